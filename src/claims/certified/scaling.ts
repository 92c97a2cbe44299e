import type { Arithmetic } from '../../certified/arithmetic.ts';
import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { logOf } from '../../certified/formulas/divergence.ts';
import { excessEntropy, excessOfLogs, type Law, logOptimalScale } from '../../certified/formulas/scaling.ts';
import type { Interval } from '../../certified/interval.ts';
import { integer, ONE, order, over, plus, type Rational, times } from '../../certified/rational.ts';
import { type Exact, rational } from './margins.ts';

type ExactLaw = Exact<'A' | 'B' | 'alpha' | 'beta'>;
type Scaled = ExactLaw & Exact<'N' | 'D' | 's'>;

function lawOf(at: ExactLaw): Law {
  return { A: rational(at.A), B: rational(at.B), alpha: rational(at.alpha), beta: rational(at.beta) };
}

/** s^−x. */
function fall<T>(s: Rational, exponent: Rational, arithmetic: Arithmetic<T>): T {
  const { exp, multiply, rational: exact } = arithmetic;
  return exp(multiply(exact(times(integer(-1), exponent)), logOf(s, arithmetic)));
}

/** ε(sN,sD). */
export function certifiedExcess(at: Scaled, options: CertifiedOptions): Interval {
  const s = rational(at.s);
  const scale = { parameters: times(s, rational(at.N)), tokens: times(s, rational(at.D)) };
  return enclosing(options)((arithmetic) => excessEntropy(lawOf(at), scale, arithmetic));
}

/** s^−x ε(N,D), with the smaller or the larger exponent for x. */
export function certifiedFallen(exponent: 'smaller' | 'larger', at: Scaled, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  const isAlpha = order(law.alpha, law.beta) < 0 === (exponent === 'smaller');
  const x = isAlpha ? law.alpha : law.beta;
  const scale = { parameters: rational(at.N), tokens: rational(at.D) };
  return enclosing(options)((arithmetic) =>
    arithmetic.multiply(fall(rational(at.s), x, arithmetic), excessEntropy(law, scale, arithmetic)),
  );
}

/** ε with x times the optimal parameters, for a budget. */
function excessForBudget<T>(law: Law, flops: Rational, x: Rational, arithmetic: Arithmetic<T>): T {
  const { parameters, tokens } = logOptimalScale(law, flops, arithmetic);
  const shift = logOf(x, arithmetic);
  const logs = { parameters: arithmetic.add(parameters, shift), tokens: arithmetic.subtract(tokens, shift) };
  return excessOfLogs(law, logs, arithmetic);
}

/** ε(xN*, D*∕x) for the budget C, or so many times C. */
export function certifiedOptimalExcess(
  at: ExactLaw & Exact<'C'> & { readonly times?: ExactNumber },
  x: ExactNumber,
  options: CertifiedOptions,
): Interval {
  const budget = times(rational(at.times ?? 1), rational(at.C));
  return enclosing(options)((arithmetic) => excessForBudget(lawOf(at), budget, rational(x), arithmetic));
}

/** 6N*D*. */
export function certifiedBudget(at: ExactLaw & Exact<'C'>, options: CertifiedOptions): Interval {
  return enclosing(options)((arithmetic) => {
    const { add, multiply, exp, rational: exact } = arithmetic;
    const { parameters, tokens } = logOptimalScale(lawOf(at), rational(at.C), arithmetic);
    return multiply(exact(integer(6)), exp(add(parameters, tokens)));
  });
}

/** A/N*^α. */
export function certifiedOptimalTerm(at: ExactLaw & Exact<'C'>, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  return enclosing(options)((arithmetic) => {
    const { exp, subtract, multiply, rational: exact } = arithmetic;
    const log = logOptimalScale(law, rational(at.C), arithmetic).parameters;
    return exp(subtract(logOf(law.A, arithmetic), multiply(exact(law.alpha), log)));
  });
}

/** β/(α + β) ε(N*, D*). */
export function certifiedShareOfOptimum(at: ExactLaw & Exact<'C'>, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  const share = over(law.beta, plus(law.alpha, law.beta));
  return enclosing(options)((arithmetic) =>
    arithmetic.multiply(arithmetic.rational(share), excessForBudget(law, rational(at.C), ONE, arithmetic)),
  );
}

/** s^−γ ε*(C), γ = αβ/(α + β). */
export function certifiedPowerOfOptimum(at: ExactLaw & Exact<'C' | 's'>, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  const gamma = over(times(law.alpha, law.beta), plus(law.alpha, law.beta));
  return enclosing(options)((arithmetic) =>
    arithmetic.multiply(fall(rational(at.s), gamma, arithmetic), excessForBudget(law, rational(at.C), ONE, arithmetic)),
  );
}

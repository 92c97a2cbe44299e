import type { Arithmetic, Formula } from '../../certified/arithmetic.ts';
import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import { logOf } from '../../certified/formulas/divergence.ts';
import { excessEntropy, excessOfLogs, type Law, logOptimalScale } from '../../certified/formulas/scaling.ts';
import { Interval } from '../../certified/interval.ts';
import { integer, order, over, plus, type Rational, times } from '../../certified/rational.ts';
import { certifiedAgreement, type Exact, rational } from './margins.ts';

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

/** s^−x ε(N,D) − ε(sN,sD), with the smaller or the larger exponent for x. */
export function certifiedFall(exponent: 'smaller' | 'larger', at: Scaled, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  const [s, N, D] = [rational(at.s), rational(at.N), rational(at.D)];
  const isAlpha = order(law.alpha, law.beta) < 0 === (exponent === 'smaller');
  const x = isAlpha ? law.alpha : law.beta;
  const enclose = enclosing(options);
  const before: Formula = (arithmetic) =>
    arithmetic.multiply(fall(s, x, arithmetic), excessEntropy(law, { parameters: N, tokens: D }, arithmetic));
  const after: Formula = (arithmetic) =>
    excessEntropy(law, { parameters: times(s, N), tokens: times(s, D) }, arithmetic);
  return enclose(before).subtract(enclose(after));
}

/** ε with x times the optimal parameters, for a budget. */
function excessForBudget<T>(law: Law, flops: Rational, x: Rational, arithmetic: Arithmetic<T>): T {
  const { parameters, tokens } = logOptimalScale(law, flops, arithmetic);
  const shift = logOf(x, arithmetic);
  const logs = { parameters: arithmetic.add(parameters, shift), tokens: arithmetic.subtract(tokens, shift) };
  return excessOfLogs(law, logs, arithmetic);
}

/** ε(xN*, D*∕x) − ε(N*, D*). */
export function certifiedOptimum(at: ExactLaw & Exact<'C' | 'x'>, options: CertifiedOptions): Interval {
  const enclose = enclosing(options);
  const excess = (x: Rational) => enclose((arithmetic) => excessForBudget(lawOf(at), rational(at.C), x, arithmetic));
  return excess(rational(at.x)).subtract(excess(integer(1)));
}

/** Minus the distance of 6N*D* from the budget. */
export function certifiedBudget(at: ExactLaw & Exact<'C'>, options: CertifiedOptions): Interval {
  const spent = enclosing(options)((arithmetic) => {
    const { add, multiply, exp, rational: exact } = arithmetic;
    const { parameters, tokens } = logOptimalScale(lawOf(at), rational(at.C), arithmetic);
    return multiply(exact(integer(6)), exp(add(parameters, tokens)));
  });
  return certifiedAgreement(spent, Interval.exact(at.C, options));
}

/** Minus the distance of A/N*^α from β/(α + β) ε(N*, D*). */
export function certifiedShare(at: ExactLaw & Exact<'C'>, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  const C = rational(at.C);
  const enclose = enclosing(options);
  const term = enclose((arithmetic) => {
    const { exp, subtract, multiply, rational: exact } = arithmetic;
    const log = logOptimalScale(law, C, arithmetic).parameters;
    return exp(subtract(logOf(law.A, arithmetic), multiply(exact(law.alpha), log)));
  });
  const share = over(law.beta, plus(law.alpha, law.beta));
  const whole = enclose((arithmetic) =>
    arithmetic.multiply(arithmetic.rational(share), excessForBudget(law, C, integer(1), arithmetic)),
  );
  return certifiedAgreement(term, whole);
}

/** Minus the distance of ε*(sC) from s^−γ ε*(C), γ = αβ/(α + β). */
export function certifiedPower(at: ExactLaw & Exact<'C' | 's'>, options: CertifiedOptions): Interval {
  const law = lawOf(at);
  const [C, s] = [rational(at.C), rational(at.s)];
  const enclose = enclosing(options);
  const gamma = over(times(law.alpha, law.beta), plus(law.alpha, law.beta));
  const scaled = enclose((arithmetic) => excessForBudget(law, times(s, C), integer(1), arithmetic));
  const fallen = enclose((arithmetic) =>
    arithmetic.multiply(fall(s, gamma, arithmetic), excessForBudget(law, C, integer(1), arithmetic)),
  );
  return certifiedAgreement(scaled, fallen);
}

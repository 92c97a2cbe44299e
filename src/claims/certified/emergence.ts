import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { logOf } from '../../certified/formulas/divergence.ts';
import { excessOfLogs, type Law } from '../../certified/formulas/scaling.ts';
import type { Interval } from '../../certified/interval.ts';
import { ONE, over, type Rational } from '../../certified/rational.ts';
import { hoffmann2022 } from '../../scaling/laws/chinchilla.ts';
import { type Exact, rational } from './margins.ts';

type Scale = Exact<'N' | 'D'>;

/** ε of hoffmann2022 at s^x times a scale. */
function excessAt({ N, D }: Scale, s: Rational, exponent: Rational, options: CertifiedOptions): Interval {
  const { A, B, alpha, beta } = hoffmann2022;
  const law: Law = { A: rational(A), B: rational(B), alpha: rational(alpha), beta: rational(beta) };
  return enclosing(options)((arithmetic) => {
    const { add, multiply, rational: exact } = arithmetic;
    const shift = multiply(exact(exponent), logOf(s, arithmetic));
    const log = (size: ExactNumber) => add(logOf(rational(size), arithmetic), shift);
    return excessOfLogs(law, { parameters: log(N), tokens: log(D) }, arithmetic);
  });
}

/** θ by the cloze model, with its factor 1.1 and its threshold 0.5, at s times a scale. */
export function certifiedClozeFraction(scale: Scale, s: ExactNumber, options: CertifiedOptions): Interval {
  return excessAt(scale, rational(s), ONE, options).multiply(1.1).divide(0.5).min(1);
}

/** θ in proportion to ε, at s^(1/min(α, β)) times the scale at which it was measured. */
export function certifiedCalibratedFraction(
  { theta, ...scale }: Scale & Exact<'theta'>,
  s: ExactNumber,
  options: CertifiedOptions,
): Interval {
  const exponent = over(ONE, rational(Math.min(hoffmann2022.alpha, hoffmann2022.beta)));
  const before = excessAt(scale, ONE, ONE, options);
  return excessAt(scale, rational(s), exponent, options).divide(before).multiply(theta).min(1);
}

import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { logCoefficient } from '../../certified/formulas/binomial.ts';
import { logOf } from '../../certified/formulas/divergence.ts';
import { Interval } from '../../certified/interval.ts';
import { complement, integer } from '../../certified/rational.ts';
import { certifiedError } from './amplification.ts';
import { type Exact, nonDecreasing, rational } from './margins.ts';

/** 1 − (1 − θ)^k', which increases in θ. */
export function certifiedTupleError(
  theta: Interval | ExactNumber,
  size: ExactNumber,
  options: CertifiedOptions,
): Interval {
  if (theta instanceof Interval) return nonDecreasing((x) => certifiedTupleError(x, size, options), theta);
  const right = complement(rational(theta));
  if (right.numerator === 0n || right.numerator === right.denominator) return Interval.exact(theta, options);
  return enclosing(options)((arithmetic) => {
    const { subtract, multiply, exp, rational: exact } = arithmetic;
    return subtract(exact(integer(1)), exp(multiply(exact(rational(size)), logOf(right, arithmetic))));
  });
}

/** Errors of the sharp curve on tuples in concatenated pieces. */
export function certifiedErrorOnTuples(
  at: Exact<'k' | 'alpha'> & { readonly theta: Interval | ExactNumber },
  size: ExactNumber,
  options: CertifiedOptions,
): Interval {
  return certifiedError('sharp', { ...at, theta: certifiedTupleError(at.theta, size, options) }, options);
}

/** min(1, n C(k, k')/C(S, k')). */
export function certifiedSeen(
  { skills, n, k }: Exact<'skills' | 'n' | 'k'>,
  size: ExactNumber,
  options: CertifiedOptions,
): Interval {
  const [all, drawn, many] = [BigInt(Number(skills)), BigInt(Number(k)), BigInt(Number(size))];
  if (drawn >= all) return Interval.exact(1, options);
  if (many > drawn) return Interval.exact(0, options);
  const shown = enclosing(options)((arithmetic) => {
    const { add, subtract, exp } = arithmetic;
    const ratio = subtract(logCoefficient(drawn, many, arithmetic), logCoefficient(all, many, arithmetic));
    return exp(add(logOf(rational(n), arithmetic), ratio));
  });
  return shown.min(1);
}

/** min(1, p_s^k' p_t L/a). */
export function certifiedSeenSuccess(
  at: Exact<'skill' | 'topic' | 'corpus' | 'success'>,
  size: ExactNumber,
  options: CertifiedOptions,
): Interval {
  const skills = Interval.exact(at.skill, options).power(Number(size));
  return skills.multiply(at.topic).multiply(at.corpus).divide(at.success).min(1);
}

import { checkAtMost, checkCount, checkNamed, DomainError } from '../errors.ts';
import type { CertifiedOptions } from './enclose.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import type { Interval } from './interval.ts';
import { checkPassed } from './parrot-p-value.ts';
import { complement, integer, ONE, plus, type Rational, times, ZERO } from './rational.ts';
import { tailProbability } from './tail-probability.ts';

/** Most tries of a tuple: their probabilities are exact fractions, whose digits grow with them. */
const MOST_REPEATS = 64;

const NAMES = ['passed', 'tuples', 'alpha', 'competence', 'repeats', 'passes'];

/**
 * Certified p-value of the hypothesis that a model has a competence on at least a 1 − α fraction of all tuples: an
 * interval that contains it.
 *
 * ```math
 * P[\mathrm{Bin}(n, b) \le s], \qquad b = (1-\alpha)\,P[\mathrm{Bin}(r, y) \ge q]
 * ```
 *
 * @param point - `passed` s of `tuples` n, an integer from 1 to 10¹²; `alpha` in [0, 1] and the `competence` y in [0,
 * 1] that is guaranteed; optionally the `repeats` r of each tuple (default 1), from 1 to 64, and how many successes
 * make it pass (`passes` q, default r)
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if an argument is outside its domain, an option is not valid, or the tail takes more
 * steps than {@link certifiedLogBinomialLowerTail} allows
 * @remarks The certified form of `guaranteeTest` of `skill-emergence/measurement`, for a grader without errors. The
 * probability b is an exact fraction.
 * @example
 * ```ts
 * import { certifiedGuaranteePValue } from 'skill-emergence/certified';
 *
 * const point = { passed: 40, tuples: 100, alpha: '0.1', competence: '0.6' };
 * certifiedGuaranteePValue(point, { digits: 12 }).toNumberBounds().upper; // ~> 0.003404
 * ```
 * @see [Measuring skills](../../docs/measuring.md), Theorem 5.
 * @category Certified measurement
 */
export function certifiedGuaranteePValue(
  point: {
    readonly passed: number;
    readonly tuples: number;
    readonly alpha: ExactNumber;
    readonly competence: ExactNumber;
    readonly repeats?: number | undefined;
    readonly passes?: number | undefined;
  },
  options: CertifiedOptions = {},
): Interval {
  checkNamed('certifiedGuaranteePValue', 'point', point, NAMES);
  const { passed, tuples, repeats = 1, passes = repeats } = point;
  checkPassed('passed', passed, tuples);
  const alpha = checkedRational('alpha', point.alpha, UNIT);
  const competence = checkedRational('competence', point.competence, UNIT);
  checkCount('repeats', repeats);
  checkAtMost('repeats', repeats, MOST_REPEATS);
  checkCount('passes', passes);
  if (passes > repeats) throw new DomainError('passes', passes, `at most repeats = ${repeats}`);
  const least = times(complement(alpha), passProbability(competence, repeats, passes));
  return tailProbability(BigInt(tuples), BigInt(tuples - passed), complement(least), options);
}

/** P[Bin(r, y) ≥ q], exactly. */
function passProbability(y: Rational, repeats: number, passes: number): Rational {
  let ways = 1n; // C(r, i)
  let sum = ZERO;
  for (let i = 0; i <= repeats; i++) {
    if (i > 0) ways = (ways * BigInt(repeats - i + 1)) / BigInt(i);
    if (i >= passes) sum = plus(sum, times(integer(ways), times(power(y, i), power(complement(y), repeats - i))));
  }
  return sum;
}

function power(x: Rational, exponent: number): Rational {
  return Array.from({ length: exponent }, () => x).reduce(times, ONE);
}

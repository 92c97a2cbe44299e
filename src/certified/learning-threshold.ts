import { checkAtMost, checkCount, checkNamed } from '../errors.ts';
import type { Formula } from './arithmetic.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, NON_NEGATIVE, UNIT } from './exact-number.ts';
import {
  type ExactLearner,
  exactSteepest,
  jumpOdds,
  jumpUnknown,
  logSteepest,
  shareOfOdds,
} from './formulas/learning-jump.ts';
import type { Interval } from './interval.ts';
import { complement, times } from './rational.ts';
import { signOfFormula } from './sign.ts';

/**
 * Where learning jumps for certain, or that it nowhere does, or that the precision does not tell.
 *
 * @category Certified learning
 */
export type CertifiedLearningThreshold =
  | {
      /** There is a jump. */
      readonly continuous: false;
      /** Contains the fraction ε* of unknown skills at the jump. */
      readonly unknown: Interval;
      /** Contains the unlearnt fraction where slightly more than ε* is unknown at the start. */
      readonly before: Interval;
    }
  | {
      /** There is none; or whether there is one cannot be told: the mean degree is too near to the critical one. */
      readonly continuous: true | 'undecided';
    };

/** Each of them is a term of a sum. */
const MOST_CAPACITY = 10_000;

/** Up to so many skills a text piece, the comparison with the critical mean degree is one of integers. */
const MOST_EXACT = 1000;

/**
 * Certified threshold of learning by peeling: an interval that contains the fraction ε* of unknown skills at which
 * learning jumps, for equally likely skills.
 *
 * ```math
 * \varepsilon^* = x\,e^{c(1-\theta)r(x)}, \qquad c(1-\theta)\,j\,P[\mathrm{Bin}(k-1,x) = j] = 1, \quad
 * r(x) = P[\mathrm{Bin}(k-1,x) \le j-1], \quad x > \frac{j}{k-1}
 * ```
 *
 * | learner                                            | value                                     |
 * | -------------------------------------------------- | ----------------------------------------- |
 * | mean degree above the critical one                 | `continuous: false`, and the intervals    |
 * | mean degree up to it, or `capacity` k − 1 or more  | `{ continuous: true }`                    |
 * | too near to it to tell, with k above 1000          | `{ continuous: 'undecided' }`             |
 *
 * @param learner - k; `meanDegree` c = kn/m, at least 0; `theta` θ in [0, 1], 0 if left out; `capacity` j, 1 if left
 * out. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns whether learning jumps, and where it does; the widths of both intervals are at most 10^(2−digits) of the
 * values, unless the mean degree is nearer to the critical one than the precision can be raised to tell
 * @throws {@link DomainError} if k or `capacity` is not a positive integer, `meanDegree` is negative, θ is not in
 * [0, 1], an option is not valid, or there can be a jump and `capacity` is above 10 000
 * @remarks The solution is enclosed in the odds (1 − x)/x between two numbers at which the sign of its equation is
 * proved. For k up to 1000 the mean degree is compared with the critical one in integers, so that a learner exactly at
 * it is told from one above it; beyond, in intervals of at most 4096 bits more than the digits, or of 600 digits with
 * decimal.js. Time grows with `capacity`: 10⁴ takes tenths of a second, with decimal.js seconds.
 * @example
 * ```ts
 * import { certifiedLearningThreshold } from 'skill-emergence/certified';
 *
 * const threshold = certifiedLearningThreshold({ k: 8, meanDegree: 4 }, { digits: 12 });
 * !threshold.continuous && threshold.unknown.toString(); // => '[0.417028743388, 0.417028743389]'
 * certifiedLearningThreshold({ k: 3, meanDegree: 2 }); // => { continuous: true }
 * certifiedLearningThreshold({ k: 3, meanDegree: 2 + 2 ** -51 }).continuous; // => false
 * ```
 * @see [Five theories of emergence on one graph](../../docs/theories.md), Theorem 3; [Certified
 * intervals](../../docs/certified.md).
 * @category Certified learning
 */
export function certifiedLearningThreshold(
  learner: {
    readonly k: number;
    readonly meanDegree: ExactNumber;
    readonly theta?: ExactNumber | undefined;
    readonly capacity?: number | undefined;
  },
  options: CertifiedOptions = {},
): CertifiedLearningThreshold {
  checkNamed('certifiedLearningThreshold', 'learner', learner, ['k', 'meanDegree', 'theta', 'capacity']);
  const { k, theta = 0, capacity = 1 } = learner;
  checkCount('k', k);
  const degree = checkedRational('meanDegree', learner.meanDegree, NON_NEGATIVE);
  const error = checkedRational('theta', theta, UNIT);
  checkCount('capacity', capacity);
  const enclose = enclosing(options);
  const meanDegree = times(degree, complement(error));
  if (capacity >= k - 1 || meanDegree.numerator === 0n) return { continuous: true };
  checkAtMost('capacity', capacity, MOST_CAPACITY);
  const exact = { others: BigInt(k) - 1n, capacity: BigInt(capacity), meanDegree };
  const sign = signOfSteepest(exact, options);
  if (sign !== 'positive') return { continuous: sign === 'negative' ? true : 'undecided' };
  const at: Formula = (arithmetic) => jumpUnknown(exact, jumpOdds(exact, arithmetic), arithmetic);
  return {
    continuous: false,
    unknown: enclose(at).min(1),
    before: enclose((arithmetic) => shareOfOdds(jumpOdds(exact, arithmetic), arithmetic)).min(1),
  };
}

/** Whether the mean degree is above the critical one; one that is equal to it is not. */
function signOfSteepest(learner: ExactLearner, options: CertifiedOptions): 'negative' | 'positive' | 'undecided' {
  if (learner.others < MOST_EXACT) return exactSteepest(learner) > 0 ? 'positive' : 'negative';
  return signOfFormula((arithmetic) => logSteepest(learner, arithmetic), options);
}

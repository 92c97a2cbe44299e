import { checkArray, checkAtMost, checkNamed, DomainError } from '../errors.ts';
import { checkTrials } from './binomial-arguments.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, NON_NEGATIVE, OPEN_UNIT } from './exact-number.ts';
import type { Part } from './formulas/sharp.ts';
import type { Interval } from './interval.ts';
import { ratio, type Rational } from './rational.ts';
import { sharpByTails } from './sharp-by-tails.ts';
import { checkSharpWork } from './tail-work.ts';

/**
 * Where the number of skills in a text piece is random, exactly.
 *
 * @category Certified competence
 */
export interface ExactMixedPoint {
  /** Error fraction θ, in (0, 1). */
  readonly theta: ExactNumber;
  /** The numbers of skills that a text piece can have, at most 50 positive integers. */
  readonly ks: ArrayLike<number>;
  /** The probability of each of them, of sum 1. */
  readonly probabilities: ArrayLike<ExactNumber>;
  /** Exempted fraction of skills α, in (0, 1). */
  readonly alpha: ExactNumber;
}

/** Each step of the search takes a tail of every law. */
const MOST_LAWS = 50;

/**
 * Certified sharp error amplification where text pieces differ in their number of skills: K is random, with the law κ.
 *
 * ```math
 * \beta^\circ(\theta,\kappa,\alpha) = \frac{\mathrm{CVaR}_\theta(X)}{\alpha\,\mathbb E K}, \qquad
 * P[K = k_i] = \kappa_i, \quad X\,|\,K \sim \mathrm{Bin}(K,\alpha)
 * ```
 *
 * @param point - θ, the numbers of skills `ks` that a text piece can have and their `probabilities`, and α. A `number`
 * is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if θ or α is not in (0, 1), `ks` is not an array of 1 to 50 integers from 1 to 10¹²,
 * `probabilities` are not as many non-negative numbers of sum 1 within 1e-9, an option is not valid, or 50 + `digits`
 * times the sum of 3 + ∛k over `ks` is above 8.1 · 10⁵, in the decimal arithmetic 3 · 10⁴: about a second
 * @remarks From a binomial tail of every law beside the quantile. The probabilities are divided by their exact sum.
 * @example
 * ```ts
 * import { certifiedMixedErrorAmplification } from 'skill-emergence/certified';
 *
 * const mixture = { ks: [4, 8, 12], probabilities: ['0.25', '0.5', '0.25'] };
 * const beta = certifiedMixedErrorAmplification({ theta: '0.1', ...mixture, alpha: '0.1' });
 * beta.contains('3.2261739633437500'); // => true
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Theorem 4.5;
 * [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedMixedErrorAmplification(point: ExactMixedPoint, options: CertifiedOptions = {}): Interval {
  checkNamed('certifiedMixedErrorAmplification', 'point', point, ['theta', 'ks', 'probabilities', 'alpha']);
  const theta = checkedRational('theta', point.theta, OPEN_UNIT);
  const parts = checkedParts(point);
  const alpha = checkedRational('alpha', point.alpha, OPEN_UNIT);
  const enclose = enclosing(options);
  checkSharpWork('the sum of 3 + the cube roots of ks', point.ks, options);
  return sharpByTails({ theta, parts, alpha }, enclose, options);
}

/** The numbers of skills that have a probability, with what it is when all are divided by their sum. */
function checkedParts({ ks, probabilities }: ExactMixedPoint): readonly Part[] {
  checkArray('ks', ks);
  if (ks.length === 0) throw new DomainError('ks.length', 0, 'at least 1');
  checkAtMost('ks.length', ks.length, MOST_LAWS);
  for (let i = 0; i < ks.length; i++) checkTrials(`ks[${i}]`, ks[i]!);
  checkArray('probabilities', probabilities);
  if (probabilities.length !== ks.length) {
    throw new DomainError('probabilities.length', probabilities.length, `ks.length = ${ks.length}`);
  }
  const exact = Array.from(probabilities, (p, i) => checkedRational(`probabilities[${i}]`, p, NON_NEGATIVE));
  const { counts, whole } = overCommonDenominator(exact);
  const sum = counts.reduce((total, count) => total + count, 0n);
  const excess = sum > whole ? sum - whole : whole - sum;
  if (excess * 1_000_000_000n > whole) {
    throw new DomainError('sum of probabilities', Number((sum * 10n ** 15n) / whole) / 1e15, '1 within 1e-9');
  }
  return counts.map((count, i) => ({ k: BigInt(ks[i]!), weight: ratio(count, sum) })).filter(isPossible);
}

function isPossible({ weight }: Part): boolean {
  return weight.numerator > 0n;
}

/** Fractions as counts of the same part of 1. */
function overCommonDenominator(fractions: readonly Rational[]): { counts: readonly bigint[]; whole: bigint } {
  const whole = fractions.reduce((least, { denominator }) => {
    return (least / greatestDivisor(least, denominator)) * denominator;
  }, 1n);
  return { counts: fractions.map(({ numerator, denominator }) => numerator * (whole / denominator)), whole };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

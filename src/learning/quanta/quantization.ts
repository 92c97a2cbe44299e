import { checkAtMost, checkCount, checkNamed, checkNonNegative, checkWhole, DomainError } from '../../errors.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { asymptotic, seenBeyond, share, unseen, unseenAmong } from './unseen.ts';
import { checkExponent, frequency, tailMass, type ZipfQuanta, zipfQuanta } from './zipf-quanta.ts';

const MOST_SHOTS = 100;
const MOST_SUMMED = 1e4;

/** Data from which quanta are learnt. */
export interface Samples {
  /** Zipf exponent a of the quanta, whose frequencies are in proportion to i^−(1 + a); in [1e-9, 1000]. */
  readonly exponent: number;
  /** Number D of samples. */
  readonly samples: number;
  /** How many times τ a quantum has to be seen to be learnt, at most 100; 1 if left out. */
  readonly shots?: number | undefined;
}

function checkShots(shots: number): void {
  checkCount('shots', shots);
  checkAtMost('shots', shots, MOST_SHOTS);
}

function checkedSamples(call: string, options: Samples): { quanta: ZipfQuanta; samples: number; shots: number } {
  checkNamed(call, 'options', options, ['exponent', 'samples', 'shots']);
  const { exponent, samples, shots = 1 } = options;
  checkExponent(exponent);
  checkWhole('samples', samples);
  checkShots(shots);
  return { quanta: zipfQuanta(exponent), samples, shots };
}

/**
 * Mass of all quanta after the first n: the fraction of the samples that need a quantum that is not learnt.
 *
 * ```math
 * \sum_{i>n} p_i = \frac{\zeta(1+a,\,n+1)}{\zeta(1+a)}, \qquad p_i = \frac{i^{-(1+a)}}{\zeta(1+a)}
 * ```
 *
 * | `quanta` | value |
 * | -------- | ----- |
 * | `0`      | `1`   |
 *
 * @param options - the Zipf `exponent` a in [1e-9, 1000], and the number n of `quanta`
 * @returns the mass, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks It falls as n^(−a)/(a ζ(1 + a)), between (n + 1)^(−a) and (n + ½)^(−a) over a ζ(1 + a). Relative error below
 * 1e-14, also as a goes to 0.
 * @example
 * ```ts
 * import { quantaTail } from 'skill-emergence/learning';
 *
 * quantaTail({ exponent: 0.34, quanta: 1000 }); // ~> 0.079273
 * ```
 * @see Michaud, Liu, Girit & Tegmark (2023), The quantization model of neural scaling, arXiv:2303.13506.
 * @category Quanta
 */
export function quantaTail(options: { readonly exponent: number; readonly quanta: number }): number {
  checkNamed('quantaTail', 'options', options, ['exponent', 'quanta']);
  checkExponent(options.exponent);
  checkWhole('quanta', options.quanta);
  return tailMass(zipfQuanta(options.exponent), options.quanta);
}

/**
 * Expected mass of the quanta that are seen less than τ times in D samples.
 *
 * ```math
 * U(D) = \sum_i p_i\,P[\mathrm{Bin}(D,p_i)<\tau] = \frac{A^{1/s}}{s}\,\frac{\Gamma(\tau+b)}{b\,\Gamma(\tau)}\,
 * \frac{\Gamma(D+1)}{\Gamma(D+1+b)}\,(1+\delta), \qquad s = 1+a,\; A = \frac1{\zeta(s)},\; b = \frac a{1+a}
 * ```
 *
 * δ is exponentially small in D^(1/(s + 1)). With τ = 1 it is the probability that the next sample needs a quantum
 * that was never seen.
 *
 * | point             | value |
 * | ----------------- | ----- |
 * | `samples` below τ | `1`   |
 *
 * @param options - the Zipf `exponent` a in [1e-9, 1000]; the number D of `samples`; `shots` τ up to 100, 1 if left out
 * @returns the mass, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The closed form where δ is below e⁻⁴⁰; else the sum itself, with a series of zeta functions for the quanta
 * that are expected once at most: at most some thousand terms. Relative error below 1e-12.
 * @example
 * ```ts
 * import { unseenMass } from 'skill-emergence/learning';
 *
 * unseenMass({ exponent: 0.5, samples: 10_000 }); // ~> 0.043702
 * unseenMass({ exponent: 0.34, samples: 1e9 }); // ~> 0.00539455
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 7.
 * @category Quanta
 */
export function unseenMass(options: Samples): number {
  const { quanta, samples, shots } = checkedSamples('unseenMass', options);
  return unseen(quanta, samples, shots);
}

/**
 * The power law that {@link unseenMass} approaches.
 *
 * ```math
 * \frac{A^{1/s}}{s}\,\frac{\Gamma(\tau+b)}{b\,\Gamma(\tau)}\,D^{-b}
 * ```
 *
 * @param options - as in {@link unseenMass}; `samples` at least 1
 * @returns the value of the power law, which may be above 1 for few samples
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Its relative distance from the mass is about b(1 + b)/(2D). The error of the formula is below 1e-14.
 * @example
 * ```ts
 * import { unseenMassAsymptotic } from 'skill-emergence/learning';
 *
 * unseenMassAsymptotic({ exponent: 0.5, samples: 10_000 }); // ~> 0.043703
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 7.
 * @category Quanta
 */
export function unseenMassAsymptotic(options: Samples): number {
  const { quanta, samples, shots } = checkedSamples('unseenMassAsymptotic', options);
  checkCount('samples', samples);
  return asymptotic(quanta, shots) * pow(samples, -share(quanta));
}

/**
 * Mean loss of a model that has learnt the first n quanta, of those that were seen τ times in D samples.
 *
 * ```math
 * b_0 + (b_1-b_0)\Bigl(\sum_{i>n}p_i + \sum_{i\le n}p_i\,P[\mathrm{Bin}(D,p_i)<\tau]\Bigr)
 * ```
 *
 * b₀ is the loss where the quantum that is needed has been learnt, and b₁ where it has not.
 *
 * | left out  | value                                              |
 * | --------- | -------------------------------------------------- |
 * | `samples` | limited by capacity alone, {@link quantaTail}      |
 * | `quanta`  | limited by data alone, {@link unseenMass}          |
 * | both      | b₀                                                 |
 *
 * @param options - the Zipf `exponent` a in [1e-9, 1000]; `quanta` n, `samples` D, or both; `shots` τ up to 100, 1 if
 * left out; `learnedLoss` b₀ and `unlearnedLoss` b₁, finite and at least 0
 * @returns the loss, in the unit of the two losses
 * @throws {@link DomainError} if an argument is outside its domain, or if there are more than 10⁴ `quanta` of which the
 * last is expected more than once in `samples`
 * @remarks Relative error below 1e-12. With both limits time is in proportion to the quanta where these are few: some
 * milliseconds for 10⁴, half a millisecond for 10³.
 * @example
 * ```ts
 * import { quantizationLoss } from 'skill-emergence/learning';
 *
 * quantizationLoss({ exponent: 1, quanta: 10, learnedLoss: 0, unlearnedLoss: 0.693 }); // ~> 0.040093
 * quantizationLoss({ exponent: 1, quanta: 10, samples: 100, learnedLoss: 0, unlearnedLoss: 1 }); // ~> 0.07791
 * ```
 * @see Michaud, Liu, Girit & Tegmark (2023), arXiv:2303.13506.
 * @category Quanta
 */
export function quantizationLoss(options: {
  readonly exponent: number;
  readonly quanta?: number | undefined;
  readonly samples?: number | undefined;
  readonly shots?: number | undefined;
  readonly learnedLoss: number;
  readonly unlearnedLoss: number;
}): number {
  const names = ['exponent', 'quanta', 'samples', 'shots', 'learnedLoss', 'unlearnedLoss'];
  checkNamed('quantizationLoss', 'options', options, names);
  const { exponent, quanta, samples, shots = 1, learnedLoss, unlearnedLoss } = options;
  checkExponent(exponent);
  if (quanta !== undefined) checkWhole('quanta', quanta);
  if (samples !== undefined) checkWhole('samples', samples);
  checkShots(shots);
  checkNonNegative('learnedLoss', learnedLoss);
  checkNonNegative('unlearnedLoss', unlearnedLoss);
  const mass = unlearntMass(zipfQuanta(exponent), quanta, samples, shots);
  return learnedLoss * (1 - mass) + unlearnedLoss * mass;
}

function unlearntMass(quanta: ZipfQuanta, n: number | undefined, samples: number | undefined, shots: number): number {
  if (samples === undefined) return n === undefined ? 0 : tailMass(quanta, n);
  if (n === undefined) return unseen(quanta, samples, shots);
  if (n === 0 || samples < shots) return 1;
  if (samples * frequency(quanta, n + 1) <= 1) {
    return Math.min(1, unseen(quanta, samples, shots) + seenBeyond(quanta, samples, shots, n));
  }
  if (n > MOST_SUMMED)
    throw new DomainError('quanta', n, `at most ${MOST_SUMMED}, or so many that samples miss the last`);
  return Math.min(1, tailMass(quanta, n) + unseenAmong(quanta, samples, shots, n));
}

/** How the loss above its limit falls with what limits it. */
export interface QuantizationExponents {
  /** α_N = a, in the parameters. */
  readonly parameters: number;
  /** α_D = a/(1 + a), in the data. */
  readonly data: number;
  /** α_S = a/(1 + a), in the steps of training. */
  readonly steps: number;
  /** a/(2 + a), in the compute, split as is best. */
  readonly compute: number;
}

/**
 * The exponents of the power laws that the quantization model predicts, from the Zipf exponent of the quanta.
 *
 * ```math
 * \alpha_N = a, \qquad \alpha_D = \alpha_S = \frac a{1+a}, \qquad \alpha_C = \frac a{2+a}
 * ```
 *
 * @param options - the Zipf `exponent` a in [1e-9, 1000]
 * @returns the exponents in parameters, data, steps and compute
 * @throws {@link DomainError} if `exponent` is outside its domain
 * @remarks The exponent in compute is that of N^(−a) + T^(−a/(1 + a)) at a given product NT.
 * @example
 * ```ts
 * import { quantizationExponents } from 'skill-emergence/learning';
 *
 * quantizationExponents({ exponent: 0.34 }).data; // ~> 0.253731
 * ```
 * @see Michaud, Liu, Girit & Tegmark (2023), arXiv:2303.13506; for compute Nam et al. (2024), arXiv:2404.17563.
 * @category Quanta
 */
export function quantizationExponents(options: { readonly exponent: number }): QuantizationExponents {
  checkNamed('quantizationExponents', 'options', options, ['exponent']);
  const { exponent } = options;
  checkExponent(exponent);
  const data = exponent / (1 + exponent);
  return { parameters: exponent, data, steps: data, compute: exponent / (2 + exponent) };
}

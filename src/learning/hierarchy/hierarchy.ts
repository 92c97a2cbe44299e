import { checkCount, checkNamed, checkPositive, checkWhole, DomainError } from '../../errors.ts';
import { log } from '../../numeric/elementary/log.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * Logarithm of the number of samples that a deep network needs to learn a random hierarchy of rules, in nats.
 *
 * ```math
 * \ln P^* \approx \ln n_c + L \ln m
 * ```
 *
 * @param options - number n_c of `classes`; number m of `synonyms`, the rules for each symbol; `depth` L, at least 0
 * @returns the logarithm
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Measured, with an argument from signal and noise, and no theorem; the order of magnitude alone. A step in
 * depth costs a factor m of data. The formula is exact to an ulp.
 * @example
 * ```ts
 * import { hierarchyLogSamples } from 'skill-emergence/learning';
 *
 * hierarchyLogSamples({ classes: 10, synonyms: 8, depth: 3 }); // ~> 8.54091
 * ```
 * @see Cagnetta et al. (2023), How deep neural networks learn compositional data, arXiv:2307.02129.
 * @category Random hierarchy
 */
export function hierarchyLogSamples(options: {
  readonly classes: number;
  readonly synonyms: number;
  readonly depth: number;
}): number {
  checkNamed('hierarchyLogSamples', 'options', options, ['classes', 'synonyms', 'depth']);
  const { classes, synonyms, depth } = options;
  checkCount('classes', classes);
  checkCount('synonyms', synonyms);
  checkWhole('depth', depth);
  return log(classes) + depth * log(synonyms);
}

/**
 * Logarithm of the number of different data in a random hierarchy of rules, in nats; shallow networks need a fixed
 * fraction of them all.
 *
 * ```math
 * \ln P_{\max} = \ln n_c + \frac{s^L-1}{s-1}\ln m
 * ```
 *
 * @param options - number n_c of `classes`; number m of `synonyms`; `depth` L, at least 0; `branching` s, at least 2
 * @returns the logarithm; `Infinity` where it overflows
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks A datum takes (s^L − 1)/(s − 1) rules, each one of m. Relative error a few ulps.
 * @example
 * ```ts
 * import { hierarchyLogData } from 'skill-emergence/learning';
 *
 * hierarchyLogData({ classes: 10, synonyms: 8, depth: 3, branching: 2 }); // ~> 16.8587
 * ```
 * @see Cagnetta et al. (2023), arXiv:2307.02129.
 * @category Random hierarchy
 */
export function hierarchyLogData(options: {
  readonly classes: number;
  readonly synonyms: number;
  readonly depth: number;
  readonly branching: number;
}): number {
  checkNamed('hierarchyLogData', 'options', options, ['classes', 'synonyms', 'depth', 'branching']);
  const { classes, synonyms, depth, branching } = options;
  checkCount('classes', classes);
  checkCount('synonyms', synonyms);
  checkWhole('depth', depth);
  checkCount('branching', branching);
  if (branching < 2) throw new DomainError('branching', branching, 'at least 2');
  if (synonyms === 1) return log(classes);
  return log(classes) + ((pow(branching, depth) - 1) / (branching - 1)) * log(synonyms);
}

/**
 * Depth of a random hierarchy of rules to which so many samples reach.
 *
 * ```math
 * L = \max\Bigl(0, \frac{\ln(P/n_c)}{\ln m}\Bigr)
 * ```
 *
 * | point                   | value      |
 * | ----------------------- | ---------- |
 * | `samples` below n_c     | `0`        |
 * | m = 1, from n_c on      | `Infinity` |
 *
 * @param options - `samples` P, positive; number n_c of `classes`; number m of `synonyms`
 * @returns the depth, a real number: whole levels are learnt one after the other
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The inverse of {@link hierarchyLogSamples}. Relative error a few ulps where P is not next to n_c.
 * @example
 * ```ts
 * import { hierarchyDepth } from 'skill-emergence/learning';
 *
 * hierarchyDepth({ samples: 5120, classes: 10, synonyms: 8 }); // ~> 3
 * ```
 * @see Cagnetta et al. (2023), arXiv:2307.02129.
 * @category Random hierarchy
 */
export function hierarchyDepth(options: {
  readonly samples: number;
  readonly classes: number;
  readonly synonyms: number;
}): number {
  checkNamed('hierarchyDepth', 'options', options, ['samples', 'classes', 'synonyms']);
  const { samples, classes, synonyms } = options;
  checkPositive('samples', samples);
  checkCount('classes', classes);
  checkCount('synonyms', synonyms);
  if (samples < classes) return 0;
  return synonyms === 1 ? Infinity : log(samples / classes) / log(synonyms);
}

import { checkArray, checkObject, DomainError } from '../../../errors.ts';
import { checkOptions } from '../../check-options.ts';
import { checkLaw, type ScalingLaw } from '../../law.ts';
import { residualOf } from '../objective.ts';
import { checkRuns, type TrainingRun } from '../options/training-run.ts';
import { groupDoubts } from './groups.ts';
import { repeatsDoubt } from './repeats.ts';
import type { RunDoubt } from './run-doubt.ts';

/**
 * Options of {@link runDoubts}.
 *
 * @category Fitting
 */
export interface RunDoubtOptions {
  /** The law that the runs are taken to follow, such as that of a fit. Without one, only their spread is looked at. */
  readonly law?: ScalingLaw | undefined;
  /** Indices of runs to leave aside. */
  readonly exclude?: readonly number[] | undefined;
  /** For each of some columns by name, an entry for every run, such as its data set. */
  readonly labels?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Half of the runs of one family are rarely farther from its law: published fits have some 0.3 %. */
const MOST_MEDIAN = 0.02;

/** Across less than this factor a power of an exponent of 0.3 changes by a third. */
const LEAST_RATIO = 4;

/**
 * What about training runs speaks against one law for all of them: losses that mix data sets, tokenizers or settings
 * lead to a law of none of them, without a word from the fit.
 *
 * | doubt       | when, for the residuals r = ln L − ln L(N, D)                                                     |
 * | ----------- | ------------------------------------------------------------------------------------------------- |
 * | `spread`    | the largest N, or D, is less than four times the smallest                                         |
 * | `residuals` | the median of \|r\| is above 0.02                                                                 |
 * | `repeats`   | runs at equal (N, D) have a standard deviation above 0.01 and above three times that of their means |
 * | `groups`    | entries of a column tell half of the variance of the ranks of r, and chance 1 time in 1000          |
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - the law that they are taken to follow, runs to leave aside, and entries that may divide the runs
 * @returns the doubts; nothing where there are none
 * @throws {@link DomainError} if a run or the law is not valid, an index of `exclude` is none of a run, or a column of
 * `labels` has not one entry for every run
 * @remarks Columns with a single entry, or with more entries than a quarter of the runs, are passed over. The chance is
 * bounded for Kruskal and Wallis' statistic, whose law for many runs is χ² with one degree of freedom less than there
 * are entries: P[χ² ≥ d + 2√(7d) + 14] ≤ e⁻⁷ (Laurent & Massart 2000, lemma 1). A doubt is no proof, and silence none
 * either.
 * @example
 * ```ts
 * import { chinchillaLoss, fitScalingLaw, hoffmann2022, runDoubts } from 'skill-emergence/scaling';
 *
 * const sizes = [1e8, 3e8, 1e9, 1e10];
 * const scales = sizes.flatMap((parameters) => [2e9, 1e10, 5e10].map((tokens) => ({ parameters, tokens })));
 * const runs = [1, 1.1, 1.2].flatMap((factor) =>
 *   scales.map((scale) => ({ ...scale, loss: factor * chinchillaLoss(hoffmann2022, scale) })),
 * );
 * const { law } = fitScalingLaw(runs); // converged
 * const dataset = runs.map((_, i) => ['c4', 'pile', 'code'][Math.floor(i / 12)]!);
 * runDoubts(runs, { law, labels: { dataset } }).map(({ kind }) => kind); // => ['residuals', 'repeats', 'groups']
 * ```
 * @see W. H. Kruskal & W. A. Wallis (1952), Journal of the American Statistical Association 47, 583–621;
 * B. Laurent & P. Massart (2000), Annals of Statistics 28, 1302–1338, lemma 1.
 * @category Fitting
 */
export function runDoubts(runs: readonly TrainingRun[], options: RunDoubtOptions = {}): readonly RunDoubt[] {
  checkRuns(runs);
  checkOptions('runDoubts(runs, { law: fit.law })', options, ['law', 'exclude', 'labels']);
  const { law, exclude = [], labels = {} } = options;
  if (law !== undefined) checkLaw(law);
  checkIndices(exclude, runs.length);
  checkLabels(labels, runs.length);
  const left = new Set(exclude);
  const rows = runs.map((_, i) => i).filter((i) => !left.has(i));
  const used = rows.map((i) => runs[i]!);
  if (used.length === 0) return [];
  const entries = Object.entries(labels).map(([column, all]) => [column, rows.map((i) => all[i]!)] as const);
  return [...spreadDoubts(used), ...(law === undefined ? [] : lawDoubts(used, law, entries))];
}

function spreadDoubts(runs: readonly TrainingRun[]): readonly RunDoubt[] {
  return (['parameters', 'tokens'] as const).flatMap((quantity) => {
    const values = runs.map((run) => run[quantity]);
    const [least, most] = values.reduce<[number, number]>(
      ([a, b], x) => [Math.min(a, x), Math.max(b, x)],
      [Infinity, 0],
    );
    return most / least < LEAST_RATIO ? [{ kind: 'spread', quantity, ratio: most / least } as const] : [];
  });
}

function lawDoubts(
  runs: readonly TrainingRun[],
  law: ScalingLaw,
  entries: readonly (readonly [column: string, entries: readonly string[]])[],
): readonly RunDoubt[] {
  const residuals = Float64Array.from(runs, (run) => residualOf(law, run, false));
  const median = residuals.map(Math.abs).sort()[runs.length >> 1]!;
  return [
    ...(median > MOST_MEDIAN ? [{ kind: 'residuals', median } as const] : []),
    ...repeatsDoubt(runs, residuals),
    ...groupDoubts(residuals, entries),
  ];
}

function checkIndices(exclude: readonly number[], count: number): void {
  checkArray('exclude', exclude);
  for (let i = 0; i < exclude.length; i++) {
    const index = exclude[i]!;
    if (Number.isInteger(index) && index >= 0 && index < count) continue;
    throw new DomainError(`exclude[${i}]`, index, `an index of runs, in [0, ${count - 1}]`);
  }
}

function checkLabels(labels: Readonly<Record<string, readonly string[]>>, count: number): void {
  checkObject('labels', labels);
  for (const [column, entries] of Object.entries(labels)) {
    checkArray(`labels.${column}`, entries);
    if (entries.length === count) continue;
    throw new DomainError(`labels.${column}.length`, entries.length, `the number of runs, ${count}`);
  }
}

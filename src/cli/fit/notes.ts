import type { RunDoubt } from '../../scaling/fit/index.ts';
import { type Place, placesText, placeText } from '../input/place.ts';
import { percent, significant } from '../text/format.ts';
import type { FitReport, FittedRun } from './data.ts';

/** What was minimised, in words. */
export function objectiveOf({ loss, delta }: FitReport['fit']): string {
  switch (loss) {
    case 'huber':
      return `Huber's function (δ = ${delta}) of the residuals of ln L`;
    case 'absolute':
      return 'absolute residuals of ln L';
    case 'squared':
      return 'squared residuals of ln L';
    case 'squared-levels':
      return 'squared residuals of L';
  }
}

/** Most lines that are named; the others are counted, and all are in fit.json. */
const MOST_LINES = 100;

/** The rows that are no runs, and the runs that took no part, reason by reason. */
export function exclusions({ runs, leftOut }: FitReport): readonly string[] {
  const places = new Map<string, Place[]>();
  const add = (reason: string, place: Place): void => {
    const others = places.get(reason);
    if (others) others.push(place);
    else places.set(reason, [place]);
  };
  for (const { reason, ...place } of leftOut) add(reason, place);
  for (const { excluded, ...place } of runs) if (excluded) add(excluded, place);
  return [...places].map(([reason, where]) => `${placesText(where, MOST_LINES)}: ${reason}`);
}

/** Median and largest size of the residuals of the runs that took part. */
export function residualSummary({ runs, fit }: FitReport): string {
  const used = runs.filter(({ excluded }) => !excluded);
  const sizes = Float64Array.from(used, ({ residual }) => Math.abs(residual)).sort();
  const largest = used.reduce<FittedRun>((a, b) => (Math.abs(b.residual) > Math.abs(a.residual) ? b : a), used[0]!);
  const shown = (size: number): string =>
    fit.loss === 'squared-levels' ? `${significant(size, 3)} nats` : percent(size);
  const median = (sizes[Math.floor((sizes.length - 1) / 2)]! + sizes[Math.ceil((sizes.length - 1) / 2)]!) / 2;
  return `${shown(median)} in the median, ${shown(sizes.at(-1)!)} at most (${placeText(largest)})`;
}

/** Percentile intervals from fewer runs or clusters than this cover much less than they say. */
const FEW = 20;

/** What speaks against the fit or its intervals. */
export function cautions({ fit, bootstrap, unitDoubts, runDoubts }: FitReport): readonly string[] {
  const cautions = [...unitDoubts];
  if (fit.status !== 'converged') cautions.push(`No law to be trusted (${fit.status}): ${fit.explanation}`);
  if (fit.startsAgreeing < fit.starts) {
    cautions.push(`${fit.starts - fit.startsAgreeing} of ${fit.starts} starts led to no minimum, or a higher one.`);
  }
  cautions.push(...runDoubts.map(doubtText));
  if (!bootstrap) return cautions;
  const { replicates, degenerate, notConverged, withoutIrreducibleLoss, converged, clusters } = bootstrap;
  const of = `of ${replicates} resamples`;
  if (converged === 0) cautions.push('No resample led to a law: the intervals say nothing.');
  if (clusters < FEW) {
    cautions.push(`The resamples draw from only ${clusters} runs or clusters: the intervals are too narrow.`);
  }
  if (notConverged > 0) cautions.push(`${notConverged} ${of} did not converge, and take no part in the intervals.`);
  if (degenerate > 0) {
    cautions.push(
      `In ${degenerate} ${of} a power term died, or the runs drawn determine no law; they take no part in the intervals.`,
    );
  }
  if (withoutIrreducibleLoss > 0) {
    cautions.push(`In ${withoutIrreducibleLoss} ${of} the irreducible loss is 0: the runs hardly tell E.`);
  }
  return cautions;
}

function doubtText(doubt: RunDoubt): string {
  switch (doubt.kind) {
    case 'spread':
      return `The ${doubt.quantity} of all runs are within a factor of ${significant(doubt.ratio, 3)}: too little to tell how the loss changes with them.`;
    case 'residuals':
      return `Half of the runs are ${percent(doubt.median)} or more from the law: runs of one kind are rarely so far.`;
    case 'repeats':
      return `Runs of the same parameters and tokens differ by ${percent(doubt.spread)} (one standard deviation), their means from the law by ${percent(doubt.elsewhere)}: these are runs of several kinds.`;
    case 'groups':
      return `The column ${JSON.stringify(doubt.column)} tells ${percent(doubt.share)} of how the runs lie about the law (of the variance of ranks): fit its entries apart, with --where.`;
  }
}

/** What intervals leave open. */
export const LIMITS: readonly string[] = [
  'The intervals are over resamples of the runs: they know nothing of a wrong form of the law, and take the runs for independent ' +
    'unless clusters were named.',
  'The interval of a run is for one more run at the scale, with the scatter of those that were fitted; the others are of the law alone.',
  'Beyond the runs the law is an extrapolation, and its intervals are those of the law, not of what will happen.',
  'The irreducible loss E is the least certain coefficient of most fits, and all of the excess entropy depends on it.',
  'Losses per token under different tokenizers do not compare.',
];

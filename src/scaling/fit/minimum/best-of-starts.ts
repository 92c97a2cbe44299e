import { checkWanted } from '../../../long-work.ts';
import type { Problem } from '../model/linearise.ts';
import type { FitOptions } from '../options/fit-options.ts';
import { minimise, type Minimum } from './minimise.ts';
import { emptySearchSpace } from './search-space.ts';
import { startsOf } from './starts.ts';

/** Objectives that differ by less are those of one minimum, as a relative difference. */
const SAME = 1e-9;

/** The least minimum that the starts of a fit lead to, and how many of them lead there. */
export function bestOfStarts(
  problem: Problem,
  options: FitOptions,
  delta: number,
): { readonly best: Minimum; readonly starts: number; readonly startsAgreeing: number } {
  const space = emptySearchSpace(problem.points.size);
  let best: Minimum | undefined;
  const objectives: number[] = [];
  const { signal, onProgress, starts = 1 } = options;
  const total = typeof starts === 'number' ? starts : starts.length;
  checkWanted(options); // the first start takes a while to find
  for (const at of startsOf(problem, options)) {
    const minimum = minimise(problem, { at, delta, warm: false, signal }, space);
    objectives.push(minimum.stationary ? minimum.objective : Infinity);
    if (best === undefined || better(minimum, best)) best = minimum;
    onProgress?.({ done: objectives.length, total });
  }
  const agreeing = objectives.filter((objective) => objective <= best!.objective * (1 + SAME));
  return { best: best!, starts: total, startsAgreeing: agreeing.length };
}

/** A stationary point is better than none, and then the lower one is. */
function better(a: Minimum, b: Minimum): boolean {
  return a.stationary === b.stationary ? a.objective < b.objective : a.stationary;
}

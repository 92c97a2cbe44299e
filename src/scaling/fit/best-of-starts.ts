import { compensatedSum } from '../../numeric/compensated-sum.ts';
import type { Problem } from './linearise.ts';
import { minimise, type Minimum } from './minimise.ts';
import { penalty } from './objective.ts';
import type { FitOptions } from './options.ts';
import { startsOf } from './starts.ts';
import type { Workspace } from './workspace.ts';

/** A minimum with its place and its objective. */
export interface PlacedMinimum extends Minimum {
  readonly at: Float64Array;
  readonly objective: number;
}

/** Objectives that differ by less are those of one minimum, as a relative difference. */
const SAME = 1e-9;

/** The least minimum that the starts of a fit lead to, and how many of them lead there. */
export function bestOfStarts(
  problem: Problem,
  workspace: Workspace,
  options: FitOptions,
  delta: number,
): { readonly best: PlacedMinimum; readonly starts: number; readonly startsAgreeing: number } {
  let best: PlacedMinimum | undefined;
  const objectives: number[] = [];
  for (const at of startsOf(problem, options)) {
    const minimum = minimumFrom(problem, workspace, { at, delta, warm: false });
    objectives.push(minimum.stationary ? minimum.objective : Infinity);
    if (best === undefined || better(minimum, best)) best = minimum;
  }
  const agreeing = objectives.filter((objective) => objective <= best!.objective * (1 + SAME));
  return { best: best!, starts: objectives.length, startsAgreeing: agreeing.length };
}

/** {@link minimise}, with what it leaves in the workspace. */
export function minimumFrom(
  problem: Problem,
  workspace: Workspace,
  from: { readonly at: Float64Array; readonly delta: number; readonly warm: boolean },
): PlacedMinimum {
  const minimum = minimise(problem, workspace, from);
  return { ...minimum, at: workspace.at.slice(), objective: objectiveHere(problem, workspace, from.delta) };
}

/** The objective itself: on its way down the workspace has smoothed ones. */
function objectiveHere(
  { points: { size, weight } }: Problem,
  { here: { residual } }: Workspace,
  delta: number,
): number {
  return compensatedSum(size, (i) => weight[i]! * penalty(residual[i]!, delta));
}

/** A stationary point is better than none, and then the lower one is. */
function better(a: PlacedMinimum, b: PlacedMinimum): boolean {
  return a.stationary === b.stationary ? a.objective < b.objective : a.stationary;
}

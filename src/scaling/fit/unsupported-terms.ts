import { minimumFrom, type PlacedMinimum } from './best-of-starts.ts';
import type { ScalingLawTerm } from './dead-terms.ts';
import {
  type Frame,
  IRREDUCIBLE,
  PARAMETER_EXPONENT,
  PARAMETER_TERM,
  stepBoundsAt,
  TOKEN_EXPONENT,
  TOKEN_TERM,
} from './frame.ts';
import { huberStepFrom } from './huber-step.ts';
import type { Problem } from './linearise.ts';
import { placeAt, type Workspace } from './workspace.ts';

/** Where a minimum was found: for which delta, and from how many runs. */
export interface Setting {
  readonly delta: number;
  readonly runs: number;
}

/**
 * Whether an objective is below that of a law with `coefficients` fewer by more than chance would make it: Akaike's
 * criterion, for normal residuals or, where their absolute values are summed, Laplace's. Huber's function is taken as
 * the former, which asks for more.
 */
export function worthwhile(gain: number, coefficients: number, { delta, runs }: Setting): boolean {
  return (delta === 0 ? 2 : 1) * runs * Math.log(gain) > 2 * coefficients;
}

/**
 * The fitted terms without which the runs are described as well: what was fitted to them is noise. Beside a dead term,
 * none is looked for.
 */
export function unsupportedTerms(
  problem: Problem,
  workspace: Workspace,
  minimum: PlacedMinimum,
  setting: Setting,
): readonly ScalingLawTerm[] {
  const terms: readonly ScalingLawTerm[] = minimum.dead.length > 0 ? [] : ['E', 'parameters', 'tokens'];
  placeAt(problem, workspace, minimum.at, Infinity);
  const doubtful = terms.filter((term) => {
    const coordinates = coordinatesOf(term, problem.frame);
    if (coordinates.length === 0) return false;
    const gain = gainByLinearModel(problem, workspace, coordinates);
    return !worthwhile(gain, OBVIOUS * coordinates.length, { ...setting, delta: Infinity });
  });
  return doubtful.filter((term) => {
    const coordinates = coordinatesOf(term, problem.frame);
    const free = problem.frame.free.slice();
    const at = minimum.at.slice();
    at[coordinates[0]!] = 0;
    for (const coordinate of coordinates) free[coordinate] = 0;
    const reduced = { ...problem, frame: { ...problem.frame, free } };
    const { objective } = minimumFrom(reduced, workspace, { at, delta: setting.delta, warm: false });
    return !worthwhile(objective / minimum.objective, coordinates.length, setting);
  });
}

/** By so many times what is asked the linear model must be worse without a term to spare the fit without it. */
const OBVIOUS = 10;

/** How many times larger the sum of squares of the linear model here is without a term. */
function gainByLinearModel(problem: Problem, workspace: Workspace, coordinates: readonly number[]): number {
  const { at, here, objective, space } = workspace;
  stepBoundsAt(at, space.bounds);
  space.step.fill(0);
  space.held.fill(0);
  for (const coordinate of coordinates) space.held[coordinate] = 1;
  space.step[coordinates[0]!] = -at[coordinates[0]!]!;
  return huberStepFrom(problem.points, here, { delta: Infinity, damping: 0 }, space) / objective;
}

/** The coordinates that only a term has, its coefficient first; none where that is fixed. */
function coordinatesOf(term: ScalingLawTerm, { free, tied }: Frame): readonly number[] {
  const all =
    term === 'E'
      ? [IRREDUCIBLE]
      : term === 'parameters'
        ? [PARAMETER_TERM, ...(tied ? [] : [PARAMETER_EXPONENT])]
        : [TOKEN_TERM, TOKEN_EXPONENT];
  return free[all[0]!] === 1 ? all.filter((j) => free[j] === 1) : [];
}

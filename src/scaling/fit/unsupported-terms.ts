import type { PlacedMinimum } from './best-of-starts.ts';
import { minimumFrom } from './best-of-starts.ts';
import type { ScalingLawTerm } from './dead-terms.ts';
import { type Frame, IRREDUCIBLE, PARAMETER_EXPONENT, PARAMETER_TERM, TOKEN_EXPONENT, TOKEN_TERM } from './frame.ts';
import type { Problem } from './linearise.ts';
import type { Workspace } from './workspace.ts';

/** Where a minimum was found: for which delta, and from how many runs. */
export interface Setting {
  readonly delta: number;
  readonly runs: number;
}

/**
 * Whether an objective is below that of a law with `coefficients` fewer by more than chance would make it: Akaike's criterion,
 * for normal residuals or, where their absolute values are summed, Laplace's. Huber's function is taken as the former, which
 * asks for more.
 */
export function worthwhile(gain: number, coefficients: number, { delta, runs }: Setting): boolean {
  return (delta === 0 ? 2 : 1) * runs * Math.log(gain) > 2 * coefficients;
}

/**
 * The fitted terms without which the runs are described as well: what was fitted to them is noise. Beside a dead term, none is
 * looked for.
 */
export function unsupportedTerms(
  problem: Problem,
  workspace: Workspace,
  { at, objective, dead }: PlacedMinimum,
  setting: Setting,
): readonly ScalingLawTerm[] {
  const terms: readonly ScalingLawTerm[] = dead.length > 0 ? [] : ['E', 'parameters', 'tokens'];
  return terms.filter((term) => {
    const coordinates = coordinatesOf(term, problem.frame);
    const [coefficient] = coordinates;
    if (coefficient === undefined) return false;
    const free = problem.frame.free.slice();
    const without = at.slice();
    without[coefficient] = 0;
    for (const coordinate of coordinates) free[coordinate] = 0;
    const reduced = { ...problem, frame: { ...problem.frame, free } };
    const minimum = minimumFrom(reduced, workspace, { at: without, delta: setting.delta, warm: false });
    return !worthwhile(minimum.objective / objective, coordinates.length, setting);
  });
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

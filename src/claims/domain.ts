import { cornersOf, type Values, valueAt, type Variable } from './variable.ts';

/**
 * Where a claim is made: the values of each variable, in the order in which they are chosen, and conditions between
 * them.
 *
 * @category Claims
 */
export interface ClaimDomain<Name extends string = string> {
  /** The variables by name. One that refers to another comes after it. */
  readonly variables: Readonly<Record<Name, Variable>>;
  /** Two variables of which the first is to be smaller. */
  readonly ordered?: readonly [low: Name, high: Name];
  /** A condition beyond these, in LaTeX and as a function. */
  readonly where?: {
    /** In LaTeX. */
    readonly text: string;
    /** Whether a point meets it. */
    holds(point: Readonly<Record<Name, number>>): boolean;
  };
}

/** Beyond so many corners of all variables together, only the ends of each are combined. */
const MOST_CORNERS = 8192;

/** The point that numbers in [0, 1), one for each variable, stand for; nothing where a condition fails. */
export function pointAt(domain: ClaimDomain, units: readonly number[]): Values | undefined {
  const point: Record<string, number> = {};
  for (const [i, [name, variable]] of Object.entries(domain.variables).entries()) {
    point[name] = valueAt(variable, units[i]!, point);
  }
  return admitted(domain, point);
}

/** Every combination of the variables' corners; of their ends, where that were too many. */
export function cornerPoints(domain: ClaimDomain): readonly Values[] {
  const all = combinations(domain, (corners) => corners);
  const some = all ?? combinations(domain, (corners) => [corners[0]!, corners.at(-1)!])!;
  return some.map((point) => admitted(domain, point)).filter((point) => point !== undefined);
}

/** All of them; nothing as soon as they are too many, before the next variable makes them more. */
function combinations(
  { variables }: ClaimDomain,
  choose: (corners: readonly number[]) => readonly number[],
): readonly Values[] | undefined {
  let points: readonly Values[] = [{}];
  for (const [name, variable] of Object.entries(variables)) {
    points = points.flatMap((point) =>
      choose(cornersOf(variable, point)).map((value) => ({ ...point, [name]: value })),
    );
    if (points.length > MOST_CORNERS) return undefined;
  }
  return points;
}

/** The point with its ordered pair in order, if it is in the domain. */
function admitted({ ordered, where }: ClaimDomain, point: Values): Values | undefined {
  if (Object.values(point).some(Number.isNaN)) return undefined;
  if (ordered) {
    const [low, high] = ordered;
    if (point[low] === point[high]) return undefined;
    if (point[low]! > point[high]!) point = { ...point, [low]: point[high]!, [high]: point[low]! };
  }
  return where === undefined || where.holds(point) ? point : undefined;
}

import {
  checkArray,
  checkAtMost,
  checkChoice,
  checkCount,
  checkFields,
  checkNonNegative,
  checkObject,
  DomainError,
} from '../../errors.ts';
import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { checkMeanDegree } from '../peeling/learner.ts';

/** How many edges the nodes of one side of the graph have. */
export type DegreeLaw =
  | {
      /** All the same number. */
      readonly kind: 'regular';
      /** That number, a positive integer. */
      readonly degree: number;
    }
  | {
      /** A Poisson number. */
      readonly kind: 'poisson';
      /** Its mean, in [0, 10¹⁵]. */
      readonly mean: number;
    }
  | {
      /** Any law. */
      readonly kind: 'given';
      /** `fractions[d]` of the nodes have d edges; weights in proportion are enough. */
      readonly fractions: ArrayLike<number>;
    };

const MOST_CLASSES = 1e5;

/** Degrees that have been checked: those with a positive fraction of the nodes, or a Poisson law. */
export type CheckedDegrees =
  | { readonly kind: 'poisson'; readonly mean: number }
  | { readonly kind: 'given'; readonly degrees: Float64Array; readonly fractions: Float64Array; readonly mean: number };

export function checkedDegrees(parameter: string, degrees: DegreeLaw): CheckedDegrees {
  checkObject(parameter, degrees);
  const { kind } = degrees;
  checkChoice(`${parameter}.kind`, kind, ['regular', 'poisson', 'given']);
  const field = kind === 'regular' ? 'degree' : kind === 'poisson' ? 'mean' : 'fractions';
  checkFields(parameter, degrees, ['kind', field], `${parameter}.`);
  if (kind === 'regular') {
    checkCount(`${parameter}.degree`, degrees.degree);
    const { degree } = degrees;
    return { kind: 'given', degrees: Float64Array.of(degree), fractions: Float64Array.of(1), mean: degree };
  }
  if (kind === 'poisson') {
    checkMeanDegree(`${parameter}.mean`, degrees.mean);
    return { kind, mean: degrees.mean };
  }
  return checkedFractions(`${parameter}.fractions`, degrees.fractions);
}

function checkedFractions(parameter: string, fractions: ArrayLike<number>): CheckedDegrees {
  checkArray(parameter, fractions);
  checkAtMost(`${parameter}.length`, fractions.length, MOST_CLASSES);
  const used: number[] = [];
  let largest = 0;
  for (let d = 0; d < fractions.length; d++) {
    checkNonNegative(`${parameter}[${d}]`, fractions[d]!);
    if (fractions[d]! > 0) used.push(d);
    largest = Math.max(largest, fractions[d]!);
  }
  if (!(used.at(-1)! > 0))
    throw new DomainError(parameter, fractions, 'fractions of which one of a positive degree is');
  const weights = Float64Array.from(used, (d) => fractions[d]! / largest); // a sum may overflow
  const total = compensatedSum(weights.length, (i) => weights[i]!);
  const mean = compensatedSum(weights.length, (i) => (weights[i]! * used[i]!) / total);
  return { kind: 'given', degrees: Float64Array.from(used), fractions: weights.map((w) => w / total), mean };
}

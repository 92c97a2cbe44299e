import type { CertifiedOptions } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { Interval } from '../../certified/interval.ts';
import { type Exact, nonDecreasing } from '../certified/margins.ts';
import type { ClaimPoint } from '../claim.ts';
import { type Comparison, comparison, type LooseClaim, type Mutation } from './comparison.ts';

type Average = 'low' | 'high' | 'weight';

interface Concave<Name extends string> extends Pick<
  Comparison<Name | Average>,
  'id' | 'source' | 'domain' | 'given' | 'slack' | 'witness'
> {
  /** The average of the values, and the value at the average, in LaTeX. */
  readonly says: readonly [average: string, ofAverage: string];
  /** A function that does not decrease, at the claim's other variables. */
  readonly value: (x: number, at: ClaimPoint<NoInfer<Name>>) => number;
  readonly certified: (x: ExactNumber, at: Exact<NoInfer<Name>>, options: CertifiedOptions) => Interval;
  /** A function that is not concave, given in the same way. */
  readonly mutation: Pick<Mutation<NoInfer<Name | Average>>, 'point'> & {
    readonly says: readonly [average: string, ofAverage: string];
    readonly value: (x: number, at: ClaimPoint<NoInfer<Name>>) => number;
  };
}

/** The claim that the average of a function's values is at most its value at the average. */
export function concave<Name extends string = never>(spec: Concave<Name>): LooseClaim {
  const { says, value, certified, mutation, ...rest } = spec;
  type F = typeof value;
  type Point = ClaimPoint<Name | Average>;
  type ExactPoint = Exact<Name | Average>;
  const averageOf = (f: F) => (at: Point) => average(at, f(at.low, at), f(at.high, at));
  const ofAverage = (f: F) => (at: Point) => f(average(at, at.low, at.high), at);
  const [left, right] = mutation.says;
  return comparison<Name | Average>({
    ...rest,
    left: {
      says: says[0],
      value: averageOf(value),
      certified: (at: ExactPoint, options) =>
        certifiedAverage(at, certified(at.low, at, options), certified(at.high, at, options), options),
    },
    relation: '≤',
    right: {
      says: says[1],
      value: ofAverage(value),
      certified: (at: ExactPoint, options) => {
        const exact = (x: ExactNumber) => Interval.exact(x, options);
        const inside = certifiedAverage(at, exact(at.low), exact(at.high), options);
        return nonDecreasing((x) => certified(x, at, options), inside);
      },
    },
    mutation: {
      ...(mutation.point && { point: mutation.point }),
      left: { says: left, value: (_, at) => averageOf(mutation.value)(at) },
      right: { says: right, value: (_, at) => ofAverage(mutation.value)(at) },
    },
  });
}

function average({ weight }: ClaimPoint<'weight'>, one: number, other: number): number {
  return weight * one + (1 - weight) * other;
}

function certifiedAverage(
  { weight }: Exact<'weight'>,
  one: Interval,
  other: Interval,
  options: CertifiedOptions,
): Interval {
  return one.multiply(weight).add(other.multiply(Interval.exact(1, options).subtract(weight)));
}

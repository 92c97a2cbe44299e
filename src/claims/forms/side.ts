import type { CertifiedOptions } from '../../certified/enclose.ts';
import type { Interval } from '../../certified/interval.ts';
import type { Exact } from '../certified/margins.ts';
import type { ClaimPoint } from '../claim.ts';

/** A number that depends on a claim's variables: in doubles and, where there is a certified form, as an interval. */
export interface Quantity<Name extends string> {
  readonly value: (point: ClaimPoint<Name>) => number;
  readonly certified?: (point: Exact<Name>, options: CertifiedOptions) => Interval;
}

/** One side of a claim: what it is, in LaTeX, and its value, or the value's logarithm where these are compared. */
export interface Side<Name extends string> extends Quantity<Name> {
  readonly says: string;
}

/** A quantity as the function of one of its arguments. */
export interface Curve<Name extends string> {
  /** In LaTeX, for what stands for the argument. */
  readonly says: (argument: string) => string;
  readonly value: (point: ClaimPoint<Name>) => number;
  readonly certified?: (point: Exact<Name>, options: CertifiedOptions) => Interval;
}

/** What a mutation makes of a side. What is not given stays as it is. */
export interface Change<Name extends string> {
  readonly says?: string;
  /** Of the side's value. */
  readonly value?: (side: number, point: ClaimPoint<Name>) => number;
}

export function changedSide<Name extends string>(side: Side<Name>, change: Change<Name> = {}): Side<Name> {
  const { says = side.says } = change;
  return { says, value: (at) => (change.value ? change.value(side.value(at), at) : side.value(at)) };
}

/**
 * A logarithm enclosed: the exact value is in [`lower`, `upper`].
 *
 * @category Tail bounds
 */
export interface LogBounds {
  /** In nats, at most the exact value. */
  readonly lower: number;
  /** In nats, at least the exact value. */
  readonly upper: number;
}

/**
 * `lower` and `upper` further apart, by as much as rounding can have moved a sum of terms of the total size `size`: 16
 * ulp of 2^-52, which is at least twice what the logarithms and deviances in it can be wrong by.
 */
export function widened(lower: number, upper: number, size: number): LogBounds {
  const slack = 2 ** -48 * size;
  return { lower: lower - slack, upper: upper + slack };
}

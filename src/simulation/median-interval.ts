import { pow } from '../numeric/elementary/pow.ts';

/** Which order statistics of N values enclose the median of their law, the order-th from below and from above. */
export interface MedianInterval {
  readonly order: number;
  /** With which probability, at least. */
  readonly confidence: number;
}

/**
 * The narrowest such interval of a given confidence; or the widest one, with the confidence that it has.
 *
 * The order-th value from below is above the median if and only if fewer than `order` values are below it, which has a
 * probability of at most `P[Bin(N, ½) < order]`; and the same from above.
 */
export function medianInterval(values: number, confidence: number): MedianInterval {
  let outside = 2 * pow(0.5, values); // twice the probability of no value below
  let term = outside;
  let order = 1;
  for (;;) {
    term *= (values - order + 1) / order;
    if (outside + term > 1 - confidence || 2 * (order + 1) > values + 1) break;
    outside += term;
    order++;
  }
  return { order, confidence: Math.max(0, 1 - outside) };
}

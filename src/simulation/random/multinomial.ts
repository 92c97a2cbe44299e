import { type AliasTable, fillFrom } from './alias-table.ts';
import { binomial } from './binomial.ts';
import type { BlockStream } from './block-stream.ts';
import { fillBelow } from './fill-below.ts';
import { fillPoisson, poisson } from './poisson.ts';

/** Where balls fall: on cells that are alike, or by weights that add up to 1, with their alias table. */
export type Cells = { readonly count: number } | { readonly weights: ArrayLike<number>; readonly table: AliasTable };

/**
 * Throws balls into cells; returns how many fall into each. The time grows with the number of cells alone.
 *
 * Independent Poisson numbers of a slightly smaller mean, and then the balls that are missing one by one: given their
 * sum, Poisson numbers are multinomial. Five standard deviations below, hardly one sum in 3 million is too large; then
 * all is drawn again. Where the missing balls would be many more than the cells, one binomial number after another.
 */
export function throwBalls(balls: number, cells: Cells, stream: BlockStream): Float64Array {
  const missing = 5 * Math.sqrt(balls);
  const alike = 'count' in cells;
  const length = alike ? cells.count : cells.weights.length;
  if (missing > 20 * length) {
    return splitBalls(
      balls,
      alike ? new Float64Array(length).fill(1 / length) : Float64Array.from(cells.weights),
      stream,
    );
  }
  const counts = new Float64Array(length);
  let left = balls;
  if (balls > missing) {
    const mean = balls - missing;
    do {
      if (alike) fillPoisson(mean / length, stream, counts);
      else for (let i = 0; i < length; i++) counts[i] = poisson(mean * cells.weights[i]!, stream);
      left = balls - counts.reduce((sum, count) => sum + count, 0);
    } while (left < 0);
  }
  const last = new Uint32Array(left);
  if (alike) fillBelow(stream, length, last, left);
  else fillFrom(cells.table, stream, last, left);
  for (let i = 0; i < left; i++) counts[last[i]!] = counts[last[i]!]! + 1;
  return counts;
}

/** How many of some balls fall into each of a few cells with these probabilities, one binomial number after another. */
export function splitBalls(balls: number, probabilities: Float64Array, stream: BlockStream): Float64Array {
  const rests = new Float64Array(probabilities.length + 1);
  for (let i = probabilities.length - 1; i >= 0; i--) rests[i] = rests[i + 1]! + probabilities[i]!;
  let left = balls;
  return probabilities.map((probability, i) => {
    const last = rests[i + 1] === 0;
    const x = last ? left : binomial(left, probability / rests[i]!, stream);
    left -= x;
    return x;
  });
}

/** An interval on which a function keeps its value, from the first position known to have it to the last. */
export interface Stretch<T> {
  readonly value: T;
  readonly positions: readonly number[];
}

/**
 * The stretches of a step function over ascending positions. Each step between two positions is narrowed down by
 * bisection, and both sides of it are added to the positions.
 */
export function stretchesOf<T>(positions: readonly number[], valueAt: (position: number) => T): readonly Stretch<T>[] {
  const stretches: { value: T; positions: number[] }[] = [];
  for (const position of positions) {
    const value = valueAt(position);
    const last = stretches.at(-1);
    if (last === undefined) {
      stretches.push({ value, positions: [position] });
    } else if (last.value === value) {
      last.positions.push(position);
    } else {
      const [before, after] = narrowed(last.positions.at(-1)!, position, (x) => valueAt(x) === last.value);
      last.positions.push(before);
      stretches.push({ value, positions: after === position ? [position] : [after, position] });
    }
  }
  return stretches;
}

/** Where a predicate turns from true, at `low`, to false, at `high`: two positions 2⁻⁴⁰ of the way apart. */
function narrowed(low: number, high: number, holds: (x: number) => boolean): [before: number, after: number] {
  for (let halvings = 0; halvings < 40; halvings++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return [low, high];
}

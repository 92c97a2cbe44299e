/**
 * How large a set of skills has to be: `size` skills; or, of unequal ones, so many that their measure is above `alpha`.
 * A set is a byte map: 1 for each skill that is in it.
 */
export type WantedSet =
  | { readonly skills: number; readonly size: number }
  | { readonly skills: number; readonly measure: Float64Array; readonly alpha: number };

/** The first skills of an order, just so many as are wanted; skills of measure 0 are passed over. */
export function firstOf(order: ArrayLike<number>, wanted: WantedSet): Uint8Array {
  const set = new Uint8Array(wanted.skills);
  if ('size' in wanted) {
    for (let i = 0; i < wanted.size; i++) set[order[i]!] = 1;
    return set;
  }
  const { measure, alpha } = wanted;
  let sum = 0;
  for (let i = 0; i < order.length && !(sum > alpha); i++) {
    const skill = order[i]!;
    if (measure[skill] === 0) continue;
    set[skill] = 1;
    sum += measure[skill]!;
  }
  return set;
}

/** The skills in the order of falling scores; of equal ones the first comes first. */
export function byFalling(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores, (_, s) => s).sort((s, t) => scores[t]! - scores[s]! || s - t);
}

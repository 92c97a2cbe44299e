import { byFalling, firstOf, type WantedSet } from './skill-set.ts';

/**
 * The set of skills of which the largest fraction of edges is in error.
 *
 * The fraction is a quotient of two sums, which Dinkelbach's method (1967) makes as large as possible: with the
 * fraction f reached so far, take the skills with the largest (errors − f · degree), until f grows no more. Of unequal
 * skills those with the most of it for their measure are taken, which may miss the best set.
 */
export function worstSkills(errors: Float64Array, degrees: Float64Array, wanted: WantedSet): Uint8Array {
  const measure = 'measure' in wanted ? wanted.measure : undefined;
  let fraction = -1;
  let set: Uint8Array = new Uint8Array(wanted.skills);
  for (;;) {
    const f = Math.max(0, fraction);
    const scores = errors.map((count, s) => (count - f * degrees[s]!) / Math.max(Number.MIN_VALUE, measure?.[s] ?? 1));
    const next = firstOf(byFalling(scores), wanted);
    const reached = errorFraction(errors, degrees, next);
    if (reached <= fraction) return set;
    fraction = reached;
    set = next;
  }
}

/** The fraction of the edges of a set of skills that is in error; 0 where it has no edges. */
export function errorFraction(errors: Float64Array, degrees: Float64Array, inSet: Uint8Array): number {
  const all = sumOver(inSet, degrees);
  return all === 0 ? 0 : sumOver(inSet, errors) / all;
}

/** The sum of some counts over a set. */
export function sumOver(inSet: Uint8Array, counts: Float64Array): number {
  let sum = 0;
  for (let s = 0; s < inSet.length; s++) if (inSet[s] === 1) sum += counts[s]!;
  return sum;
}

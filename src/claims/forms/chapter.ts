import type { Claim } from '../claim.ts';
import type { LooseClaim } from './comparison.ts';

/** Claims in their chapter, which nobody can change: what is checked and certified is what is stated here. */
export function chapter(title: string, claims: readonly LooseClaim[]): readonly Claim[] {
  return claims.map((claim) => frozen({ ...claim, chapter: title }));
}

/** The same object, with nothing in it that can be changed. */
function frozen<T extends object>(value: T): T {
  for (const field of Object.values(value) as unknown[]) {
    if (typeof field === 'object' && field !== null && !Object.isFrozen(field)) frozen(field);
  }
  return Object.freeze(value);
}

import type { Claim } from '../claim.ts';
import type { LooseClaim } from './comparison.ts';

/** Claims in their chapter. */
export function chapter(title: string, claims: readonly LooseClaim[]): readonly Claim[] {
  return claims.map((claim) => ({ ...claim, chapter: title }));
}

/**
 * The inequalities, monotonicities and identities that the library stands on, as data and functions, and how to try
 * them.
 *
 * @module skill-emergence/claims
 */
export { checkClaim, type ClaimReport } from './check-claim.ts';
export type { Claim, ClaimPoint } from './claim.ts';
export type { ClaimDomain } from './domain.ts';
export { claims } from './registry.ts';
export type { Variable } from './variable.ts';

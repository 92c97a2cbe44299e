import { unlessTooWide } from '../certified/enclose.ts';
import { checkAtMost, checkBoolean, checkCount, checkFields, checkObject, checkWhole, DomainError } from '../errors.ts';
import { randomUnit, randomWords } from '../numeric/random.ts';
import type { Claim, ClaimPoint } from './claim.ts';
import { checkIsClaim } from './check-is-claim.ts';
import { checkDomain } from './check-domain.ts';
import { cornerPoints, pointAt } from './domain.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * What became of a claim that was tried.
 *
 * @category Claims
 */
export interface ClaimReport {
  /** The claim's id. */
  readonly claim: string;
  /** Points tried, all corners among them; up to the one at which the claim is refuted. */
  readonly points: number;
  /** The smallest margin in doubles. Below 0, but not below minus the claim's slack, it may be due to rounding. */
  readonly smallestMargin: number;
  /** Where the margin is the smallest. */
  readonly at: ClaimPoint;
  /** Points at which the claim was proved in interval arithmetic; 0 unless asked for. */
  readonly certified: number;
  /** The first point at which the claim fails, if one was found. */
  readonly refutation?: {
    /** Where the claim is wrong. */
    readonly point: ClaimPoint;
    /** Its margin there. */
    readonly margin: number;
    /** Whether that is proved in interval arithmetic, rather than beyond what rounding explains. */
    readonly certified: boolean;
  };
}

/**
 * Tries a claim at all corners of its domain, and at random points.
 *
 * @param claim - the claim, one of {@link claims} or of your own, not its id
 * @param options - `samples`: random points besides the corners; `seed`: a non-negative safe integer, which decides
 * them; `certified`: whether every point is also tried in interval arithmetic, where the claim has a certified margin
 * @returns how many points were tried, the smallest margin and where, how often the claim was proved, and the
 * refutation, at which it ends, if there is one
 * @throws {@link DomainError} if `samples` is not a positive integer of at most 10⁷, `seed` not a non-negative safe
 * one, or `certified` not a boolean; or a claim of one's own is not as it is documented, or has more than 13 variables
 * @remarks A margin below 0 refutes the claim if it is below minus the claim's slack, or not a number.
 * @example
 * ```ts
 * import { checkClaim, claims } from 'skill-emergence/claims';
 *
 * const claim = claims.find(({ id }) => id === 'pinsker')!;
 * const report = checkClaim(claim, { samples: 1000, seed: 1 });
 * report.points > 1000; // => true
 * report.refutation; // => undefined
 * const wrong = { ...claim, margin: claim.mutation.margin };
 * checkClaim(wrong, { samples: 1000, seed: 1 }).refutation === undefined; // => false
 * ```
 * @category Claims
 * @public
 */
export function checkClaim(
  claim: Claim,
  options: { readonly samples: number; readonly seed: number; readonly certified?: boolean | undefined },
): ClaimReport {
  checkIsClaim(claim);
  if (typeof claim.margin !== 'function' || typeof claim.slack !== 'function') {
    throw new DomainError('claim', claim, 'one of claims, with a domain, a margin and a slack');
  }
  checkObject('claim.domain', claim.domain);
  checkObject('claim.domain.variables', claim.domain.variables);
  checkDomain(claim.domain);
  const { certifiedMargin } = claim as { readonly certifiedMargin?: unknown };
  if (certifiedMargin !== undefined && typeof certifiedMargin !== 'function') {
    throw new DomainError('claim.certifiedMargin', certifiedMargin, 'a function of a point and options');
  }
  if (typeof claim.id !== 'string') throw new DomainError('claim.id', claim.id, 'a string');
  checkObject('options', options);
  checkFields('checkClaim', options, ['samples', 'seed', 'certified']);
  const { samples, seed, certified = false } = options;
  checkCount('samples', samples);
  checkAtMost('samples', samples, MOST_SAMPLES);
  checkWhole('seed', seed);
  checkBoolean('certified', certified);
  let [points, proved, smallestMargin] = [0, 0, Infinity];
  let at: ClaimPoint = {};
  for (const point of pointsOf(claim, samples, seed)) {
    points++;
    const margin = claim.margin(point);
    if (typeof margin !== 'number') throw new DomainError('claim.margin(point)', margin, 'a number');
    if (points === 1 || !(margin >= smallestMargin)) [smallestMargin, at] = [margin, point];
    const verdict = certified ? certifiedVerdict(claim, point) : 'undecided';
    if (verdict === 'fails' || isRefuted(claim, point, margin)) {
      const refutation = { point, margin, certified: verdict === 'fails' };
      return { claim: claim.id, points, smallestMargin, at, certified: proved, refutation };
    }
    if (verdict === 'holds') proved++;
  }
  return { claim: claim.id, points, smallestMargin, at, certified: proved };
}

/** Whether a margin, in doubles, is below what rounding explains. */
export function isRefuted(claim: Claim, point: ClaimPoint, margin: number): boolean {
  return !(margin >= 0) && !(margin >= -claim.slack(point));
}

/** Minutes, of a claim that takes a microsecond or two at a point. */
const MOST_SAMPLES = 1e7;

/** Enough digits to see most signs. */
const DIGITS = 40;

/** What doubles with bounded errors prove, or else that many digits. */
function certifiedVerdict(claim: Claim, point: ClaimPoint): Verdict {
  if (claim.certifiedMargin === undefined) return 'undecided';
  const quick = verdictInDoubles(claim, point);
  return quick === 'undecided' ? verdictOf(claim, claim.certifiedMargin(point, { digits: DIGITS })) : quick;
}

/** What doubles with bounded errors prove: nothing where these are too wide for what is computed from them. */
export function verdictInDoubles(claim: Claim, point: ClaimPoint): Verdict {
  const verdict = unlessTooWide(() => {
    return verdictOf(claim, claim.certifiedMargin!(point, { digits: DIGITS, inDoubles: true }));
  });
  return verdict ?? 'undecided';
}

/**
 * All corners, and then random points. Points outside the domain's conditions are drawn again, ten times at most each.
 */
function* pointsOf({ domain }: Claim, samples: number, seed: number): Generator<ClaimPoint> {
  yield* cornerPoints(domain);
  const next = randomWords(seed, 0);
  const count = Object.keys(domain.variables).length;
  for (let drawn = 0, tried = 0; drawn < samples && tried < 10 * samples; tried++) {
    const point = pointAt(
      domain,
      Array.from({ length: count }, () => randomUnit(next)),
    );
    if (point === undefined) continue;
    drawn++;
    yield point;
  }
}

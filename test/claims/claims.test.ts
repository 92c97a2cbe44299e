import fc from 'fast-check';
import { checkClaim, type Claim, type ClaimPoint, claims } from 'skill-emergence/claims';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { isRefuted } from '../../src/claims/check-claim.ts';
import { verdictOf } from '../../src/claims/verdict.ts';
import { claimPoint, contains } from '../support/claim-points.ts';

/** Both sides are the same number: no interval around their distance proves that, unless they are rational. */
const IDENTITIES = [
  'optimal-scale-spends-budget',
  'optimal-share',
  'optimal-excess-power',
  'joint-range-inverse',
  'cloze-error-inverse',
  'sharp-of-single-skill',
  'sharp-trivial-from-edge',
  'mixed-of-one-number',
  'tuple-error-composed',
  'corollary-13',
  'mean-competence',
  'exact-match-width',
  'loss-map-inverse',
];

describe('the registry', () => {
  it('has each claim under an id of its own, at least forty of them', () => {
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('can certify most claims, and all that are strict', () => {
    const certifiable = claims.filter((claim) => 'certifiedMargin' in claim);
    expect(certifiable.length).toBeGreaterThan(0.8 * claims.length);
    expect(certifiable.filter(({ isStrict }) => isStrict).map(({ id }) => id)).toEqual(
      claims.filter(({ statement }) => /^[^,]* <(?! *=)/.test(statement)).map(({ id }) => id),
    );
  });

  it('allows for a finite rounding error where a failure is impossible', () => {
    const claim = claims.find(({ id }) => id === 'own-degree-failure-increasing')!;
    const point = { n: 100, q: 10, m: 10, z: 1, k: 4, low: 0, high: 0.5 };
    expect(claim.slack(point)).toBeGreaterThan(0);
    expect(claim.slack(point)).toBeLessThan(2 ** -30);
  });

  describe.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_id, claim) => {
    it('holds over its domain', () => {
      fc.assert(
        fc.property(claimPoint(claim.domain), (point) => {
          expect(isRefuted(claim, point, claim.margin(point))).toBe(false);
        }),
      );
    });

    it('holds at the corners of its domain', () => {
      expect(checkClaim(claim, { samples: 1, seed: 0 }).refutation).toBeUndefined();
    });

    it('has a domain, a source, and formulas that can be typeset', () => {
      expect(Object.keys(claim.domain.variables).length).toBeGreaterThan(0);
      expect(claim.source).toMatch(/\w/);
      for (const formula of [claim.statement, claim.mutation.statement, claim.domain.where?.text ?? '0']) {
        expect(() => katex.renderToString(formula, { strict: 'error' })).not.toThrow();
        expect(formula).not.toBe('');
      }
    });

    it('has a witness in its domain, at which it is as tight as it says', () => {
      const { point, margin } = claim.witness;
      expect(contains(claim.domain, point)).toBe(true);
      expect(isRefuted(claim, point, claim.margin(point))).toBe(false);
      expect(claim.margin(point)).toBeLessThanOrEqual(margin);
    });

    it('is refuted when it is changed', () => {
      const { point } = claim.mutation;
      expect(contains(claim.domain, point)).toBe(true);
      expect(isRefuted(claim, point, claim.mutation.margin(point))).toBe(true);
    });
  });

  describe('in interval arithmetic', () => {
    const certifiable = claims.filter((claim) => 'certifiedMargin' in claim);
    const certified = (claim: Claim, point: ClaimPoint) => claim.certifiedMargin!(point, { digits: 40 });

    it.each(certifiable.map((claim) => [claim.id, claim] as const))(
      '%s has the margin that it has in doubles, and is never refuted',
      (_id, claim) => {
        fc.assert(
          fc.property(claimPoint(claim.domain), (point) => {
            fc.pre(Object.values(point).every((x) => x === 0 || x >= 2 ** -1022)); // below, doubles have fewer digits
            const margin = claim.margin(point);
            const interval = certified(claim, point);
            const { lower, upper } = interval.toNumberBounds();
            const isWithin = lower <= margin && margin <= upper; // where both are infinite, too
            const error = Math.max(lower - margin, margin - upper);
            expect(isWithin || error <= claim.slack(point) + 2 ** -48 * Math.abs(margin)).toBe(true);
            expect(verdictOf(claim, interval)).not.toBe('fails');
          }),
          { numRuns: Math.ceil(0.1 * (fc.readConfigureGlobal().numRuns ?? 100)) },
        );
      },
    );

    const provable = certifiable.filter(({ id }) => !IDENTITIES.includes(id));

    it.each(provable.map((claim) => [claim.id, claim] as const))(
      '%s is proved at points of its domain',
      (_id, claim) => {
        const points = fc.sample(claimPoint(claim.domain), { seed: 1, numRuns: 200 });
        expect(points.some((point) => verdictOf(claim, certified(claim, point)) === 'holds')).toBe(true);
      },
    );
  });
});

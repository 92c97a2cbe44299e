import fc from 'fast-check';
import { checkClaim, claims } from 'skill-emergence/claims';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { isRefuted } from '../../src/claims/check-claim.ts';
import { claimPoint, contains } from '../support/claim-points.ts';

describe('the registry', () => {
  it('has each claim under an id of its own, at least forty of them', () => {
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
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

    it.runIf('certifiedMargin' in claim)('has a certified margin, which decides most points, all alike', () => {
      const { certified, points, refutation } = checkClaim(claim, { samples: 20, seed: 7, certified: true });
      expect(refutation).toBeUndefined();
      expect(certified).toBeGreaterThan(points / 2);
    });
  });
});

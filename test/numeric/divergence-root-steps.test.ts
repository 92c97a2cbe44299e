import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { divergenceRoot } from '../../src/numeric/divergence-root.ts';
import { innerUnit, openUnit, uniform } from '../support/arbitraries.ts';
import { exact, exactDivergence } from '../support/exact.ts';

/** How many times the solver evaluates the divergence: each time it takes one square root, and two before the first. */
function evaluations(alpha: number, cost: number): number {
  const squareRoots = vi.spyOn(Math, 'sqrt');
  try {
    divergenceRoot(alpha, cost);
    return squareRoots.mock.calls.length - 2;
  } finally {
    squareRoots.mockRestore();
  }
}

/** Shares of the largest cost, −ln α, and under each the evaluations that are allowed. */
const SHARES = [1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9];
const ALLOWED = [
  [1e-6, [2, 3, 3, 4, 4, 3, 3, 3, 4]],
  [0.001, [1, 2, 3, 3, 3, 3, 3, 3, 4]],
  [0.1, [1, 1, 2, 2, 2, 3, 3, 4, 5]],
  [0.3, [1, 1, 2, 2, 2, 3, 3, 4, 5]],
  [0.5, [1, 1, 2, 2, 2, 3, 3, 4, 5]],
  [0.7, [1, 1, 2, 2, 2, 2, 3, 3, 5]],
  [0.9, [1, 1, 2, 2, 2, 2, 3, 3, 6]],
  [0.999, [1, 1, 2, 2, 2, 2, 3, 3, 6]],
] as const;

describe('divergenceRoot', () => {
  it('starts at a point so near that few steps are left, one where the cost is small', () => {
    for (const [alpha, allowed] of ALLOWED) {
      const taken = SHARES.map((share) => evaluations(alpha, share * -Math.log(alpha)));
      expect(taken.filter((steps, i) => steps > allowed[i]!)).toEqual([]);
    }
  });

  it('goes a thousandth of the way to the upper end at a time where the cost is next to the largest one', () => {
    fc.assert(
      fc.property(openUnit(), uniform(1, 60), (alpha, halvings) => {
        const most = -Math.log(alpha);
        const cost = (1 - 2 ** -halvings) * most;
        fc.pre(cost > 0 && cost < most * (1 - 2 ** -52));
        expect(evaluations(alpha, cost)).toBeLessThanOrEqual(14);
      }),
    );
  });

  it('is the root to a few ulp, also of its distance from the upper end', () => {
    fc.assert(
      fc.property(innerUnit(1e-12), uniform(-40, 40), (alpha, logit) => {
        const cost = -Math.log(alpha) / (1 + Math.exp(logit));
        fc.pre(cost > 0 && cost < -Math.log(alpha));
        const d = divergenceRoot(alpha, cost);
        expect(d).toBeGreaterThan(0);
        expect(d).toBeLessThanOrEqual(1 - alpha);
        // the divergence at the neighbours of d, 4 ulp away, is on either side of the cost
        const at = (x: number): number => exactDivergence(exact(alpha).plus(exact(x)), alpha).comparedTo(exact(cost));
        expect(at(d * (1 - 2 ** -50))).toBe(-1);
        if (d * (1 + 2 ** -50) < 1 - alpha) expect(at(d * (1 + 2 ** -50))).toBe(1);
      }),
    );
  });
});

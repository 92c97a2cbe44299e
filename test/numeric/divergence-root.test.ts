import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divergenceRoot } from '../../src/numeric/divergence-root.ts';
import { openUnit, uniform } from '../support/arbitraries.ts';
import { exact, exactDivergence } from '../support/exact.ts';

/** Costs from 1e-30 of the largest one up to the last below it. */
const share = fc.oneof(
  uniform(2 ** -53, 1 - 2 ** -53),
  uniform(0, 30).map((digits) => 10 ** -digits * (1 - 2 ** -53)),
  uniform(0, 15.9).map((digits) => 1 - 10 ** -digits),
);

const costBelow = fc
  .tuple(openUnit(), share)
  .map(([alpha, part]) => [alpha, -Math.log(alpha) * part] as const)
  .filter(([alpha, cost]) => cost > 0 && cost < -Math.log(alpha));

describe('divergenceRoot', () => {
  it('has the root within 16 ulp, for every share of the largest cost', () => {
    fc.assert(
      fc.property(costBelow, ([alpha, cost]) => {
        fc.pre(alpha > 2 ** -1000);
        const d = divergenceRoot(alpha, cost);
        expect(d > 0 && d <= 1 - alpha).toBe(true);
        const width = exact(d).times(16 * 2 ** -52);
        const start = exact(alpha).plus(exact(d));
        const [below, above] = [start.minus(width), start.plus(width)];
        if (below.gt(exact(alpha))) expect(exactDivergence(below, alpha).lt(exact(cost))).toBe(true);
        if (above.lt(1)) expect(exactDivergence(above, alpha).gt(exact(cost))).toBe(true);
      }),
      {
        examples: [
          [[0.3855181697290391, 0.9531669541996077]],
          [[0.0006889123620849892, 7.280396490853341]],
          [[0.9999999999994562, 5.437872374605621e-13]],
          [[0.01, 4.6]],
          [[1e-9, 1]],
        ],
      },
    );
  });

  it('ends between two doubles where a cost an ulp below the largest leaves nothing to tell them apart', () => {
    for (const alpha of [0.1, 0.2816114, 0.5, 0.7134993455838412, 0.9, 1 - 2 ** -50, 1 - 2 ** -53]) {
      const cost = -Math.log(alpha) * (1 - 2 ** -53);
      expect(1 - alpha - divergenceRoot(alpha, cost)).toBeLessThanOrEqual(2 ** -52 * (1 - alpha));
    }
  });

  it('takes subnormal fractions, whose ratio to the root overflows', () => {
    // x (ln(x / alpha) - 1) is the cost to all digits
    for (const cost of [1e-3, 1, 100]) {
      const d = divergenceRoot(5e-324, cost);
      const x = Math.min(d, 1 - 2 ** -53);
      expect((x * (Math.log(x) - Math.log(5e-324)) + (1 - x) * Math.log1p(-x)) / cost - 1).toBeCloseTo(0, 12);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuted } from './arbitraries.ts';

// Inequalities as they are found in print or remembered, and are false. Each stands beside the true one that it is a
// slip of, and is refuted both at a point that is known and at points that are found.

/** By so much a statement has to be false at a point: rounding has no part in that. */
const CLEARLY = 2 ** -20;

/** By so much a true one may seem false: 64 roundings of numbers of up to 2^12, logarithms of probabilities mostly. */
const ROUNDING = 2 ** (6 + 12 - 52);

interface Statement<Point> {
  readonly says: string;
  /** Where it is said. */
  readonly points: fc.Arbitrary<Point>;
  /** The side that is said to be larger, less the other. */
  readonly margin: (at: Point) => number;
}

export interface MisStatement<Point> extends Statement<Point> {
  /** A point at which it is false. */
  readonly counterexample: Point;
  /** The statement that is true: at the same points, or with the same sides, unless it has its own. */
  readonly truth: Partial<Statement<Point>> & { readonly says: string };
}

export function refute<Point>({ says, points, margin, counterexample, truth }: MisStatement<Point>): void {
  describe(`“${says}”`, () => {
    it('is false at a point that is known', () => {
      expect(margin(counterexample)).toBeLessThan(-CLEARLY);
    });

    it('is refuted by a search', () => {
      expect(refuted(points, (at) => !(margin(at) < -CLEARLY))).toBe(true);
    });

    it(`is true as “${truth.says}”`, () => {
      const trueMargin = truth.margin ?? margin;
      fc.assert(fc.property(truth.points ?? points, (at) => trueMargin(at) >= -ROUNDING));
    });
  });
}

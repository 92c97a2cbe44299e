import fc from 'fast-check';
import { guaranteedCompetence } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { bisectDoubles } from '../../src/numeric/bisection.ts';
import { count, openUnit, point, uniform } from '../support/arbitraries.ts';
import { exact, exactDivergence, exactLog1p, exactSharpError } from '../support/exact.ts';
import { ln } from '../support/fast-log.ts';
import { nextDown, nextUp } from '../support/neighbours.ts';

const bound = fc.constantFrom('theorem8' as const, 'refined' as const);

/** θβ ≥ 1 for α ≤ θ: D(α/θ‖α) ≤ c. */
function isVacuous(theta: number, k: number, alpha: number, which: 'theorem8' | 'refined'): boolean {
  const x = exact(theta);
  const rest = exact(1).minus(x);
  const union = rest.times(exactLog1p(x.neg())).div(x).neg();
  const cost = ln(x)
    .neg()
    .plus(which === 'theorem8' ? union : 0)
    .div(k);
  return exactDivergence(exact(alpha).div(x), alpha).lte(cost);
}

describe('the edge of vacuity', () => {
  it('is where D(α/θ‖α) falls to the cost, to 8 ulp of θ, for the bounds by a divergence', () => {
    fc.assert(
      fc.property(count(1e9), openUnit(), bound, (k, alpha, which) => {
        fc.pre(alpha > 2 ** -900 && alpha < 1 - 2 ** -40);
        const vacuous = (theta: number): boolean => guaranteedCompetence({ theta, k, alpha, bound: which }).vacuous;
        fc.pre(!vacuous(nextUp(alpha)));
        let [below, above] = bisectDoubles(nextUp(alpha), 1, (theta) => !vacuous(theta));
        for (let i = 0; i < 8; i++) [below, above] = [nextDown(below), nextUp(above)];
        if (below > alpha) expect(isVacuous(below, k, alpha, which)).toBe(false);
        if (above < 1) expect(isVacuous(above, k, alpha, which)).toBe(true);
      }),
    );
  });

  it('is never at an error fraction below α, where 1/α is a bound that says something', () => {
    fc.assert(
      fc.property(point(1e9), bound, (at, which) => {
        fc.pre(at.theta < at.alpha);
        const { vacuous, feasible } = guaranteedCompetence({ ...at, bound: which });
        expect(vacuous).toBe(!feasible);
      }),
    );
  });
});

describe('the competence of the sharp curve', () => {
  it('is (1 − (1 − α)^k − θ)/(kα) next to the edge, to an ulp of 1', () => {
    for (const [k, alpha, edge] of [
      [1, 0.25, 0.25],
      [2, 0.5, 0.75],
      [3, 0.5, 0.875],
      [2, 0.25, 0.4375],
    ] as const) {
      for (const ulps of [1, 2, 3, 100, 2 ** 30]) {
        const theta = edge - ulps * 2 ** -53;
        const { competence, error, vacuous } = guaranteedCompetence({ theta, k, alpha, bound: 'sharp' });
        const exactly = (ulps * 2 ** -53) / (k * alpha);
        expect(vacuous).toBe(false);
        expect(Math.abs(error - (1 - exactly))).toBeLessThanOrEqual(2 ** -53);
        expect(Math.abs(competence - exactly)).toBeLessThanOrEqual(2 ** -53);
      }
      expect(guaranteedCompetence({ theta: edge, k, alpha, bound: 'sharp' }).vacuous).toBe(true);
    }
  });
});

describe('a guarantee that is not vacuous', () => {
  it('has an error up to one half whose complement is the competence, to the last bit', () => {
    fc.assert(
      fc.property(
        point(1e4),
        fc.constantFrom('theorem8' as const, 'refined' as const, 'sharp' as const),
        (at, which) => {
          const { error, competence, vacuous } = guaranteedCompetence({ ...at, bound: which });
          fc.pre(!vacuous && error <= 0.5);
          expect(competence).toBe(1 - error);
        },
      ),
    );
  });
});

describe('the sharp competence next to θ = 1', () => {
  it('is exact to a few ulp of 1 − θ where (1−α)^k is a part of it', () => {
    // s = 1 − θ, of which no more than the part u of pieces holds no skill of the set
    const small = uniform(10, 48).map((bits) => 2 ** -Math.floor(bits));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), small, uniform(0.01, 0.99), (k, s, u) => {
        const theta = 1 - s;
        const alpha = 1 - (s * u) ** (1 / k);
        const { competence } = guaranteedCompetence({ theta, k, alpha, bound: 'sharp' });
        const truth = exact(1).minus(exactSharpError(theta, k, alpha));
        // (1−α)^k has the rounding of its logarithm, which is below 40; half an ulp of 1 decides on vacuity
        const tolerance = competence === 0 ? 2 ** -53 / (k * alpha) : 2 ** -46 * s;
        expect(exact(competence).minus(truth).abs().toNumber()).toBeLessThanOrEqual(tolerance);
      }),
    );
  });
});

import fc from 'fast-check';
import { guaranteedCompetence } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { bisectDoubles } from '../../src/numeric/bisection.ts';
import { count, openUnit, point } from '../support/arbitraries.ts';
import { exact, exactDivergence, exactLog1p } from '../support/exact.ts';
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

import fc from 'fast-check';
import { guaranteedCompetence, maxAlpha, minAlpha } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, uniform, unit } from '../support/arbitraries.ts';
import { alphaElasticity } from '../support/conditioning.ts';
import { nextDown } from '../support/neighbours.ts';
import { errorInUlps } from '../support/reference.ts';
import { bound } from '../support/settings.ts';
import { tupleRows } from '../support/tuple-reference.ts';
import { without } from '../support/without.ts';

const question = fc.record({ theta: openUnit(), k: count(1000), competence: openUnit(), bound: bound() });

describe('minAlpha', () => {
  it.each(tupleRows('minAlpha'))('agrees with 40 digits at $args', ({ args, value }) => {
    // the sharp curve is no worse conditioned than the refined one at these points
    const { beta } = guaranteedCompetence({
      ...without(args, 'competence'),
      alpha: Math.min(Number(value), 1 - 2 ** -53),
    });
    const inside = Number(value) < 1 && beta * Number(value) < 1 - 2 ** -40;
    const conditioning = inside ? alphaElasticity({ alpha: Number(value), beta }) : 1;
    expect(errorInUlps(minAlpha(args), value)).toBeLessThanOrEqual(1 + 4 * conditioning);
  });

  it('is an α at which the competence is guaranteed, and the double before is not', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const alpha = minAlpha(asked);
        if (alpha < 1) {
          expect(guaranteedCompetence({ ...without(asked, 'competence'), alpha }).competence).toBeGreaterThanOrEqual(
            asked.competence,
          );
        }
        const before = nextDown(alpha);
        fc.pre(before > 0);
        const { competence, error, feasible } = guaranteedCompetence({
          ...without(asked, 'competence'),
          alpha: before,
        });
        expect(competence < asked.competence || error > 1 - asked.competence || !feasible).toBe(true);
      }),
    );
  });

  it('is reached by no smaller α, and by every larger one but for want of a valid β', () => {
    fc.assert(
      fc.property(question, openUnit(), (asked, alpha) => {
        fc.pre(alpha > 2 ** -1000);
        const least = minAlpha(asked);
        const { competence, error, feasible } = guaranteedCompetence({ ...without(asked, 'competence'), alpha });
        // a few ulp of the error, or of the competence
        if (alpha < least * (1 - 2 ** -40))
          expect(error).toBeGreaterThanOrEqual((1 - asked.competence) * (1 - 2 ** -46));
        if (alpha > least * (1 + 2 ** -40) && feasible) {
          expect(competence).toBeGreaterThanOrEqual(asked.competence - 2 ** -45);
        }
      }),
    );
  });

  it('is 0 where there is no error, and 1 where there is nothing else, or more is asked than 1 − θ', () => {
    fc.assert(
      fc.property(question, unit(), (asked, part) => {
        expect(minAlpha({ ...asked, theta: 0 })).toBe(0);
        expect(minAlpha({ ...asked, theta: 1 })).toBe(1);
        const more = 1 - asked.theta * part;
        fc.pre(1 - more < asked.theta * (1 - 2 ** -40));
        expect(minAlpha({ ...asked, competence: more })).toBe(1);
      }),
    );
  });

  it('is 1 where Theorem 8 is infeasible before it is strong enough', () => {
    const asked = { theta: 0.1, k: 2, competence: 0.6 };
    // 1 − θ/α_max = 0.492 is all that the theorem guarantees with k = 2
    expect(1 - 0.1 / maxAlpha({ theta: 0.1, k: 2 })).toBeLessThan(0.6);
    expect(minAlpha(asked)).toBe(1);
    expect(minAlpha({ ...asked, bound: 'refined' })).toBeLessThan(0.4);
  });

  it('for k = 1, sharp, is θ / (1 − competence)', () => {
    fc.assert(
      fc.property(openUnit(), openUnit(), (theta, competence) => {
        const alpha = theta / (1 - competence);
        fc.pre(theta > 2 ** -1000 && alpha < 1 - 2 ** -20);
        // the competence is known to a few ulp of 1 − θ, which is (1 − competence) times as much of α
        const relative = 2 ** -46 / (1 - competence);
        expect(Math.abs(minAlpha({ theta, k: 1, competence, bound: 'sharp' }) / alpha - 1)).toBeLessThanOrEqual(
          relative,
        );
      }),
    );
  });

  it('rises with the competence and with θ, and falls with k and from bound to bound', () => {
    const slack = 1 + 2 ** -40;
    fc.assert(
      fc.property(question, ordered(openUnit()), ordered(openUnit()), ordered(count(1000)), (asked, cs, thetas, ks) => {
        fc.pre(thetas[0] > 2 ** -900 && asked.theta > 2 ** -900);
        for (const name of ['refined', 'sharp'] as const) {
          const alpha = (changed: Partial<typeof asked>): number => minAlpha({ ...asked, bound: name, ...changed });
          expect(alpha({ competence: cs[0] })).toBeLessThanOrEqual(alpha({ competence: cs[1] }) * slack);
          expect(alpha({ theta: thetas[0] })).toBeLessThanOrEqual(alpha({ theta: thetas[1] }) * slack);
        }
        const [theorem, refined, sharp] = (['theorem8', 'refined', 'sharp'] as const).map((name) =>
          minAlpha({ ...asked, bound: name }),
        );
        expect(sharp).toBeLessThanOrEqual(refined! * slack);
        expect(refined).toBeLessThanOrEqual(theorem! * slack);
        const [many, few] = [ks[1], ks[0]].map((k) => minAlpha({ ...asked, k, bound: 'sharp' }));
        expect(many).toBeLessThanOrEqual(few! * slack);
      }),
    );
  });

  it('moves with the error as its conditioning says', () => {
    const inner = fc.record({
      theta: uniform(0.01, 0.3),
      k: fc.integer({ min: 4, max: 60 }),
      competence: uniform(0.1, 0.6),
      bound: fc.constantFrom('theorem8' as const, 'refined' as const),
    });
    fc.assert(
      fc.property(inner, (asked) => {
        const step = 2 ** -18;
        const alphas = [0, step].map((by) => minAlpha({ ...asked, competence: 1 - (1 - asked.competence) * (1 + by) }));
        const betas = alphas.map(
          (alpha) => guaranteedCompetence({ ...without(asked, 'competence'), alpha: Math.min(alpha, 0.999) }).beta,
        );
        fc.pre(alphas[0]! < 1 && betas.every((beta, i) => beta * alphas[i]! < 1 - 2 ** -10 && beta > 1.05));
        const conditionings = alphas.map((alpha, i) => alphaElasticity({ alpha, beta: betas[i]! }));
        const slope = Math.log(alphas[0]! / alphas[1]!) / Math.log1p(step);
        // between the derivatives at both ends, up to the rounding of the difference quotient
        expect(slope).toBeGreaterThanOrEqual(Math.min(...conditionings) * (1 - 2 ** -16));
        expect(slope).toBeLessThanOrEqual(Math.max(...conditionings) * (1 + 2 ** -16));
      }),
    );
  });

  it('is ill conditioned as 2(1 − α)/(β − 1) close to 1 − θ', () => {
    for (const excess of [1e-2, 1e-3, 1e-4]) {
      const elasticity = alphaElasticity({ alpha: 0.3, beta: 1 + excess });
      expect(Math.abs((elasticity * excess) / (2 * (1 - 0.3)) - 1)).toBeLessThan(2 * excess);
    }
  });
});

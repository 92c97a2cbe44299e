import fc from 'fast-check';
import { guaranteedCompetence, maxTheta, minTheta } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, innerUnit, openUnit, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { amplificationElasticity } from '../support/conditioning.ts';
import { nextUp } from '../support/neighbours.ts';
import { errorInUlps } from '../support/reference.ts';
import { bound } from '../support/settings.ts';
import { tupleRows } from '../support/tuple-reference.ts';
import { without } from '../support/without.ts';

const question = fc.record({ k: count(1000), alpha: openUnit(), competence: openUnit(), bound: bound() });

/** Where no probability of the binomial law underflows. */
const inner = { k: fc.integer({ min: 2, max: 60 }), alpha: uniform(0.02, 0.6), bound: bound() };

describe('maxTheta', () => {
  it.each(tupleRows('maxTheta'))('agrees with 40 digits at $args', ({ args, value }) => {
    const theta = maxTheta(args);
    if (Number(value) === 0) {
      expect(theta).toBe(0);
      return;
    }
    const { beta } = guaranteedCompetence({ ...without(args, 'competence'), theta });
    const conditioning = 1 / (1 - amplificationElasticity({ ...args, theta, beta }));
    // 4 ulp of the error, and one for the double that θ is
    expect(errorInUlps(theta, value)).toBeLessThanOrEqual(1 + 4 * conditioning);
  });

  it('is a θ at which the competence is guaranteed, and the next double is not', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const theta = maxTheta(asked);
        const there = guaranteedCompetence({ ...without(asked, 'competence'), theta });
        expect(there.competence).toBeGreaterThanOrEqual(asked.competence);
        const beyond = guaranteedCompetence({ ...without(asked, 'competence'), theta: nextUp(theta) });
        const short = beyond.competence < asked.competence || beyond.error > 1 - asked.competence;
        expect(short || !beyond.feasible).toBe(true);
      }),
    );
  });

  it('is not reached by any larger θ, and by every smaller one but for want of a valid β', () => {
    fc.assert(
      fc.property(question, openUnit(), (asked, theta) => {
        const most = maxTheta(asked);
        const { competence, error, feasible } = guaranteedCompetence({ ...without(asked, 'competence'), theta });
        // rounding of the error of either, by the few ulp that are documented
        if (theta > most * (1 + 2 ** -40))
          expect(error).toBeGreaterThanOrEqual((1 - asked.competence) * (1 - 2 ** -47));
        if (theta < most && feasible) expect(competence).toBeGreaterThanOrEqual(asked.competence - 2 ** -46);
      }),
    );
  });

  it('has the digits of 1 − competence where the competence is close to 1', () => {
    // θ below α^k: β° = 1/α, and θ = α (1 − competence) exactly
    fc.assert(
      fc.property(uniform(10, 15), (digits) => {
        const competence = 1 - 10 ** -digits;
        const theta = maxTheta({ k: 2, alpha: 0.5, competence, bound: 'sharp' });
        expect(theta).toBe((1 - competence) / 2);
      }),
    );
  });

  it('is 0 for competence 1, and where Theorem 8 has no β for any θ small enough', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(maxTheta({ ...asked, competence: 1 })).toBe(0);
      }),
    );
    expect(maxTheta({ k: 2, alpha: 0.1, competence: 0.9 })).toBe(0);
    expect(maxTheta({ k: 2, alpha: 0.1, competence: 0.9, bound: 'refined' })).toBeGreaterThan(0);
  });

  it('falls as the competence grows, and rises with k, with α and from bound to bound', () => {
    const slack = 1 + 2 ** -40;
    fc.assert(
      fc.property(question, ordered(openUnit()), ordered(count(1000)), ordered(openUnit()), (asked, cs, ks, alphas) => {
        for (const name of ['refined', 'sharp'] as const) {
          const theta = (changed: Partial<typeof asked>): number => maxTheta({ ...asked, bound: name, ...changed });
          expect(theta({ competence: cs[1] })).toBeLessThanOrEqual(theta({ competence: cs[0] }) * slack);
          expect(theta({ k: ks[0] })).toBeLessThanOrEqual(theta({ k: ks[1] }) * slack);
          expect(theta({ alpha: alphas[0] })).toBeLessThanOrEqual(theta({ alpha: alphas[1] }) * slack);
        }
        const [theorem, refined, sharp] = (['theorem8', 'refined', 'sharp'] as const).map((name) =>
          maxTheta({ ...asked, bound: name }),
        );
        expect(theorem).toBeLessThanOrEqual(refined! * slack);
        expect(refined).toBeLessThanOrEqual(sharp! * slack);
      }),
    );
  });

  it('would not be the same by Theorem 8 as by the refinement', () => {
    const asked = fc.record({ k: count(100), alpha: innerUnit(1e-3), competence: uniform(0.1, 0.9) });
    expect(refuted(asked, (at) => maxTheta(at) === maxTheta({ ...at, bound: 'refined' }))).toBe(true);
  });

  it('moves with the error as its conditioning says', () => {
    fc.assert(
      fc.property(fc.record({ ...inner, competence: uniform(0.1, 0.6) }), (asked) => {
        const step = 2 ** -18;
        const [theta, less] = [0, step].map((by) =>
          maxTheta({ ...asked, competence: 1 - (1 - asked.competence) * (1 + by) }),
        );
        fc.pre(theta! > 0 && less! > 0);
        const conditionings = [theta!, less!].map((at) => {
          const { beta } = guaranteedCompetence({ ...without(asked, 'competence'), theta: at });
          return 1 / (1 - amplificationElasticity({ ...asked, theta: at, beta }));
        });
        const slope = Math.log(less! / theta!) / Math.log1p(step);
        // between the derivatives at both ends, up to the rounding of the difference quotient
        expect(slope).toBeGreaterThanOrEqual(Math.min(...conditionings) * (1 - 2 ** -16));
        expect(slope).toBeLessThanOrEqual(Math.max(...conditionings) * (1 + 2 ** -16));
      }),
    );
  });

  it('is consistent with minTheta: the guarantee there has the β at which θ is the least', () => {
    fc.assert(
      fc.property(fc.record({ ...inner, competence: openUnit() }), (asked) => {
        const theta = maxTheta(asked);
        const { beta } = guaranteedCompetence({ ...without(asked, 'competence'), theta });
        fc.pre(theta > 2 ** -1000 && beta < (1 / asked.alpha) * (1 - 2 ** -30) && beta > 1 + 2 ** -20);
        const back = minTheta({ ...without(asked, 'competence'), beta });
        // just below: where θ is next to a tail of Bin(k, α) the sharp curve has a corner, and is flatter on that side
        const elasticity = amplificationElasticity({ ...asked, theta: theta * (1 - 2 ** -40), beta });
        fc.pre(elasticity > 2 ** -20); // β hardly depends on θ
        // 64 ulp of β, or where that is smaller of β − 1
        expect(Math.abs(back / theta - 1)).toBeLessThanOrEqual((2 ** -46 * (beta / (beta - 1))) / elasticity);
      }),
    );
  });
});

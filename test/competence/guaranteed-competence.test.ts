import fc from 'fast-check';
import {
  type CompetenceBound,
  errorAmplification,
  guaranteedCompetence,
  maxAlpha,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, point, refuted, uniform, unit } from '../support/arbitraries.ts';
import { exact, exactDivergence, exactLog1p, exactSharpError } from '../support/exact.ts';
import { without } from '../support/without.ts';

const BOUNDS: readonly CompetenceBound[] = ['theorem8', 'refined', 'sharp'];
const bound = fc.constantFrom(...BOUNDS);

describe('guaranteedCompetence', () => {
  it('uses the amplification of its bound, Theorem 8 unless told otherwise', () => {
    fc.assert(
      fc.property(point(1000), (at) => {
        expect(guaranteedCompetence(at)).toEqual(guaranteedCompetence({ ...at, bound: 'theorem8' }));
        expect(guaranteedCompetence(at).beta).toBe(errorAmplification(at));
        expect(guaranteedCompetence({ ...at, bound: 'refined' }).beta).toBe(refinedErrorAmplification(at));
        expect(guaranteedCompetence({ ...at, bound: 'sharp' }).beta).toBe(sharpErrorAmplification(at));
      }),
    );
  });

  it('is consistent: error = min(1, θβ), competence = 1 − error, exactly 1 and 0 where vacuous', () => {
    fc.assert(
      fc.property(point(1000), bound, (at, which) => {
        const { beta, error, competence, feasible, vacuous } = guaranteedCompetence({ ...at, bound: which });
        if (vacuous) {
          expect([error, competence]).toEqual([1, 0]);
        } else {
          expect(competence).toBeGreaterThan(0);
          expect(competence).toBeLessThanOrEqual(1);
          expect(Math.abs(error + competence - 1)).toBeLessThanOrEqual(2 ** -48);
          if (beta < Infinity) expect(Math.abs(error - at.theta * beta)).toBeLessThanOrEqual(2 ** -50);
        }
        expect(feasible).toBe(which !== 'theorem8' || at.alpha < maxAlpha(without(at, 'alpha')));
        if (!feasible) expect([beta, vacuous]).toEqual([Infinity, true]);
      }),
    );
  });

  it('has the mean of the lowest text pieces where most err, also of laws so wide that two tails stand for a sum', () => {
    const wide = fc.record({ theta: uniform(0.5, 1 - 1e-6), k: uniform(1e6, 1e12), alpha: uniform(0.15, 0.85) });
    fc.assert(
      fc.property(wide, ({ theta, k: size, alpha }) => {
        fc.pre(theta < 1);
        const k = Math.floor(size);
        const { competence } = guaranteedCompetence({ theta, k, alpha, bound: 'sharp' });
        // (1 − θ)(E[X | the lowest 1 − θ])/kα, of which a normal law leaves out about 1/(kα(1 − θ))
        const deviation = Math.sqrt((1 - alpha) / (k * alpha));
        expect(competence).toBeLessThan(1 - theta);
        expect(1 - theta - competence).toBeLessThanOrEqual(deviation * Math.min(0.4, 1 - theta + Math.sqrt(1 - theta)));
        const { beta } = guaranteedCompetence({ theta, k, alpha, bound: 'sharp' });
        expect(Math.abs(1 - theta * beta - competence)).toBeLessThanOrEqual(2 ** -51);
        expect((1 - theta - competence) / (theta * (beta - 1))).toBeCloseTo(1, 3);
      }),
    );
  });

  it('is vacuous, sharp, exactly where 1 − (1−α)^k <= θ', () => {
    const near = point(1e6).chain((at) => {
      const edge = -Math.expm1(at.k * Math.log1p(-at.alpha));
      return fc
        .constantFrom(at.theta, edge, edge * (1 - 2 ** -52), edge * (1 + 2 ** -52))
        .map((theta) => ({ ...at, theta }));
    });
    fc.assert(
      fc.property(near, (at) => {
        fc.pre(at.theta > 0 && at.theta < 1);
        const power = exactLog1p(exact(at.alpha).neg()).times(at.k);
        const edge = power.abs().lt(1e-20)
          ? power.neg().times(power.div(2).plus(1))
          : exact(1).minus(power.lt(-100) ? 0 : power.exp()); // which is 0 to all digits of a double
        const distance = edge.minus(exact(at.theta)).div(edge);
        const { vacuous } = guaranteedCompetence({ ...at, bound: 'sharp' });
        if (distance.abs().gt(2 ** -50)) expect(vacuous).toBe(distance.lt(0)); // closer by, rounding may decide
      }),
    );
  });

  it('would be decided wrongly by the rounded product θβ°', () => {
    expect(
      refuted(point(1000), (at) => {
        const rounded = at.theta * sharpErrorAmplification(at) >= 1;
        return rounded === guaranteedCompetence({ ...at, bound: 'sharp' }).vacuous;
      }),
    ).toBe(true);
  });

  it('has no rounding dust: a sharp competence that is not 0 is the true one', () => {
    // Where the skills in a piece are few, the competence is small next to θ = 1 − (1−α)^k and next to θ = 1.
    const close = fc
      .tuple(point(30), uniform(0, 15))
      .map(([at, digits]) => {
        const edge = -Math.expm1(at.k * Math.log1p(-at.alpha));
        return { ...at, theta: edge * (1 - 10 ** -digits) };
      })
      .filter(({ theta, alpha }) => theta > 2 ** -900 && theta < 1 && alpha > 2 ** -900);
    fc.assert(
      fc.property(fc.oneof(close, point(30)), (at) => {
        const { theta, k, alpha } = at;
        fc.pre(theta > 2 ** -900 && alpha > 2 ** -900);
        const { competence } = guaranteedCompetence({ ...at, bound: 'sharp' });
        const truth = exact(1).minus(exactSharpError(theta, k, alpha));
        // a few ulp of the competence, and of what it is the difference of: 1 − θ and (1−α)^k, whose logarithm counts,
        // both magnified by 1/(kα) on the last piece
        const logarithm = -k * Math.log1p(-alpha);
        const terms = ((1 - theta) * (1 + logarithm)) / Math.min(1, k * alpha);
        const rounding = 2 ** -47 * truth.toNumber() + 2 ** -50 * Math.min(1 + logarithm, terms);
        // vacuity is decided in doubles: a competence of half an ulp of 1 on the last piece may be lost, never gained
        const tolerance = competence === 0 ? 2 ** -53 / (k * alpha) : rounding;
        expect(exact(competence).minus(truth).abs().toNumber()).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('is vacuous, by a divergence, exactly where D(α/θ‖α) <= cost with α <= θ, or where infeasible', () => {
    fc.assert(
      fc.property(point(1000), fc.constantFrom('theorem8' as const, 'refined' as const), (at, which) => {
        const { theta, k, alpha } = at;
        fc.pre(alpha > 2 ** -900 && theta > 2 ** -900);
        const perPiece = -Math.log(theta) - (which === 'refined' ? 0 : ((1 - theta) * Math.log1p(-theta)) / theta);
        const { vacuous, feasible } = guaranteedCompetence({ ...at, bound: which });
        if (!feasible) return;
        if (alpha > theta) {
          expect(vacuous).toBe(false);
          return;
        }
        const divergence = exactDivergence(exact(alpha).div(exact(theta)), alpha).toNumber();
        const margin = divergence - perPiece / k;
        fc.pre(Math.abs(margin) > 2 ** -44 * divergence); // where the sign is certain
        expect(vacuous).toBe(margin < 0);
      }),
    );
  });

  it('falls as θ grows, and rises with k and with α, for the bounds that always exist', () => {
    const competence = (at: { theta: number; k: number; alpha: number }, which: CompetenceBound): number =>
      guaranteedCompetence({ ...at, bound: which }).competence;
    fc.assert(
      fc.property(point(1e4), ordered(unit()), ordered(count(1e4)), ordered(openUnit()), (at, thetas, ks, alphas) => {
        for (const which of ['refined', 'sharp'] as const) {
          const slack = 2 ** -45;
          expect(competence({ ...at, theta: thetas[1] }, which)).toBeLessThanOrEqual(
            competence({ ...at, theta: thetas[0] }, which) + slack,
          );
          expect(competence({ ...at, k: ks[0] }, which)).toBeLessThanOrEqual(
            competence({ ...at, k: ks[1] }, which) + slack,
          );
          expect(competence({ ...at, alpha: alphas[0] }, which)).toBeLessThanOrEqual(
            competence({ ...at, alpha: alphas[1] }, which) + slack,
          );
        }
      }),
    );
  });

  it('guarantees everything at θ = 0 and nothing at θ = 1', () => {
    fc.assert(
      fc.property(count(), openUnit(), bound, (k, alpha, which) => {
        expect(guaranteedCompetence({ theta: 0, k, alpha, bound: which })).toEqual({
          beta: 1,
          error: 0,
          competence: 1,
          feasible: true,
          vacuous: false,
        });
        expect(guaranteedCompetence({ theta: 1, k, alpha, bound: which })).toEqual({
          beta: 1,
          error: 1,
          competence: 0,
          feasible: true,
          vacuous: true,
        });
      }),
    );
  });

  it('has the worked example of the theory', () => {
    const at = { theta: 0.1, k: 8, alpha: 0.1 };
    expect(guaranteedCompetence(at).error.toFixed(5)).toBe('0.45019');
    expect(guaranteedCompetence({ ...at, bound: 'sharp' }).error.toFixed(5)).toBe('0.30446');
    expect(guaranteedCompetence({ theta: 0.1, k: 4, alpha: 0.5 })).toEqual({
      beta: Infinity,
      error: 1,
      competence: 0,
      feasible: false,
      vacuous: true,
    });
  });
});

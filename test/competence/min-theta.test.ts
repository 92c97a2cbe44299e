import fc from 'fast-check';
import { type GuaranteePoint, guaranteedCompetence, minTheta, performanceGap } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { amplificationElasticity } from '../support/conditioning.ts';
import { exact, exactDivergence, exactEntropy } from '../support/exact.ts';
import { nextDown } from '../support/neighbours.ts';
import { errorInUlps } from '../support/reference.ts';
import { bound } from '../support/settings.ts';
import { tupleRows } from '../support/tuple-reference.ts';
import { without } from '../support/without.ts';

/** α and a β that is valid with it: anywhere in (1, 1/α], both ends approached. */
const amplified = fc
  .tuple(openUnit(), openUnit(), fc.boolean())
  .filter(([alpha]) => alpha > 2 ** -1000)
  .map(([alpha, share, top]) => ({ alpha, beta: top ? 1 / alpha : 1 + share * (1 / alpha - 1) }))
  .filter(({ alpha, beta }) => beta > 1 && beta * alpha <= 1);
const question = fc
  .record({ at: amplified, k: count(1000), bound: bound() })
  .map(({ at, ...rest }) => ({ ...at, ...rest }));

function amplificationOf(theta: number, point: Omit<GuaranteePoint, 'theta'> & { readonly beta: number }): number {
  return guaranteedCompetence({ ...without(point, 'beta'), theta }).beta;
}

describe('minTheta', () => {
  it.each(tupleRows('minTheta'))('agrees with 40 digits at $args', ({ args, value }) => {
    const conditioning = 1 / amplificationElasticity({ ...args, theta: Number(value) });
    expect(errorInUlps(minTheta(args), value)).toBeLessThanOrEqual(2 + 2 * conditioning);
  });

  it('is a θ at which the amplification is at most β, and the double before is not', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const theta = minTheta(asked);
        // β rounds, and for Theorem 8 and the refinement the condition is decided without it
        const rounding = asked.beta * 2 ** -46;
        if (theta > 0) expect(amplificationOf(theta, asked)).toBeLessThanOrEqual(asked.beta + rounding);
        if (theta > Number.MIN_VALUE) {
          expect(amplificationOf(nextDown(theta), asked)).toBeGreaterThanOrEqual(asked.beta - rounding);
        }
      }),
    );
  });

  it('decides the sharp bound by sharpErrorAmplification itself', () => {
    fc.assert(
      fc.property(question, (at) => {
        fc.pre(at.beta * at.alpha < 1);
        const asked = { ...at, bound: 'sharp' as const };
        const theta = minTheta(asked);
        if (theta > 0) expect(amplificationOf(theta, asked)).toBeLessThanOrEqual(asked.beta);
        if (theta > Number.MIN_VALUE) expect(amplificationOf(nextDown(theta), asked)).toBeGreaterThan(asked.beta);
      }),
    );
  });

  it('is where the sign of performanceGap changes', () => {
    fc.assert(
      fc.property(question, ({ k, alpha, beta }) => {
        const theta = minTheta({ k, alpha, beta });
        fc.pre(theta > 1e-290 && theta < 1 - 2 ** -20);
        const rounding = 1e-13 * exactEntropy(theta).toNumber() * 2; // as documented there
        expect(performanceGap({ theta, k, alpha, beta })).toBeLessThan(rounding);
        expect(performanceGap({ theta: nextDown(theta), k, alpha, beta })).toBeGreaterThan(-rounding);
      }),
    );
  });

  it('meets the refined condition in closed form: θ = exp(−k D(βα‖α))', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { k, alpha, beta } = asked;
        fc.pre(beta * alpha < 1);
        const share = exact(alpha).times(exact(beta));
        fc.pre(share.lt(1) && beta - 1 > 2 ** -40); // the share itself is rounded
        const logTheta = exactDivergence(share, alpha).times(-k).toNumber();
        const theta = minTheta({ ...asked, bound: 'refined' });
        fc.pre(logTheta > -700);
        // the conditioning that is documented, for the rounding of the share βα; and that of the divergence
        const conditioning = k * Math.log((beta * (1 - alpha)) / exact(1).minus(share).toNumber());
        const slack = 2 ** -52 * (1 + conditioning) + 2 ** -48 * -logTheta;
        expect(Math.abs(Math.log(theta) - logTheta)).toBeLessThanOrEqual(slack);
      }),
      { examples: [[{ alpha: 0.4785919822246287, beta: 2.0894625007124477, k: 5, bound: 'theorem8' }]] },
    );
  });

  it('is 0 for β = 1/α, which is trivial, but by Theorem 8', () => {
    expect(minTheta({ k: 8, alpha: 0.25, beta: 4, bound: 'sharp' })).toBe(0);
    expect(minTheta({ k: 8, alpha: 0.25, beta: 4, bound: 'refined' })).toBe(0);
    // H(θ)/θ = 8 ln 4
    expect(minTheta({ k: 8, alpha: 0.25, beta: 4 })).toBeGreaterThan(4 ** -8);
  });

  it('is 0 where the root is below the smallest double, and 1 where it is above the last one below 1', () => {
    expect(minTheta({ k: 1000, alpha: 0.1, beta: 9.5 })).toBe(0);
    expect(minTheta({ k: 1, alpha: 0.1, beta: 1 + 2 ** -52 })).toBe(1);
  });

  it('falls as k, α or β grows, and from bound to bound', () => {
    // up to the rounding of the condition, 1e-15 of 1 + |ln θ|
    const below = (one: number, other: number): boolean =>
      one <= other || Math.log(one / other) <= 2 ** -44 * (2 - Math.log(other));
    fc.assert(
      fc.property(question, ordered(count(1000)), uniform(0, 1), (asked, ks, part) => {
        fc.pre(asked.beta - 1 > 2 ** -20);
        const { alpha, beta } = asked;
        const smaller = 1 + part * (beta - 1);
        const [most, least] = ks.map((k) => minTheta({ ...asked, k })) as [number, number];
        expect(below(least, most)).toBe(true);
        fc.pre(smaller - 1 > 2 ** -20);
        expect(below(minTheta(asked), minTheta({ ...asked, beta: smaller }))).toBe(true);
        const larger = Math.min(alpha * (1 + part), 1 / beta);
        if (larger > alpha) expect(below(minTheta({ ...asked, alpha: larger }), minTheta(asked))).toBe(true);
        const [theorem, refined, sharp] = (['theorem8', 'refined', 'sharp'] as const).map((by) =>
          minTheta({ ...asked, bound: by }),
        );
        expect(below(refined!, theorem!)).toBe(true);
        expect(below(sharp!, refined!)).toBe(true);
      }),
    );
  });

  it('does not rise with β: the largest θ for an amplification would always be 1', () => {
    expect(
      refuted(question, (asked) => {
        const smaller = 1 + (asked.beta - 1) / 2;
        return smaller === 1 || minTheta({ ...asked, beta: smaller }) <= minTheta(asked);
      }),
    ).toBe(true);
  });

  it('moves with β as its conditioning says', () => {
    const inner = fc
      .record({
        k: fc.integer({ min: 2, max: 60 }),
        alpha: uniform(0.02, 0.6),
        part: uniform(0.05, 0.8),
        bound: bound(),
      })
      .map(({ part, ...rest }) => ({ ...rest, beta: 1 + part * (1 / rest.alpha - 1) }));
    fc.assert(
      fc.property(inner, (asked) => {
        const step = 2 ** -18;
        const betas = [asked.beta, asked.beta * (1 + step)];
        const thetas = betas.map((beta) => minTheta({ ...asked, beta }));
        fc.pre(betas[1]! * asked.alpha < 1 && thetas[1]! > 1e-280);
        const conditionings = thetas.map(
          (theta, i) => 1 / amplificationElasticity({ ...asked, theta, beta: betas[i]! }),
        );
        const slope = Math.log(thetas[0]! / thetas[1]!) / Math.log1p(step);
        // between the derivatives at both ends, up to the rounding of the difference quotient
        expect(slope).toBeGreaterThanOrEqual(Math.min(...conditionings) * (1 - 2 ** -16));
        expect(slope).toBeLessThanOrEqual(Math.max(...conditionings) * (1 + 2 ** -16));
      }),
    );
  });
});

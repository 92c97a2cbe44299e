import fc from 'fast-check';
import {
  minSkillsPerPiece,
  performanceGap,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { openUnit, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { exact, exactDivergence, exactEntropy } from '../support/exact.ts';
import { bound } from '../support/settings.ts';
import { tupleRows } from '../support/tuple-reference.ts';

const MOST = Number.MAX_SAFE_INTEGER;

/** With a β anywhere in (1, 1/α), as far from 1 as keeps k below some 10⁵. */
const moderate = fc
  .record({ theta: openUnit(), alpha: uniform(0.001, 0.999), part: uniform(0.02, 0.999) })
  .map(({ theta, alpha, part }) => ({ theta, alpha, beta: 1 + part * (1 / alpha - 1) }))
  .filter(({ alpha, beta }) => beta > 1.01 && beta * alpha < 1);

/** With any β. */
const question = fc
  .record({ theta: openUnit(), alpha: openUnit(), part: openUnit() })
  .filter(({ alpha }) => alpha > 2 ** -1000)
  .map(({ theta, alpha, part }) => ({ theta, alpha, beta: 1 + part * (1 / alpha - 1) }))
  .filter(({ alpha, beta }) => beta > 1 && beta * alpha <= 1);

describe('minSkillsPerPiece', () => {
  it.each(tupleRows('minSkillsPerPiece'))('agrees with exact arithmetic at $args', ({ args, value }) => {
    expect(minSkillsPerPiece(args)).toBe(Number(value));
  });

  it('is the least k at which Theorem 8 applies, strictly', () => {
    fc.assert(
      fc.property(question, ({ theta, alpha, beta }) => {
        const k = minSkillsPerPiece({ theta, alpha, beta });
        fc.pre(k <= MOST && beta - 1 > 2 ** -40 && theta > 1e-290);
        // the condition is decided to a few ulp, and the gap with twice its own documented error
        const rounding = 2e-13 * exactEntropy(theta).toNumber();
        expect(performanceGap({ theta, k, alpha, beta })).toBeLessThan(rounding);
        if (k > 1) expect(performanceGap({ theta, k: k - 1, alpha, beta })).toBeGreaterThan(-rounding);
      }),
    );
  });

  it('is ⌊H(θ)/(θ D(βα‖α))⌋ + 1, and with ln(1/θ), rounded up, for the refinement', () => {
    fc.assert(
      fc.property(moderate, ({ theta, alpha, beta }) => {
        const divergence = exactDivergence(exact(alpha).times(exact(beta)), alpha);
        const ratios = [exactEntropy(theta).div(exact(theta)), exact(theta).ln().neg()].map((cost) =>
          cost.div(divergence),
        );
        const [theorem, refined] = ratios as [(typeof ratios)[0], (typeof ratios)[0]];
        // where neither rounding nor the rounding of β − 1 can decide
        for (const ratio of ratios)
          fc.pre(
            ratio
              .minus(ratio.round())
              .abs()
              .gt(ratio.times(2 ** -44)),
          );
        expect(minSkillsPerPiece({ theta, alpha, beta })).toBe(theorem.floor().plus(1).toNumber());
        expect(minSkillsPerPiece({ theta, alpha, beta, bound: 'refined' })).toBe(refined.ceil().toNumber());
      }),
    );
  });

  it('does not take the integer at which Theorem 8 has equality', () => {
    // H(1/2) = ln 2 = θ k D(1‖1/2) at k = 2
    expect(performanceGap({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 })).toBe(0);
    expect(minSkillsPerPiece({ theta: 0.5, alpha: 0.5, beta: 2 })).toBe(3);
  });

  it('is the least k at which the amplification of the other bounds is at most β', () => {
    fc.assert(
      fc.property(moderate, (asked) => {
        const { theta, alpha, beta } = asked;
        const sharp = minSkillsPerPiece({ ...asked, bound: 'sharp' });
        expect(sharpErrorAmplification({ theta, k: sharp, alpha })).toBeLessThanOrEqual(beta);
        if (sharp > 1) expect(sharpErrorAmplification({ theta, k: sharp - 1, alpha })).toBeGreaterThan(beta);
        const refined = minSkillsPerPiece({ ...asked, bound: 'refined' });
        // a few ulp of β, which the condition does without
        expect(refinedErrorAmplification({ theta, k: refined, alpha })).toBeLessThanOrEqual(beta * (1 + 2 ** -47));
        if (refined > 1) {
          const before = refinedErrorAmplification({ theta, k: refined - 1, alpha });
          expect(before).toBeGreaterThanOrEqual(beta * (1 - 2 ** -47));
        }
      }),
    );
  });

  it('would be too small with one skill fewer', () => {
    expect(
      refuted(moderate, ({ theta, alpha, beta }) => {
        const k = minSkillsPerPiece({ theta, alpha, beta, bound: 'sharp' });
        return k === 1 || sharpErrorAmplification({ theta, k: k - 1, alpha }) <= beta;
      }),
    ).toBe(true);
  });

  it('falls from bound to bound, and as β or θ grows', () => {
    fc.assert(
      fc.property(moderate, ordered(openUnit()), uniform(0.1, 1), (asked, [low, high], part) => {
        const [theorem, refined, sharp] = (['theorem8', 'refined', 'sharp'] as const).map((name) =>
          minSkillsPerPiece({ ...asked, bound: name }),
        );
        expect(sharp).toBeLessThanOrEqual(refined!);
        expect(refined).toBeLessThanOrEqual(theorem!);
        const smaller = { ...asked, beta: 1 + part * (asked.beta - 1), bound: 'refined' as const };
        expect(refined).toBeLessThanOrEqual(minSkillsPerPiece(smaller));
        expect(minSkillsPerPiece({ ...asked, theta: high })).toBeLessThanOrEqual(
          minSkillsPerPiece({ ...asked, theta: low }),
        );
      }),
    );
  });

  it('is 1 for β = 1/α, which is trivial, but by Theorem 8', () => {
    const asked = { theta: 1e-9, alpha: 0.25, beta: 4 };
    expect(minSkillsPerPiece({ ...asked, bound: 'sharp' })).toBe(1);
    expect(minSkillsPerPiece({ ...asked, bound: 'refined' })).toBe(1);
    expect(minSkillsPerPiece(asked)).toBe(16); // H(θ)/(θ ln 4) = 15.7
  });

  it('is Infinity, by every bound and at once, where no safe integer is enough', () => {
    const asked = { theta: 0.5, alpha: 0.5, beta: 1 + 2 ** -52 };
    for (const name of ['theorem8', 'refined', 'sharp'] as const) {
      expect(minSkillsPerPiece({ ...asked, bound: name })).toBe(Infinity);
    }
  });

  it('is a safe integer or Infinity everywhere', () => {
    fc.assert(
      fc.property(question, bound(), (asked, name) => {
        fc.pre(name !== 'sharp' || asked.beta > 1 + 1e-4); // the time is that of √k
        const k = minSkillsPerPiece({ ...asked, bound: name });
        expect(k === Infinity || (Number.isSafeInteger(k) && k >= 1)).toBe(true);
      }),
    );
  });

  it('finds the sharp k where the refined one is beyond all integers', () => {
    // almost all text pieces are in error: little is asked, and the refinement is far from sharp
    const asked = { theta: 1 - 1e-9, alpha: 0.5, beta: 1 + 6e-14 };
    expect(minSkillsPerPiece({ ...asked, bound: 'refined' })).toBe(Infinity);
    const k = minSkillsPerPiece({ ...asked, bound: 'sharp' });
    expect(k).toBeLessThan(1e12);
  });
});

import fc from 'fast-check';
import { maxTheta, maxTuple, tupleCompetence } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, refuted, unit } from '../support/arbitraries.ts';
import { bound } from '../support/settings.ts';
import { tupleRows } from '../support/tuple-reference.ts';
import { without } from '../support/without.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const within = fc.constantFrom('best' as const, 'piece' as const, 'concatenation' as const);
const question = fc.record({
  theta: unit(),
  k: count(1000),
  alpha: openUnit(),
  competence: openUnit(),
  bound: bound(),
  within,
  unionBound: fc.boolean(),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

/** Whether a guarantee has the competence, and says so by its error as well. */
function reached(asked: Question, tupleSize: number): boolean {
  const { competence, error } = tupleCompetence({ ...without(asked, 'competence'), tupleSize });
  return competence >= asked.competence && (competence < 0.5 || error <= 1 - asked.competence);
}

describe('maxTuple', () => {
  it.each(tupleRows('maxTuple'))('agrees with exact arithmetic at $args', ({ args, value }) => {
    expect(maxTuple(args).tupleSize).toBe(Number(value));
  });

  it('is a size that reaches the competence, and the next one does not', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { tupleSize } = maxTuple(asked);
        if (tupleSize > 0) expect(reached(asked, Math.min(tupleSize, MOST))).toBe(true);
        if (tupleSize < MOST) expect(reached(asked, tupleSize + 1)).toBe(false);
      }),
    );
  });

  it('is above every size that reaches it', () => {
    fc.assert(
      fc.property(question, fc.oneof(count(100), count(1e15)), (asked, size) => {
        fc.pre(reached(asked, size));
        // for huge sizes θ′ is flat where neighbours differ by less than its rounding
        expect(size).toBeLessThanOrEqual(maxTuple(asked).tupleSize * (1 + 2 ** -46));
      }),
    );
  });

  it('says what is guaranteed there: of single skills where they fall short, of the largest size where all reach it', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { tupleSize, ...guarantee } = maxTuple(asked);
        expect(guarantee).toStrictEqual(
          tupleCompetence({ ...without(asked, 'competence'), tupleSize: Math.min(Math.max(tupleSize, 1), MOST) }),
        );
        if (tupleSize === 0) expect(guarantee.competence).toBeLessThanOrEqual(asked.competence);
      }),
    );
  });

  it('is the larger of the two ways by default', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const size = (where: Question['within']): number => maxTuple({ ...asked, within: where }).tupleSize;
        expect(size('best')).toBe(Math.max(size('piece'), size('concatenation')));
      }),
    );
  });

  it('without errors is every size by concatenation, and k in a piece', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(1, 0.5), ({ k, ...rest }, competence) => {
        const asked = { ...rest, k, theta: 0, competence };
        expect(maxTuple({ ...asked, within: 'concatenation' }).tupleSize).toBe(Infinity);
        expect(maxTuple({ ...asked, within: 'piece' }).tupleSize).toBe(k);
        expect(maxTuple({ ...asked, within: 'best' }).tupleSize).toBe(Infinity);
      }),
    );
  });

  it('is ⌊ln(1−θ_max)/ln(1−θ)⌋ by concatenation, and ⌊θ_max/θ⌋ by the union bound', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { theta } = asked;
        const most = maxTheta(without(asked, 'theta', 'within', 'unionBound'));
        fc.pre(most > 0 && most < 0.999 && theta > 0 && theta < 1); // ln(1 − θ) loses its digits at 1
        const exact = Math.log1p(-most) / Math.log1p(-theta);
        const union = most / theta;
        for (const [ratio, unionBound] of [
          [exact, false],
          [union, true],
        ] as const) {
          const { tupleSize } = maxTuple({ ...asked, within: 'concatenation', unionBound });
          const close = Math.abs(ratio - Math.round(ratio)) <= ratio * 2 ** -44;
          // Theorem 8 may be feasible at the θ that is wanted, and at none of the sizes below it
          const none = asked.bound === 'theorem8' && tupleSize === 0;
          if (!close && !none && ratio < MOST) expect(tupleSize).toBe(Math.floor(ratio));
        }
      }),
    );
  });

  it('finds sizes that Theorem 8 can do, where it has no β for the smaller ones', () => {
    // α = 0.53 is feasible from θ' = 0.197 on: for pairs it is not
    const asked = { theta: 0.1, k: 4, alpha: 0.53, competence: 0.3, within: 'concatenation' } as const;
    expect(
      [1, 2, 3].map((tupleSize) => tupleCompetence({ ...without(asked, 'competence'), tupleSize }).feasible),
    ).toEqual([false, false, true]);
    expect(maxTuple(asked).tupleSize).toBeGreaterThanOrEqual(3);
    // and what holds of the larger θ' holds of the smaller: the sharp bound, which always exists, has more
    const { tupleSize, competence } = maxTuple(asked);
    for (let size = 1; size <= tupleSize; size++) {
      expect(
        tupleCompetence({ ...without(asked, 'competence'), tupleSize: size, bound: 'sharp' }).competence,
      ).toBeGreaterThan(competence);
    }
  });

  it('is 0 where none of the sizes that Theorem 8 can do is small enough', () => {
    const asked = { theta: 0.05, k: 4, alpha: 0.53, competence: 0.9, within: 'concatenation' } as const;
    expect(maxTuple(asked)).toMatchObject({ tupleSize: 0, feasible: false, vacuous: true });
    expect(maxTuple({ ...asked, bound: 'refined' }).tupleSize).toBeGreaterThan(0);
  });

  it('falls as θ or the competence grows, and rises from bound to bound', () => {
    fc.assert(
      fc.property(question, ordered(unit()), ordered(openUnit()), (asked, thetas, competences) => {
        const slack = 1 + 2 ** -40;
        const size = (changed: Partial<Question>): number =>
          maxTuple({ ...asked, bound: 'refined', ...changed }).tupleSize;
        expect(size({ theta: thetas[1] })).toBeLessThanOrEqual(size({ theta: thetas[0] }) * slack);
        expect(size({ competence: competences[1] })).toBeLessThanOrEqual(size({ competence: competences[0] }) * slack);
        expect(size({ bound: 'theorem8' })).toBeLessThanOrEqual(size({}) * slack);
        expect(size({})).toBeLessThanOrEqual(size({ bound: 'sharp' }) * slack);
      }),
    );
  });

  it('is refuted as the least size that falls short', () => {
    expect(refuted(question, (asked) => !reached(asked, Math.max(1, Math.min(maxTuple(asked).tupleSize, MOST))))).toBe(
      true,
    );
  });
});

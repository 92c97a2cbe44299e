import fc from 'fast-check';
import { logSeenTupleFraction, maxTuple, minUnseenTuple, seenTupleFraction } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { openUnit, ordered, unit } from '../support/arbitraries.ts';
import { corpus } from '../support/corpora.ts';

describe('minUnseenTuple', () => {
  it('is a size at which less is seen than is known, and at every smaller one no less', () => {
    fc.assert(
      fc.property(corpus(1e12), openUnit(), fc.nat(), (at, competentFraction, pick) => {
        const size = minUnseenTuple({ ...at, competentFraction });
        const goal = Math.log(competentFraction);
        if (size < Infinity) expect(logSeenTupleFraction({ ...at, tupleSize: size })).toBeLessThan(goal);
        const smaller = size < Infinity ? size - 1 : Math.min(at.skills, at.k + 1);
        fc.pre(smaller > 0);
        // a tie does not count, nor what rounding could have made of one
        const rounding = 2 ** -49 * (1 + Math.log(at.textPieces) - goal);
        for (const tupleSize of [smaller, 1 + (pick % smaller)]) {
          expect(logSeenTupleFraction({ ...at, tupleSize })).toBeGreaterThanOrEqual(goal - rounding);
        }
      }),
    );
  });

  it('does not count a tie', () => {
    // one text piece with half of the skills: half of the single ones are seen, and 2/9 of the pairs
    const at = { skills: 10, textPieces: 1, k: 5 };
    expect(seenTupleFraction({ ...at, tupleSize: 2 })).toBeGreaterThan(0.22);
    expect(minUnseenTuple({ ...at, competentFraction: 0.5 })).toBe(2);
    expect(minUnseenTuple({ ...at, competentFraction: 0.5 + 2 ** -40 })).toBe(1);
    // C(6, 3)/C(8, 3) = 5/14, and twice it 5/7, which no double is: above it, and below
    const two = { skills: 8, textPieces: 2, k: 6 };
    expect(minUnseenTuple({ ...two, competentFraction: (5 / 7) * (1 + 2 ** -40) })).toBe(3);
    expect(minUnseenTuple({ ...two, competentFraction: (5 / 7) * (1 - 2 ** -40) })).toBe(4);
  });

  it('is at most k + 1, and Infinity where all may be seen, or nothing is known', () => {
    fc.assert(
      fc.property(corpus(1e12), unit(), (at, competentFraction) => {
        const size = minUnseenTuple({ ...at, competentFraction });
        if (at.k >= at.skills || competentFraction === 0) expect(size).toBe(Infinity);
        else expect(size).toBeLessThanOrEqual(at.k + 1);
      }),
    );
  });

  it('falls as more is known, and rises with the number of text pieces', () => {
    fc.assert(
      fc.property(corpus(1e12), ordered(unit()), (at, [less, more]) => {
        const size = minUnseenTuple({ ...at, competentFraction: less });
        expect(minUnseenTuple({ ...at, competentFraction: more })).toBeLessThanOrEqual(size);
        expect(
          minUnseenTuple({ ...at, textPieces: at.textPieces + 1, competentFraction: less }),
        ).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  it('meets maxTuple where competence is guaranteed on tuples that no text piece has', () => {
    const alpha = 0.1;
    const at = { skills: 1e4, textPieces: 1e12, k: 8 };
    const from = minUnseenTuple({ ...at, competentFraction: 1 - alpha });
    const upTo = maxTuple({ theta: 0.001, k: 8, alpha, competence: 0.9, bound: 'sharp' }).tupleSize;
    expect([from, upTo > from]).toEqual([4, true]);
  });
});

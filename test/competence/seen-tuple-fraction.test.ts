import fc from 'fast-check';
import { logSeenTupleFraction, seenTupleFraction } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { exactly } from '../support/reference.ts';
import { corpus } from '../support/corpora.ts';
import { tupleRows } from '../support/tuple-reference.ts';

const ULP = 2 ** -52;

/** min(1, n C(k,k′)/C(skills,k′)), by integers of any size. */
function exactFraction(at: { skills: number; textPieces: number; k: number; tupleSize: number }): [bigint, bigint] {
  let [shown, all] = [BigInt(at.textPieces), 1n];
  for (let i = 0; i < at.tupleSize; i++) {
    shown *= BigInt(Math.max(0, at.k - i));
    all *= BigInt(at.skills - i);
  }
  return shown < all ? [shown, all] : [1n, 1n];
}

describe('logSeenTupleFraction', () => {
  it.each(tupleRows('logSeenTupleFraction'))('agrees with 40 digits at $args', ({ args, value }) => {
    const textPieces = Math.log(args.textPieces);
    const scale = 1 + textPieces + Math.abs(Number(value) - textPieces); // where it is not 0: the two logarithms
    const error = exactly(logSeenTupleFraction(args)).minus(value).abs().toNumber();
    expect(error).toBeLessThanOrEqual(4 * ULP * scale);
  });

  it('agrees with the quotient of integers', () => {
    fc.assert(
      fc.property(corpus(2000), fc.nat(), (at, pick) => {
        const tupleSize = 1 + (pick % Math.min(at.skills, 60));
        const [shown, all] = exactFraction({ ...at, tupleSize });
        const value = logSeenTupleFraction({ ...at, tupleSize });
        if (shown === 0n) {
          expect(value).toBe(-Infinity);
          return;
        }
        const truth = exactly(0).plus(String(shown)).div(String(all)).ln();
        const textPieces = Math.log(at.textPieces);
        const scale = 1 + 2 * textPieces + Math.abs(truth.toNumber());
        expect(exactly(value).minus(truth).abs().toNumber()).toBeLessThanOrEqual(4 * ULP * scale);
      }),
    );
  });

  it('never increases with the size of the tuples, and never decreases with k or the number of text pieces', () => {
    fc.assert(
      fc.property(corpus(1e12), fc.nat(), (at, pick) => {
        const tupleSize = 1 + (pick % Math.min(at.skills, at.k + 2));
        const value = logSeenTupleFraction({ ...at, tupleSize });
        const slack = 16 * ULP * (1 + 2 * Math.log(at.textPieces) + (value > -Infinity ? Math.abs(value) : 0));
        if (tupleSize < at.skills) {
          expect(logSeenTupleFraction({ ...at, tupleSize: tupleSize + 1 })).toBeLessThanOrEqual(value + slack);
        }
        expect(logSeenTupleFraction({ ...at, k: at.k + 1, tupleSize })).toBeGreaterThanOrEqual(value - slack);
        expect(logSeenTupleFraction({ ...at, textPieces: at.textPieces + 1, tupleSize })).toBeGreaterThanOrEqual(
          value - slack,
        );
      }),
    );
  });

  it('is -Infinity for tuples larger than a text piece, and 0 where a piece may have all skills', () => {
    expect(logSeenTupleFraction({ skills: 100, textPieces: 1e9, k: 8, tupleSize: 9 })).toBe(-Infinity);
    expect(logSeenTupleFraction({ skills: 8, textPieces: 1, k: 8, tupleSize: 8 })).toBe(0);
    expect(logSeenTupleFraction({ skills: 8, textPieces: 1, k: 9, tupleSize: 8 })).toBe(0);
  });

  it('takes the largest counts', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const half = (most - 1) / 2;
    expect(logSeenTupleFraction({ skills: most, textPieces: most, k: half, tupleSize: half })).toBeLessThan(-1e15);
    expect(logSeenTupleFraction({ skills: most, textPieces: 1, k: 1, tupleSize: 1 })).toBe(-Math.log(most));
  });

  it('refuses tuples of more skills than there are', () => {
    expect(() => logSeenTupleFraction({ skills: 8, textPieces: 1, k: 4, tupleSize: 9 })).toThrow(
      'tupleSize must be at most skills = 8, got 9',
    );
  });
});

describe('seenTupleFraction', () => {
  it('agrees with the quotient of integers to 1e-12', () => {
    fc.assert(
      fc.property(corpus(2000), fc.nat(), (at, pick) => {
        const tupleSize = 1 + (pick % Math.min(at.skills, 60));
        const [shown, all] = exactFraction({ ...at, tupleSize });
        const truth = exactly(0).plus(String(shown)).div(String(all));
        fc.pre(truth.isZero() || truth.gt(1e-300));
        const error = exactly(seenTupleFraction({ ...at, tupleSize }))
          .minus(truth)
          .abs();
        expect(error.lte(truth.times(1e-12))).toBe(true);
      }),
    );
  });

  it('for single skills is min(1, nk/skills)', () => {
    const fraction = seenTupleFraction({ skills: 1024, textPieces: 4, k: 8, tupleSize: 1 });
    expect(Math.abs(32 * fraction - 1)).toBeLessThanOrEqual(16 * ULP);
    expect(seenTupleFraction({ skills: 1024, textPieces: 1000, k: 8, tupleSize: 1 })).toBe(1);
  });
});

import fc from 'fast-check';
import { clopperPearsonInterval, clopperPearsonSampleSize, hoeffdingSampleSize } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform, uniform } from '../../support/arbitraries.ts';
import { exactWidth, tailReaches } from '../../support/exact-interval.ts';

const CONFIDENCES = [1e-6, 0.1, 0.5, 0.9, 0.95, 0.99, 1 - 1e-6];

/** Width as the library has it, good to 1e-12 of the smaller end. */
function width(successes: number, trials: number, confidence: number): number {
  const { lower, upper } = clopperPearsonInterval({ successes, trials, confidence });
  return upper - lower;
}

/** Width between limits that rational arithmetic has found right to 2^-40, for few trials. */
function checkedWidth(successes: number, trials: number, confidence: number): number {
  const level = (1 - confidence) / 2;
  const limit = (x: number): number => {
    if (x === 0) return 0;
    const { lower } = clopperPearsonInterval({ successes: x, trials, confidence });
    expect(tailReaches(level, trials, lower * (1 - 2 ** -40), x)).toBe(false);
    expect(tailReaches(level, trials, Math.min(1, lower * (1 + 2 ** -40)), x)).toBe(true);
    return lower;
  };
  return 1 - limit(trials - successes) - limit(successes);
}

/** The whole numbers on both sides of a proportion n, where that is not one itself; a proportion is a ratio of two. */
const beside = ([part, whole]: readonly [number, number], n: number): number[] => [
  Math.floor((part * n) / whole),
  Math.ceil((part * n) / whole),
];

const MOST = 48;

/** A search takes some milliseconds: a quarter of the usual number of cases. */
const RUNS = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4) };

describe('clopperPearsonSampleSize', () => {
  it.each(CONFIDENCES)('is the least size from which on no interval is wider, at a confidence of %d', (confidence) => {
    const widths = Array.from({ length: MOST + 1 }, (_, n) =>
      n === 0 ? [] : Array.from({ length: n + 1 }, (_, x) => checkedWidth(x, n, confidence)),
    );
    const wanted = [0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15];
    const anything = widths.map((row) => Math.max(...row));
    const proportions = [
      [0, 1],
      [1, 100],
      [7, 100],
      [1, 10],
      [1, 4],
      [1, 3],
      [2, 5],
      [49, 100],
      [1, 2],
      [5, 8],
      [9, 10],
    ] as const;
    let tried = 0;
    for (const most of wanted) {
      const expectLeast = (at: readonly number[], proportion?: number): void => {
        const last = at.reduce((found, value, n) => (value > most ? n : found), 0);
        if (last > MOST / 2) return; // what comes after could be out of sight
        tried++;
        expect(
          clopperPearsonSampleSize({ width: most, confidence, proportion }),
          `${most} at ${proportion ?? 'any'}`,
        ).toBe(last + 1);
      };
      expectLeast(anything);
      for (const share of proportions) {
        expectLeast(
          widths.map((row, n) => Math.max(...beside(share, n).map((x) => row[x]!))),
          share[0] / share[1],
        );
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  it('rests on widths that grow with the successes up to half of the trials, and fall with the trials from there', () => {
    // to 1e-11, the error of the ends: the widths differ by more, but where two of them are equal
    for (const confidence of CONFIDENCES) {
      let previous: number[] = [];
      for (let n = 1; n <= 60; n++) {
        const row = Array.from({ length: Math.ceil(n / 2) + 1 }, (_, x) => width(x, n, confidence));
        for (let x = 0; 2 * x < n; x++) {
          if (2 * x + 1 < n) expect(row[x], `${x} of ${n}`).toBeLessThan(row[x + 1]! * (1 + 1e-11));
          if (n > 1) expect(row[x], `${x} of ${n}`).toBeLessThan(previous[x]! * (1 + 1e-11));
        }
        previous = row;
      }
    }
  });

  const level = (confidence: number): number => (1 - confidence) / 2;

  const expectLeast = (most: number, confidence: number): void => {
    const trials = clopperPearsonSampleSize({ width: most, confidence });
    const at = (n: number) => {
      const successes = Math.floor(n / 2);
      return exactWidth(successes, n, level(confidence), clopperPearsonInterval({ successes, trials: n, confidence }));
    };
    expect(at(trials).lte(most), `${trials} trials for ${most}`).toBe(true);
    expect(at(trials - 1).gt(most), `one less than ${trials} trials for ${most}`).toBe(true);
  };

  it.each([
    [0.05, 0.95],
    [0.01, 0.95],
    [1e-4, 0.95],
    [1e-6, 0.95],
    [1e-4, 0.5],
    [1e-6, 1 - 1e-9],
  ])('is, for a width of %d at a confidence of %d, enough in 20 digits, and one less is not', (most, confidence) => {
    expectLeast(most, confidence);
  });

  it('is enough in 20 digits, and one less is not, for any width', () => {
    fc.assert(
      fc.property(
        logUniform(3e-6, 0.05), // up to 5e12 trials: beyond 10^13 the result is not exact
        uniform(0.5, 9).map((digits) => 1 - 10 ** -digits),
        expectLeast,
      ),
      {
        numRuns: 3,
      },
    );
  });

  it('is within 1e-14 where it is beyond 10^13', () => {
    // two terms of the width: 2 z / (2 √n) + 1 / n, of which the next is below 1e-19
    const z = 1.959963984540054;
    for (const most of [1e-7, 3e-8]) {
      const root = (z + Math.sqrt(z * z + 4 * most)) / (2 * most);
      const trials = clopperPearsonSampleSize({ width: most, confidence: 0.95 });
      expect(Math.abs(trials / root ** 2 - 1)).toBeLessThan(4e-14);
    }
  });

  it('does not hinge on rounding: a proportion and its complement take as many', () => {
    for (const percent of [1, 7, 14, 28, 29, 35, 49]) {
      for (const most of [0.2, 0.05, 0.01]) {
        const at = (proportion: number): number =>
          clopperPearsonSampleSize({ width: most, confidence: 0.9, proportion });
        expect(at(percent / 100), `${percent} %`).toBe(at((100 - percent) / 100));
      }
    }
  });

  it('is at most what Hoeffding’s bound asks for, and most at one half', () => {
    const wanted = fc.record({ width: logUniform(1e-6, 1), confidence: uniform(0.01, 0.999) });
    fc.assert(
      fc.property(wanted, uniform(0, 1), (asked, proportion) => {
        const any = clopperPearsonSampleSize(asked);
        const failureProbability = (1 - asked.confidence) / 2;
        expect(any).toBeLessThanOrEqual(hoeffdingSampleSize({ deviation: asked.width / 2, failureProbability }));
        expect(any).toBe(clopperPearsonSampleSize({ ...asked, proportion: 0.5 }));
        expect(clopperPearsonSampleSize({ ...asked, proportion })).toBeLessThanOrEqual(any);
      }),
      RUNS,
    );
  });

  it('grows as the width falls, and with the confidence', () => {
    fc.assert(
      fc.property(
        fc.tuple(logUniform(1e-6, 0.9), uniform(0.1, 0.9), uniform(0.01, 0.9), uniform(0, 1)),
        ([most, factor, confidence, proportion]) => {
          const asked = { width: most, confidence, proportion };
          const trials = clopperPearsonSampleSize(asked);
          expect(clopperPearsonSampleSize({ ...asked, width: factor * most })).toBeGreaterThanOrEqual(trials);
          expect(clopperPearsonSampleSize({ ...asked, confidence: 1.1 * confidence })).toBeGreaterThanOrEqual(trials);
        },
      ),
      RUNS,
    );
  });

  it('is one trial where its interval is narrow enough, and refuses what no sample reaches', () => {
    expect(clopperPearsonSampleSize({ width: 1, confidence: 0.95 })).toBe(1);
    expect(clopperPearsonSampleSize({ width: 0.75, confidence: 0.5 })).toBe(1);
    expect(clopperPearsonSampleSize({ width: 0.749, confidence: 0.5 })).toBe(2);
    expect(clopperPearsonSampleSize({ width: 1e-4, confidence: 0.95, proportion: 0 })).toBe(36887);
    expect(clopperPearsonSampleSize({ width: 1e-4, confidence: 0.95, proportion: 5e-324 })).toBe(55461);
    expect(() => clopperPearsonSampleSize({ width: 1e-9, confidence: 0.95 })).toThrow(
      'width must be wide enough for at most 9007199254740990 trials, got 1e-9',
    );
    expect(() => clopperPearsonSampleSize({ width: 5e-324, confidence: 0.95 })).toThrow('width must be wide enough');
  });
});

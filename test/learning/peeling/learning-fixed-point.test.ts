import fc from 'fast-check';
import { logBinomialLowerTail } from 'skill-emergence/concentration';
import {
  type EqualSkills,
  type LearningFixedPoint,
  learningFixedPoint,
  type UnequalSkills,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit, ordered, uniform, unit } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { theoryRows } from '../../support/theory-reference.ts';

type Point = EqualSkills | UnequalSkills;
const of = (point: Point): LearningFixedPoint => learningFixedPoint(point as EqualSkills);
const ofMeasure = (point: UnequalSkills): ReturnType<typeof unequal> => unequal(point);
const unequal = (point: UnequalSkills) => learningFixedPoint(point);

const learner = fc.record({
  k: fc.integer({ min: 1, max: 12 }),
  capacity: fc.integer({ min: 1, max: 13 }),
  meanDegree: fc.oneof(uniform(0, 12), logUniform(1e-6, 1e3)),
  theta: fc.oneof(fc.constant(0), uniform(0, 1)),
  unknown: fc.oneof(uniform(0, 1), unit()),
});

function teaching({ k, capacity = 1 }: Point, x: number): number {
  if (capacity >= k) return 1;
  return Math.exp(logBinomialLowerTail({ trials: k - 1, probability: x, atMost: capacity - 1 }));
}

/** The map whose fixed points are the solutions. */
function mapped(point: EqualSkills, x: number): number {
  return point.unknown * Math.exp(-point.meanDegree * (1 - (point.theta ?? 0)) * teaching(point, x));
}

/** The rounding of an argument, and of some twenty operations, through the condition number. */
const tolerance = (condition: number): number => 64 * 2 ** -52 * condition;

describe('learningFixedPoint', () => {
  it.each(theoryRows<typeof of>('learningFixedPoint.unlearnt'))('agrees with 40 digits at $args', ({ args, value }) => {
    const { unlearnt, condition } = of(args);
    expect(errorInUlps(unlearnt, value)).toBeLessThanOrEqual(16 * condition);
  });

  it.each(theoryRows<typeof of>('learningFixedPoint.learntShare'))(
    'has a learnt share of 40 digits at $args',
    (row) => {
      const { learntShare, condition } = of(row.args);
      expect(errorInUlps(learntShare, row.value)).toBeLessThanOrEqual(16 * condition);
    },
  );

  it.each(theoryRows<typeof ofMeasure>('learningFixedPoint.unlearntCount'))(
    'has a mean at $args',
    ({ args, value }) => {
      const { unlearntSkills, condition } = ofMeasure(args);
      expect(errorInUlps(unlearntSkills * args.measure.length, value)).toBeLessThanOrEqual(16 * condition);
    },
  );

  it.each(theoryRows<typeof ofMeasure>('learningFixedPoint.lastSkill'))(
    'has probabilities at $args',
    ({ args, value }) => {
      const { probabilities, condition } = ofMeasure(args);
      expect(errorInUlps(probabilities.at(-1)!, value)).toBeLessThanOrEqual(16 * condition);
    },
  );

  it('solves its equation', () => {
    fc.assert(
      fc.property(learner, (point) => {
        const { unlearnt, learntShare } = of(point);
        // x is rounded, which the map takes up to its slope, and that is at most 1 there; then ln x / ε₀
        const taught = point.meanDegree * (1 - point.theta) * teaching(point, unlearnt);
        const allowed = 2 ** -48 * (1 + taught) * (1 + point.k);
        expect(Math.abs(unlearnt - mapped(point, unlearnt))).toBeLessThanOrEqual(allowed * unlearnt + 5e-324);
        expect(Math.abs(point.unknown * (1 - learntShare) - unlearnt)).toBeLessThanOrEqual(2 ** -51 * point.unknown);
      }),
    );
  });

  it('is where iteration from the start arrives, and so the largest solution', () => {
    fc.assert(
      fc.property(learner, (point) => {
        const { unlearnt, condition } = of(point);
        let x = point.unknown;
        for (let i = 0; i < 3000; i++) x = mapped(point, x);
        expect(x).toBeGreaterThanOrEqual(unlearnt * (1 - tolerance(condition) * (1 + point.k)) - 5e-324);
        if (condition < 30) expect(x - unlearnt).toBeLessThanOrEqual(tolerance(condition) * (1 + point.k) * unlearnt);
      }),
    );
  });

  it('is the same for a measure of equal skills', () => {
    fc.assert(
      fc.property(learner, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40 }), (point, pieces, m) => {
        const { k, theta, capacity, unknown } = point;
        const equal = of({ k, theta, capacity, unknown, meanDegree: (pieces * k) / m });
        const measure = new Float32Array(m).fill(3);
        const other = unequal({ k, theta, capacity, unknown, textPieces: pieces, measure });
        fc.pre(equal.condition < 1e6 && equal.unlearnt > 1e-290);
        const allowed = tolerance(equal.condition) * (1 + k) * (1 + (pieces * k) / m);
        expect(Math.abs(other.unlearnt - equal.unlearnt)).toBeLessThanOrEqual(allowed * equal.unlearnt + 5e-324);
        expect(Math.abs(other.unlearntSkills - equal.unlearnt)).toBeLessThanOrEqual(
          2 * allowed * equal.unlearnt + 5e-324,
        );
        expect(Math.abs(other.learntShare - equal.learntShare)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  it('falls with the text and the capacity, and grows with what is unknown, with k and with the errors', () => {
    const change = fc.constantFrom('meanDegree', 'capacity', 'unknown', 'k', 'theta');
    const at = (point: EqualSkills): number => of(point).unlearnt;
    fc.assert(
      fc.property(learner, change, ordered(unit()), ordered(fc.integer({ min: 1, max: 30 })), (point, name, u, n) => {
        const isWhole = name === 'capacity' || name === 'k';
        const [less, more] = isWhole ? n : name === 'meanDegree' ? [10 * u[0], 10 * u[1]] : u;
        const low = at({ ...point, [name]: less });
        const high = at({ ...point, [name]: more });
        const [smaller, larger] = name === 'meanDegree' || name === 'capacity' ? [high, low] : [low, high];
        const { condition } = of({ ...point, [name]: less });
        const other = of({ ...point, [name]: more }).condition;
        expect(smaller).toBeLessThanOrEqual(larger * (1 + tolerance(Math.max(condition, other))) + 5e-324);
      }),
    );
  });

  it('is between what no help of others leaves and what was unknown', () => {
    fc.assert(
      fc.property(learner, (point) => {
        const { unlearnt } = of(point);
        const useful = point.meanDegree * (1 - point.theta);
        expect(unlearnt).toBeLessThanOrEqual(point.unknown);
        expect(unlearnt).toBeGreaterThanOrEqual(point.unknown * Math.exp(-useful) * (1 - 2 ** -50));
        if (point.capacity >= point.k) {
          expect(Math.abs(unlearnt - point.unknown * Math.exp(-useful))).toBeLessThanOrEqual(2 ** -50 * unlearnt);
        }
      }),
    );
  });

  it('has the limits of its table', () => {
    expect(of({ k: 5, meanDegree: 3, unknown: 0 }).unlearnt).toBe(0);
    expect(of({ k: 5, meanDegree: 0, unknown: 0.3 })).toEqual({ unlearnt: 0.3, learntShare: 0, condition: 1 });
    expect(of({ k: 5, meanDegree: 3, unknown: 0.3, theta: 1 }).unlearnt).toBe(0.3);
    expect(of({ k: 5, meanDegree: 3, unknown: 1, capacity: 3 })).toMatchObject({ unlearnt: 1, learntShare: 0 });
    expect(of({ k: 5, meanDegree: 0.2, unknown: 1, capacity: 4 }).unlearnt).toBe(1);
    expect(of({ k: 1, meanDegree: 3, unknown: 1 }).unlearnt).toBeCloseTo(Math.exp(-3), 15);
    expect(of({ k: 9, meanDegree: 1e15, unknown: 0.1 }).unlearnt).toBe(0);
    expect(of({ k: 9, meanDegree: 1e15, unknown: 1 - 2 ** -53 }).unlearnt).toBeGreaterThan(1 - 2 ** -52);
    const none = { k: 3, textPieces: 9, measure: [2, 0, 1] };
    expect(unequal({ ...none, unknown: 0 })).toMatchObject({ unlearnt: 0, unlearntSkills: 0 });
    expect(unequal({ ...none, unknown: 1 }).unlearnt).toBe(1);
    expect(unequal({ ...none, unknown: 0.7 }).probabilities[1]).toBe(0.7); // no text piece has a skill of no measure
  });

  it('keeps the digits of what is hardly learnt', () => {
    // with x = ε₀ (1 - Λ) and Λ = c (1 - x)² to first order
    const { learntShare } = of({ k: 3, meanDegree: 1, unknown: 1 - 2 ** -40 });
    expect(Math.abs(learntShare / 2 ** -80 - 1)).toBeLessThanOrEqual(2 ** -37);
  });

  it('has the condition number of finite differences', () => {
    fc.assert(
      fc.property(learner, (point) => {
        const { unlearnt, condition } = of(point);
        fc.pre(unlearnt > 1e-200 && condition < 100 && point.unknown < 0.999 && point.meanDegree > 0.1);
        const step = 1e-5;
        const change = (name: 'unknown' | 'meanDegree'): number => {
          const [more, less] = [1 + step, 1 - step].map((factor) => of({ ...point, [name]: point[name] * factor }));
          return Math.log(more!.unlearnt / less!.unlearnt) / (2 * step);
        };
        const largest = Math.max(change('unknown'), -change('meanDegree'));
        // differences from both sides leave out less than one side would: the square of the condition, times the step
        const allowed = 1e-4 * condition * (1 + condition * (1 + point.k + point.meanDegree));
        fc.pre(allowed < 0.1 * condition);
        expect(Math.abs(largest - condition)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  it('is infinitely ill-conditioned at a jump alone', () => {
    expect(of({ k: 8, meanDegree: 4, unknown: 0.4170287434 }).condition).toBeGreaterThan(1000);
    expect(of({ k: 8, meanDegree: 4, unknown: 0.2 }).condition).toBeLessThan(10);
  });

  it('passes a narrow place of unequal skills as plain iteration does, given time', () => {
    const weights = fc.array(logUniform(1e-3, 1), { minLength: 1, maxLength: 30 });
    const sizes = fc.record({ k: fc.integer({ min: 2, max: 6 }), capacity: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(weights, sizes, openUnit(), fc.integer({ min: 1, max: 200 }), (measure, size, unknown, pieces) => {
        const point = { ...size, measure, unknown, textPieces: pieces };
        const { unlearnt, condition, unlearntSkills, learntShare } = unequal(point);
        fc.pre(unlearnt > 1e-290);
        const total = measure.reduce((sum, weight) => sum + weight);
        let x = unknown;
        for (let i = 0; i < 2000; i++) {
          const rate = (pieces * size.k * teaching({ ...point, meanDegree: 0 }, x)) / total;
          x = measure.reduce((sum, weight) => sum + ((unknown * weight) / total) * Math.exp(-rate * weight), 0);
        }
        const allowed = 1e-12 * condition * unlearnt + 5e-324;
        expect(x).toBeGreaterThanOrEqual(unlearnt - allowed);
        if (condition < 30) expect(x).toBeLessThanOrEqual(unlearnt + allowed);
        expect(Math.abs(unknown * (1 - learntShare) - unlearnt)).toBeLessThanOrEqual(1e-12 * unknown);
        // likely skills are learnt sooner
        expect(unlearntSkills).toBeGreaterThanOrEqual(unlearnt * (1 - 1e-12) - 1e-323);
      }),
    );
  });

  it('takes ten milliseconds for a thousand unequal skills next to a jump', () => {
    const measure = Array.from({ length: 1000 }, (_, i) => 1 + (i % 7));
    const point = { k: 4, textPieces: 900, measure, unknown: 0.8 };
    let [low, high] = [0.5, 1];
    for (let i = 0; i < 45; i++) {
      const middle = (low + high) / 2;
      if (unequal({ ...point, unknown: middle }).unlearnt > 0.3) high = middle;
      else low = middle;
    }
    const steps = [low, high].map((unknown) => unequal({ ...point, unknown }));
    expect(steps[0]!.unlearnt).toBeLessThan(0.1);
    expect(steps[1]!.condition).toBeGreaterThan(1e5);
    const start = performance.now();
    for (let i = 0; i < 10; i++) unequal({ ...point, unknown: low });
    expect((performance.now() - start) / 10).toBeLessThan(50); // ten, on a machine that does nothing else
  });

  it('refuses what is outside its domain', () => {
    const refusal = (point: object): string => {
      try {
        of(point as EqualSkills);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    const equal = { k: 3, meanDegree: 1, unknown: 0.5 };
    const given = { k: 3, textPieces: 4, measure: [1, 2], unknown: 0.5 };
    expect(refusal({ ...equal, k: 0 })).toBe('k must be a positive safe integer, got 0');
    expect(refusal({ ...equal, capacity: 0 })).toMatch(/^capacity must be a positive safe integer/);
    expect(refusal({ ...equal, unknown: 1.5 })).toMatch(/^unknown must be a number in \[0, 1\]/);
    expect(refusal({ ...equal, meanDegree: 1e16 })).toBe(
      'meanDegree must be at most 1000000000000000, got 10000000000000000',
    );
    expect(refusal({ ...equal, textPieces: 5 })).toMatch(/^textPieces must be given with a measure alone/);
    expect(refusal({ ...given, meanDegree: 5 })).toMatch(/^meanDegree must be given without a measure/);
    expect(refusal({ ...given, measure: [] })).toMatch(/^measure must be an array that is not empty/);
    expect(refusal({ ...given, measure: [0, 0] })).toMatch(/^measure must be weights of which one is positive/);
    expect(refusal({ ...given, measure: [1, -1] })).toMatch(/^measure\[1\] must be a number in \[0, Infinity\)/);
    expect(refusal({ ...given, measure: new Float32Array(1e6 + 1) })).toMatch(
      /^measure.length must be at most 1000000/,
    );
    expect(refusal({ ...given, textPieces: 1.5 })).toMatch(/^textPieces must be a positive safe integer/);
  });
});

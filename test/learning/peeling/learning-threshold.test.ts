import fc from 'fast-check';
import {
  criticalUnknown,
  emergenceMeanDegree,
  type Learner,
  learningFixedPoint,
  learningThreshold,
  requiredMeanDegree,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { jumpOfCapacity } from '../../../src/learning/peeling/jump-of-capacity.ts';
import { logUniform, openUnit, ordered, uniform } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { REFERENCE_ULPS, theoryRows } from '../../support/theory-reference.ts';

type Options = Learner & { readonly meanDegree: number };
const jumpAt = (options: Options) => {
  const threshold = learningThreshold(options);
  if (threshold.continuous) throw new Error('there is no jump');
  return threshold;
};

/** A learner with a jump, at a mean degree so many times the critical one. */
const jumping = fc
  .record({
    k: fc.integer({ min: 3, max: 40 }),
    share: uniform(0, 1),
    theta: fc.oneof(fc.constant(0), uniform(0, 0.9)),
    excess: logUniform(1e-3, 20),
  })
  .map(({ k, share, theta, excess }) => {
    const capacity = 1 + Math.floor(share * (k - 2) * (1 - 2 ** -30));
    return { k, capacity, theta, meanDegree: (1 + excess) * emergenceMeanDegree({ k, capacity, theta }) };
  });

describe('learningThreshold', () => {
  it.each(theoryRows<typeof jumpAt>('learningThreshold.unknown'))(
    'agrees with 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(jumpAt(args).unknown, value)).toBeLessThanOrEqual(4);
    },
  );

  it.each(theoryRows<typeof jumpAt>('learningThreshold.before'))('is left from where 40 digits say at $args', (row) => {
    expect(errorInUlps(jumpAt(row.args).before, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(theoryRows<typeof jumpAt>('learningThreshold.after'))('is arrived at where 40 digits say at $args', (row) => {
    expect(errorInUlps(jumpAt(row.args).after, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is where the end of learning jumps', () => {
    fc.assert(
      fc.property(jumping, (learner) => {
        const { unknown, before, after } = jumpAt(learner);
        fc.pre(unknown < 1 - 1e-6 && after > 1e-290);
        // the solution moves from x₂ by the square root of the change of ε₀
        const above = learningFixedPoint({ ...learner, unknown: Math.min(1, unknown * (1 + 1e-11)) });
        const below = learningFixedPoint({ ...learner, unknown: unknown * (1 - 1e-11) });
        expect(above.unlearnt).toBeGreaterThan(before);
        expect(below.unlearnt).toBeLessThanOrEqual(after * (1 + 1e-12 * below.condition));
        expect(above.unlearnt - before).toBeLessThan(0.2 * (before - after));
        expect(after - below.unlearnt).toBeLessThan(0.01 * (before - after));
      }),
    );
  });

  it('grows with the text, and falls with the errors', () => {
    fc.assert(
      fc.property(jumping, logUniform(1e-6, 10), uniform(0, 1), (learner, more, part) => {
        const { unknown } = jumpAt(learner);
        expect(jumpAt({ ...learner, meanDegree: learner.meanDegree * (1 + more) }).unknown).toBeGreaterThanOrEqual(
          unknown,
        );
        const theta = learner.theta + part * (1 - learner.theta);
        const other = learningThreshold({ ...learner, theta });
        expect(other.continuous || other.unknown <= unknown * (1 + 2 ** -48)).toBe(true);
      }),
    );
  });

  it('exists above the critical mean degree alone', () => {
    fc.assert(
      fc.property(jumping, logUniform(1e-12, 1), ({ k, capacity, theta }, step) => {
        const critical = emergenceMeanDegree({ k, capacity, theta });
        expect(learningThreshold({ k, capacity, theta, meanDegree: critical * (1 + step) }).continuous).toBe(false);
        expect(learningThreshold({ k, capacity, theta, meanDegree: critical / (1 + step) }).continuous).toBe(true);
      }),
    );
    expect(learningThreshold({ k: 3, meanDegree: 2 })).toEqual({ continuous: true });
    expect(learningThreshold({ k: 2, meanDegree: 50 })).toEqual({ continuous: true });
    expect(learningThreshold({ k: 5, capacity: 4, meanDegree: 50 })).toEqual({ continuous: true });
    expect(learningThreshold({ k: 5, capacity: 5, meanDegree: 50 })).toEqual({ continuous: true });
    expect(learningThreshold({ k: 5, meanDegree: 50, theta: 1 })).toEqual({ continuous: true });
  });

  it('has no jump below the critical mean degree, whatever is unknown', () => {
    const smooth = fc.record({ k: fc.integer({ min: 3, max: 20 }), part: uniform(0, 0.98) });
    fc.assert(
      fc.property(smooth, ordered(uniform(0.001, 0.999)), ({ k, part }, [less, more]) => {
        // the slope of ln x in ln ε₀ is at most the condition, which is at most 1 / (1 - c / c_crit)
        const meanDegree = part * emergenceMeanDegree({ k });
        const at = (unknown: number): number => learningFixedPoint({ k, meanDegree, unknown }).unlearnt;
        const rise = Math.log(at(more) / at(less));
        expect(rise).toBeLessThanOrEqual((Math.log(more / less) * (1 + 1e-9)) / (1 - part) + 1e-12);
      }),
    );
  });

  it('has nearly all unknown at the jump where text is plenty', () => {
    expect(jumpAt({ k: 3, meanDegree: 1e15 })).toMatchObject({ after: 0 });
    expect(jumpAt({ k: 3, meanDegree: 1e15 }).unknown).toBeGreaterThan(1 - 1e-14);
    expect(jumpAt({ k: 9e15, meanDegree: 3 }).unknown).toBeGreaterThan(0);
  });
});

describe('emergenceMeanDegree', () => {
  it.each(theoryRows<typeof emergenceMeanDegree>('emergenceMeanDegree'))('agrees with 40 digits at $args', (row) => {
    expect(errorInUlps(emergenceMeanDegree(row.args), row.value)).toBeLessThanOrEqual(4);
  });

  it('is between 2 and e for one unknown skill, and grows with k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1e6 }), (k) => {
        const degree = emergenceMeanDegree({ k });
        expect(degree).toBeGreaterThanOrEqual(2);
        expect(degree).toBeLessThan(Math.E);
        expect(emergenceMeanDegree({ k: k + 1 })).toBeGreaterThanOrEqual(degree * (1 - 2 ** -51));
        const closed = Math.exp((k - 2) * Math.log1p(1 / (k - 2)));
        expect(Math.abs(degree - closed)).toBeLessThanOrEqual(2 ** -50 * closed);
      }),
    );
  });

  it('has the limits of its table', () => {
    expect(emergenceMeanDegree({ k: 5, capacity: 4, theta: 0.5 })).toBeCloseTo(0.5, 15);
    expect(emergenceMeanDegree({ k: 2 })).toBe(1);
    expect(emergenceMeanDegree({ k: 1 })).toBe(Infinity);
    expect(emergenceMeanDegree({ k: 5, theta: 1 })).toBe(Infinity);
    expect(() => emergenceMeanDegree({ k: 5, theta: 2 })).toThrow('theta must be a number in [0, 1], got 2');
  });
});

describe('criticalUnknown', () => {
  it.each(theoryRows<typeof criticalUnknown>('criticalUnknown'))(
    'agrees with 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(criticalUnknown(args), value)).toBeLessThanOrEqual(2);
    },
  );

  it('is where the jump begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1000 }), (k) => {
        const { unknown, before, after } = jumpAt({ k, meanDegree: emergenceMeanDegree({ k }) * (1 + 1e-10) });
        expect(Math.abs(unknown / criticalUnknown({ k }) - 1)).toBeLessThan(1e-9);
        expect(Math.abs(before * (k - 1) - 1)).toBeLessThan(1e-4);
        expect(Math.abs(after * (k - 1) - 1)).toBeLessThan(1e-4);
      }),
    );
    expect(criticalUnknown({ k: 2 })).toBe(1);
    expect(() => criticalUnknown({ k: 1 })).toThrow('k must be at least 2, got 1');
  });
});

describe('requiredMeanDegree', () => {
  const of = (options: Parameters<typeof requiredMeanDegree>[0]) => requiredMeanDegree(options);

  it.each(theoryRows<typeof of>('requiredMeanDegree.meanDegree'))(
    'agrees with 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(of(args).meanDegree, value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    },
  );

  it.each(theoryRows<typeof of>('requiredMeanDegree.textsPerSkill'))('is k times the texts a skill at $args', (row) => {
    expect(errorInUlps(of(row.args).textsPerSkill, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(theoryRows<typeof of>('requiredMeanDegree.before'))('leaves from 40 digits at $args', ({ args, value }) => {
    const result = of(args);
    expect(errorInUlps(result.continuous ? NaN : result.before, value)).toBeLessThanOrEqual(8);
  });

  it('is the inverse of the threshold', () => {
    const wide = fc.record({
      k: fc.integer({ min: 3, max: 60 }),
      theta: uniform(0, 0.9),
      excess: fc.oneof(logUniform(1e-9, 1), uniform(1, 30)),
    });
    fc.assert(
      fc.property(wide, ({ k, theta, excess }) => {
        const meanDegree = emergenceMeanDegree({ k, theta }) * (1 + excess);
        const { unknown, before } = jumpAt({ k, meanDegree, theta });
        fc.pre(unknown < 1);
        const result = of({ k, unknown, theta });
        // c grows as (1 - ε₀)^-(k - 2) where ε₀ is near 1, so that a rounding of ε₀ counts so often
        const allowed = 2 ** -48 * (1 + (k * unknown) / (1 - unknown));
        fc.pre(allowed < 0.01);
        // next to the cusp a rounding of ε₀ may take the jump away: 2^-50 of it is not told apart
        if (result.continuous) expect(unknown).toBeLessThanOrEqual(criticalUnknown({ k }) * (1 + 2 ** -50));
        else {
          expect(Math.abs(result.meanDegree / meanDegree - 1)).toBeLessThanOrEqual(allowed);
          expect(Math.abs(result.before / before - 1)).toBeLessThanOrEqual(allowed / Math.sqrt(excess));
        }
      }),
    );
  });

  it('is the inverse of the threshold with every capacity, and the same for capacity 1 by another equation', () => {
    fc.assert(
      fc.property(jumping, (learner) => {
        const { k, capacity, theta } = learner;
        const { unknown, before } = jumpAt(learner);
        const allowed = 2 ** -46 * (1 + (k * unknown) / (1 - unknown));
        fc.pre(unknown < 1 && allowed < 0.01);
        const result = of({ k, unknown, theta, capacity });
        expect(Math.abs(result.meanDegree / learner.meanDegree - 1)).toBeLessThanOrEqual(allowed);
        // the mean degree is 1e-3 or more above the critical one, of which the square root counts
        expect(Math.abs((result.continuous ? NaN : result.before) / before - 1)).toBeLessThanOrEqual(64 * allowed);
        const single = learningThreshold({ ...learner, capacity: 1 });
        if (single.continuous || !(single.unknown < 1 - 1e-6)) return;
        const same = jumpOfCapacity(k, 1, single.unknown)!;
        const useful = learner.meanDegree * (1 - theta);
        expect(Math.abs(same.meanDegree / useful - 1)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it('keeps its digits next to the cusp, where the argument of Lambert’s W has lost them', () => {
    // k = 3: ε_c = √e/2 = 0.8243606353500641 - 2.4e-17; the solutions of z e^-z = √e^-1 / (2 ε₀) by mpmath at 50 digits
    const before = (unknown: number): number => {
      const result = of({ k: 3, unknown });
      return result.continuous ? 0 : result.before;
    };
    expect(before(0.8243606353500642)).toBeCloseTo(0.5000000090381214, 15);
    expect(before(0.8243606353500643)).toBeCloseTo(0.5000000122076235, 15);
    expect(before(0.8243606353500641 - 2 ** -53)).toBe(0);
    expect(before(0.8243606353500641)).toBeGreaterThan(0.5);
  });

  it('grows with what is unknown, and is 1/(1 − θ) times what it is without errors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        ordered(openUnit()),
        uniform(0, 0.99),
        (k, [less, more], theta) => {
          const low = of({ k, unknown: less }).meanDegree;
          const high = of({ k, unknown: more }).meanDegree;
          if (low < Infinity) expect(low).toBeLessThanOrEqual(high * (1 + 1e-9)); // before it there is no jump
          const useful = of({ k, unknown: less, theta }).meanDegree * (1 - theta);
          if (useful < Infinity) expect(Math.abs(useful - low)).toBeLessThanOrEqual(2 ** -51 * low);
        },
      ),
    );
  });

  it('has the limits of its table', () => {
    const never = { continuous: true, meanDegree: Infinity, textsPerSkill: Infinity };
    expect(of({ k: 1, unknown: 0.5 })).toEqual(never);
    expect(of({ k: 1, unknown: 1 })).toEqual(never);
    expect(of({ k: 2, unknown: 0.999 })).toEqual(never);
    expect(of({ k: 8, unknown: 0 })).toEqual(never);
    const nothing = { continuous: false, meanDegree: Infinity, textsPerSkill: Infinity, before: 1 };
    expect(of({ k: 2, unknown: 1 })).toEqual(nothing);
    expect(of({ k: 8, unknown: 1 })).toEqual(nothing);
    expect(of({ k: 8, unknown: 0.999, capacity: 7 })).toEqual(never);
    expect(of({ k: 8, unknown: 0.3, capacity: 2 })).toEqual(never);
    expect(of({ k: 8, unknown: 0.6, capacity: 4 })).toEqual(never);
    expect(of({ k: 8, unknown: 1, capacity: 8 })).toEqual(never);
    expect(of({ k: 8, unknown: 0, capacity: 3 })).toEqual(never);
    expect(of({ k: 8, unknown: 1, capacity: 7 })).toEqual(nothing);
    expect(of({ k: 8, unknown: 0.5, theta: 1 })).toMatchObject({ meanDegree: Infinity, continuous: false });
    expect(of({ k: 1e6, unknown: 0.999 }).meanDegree).toBe(Infinity); // of 3 million digits
  });
});

import fc from 'fast-check';
import {
  distinctErrorAmplification,
  finiteSizeGuarantee,
  finiteSizeLogFailure,
  finiteSizePerformanceCurve,
  maxErrorPieces,
  requiredTextPieces,
  sharpErrorAmplification,
} from 'skill-emergence/competence';
import { bernoulliDivergence } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../src/competence/finite-size/setting.ts';
import { checkedFiniteSizes } from '../../../src/competence/finite-size/sizes.ts';
import { count, logUniform, uniform } from '../../support/arbitraries.ts';
import { termsOf } from '../../support/finite-size-reference.ts';
import { without } from '../../support/without.ts';

const point = { skills: 100, k: 8, theta: 0.1, alpha: 0.1, failureProbability: 1e-6 };
const sizes = fc.record({
  textPieces: count(1e9),
  skills: count(1e4),
  k: fc.integer({ min: 1, max: 16 }),
  theta: logUniform(1e-3, 1),
  alpha: uniform(0.01, 0.99),
  degrees: fc.constantFrom('own' as const, 'nominal' as const),
});
const logFailureProbability = logUniform(1e-3, 1e3).map((x) => -x);

describe('finiteSizeGuarantee', () => {
  it('holds at its error, and not a millionth below', () => {
    fc.assert(
      fc.property(sizes, logFailureProbability, (at, logTarget) => {
        const guarantee = finiteSizeGuarantee({ ...at, logFailureProbability: logTarget });
        const { error, competence, vacuous } = guarantee;
        // never above what is guaranteed: 1 - competence is exact, or within its own rounding
        expect(1 - competence).toBeGreaterThanOrEqual(error);
        expect(competence).toBeGreaterThanOrEqual((1 - error) * (1 - 2 ** -53));
        const failure = (level: number): number =>
          finiteSizeLogFailure({ ...at, competence: 1 - level }).logProbability;
        const terms = (level: number): number => termsOf({ ...at, competence: 1 - level });
        if (vacuous) {
          expect(guarantee).toMatchObject({ feasible: false, beta: Infinity, error: 1 });
          if (at.theta < 1) expect(failure(1 - 2 ** -53)).toBeGreaterThan(logTarget);
        } else {
          expect(guarantee.logProbability).toBeLessThanOrEqual(logTarget);
          // at the competence, and at another level, the bound is as low but for its documented rounding error
          for (const level of [1 - competence, Math.min(1, error * (1 + 2 ** -40))]) {
            expect(failure(level)).toBeLessThanOrEqual(logTarget + 2 ** -46 * terms(level));
          }
          if (error > at.theta * (1 + 2e-6)) expect(failure(error * (1 - 1e-6))).toBeGreaterThan(logTarget);
          expect(guarantee.beta).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('holds at the competence where errors are few, and the double nearest to 1 less them is above it', () => {
    const few = { textPieces: 1670481, skills: 212, k: 5, theta: 0.000001110726026107031, alpha: 0.1438641498319426 };
    const logTarget = -0.2150709903408142;
    const { competence, error } = finiteSizeGuarantee({ ...few, logFailureProbability: logTarget });
    expect(competence).toBe((1 - error) * (1 - 2 ** -53)); // the double before it
    const slack = 2 ** -46 * termsOf({ ...few, competence });
    expect(finiteSizeLogFailure({ ...few, competence }).logProbability).toBeLessThanOrEqual(logTarget + slack);
    expect(finiteSizeLogFailure({ ...few, competence: 1 - error }).logProbability).toBeGreaterThan(logTarget + slack);
  });

  it('tends to the sharp β° of z/m from above as the text pieces grow', () => {
    const limit = sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.11 });
    for (const degrees of ['own', 'nominal'] as const) {
      let before = Infinity;
      for (const textPieces of [1e3, 1e4, 1e5, 1e6, 1e8, 1e10, 1e12, 1e14]) {
        const { beta } = finiteSizeGuarantee({ ...point, textPieces, degrees });
        expect(beta).toBeLessThan(before);
        expect(beta).toBeGreaterThan(limit);
        // the exponent is quadratic in the distance
        expect(beta - limit).toBeLessThan(40 / Math.sqrt(textPieces));
        before = beta;
      }
    }
  });

  it.each(['independent', 'distinct'] as const)('is no worse than the closed level, skills %s', (draws) => {
    let reached = 0;
    fc.assert(
      fc.property(sizes, logFailureProbability, (at, logTarget) => {
        const { skills, k, alpha, theta, textPieces } = at;
        const badSkills = Math.min(skills - 1, Math.floor(alpha * skills) + 1);
        const errorPieces = Math.floor(theta * textPieces);
        fc.pre(badSkills > 0 && k <= skills && errorPieces > 0 && errorPieces < textPieces);
        const [a, f] = [badSkills / skills, errorPieces / textPieces];
        const [setting] = settingsOf(checkedFiniteSizes({ textPieces, skills, k, badSkills, errorPieces, draws }));
        const { law, logSets } = setting!;
        const aboveOf = (tau: number): number => law.slice(tau + 1).reduce((sum, log) => sum + Math.exp(log), 0);
        let tau = 0;
        while (aboveOf(tau) > f) tau++;
        const excess = law.reduce((sum, log, x) => sum + Math.exp(log) * Math.max(0, x - tau), 0);
        const curve = (f * tau + excess) / (k * a);
        const most = draws === 'distinct' ? Math.min(k, badSkills) : k;
        const s = Math.sqrt((logSets - logTarget) / (2 * textPieces)) / (k * a);
        const level = Math.max(curve / (1 - s * tau), (curve + s * (most - tau)) / (1 + s * (most - tau)));
        const error = level * (1 + 2 ** -40); // the sums above round
        fc.pre(s * tau < 1 && error < 1);
        reached++;
        if (curve + s * most < 1) expect(level).toBeLessThanOrEqual((curve + s * most) * (1 + 2 ** -40));
        const failed = { textPieces, skills, k, badSkills, errorPieces, draws, competence: 1 - error };
        const slack = 2 ** -40 * (logSets - logTarget);
        expect(finiteSizeLogFailure(failed).logProbability).toBeLessThanOrEqual(logTarget + slack);
      }),
    );
    expect(reached).toBeGreaterThan(20);
  });

  it('rests on a bound that falls to a limit as the error goes to 1', () => {
    const few = { textPieces: 100, skills: 10, badSkills: 1, k: 3, competence: 2 ** -53 };
    const { logProbability, logSets } = finiteSizeLogFailure({ ...few, errorPieces: 10 });
    const limit = logSets - 100 * bernoulliDivergence(0.1, 1 - 0.9 ** 3);
    expect(Math.abs(logProbability - limit)).toBeLessThanOrEqual(2 ** -40);
    expect(finiteSizeLogFailure({ ...few, errorPieces: 40 }).logProbability).toBe(logSets);
  });

  it('with distinct skills tends to their own amplification', () => {
    const limit = distinctErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1, skills: 100 });
    const { beta } = finiteSizeGuarantee({ ...point, textPieces: 1e14, draws: 'distinct' });
    expect(beta).toBeGreaterThan(limit);
    expect(beta).toBeLessThan(limit * 1.00001);
  });

  it('is everything at θ = 0 and nothing at θ = 1', () => {
    expect(finiteSizeGuarantee({ ...point, textPieces: 1e5, theta: 0 })).toMatchObject({
      beta: 1,
      error: 0,
      competence: 1,
      feasible: true,
      vacuous: false,
    });
    expect(finiteSizeGuarantee({ ...point, textPieces: 1e5, theta: 1 })).toMatchObject({
      competence: 0,
      vacuous: true,
    });
  });

  it('says of single skills that they are in a text piece only where that was asked for', () => {
    const sizes = { textPieces: 1e6, skills: 200, k: 8, theta: 0.1, alpha: 0.1, failureProbability: 0.05 };
    expect(finiteSizeGuarantee(sizes).within).toBe('concatenation');
    expect(finiteSizeGuarantee({ ...sizes, within: 'concatenation' }).within).toBe('concatenation');
    expect(finiteSizeGuarantee({ ...sizes, within: 'piece' }).within).toBe('piece');
  });

  it('takes the better kind of occurrence of tuples', () => {
    // three skills do not fit into a piece of two
    for (const [k, tupleSize, better] of [
      [8, 2, 'piece'],
      [2, 3, 'concatenation'],
    ] as const) {
      const options = { ...point, skills: 10, textPieces: 1e9, theta: 0.02, k, tupleSize };
      const best = finiteSizeGuarantee(options);
      expect(best.competence).toBeGreaterThan(0);
      for (const within of ['piece', 'concatenation'] as const) {
        const one = finiteSizeGuarantee({ ...options, within });
        if (within === better) expect(best).toStrictEqual(one);
        else expect(best.competence).toBeGreaterThan(one.competence);
      }
    }
  });

  it('takes the probability of failure or its logarithm', () => {
    const at = { ...point, textPieces: 1e5 };
    const other = { ...at, failureProbability: undefined, logFailureProbability: Math.log(1e-6) };
    expect(finiteSizeGuarantee(at)).toStrictEqual(finiteSizeGuarantee(other));
  });
});

describe('finiteSizePerformanceCurve', () => {
  it('has the guarantee of each fraction, and improves with it but for the steps to whole skills', () => {
    const options = { textPieces: 1e5, skills: 100, k: 8, theta: 0.1, failureProbability: 1e-6 };
    const curve = finiteSizePerformanceCurve({ ...options, alphas: [0.1, 0.2, 0.5] });
    expect(curve).toStrictEqual(
      [0.1, 0.2, 0.5].map((alpha) => ({
        ...{ textPieces: 1e5, k: 8, theta: 0.1, alpha, bound: 'sharp' },
        ...finiteSizeGuarantee({ ...options, alpha }),
      })),
    );
    const competences = finiteSizePerformanceCurve({ ...options, points: 24 }).map(({ competence }) => competence);
    expect(competences).toHaveLength(24);
    expect(competences).toStrictEqual([...competences].sort((a, b) => a - b));
  });

  it('has the error fraction of the pieces in error at its points', () => {
    const options = { textPieces: 1e5, skills: 100, k: 8, errorPieces: 2000, failureProbability: 1e-6 };
    const [point] = finiteSizePerformanceCurve({ ...options, alphas: [0.1], degrees: 'nominal', bound: 'union' });
    expect(point).toMatchObject({ theta: 0.02, errorPieces: 2000, bound: 'union' });
  });

  it('checks the sizes also where it has no fraction to check them for', () => {
    const options = { textPieces: 1e5, skills: 0, k: 8, theta: 0.1, failureProbability: 1e-6 };
    expect(() => finiteSizePerformanceCurve({ ...options, alphas: [] })).toThrow('skills must be');
    expect(() => finiteSizePerformanceCurve({ ...options, skills: 9, failureProbability: 1, alphas: [] })).toThrow(
      'failureProbability must be',
    );
    expect(finiteSizePerformanceCurve({ ...options, skills: 9, alphas: [] })).toStrictEqual([]);
  });

  it('shows where it is vacuous', () => {
    const few = { textPieces: 50, skills: 100, k: 8, theta: 0.1, failureProbability: 1e-6 };
    const curve = finiteSizePerformanceCurve({ ...few, alphas: [0.05, 0.9] });
    expect(curve.map(({ vacuous }) => vacuous)).toStrictEqual([true, false]);
  });
});

describe('requiredTextPieces', () => {
  it('is enough, and one fewer is not, for graded losses', () => {
    fc.assert(
      fc.property(sizes, logFailureProbability, uniform(0.01, 0.99), (at, logTarget, competence) => {
        const needed = requiredTextPieces({
          ...without(at, 'textPieces'),
          competence,
          logFailureProbability: logTarget,
        });
        fc.pre(needed < 1e15);
        const failure = (textPieces: number): number =>
          finiteSizeLogFailure({ ...at, textPieces, competence, errors: 'graded' }).logProbability;
        // the quotient and the product round
        const slack = 2 ** -45 * (Math.abs(logTarget) + finiteSizeLogFailure({ ...at, competence }).logSets);
        expect(failure(needed)).toBeLessThanOrEqual(logTarget + slack);
        if (needed > 1 && needed < 1e12) expect(failure(needed - 1)).toBeGreaterThan(logTarget - slack);
        const set = finiteSizeLogFailure({ ...at, textPieces: needed, competence }).logProbability;
        expect(set).toBeLessThanOrEqual(logTarget + slack);
      }),
    );
  });

  it('is infinite exactly beyond the sharp curve', () => {
    const beyond = 1 - 0.1 * sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.11 });
    expect(requiredTextPieces({ ...point, competence: beyond - 1e-4 })).toBeLessThan(Infinity);
    expect(requiredTextPieces({ ...point, competence: beyond + 1e-9 })).toBe(Infinity);
    expect(requiredTextPieces({ ...point, competence: 1 })).toBe(Infinity);
  });

  it('is one where no graph can fail, and whole concatenations for tuples', () => {
    const tupleSize = Number.MAX_SAFE_INTEGER; // there are 2 to that power, more than any double
    const many = { ...point, skills: 2, k: 1, theta: 5e-324, alpha: 5e-324, competence: 0, tupleSize };
    expect(requiredTextPieces(many)).toBe(tupleSize);
    expect(requiredTextPieces({ ...point, competence: 0 })).toBe(1);
    const tuples = { ...point, theta: 0.02, competence: 0.5, tupleSize: 3 };
    const concatenated = requiredTextPieces({ ...tuples, within: 'concatenation' });
    expect(concatenated % 3).toBe(0);
    expect(requiredTextPieces(tuples)).toBe(Math.min(concatenated, requiredTextPieces({ ...tuples, within: 'piece' })));
    const at = {
      ...without(tuples, 'failureProbability'),
      ...({ textPieces: concatenated, within: 'concatenation' } as const),
    };
    expect(finiteSizeLogFailure(at).logProbability).toBeLessThanOrEqual(Math.log(1e-6));
    expect(requiredTextPieces({ ...tuples, tupleSize: 9, within: 'piece' })).toBe(Infinity);
    expect(requiredTextPieces({ ...tuples, competence: 0.99, within: 'concatenation' })).toBe(Infinity);
  });

  it.each([0.3, 0.5, 0.7, 0.78])('is the least number of concatenations that will do, competence %f', (competence) => {
    const tuples = { ...point, skills: 10, theta: 0.02, competence, tupleSize: 3, within: 'concatenation' } as const;
    const { failureProbability, ...setting } = { ...tuples, errors: 'graded' as const };
    const least = requiredTextPieces(tuples);
    const failure = (textPieces: number): number => finiteSizeLogFailure({ ...setting, textPieces }).logProbability;
    for (const more of [0, 1, 2, 3, 1000]) {
      expect(failure(least + more)).toBeLessThanOrEqual(Math.log(failureProbability));
    }
    expect(failure(least - 3)).toBeGreaterThan(Math.log(failureProbability));
  });

  it.each([2, 3, 5])(
    'is enough for every larger number, also where a partition into %i leaves some over',
    (tupleSize) => {
      const tuples = { skills: 4, k: 8, theta: 0.02, alpha: 0.3, competence: 0.5, tupleSize } as const;
      const partition = { ...tuples, within: 'concatenation', unionBound: true } as const;
      const least = requiredTextPieces({ ...partition, failureProbability: 1e-3 });
      expect(least).toBeLessThan(1e5);
      const failure = (textPieces: number): number =>
        finiteSizeLogFailure({ ...partition, errors: 'graded', textPieces }).logProbability;
      for (let more = 0; more < 4 * tupleSize; more++)
        expect(failure(least + more)).toBeLessThanOrEqual(Math.log(1e-3));
      // one concatenation fewer may do, but not with what it can leave over
      const before = Array.from({ length: tupleSize }, (_, more) => failure(least - tupleSize + more));
      expect(Math.max(...before)).toBeGreaterThan(Math.log(1e-3));
    },
  );
});

describe('maxErrorPieces', () => {
  it('is the largest number for which the competence is guaranteed', () => {
    fc.assert(
      fc.property(sizes, logFailureProbability, uniform(0.01, 0.99), (at, logTarget, competence) => {
        const setting = without(at, 'theta');
        const most = maxErrorPieces({ ...setting, competence, logFailureProbability: logTarget });
        const failure = (errorPieces: number): number =>
          finiteSizeLogFailure({ ...setting, errorPieces, competence }).logProbability;
        expect(most.theta).toBe(most.errorPieces / at.textPieces);
        expect(failure(most.errorPieces)).toBe(most.logProbability);
        expect(most.logProbability).toBeLessThanOrEqual(logTarget);
        if (most.errorPieces < at.textPieces) expect(failure(most.errorPieces + 1)).toBeGreaterThan(logTarget);
      }),
    );
  });

  it('is none for a competence of 1, and all pieces where nothing is asked', () => {
    const setting = { ...without(point, 'theta'), textPieces: 1e4 };
    expect(maxErrorPieces({ ...setting, competence: 1 })).toMatchObject({ errorPieces: 0, logProbability: -Infinity });
    expect(maxErrorPieces({ ...setting, competence: 0 })).toMatchObject({ errorPieces: 1e4, theta: 1 });
  });

  it('guarantees tuples by whichever occurrences tolerate more', () => {
    const setting = { ...without(point, 'theta'), textPieces: 1e8, competence: 0.3, tupleSize: 2 };
    const [piece, concatenation, best] = (['piece', 'concatenation', 'best'] as const).map(
      (within) => maxErrorPieces({ ...setting, within }).errorPieces,
    );
    expect(best).toBe(Math.max(piece!, concatenation!));
  });
});

describe('a measure of many skills', () => {
  /** An array that counts how often its first element is read. */
  function counted(array: readonly number[]): { measure: readonly number[]; reads: () => number } {
    let reads = 0;
    const get = (target: readonly number[], key: string | symbol): unknown => {
      if (key === '0') reads++;
      return Reflect.get(target, key);
    };
    return { measure: new Proxy(array, { get }), reads: () => reads };
  }

  it('is made ready once, however many bounds an answer takes', () => {
    const setting = { k: 8, alpha: 0.1, competence: 0.5, failureProbability: 1e-6 };
    for (const tupleSize of [1, 2]) {
      for (const answer of [
        (measure: readonly number[]) => maxErrorPieces({ ...setting, measure, tupleSize, textPieces: 1e6 }),
        (measure: readonly number[]) => requiredTextPieces({ ...setting, measure, tupleSize, theta: 0.01 }),
      ]) {
        const { measure, reads } = counted([0.5, 0.25, 0.125, 0.125]);
        answer(measure);
        expect(reads()).toBe(2); // to be checked, and to be copied
      }
    }
  });
});

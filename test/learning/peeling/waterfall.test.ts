import fc from 'fast-check';
import { emergenceMeanDegree, learningThreshold, waterfall, type WaterfallOptions } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { logUniform, uniform } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { theoryRows } from '../../support/theory-reference.ts';

/** Relative error of the score for a rounding of the threshold and of what is unknown. */
function scoreCondition(options: WaterfallOptions): number {
  const { width, score } = waterfall(options);
  return 1 + Math.sqrt(options.skills) / width / Math.abs(score);
}

/** P[Bin(n, p) = i] for i = 0 ... n. */
function binomialMasses(n: number, p: number): Float64Array {
  const masses = new Float64Array(n + 1);
  const odds = p / (1 - p);
  let logMass = n * Math.log1p(-p);
  for (let i = 0; i <= n; i++) {
    masses[i] = Math.exp(logMass);
    logMass += Math.log(((n - i) / (i + 1)) * odds);
  }
  return masses;
}

/**
 * The exact probability that more than `more` of m skills stay unlearnt, for a Poisson number of text pieces: skills
 * are processed one at a time, after i of them every other has been taught by a Poisson number of text pieces with
 * mean c (i/m)^(k-1), and learning ends when as many are processed as are learnt.
 */
function exactStuck(k: number, c: number, unknown: number, m: number, more: number): number {
  const taught = (i: number): number => c * (i / m) ** (k - 1);
  let learnt = binomialMasses(m, 1 - unknown);
  let stuck = 0;
  for (let i = 0; i < m; i++) {
    if (m - i > more) stuck += learnt[i]!;
    learnt[i] = 0;
    const p = -Math.expm1(taught(i) - taught(i + 1));
    const next = new Float64Array(m + 1);
    for (let n = i + 1; n <= m; n++) {
      if (learnt[n]! < 1e-30) continue;
      const masses = binomialMasses(m - n, p);
      for (let gain = 0; gain < masses.length; gain++) next[n + gain]! += learnt[n]! * masses[gain]!;
    }
    learnt = next;
  }
  return stuck;
}

describe('waterfall', () => {
  it.each(theoryRows<typeof waterfall>('waterfall.width'))('has a width of 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(waterfall(args).width, value)).toBeLessThanOrEqual(8);
  });

  it.each(theoryRows<typeof waterfall>('waterfall.shift'))('has a shift of 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(waterfall(args).shift, value)).toBeLessThanOrEqual(32);
  });

  it.each(theoryRows<typeof waterfall>('waterfall.score'))('has a score of 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(waterfall(args).score, value)).toBeLessThanOrEqual(8 * scoreCondition(args));
  });

  it.each(theoryRows<typeof waterfall>('waterfall.stuckProbability'))(
    'has a probability of 40 digits at $args',
    (row) => {
      const { score, stuckProbability } = waterfall(row.args);
      if (Number(row.value) < 1e-300) expect(stuckProbability).toBeLessThan(1e-300);
      // ln Q changes by at most its score, and a little, for a change of the score
      else {
        const condition = (1 + score * score) * scoreCondition(row.args);
        expect(errorInUlps(stuckProbability, row.value)).toBeLessThanOrEqual(8 * condition);
      }
    },
  );

  it('is near the exact law of a Poisson number of text pieces', () => {
    const m = 200;
    for (const [k, c, unknown] of [
      [3, 3, 0.86],
      [3, 3, 0.9],
      [4, 3.5, 0.7],
      [4, 3.5, 0.74],
      [5, 3.5, 0.58],
    ] as const) {
      const threshold = learningThreshold({ k, meanDegree: c });
      if (threshold.continuous) throw new Error('no jump');
      const exact = exactStuck(k, c, unknown, m, (m * (threshold.before + threshold.after)) / 2);
      const { stuckProbability } = waterfall({ k, meanDegree: c, unknown, skills: m, texts: 'poisson' });
      // what is left out is of order m^(-1/3) of the width
      expect(Math.abs(stuckProbability - exact), `${k} ${c} ${unknown}: ${exact}`).toBeLessThan(0.06);
      expect(exact).toBeGreaterThan(0.05);
      expect(exact).toBeLessThan(0.95);
    }
  });

  const any = fc.record({
    k: fc.integer({ min: 3, max: 64 }),
    excess: logUniform(0.01, 10),
    theta: uniform(0, 0.8),
    unknown: uniform(0, 1),
    skills: fc.integer({ min: 1, max: 1e9 }),
  });
  const optionsOf = ({
    k,
    excess,
    theta,
    unknown,
    skills,
  }: { k: number } & Record<string, number>): WaterfallOptions => ({
    ...{ k, theta: theta!, unknown: unknown!, skills: skills! },
    meanDegree: emergenceMeanDegree({ k, theta: theta! }) * (1 + excess!),
  });

  it('is wider the more is drawn at random', () => {
    fc.assert(
      fc.property(any, (drawn) => {
        const options = optionsOf(drawn);
        const width = (more: Partial<WaterfallOptions>): number => waterfall({ ...options, ...more }).width;
        expect(width({ initial: 'fixed' })).toBeLessThan(width({}));
        expect(width({ initial: 'fixed' })).toBeGreaterThan(0);
        expect(width({})).toBeLessThanOrEqual(width({ errors: 'independent' }));
        expect(width({ errors: 'independent' })).toBeLessThanOrEqual(width({ texts: 'poisson' }));
        expect(width({ errors: 'independent', texts: 'poisson' })).toBe(width({ texts: 'poisson' }));
      }),
    );
  });

  it('has the width ε* √((1 − x)/x) for a Poisson number of text pieces', () => {
    fc.assert(
      fc.property(any, (drawn) => {
        const options = optionsOf(drawn);
        const threshold = learningThreshold({ k: options.k, meanDegree: options.meanDegree, theta: options.theta });
        if (threshold.continuous) return;
        const width = threshold.unknown * Math.sqrt((1 - threshold.before) / threshold.before);
        const allowed = 2 ** -49 / (1 - threshold.before);
        expect(Math.abs(waterfall({ ...options, texts: 'poisson' }).width / width - 1)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  it('is certain far from the threshold, and one half where the score is 0', () => {
    expect(waterfall({ k: 8, meanDegree: 4, unknown: 0.9, skills: 1e9 }).stuckProbability).toBe(1);
    expect(waterfall({ k: 8, meanDegree: 4, unknown: 0.1, skills: 1e9 }).stuckProbability).toBe(0);
    const { shift } = waterfall({ k: 8, meanDegree: 4, unknown: 0, skills: 1000 });
    const threshold = learningThreshold({ k: 8, meanDegree: 4 });
    const unknown = threshold.continuous ? 0 : threshold.unknown - shift / 100;
    expect(waterfall({ k: 8, meanDegree: 4, unknown, skills: 1000 }).stuckProbability).toBeCloseTo(0.5, 12);
  });

  it('refuses what has no jump', () => {
    const options = { k: 3, meanDegree: 2, unknown: 0.5, skills: 100 };
    expect(() => waterfall(options)).toThrow('meanDegree must be above emergenceMeanDegree({ k: 3, theta: 0 }), got 2');
    expect(() => waterfall({ ...options, k: 2 })).toThrow(/^meanDegree must be above/);
    expect(() => waterfall({ ...options, errors: 'poisson' as 'fixed' })).toThrow(/^errors must be one of/);
    expect(() => waterfall({ ...options, skills: 0 })).toThrow(/^skills must be/);
  });
});

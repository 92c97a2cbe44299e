import fc from 'fast-check';
import {
  downstreamAccuracy,
  type DownstreamFitOptions,
  type DownstreamLaw,
  type DownstreamRun,
  fitDownstreamLaw,
} from 'skill-emergence/downstream';
import { describe, expect, it } from 'vitest';
import { huber } from '../../../src/scaling/fit/model/residual.ts';
import { EXPONENTIAL, gaussian, LADDER } from '../../support/downstream-runs.ts';

const spread = (least: number, most: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => least + ((most - least) * i) / (count - 1));

const runsOf = (law: DownstreamLaw, losses: readonly number[], noise = 0, seed = 1): readonly DownstreamRun[] => {
  const next = gaussian(seed);
  return losses.map((loss) => {
    return { loss, accuracy: Math.min(1, Math.max(0, downstreamAccuracy(law, loss) + noise * next())) };
  });
};

const ladders = fc.record({
  form: fc.constant('ladder' as const),
  chance: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  ceiling: fc.double({ min: 0.6, max: 0.99, noNaN: true }),
  midpoint: fc.double({ min: 2.3, max: 3.2, noNaN: true }),
  slope: fc.double({ min: 3, max: 10, noNaN: true }),
});
const exponentials = fc
  .record({
    ceiling: fc.double({ min: 0.6, max: 0.98, noNaN: true }),
    fall: fc.double({ min: 0.2, max: 0.5, noNaN: true }),
    rate: fc.double({ min: 0.7, max: 3, noNaN: true }),
  })
  // an error from 0 on at a loss of 1.8, where the losses begin
  .map(({ ceiling, fall, rate }) => {
    return { form: 'exponential' as const, ceiling, gap: Math.min(fall, ceiling) * Math.exp(1.8 * rate), rate };
  });

/** What a fit minimises, at a law. */
function objective(
  runs: readonly DownstreamRun[],
  law: DownstreamLaw,
  { residuals, delta = 1e-3 }: DownstreamFitOptions,
): number {
  const smoothing = residuals === 'squared' ? Infinity : delta;
  return runs.reduce((sum, { loss, accuracy }) => sum + huber(accuracy - downstreamAccuracy(law, loss), smoothing), 0);
}

describe('fitDownstreamLaw', () => {
  it('finds the law that runs are of', () => {
    fc.assert(
      fc.property(fc.oneof(ladders, exponentials), fc.constantFrom('huber', 'squared'), (law, residuals) => {
        const fit = fitDownstreamLaw(runsOf(law, spread(1.8, 3.8, 24)), { form: law.form, residuals });
        expect(fit.status).toBe('converged');
        for (const [name, value] of Object.entries(law)) {
          // rounding of the accuracies, times the condition number
          if (typeof value === 'number') expect(fit.law[name as never] / value).toBeCloseTo(1, 8);
        }
        expect(fit.objective).toBeLessThan(1e-20);
      }),
      { numRuns: 60 },
    );
  });

  it('is a minimum: no law next to it describes the runs better', () => {
    const noise = fc.constantFrom(0.003, 0.03);
    const settings = fc.record({
      residuals: fc.constantFrom<'huber' | 'squared'>('huber', 'squared'),
      delta: fc.constantFrom(1e-4, 1e-3, 0.1),
    });
    fc.assert(
      fc.property(fc.oneof(ladders, exponentials), settings, noise, fc.nat(), (law, options, size, seed) => {
        const runs = runsOf(law, spread(1.8, 3.8, 30), size, seed);
        const fit = fitDownstreamLaw(runs, { form: law.form, ...options });
        fc.pre(fit.status === 'converged');
        expect(fit.objective / objective(runs, fit.law, options)).toBeCloseTo(1, 10);
        expect(fit.objective).toBeLessThanOrEqual(objective(runs, law, options));
        for (const name of Object.keys(law).filter((key) => key !== 'form' && !fit.atEnd.includes(key))) {
          for (const factor of [0.999, 1.001]) {
            const beside = { ...fit.law, [name]: Number(fit.law[name as never]) * factor };
            if (beside.ceiling > 1) continue;
            expect(objective(runs, beside, options)).toBeGreaterThanOrEqual(fit.objective * (1 - 1e-9));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not mind a few runs that went wrong', () => {
    const runs = runsOf(LADDER, spread(1.9, 3.5, 30), 0.002).map((run, i) =>
      i % 10 === 5 ? { ...run, accuracy: 0 } : run,
    );
    const robust = fitDownstreamLaw(runs);
    const squared = fitDownstreamLaw(runs, { residuals: 'squared' });
    expect(robust.status).toBe('converged');
    expect(robust.law).toMatchObject({ form: 'ladder' });
    const off = ({ law }: typeof robust): number =>
      Math.abs(downstreamAccuracy(law, 2.4) - downstreamAccuracy(LADDER, 2.4));
    expect(off(robust)).toBeLessThan(0.004);
    expect(off(squared)).toBeGreaterThan(0.02);
  });

  it('does not depend on the order of the runs, nor on how their weight is written', () => {
    const runs = runsOf(EXPONENTIAL, spread(2, 3.5, 20), 0.01);
    const whole = fitDownstreamLaw(runs, { form: 'exponential' });
    expect(fitDownstreamLaw([...runs].reverse(), { form: 'exponential' }).law).toEqual(whole.law);
    const weights = runs.map((_, i) => (i === 3 ? 2 : i === 4 ? 0 : 1));
    const twice = [...runs.filter((_, i) => i !== 4), runs[3]!];
    const weighted = fitDownstreamLaw(runs, { form: 'exponential', weights });
    expect(weighted.law.ceiling).toBeCloseTo(fitDownstreamLaw(twice, { form: 'exponential' }).law.ceiling, 9);
    expect(weighted.runs).toBe(19);
    expect(weighted.residuals).toHaveLength(20);
  });

  it('keeps accuracies that are known, and tells of those at the end of their range', () => {
    const runs = runsOf(LADDER, spread(1.9, 3.5, 20), 0.01);
    const known = fitDownstreamLaw(runs, { fixed: { chance: 0.25, ceiling: 0.9 } });
    expect(known.law).toMatchObject({ chance: 0.25, ceiling: 0.9 });
    expect(known.atEnd).toEqual([]);
    expect(fitDownstreamLaw(runs, { fixed: { ceiling: 0.99 } }).law).toMatchObject({ ceiling: 0.99 });
    expect(fitDownstreamLaw(runs, { fixed: { chance: 0.2 } }).law).toMatchObject({ chance: 0.2 });
    const errors = fitDownstreamLaw(runsOf(EXPONENTIAL, spread(2, 3.5, 20), 0.01), {
      form: 'exponential',
      fixed: { ceiling: 0.9 },
    });
    expect(errors.law.ceiling).toBe(0.9);
    // a ladder whose lower end is at no accuracy at all
    const low = fitDownstreamLaw(runsOf({ ...LADDER, chance: 0, ceiling: 1 }, spread(1.5, 4.5, 40), 0.02));
    expect(low.status).toBe('converged');
    expect(low.atEnd).toContain('chance');
    expect(low.law).toMatchObject({ chance: 0 });
  });

  it('starts between chance and ceiling also where least squares do not', () => {
    const rising = spread(1.9, 3.5, 12).map((loss) => ({ loss, accuracy: 0.2 * loss }));
    for (const fixed of [{}, { chance: 0.3 }, { ceiling: 0.4 }, { chance: 0.3, ceiling: 0.4 }]) {
      const { law, status } = fitDownstreamLaw(rising, { fixed });
      expect(status).not.toBe('converged');
      expect(law).toMatchObject(fixed);
      if (law.form === 'ladder') expect(law.chance).toBeLessThan(law.ceiling);
    }
    expect(fitDownstreamLaw(rising, { form: 'exponential' }).status).toBe('worse-than-constant');
    expect(fitDownstreamLaw(rising, { form: 'exponential', fixed: { ceiling: 0.5 } }).status).not.toBe('converged');
  });
});

describe('what a fit does not know', () => {
  it('is said where the runs are in a narrow range of losses, with what they tell', () => {
    for (const range of [0.1, 0.05, 0.007]) {
      const runs = runsOf({ form: 'exponential', ceiling: 0.8, gap: 5, rate: 1 }, spread(3, 3 + range, 10));
      const { status, conditioning, determined, explanation } = fitDownstreamLaw(runs, { form: 'exponential' });
      expect(status).toBe('unidentified');
      expect(explanation).toContain('hardly more');
      // 4000 at 0.1, and in inverse proportion to the square of the range
      expect(conditioning * range ** 2).toBeGreaterThan(35);
      expect(conditioning * range ** 2).toBeLessThan(45);
      expect(determined.loss).toBeCloseTo(3 + range / 2, 12);
      const fall = 5 * Math.exp(-determined.loss);
      expect(determined.accuracy).toBeCloseTo(0.2 + fall, 6);
      expect(determined.slope).toBeCloseTo(-fall, 5);
    }
  });

  it('is decided by the condition number of the centred Jacobian alone', () => {
    // for 3 to 10 losses that are evenly spread: 148 to 188
    for (const [count, least] of [
      [3, 148],
      [10, 188],
    ] as const) {
      const runs = runsOf({ form: 'exponential', ceiling: 0.8, gap: 5, rate: 1 }, spread(3, 3.5, count));
      const fit = fitDownstreamLaw(runs, { form: 'exponential' });
      expect(fit.conditioning).toBeCloseTo(least, -1);
      expect(fit.status).toBe('converged');
    }
    const half = fitDownstreamLaw(runsOf({ ...LADDER, midpoint: 1 }, spread(2.6, 3.5, 20)));
    expect(half.conditioning).toBeGreaterThan(1000);
    expect(half.status).toBe('unidentified');
  });

  it('is said where no law is better than a constant', () => {
    const next = gaussian(5);
    const runs = spread(2, 3, 20).map((loss) => ({ loss, accuracy: 0.5 + 0.05 * next() }));
    expect(fitDownstreamLaw(runs, { residuals: 'squared' }).status).toBe('worse-than-constant');
    expect(fitDownstreamLaw(runs, { form: 'exponential' }).status).toBe('worse-than-constant');
    const equal = runs.map((run) => ({ ...run, accuracy: 0.5 }));
    expect(fitDownstreamLaw(equal, { form: 'exponential' }).status).toBe('worse-than-constant');
  });

  it('is said where the weight is all on one run', () => {
    const runs = runsOf(LADDER, spread(1.8, 2.8, 6));
    const weights = runs.map((_, i) => (i === 0 ? 1 : 1e-30));
    expect(fitDownstreamLaw(runs, { weights }).status).toBe('unidentified');
    expect(fitDownstreamLaw(runs, { weights, form: 'exponential' }).status).toBe('unidentified');
  });

  it('is said where no minimum was found', () => {
    // a step at the first of the losses: no slope is too steep
    const step = { ...LADDER, midpoint: 1.6, slope: 15 };
    const statuses = [105, 165, 189].map(
      (seed) => fitDownstreamLaw(runsOf(step, spread(1.8, 3.4, 12), 0.006, seed)).status,
    );
    expect(statuses).toContain('not-converged');
  });

  it('is said where a coefficient is no double', () => {
    const steep = { form: 'exponential' as const, ceiling: 0.8, gap: 1, rate: 1 };
    const runs = spread(3, 4, 20).map((loss) => {
      return { loss: 1000 + loss / 1000, accuracy: downstreamAccuracy(steep, loss) };
    });
    const { law, status } = fitDownstreamLaw(runs, { form: 'exponential' });
    expect(law).toMatchObject({ gap: Infinity });
    expect(status).toBe('unidentified');
  });

  it('is refused where there are fewer losses than coefficients', () => {
    const runs = runsOf(LADDER, [2, 2.5, 2.5, 3]);
    expect(() => fitDownstreamLaw(runs)).toThrow('the number of different losses in runs must be at least 4');
    expect(fitDownstreamLaw(runs, { form: 'exponential' }).runs).toBe(4);
    expect(() => fitDownstreamLaw(runs.slice(0, 2), { form: 'exponential' })).toThrow('at least 3');
    expect(() => fitDownstreamLaw([])).toThrow('the number of different losses in runs must be at least 4');
    const one = { fixed: { chance: 0.25, ceiling: 0.95 } };
    expect(() => fitDownstreamLaw(runs.slice(0, 1), one)).toThrow('at least 2');
  });
});

describe('bad arguments of a fit', () => {
  const runs = runsOf(LADDER, spread(2, 3.5, 8));
  it.each<[unknown, unknown, string]>([
    [3, {}, 'runs must be an array'],
    [[{ loss: 2, accuracy: 1.2 }], {}, 'runs[0].accuracy must be a number in [0, 1], got 1.2'],
    [[{ loss: 0, accuracy: 0.2 }], {}, 'runs[0].loss must be a number in [1e-9, 1e9], got 0'],
    [[null], {}, 'runs[0] must be an object'],
    [runs, { form: 'power' }, "form must be one of 'exponential', 'ladder'"],
    [runs, { residuals: 'absolute' }, "residuals must be one of 'huber', 'squared'"],
    [runs, { delta: 0 }, 'delta must be'],
    [runs, { delta: 1e-101 }, 'delta must be at least 1e-100, got 1e-101'],
    [runs, { fixed: 2 }, 'fixed must be an object'],
    [runs, { fixed: { slope: 2 } }, 'fixed.slope'],
    [runs, { form: 'exponential', fixed: { chance: 0.25 } }, 'fixed.chance'],
    [runs, { fixed: { chance: 0.5, ceiling: 0.4 } }, 'fixed.chance must be less than fixed.ceiling, which is 0.4'],
    [runs, { fixed: { chance: -0.5 } }, 'fixed.chance must be'],
    [runs, { fixed: { ceiling: 1.5 } }, 'fixed.ceiling must be'],
    [runs, { weights: [1] }, 'weights.length must be runs.length = 8, got 1'],
    [runs, { weights: runs.map(() => -1) }, 'weights[0] must be'],
    [runs, { weights: runs.map(() => 1e308) }, 'weights[0] must be a number in [1e-30, 1e30], or 0'],
    [runs, { wieghts: [] }, 'did you mean weights?'],
    [runs, 3, 'options must be an object'],
  ])('are refused', (given, options, message) => {
    expect(() => fitDownstreamLaw(given as never, options as never)).toThrow(message);
  });
});

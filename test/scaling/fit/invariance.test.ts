import fc from 'fast-check';
import { fitScalingLaw, type FitOptions, type ScalingLawFit, type TrainingRun } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { referenceFits, syntheticRuns } from '../../support/training-runs.ts';

const runs = syntheticRuns();
const losses = referenceFits('synthetic').map(({ options }) => options);
/** Rounding of a fit: residuals of 2^-52 beside delta = 1e-3, times the condition number of the coefficients, 2003. */
const ROUNDING = 2003 * 2 * (2 ** -52 / 1e-3);

const options = fc.constantFrom(...losses);
const ratio = (actual: number, expected: number): number => Math.abs(actual / expected - 1);

/** The result without what goes by the order of the runs. */
function apart({ residuals, excluded, ...rest }: ScalingLawFit): unknown {
  return { ...rest, residuals: residuals.length, excluded: excluded.length };
}

describe('fitScalingLaw', () => {
  it('gives the same to the last bit for the runs in any order', () => {
    const order = fc.shuffledSubarray([...runs.keys()], { minLength: runs.length });
    fc.assert(
      fc.property(order, options, (shuffled, option) => {
        const fit = fitScalingLaw(
          shuffled.map((i) => runs[i]!),
          option,
        );
        const expected = fitScalingLaw(runs, option);
        expect(apart(fit)).toStrictEqual(apart(expected));
        expect(fit.residuals).toStrictEqual(shuffled.map((i) => expected.residuals[i]));
      }),
      { numRuns: 20 },
    );
  });

  it('changes A, B and E as the units of parameters, tokens and losses do, and nothing else', () => {
    const unit = fc.double({ min: -12, max: 12, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 0.01, max: 100, noNaN: true }), options, (ofN, ofD, ofLoss, option) => {
        const scaled = (run: TrainingRun): TrainingRun => ({
          parameters: run.parameters * ofN,
          tokens: run.tokens * ofD,
          loss: run.loss * ofLoss,
        });
        const { law, status } = fitScalingLaw(runs.map(scaled), option);
        const expected = fitScalingLaw(runs, option).law;
        expect(status).toBe('converged');
        expect(ratio(law.alpha, expected.alpha)).toBeLessThan(ROUNDING);
        expect(ratio(law.beta, expected.beta)).toBeLessThan(ROUNDING);
        expect(ratio(law.E, ofLoss * expected.E)).toBeLessThan(ROUNDING);
        // ln A moves with alpha times the shift of ln N, of up to 28
        expect(ratio(law.A, ofLoss * expected.A * ofN ** expected.alpha)).toBeLessThan(10 * ROUNDING);
        expect(ratio(law.B, ofLoss * expected.B * ofD ** expected.beta)).toBeLessThan(10 * ROUNDING);
      }),
      { numRuns: 30 },
    );
  });

  it.each(losses)('takes repeated runs for runs of that weight: %j', (option: FitOptions) => {
    const twice = fitScalingLaw([...runs, ...runs], option);
    const weighted = fitScalingLaw(runs, { ...option, weights: runs.map(() => 2) });
    const once = fitScalingLaw(runs, option);
    for (const { law, objective } of [twice, weighted]) {
      expect(ratio(objective, 2 * once.objective)).toBeLessThan(2 ** -40);
      expect(ratio(law.alpha, once.law.alpha)).toBeLessThan(ROUNDING);
      expect(ratio(law.B, once.law.B)).toBeLessThan(ROUNDING);
    }
    expect(twice.runs).toBe(480);
  });

  it('takes runs without weight, and listed ones, for absent', () => {
    const odd = runs.map((_, i) => i % 2);
    const part = fitScalingLaw(runs.filter((_, i) => i % 2 === 1));
    const weighted = fitScalingLaw(runs, { weights: odd });
    const listed = fitScalingLaw(runs, { exclude: [...runs.keys()].filter((i) => i % 2 === 0) });
    expect(weighted.law).toStrictEqual(part.law);
    expect(listed.law).toStrictEqual(part.law);
    expect(new Set(weighted.excluded.map(({ reason }) => reason))).toStrictEqual(new Set(['no weight']));
    expect(new Set(listed.excluded.map(({ reason }) => reason))).toStrictEqual(new Set(['listed']));
    expect(listed.excluded.map(({ index }) => index)).toStrictEqual(weighted.excluded.map(({ index }) => index));
  });

  it('keeps what is fixed to the last bit, and finds the rest of a minimum when a part of it is given', () => {
    const free = fitScalingLaw(runs);
    for (const names of [
      ['E'],
      ['A'],
      ['B'],
      ['alpha'],
      ['beta'],
      ['A', 'beta'],
      ['E', 'alpha', 'beta'],
      ['A', 'B'],
    ] as const) {
      const fixed = Object.fromEntries(names.map((name) => [name, free.law[name]]));
      const { law, objective, status } = fitScalingLaw(runs, { fixed });
      expect(status).toBe('converged');
      for (const name of names) expect(law[name]).toBe(free.law[name]);
      expect(ratio(objective, free.objective)).toBeLessThan(2 ** -40);
      for (const name of ['E', 'A', 'B', 'alpha', 'beta'] as const) {
        expect(ratio(law[name], free.law[name])).toBeLessThan(2 * ROUNDING);
      }
    }
  });

  it('ties the exponents to one that is fixed', () => {
    for (const fixed of [{ alpha: 0.36 }, { beta: 0.36 }]) {
      const { law } = fitScalingLaw(runs, { tiedExponents: true, fixed });
      expect([law.alpha, law.beta]).toStrictEqual([0.36, 0.36]);
    }
    expect(() => fitScalingLaw(runs, { tiedExponents: true, fixed: { alpha: 0.3, beta: 0.4 } })).toThrow('fixed.beta');
  });
});

import fc from 'fast-check';
import {
  besiroglu2024,
  chinchillaLoss,
  computeOptimalScale,
  fitEnvelope,
  fitIsoFlops,
  fitScalingLaw,
  hoffmann2022,
  isoFlopBias,
  optimalExponents,
  type ScalingLaw,
  type TrainingRun,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../../support/arbitraries.ts';

/** Runs without noise at a budget, evenly spread in ln N about a centre relative to the optimum. */
function gridOf(law: ScalingLaw, flops: number, halfWidth: number, sizes: number, centre = 0): TrainingRun[] {
  const optimum = computeOptimalScale(law, flops).parameters;
  return Array.from({ length: sizes }, (_, i) => {
    const parameters = optimum * Math.exp(centre + halfWidth * ((2 * i) / (sizes - 1) - 1));
    const scale = { parameters, tokens: flops / 6 / parameters };
    return { ...scale, loss: chinchillaLoss(law, scale) };
  });
}

const tied: ScalingLaw = { E: 1.8, A: 500, B: 1500, alpha: 0.35, beta: 0.35 };
const BUDGETS = [1e19, 1e20, 1e21, 1e22];

describe('isoFlopBias', () => {
  it.each<[law: ScalingLaw, halfWidth: number, sizes: number, centre: number]>([
    [hoffmann2022, Math.log(4), 5, 0],
    [hoffmann2022, 1, 7, 0.3],
    [hoffmann2022, 2.3, 30, -0.5],
    [besiroglu2024, Math.log(4), 5, 0],
    [besiroglu2024, 2.3, 9, 0.7],
    [tied, 1, 5, 0],
    [tied, 1.5, 9, 0.4],
    [{ E: 1, A: 100, B: 1000, alpha: 0.5, beta: 0.3 }, 0.1, 3, 0],
    [{ E: 1, A: 100, B: 1000, alpha: 0.5, beta: 0.3 }, 2, 15, -0.6],
    [{ E: 2, A: 20, B: 60, alpha: 0.1, beta: 0.9 }, 1, 9, 0.1],
  ])('is what the minimum of a parabola is wrong by on runs without noise (%#)', (law, halfWidth, sizes, centre) => {
    const { alpha, beta } = law;
    const bias = isoFlopBias({ alpha, beta, halfWidth, sizes, centre });
    for (const flops of [1e19, 1e23]) {
      const [budget] = fitIsoFlops(gridOf(law, flops, halfWidth, sizes, centre), { law }).budgets;
      expect(budget!.status).toBe('minimum');
      const found = Math.log(budget!.parameters! / computeOptimalScale(law, flops).parameters);
      expect(Math.abs(found - bias)).toBeLessThan(1e-9);
      expect(Math.abs(budget!.bias! - bias)).toBeLessThan(1e-9);
    }
  });

  it('vanishes for equal exponents about the optimum, and turns its sign with them', () => {
    fc.assert(
      fc.property(
        uniform(0.05, 1),
        uniform(0.05, 1),
        uniform(0.1, 3),
        fc.integer({ min: 3, max: 40 }),
        (a, b, h, n) => {
          const grid = { halfWidth: h, sizes: n };
          const bias = isoFlopBias({ ...grid, alpha: a, beta: b });
          expect(Math.abs(isoFlopBias({ ...grid, alpha: a, beta: a }))).toBeLessThan(1e-12);
          expect(Math.abs(bias + isoFlopBias({ ...grid, alpha: b, beta: a }))).toBeLessThan(
            1e-9 * (1 + Math.abs(bias)),
          );
          if (Math.abs(a - b) > 0.01) expect(Math.sign(bias)).toBe(Math.sign(a - b));
        },
      ),
    );
  });

  it('tends to (α − β)h²/6 with three sizes, and to (α − β)h²/10 with many', () => {
    const grid = { alpha: 0.4, beta: 0.3, halfWidth: 0.02 };
    expect(isoFlopBias({ ...grid, sizes: 3 }) / (0.1 * 4e-4)).toBeCloseTo(1 / 6, 4);
    expect(isoFlopBias({ ...grid, sizes: 20_000 }) / (0.1 * 4e-4)).toBeCloseTo(1 / 10, 4);
  });

  it.each<[changes: object, message: string]>([
    [{ alpha: 0 }, 'alpha must be'],
    [{ beta: Infinity }, 'beta must be'],
    [{ halfWidth: -1 }, 'halfWidth must be'],
    [{ sizes: 2 }, 'sizes must be a whole number from 3 to 100000, got 2'],
    [{ sizes: 3.5 }, 'sizes must be'],
    [{ centre: NaN }, 'centre must be a finite number'],
    [{ halfWidth: 1000 }, 'halfWidth must be such that the larger exponent times'],
    [{ center: 1 }, 'unknown setting center'],
  ])('refuses %j', (changes, message) => {
    expect(() => isoFlopBias({ alpha: 0.3, beta: 0.4, halfWidth: 1, sizes: 5, ...changes })).toThrow(message);
  });
});

describe('the three approaches', () => {
  it('agree on runs of equal exponents about the optimum, and on unequal ones once the bias is taken off', () => {
    const of = (law: ScalingLaw): TrainingRun[] => BUDGETS.flatMap((flops) => gridOf(law, flops, Math.log(4), 9));
    const runs = of(tied);
    expect(fitIsoFlops(runs).parameters!.exponent).toBeCloseTo(0.5, 9);
    expect(fitIsoFlops(runs).tokens!.exponent).toBeCloseTo(0.5, 9);
    expect(fitEnvelope(runs).parameters!.exponent).toBeCloseTo(0.5, 9);
    expect(fitEnvelope(runs).tokens!.exponent).toBeCloseTo(0.5, 9);
    expect(optimalExponents(fitScalingLaw(runs, { loss: 'squared' }).law).parameters).toBeCloseTo(0.5, 6);

    const unequal = of(hoffmann2022);
    const { parameters, corrected } = fitIsoFlops(unequal, { law: hoffmann2022 });
    const optimum = optimalExponents(hoffmann2022).parameters;
    expect(corrected!.exponent).toBeCloseTo(optimum, 9);
    expect(corrected!.coefficient / (computeOptimalScale(hoffmann2022, 1e21).parameters / 1e21 ** optimum)).toBeCloseTo(
      1,
      6,
    );
    expect(parameters!.exponent).toBeCloseTo(optimum, 9); // the grid moves with the optimum: everywhere the same bias
    expect(parameters!.coefficient / corrected!.coefficient).toBeCloseTo(
      Math.exp(isoFlopBias({ ...hoffmannExponents, halfWidth: Math.log(4), sizes: 9 })),
      6,
    );
  });

  const hoffmannExponents = { alpha: hoffmann2022.alpha, beta: hoffmann2022.beta };

  it('differ in the exponent where the grid drifts against the optimum', () => {
    const runs = BUDGETS.flatMap((flops, i) => gridOf(hoffmann2022, flops, Math.log(4), 9, 0.3 * i));
    const { parameters, corrected } = fitIsoFlops(runs, { law: hoffmann2022 });
    const optimum = optimalExponents(hoffmann2022).parameters;
    expect(Math.abs(parameters!.exponent - optimum)).toBeGreaterThan(1e-3);
    expect(corrected!.exponent).toBeCloseTo(optimum, 9);
  });
});

describe('fitIsoFlops', () => {
  it('says of every budget whether its parabola has a minimum among the sizes', () => {
    const few = gridOf(tied, 1e18, 1, 2);
    const off = gridOf(tied, 1e20, 0.5, 5, 2);
    const bent = gridOf(tied, 1e22, 1, 5).map((run) => ({ ...run, loss: 8 - run.loss }));
    const right = gridOf(tied, 1e24, 1, 5);
    const fit = fitIsoFlops([...right, ...bent, ...off, ...few], { law: tied });
    expect(fit.budgets.map(({ status }) => status)).toEqual(['too-few', 'outside', 'none', 'minimum']);
    expect(fit.budgets[3]!.indices).toEqual([0, 1, 2, 3, 4]);
    expect(fit.budgets[3]!.flops / 1e24).toBeCloseTo(1, 12);
    expect(fit.budgets[3]!.loss!).toBeCloseTo(chinchillaLoss(tied, computeOptimalScale(tied, 1e24)), 3);
    expect(fit).not.toHaveProperty('parameters');
    expect(fit).not.toHaveProperty('corrected');
    expect(fitIsoFlops([]).budgets).toEqual([]);
  });

  it('has no bias of a law whose terms do not change between the sizes', () => {
    const runs = [...gridOf(tied, 1e20, 1, 5), ...gridOf(tied, 1e22, 1, 5)];
    const flat = { E: 1, A: 5e-324, B: 5e-324, alpha: 0.01, beta: 0.01 };
    const { budgets, parameters, corrected } = fitIsoFlops(runs, { law: flat });
    expect(budgets.map(({ bias }) => bias)).toEqual([undefined, undefined]);
    expect([parameters === undefined, corrected]).toEqual([false, undefined]);
  });

  it('takes runs of about the same budget together', () => {
    const runs = gridOf(tied, 1e21, 1, 9).map((run, i) => ({ ...run, tokens: run.tokens * (1 + 0.01 * (i % 3)) }));
    expect(fitIsoFlops(runs).budgets).toHaveLength(1);
    expect(fitIsoFlops(runs, { tolerance: 0.001 }).budgets).toHaveLength(3);
    expect(fitEnvelope(runs).points).toHaveLength(1);
    expect(fitEnvelope(runs).parameters).toBeUndefined();
    expect(fitEnvelope(runs, { tolerance: 0 }).points.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    [() => fitIsoFlops([], { tolerance: 2 }), 'tolerance must be a number in [0, 1]'],
    [() => fitEnvelope([], { tolerance: -1 }), 'tolerance must be a number in [0, 1]'],
    [() => fitIsoFlops([], { law: { ...tied, A: 0 } }), 'law.A must be'],
    [() => fitEnvelope([{ parameters: 1, tokens: 0, loss: 1 }]), 'runs[0].tokens must be'],
    [() => fitIsoFlops([{ parameters: 1, tokens: 1, loss: 0 }]), 'runs[0].loss must be'],
  ])('refuses what is outside its domain (%#)', (call, message) => {
    expect(call).toThrow(message);
  });
});

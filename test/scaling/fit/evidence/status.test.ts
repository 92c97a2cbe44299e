import { bootstrapScalingLaw, fitScalingLaw, hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { type Evidence, explain, statusOf } from '../../../../src/scaling/fit/evidence/status.ts';
import { representable } from '../../../../src/scaling/fit/model/representable.ts';
import { syntheticRuns } from '../../../support/training-runs.ts';

const runs = syntheticRuns();
const good: Evidence = {
  stationary: true,
  dead: [],
  unsupported: [],
  law: hoffmann2022,
  conditioning: { centred: 60, raw: 2000 },
  beatsConstant: true,
};

describe('the status of a fit', () => {
  it.each<[Partial<Evidence>, string, string]>([
    [{}, 'converged', 'a minimum of the objective'],
    [{ stationary: false, dead: ['E'], beatsConstant: false }, 'not-converged', 'No minimum was found'],
    [
      { stationary: false, unsupported: ['tokens'] },
      'not-converged',
      'tried. The runs are described as well without the data',
    ],
    [{ dead: ['E', 'tokens'], beatsConstant: false }, 'degenerate', 'the irreducible loss and the data term died'],
    [{ beatsConstant: false, unsupported: ['parameters'] }, 'worse-than-constant', 'no better than a constant'],
    [{ unsupported: ['parameters'] }, 'unidentified', 'as well without the parameter term'],
    [{ conditioning: { centred: 1e8, raw: 1e9 } }, 'unidentified', 'quite different laws fit as well'],
    [{ law: { ...hoffmann2022, A: Infinity } }, 'unidentified', 'quite different laws fit as well'],
  ])('is the first reason against it: %j', (evidence, status, explanation) => {
    expect(statusOf({ ...good, ...evidence })).toBe(status);
    expect(explain(status as 'converged', { ...good, ...evidence })).toContain(explanation);
  });

  it('is not that of a law from a start that leads nowhere, where another start leads to a minimum', () => {
    const nowhere = { E: 1e9, A: 1e300, B: 1e-300, alpha: 900, beta: 900 };
    expect(fitScalingLaw(runs, { starts: [nowhere] }).status).toBe('not-converged');
    for (const starts of [
      [nowhere, hoffmann2022],
      [hoffmann2022, nowhere],
    ]) {
      expect(fitScalingLaw(runs, { starts })).toMatchObject({ status: 'converged', starts: 2, startsAgreeing: 1 });
    }
  });

  it('is degenerate for a tied term that dies, and for a power that is a constant', () => {
    const flat = runs.map(({ parameters, tokens }, i) => ({
      parameters,
      tokens,
      loss: 1.8 + 2000 * tokens ** -0.36 + 2e-11 * parameters * (1 + Math.sin(i * i)), // the larger, the worse
    }));
    const tied = fitScalingLaw(flat, { tiedExponents: true, starts: [hoffmann2022] });
    expect(tied.degenerate).toStrictEqual(['parameters']);
    expect(tied.law.alpha).toBe(tied.law.beta);
    const constant = fitScalingLaw(runs, { fixed: { alpha: 1e-300 } });
    expect(constant.status).toBe('degenerate');
    expect(constant.degenerate).toContain('parameters');
  });

  it.each([
    { fixed: { A: 1e300 }, loss: 'squared-levels' },
    { fixed: { A: 1e300, alpha: 0.1 }, loss: 'huber' },
    { fixed: { B: 1e300, alpha: 0.1 }, loss: 'squared' },
  ] as const)('is never good for known coefficients that overflow: %j', (options) => {
    const { status, law, gradientNorm, conditioning } = fitScalingLaw(runs, options);
    expect(status).not.toBe('converged');
    for (const name of ['E', 'A', 'B', 'alpha', 'beta'] as const) expect(law[name]).not.toBeNaN();
    expect(gradientNorm).not.toBeNaN();
    expect(conditioning.raw).not.toBeNaN();
    expect(bootstrapScalingLaw(runs, { ...options, replicates: 2 }).summary.converged).toBe(0);
  });
});

describe('representable', () => {
  it('is a law with positive finite coefficients, and perhaps without irreducible loss', () => {
    expect(representable(hoffmann2022)).toBe(true);
    expect(representable({ ...hoffmann2022, E: 0 })).toBe(true);
    expect(representable({ ...hoffmann2022, A: 0 })).toBe(false);
    expect(representable({ ...hoffmann2022, B: Infinity })).toBe(false);
  });
});

import {
  bootstrapTwoStepLaw,
  fitDownstreamLaw,
  twoStepAccuracy,
  twoStepBand,
  type TwoStepBootstrap,
  twoStepInterval,
} from 'skill-emergence/downstream';
import { bootstrapScalingLaw, fitScalingLaw, hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { drawWeights } from '../../../src/scaling/fit/bootstrap/replicates.ts';
import { downstreamRuns, EXPONENTIAL, LADDER } from '../../support/downstream-runs.ts';

const SCALE = { parameters: 7e10, tokens: 1.4e12 };
const runs = downstreamRuns(LADDER, { noise: 0.01 });
const known = { downstreamLaw: { fixed: { chance: 0.25 } } } as const;

/** Which of the runs, sorted as a fit sorts them, resample i draws: each as often as it says. */
function drawnRuns(seed: number, i: number): typeof runs {
  const sorted = [...runs].sort((a, b) => a.parameters - b.parameters || a.tokens - b.tokens || a.loss - b.loss);
  const counts = new Float64Array(runs.length);
  const each = sorted.map((_, k) => k);
  const weightOf = Float64Array.from(each, () => 1);
  drawWeights(
    { clusters: each.map((k) => Int32Array.of(k)), pointOf: Int32Array.from(each), weightOf, seed },
    i,
    counts,
  );
  return sorted.flatMap((run, k) => Array.from({ length: counts[k]! }, () => run));
}

describe('bootstrapTwoStepLaw', () => {
  it('fits both laws to the same resample', () => {
    const { replicates, summary } = bootstrapTwoStepLaw(runs, { ...known, replicates: 12, seed: 5 });
    expect(summary).toMatchObject({ replicates: 12, converged: 12, seed: 5, clusters: 36, confidence: 0.95 });
    for (let i = 0; i < 12; i++) {
      const drawn = drawnRuns(5, i);
      expect(drawn).toHaveLength(runs.length);
      const loss = fitScalingLaw(drawn).law;
      expect(replicates.lossLaw.E[i]! / loss.E).toBeCloseTo(1, 6);
      const { law } = fitDownstreamLaw(drawn, known.downstreamLaw);
      for (const name of ['chance', 'ceiling', 'midpoint', 'slope'] as const) {
        expect(replicates.downstreamLaw[name]![i]! / Number(law[name as never])).toBeCloseTo(1, 5);
      }
    }
  });

  it('has the first step of the bootstrap of scaling laws', () => {
    const { replicates } = bootstrapTwoStepLaw(runs, {
      ...known,
      replicates: 20,
      seed: 2,
      lossLaw: { loss: 'squared' },
    });
    expect(replicates.lossLaw).toEqual(
      bootstrapScalingLaw(runs, { replicates: 20, seed: 2, loss: 'squared' }).replicates,
    );
  });

  it('has bands that hold the truth about as often as they say', () => {
    const exact = twoStepAccuracy({ lossLaw: hoffmann2022, downstreamLaw: LADDER, scale: SCALE });
    let holds = 0;
    const studies = 60;
    for (let seed = 1; seed <= studies; seed++) {
      const drawn = downstreamRuns(LADDER, { noise: 0.01, seed, size: 7 });
      const options = { downstreamLaw: { ...known.downstreamLaw, residuals: 'squared' }, replicates: 100 } as const;
      const bootstrap = bootstrapTwoStepLaw(drawn, { ...options, lossLaw: { loss: 'squared' }, confidence: 0.9 });
      const [band] = twoStepBand(bootstrap, [SCALE]);
      if (band!.lower <= exact && exact <= band!.upper) holds++;
    }
    // 54 of 60 expected, with a standard deviation of 2.3; percentile intervals are a little too narrow
    expect(holds).toBeGreaterThanOrEqual(44);
  });

  it('says that runs do not tell the second law, and predicts next to them all the same', () => {
    const near = downstreamRuns(EXPONENTIAL, { noise: 0.002 }).filter(({ loss }) => loss > 2.5 && loss < 2.75);
    const bootstrap = bootstrapTwoStepLaw(
      [...near, ...near.map((run) => ({ ...run, parameters: 1.1 * run.parameters }))],
      { downstreamLaw: { form: 'exponential' }, replicates: 60 },
    );
    const { summary } = bootstrap;
    expect(summary.fit.downstreamFit.status).toBe('unidentified');
    expect(summary.unidentified).toBeGreaterThan(0.5 * summary.converged);
    expect(summary.converged + summary.degenerate + summary.notConverged).toBe(60);
    const { lower, upper } = twoStepInterval(bootstrap, ({ downstreamLaw }) => downstreamLaw.ceiling);
    expect(upper - lower).toBeGreaterThan(0.1);
    const [band] = twoStepBand(bootstrap, [near[0]!]);
    expect(band!.upper - band!.lower).toBeLessThan(0.02);
  });

  it('leaves out runs as each step says', () => {
    const weights = runs.map((_, i) => (i % 5 === 0 ? 0 : 1));
    const options = { lossLaw: { exclude: [1, 2] }, downstreamLaw: { ...known.downstreamLaw, weights }, replicates: 5 };
    const { summary } = bootstrapTwoStepLaw(runs, options);
    expect(summary.fit.lossFit.runs).toBe(34);
    expect(summary.fit.downstreamFit.runs).toBe(26);
    expect(summary.clusters).toBe(34);
  });

  it('counts resamples that determine no law', () => {
    const some = downstreamRuns(LADDER, { noise: 0.01, size: 4 });
    const { summary, replicates } = bootstrapTwoStepLaw(some, {
      clusters: some.map((_, i) => i % 8),
      downstreamLaw: { weights: some.map((_, i) => (i % 8 < 3 ? 1 : 0)), form: 'exponential' },
      replicates: 60,
    });
    expect(summary.degenerate).toBeGreaterThan(0);
    expect(summary.clusters).toBe(8);
    expect(summary.converged).toBe(replicates.status.filter((one) => one === 0).length);
  });

  it('counts what the first step, or a coefficient that is no double, leaves undetermined', () => {
    const few = downstreamRuns(LADDER, { noise: 0.01, size: 3 });
    const { summary, replicates } = bootstrapTwoStepLaw(few, { ...known, replicates: 40 });
    expect(summary.degenerate).toBeGreaterThan(5);
    expect(summary.degenerate).toBe(replicates.lossLaw.status.filter((one) => one === 1).length);
    const steps = [1, 3, 10, 30, 100];
    const narrow = steps.flatMap((n) =>
      steps.map((d) => {
        const loss = 2 + 0.001 * (n ** -0.5 + d ** -0.5);
        return { parameters: 1e8 * n, tokens: 1e9 * d, loss, accuracy: 0.5 + 0.3 * Math.exp(-1000 * (loss - 2)) };
      }),
    );
    const none = bootstrapTwoStepLaw(narrow, { downstreamLaw: { form: 'exponential' }, replicates: 10 });
    expect(none.summary).toMatchObject({ converged: 0, degenerate: 10 });
    expect(none.summary.fit).toMatchObject({ status: 'unidentified', step: 'downstreamLaw' });
  });

  it('counts resamples of which no minimum was found', () => {
    const noisy = downstreamRuns(LADDER).map((run, i) => {
      return { ...run, accuracy: Math.min(1, Math.max(0, run.accuracy + 0.4 * Math.sin(37 * i * i))) };
    });
    const { summary } = bootstrapTwoStepLaw(noisy, { lossLaw: { loss: 'squared' }, replicates: 100 });
    expect(summary.notConverged).toBeGreaterThan(0);
    expect(summary.converged + summary.degenerate + summary.notConverged).toBe(100);
  });

  it('tells of its progress, and stops', () => {
    const done: number[] = [];
    bootstrapTwoStepLaw(runs, { ...known, replicates: 120, onProgress: (progress) => done.push(progress.done) });
    expect(done).toEqual([50, 100, 120]);
    const reason = new Error('enough');
    const signal = { aborted: true, reason };
    expect(() => bootstrapTwoStepLaw(runs, { ...known, signal })).toThrow(reason);
    let looks = 0;
    const later = {
      get aborted() {
        return ++looks > 40;
      },
      reason,
    };
    expect(() => bootstrapTwoStepLaw(runs, { ...known, signal: later, replicates: 10_000 })).toThrow(reason);
  });

  it('is the same for the same seed, and another for another', () => {
    const once = bootstrapTwoStepLaw(runs, { ...known, replicates: 10, seed: 3 });
    expect(bootstrapTwoStepLaw(runs, { ...known, replicates: 10, seed: 3, confidence: undefined })).toEqual(once);
    expect(bootstrapTwoStepLaw(runs, { ...known, replicates: 10, seed: 4 }).replicates).not.toEqual(once.replicates);
  });

  it('refuses options that it does not know', () => {
    expect(() => bootstrapTwoStepLaw(runs, { replicates: 0 })).toThrow('replicates must be');
    expect(() => bootstrapTwoStepLaw(runs, { replicate: 5 } as never)).toThrow('did you mean replicates?');
    expect(() => bootstrapTwoStepLaw(runs, { lossLaw: { onProgress: 1 } } as never)).toThrow('lossLaw.onProgress');
    expect(() => bootstrapTwoStepLaw(runs, { clusters: [1] })).toThrow('clusters.length must be');
  });
});

describe('intervals of two steps', () => {
  const bootstrap = bootstrapTwoStepLaw(runs, { ...known, replicates: 40, confidence: 0.8 });

  it('are those of a quantity, at each scale by itself', () => {
    const [first, second] = twoStepBand(bootstrap, [SCALE, { parameters: 1e9, tokens: 2e10 }]);
    expect(first).toEqual({
      ...SCALE,
      ...twoStepInterval(bootstrap, (law) => twoStepAccuracy({ ...law, scale: SCALE })),
    });
    expect(second!.lower).toBeLessThan(second!.median);
    expect(second!.standardError).toBeGreaterThan(0);
    const wide = twoStepInterval(bootstrap, ({ lossLaw }) => lossLaw.E, { confidence: 0.99 });
    const narrow = twoStepInterval(bootstrap, ({ lossLaw }) => lossLaw.E);
    expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower);
  });

  it('are the same of a bootstrap from a file', () => {
    const { replicates, summary } = bootstrap;
    const columns = (of: Readonly<Record<string, ArrayLike<number>>>): Record<string, number[]> =>
      Object.fromEntries(Object.entries(of).map(([name, column]) => [name, Array.from(column)]));
    const { lossLaw, downstreamLaw, status } = replicates;
    const plain = {
      summary,
      replicates: {
        lossLaw: columns({ ...lossLaw }),
        downstreamLaw: columns(downstreamLaw),
        status: Array.from(status),
      },
    };
    const read = JSON.parse(JSON.stringify(plain)) as TwoStepBootstrap;
    expect(twoStepBand(read, [SCALE])).toEqual(twoStepBand(bootstrap, [SCALE]));
  });

  it('are infinite where no replicate counts, and 0 wide where one does', () => {
    const status = new Uint8Array(40).fill(2);
    const none = { ...bootstrap, replicates: { ...bootstrap.replicates, status } };
    expect(twoStepBand(none, [SCALE])[0]).toMatchObject({ lower: -Infinity, upper: Infinity, standardError: Infinity });
    const one = {
      ...bootstrap,
      replicates: { ...bootstrap.replicates, status: status.map((_, i) => (i === 7 ? 0 : 1)) },
    };
    const [band] = twoStepBand(one, [SCALE]);
    expect(band!.lower).toBe(band!.upper);
    expect(band!.standardError).toBe(0);
    expect(twoStepInterval(bootstrap, () => Infinity)).toMatchObject({ lower: Infinity, standardError: Infinity });
  });

  it('refuse what is no bootstrap', () => {
    const { replicates } = bootstrap;
    const withReplicates = (changes: object): TwoStepBootstrap => ({
      ...bootstrap,
      replicates: { ...replicates, ...changes },
    });
    const of = (given: unknown): unknown => twoStepBand(given as TwoStepBootstrap, [SCALE]);
    expect(() => of(3)).toThrow('bootstrap must be an object');
    expect(() => of({})).toThrow('bootstrap.summary is required');
    expect(() => of({ ...bootstrap, summary: { ...bootstrap.summary, confidence: 2 } })).toThrow(
      'summary.confidence must be',
    );
    expect(() => of(withReplicates({ status: [0] }))).toThrow('bootstrap.replicates.status.length must be');
    expect(() => of(withReplicates({ downstreamLaw: {} }))).toThrow(
      'bootstrap.replicates.downstreamLaw.chance is required',
    );
    const { lossLaw } = replicates;
    expect(() => of(withReplicates({ lossLaw: { ...lossLaw, A: lossLaw.A.map(() => -1) } }))).toThrow(
      'bootstrap.replicates[0].lossLaw.A must be',
    );
    expect(() => twoStepBand(bootstrap, [{ parameters: 0, tokens: 1 }])).toThrow('scales[0].parameters must be');
    expect(() => twoStepBand(bootstrap, [SCALE], { confidence: 1 })).toThrow('confidence must be');
    expect(() => twoStepInterval(bootstrap, 3 as never)).toThrow('quantity must be a function of two laws');
    expect(() => twoStepInterval(bootstrap, () => NaN)).toThrow('quantity(law) must be a number');
    expect(() => twoStepInterval(bootstrap, () => 1, { level: 1 } as never)).toThrow('unknown setting level');
  });
});

import {
  bootstrapScalingLaw,
  fitScalingLaw,
  holdOutByScale,
  hoffmann2022,
  type Progress,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { chunkOf, planBootstrap } from '../../../src/scaling/fit/bootstrap/plan.ts';
import { unsupportedTerms } from '../../../src/scaling/fit/evidence/unsupported-terms.ts';
import { bestOfStarts } from '../../../src/scaling/fit/minimum/best-of-starts.ts';
import { placeAt } from '../../../src/scaling/fit/model/place.ts';
import { prepare } from '../../../src/scaling/fit/runs/prepare.ts';
import { syntheticRuns } from '../../support/training-runs.ts';

const runs = syntheticRuns();
const enough = new Error('enough');

/** A signal that stops at the look of that number, and how often it was looked at. */
function stopping(at: number) {
  let looks = 0;
  return {
    reason: enough,
    get aborted() {
      return ++looks >= at;
    },
    looks: () => looks,
  };
}

describe('a fit', () => {
  it('says how many of its starts are done, of a number or of a list', () => {
    for (const starts of [3, [hoffmann2022, hoffmann2022, hoffmann2022]]) {
      const seen: Progress[] = [];
      fitScalingLaw(runs, { starts, onProgress: (progress) => seen.push(progress) });
      expect(seen).toStrictEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
    }
  });

  it('is the same with and without somebody who watches it', () => {
    const watched = fitScalingLaw(runs, { starts: 2, onProgress: () => undefined, signal: stopping(Infinity) });
    expect(watched).toStrictEqual(fitScalingLaw(runs, { starts: 2 }));
  });

  it('stops with the reason of the signal, before its first step and at every later look', () => {
    const never = stopping(Infinity);
    fitScalingLaw(runs, { signal: never });
    expect(never.looks()).toBeGreaterThan(5); // before its start and every step of it, all within one start
    for (let at = 2; at <= never.looks(); at++) {
      // the first look is that of the check, whether there is anything to look at
      const signal = stopping(at);
      expect(() => fitScalingLaw(runs, { signal })).toThrow(enough);
      expect(signal.looks()).toBe(at);
    }
    expect(() => fitScalingLaw(runs, { signal: AbortSignal.abort(enough) })).toThrow(enough);
    expect(() => holdOutByScale(runs, { fraction: 0.2, signal: AbortSignal.abort(enough) })).toThrow(enough);
  });

  it('stops when what it tells of its progress aborts or throws', () => {
    const controller = new AbortController();
    const done: number[] = [];
    const onProgress = (progress: Progress): void => {
      done.push(progress.done);
      controller.abort(enough);
    };
    expect(() => fitScalingLaw(runs, { starts: 50, onProgress, signal: controller.signal })).toThrow(enough);
    expect(done).toStrictEqual([1]);
    const failing = (): never => {
      throw enough;
    };
    expect(() => fitScalingLaw(runs, { onProgress: failing })).toThrow(enough);
  });

  it('stops while it looks for what can be left out, too', () => {
    const { problem, delta } = prepare(runs, {});
    const { best } = bestOfStarts(problem, {}, delta);
    const place = placeAt(problem, best.at, Infinity);
    // of so few runs no term is obviously needed, and the law is fitted without it
    const setting = { delta, runs: 1e-9, signal: { aborted: true, reason: enough } };
    expect(() => unsupportedTerms(problem, place, best, setting)).toThrow(enough);
  });

  it.each([
    [{ signal: 5 }, 'signal must be an AbortSignal, or an object whose aborted is true or false, got 5'],
    [{ signal: { aborted: 1 } }, 'signal must be an AbortSignal'],
    [{ onProgress: 5 }, 'onProgress must be a function, got 5'],
  ])('refuses %o before it starts', (wrong, message) => {
    expect(() => fitScalingLaw(runs, wrong as never)).toThrow(message);
    expect(() => holdOutByScale(runs, { fraction: 0.2, ...(wrong as object) })).toThrow(message);
  });
});

describe('a bootstrap', () => {
  it('tells of replicates alone, and stops during the fit to all runs as well', () => {
    const totals = new Set<number>();
    bootstrapScalingLaw(runs, { replicates: 60, starts: 2, onProgress: ({ total }) => totals.add(total) });
    expect([...totals]).toStrictEqual([60]);
    expect(() => bootstrapScalingLaw(runs, { replicates: 60, signal: stopping(3) })).toThrow(enough);
  });

  it('looks up more often the more runs there are', () => {
    const { plan } = planBootstrap(runs, { replicates: 60 });
    const chunkFor = (size: number): number =>
      chunkOf({ ...plan, problem: { ...plan.problem, points: { ...plan.problem.points, size } } });
    expect([240, 1000, 10_000, 1e6].map(chunkFor)).toStrictEqual([50, 50, 5, 1]);
  });
});

import {
  mergeParts,
  simulateStudy,
  type SimulationPart,
  type SimulationStudyOptions,
} from 'skill-emergence/simulation';
import { simulateStudyInWorkers } from 'skill-emergence/workers';
import { describe, expect, it, vi } from 'vitest';

const setting = { textPieces: 500, skills: 12, k: 3, theta: 0.1, alpha: 0.2, starts: 1 };
const study: SimulationStudyOptions = { ...setting, seed: 7, seeds: 9, alphas: [0.2, 0.5] };
const text = JSON.stringify(simulateStudy(study));

/** More than a test has time for. */
const long = { ...study, textPieces: 1e5, seeds: 1000 };

describe('simulateStudyInWorkers', () => {
  it('has the result of the synchronous form, byte for byte, whatever the number of threads', async () => {
    for (const workers of [1, 2, 5, undefined]) {
      expect(JSON.stringify(await simulateStudyInWorkers(study, { workers }))).toBe(text);
    }
  });

  it.each([
    { measure: Float64Array.of(0.5, 0.3, 0.2), skills: undefined },
    { tupleSize: 2, within: 'piece' as const, draws: 'independent' as const, textPieces: 60 },
    { errors: 'oblivious' as const, losses: 'graded' as const },
  ])('sends threads all of a setting: %j', async (given) => {
    const other = { ...study, ...given };
    expect(await simulateStudyInWorkers(other, { workers: 2 })).toStrictEqual(simulateStudy(other));
  });

  it('makes parts, and goes on from them', async () => {
    const parts = await Promise.all(
      [2, 1].map((part) => simulateStudyInWorkers(study, { workers: 2, shard: { part, of: 2 } })),
    );
    expect(JSON.stringify(mergeParts(parts))).toBe(text);
    expect(JSON.stringify(await simulateStudyInWorkers(study, { workers: 2, done: parts[0] }))).toBe(text);
  });

  it('says how far it has come, and stops with the reason of the signal; what is done is gone on from', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    let kept: SimulationPart | undefined;
    const seen: number[] = [];
    const stopped = simulateStudyInWorkers(study, {
      workers: 2,
      signal: controller.signal,
      onPart: (part) => (kept = part),
      onProgress: ({ done, total }) => {
        expect(total).toBe(9);
        seen.push(done);
        if (done === 4) controller.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    expect(seen.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(kept!.results.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(await simulateStudyInWorkers(study, { workers: 2, done: kept }))).toBe(text);
  });

  it('ends in the middle of a graph where its AbortSignal is aborted, and leaves no listener', async () => {
    const controller = new AbortController();
    const reason = new Error('no longer wanted');
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    process.once('worker', (thread) => {
      thread.once('online', () => {
        controller.abort(reason);
      });
    });
    const onPart = vi.fn();
    const stopped = simulateStudyInWorkers({ ...long, seeds: 1 }, { workers: 1, signal: controller.signal, onPart });
    await expect(stopped).rejects.toBe(reason); // the only graph is under way: between graphs is too late
    expect(onPart).not.toHaveBeenCalled();
    expect(removed).toHaveBeenCalledOnce();
  });

  it('rejects with the name of a thread that ends before its work is done', async () => {
    process.once('worker', (thread) => void thread.terminate());
    const stopped = simulateStudyInWorkers(long, { workers: 2 });
    await expect(stopped).rejects.toThrow(/^worker thread 1 of 2 ended with exit code [01] before its work was done$/);
  });

  it.each<[object, object, string]>([
    [{ seeds: 0 }, {}, 'seeds must be a positive safe integer, got 0'],
    [{}, { workers: 65 }, 'workers must be at most 64, got 65'],
    [{}, { workers: 0 }, 'workers must be a positive safe integer, got 0'],
    [{}, { shard: { part: 3, of: 2 } }, 'shard.part must be at most 2, got 3'],
    [{}, { threads: 2 }, 'unknown setting threads'],
    [{}, { signal: 5 }, 'signal must be an AbortSignal, or an object whose aborted is true or false, got 5'],
    [{}, { onProgress: 5 }, 'onProgress must be a function, got 5'],
    [{}, { onPart: {} }, 'onPart must be a function, got an object without fields'],
  ])('refuses what is wrong in %j, %j', async (wrong, run, message) => {
    await expect(simulateStudyInWorkers({ ...study, ...wrong }, run)).rejects.toThrow(message);
  });
});

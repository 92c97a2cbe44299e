import { bootstrapScalingLaw, type TrainingRun } from 'skill-emergence/scaling';
import { bootstrapScalingLawInWorkers } from 'skill-emergence/workers';
import { chinchillaLoss, hoffmann2022 } from 'skill-emergence';
import { describe, expect, it } from 'vitest';

const runs: readonly TrainingRun[] = [1e8, 3e8, 1e9, 1e10].flatMap((parameters, i) =>
  [1e9, 1e10, 1e11].map((tokens, j) => {
    const scale = { parameters, tokens };
    return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.002 * Math.sin(7 * i + 3 * j)) };
  }),
);
const options = { replicates: 130, seed: 5, excludeTopLoss: 1 };
const expected = bootstrapScalingLaw(runs, options);

describe('bootstrapScalingLawInWorkers', () => {
  it('has the result of the synchronous form, whatever the number of threads', async () => {
    for (const workers of [1, 7, undefined]) {
      expect(await bootstrapScalingLawInWorkers(runs, { ...options, workers })).toStrictEqual(expected);
    }
  });

  it('bootstraps by default as the synchronous form does', async () => {
    expect(await bootstrapScalingLawInWorkers(runs)).toStrictEqual(bootstrapScalingLaw(runs));
  });

  it('says how far it has come, up to the end, with the same result of two threads', async () => {
    const seen: number[] = [];
    const bootstrap = await bootstrapScalingLawInWorkers(runs, {
      ...options,
      workers: 2,
      onProgress: ({ done, total }) => {
        expect(total).toBe(130);
        seen.push(done);
      },
    });
    expect(bootstrap).toStrictEqual(expected);
    expect(seen).toHaveLength(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(130);
  });

  it('stops with the reason of the signal, before the first replicate or after some', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const stopped = bootstrapScalingLawInWorkers(runs, {
      ...options,
      replicates: 100_000,
      signal: controller.signal,
      onProgress: () => {
        controller.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    const late = bootstrapScalingLawInWorkers(runs, { ...options, workers: 1, signal: controller.signal });
    await expect(late).rejects.toBe(reason);
  });

  it('rejects with what the caller throws meanwhile', async () => {
    const failing = bootstrapScalingLawInWorkers(runs, {
      ...options,
      workers: 1, // a thread takes a while to start
      onProgress: () => {
        throw new Error('a full disk');
      },
    });
    await expect(failing).rejects.toThrow('a full disk');
  });

  it.each([
    [{ workers: 0 }, 'workers must be a positive safe integer, got 0'],
    [{ workers: 1.5 }, 'workers must be a positive safe integer, got 1.5'],
    [{ replicates: -1 }, 'replicates must be a positive safe integer, got -1'],
    [{ loss: 'cubed' as 'huber' }, "loss must be one of 'huber', 'absolute', 'squared', 'squared-levels'"],
  ])('rejects %j', async (wrong, message) => {
    await expect(bootstrapScalingLawInWorkers(runs, { ...options, ...wrong })).rejects.toThrow(message);
  });

  it('rejects runs that determine no law', async () => {
    await expect(bootstrapScalingLawInWorkers(runs.slice(0, 3))).rejects.toMatchObject({ name: 'DomainError' });
  });

  it.each([1, 2])('rejects where one of %i threads ends without an error', async (workers) => {
    process.once('worker', (thread) => void thread.terminate());
    const stopped = bootstrapScalingLawInWorkers(runs, { ...options, replicates: 100_000, workers });
    await expect(stopped).rejects.toThrow(
      /^worker thread \d of \d ended with exit code [01] before its work was done$/,
    );
  });

  it('rejects with the error of a thread', async () => {
    process.once('worker', (thread) => {
      thread.postMessage(null); // no numbers of replicates: reading them throws
    });
    const stopped = bootstrapScalingLawInWorkers(runs, { ...options, workers: 1 });
    await expect(stopped).rejects.toThrow(TypeError);
  });

  it.each([
    [{ workers: 65 }, 'workers must be at most 64, got 65'],
    [{ replicates: 1e5 + 1 }, 'replicates must be at most 100000, got 100001'],
    [{ starts: 10_001 }, 'starts must be at most 10000, got 10001'],
    [{ signal: 5 as never }, 'signal must be an AbortSignal, or an object whose aborted is true or false, got 5'],
    [{ signal: {} as never }, 'signal must be an AbortSignal'],
    [{ signal: null as never }, 'signal must be an AbortSignal'],
    [{ onProgress: 5 as never }, 'onProgress must be a function, got 5'],
  ])('refuses %j before any work', async (wrong, message) => {
    await expect(bootstrapScalingLawInWorkers(runs, { ...options, ...wrong })).rejects.toThrow(message);
  });
});

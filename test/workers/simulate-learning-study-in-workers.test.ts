import {
  type LearningPart,
  type LearningStudyOptions,
  mergeLearningParts,
  simulateLearningStudy,
  zipfMeasure,
} from 'skill-emergence/simulation';
import { simulateLearningStudyInWorkers } from 'skill-emergence/workers';
import { describe, expect, it } from 'vitest';

const study: LearningStudyOptions = { textPieces: 100, skills: 80, k: 3, unknown: 0.7, seed: 7, seeds: 9, points: 3 };
const text = JSON.stringify(simulateLearningStudy(study));

describe('simulateLearningStudyInWorkers', () => {
  it('has the result of the synchronous form, byte for byte, whatever the number of threads', async () => {
    for (const workers of [1, 2, 5, undefined]) {
      expect(JSON.stringify(await simulateLearningStudyInWorkers(study, { workers }))).toBe(text);
    }
  });

  it('sends threads all of a setting', async () => {
    const other: LearningStudyOptions = {
      ...{ textPieces: 100, measure: zipfMeasure({ skills: 40 }), k: 3, unknown: 0.7, theta: 0.2, capacity: 2 },
      ...{ counted: 'skills', initial: 'fixed', errors: 'independent', texts: 'poisson', tolerance: 1 },
      ...{ freshTextPieces: 50, seed: 3, seeds: 4, points: 3 },
    };
    expect(await simulateLearningStudyInWorkers(other, { workers: 2 })).toStrictEqual(simulateLearningStudy(other));
  });

  it('makes parts, goes on from them, and stops with the reason of the signal', async () => {
    const parts = await Promise.all(
      [2, 1].map((part) => simulateLearningStudyInWorkers(study, { workers: 2, shard: { part, of: 2 } })),
    );
    expect(JSON.stringify(mergeLearningParts(parts))).toBe(text);
    const controller = new AbortController();
    const reason = new Error('enough');
    let kept: LearningPart | undefined;
    const stopped = simulateLearningStudyInWorkers(study, {
      workers: 2,
      signal: controller.signal,
      onPart: (part) => (kept = part),
      onProgress: ({ done }) => {
        if (done === 4) controller.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    expect(JSON.stringify(await simulateLearningStudyInWorkers(study, { workers: 2, done: kept }))).toBe(text);
  });

  it.each<[object, object, string]>([
    [{ seeds: 0 }, {}, 'seeds must be a positive safe integer, got 0'],
    [{}, { workers: 65 }, 'workers must be at most 64, got 65'],
    [{}, { threads: 2 }, 'unknown setting threads'],
  ])('refuses what is wrong in %j, %j', async (wrong, run, message) => {
    await expect(simulateLearningStudyInWorkers({ ...study, ...wrong }, run)).rejects.toThrow(message);
  });
});

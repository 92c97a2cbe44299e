import { bootstrapPart, chinchillaLoss, hoffmann2022, type TrainingRun } from 'skill-emergence/scaling';
import { bootstrapPartInWorkers } from 'skill-emergence/workers';
import { describe, expect, it } from 'vitest';

const runs: readonly TrainingRun[] = [1e8, 3e8, 1e9, 1e10].flatMap((parameters, i) =>
  [1e9, 1e10, 1e11].map((tokens, j) => {
    const scale = { parameters, tokens };
    return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.002 * Math.sin(7 * i + 3 * j)) };
  }),
);
const options = { replicates: 230, seed: 5 };

describe('bootstrapPartInWorkers', () => {
  it('has the result of the synchronous form, byte for byte, whatever the number of threads', async () => {
    const shard = { part: 2, of: 2 };
    const expected = JSON.stringify(bootstrapPart(runs, options, { shard }));
    for (const workers of [1, 3, undefined]) {
      expect(JSON.stringify(await bootstrapPartInWorkers(runs, { ...options, workers }, { shard }))).toBe(expected);
    }
  });

  it('goes on from what is done, and says how far it has come', async () => {
    const done = bootstrapPart(runs, options, { shard: { part: 1, of: 2 } });
    const seen: number[] = [];
    const onProgress = ({ done: so }: { readonly done: number }): void => void seen.push(so);
    const part = await bootstrapPartInWorkers(runs, { ...options, workers: 2, onProgress }, { done });
    expect(JSON.stringify(part)).toBe(JSON.stringify(bootstrapPart(runs, options)));
    expect(seen).toHaveLength(3);
    expect(seen.at(-1)).toBe(230);
  });

  it('refuses what is wrong', async () => {
    await expect(bootstrapPartInWorkers(runs, { workers: 0 })).rejects.toThrow('workers must be a positive');
    await expect(bootstrapPartInWorkers(runs, {}, { shart: 1 } as never)).rejects.toThrow('unknown setting shart');
    await expect(bootstrapPartInWorkers(5 as never)).rejects.toThrow('runs must be');
  });
});

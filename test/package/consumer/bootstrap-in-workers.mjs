// Bootstraps in threads, by either format of the package, and compares with the synchronous form.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as scaling from 'skill-emergence/scaling';
import * as workers from 'skill-emergence/workers';

const required = createRequire(import.meta.url)('skill-emergence/workers');

const runs = [1e8, 1e9, 1e10].flatMap((parameters, i) =>
  [1e9, 1e10, 1e11].map((tokens, j) => {
    const scale = { parameters, tokens };
    return { ...scale, loss: scaling.chinchillaLoss(scaling.hoffmann2022, scale) * (1 + 0.001 * Math.sin(5 * i + j)) };
  }),
);
const options = { replicates: 120, seed: 3 };
const expected = scaling.bootstrapScalingLaw(runs, options);
for (const { bootstrapScalingLawInWorkers } of [workers, required]) {
  assert.deepEqual(await bootstrapScalingLawInWorkers(runs, { ...options, workers: 2 }), expected);
}

/**
 * `npm run mutation`: whether the tests notice when the sources are changed in small ways, one at a time.
 *
 * All mutants of all folders take hours; `-- PATH …` tries those of folders or files in src, `-- --sample 300 --seed 1`
 * some that are drawn at random. Results of former runs are used again where neither the mutated code nor the list of
 * tests has changed; `--force` tries all anew.
 */
import { parseArgs } from 'node:util';
import { type MutantResult } from '@stryker-mutator/api/core';
import { mutantsOf } from './mutation/all-mutants.ts';
import { drawn } from './mutation/drawn.ts';
import { FOLDERS, partsAt } from './mutation/plan.ts';
import { tryMutants } from './mutation/run.ts';
import { summary } from './mutation/summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
    force: { type: 'boolean', default: false },
  },
});

const parts = partsAt(positionals.length > 0 ? positionals : FOLDERS);
const all = await Promise.all(parts.map(async (part) => ({ ...part, mutants: await mutantsOf(part.sources) })));
const count = all.reduce((sum, { mutants }) => sum + mutants.length, 0);
const wanted = values.sample === undefined ? undefined : drawn(count, Number(values.sample), Number(values.seed));
const results: MutantResult[] = [];
let offset = 0;

for (const { folder, sources, mutants } of all) {
  const chosen = mutants.filter((_, i) => wanted === undefined || wanted.has(offset + i));
  offset += mutants.length;
  if (chosen.length === 0) continue;
  const found = await tryMutants({
    folder,
    sources: sources.filter((path) => chosen.some((key) => key.startsWith(`${path} `))),
    mutants: chosen,
    force: values.force,
    concurrency: Number(values.concurrency),
  });
  results.push(...found);
  console.log(summary(`src/${folder}`, found, false));
}
console.log(summary(`${results.length} of ${count} mutants`, results, wanted !== undefined));

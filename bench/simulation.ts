/**
 * `npm run bench:simulation` (after `npm ci --prefix bench`): all that is said of the speed and memory of simulations.
 * Graphs by one thread and by two, and the memory of 10⁸ text pieces with an adversary who has seen the graph, which go
 * into bench/results.json; then the simulation's jobs of the table beside numpy. Some minutes, on a machine that does
 * nothing else; `-- --quick`, with 10⁶ text pieces and without the table, writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { SimulationStudyOptions } from 'skill-emergence/simulation';
import { simulateStudyInWorkers } from 'skill-emergence/workers';
import { RESULTS, type Results, ROWS, type SimulationResults } from './results.ts';

const isQuick = process.argv.includes('--quick');

const study: SimulationStudyOptions = {
  ...{ textPieces: 2e5, skills: 200, k: 8, theta: 0.1, alpha: 0.1, starts: 1 },
  ...{ seed: 1, seeds: 40, points: 9 },
};

/** Graphs a second, from the first one on that is done: the threads have started then. */
async function graphsPerSecond(workers: number): Promise<number> {
  let [first, last] = [0, 0];
  await simulateStudyInWorkers(study, {
    workers,
    onProgress: ({ done }) => {
      if (done === workers) first = performance.now();
      last = performance.now();
    },
  });
  return (study.seeds - workers) / ((last - first) / 1000);
}

/** Runs a script in a process of its own. */
function run(script: URL, ...args: readonly string[]): string {
  const all = ['--import', 'tsx', fileURLToPath(script), ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const rates: Record<1 | 2, number[]> = { 1: [], 2: [] };
for (let i = 0; i < 3; i++) for (const workers of [1, 2] as const) rates[workers].push(await graphsPerSecond(workers));
const threads = [Math.max(...rates[1]), Math.max(...rates[2])] as const;
const faster = Number((threads[1] / threads[0]).toPrecision(3));
console.log(
  `graphs by one thread and by two: ${threads.map((x) => x.toFixed(2)).join(' and ')} a second, ${faster} times`,
);

const textPieces = isQuick ? 1e6 : 1e8;
const memory = JSON.parse(
  run(new URL('./simulation-memory.ts', import.meta.url), String(textPieces)),
) as SimulationResults['memory'];
const { worstError, seconds, megabytes } = memory;
console.log(
  `${textPieces} text pieces, adversarial: ${worstError} in ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB at most`,
);

if (!isQuick) {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  const simulation: SimulationResults = {
    graphs: threads.map((x) => Number(x.toPrecision(3))),
    faster,
    textPieces,
    memory,
  };
  writeFileSync(RESULTS, await format(JSON.stringify({ ...results, simulation }), { parser: 'json', printWidth: 120 }));
  console.log(
    run(new URL('./table.ts', import.meta.url), ...ROWS.filter(({ of }) => of === 'simulation').map(({ job }) => job)),
  );
}

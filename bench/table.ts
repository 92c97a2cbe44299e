/**
 * `npm run bench` (after `npm ci --prefix bench`): the long jobs beside numpy, scipy, mpmath and @stdlib, as ratios of
 * the processor's time, how the time grows with the size, and the time to import the core. Writes bench/results.json,
 * from which `npm run performance -- --write` makes docs/performance.md.
 *
 * `npm run bench -- tails sign` measures those jobs alone, and leaves the others in the file as they are.
 *
 * `npm run bench:check` measures again and fails where a ratio is more than a quarter below the one in that file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';
import { syntheticRuns } from '../test/support/training-runs.ts';
import { bootstrapPeer, stdlibTails } from './job-peers.ts';
import { importTime } from './import-time.ts';
import { median } from './median.ts';
import { processorTime } from './processor-time.ts';
import { pythonPeer } from './python-peer.ts';
import { type JobResult, RESULTS, type Results, ROWS } from './results.ts';

const isCheck = process.argv.includes('--check');
const ROUNDS = isCheck ? 5 : 9;
const LOSS = 0.25;
const SIZES = [1e3, 1e4, 1e5, 1e6];

// Bundled as in the package, like the other cases.
const BUNDLE = 'bench/node_modules/.cache/jobs.mjs';
await build({
  entryPoints: ['bench/jobs.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  outfile: BUNDLE,
  logLevel: 'error',
});
const { jobs } = (await import(pathToFileURL(BUNDLE).href)) as typeof import('./jobs.ts');
const runs = syntheticRuns();

/** ns of the processor per item. */
function time(job: () => unknown, size: number): number {
  return (processorTime(job) * 1e6) / size;
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const rows = ROWS.filter(({ job }) => asked.length === 0 || asked.includes(job));
const { simulation, ...old } = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
const before = isCheck || asked.length > 0 ? old : { jobs: [], growth: {} };

const python = await pythonPeer();
const results: JobResult[] = [];
for (const row of rows) {
  const { job, size, against, aim } = row;
  const ours = jobs[job]!(size, runs);
  const theirs =
    against === '@stdlib'
      ? await stdlibTails(row.peerSize)
      : job === 'bootstrap'
        ? bootstrapPeer(runs, row.peerSize)
        : await python?.job(job, row.peerSize);
  ours();
  const own: number[] = [];
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // who goes first takes turns
    if (round % 2 === 0) own.push(time(ours, size));
    if (theirs) other.push(await theirs.time());
    if (round % 2 === 1) own.push(time(ours, size));
  }
  const result: JobResult = {
    job,
    against,
    size,
    aim,
    ours: round3(median(own)),
    ...(theirs && {
      theirs: round3(median(other)),
      ratio: round3(median(other.map((x, i) => x / own[i]!))),
      missing: theirs.missing(),
    }),
  };
  results.push(result);
  const { ratio } = result;
  const verdict = ratio === undefined ? 'not installed' : `${ratio} times as fast${ratio < aim ? `, AIM ${aim}` : ''}`;
  console.log(`${job.padEnd(14)} ${against.padEnd(8)} ${String(result.ours).padStart(9)} ns  ${verdict}`);
}
python?.end();

const imported = importTime(ROUNDS);
console.log(`import of the core: ${imported} ms`);

if (isCheck) {
  for (const { job, against, ratio } of results) {
    const old = before.jobs.find((one) => one.job === job && one.against === against)?.ratio;
    if (ratio === undefined || old === undefined || ratio >= (1 - LOSS) * old) continue;
    console.error(`${job} beside ${against}: ${ratio} times as fast, no longer ${old}`);
    process.exitCode = 1;
  }
} else {
  const growth = Object.fromEntries(
    [...new Set(rows.filter(({ grows }) => grows).map(({ job }) => job))].map((job) => {
      const ns = SIZES.map((size) => {
        const run = jobs[job]!(size, runs);
        const times = Math.ceil(1e5 / size);
        const batch = (): void => {
          for (let i = 0; i < times; i++) run();
        };
        batch();
        return round3(median([1, 2, 3].map(() => time(batch, size * times))));
      });
      return [job, { ns, exponent: exponentOf(ns) }];
    }),
  );
  const all: Results = {
    machine: cpus()[0]!.model.trim(),
    node: process.version,
    versions: python?.versions ?? {},
    rounds: ROUNDS,
    jobs: [...before.jobs.filter(({ job }) => !rows.some((row) => row.job === job)), ...results].sort(
      (a, b) => placeOf(a) - placeOf(b),
    ),
    sizes: SIZES,
    growth: { ...before.growth, ...growth },
    importMilliseconds: imported,
    ...(simulation && { simulation }),
  };
  writeFileSync(RESULTS, await format(JSON.stringify(all), { parser: 'json', printWidth: 120 }));
}

function placeOf({ job, against }: JobResult): number {
  return ROWS.findIndex((row) => row.job === job && row.against === against);
}

/** The slope of ln(time of all items) over ln(size), by least squares. */
function exponentOf(ns: readonly number[]): number {
  const xs = SIZES.map(Math.log);
  const ys = ns.map((x, i) => Math.log(x * SIZES[i]!));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  return round3(mean(xs.map((x, i) => (x - mx) * (ys[i]! - my))) / mean(xs.map((x) => (x - mx) ** 2)));
}

function round3(x: number): number {
  return Number(x.toPrecision(3));
}

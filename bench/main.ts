/**
 * `npm run bench` (after `npm ci --prefix bench`): how fast our functions are, as ratios to other libraries and to
 * plain loops, measured in one run.
 *
 * Ours and the other take turns in every round, in alternating order, and the figure is the median ratio of the rounds:
 * what else the machine does to caches and clocks hits both. Times are there for orders of magnitude only.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Case } from './case.ts';
import { median } from './median.ts';
import { processorTime } from './processor-time.ts';

// Bundled as in the package. What runs this file sets the name of every closure when it is created, which takes longer
// than a tail.
const BUNDLE = 'bench/node_modules/.cache/cases.mjs';
await build({
  entryPoints: ['bench/cases.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['@stdlib/*'],
  outfile: BUNDLE,
  logLevel: 'error',
});
const { binomialCases, certifiedCases, finiteSizeCases, functionCases } = (await import(
  pathToFileURL(BUNDLE).href
)) as typeof import('./cases.ts');

const ROUNDS = 15;
/** A batch is repeated until it takes this long, ms. */
const BATCH = 20;

let sink = 0;

/** The processor's time of a batch, ms, repeated `times` times. */
function time(batch: () => number, times: number): number {
  const all = processorTime(() => {
    for (let i = 0; i < times; i++) sink += batch();
  });
  return all / times;
}

/** How often to repeat a batch, once it is compiled. */
function repetitions(batch: () => number): number {
  const warm = performance.now() + 100;
  while (performance.now() < warm) sink += batch();
  return Math.max(1, Math.round(BATCH / Math.max(1e-3, time(batch, 1))));
}

/** Median ns per point of ours and of the other, and the median ratio. */
function measure({ size, ours, other }: Case): { ours: number; other?: number; ratio?: number } {
  const perPoint = 1e6 / size;
  const many = repetitions(ours);
  const manyOther = other ? repetitions(other.batch) : 0;
  const times: number[] = [];
  const otherTimes: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const oursFirst = round % 2 === 0;
    let own = oursFirst ? time(ours, many) : 0;
    const theirs = other ? time(other.batch, manyOther) : NaN;
    if (!oursFirst) own = time(ours, many);
    times.push(own * perPoint);
    otherTimes.push(theirs * perPoint);
    ratios.push(own / theirs);
  }
  return { ours: median(times), ...(other && { other: median(otherTimes), ratio: median(ratios) }) };
}

/** scipy's ns per element for the cases that have a law, or nothing where it is not installed. */
function scipyTimes(cases: readonly Case[]): readonly number[] {
  const input = cases.map(({ law }) => law?.join(' ') ?? '').join('\n');
  const { status, stdout } = spawnSync('python3', ['bench/scipy_times.py'], { input: `${input}\n`, encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n').map(Number) : [];
}

const ns = (x: number): string => `${x < 10 ? x.toFixed(1) : x.toFixed(0)} ns`.padStart(10);

console.log(`${cpus()[0]!.model.trim()}, Node ${process.version}; median of ${ROUNDS} rounds\n`);
for (const one of [...functionCases, ...finiteSizeCases, ...binomialCases, ...certifiedCases]) {
  const { ours, other, ratio } = measure(one);
  const aim = one.target === undefined ? '' : ` (aim ${one.target}${ratio! > one.target ? ', MISSED' : ''})`;
  const beside = one.other ? `${ns(other!)}  ${one.other.name.padEnd(26)} ratio ${ratio!.toFixed(2)}${aim}` : '';
  console.log(`${one.name.padEnd(52)}${ns(ours)}${beside}`);
}

// scipy runs in a process of its own: rounds of ours and of scipy's take turns, and so do not overlap. The least
// disturbed round of either counts.
const lawful = binomialCases.filter(({ law }) => law !== undefined);
const rounds = [1, 2, 3, 4, 5].map(() => {
  const own = lawful.map(({ ours, size }) => (time(ours, repetitions(ours)) * 1e6) / size);
  return { own, scipy: scipyTimes(lawful) };
});
console.log('\nlogBinomialUpperTail per element, beside scipy.stats.binom.logsf on an array of 1000');
if (rounds[0]!.scipy.length === 0) console.log('scipy: not installed');
else {
  lawful.forEach(({ name, law }, i) => {
    const scipy = Math.min(...rounds.map((round) => round.scipy[i]!));
    const ratio = Math.min(...rounds.map(({ own }) => own[i]!)) / scipy;
    const aim = (law?.[0] ?? 0) >= 1e4 ? ` (aim 1${ratio > 1 ? ', MISSED' : ''})` : '';
    console.log(`${name.padEnd(52)}${ns(scipy)}  ratio ${ratio.toFixed(2)}${aim}`);
  });
}

const mpmath = spawnSync('python3', ['bench/mpmath_times.py', '30', '50'], { encoding: 'utf8' });
console.log('\ncertifiedPerformanceGap beside mpmath.iv');
if (mpmath.status !== 0) console.log('mpmath: not installed');
else {
  const times = mpmath.stdout.trim().split('\n').map(Number);
  certifiedCases.slice(0, 2).forEach((one, i) => {
    const own = (time(one.ours, repetitions(one.ours)) * 1e6) / one.size;
    console.log(`${one.name.padEnd(52)}${ns(times[i]!)}  ratio ${(own / times[i]!).toFixed(2)}`);
  });
}
if (Number.isNaN(sink)) process.exitCode = 1;

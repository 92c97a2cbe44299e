/**
 * `npm run bench:fit`: fits of scaling laws beside scipy's, on the same runs, in rounds that take turns. The runs are
 * the synthetic ones of the examples, or those that CHINCHILLA_RUNS names, without the five of the largest losses.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { hoffmann2022, type ScalingLaw } from 'skill-emergence/scaling';
import { randomBelow, randomWords } from '../src/numeric/random.ts';
import { CHINCHILLA_RUNS, chinchillaRuns, syntheticRuns } from '../test/support/training-runs.ts';
import type { FitJob, FitTimes } from './fit-cases.ts';
import { memoryKept } from './fit-memory.ts';
import { median } from './median.ts';

// Bundled as in the package, like the other cases.
const BUNDLE = 'bench/node_modules/.cache/fit-cases.mjs';
await build({
  entryPoints: ['bench/fit-cases.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  outfile: BUNDLE,
  logLevel: 'error',
});
const { fitTimes } = (await import(pathToFileURL(BUNDLE).href)) as typeof import('./fit-cases.ts');

const ROUNDS = 5;
/** What scipy, slower, is given of the resamples and of the starts. */
const RESAMPLES = 60;
const EVERY = 90;
/**
 * The least ratios aimed at, of scipy's times to ours: L-BFGS-B as published analyses use it, with the gradient that
 * they leave to finite differences; for replicates, which start at the minimum, with centred logarithms as well.
 */
const AIMS: Readonly<Record<string, Partial<Record<'fit' | 'replicate' | 'start', number>>>> = {
  'L-BFGS-B': { fit: 10, start: 10 },
  'L-BFGS-B, centred': { replicate: 15 },
};

/** The grid of Hoffmann et al. (2022), with exponents of 0.01 in place of 0. */
const steps = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + step * i);
const exponents = [0.01, ...steps(0.5, 0.5, 4)];
const starts: readonly ScalingLaw[] = exponents.flatMap((alpha) =>
  exponents.flatMap((beta) =>
    steps(-1, 0.5, 5).flatMap((e) =>
      steps(0, 5, 6).flatMap((a) =>
        steps(0, 5, 6).map((b) => ({ E: Math.exp(e), A: Math.exp(a), B: Math.exp(b), alpha, beta })),
      ),
    ),
  ),
);

const runs = CHINCHILLA_RUNS
  ? chinchillaRuns()
      .sort((a, b) => b.loss - a.loss)
      .slice(5)
  : syntheticRuns();
const job: FitJob = { runs, start: hoffmann2022, starts, replicates: 4000 };

/** How often each run is drawn in a resample. */
function resample(i: number): number[] {
  const next = randomWords(1, i);
  const counts = runs.map(() => 0);
  runs.forEach(() => counts[randomBelow(next, runs.length)]!++);
  return counts;
}
const asRow = ({ E, A, B, alpha, beta }: ScalingLaw): number[] => [E, A, B, alpha, beta];
const input = JSON.stringify({
  runs: runs.map(({ parameters, tokens, loss }) => [parameters, tokens, loss]),
  start: asRow(job.start),
  starts: starts.filter((_, i) => i % EVERY === 7).map(asRow),
  resamples: steps(0, 1, RESAMPLES).map(resample),
});

type PeerTimes = FitTimes & { readonly method: string; readonly excess: number };
interface Peer {
  readonly version: string;
  readonly methods: readonly PeerTimes[];
}

fitTimes({ ...job, replicates: 400, starts: starts.slice(0, 400) }); // compiles
const rounds = Array.from({ length: ROUNDS }, () => {
  const ours = fitTimes(job);
  // Threads for matrices of five rows only wait for each other.
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const { status, stdout } = spawnSync('python3', ['bench/fit_scipy.py'], { input, encoding: 'utf8', env });
  return { ours, scipy: status === 0 ? (JSON.parse(stdout) as Peer) : undefined };
});

const percent = (part: number): string => `${(100 * part).toFixed(0)} %`;
const times = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
const first = rounds[0]!;
console.log(`${cpus()[0]!.model.trim()}, Node ${process.version}; median of ${ROUNDS} rounds`);
console.log(`${runs.length} runs; scipy on ${RESAMPLES} resamples of ours and on each ${EVERY}th of the starts\n`);
for (const name of ['fit', 'replicate', 'start'] as const) {
  console.log(`${name.padEnd(10)} ${times(({ ours }) => ours[name]).toFixed(3)} ms`);
}
console.log(`what else a result holds takes ${times(({ ours }) => ours.evidence).toFixed(3)} ms`);
describeEnd(first.ours);
if (!first.scipy) console.log('\nscipy: not installed');
first.scipy?.methods.forEach((peer, k) => {
  console.log(`\nscipy ${first.scipy!.version} ${peer.method}`);
  for (const name of ['fit', 'replicate', 'start'] as const) {
    const ratio = times(({ ours, scipy }) => scipy!.methods[k]![name] / ours[name]);
    const least = AIMS[peer.method]?.[name];
    const aim = least === undefined ? '' : ` (aim ${least}${ratio < least ? ', MISSED' : ''})`;
    const theirs = times(({ scipy }) => scipy!.methods[k]![name]);
    console.log(`${name.padEnd(10)} ${theirs.toFixed(2)} ms, ratio ${ratio.toFixed(1)}${aim}`);
  }
  console.log(`one fit ends ${peer.excess.toExponential(0)} above the minimum`);
  describeEnd(peer);
});

memoryKept(runs, 1000); // what compiled code takes
console.log('\nmemory kept, with all replicates and with the summary alone');
for (const replicates of [4000, 40_000, 100_000]) {
  const { whole, alone } = memoryKept(runs, replicates);
  console.log(`${String(replicates).padStart(6)} replicates: ${whole.toFixed(0)} kB, ${alone.toFixed(0)} kB`);
}

function describeEnd({ gradient, reached, agreeing }: FitTimes): void {
  console.log(`one fit ends with a relative gradient of ${gradient.toExponential(0)}`);
  console.log(`the minimum is reached by ${percent(reached)} of the replicates, ${percent(agreeing)} of the starts`);
}

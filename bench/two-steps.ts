/**
 * `npm run bench:two-steps`: the bootstrap of the two laws from scale to accuracy beside scipy's, on the same runs, in
 * rounds that take turns. The runs are the synthetic ones of the examples, with accuracies on a task that never was.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fitTwoStepLaw, ladderAccuracy } from 'skill-emergence/downstream';
import { randomBelow, randomUnit, randomWords } from '../src/numeric/random.ts';
import { syntheticRuns } from '../test/support/training-runs.ts';
import { median } from './median.ts';

// Bundled as in the package, like the other cases.
const BUNDLE = 'bench/node_modules/.cache/two-steps-cases.mjs';
await build({
  entryPoints: ['bench/two-steps-cases.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  outfile: BUNDLE,
  logLevel: 'error',
});
const { twoStepTimes } = (await import(pathToFileURL(BUNDLE).href)) as typeof import('./two-steps-cases.ts');

const ROUNDS = 3;
const REPLICATES = 1000;
/** What scipy, slower, is given of the resamples. */
const RESAMPLES = 40;
/** The least ratio aimed at, of scipy's time for a replicate to ours. */
const AIM = 10;

const TASK = { chance: 0.25, ceiling: 0.95, midpoint: 2.8, slope: 3 };
const noise = randomWords(7, 0);
const runs = syntheticRuns().map((run) => {
  const accuracy = ladderAccuracy({ ...TASK, loss: run.loss }) + 0.02 * (randomUnit(noise) - 0.5);
  return { ...run, accuracy: Math.min(1, Math.max(0, accuracy)) };
});

/** How often each run is drawn in a resample. */
function resample(i: number): number[] {
  const next = randomWords(1, i);
  const counts = runs.map(() => 0);
  runs.forEach(() => counts[randomBelow(next, runs.length)]!++);
  return counts;
}
const { law } = fitTwoStepLaw(runs, { downstreamLaw: { fixed: { chance: TASK.chance } } });
const { lossLaw, downstreamLaw } = law;
if (downstreamLaw.form !== 'ladder') throw new Error('the task is a ladder');
const input = JSON.stringify({
  runs: runs.map(({ parameters, tokens, loss, accuracy }) => [parameters, tokens, loss, accuracy]),
  chance: TASK.chance,
  law: [lossLaw.E, lossLaw.A, lossLaw.B, lossLaw.alpha, lossLaw.beta],
  task: [downstreamLaw.ceiling, downstreamLaw.midpoint, downstreamLaw.slope],
  resamples: Array.from({ length: RESAMPLES }, (_, i) => resample(i)),
});

interface Peer {
  readonly version: string;
  readonly methods: readonly {
    readonly method: string;
    readonly replicate: number;
    readonly first: number;
    readonly reached: number;
  }[];
}

twoStepTimes(runs, TASK.chance, 100); // compiles
const rounds = Array.from({ length: ROUNDS }, () => {
  const ours = twoStepTimes(runs, TASK.chance, REPLICATES);
  // Threads for matrices of five rows only wait for each other.
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const { status, stdout, stderr } = spawnSync('python3', ['bench/two_steps_scipy.py'], {
    input,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) console.error(stderr);
  return { ours, scipy: status === 0 ? (JSON.parse(stdout) as Peer) : undefined };
});

const percent = (part: number): string => `${(100 * part).toFixed(0)} %`;
const times = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
const first = rounds[0]!;
console.log(`${cpus()[0]!.model.trim()}, Node ${process.version}; median of ${ROUNDS} rounds`);
console.log(`${runs.length} runs; ${REPLICATES} replicates, scipy on ${RESAMPLES} resamples\n`);
console.log(`a replicate of both steps: ${times(({ ours }) => ours.replicate).toFixed(3)} ms`);
console.log(`in ${percent(first.ours.converged)} of them both steps count`);
if (!first.scipy) console.log('\nscipy: not installed');
first.scipy?.methods.forEach(({ method, reached }, k) => {
  const ratio = times(({ ours, scipy }) => scipy!.methods[k]!.replicate / ours.replicate);
  console.log(`\nscipy ${first.scipy!.version}, L-BFGS-B and then ${method}`);
  console.log(
    `${times(({ scipy }) => scipy!.methods[k]!.replicate).toFixed(2)} ms, of which the first step ` +
      `${times(({ scipy }) => scipy!.methods[k]!.first).toFixed(2)} ms`,
  );
  console.log(`ratio ${ratio.toFixed(1)} (aim ${AIM}${ratio < AIM ? ', MISSED' : ''})`);
  console.log(`the least second objective of both methods is reached in ${percent(reached)} of the resamples`);
});

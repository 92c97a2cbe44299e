/**
 * `npm run bench:fit`: fits of scaling laws beside scipy's, on the same runs, in rounds that take turns. The runs are the
 * synthetic ones of the examples, or those that CHINCHILLA_RUNS names, without the five of the largest losses.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { hoffmann2022, type ScalingLaw } from 'skill-emergence/scaling';
import { CHINCHILLA_RUNS, chinchillaRuns, syntheticRuns } from '../test/support/training-runs.ts';
import type { FitTimes } from './fit-cases.ts';

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
const REPLICATES = 4000;
/** The least ratios aimed at, of scipy's times by its L-BFGS-B to ours. */
const AIMS = { fit: 10, replicate: 15, start: 10 } as const;

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
const asRow = ({ E, A, B, alpha, beta }: ScalingLaw): number[] => [E, A, B, alpha, beta];
const job = JSON.stringify({
  runs: runs.map(({ parameters, tokens, loss }) => [parameters, tokens, loss]),
  start: asRow(hoffmann2022),
  starts: starts.map(asRow),
  replicates: 60,
  sample: 100,
});

type PeerTimes = FitTimes & { readonly method: string };
const rounds: { readonly ours: FitTimes; readonly scipy: readonly [PeerTimes, PeerTimes] }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const ours = fitTimes(runs, hoffmann2022, starts, REPLICATES);
  const { status, stdout } = spawnSync('python3', ['bench/fit_scipy.py'], { input: job, encoding: 'utf8' });
  if (status !== 0) {
    console.log('scipy: not installed', ours);
    process.exit();
  }
  rounds.push({ ours, scipy: JSON.parse(stdout) as [PeerTimes, PeerTimes] });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const share = (times: FitTimes): string => `${(100 * times.agreeing).toFixed(0)} % of the starts reach the minimum`;
console.log(`${runs.length} runs, ${starts.length} starts, ${REPLICATES} replicates; median of ${ROUNDS} rounds`);
console.log(`ours: ${share(rounds[0]!.ours)}`);
for (const peer of [0, 1] as const) {
  const { method, ...first } = rounds[0]!.scipy[peer];
  console.log(`\nscipy ${method} (60 replicates, 100 of the starts): ${share(first)}`);
  for (const name of ['fit', 'replicate', 'start'] as const) {
    const own = rounds.map(({ ours }) => ours[name]);
    const theirs = rounds.map(({ scipy }) => scipy[peer][name]);
    const ratio = median(own.map((time, i) => theirs[i]! / time));
    const missed = peer === 0 && ratio < AIMS[name] ? ', MISSED' : '';
    const aim = peer === 0 ? ` (aim ${AIMS[name]}${missed})` : '';
    const figures = `${median(own).toFixed(3)} ms, scipy ${median(theirs).toFixed(2)} ms`;
    console.log(`${name.padEnd(10)} ${figures}, ratio ${ratio.toFixed(1)}${aim}`);
  }
}

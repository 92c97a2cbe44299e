import { spawnSync } from 'node:child_process';
import { hoffmann2022, type TrainingRun } from 'skill-emergence/scaling';
import { randomBelow, randomWords } from '../src/numeric/random.ts';
import { columnsOf } from './points.ts';
import { processorTime } from './processor-time.ts';
import type { PeerJob } from './python-peer.ts';

/** The logarithm of one minus @stdlib's cumulative probability; nothing where it is not installed. */
export async function stdlibTails(size: number): Promise<PeerJob | undefined> {
  const modules = await Promise.all([
    import('@stdlib/stats-base-dists-binomial-cdf'),
    import('@stdlib/math-base-special-ln'),
  ]).catch(() => undefined);
  if (modules === undefined) return undefined;
  const [{ default: cdf }, { default: ln }] = modules;
  const { trials, probability, atLeast } = columnsOf.tails(size);
  const out = new Float64Array(size);
  const run = (): void => {
    for (let i = 0; i < size; i++) out[i] = ln(1 - cdf(atLeast[i]! - 1, trials[i]!, probability[i]!));
  };
  run();
  return {
    time: () => (processorTime(run) * 1e6) / size,
    missing: () => out.filter((x) => !Number.isFinite(x)).length / size,
  };
}

/** scipy's L-BFGS-B with centred logarithms, from the minimum of all runs, on so many resamples. */
export function bootstrapPeer(runs: readonly TrainingRun[], replicates: number): PeerJob | undefined {
  const { E, A, B, alpha, beta } = hoffmann2022;
  const resample = (i: number): number[] => {
    const next = randomWords(1, i);
    const counts = runs.map(() => 0);
    runs.forEach(() => counts[randomBelow(next, runs.length)]!++);
    return counts;
  };
  const input = JSON.stringify({
    runs: runs.map(({ parameters, tokens, loss }) => [parameters, tokens, loss]),
    start: [E, A, B, alpha, beta],
    starts: [[E, A, B, alpha, beta]],
    resamples: Array.from({ length: replicates }, (_, i) => resample(i)),
  });
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const measure = (): number | undefined => {
    const { status, stdout } = spawnSync('python3', ['bench/fit_scipy.py'], { input, encoding: 'utf8', env });
    if (status !== 0) return undefined;
    const { methods } = JSON.parse(stdout) as { methods: { method: string; replicate: number }[] };
    return methods.find(({ method }) => method === 'L-BFGS-B, centred')!.replicate * 1e6;
  };
  if (measure() === undefined) return undefined;
  return { time: () => measure()!, missing: () => 0 };
}

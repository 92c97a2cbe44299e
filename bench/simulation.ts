import { spawnSync } from 'node:child_process';
import { simulateSkillGraph, type SimulationStudyOptions } from 'skill-emergence/simulation';
import { simulateStudyInWorkers } from 'skill-emergence/workers';
import { degrees } from '../src/simulation/graph/edge-counts.ts';
import { blockStream } from '../src/simulation/random/block-stream.ts';
import { throwBalls } from '../src/simulation/random/multinomial.ts';
import { processorTime } from './processor-time.ts';

// Speed and memory of simulations: `npm run bench:simulation`, some minutes, or a minute with --quick. Beside numpy, in
// one run, where python3 has it; the processor's time throughout, but for that of threads, where the clock's counts.

const SIZES = [100, 1000, 10_000] as const;
const CELLS = [100, 10_000, 1_000_000] as const;
const DRAWS = 8_000_000;
const BALLS = 160_000_000;

/** The least of several times, ms. */
function best(times: readonly number[]): number {
  return times.reduce((least, time) => Math.min(least, time));
}

/** ns of the processor per item. */
function nanoseconds(items: number, work: () => void): number {
  work();
  return best(Array.from({ length: 5 }, () => processorTime(work))) * (1e6 / items);
}

interface Numpy {
  readonly version: string;
  readonly counted: Readonly<Record<string, number>>;
  readonly multinomial: Readonly<Record<string, number>>;
}

function numpyTimes(): Numpy | undefined {
  const { stdout, status } = spawnSync('python3', ['bench/simulation_numpy.py'], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Numpy) : undefined;
}

function row(what: string, ours: number, other: number | undefined, target: number): void {
  const ratio =
    other === undefined ? '' : `, numpy ${other.toFixed(2)}: ${(other / ours).toFixed(2)} times, wanted ${target}`;
  console.log(`${what.padEnd(44)} ${ours.toFixed(2)} ns${ratio}`);
}

const numpy = numpyTimes();
if (numpy) console.log(`numpy ${numpy.version}`);
for (const skills of SIZES) {
  const graph = { seed: 1, textPieces: DRAWS / 8, skills, k: 8, distinct: false, table: undefined };
  const counted = nanoseconds(DRAWS, () => degrees(graph));
  row(`uniform draws below ${skills}, counted, each`, counted, numpy?.counted[skills], 1);
}
for (const cells of CELLS) {
  const times = 1_000_000 / cells;
  const stream = blockStream(1, 1, 0);
  const thrown = nanoseconds(1_000_000, () => {
    for (let i = 0; i < times; i++) throwBalls(BALLS, { count: cells }, stream);
  });
  row(`1.6e8 balls into ${cells} cells, each cell`, thrown, numpy?.multinomial[cells], 5);
}

const study: SimulationStudyOptions = {
  ...{ textPieces: 2e5, skills: 200, k: 8, theta: 0.1, alpha: 0.1, starts: 1 },
  ...{ seed: 1, seeds: 40, points: 9 },
};
/** Graphs a second, from the first one on that is done: the threads have started then. */
const graphsPerSecond = async (workers: number): Promise<number> => {
  let [first, last] = [0, 0];
  await simulateStudyInWorkers(study, {
    workers,
    onProgress: ({ done }) => {
      if (done === workers) first = performance.now();
      last = performance.now();
    },
  });
  return (study.seeds - workers) / ((last - first) / 1000);
};
const rates: Record<1 | 2, number[]> = { 1: [], 2: [] };
for (let i = 0; i < 3; i++) for (const workers of [1, 2] as const) rates[workers].push(await graphsPerSecond(workers));
const [one, two] = [Math.max(...rates[1]), Math.max(...rates[2])];
console.log(
  `graphs by one thread and by two: ${one.toFixed(2)} and ${two.toFixed(2)} a second, ${(two / one).toFixed(2)} times, wanted 1.7`,
);

if (!process.argv.includes('--quick')) {
  const start = performance.now();
  const { worstError } = simulateSkillGraph({
    textPieces: 1e8,
    skills: 200,
    k: 8,
    theta: 0.1,
    alpha: 0.1,
    seed: 1,
    starts: 1,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const megabytes = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  console.log(
    `1e8 text pieces, adversarial: ${worstError.toFixed(5)} in ${seconds} s; at most ${megabytes} MB in all, wanted 500`,
  );
}

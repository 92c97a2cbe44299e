export const RESULTS = 'bench/results.json';

/** A comparison: a job of bench/jobs.ts at a size, what it is compared with, and how many times as fast it is to be. */
interface Row {
  readonly job: string;
  readonly size: number;
  readonly against: string;
  /** The other's size, where it would take minutes at ours. */
  readonly peerSize: number;
  readonly aim: number;
  readonly grows?: boolean;
  /** What `npm run bench:simulation` measures as well. */
  readonly of?: 'simulation';
}

export const ROWS: readonly Row[] = [
  { job: 'loss', size: 1e7, against: 'numpy', peerSize: 1e7, aim: 1, grows: true },
  { job: 'amplification', size: 1e6, against: 'scipy', peerSize: 1e6, aim: 1, grows: true },
  { job: 'sharp8', size: 1e6, against: 'numpy', peerSize: 1e6, aim: 3, grows: true },
  { job: 'sharp64', size: 1e6, against: 'numpy', peerSize: 1e6, aim: 3, grows: true },
  { job: 'tails', size: 1e6, against: 'scipy', peerSize: 1e6, aim: 1.3, grows: true },
  { job: 'tails', size: 1e6, against: '@stdlib', peerSize: 1e4, aim: 3 },
  { job: 'bootstrap', size: 4000, against: 'scipy', peerSize: 20, aim: 20 },
  { job: 'sign', size: 1000, against: 'mpmath', peerSize: 200, aim: 50 },
  { job: 'counted100', size: 8e6, against: 'numpy', peerSize: 8e6, aim: 1, of: 'simulation' },
  { job: 'counted1000', size: 8e6, against: 'numpy', peerSize: 8e6, aim: 1, of: 'simulation' },
  { job: 'counted10000', size: 8e6, against: 'numpy', peerSize: 8e6, aim: 1, of: 'simulation' },
  { job: 'thrown100', size: 1e6, against: 'numpy', peerSize: 1e6, aim: 5, of: 'simulation' },
  { job: 'thrown10000', size: 1e6, against: 'numpy', peerSize: 1e6, aim: 5, of: 'simulation' },
  { job: 'thrown1000000', size: 1e6, against: 'numpy', peerSize: 1e6, aim: 5, of: 'simulation' },
];

export interface JobResult {
  readonly job: string;
  readonly against: string;
  readonly size: number;
  readonly aim: number;
  /** ns of the processor per item. */
  readonly ours: number;
  readonly theirs?: number;
  /** How many times as fast ours is, and the share of the items at which the other has no value. */
  readonly ratio?: number;
  readonly missing?: number;
}

/** Simulations by threads, and the memory of a large one. */
export interface SimulationResults {
  /** Graphs a second by one thread and by two, and the ratio. */
  readonly graphs: readonly number[];
  readonly faster: number;
  /** How many text pieces a graph had whose adversary saw it. */
  readonly textPieces: number;
  /** Its error, seconds of the processor, and the most megabytes of the process. */
  readonly memory: { readonly worstError: number; readonly seconds: number; readonly megabytes: number };
}

export interface Results {
  readonly machine: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly jobs: readonly JobResult[];
  readonly sizes: readonly number[];
  readonly growth: Readonly<Record<string, { readonly ns: readonly number[]; readonly exponent: number }>>;
  readonly importMilliseconds: number;
  /** Absent until `npm run bench:simulation` has measured it. */
  readonly simulation?: SimulationResults;
}

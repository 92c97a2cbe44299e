import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A job of another library: what it takes, in ns of the processor per item, and the share of items without a value. */
export interface PeerJob {
  readonly time: () => Promise<number> | number;
  readonly missing: () => number;
}

export interface PythonPeer {
  readonly versions: Readonly<Record<string, string>>;
  readonly job: (name: string, size: number) => Promise<PeerJob>;
  readonly end: () => void;
}

/** numpy, scipy and mpmath, in one process that waits for jobs; nothing where they are not installed. */
export async function pythonPeer(): Promise<PythonPeer | undefined> {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn('python3', ['bench/jobs_scipy.py'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  const lines: AsyncIterator<string, undefined> = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T | undefined> => {
    const line = await lines.next();
    return line.done === true ? undefined : (JSON.parse(line.value) as T);
  };
  const versions = await next<Record<string, string>>();
  if (versions === undefined) return undefined;
  return {
    versions,
    job: async (name, size) => {
      let missing = 0;
      const run = async (): Promise<number> => {
        child.stdin.write(`${name} ${size}\n`);
        const answer = (await next<{ ns: number; missing: number }>())!;
        missing = answer.missing;
        return answer.ns;
      };
      await run();
      return { time: run, missing: () => missing };
    },
    end: () => {
      child.stdin.end();
    },
  };
}

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { checkAtMost, checkCount } from '../errors.ts';
import { checkWanted, type LongWorkOptions, type StopSignal } from '../long-work.ts';
import { startThread } from './start-thread.ts';
import type { ThreadResults, ThreadWork } from './thread-work.ts';

/** A thread takes some 12 MB. */
const MOST_WORKERS = 64;

/** How many threads are asked for; as many as the machine can run at once unless a number is given. */
export function checkedWorkers(workers: number = Math.min(MOST_WORKERS, availableParallelism())): number {
  checkCount('workers', workers);
  checkAtMost('workers', workers, MOST_WORKERS);
  return workers;
}

/**
 * Has batches of units done in threads, each batch by the next one that is free, and takes their results as they come.
 * The threads end with the promise, and at once where an `AbortSignal` is aborted.
 */
export async function inThreads<Work extends ThreadWork>(
  work: Work,
  { workers, batches }: { readonly workers: number; readonly batches: readonly (readonly number[])[] },
  options: LongWorkOptions,
  take: (results: ThreadResults[Work['results']], units: readonly number[]) => void,
): Promise<void> {
  const threads = Array.from({ length: Math.min(workers, batches.length) }, () => startThread('worker', work));
  const abort = abortOf(options.signal);
  let given = 0;
  const employ = async (thread: Worker, i: number): Promise<void> => {
    const end = endOf(thread, `worker thread ${i + 1} of ${threads.length}`);
    while (given < batches.length) {
      checkWanted(options);
      const units = batches[given++]!;
      thread.postMessage(units);
      const [results] = (await Promise.race([once(thread, 'message'), end, abort.promise])) as [
        ThreadResults[Work['results']],
      ];
      take(results, units);
    }
  };
  try {
    await Promise.all(threads.map(employ));
  } finally {
    abort.forget();
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Rejects with the reason of a signal that says so when it is aborted; another one is looked at between batches. */
function abortOf(signal: StopSignal | undefined): {
  readonly promise: Promise<never>;
  readonly forget: () => void;
} {
  let forget = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    if (!(signal instanceof AbortSignal)) return;
    const listener = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', listener);
    forget = () => {
      signal.removeEventListener('abort', listener);
    };
  });
  promise.catch(() => undefined); // nobody waits for it where no thread works
  return { promise, forget };
}

/**
 * Rejects when a thread ends, and with its error where it has one: a thread can end without an error, by
 * `process.exit` or `terminate`, and nothing would then answer for it.
 */
function endOf(thread: Worker, name: string): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('messageerror', reject);
    thread.once('exit', (code) => {
      reject(new Error(`${name} ended with exit code ${code} before its work was done`));
    });
  });
  end.catch(() => undefined); // a thread that ends when it is no longer needed is no error
  return end;
}

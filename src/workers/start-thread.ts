import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

// CommonJS has __filename; a module has import.meta instead.
const FILE = typeof __filename === 'string' ? __filename : import.meta.filename;

/**
 * Starts a thread that runs a script beside this file, which has this file's extension: `.js`, `.cjs`, or `.ts` in the
 * sources, which tsx compiles.
 */
export function startThread(script: string, workerData: unknown): Worker {
  const path = join(dirname(FILE), `${script}${extname(FILE)}`);
  if (extname(FILE) !== '.ts') return new Worker(path, { workerData });
  const tsx = createRequire(FILE).resolve('tsx/cjs/api');
  return new Worker(`require(${JSON.stringify(tsx)}).register(); require(${JSON.stringify(path)})`, {
    eval: true,
    workerData,
  });
}

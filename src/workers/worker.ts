/**
 * The script of a worker thread: it is given some long work when it starts, then the numbers of some of its units after
 * one another, and answers each time with their results.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type ThreadWork, resultsOf } from './thread-work.ts';

parentPort!.on('message', (units: readonly number[]) => {
  parentPort!.postMessage(resultsOf(workerData as ThreadWork, units));
});

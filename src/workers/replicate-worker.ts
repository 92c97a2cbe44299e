/**
 * The script of a worker thread: it is given the plan of a bootstrap when it starts, then one stretch of replicates
 * after the other, and answers each with their columns.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { emptyReplicates } from '../scaling/bootstrap-replicates.ts';
import { type BootstrapPlan, replicateInto } from '../scaling/fit/bootstrap/replicates.ts';
import type { Stretch } from './stretch.ts';

parentPort!.on('message', ({ from, to }: Stretch) => {
  const columns = emptyReplicates(to - from);
  replicateInto(workerData as BootstrapPlan, { from, to }, columns, 0);
  parentPort!.postMessage(columns);
});

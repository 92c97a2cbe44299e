import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bootstrapScalingLaw, type BootstrapSummary, type TrainingRun } from 'skill-emergence/scaling';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Kilobytes that a bootstrap leaves behind: whole, and when only its summary is kept. */
export interface MemoryKept {
  readonly whole: number;
  readonly alone: number;
  /** What was kept. */
  readonly summaries: readonly BootstrapSummary[];
}

export function memoryKept(runs: readonly TrainingRun[], replicates: number): MemoryKept {
  const before = used();
  const bootstraps = [bootstrapScalingLaw(runs, { replicates })];
  const whole = used() - before;
  const summaries = bootstraps.splice(0).map(({ summary }) => summary);
  return { whole, alone: used() - before, summaries };
}

function used(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1000;
}

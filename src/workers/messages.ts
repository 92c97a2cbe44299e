import type { BootstrapReplicates } from '../scaling/fit/replicates.ts';

/** What a thread is asked for: the replicates from one up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What it answers. */
export interface ReplicatesDone {
  readonly from: number;
  readonly columns: BootstrapReplicates;
}

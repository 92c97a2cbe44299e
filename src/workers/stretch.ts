/** What a thread is asked for, and answers with their columns: the replicates from one up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How far long work has come.
 *
 * @category Long work
 */
export interface Progress {
  /** Units of work that are done. */
  readonly done: number;
  /** All units of the work. */
  readonly total: number;
}

/**
 * What long work looks at to see whether it is still wanted: an `AbortSignal`, or anything with its two fields.
 *
 * @category Long work
 */
export interface StopSignal {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** What to throw then. */
  readonly reason?: unknown;
}

/**
 * Options of functions that may take long. They are synchronous and look at both between chunks of their work.
 *
 * @category Long work
 */
export interface LongWorkOptions {
  /** Called after every chunk: some replicates of a bootstrap, or a start of a fit. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * Looked at before every chunk, and before every step of a fit; the work ends by throwing its `reason` once it is
   * `aborted`.
   */
  readonly signal?: StopSignal | undefined;
}

/** Units of work, `size` at a time. */
export function batchesOf(units: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(units.length / size) }, (_, i) => units.slice(i * size, (i + 1) * size));
}

/** So many units of work, numbered from the first one on. */
export function numbered(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Throws the reason of the signal once it is aborted. */
export function checkWanted({ signal }: LongWorkOptions): void {
  if (signal?.aborted === true) throw (signal.reason as Error | undefined) ?? new Error('aborted');
}

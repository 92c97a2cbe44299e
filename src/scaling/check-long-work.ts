import { DomainError } from '../errors.ts';
import type { LongWorkOptions } from '../long-work.ts';

/** The checks of what long work looks at, before it starts. */
export function checkLongWork({ onProgress, signal }: LongWorkOptions): void {
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw new DomainError('onProgress', onProgress, 'a function');
  }
  if (signal === undefined) return;
  if (typeof signal !== 'object' || typeof (signal as Partial<typeof signal> | null)?.aborted !== 'boolean') {
    throw new DomainError('signal', signal, 'an AbortSignal, or an object whose aborted is true or false');
  }
}

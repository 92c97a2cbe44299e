import { DomainError } from '../errors.ts';
import type { LongWorkOptions } from '../long-work.ts';

/** The checks of what long work looks at, before it starts. */
export function checkLongWork({ onProgress, signal }: LongWorkOptions): void {
  checkCallback('onProgress', onProgress);
  if (signal === undefined) return;
  if (typeof signal !== 'object' || typeof (signal as Partial<typeof signal> | null)?.aborted !== 'boolean') {
    throw new DomainError('signal', signal, 'an AbortSignal, or an object whose aborted is true or false');
  }
}

/** What is told of long work, if anything is. */
export function checkCallback(parameter: string, callback: unknown): void {
  if (callback !== undefined && typeof callback !== 'function') {
    throw new DomainError(parameter, callback, 'a function');
  }
}

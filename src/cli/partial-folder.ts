import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder inside another one for what is written under a name, until that is complete; what a writing of this
 * name that was killed has left there goes first.
 *
 * Two processes that write the same at the same time are not meant to be: the one that comes first may then fail.
 */
export function partialFolder(folder: string, name: string): string {
  const prefix = `.partial-${createHash('sha256').update(name).digest('hex').slice(0, 12)}-`;
  for (const left of namesIn(folder)) {
    if (left.startsWith(prefix)) rmSync(join(folder, left), { recursive: true, force: true });
  }
  return mkdtempSync(join(folder, prefix));
}

/** None where they must not be read, or where there is no such folder: making one will tell. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { EXAMPLES } from '../package-root.ts';

/** A name without folders, or in `examples`. */
const NAME = /^(?:\.[\\/])?(?:examples[\\/])?([^\\/]+\.(?:csv|json|jsonl))$/;

/**
 * The path of a file that the user named. Where there is none, and the package comes with an example of that name, it
 * is the example, and the user is told.
 */
export function orExample(path: string, io: Io): string {
  if (existsSync(path)) return path;
  const [, name] = NAME.exec(path) ?? [];
  const example = name === undefined ? path : join(EXAMPLES, name);
  if (!existsSync(example)) return path;
  io.err(`reading the example that comes with skill-emergence: ${example}`);
  return example;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The built command is CommonJS and has __dirname; run from source it is a module, and has import.meta instead. From
// both dist/cli and src/cli the root of the package is two folders up.
const HERE = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
const ROOT = join(HERE, '..', '..');

/** The folder of the example files that come with the package. */
export const EXAMPLES: string = join(ROOT, 'examples');

/** The models that a report is about unless a file is named. */
export const EXAMPLE_MODELS: string = join(EXAMPLES, 'models.csv');

/** The version of this package. */
export function packageVersion(): string {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

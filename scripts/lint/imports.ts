import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import type { Import } from './circles.ts';

/** The imports of one another among the TypeScript files of a folder, those of types alone included. */
export function importsIn(root: string): Import[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => importsOf(posix.join(root, file), readFileSync(join(root, file), 'utf8')));
}

/** The relative imports of a file with this text: `import`, `export … from`, `import()` and `import('…').Type`. */
function importsOf(from: string, text: string): Import[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => ({ from, to: posix.join(dirname(from), fileName) }));
}

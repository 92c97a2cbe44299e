import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vitest/config';
import { examplesIn, type Example } from './examples-in.ts';
import { rewriteExample } from './rewrite-example.ts';

const LIST = 'virtual:doc-examples';

/**
 * Serves every ```ts fence of src, README.md and docs as a module, so that test/doc-examples.test.ts can run them.
 *
 * `virtual:doc-examples` lists them; each example gets the path of a file beside the one it stands in (there is no
 * such file on disk), so that its imports resolve as the reader's would.
 */
export function docExamples(root: string): Plugin {
  const examples = new Map<string, Example>();

  function collect(): void {
    examples.clear();
    for (const example of allExamples(root)) {
      examples.set(join(root, `${example.file}.${example.line}.example.js`), example);
    }
  }

  return {
    name: 'doc-examples',
    resolveId: (id) => (id === LIST || examples.has(id) ? id : undefined),
    load(id) {
      const example = examples.get(id);
      if (example) return rewriteExample(example);
      if (id !== LIST) return undefined;
      collect();
      const entries = [...examples].map(([path, { file, line }]) => {
        return `{ title: ${JSON.stringify(`${file}:${line}`)}, run: () => import(${JSON.stringify(path)}) }`;
      });
      return `export const examples = [\n${entries.join(',\n')}\n];`;
    },
  };
}

/** Every ```ts fence of src, README.md and docs. */
export function allExamples(root: string): Example[] {
  return documentedFiles(root).flatMap((file) => examplesIn(file, readFileSync(join(root, file), 'utf8')));
}

/** Paths from the root, with forward slashes. */
function documentedFiles(root: string): string[] {
  const under = (folder: string, extension: string) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !path.startsWith('docs/api/'))
      .sort();
  const readme = ['README.md'].filter((file) => existsSync(join(root, file)));
  return [...readme, ...under('docs', '.md'), ...under('src', '.ts')];
}

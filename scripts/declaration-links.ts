/**
 * After a build: links of the declarations' comments to the guides, which say where those are from the source files,
 * say it from the files in dist, where an editor looks.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => /\.d\.c?ts$/.test(name));
for (const name of files) {
  const path = join('dist', name);
  const docs = relative(dirname(path), 'docs');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(/\((?:\.\.\/)+docs(?=\/[^)\s]+\.md\b)/g, `(${docs}`));
}

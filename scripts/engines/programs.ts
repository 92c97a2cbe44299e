import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A name, and what runs a script in a folder and returns what that prints: `undefined` where no such engine is. */
export interface Engine {
  readonly name: string;
  readonly run: (folder: string, script: string) => string | undefined;
}

/** npm has it as a package, at a version that is fixed: no result changes by itself. */
const fromNpm = (name: string, pack: string, program: string): Engine => ({
  name,
  run: (folder, script) =>
    printed('npm', ['exec', '--yes', `--package=${pack}`, '--', program, join(folder, script)], folder),
});

export const ENGINES: readonly Engine[] = [
  {
    name: `Node ${process.versions.node}`,
    run: (folder, script) => printed(process.execPath, [join(folder, script)], folder),
  },
  fromNpm('Node 20', 'node@20.19.5', 'node'),
  fromNpm('Node 22', 'node@22.21.1', 'node'),
  fromNpm('Node 24', 'node@24.11.1', 'node'),
  fromNpm('Bun', 'bun@1.3.3', 'bun'),
  { name: 'Chromium', run: inChromium },
];

function inChromium(folder: string, script: string): string | undefined {
  const page = join(folder, 'page.html');
  writeFileSync(
    page,
    `<pre></pre><script>console.log = (text) => document.querySelector('pre').append(text)</script>
<script src="${script}"></script>`,
  );
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=600000', '--dump-dom'];
  for (const program of ['chromium', 'chromium-browser', 'google-chrome']) {
    const text = printed(program, [...options, pathToFileURL(page).href], folder);
    const found = text === undefined ? null : /<pre>(\{.*?\})<\/pre>/s.exec(text);
    if (found) return found[1];
  }
  return undefined;
}

function printed(program: string, args: readonly string[], cwd: string): string | undefined {
  const { status, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 300_000, maxBuffer: 2 ** 26 });
  return status === 0 ? stdout : undefined;
}

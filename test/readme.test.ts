import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npx skill-emergence …` as the shell would see it with the package installed, run from source. */
const NPX = `npx() { shift; "${root}node_modules/.bin/tsx" "${root}src/cli/main.ts" "$@"; }`;

const commands = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, fence = '']) => fence.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.startsWith('npx skill-emergence'));

describe('commands in the README', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'skill-emergence-'));
    for (const file of ['models.csv', 'synthetic-runs.csv']) {
      cpSync(join(root, 'examples', file), join(folder, 'examples', file));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are there', () => {
    expect(commands).not.toEqual([]);
  });

  // execFileSync throws, with what the command wrote to stderr, unless its exit status is 0.
  it.each(commands)('%s', (command) => {
    expect(execFileSync('sh', ['-c', `${NPX}; ${command}`], { cwd: folder, encoding: 'utf8' })).not.toBe('');
  });
});

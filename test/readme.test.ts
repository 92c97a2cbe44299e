import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './cli/command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npx skill-emergence …` as the shell would see it with the package installed, run from source. */
const NPX = `npx() { shift; "${root}node_modules/.bin/tsx" "${root}src/cli/main.ts" "$@"; }`;

const commands = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, fence = '']) => fence.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.startsWith('npx skill-emergence'));

/** Words and nothing else: what a shell would not change. */
const PLAIN = /^[\w./,=%:+ -]+$/;

/** One that reads nothing, and the last, which reads what others wrote; and those that need a shell. */
const asProcesses = commands.filter((line, i) => i === 0 || i === commands.length - 1 || !PLAIN.test(line));

// In the order of the README: commands read what those before them have written.
describe('commands in the README', () => {
  const before = process.cwd();
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'skill-emergence-'));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  it('are there', () => {
    expect(commands).not.toEqual([]);
  });

  it.each(commands)('%s', async (line) => {
    if (asProcesses.includes(line)) {
      // throws, with what the command wrote to standard error, unless its exit status is 0
      expect(execFileSync('sh', ['-c', `${NPX}; ${line}`], { encoding: 'utf8' })).not.toBe('');
      return;
    }
    const { code, out, err } = await command(...line.split(/ +/).slice(2));
    expect(code, err).toBe(0);
    expect(out).not.toBe('');
  });
});

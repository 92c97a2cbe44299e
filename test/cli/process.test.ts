import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = `"${join(root, 'node_modules', '.bin', 'tsx')}" "${join(root, 'src', 'cli', 'main.ts')}"`;

/** The command in a process of its own, started elsewhere. */
function shell(line: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: temporaryFolder(), encoding: 'utf8' });
  return { status, stdout, stderr };
}

// Each process takes a second to start: there is one for each way in which a command can end.
describe('the command as a process', () => {
  it('prints results to standard output, without colours, and finds the published models from any folder', () => {
    const { status, stdout, stderr } = shell(`FORCE_COLOR=1 ${COMMAND} report`);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Chinchilla 70B');
    expect(stdout).not.toContain('\u001B');
  });

  it('prints problems to standard error, and exits 2', () => {
    const { status, stdout, stderr } = shell(`${COMMAND} curve --theta 2 --k 8`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('skill-emergence curve: --theta must be a number in [0, 1], got 2\n');
  });

  it('says nothing when its reader has seen enough', () => {
    const { stdout, stderr } = shell(`{ ${COMMAND} report --json; echo "status $?" >&2; } | head -n 1`);
    expect(stdout).toBe('{\n');
    expect(stderr).toBe('status 0\n');
  });

  it.runIf(existsSync('/dev/full'))('says so in a line where its output has no room', () => {
    const { status, stderr } = shell(`${COMMAND} curve --theta 0.1 --k 8 > /dev/full`);
    expect([status, stderr]).toEqual([1, 'skill-emergence: cannot write to the standard output: no space left\n']);
  });
});

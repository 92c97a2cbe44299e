import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { command, temporaryFolder } from '../command.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const read = (path: string): string => readFileSync(join(examples, path), 'utf8');

/** The words after a command's name, up to the end of what a file says about it. */
const wordsAfter = (name: string, text: string): string[] => {
  const [, rest = ''] = new RegExp(`skill-emergence ${name}\\s+((?:.|\\n)*?)\\n *volumeMounts:`).exec(text) ?? [];
  return rest.trim().split(/\s+/);
};

/** The same study, with a graph for each part, small ones. */
const small = (words: readonly string[]): string[] =>
  words.map((word) => ({ '1e6': '1e3', '200': '20', '64': '16' })[word] ?? word);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the example for Kubernetes', () => {
  const job = read('kubernetes/job.yaml');

  it('has as many completions as the study has parts', () => {
    const [, parts] = /--shard kubernetes\/(\d+)/.exec(job)!;
    expect(job).toContain(`completions: ${parts!} #`);
    expect(job).toContain(`parallelism: ${parts!}\n`);
  });

  it('makes parts that its merge takes', async () => {
    const folder = temporaryFolder();
    const parts = Array.from({ length: 16 }, (_, i) => join(folder, `part-${i}.json`));
    for (const [i, part] of parts.entries()) {
      vi.stubEnv('JOB_COMPLETION_INDEX', String(i));
      const words = wordsAfter('simulate', job).map((word) => word.replace('part-$JOB_COMPLETION_INDEX.json', part));
      expect(words).toContain(part);
      expect(await command('simulate', ...small(words))).toMatchObject({ code: 0 });
    }
    const [, ...options] = wordsAfter('merge', read('kubernetes/merge.yaml'));
    const there = options.map((word) => (word.startsWith('study') ? join(folder, word) : word));
    expect(await command('merge', ...parts, ...there)).toMatchObject({ code: 0 });
    expect(['study.json', 'study.svg'].filter((name) => existsSync(join(folder, name)))).toHaveLength(2);
  });
});

describe('the example for Slurm', () => {
  it('has a study of its own that the command takes', async () => {
    const [, words] = /set -- (.*)\n/.exec(read('slurm/simulate.sh'))!;
    expect(await command('simulate', ...small(words!.split(' ')))).toMatchObject({ code: 0 });
  });
});

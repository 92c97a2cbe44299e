import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, temporaryFolder } from '../command.ts';

const SMALL = '--text-pieces 300 --skills 400 --k 4 --unknown 0.6 --seeds 6 --points 3'.split(' ');

describe('skill-emergence simulate-learning', () => {
  it('measures beside the limits', async () => {
    const { code, out, err } = await command('simulate-learning', ...SMALL);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/unlearnt in the end, measure( +0\.\d+){6}\n/);
    expect(out).toMatch(/fresh text in error( +0\.\d+){6}\n/);
    expect(out).toMatch(/ α {2}competence +lower +upper\n/);
  });

  it('has as JSON what it measures, and the limits', async () => {
    const { out } = await command('simulate-learning', ...SMALL, '--theta', '0.2', '--tolerance', '2', '--json');
    const { format, unlearnt, limits } = JSON.parse(out) as {
      format: string;
      unlearnt: { mean: number };
      limits: Record<string, number>;
    };
    expect(format).toBe('skill-emergence-learning-summary');
    expect(Math.abs(unlearnt.mean - limits['unlearnt']!)).toBeLessThan(0.1);
    expect(limits['trainingErrors']).toBe(limits['freshErrors']);
  });

  it('has no limits of what they are not known of', async () => {
    const zipf = await command('simulate-learning', ...SMALL, '--zipf', '0.4');
    expect(zipf.out).toMatch(/skills in the largest component( +[\d.]+){5} +–\n/);
    expect(zipf.out).toMatch(/the same, fraction of skills( +0\.\d+){6}\n/);
    const many = '--text-pieces 1 --skills 1000001 --zipf 0 --k 1 --unknown 0.5 --seeds 1 --points 1'.split(' ');
    const { out } = await command('simulate-learning', ...many);
    expect(out).toMatch(/unlearnt in the end, measure .* –\n/);
    expect(out).toContain('Infinity');
  });

  it('has the same bytes by several threads, and in parts that are merged', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const path = (name: string): string => join(folder, name);
    const { out } = await command('simulate-learning', ...SMALL, '--out', path('one.json'));
    const whole = readFileSync(path('one.json'), 'utf8');
    await command('simulate-learning', ...SMALL, '--threads', '2', '--out', path('two.json'));
    expect(readFileSync(path('two.json'), 'utf8')).toBe(whole);
    for (const part of ['1', '2']) {
      await command('simulate-learning', ...SMALL, '--shard', `${part}/2`, '--out', path(`${part}.json`));
    }
    const merged = await command('merge', path('2.json'), path('1.json'), '--out', path('merged.json'));
    expect(merged).toMatchObject({ code: 0, out });
    expect(readFileSync(path('merged.json'), 'utf8')).toBe(whole);
    // goes on from a part, whichever graphs it has
    await command('simulate-learning', ...SMALL, '--out', path('1.json'));
    expect(readFileSync(path('1.json'), 'utf8')).toBe(whole);
    const some = await command('merge', path('2.json'), '--json');
    expect(some.code).toBe(3);
    expect(some.err).toContain('those of the seeds 1, 3, 5 are missing');
  });

  it('takes no parts of other work, nor does that take these', async () => {
    const folder = temporaryFolder();
    const path = (name: string): string => join(folder, name);
    const errors = '--text-pieces 50 --skills 8 --k 2 --theta 0.1 --alpha 0.2 --seeds 1 --points 1'.split(' ');
    await command('simulate', ...errors, '--out', path('errors.json'));
    await command('simulate-learning', ...SMALL, '--out', path('learning.json'));
    const one = await command('simulate-learning', ...SMALL, '--out', path('errors.json'));
    expect(one).toMatchObject({ code: 2, out: '' });
    expect(one.err).toContain(`${path('errors.json')} is no part of a study of learning`);
    const other = await command('simulate', ...errors, '--out', path('learning.json'));
    expect(other.err).toContain('is a part of a study of learning, and of no other');
    const both = await command('merge', path('learning.json'), path('errors.json'));
    expect([both.code, both.out]).toEqual([2, '']);
    const picture = await command('merge', path('learning.json'), '--svg', path('picture.svg'));
    expect(picture.err).toContain('--svg is for the parts of simulate');
  });

  it('names what is missing or wrong by its option', async () => {
    const missing = await command('simulate-learning', ...SMALL.slice(0, 6));
    expect(missing.err).toContain("option '--unknown <fraction>' is required");
    const wrong = await command('simulate-learning', ...SMALL, '--capacity', '0');
    expect(wrong.err).toBe('skill-emergence simulate-learning: --capacity must be a positive safe integer, got 0\n');
    const threads = await command('simulate-learning', ...SMALL, '--threads', '0');
    expect(threads.err).toBe('skill-emergence simulate-learning: --threads must be a positive safe integer, got 0\n');
  });
});

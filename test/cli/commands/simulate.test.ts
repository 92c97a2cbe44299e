import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SimulationPart } from '../../../src/simulation/index.ts';
import { command, temporaryFile, temporaryFolder } from '../command.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SMALL = '--text-pieces 300 --skills 12 --k 3 --theta 0.1 --alpha 0.2 --seeds 6 --points 3'.split(' ');
const FEW = '--text-pieces 300 --skills 8 --k 3 --theta 0.1 --alpha 0.2 --seeds 2 --points 3'.split(' ');

/** The part in a file. */
function partIn(path: string): SimulationPart {
  return JSON.parse(readFileSync(path, 'utf8')) as SimulationPart;
}

describe('skill-emergence simulate', () => {
  it('measures beside what is guaranteed', async () => {
    const { code, out, err } = await command('simulate', ...SMALL);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/error on the worst skills: median 0\.\d+ \(0\.\d+ to 0\.\d+, confidence 0\.9688\)/);
    expect(out).toMatch(/guaranteed as n → ∞: at most 0\.\d+\nguaranteed at this n: at most 0\.\d+, but for/);
  });

  it.each(['piece', 'concatenation'])('counts errors on tuples: %s', async (within) => {
    const { out } = await command('simulate', ...FEW, '--tuple-size', '2', '--within', within, '--json');
    const { worstError, guaranteed } = JSON.parse(out) as {
      worstError: { value: number };
      guaranteed: { sharp: number; finiteSize: number };
    };
    expect(worstError.value).toBeGreaterThan(0.1);
    expect(worstError.value).toBeLessThanOrEqual(guaranteed.finiteSize);
    expect(guaranteed.sharp).toBeLessThanOrEqual(guaranteed.finiteSize);
  });

  it('says nothing of what is not known', async () => {
    const sizes = '--text-pieces 100 --skills 3 --k 501 --theta 0.1 --bad-skills 3 --seeds 1'.split(' ');
    const { out } = await command('simulate', ...sizes, '--errors', 'random');
    expect(out).not.toContain('guaranteed');
  });

  it('goes on from a part that is there, whichever graphs it has', async () => {
    const folder = temporaryFolder();
    const [whole, part] = [join(folder, 'whole.json'), join(folder, 'part.json')];
    await command('simulate', ...SMALL, '--out', whole);
    await command('simulate', ...SMALL, '--shard', '2/3', '--out', part);
    expect(partIn(part).results.map(({ seed }) => seed)).toEqual([2, 5]);
    await command('simulate', ...SMALL, '--out', part);
    expect(readFileSync(part, 'utf8')).toBe(readFileSync(whole, 'utf8'));
    expect(readdirSync(folder).sort()).toEqual(['part.json', 'whole.json']);
  });

  it('has the same bytes by several threads', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const [one, three] = [join(folder, 'one.json'), join(folder, 'three.json')];
    const { out } = await command('simulate', ...SMALL, '--out', one);
    expect(await command('simulate', ...SMALL, '--threads', '3', '--out', three)).toMatchObject({ code: 0, out });
    expect(readFileSync(three, 'utf8')).toBe(readFileSync(one, 'utf8'));
    const refused = await command('simulate', ...SMALL, '--threads', '65');
    expect(refused).toMatchObject({ code: 2, err: 'skill-emergence simulate: --threads must be at most 64, got 65\n' });
  });

  it('leaves a part of another study as it is', async () => {
    const path = join(temporaryFolder(), 'part.json');
    await command('simulate', ...SMALL, '--out', path);
    const before = readFileSync(path, 'utf8');
    const { code, err } = await command(
      'simulate',
      ...SMALL.slice(0, -4),
      '--seeds',
      '7',
      '--points',
      '3',
      '--out',
      path,
    );
    expect(code).toBe(2);
    const why = 'belongs to another study, with seeds 6 and not 7; give another file to --out, or remove that one';
    expect(err).toBe(`skill-emergence simulate: ${path} is there, and ${why}\n`);
    expect(readFileSync(path, 'utf8')).toBe(before);
    writeFileSync(path, before.replace('"worstError":0', '"worstError":1'));
    const damaged = readFileSync(path, 'utf8');
    expect(await command('simulate', ...SMALL, '--out', path)).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(path, 'utf8')).toBe(damaged);
  });

  it('resumes to the same bytes after it is killed in the middle', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const [whole, killed] = [join(folder, 'whole.json'), join(folder, 'killed.json')];
    const study = '--text-pieces 2e5 --skills 50 --k 8 --theta 0.1 --alpha 0.1 --starts 1 --seeds 12'.split(' ');
    const file = join(root, 'src', 'cli', 'main.ts');
    // a process of its own, without tsx between: a killed parent would leave it
    const child = spawn(process.execPath, [
      '--import',
      join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs'),
      file,
      'simulate',
      ...study,
      '--out',
      killed,
    ]);
    const ended = new Promise((resolve) =>
      child.once('exit', (_, signal) => {
        resolve(signal);
      }),
    );
    while (!existsSync(killed) || partIn(killed).results.length < 3) await new Promise((next) => setTimeout(next, 5));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const there = partIn(killed).results.length;
    expect(there).toBeGreaterThanOrEqual(3);
    expect(there).toBeLessThan(12);
    await command('simulate', ...study, '--out', killed);
    await command('simulate', ...study, '--out', whole);
    expect(readFileSync(killed, 'utf8')).toBe(readFileSync(whole, 'utf8'));
    expect(readdirSync(folder).sort()).toEqual(['killed.json', 'whole.json']);
  });
});

describe('skill-emergence merge', () => {
  it('makes of parts what one machine would have written, byte for byte, in any order', async () => {
    const folder = temporaryFolder();
    const path = (name: string): string => join(folder, name);
    const { out } = await command('simulate', ...SMALL, '--out', path('whole.json'));
    for (const part of ['1', '2', '3']) {
      await command('simulate', ...SMALL, '--shard', `${part}/3`, '--out', path(`part-${part}.json`));
    }
    const parts = ['3', '1', '2'].map((part) => path(`part-${part}.json`));
    const merged = await command('merge', ...parts, '--out', path('merged.json'));
    expect(merged).toMatchObject({ code: 0, out });
    expect(readFileSync(path('merged.json'), 'utf8')).toBe(readFileSync(path('whole.json'), 'utf8'));
  });

  it('names what is missing, twice there, foreign, damaged or no part, and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const path = (name: string): string => join(folder, name);
    await command('simulate', ...SMALL, '--shard', '1/2', '--out', path('a.json'));
    await command('simulate', ...SMALL, '--seed', '2', '--shard', '2/2', '--out', path('foreign.json'));
    const missing = await command('merge', path('a.json'));
    expect(missing.code).toBe(3);
    expect(missing.err).toContain('those of the seeds 2, 4, 6 are missing');
    const twice = await command('merge', path('a.json'), path('a.json'));
    expect([twice.code, twice.out]).toEqual([2, '']);
    expect(twice.err).toContain(`${path('a.json')} is named twice`);
    const foreign = await command('merge', path('a.json'), path('foreign.json'));
    expect(foreign.code).toBe(2);
    expect(foreign.err).toContain(`${path('foreign.json')} must be the plan of ${path('a.json')}`);
    writeFileSync(path('cut.json'), readFileSync(path('a.json'), 'utf8').slice(0, 200));
    writeFileSync(
      path('changed.json'),
      readFileSync(path('a.json'), 'utf8').replace('"worstError":0.', '"worstError":0.1'),
    );
    for (const name of ['cut.json', 'changed.json']) {
      const before = readFileSync(path(name), 'utf8');
      const refused = await command('merge', path('a.json'), path(name));
      expect([refused.code, refused.out]).toEqual([2, '']);
      expect(refused.err).toContain(path(name));
      expect(readFileSync(path(name), 'utf8')).toBe(before);
    }
    expect(await command('merge', temporaryFile('other.json', '{}'))).toMatchObject({ code: 2 });
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, temporaryFile, temporaryFolder } from '../command.ts';
import { csvOf, RUNS } from '../runs.ts';

const RESAMPLES = ['--replicates', '70', '--seed', '3', '--confidence', '0.9', '--workers', '1'];

/** Paths in a folder of their own, and the file of the runs. */
function workplace() {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  const runs = temporaryFile('runs.csv', csvOf(RUNS));
  return { path, runs, bytes: (name: string): string => readFileSync(path(name), 'utf8') };
}

describe('skill-emergence fit --shard', { timeout: 60_000 }, () => {
  it('makes parts that merge to what fit prints and writes, byte for byte, in any order', async () => {
    const { path, runs, bytes } = workplace();
    const whole = await command('fit', runs, ...RESAMPLES, '--json', '--out', path('fit'));
    for (const part of ['1', '2', '3']) {
      const { code, out } = await command(
        'fit',
        runs,
        ...RESAMPLES,
        '--shard',
        `${part}/3`,
        '--out',
        path(`${part}.json`),
      );
      expect([code, out]).toEqual([0, `${part === '1' ? 24 : 23} of 70 resamples, in ${path(`${part}.json`)}\n`]);
    }
    const parts = ['2', '3', '1'].map((part) => path(`${part}.json`));
    const merged = await command('merge', ...parts, '--json', '--out', path('all.json'), '--report', path('merged'));
    expect(merged).toMatchObject({ code: 0, out: whole.out });
    for (const name of ['fit.html', 'fit.json', 'law.json']) {
      expect(bytes(join('merged', name))).toBe(bytes(join('fit', name)));
    }
    await command('fit', runs, ...RESAMPLES, '--shard', '1/1', '--out', path('one.json'));
    expect(bytes('one.json')).toBe(bytes('all.json'));
  });

  it('goes on from the part that is there', async () => {
    const { path, runs, bytes } = workplace();
    await command('fit', runs, ...RESAMPLES, '--shard', '1/1', '--out', path('whole.json'));
    await command('fit', runs, ...RESAMPLES, '--shard', '2/2', '--out', path('part.json'));
    await command('fit', runs, ...RESAMPLES, '--shard', '1/1', '--out', path('part.json'));
    expect(bytes('part.json')).toBe(bytes('whole.json'));
  });

  it('names what is missing, twice there, foreign, damaged or of a simulation, and leaves it as it is', async () => {
    const { path, runs, bytes } = workplace();
    const other = temporaryFile('other.csv', csvOf(RUNS));
    const study = '--text-pieces 30 --skills 5 --k 2 --theta 0.1 --alpha 0.2 --seeds 2 --points 1'.split(' ');
    await command('simulate', ...study, '--out', path('simulation.json'));
    await command('fit', runs, ...RESAMPLES, '--shard', '1/2', '--out', path('a.json'));
    await command('fit', runs, ...RESAMPLES, '--loss', 'squared', '--shard', '2/2', '--out', path('squared.json'));
    await command('fit', other, ...RESAMPLES, '--shard', '2/2', '--out', path('other.json'));
    writeFileSync(path('damaged.json'), bytes('a.json').replace('"replicate":2', '"replicate":3'));
    const refused: [names: string[], code: number, message: string][] = [
      [['a.json'], 3, 'of 70 replicates 35 are missing: 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …'],
      [['a.json', 'a.json'], 2, `${path('a.json')} is named twice`],
      [['a.json', 'squared.json'], 2, `${path('squared.json')} must be the plan of ${path('a.json')}`],
      [
        ['a.json', 'other.json'],
        2,
        `${path('other.json')} and ${path('a.json')} are parts of the bootstrap of different`,
      ],
      [
        ['a.json', 'damaged.json'],
        2,
        `${path('damaged.json')} is not a part that simulate, simulate-learning or fit wrote`,
      ],
      [['a.json', 'simulation.json'], 2, `${path('a.json')} is a part of a bootstrap, and not of a simulation`],
    ];
    const before = ['a', 'squared', 'other', 'damaged', 'simulation'].map((name) => bytes(`${name}.json`));
    for (const [names, code, message] of refused) {
      const merged = await command('merge', ...names.map(path));
      expect(merged).toMatchObject({ code, out: '' });
      expect(merged.err).toContain(message);
    }
    for (const name of ['squared', 'other', 'damaged', 'simulation']) {
      const again = await command('fit', runs, ...RESAMPLES, '--shard', '1/2', '--out', path(`${name}.json`));
      expect(again).toMatchObject({ code: 2, out: '' });
    }
    expect(await command('simulate', ...study, '--out', path('a.json'))).toMatchObject({ code: 2, out: '' });
    expect(await command('merge', path('simulation.json'), '--report', path('report'))).toMatchObject({ code: 2 });
    expect(['a', 'squared', 'other', 'damaged', 'simulation'].map((name) => bytes(`${name}.json`))).toEqual(before);
  });

  it('needs a file for the part, and resamples', async () => {
    const { path, runs } = workplace();
    const [noFile, none] = [
      await command('fit', runs, ...RESAMPLES, '--shard', '1/2'),
      await command('fit', runs, '--replicates', '0', '--shard', '1/2', '--out', path('part.json')),
    ];
    expect(noFile.err).toBe('skill-emergence fit: --shard needs --out, the file of the part\n');
    expect(none.err).toContain('--shard needs --replicates');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ioOn } from '../../../src/cli/io.ts';
import { orExample } from '../../../src/cli/input/example-file.ts';
import { EXAMPLES } from '../../../src/cli/package-root.ts';
import { command, temporaryFolder } from '../command.ts';

describe('orExample', () => {
  let before: string;
  let err: string;
  const located = (path: string): string =>
    orExample(path, ioOn({ out: () => undefined, err: (text) => (err += text) }));

  beforeEach(() => {
    [before, err] = [process.cwd(), ''];
    process.chdir(temporaryFolder());
  });
  afterEach(() => {
    process.chdir(before);
  });

  it.each(['models.csv', 'examples/models.csv', './examples/models.csv', './models.csv', 'examples\\models.csv'])(
    'takes %s for the example where there is no such file, and says so',
    (path) => {
      expect(located(path)).toBe(join(EXAMPLES, 'models.csv'));
      expect(err).toBe(`reading the example that comes with skill-emergence: ${join(EXAMPLES, 'models.csv')}\n`);
    },
  );

  it('takes the file that is there', () => {
    writeFileSync('models.csv', '');
    expect([located('models.csv'), err]).toEqual(['models.csv', '']);
  });

  it.each(['other.csv', '/models.csv', '../models.csv', 'data/models.csv', 'examples/esm/package.json', 'esm', ''])(
    'leaves %j alone',
    (path) => {
      expect([located(path), err]).toEqual([path, '']);
    },
  );

  it('lets commands find the examples from anywhere', async () => {
    const notice = 'reading the example that comes with skill-emergence: ';
    const fit = await command('fit', 'examples/synthetic-runs.csv', '--replicates', '0');
    expect([fit.code, fit.err]).toEqual([0, `${notice}${join(EXAMPLES, 'synthetic-runs.csv')}\n`]);
    expect(fit.out).toContain('in synthetic-runs.csv');
    const report = await command('report', '--models', 'examples/models.csv');
    expect([report.code, report.err]).toEqual([0, `${notice}${join(EXAMPLES, 'models.csv')}\n`]);
  });
});

import { describe, expect, it } from 'vitest';
import { columnsFrom } from '../../../src/cli/input/columns.ts';
import { readRunsFile } from '../../../src/cli/input/runs.ts';
import { command, temporaryFile } from '../command.ts';

const read = (content: string, columns = {}, clusters?: string) =>
  readRunsFile(temporaryFile('runs.csv', content), columns, clusters);

describe('readRunsFile', () => {
  const run = { parameters: 70e9, tokens: 1.4e12, loss: 1.95 };

  it.each([
    ['plain', 'parameters,tokens,loss\n70e9,1400000000000,1.95\n'],
    ['with letters for powers of ten', 'parameters,tokens,loss\n70B,1.4T,1.95\n'],
    ['with CRLF and a byte order mark', '\uFEFFparameters,tokens,loss\r\n70B,1.4T,1.95\r\n'],
    ['with other columns, in another order', 'run,loss,D,N\nx,1.95,1.4T,70B\n'],
    ['with names in other letters', 'Training Tokens,Model Size,Val_Loss\n1.4T,70B,1.95\n'],
    ['with FLOPs in place of tokens', 'N,Training FLOP,loss\n70B,588e21,1.95\n'],
    ['with FLOPs in place of parameters', 'C,D,loss\n588e21,1.4T,1.95\n'],
    ['with FLOPs beside both', 'C,D,N,loss\n1,1.4T,70B,1.95\n'],
  ])('reads a file %s', (_name, content) => {
    expect(read(content).runs).toEqual([run]);
  });

  it('says which columns it used, and on which line each run stands', () => {
    expect(read('C,N,D,loss,"a, b"\n1,1M,1B,3,"x\ny"\n1,2M,1B,2,z\n')).toMatchObject({
      columns: { parameters: 'N', tokens: 'D', loss: 'loss' },
      lines: [3, 4],
    });
  });

  it('takes the columns that are named', () => {
    const content = 'N,D,size,test loss,loss\n1,1,70B,1.95,9\n';
    const named = columnsFrom('parameters=size,loss=test loss');
    expect(read(content, named)).toMatchObject({
      runs: [{ parameters: 70e9, tokens: 1, loss: 1.95 }],
      columns: { parameters: 'size', tokens: 'D', loss: 'test loss' },
    });
    expect(read('N,D,C,loss\n7,1,42,2\n', columnsFrom('flops=C,tokens=D')).columns).toEqual({
      flops: 'C',
      tokens: 'D',
      loss: 'loss',
    });
  });

  it('takes clusters from a column, or from the compute where no column is called so', () => {
    const content = 'N,D,loss,lab\n1M,1B,3,a\n2M,1B,2,b\n';
    expect(read(content, {}, 'lab').clusters).toEqual(['a', 'b']);
    expect(read(content, {}, 'compute').clusters).toBe('compute');
    expect(read(content.replace('lab', 'compute'), {}, 'compute').clusters).toEqual(['a', 'b']);
  });
});

describe('skill-emergence fit', () => {
  const fit = (content: string, ...args: string[]) => command('fit', temporaryFile('runs.csv', content), ...args);

  it.each<[problem: string, content: string, args: string[], message: RegExp]>([
    ['an empty file', '', [], /runs\.csv: the file is empty; its first line must be parameters,tokens,loss/],
    ['a header alone', 'N,D,loss\n', [], /runs\.csv: no runs under the header/],
    ['a column twice', 'N,N,loss\n', [], /line 1: the column "N" is there twice/],
    ['no loss', 'N,D,accuracy\n', [], /line 1: no column for the loss among N,D,accuracy; name it with --columns/],
    ['no tokens', 'N,loss\n', [], /line 1: no column for two of parameters, tokens and FLOPs among N,loss/],
    [
      'two candidates',
      'N,D,loss,val_loss\n',
      [],
      /line 1: which column is loss, "loss" or "val_loss"\? .*--columns loss=…/,
    ],
    ['an unknown column', 'N,D,loss\n', ['--columns', 'loss=Loss'], /line 1: there is no column "Loss", only N,D,loss/],
    ['an unknown cluster', 'N,D,loss\n', ['--clusters', 'lab'], /line 1: there is no column "lab", only N,D,loss/],
    ['too few fields', 'N,D,loss\n1,1,2\n1,1\n', [], /line 3: 3 fields expected \(N,D,loss\), got 2/],
    ['an empty line', 'N,D,loss\n1,1,2\n\n1,1,2\n', [], /line 3: the line is empty/],
    ['a missing value', 'N,D,loss\n1,1,\n', [], /line 2: loss must be positive, .*, got ""/],
    ['a word', 'N,D,loss\n1,1,2\n1,NaN,2\n', [], /line 3: D must be positive, .*, got "NaN"/],
    ['a negative loss', 'N,D,loss\n1,1,-2\n', [], /line 2: loss must be positive, .*, got "-2"/],
    [
      'a loss beyond all proportion',
      'N,D,L\n1,1,2\n2,2,2e9\n',
      [],
      /runs\.csv, line 3: L must be a number in \[1e-9, 1e9\], got 2000000000/,
    ],
    [
      'a loss of almost nothing',
      'N,D,loss\n1,1,1e-10\n',
      ['--replicates', '0'],
      /runs\.csv, line 2: loss must be a number in/,
    ],
    ['an infinite number', 'N,D,loss\n1e999,1,2\n', [], /line 2: N must be positive, .*, got "1e999"/],
    ['FLOPs beyond proportion', 'N,C,loss\n1e200,1e-200,2\n', [], /line 2: C is out of all proportion to N/],
    ['an unknown role', 'N,D,loss\n', ['--columns', 'data=D'], /--columns data=D: write parameters=…,.*, got "data=D"/],
    ['a role twice', 'N,D,loss\n', ['--columns', 'loss=a,loss=b'], /loss is there twice/],
    ['three scales', 'N,D,loss\n', ['--columns', 'parameters=N,tokens=D,flops=C'], /two of .* are enough/],
    ['too few runs', 'N,D,loss\n1M,1B,3\n2M,1B,2.9\n', [], /the number of different parameters in runs must be/],
    [
      'equal losses',
      'N,D,loss\n1,1,2\n2,1,2\n3,2,2\n3,3,2\n4,4,2\n4,3,2\n',
      [],
      /the losses of runs must be different/,
    ],
  ])('names what is wrong with %s, and exits 2', async (_problem, content, args, message) => {
    const { code, out, err } = await fit(content, ...args);
    expect(err).toMatch(message);
    expect(err).toMatch(/^skill-emergence fit: /);
    expect(err.trim()).not.toContain('\n');
    expect([code, out]).toEqual([2, '']);
  });

  it('says when there is no such file', async () => {
    const { code, err } = await command('fit', '/nowhere/runs.csv');
    expect([code, err]).toEqual([
      2,
      'skill-emergence fit: cannot read the runs file /nowhere/runs.csv: no such file or folder\n',
    ]);
  });
});

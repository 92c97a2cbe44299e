import { describe, expect, it } from 'vitest';
import { columnsFrom } from '../../../src/cli/input/columns.ts';
import { bestOfEachScale } from '../../../src/cli/input/selected-runs.ts';
import { unitDoubts } from '../../../src/cli/fit/unit-doubts.ts';
import { readRuns } from '../../../src/cli/input/runs.ts';
import type { RunsRequest } from '../../../src/cli/input/source.ts';
import { unitsFrom } from '../../../src/cli/input/units.ts';
import { command, temporaryFile } from '../command.ts';

const read = (content: string | Uint8Array, request: RunsRequest = {}) =>
  readRuns([temporaryFile('runs.csv', content)], request);

/** A file that stands beside these tests. */
const stored = (name: string): string => new URL(`../cases/${name}.csv`, import.meta.url).pathname;

describe('readRuns', () => {
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
    ['between semicolons', 'parameters;tokens;loss\n70B;1.4T;1.95\n'],
    ['between tabs', 'parameters\ttokens\tloss\n70B\t1.4T\t1.95\n'],
    ['with blanks around fields', 'parameters, tokens , loss\n 70B, 1.4T,  1.95\n'],
    ['with comments and empty lines', '# of 2024\n\nparameters,tokens,loss\n   \n70B,1.4T,1.95\n# the end\n\n\n'],
    ['with digits in groups', 'parameters,tokens,loss\n"70,000,000,000",1_400_000_000_000,1.95\n'],
    ['as logs name their columns', 'Name,model/num_params,tokens_seen,train/loss,eval/loss\nx,70B,1.4T,1.7,1.95\n'],
    ['with units in names', 'N (params, B);Training Data (T tokens);loss\n70;1.4;1.95\n'.replace('Data', 'Tokens')],
    ['with units in words', 'params_billions,tokens (trillions),loss\n70,1.4,1.95\n'],
    ['with units as powers of ten', 'params (1e9),tokens [10^12],loss\n70,1.4,1.95\n'],
    ['with petaFLOP-days', 'params,compute (PF-days),loss\n70B,6805.555555555555,1.95\n'],
    ['with zettas as gigaFLOPs', 'params,gflops,loss\n70B,588e12,1.95\n'],
    ['as a list in JSON', '[{"params": 70e9, "tokens": 1.4e12, "loss": 1.95}]'],
    ['as an object in JSON', '{"params": "70B", "tokens": 1400000000000, "loss": 1.95, "tags": ["a"], "note": null}'],
    ['as objects, one a line', '\n{"params": 70e9, "tokens": "1.4T", "loss": 1.95}\n\n'],
    [
      'as objects within objects',
      '[{"config": {"n_params": 7e10, "seed": NaN}, "summary": {"tokens": 14e11, "loss": 1.95}}]',
    ],
  ])('reads a file %s', (_name, content) => {
    expect(read(content).runs).toEqual([run]);
  });

  it('says which columns it used, and on which line each run stands', () => {
    expect(read('C,N,D,loss,"a, b"\n1,1M,1B,3,"x\ny"\n1,2M,1B,2,z\n')).toMatchObject({
      columns: { parameters: 'N', tokens: 'D', loss: 'loss' },
      places: [{ line: 3 }, { line: 4 }],
    });
  });

  it('takes the columns that are named', () => {
    const content = 'N,D,size,test loss,loss\n1,1,70B,1.95,9\n';
    const columns = columnsFrom('parameters=size,loss=test loss');
    expect(read(content, { columns })).toMatchObject({
      runs: [{ parameters: 70e9, tokens: 1, loss: 1.95 }],
      columns: { parameters: 'size', tokens: 'D', loss: 'test loss' },
    });
    expect(read('N,D,C,loss\n7,1,42,2\n', { columns: columnsFrom('flops=C,tokens=D') }).columns).toEqual({
      flops: 'C',
      tokens: 'D',
      loss: 'loss',
    });
  });

  it('takes clusters from a column, or from the compute where no column is called so', () => {
    const content = 'N,D,loss,lab\n1M,1B,3,a\n2M,1B,2,b\n';
    expect(read(content, { clusters: 'lab' }).clusters).toEqual(['a', 'b']);
    expect(read(content, { clusters: 'compute' }).clusters).toBe('compute');
    expect(read(content.replace('lab', 'compute'), { clusters: 'compute' }).clusters).toEqual(['a', 'b']);
  });

  it.each([
    ['little', [0xff, 0xfe], 'utf16le'],
    ['big', [0xfe, 0xff], 'utf16be'],
  ] as const)('reads UTF-16 with its %s end first', (_name, mark, encoding) => {
    const bytes = Buffer.from('parameters,tokens,loss\n70B,1.4T,1.95\n', 'utf16le');
    const content = Buffer.concat([Buffer.from(mark), encoding === 'utf16le' ? bytes : bytes.swap16()]);
    expect(read(content).runs).toEqual([run]);
  });

  it('reads several files, and says in which each run is', () => {
    const [a, b] = [
      temporaryFile('a.csv', 'N,D,loss\n1M,1B,3\n'),
      temporaryFile('b.json', '{"loss":2,"D":2e9,"N":2e6}'),
    ];
    expect(readRuns([a, b])).toMatchObject({
      runs: [{ parameters: 1e6 }, { parameters: 2e6, tokens: 2e9, loss: 2 }],
      places: [
        { file: a, line: 2 },
        { file: b, entry: 1 },
      ],
    });
    const c = temporaryFile('c.csv', 'N,D,test loss\n1M,1B,3\n');
    expect(() => readRuns([a, c])).toThrow(
      /a\.csv has "N", "D", "loss", .*c\.csv "N", "D", "test loss": .* same names in all/,
    );
  });

  it('reads a number in the unit of its column as the double nearest to it', () => {
    expect(read('params (B),tokens (M),loss\n0.3,1.1e-3,2\n').runs).toEqual([
      { parameters: 3e8, tokens: 1100, loss: 2 },
    ]);
    const units = unitsFrom('parameters=M,tokens=3.5e9');
    expect(read('N,D,loss\n0.3,2,2\n', { units }).runs).toEqual([{ parameters: 3e5, tokens: 7e9, loss: 2 }]);
    expect(read('N,D,loss\n0.3,2,2\n', { units }).units).toEqual({ parameters: '1e6', tokens: '3.5e9' });
  });

  it('leaves out rows without a number only where that is asked for, and lists them', () => {
    const content = 'N,D,loss,x\n1M,1B,3,\n2M,1B,NaN,1\n3M,,2,1\n4M,1B,2,1\n';
    expect(() => read(content)).toThrow(/line 3: loss must be positive.*"NaN"; .* --skip-missing/);
    expect(read(content, { skipMissing: true })).toMatchObject({
      places: [{ line: 2 }, { line: 5 }],
      leftOut: [
        { place: { line: 3 }, reason: 'loss is "NaN"' },
        { place: { line: 4 }, reason: 'D is ""' },
      ],
    });
  });

  it('takes the rows that are asked for', () => {
    const content = 'N,D,loss,set,seed\n1M,1B,3,a,1\n2M,1B,3,b,1\n3M,1B,3,a,2\n';
    expect(read(content, { where: [['set', 'a']] }).places).toEqual([{ line: 2 }, { line: 4 }]);
    const where = [
      ['set', 'a'],
      ['seed', '2'],
    ] as const;
    expect(read(content, { where }).places).toEqual([{ line: 4 }]);
    expect(() => read(content, { where: [['set', 'c']] })).toThrow('none of the rows is a run that was asked for');
    expect(() => read(content, { where: [['data', 'c']] })).toThrow(
      'there is no column "data", only N,D,loss,set,seed',
    );
  });

  it('keeps of each scale the least loss, also where its numbers were computed in another way', () => {
    const content = 'N,D,loss,set\n3e8,1B,3,a\n300000000.00000006,1B,2.9,b\n3e8,2B,3,a\n3e8,2B,3,b\n';
    const best = bestOfEachScale(read(content, { clusters: 'set' }));
    expect(best).toMatchObject({
      places: [{ line: 3 }, { line: 4 }],
      clusters: ['b', 'a'],
      labels: { set: ['b', 'a'] },
    });
    expect(best.leftOut.map(({ place }) => place)).toEqual([{ line: 2 }, { line: 5 }]);
    expect(bestOfEachScale(read(content, { clusters: 'compute' })).clusters).toBe('compute');
  });

  it('keeps the entries of columns that divide the runs', () => {
    const content = 'N,D,loss,set,id,all\n1M,1B,3,a,1,x\n2M,1B,3,b,2,x\n3M,1B,3,a,3,x\n4M,1B,3,b,4,x\n';
    expect(read(content).labels).toEqual({ set: ['a', 'b', 'a', 'b'] });
  });
});

describe('unitDoubts', () => {
  it('has none where the numbers are those of language models', () => {
    expect(unitDoubts(read('N,D,C,loss\n70B,1.4T,5.9e23,1.95\n'))).toEqual([]);
    expect(unitDoubts(readRuns([stored('billions')]))).toEqual([]); // their units stand in the names of the columns
    expect(unitDoubts(readRuns([stored('tokens-in-gflops')]))).toEqual([]);
  });

  it('names the units that would be right', () => {
    const [doubt, other] = unitDoubts(readRuns([stored('three-wrong-unit')]));
    expect(doubt).toMatch(
      /N, tokens = D, .*1K parameters in the median .*; C is 1000000000000000 times 6ND; .*=M,tokens=B\.$/,
    );
    expect(other).toBeUndefined();
    expect(unitDoubts(readRuns([stored('one-size-ulps')]))[0]).toMatch(/: --units parameters=B\.$/);
    expect(unitDoubts(read('N,D,C,loss\n70,1.4,588e21,1.95\n'))[0]).toMatch(/: --units parameters=B,tokens=T\.$/);
  });

  it('says so where no unit would be right', () => {
    const [doubt] = unitDoubts(read('N,D,C,loss\n70B,1.4T,5.9e13,1.95\n'));
    expect(doubt).toMatch(/C is 1e-10 times 6ND; see what the columns are in\.$/);
  });

  it.each([
    ['three-wrong-unit', 0.294],
    ['billions', 0.276],
    ['tokens-in-gflops', 0.276],
  ])('leads to the right competence of Chinchilla from %s', async (name, competence) => {
    const units = name === 'three-wrong-unit' ? ['--units', 'parameters=M,tokens=B'] : [];
    const fitted = await command('fit', stored(name), '--replicates', '0', '--json', ...units);
    const { law } = JSON.parse(fitted.out) as { law: string };
    const { out } = await command(
      ...['forecast', '--parameters', '70B', '--tokens', '1.4T', '--law', law, '--k', '8', '--alpha', '0.1', '--json'],
    );
    const { guarantees } = JSON.parse(out) as { guarantees: { bound: string; competence: number }[] };
    expect(guarantees.find(({ bound }) => bound === 'sharp')!.competence).toBeCloseTo(competence, 3);
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
    [
      'a unit that the name says and the numbers have',
      'params (M),tokens,loss\n100000000,1B,3\n',
      [],
      /"params \(M\)" of 1e8 would be 1e14 parameters; .* \(--units parameters=1e6\), or not \(--units parameters=1\)\?/,
    ],
    [
      'two units',
      'params (M),tokens,loss\n1B,1B,3\n',
      [],
      /line 2: params \(M\) has a unit for all .* "1B" with another/,
    ],
    ['a comma for the point', 'N;D;loss\n1M;1B;2,345\n', [], /line 2: loss must be positive, .*, got "2,345"/],
    ['a list that was cut off', '[{"N":1,"D":1,"loss":1},', [], /runs\.csv is not JSON, or was cut off/],
    [
      'a line that was cut off',
      '{"N":1,"D":1,"loss":1}\n{"N":',
      [],
      /line 2: neither an object in JSON nor the end of one/,
    ],
    ['a list of numbers', '[1, 2]', [], /entry 1: an object with the columns as keys expected, got 1/],
    ['a key twice', '[{"N":1,"N":2,"D":1,"loss":1}]', [], /the key "N" is there twice in an object/],
    ['a column twice in JSON', '{"a":{"N":1},"a.N":2}', [], /entry 1: the column "a\.N" is there twice/],
    ['no rows in JSON', '[]', [], /the file is empty/],
    ['depth', `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`, [], /entry 1: objects within objects beyond a depth of 8/],
    ['no number in JSON', '[{"N":1e6,"D":1e9},{"N":1e6,"D":1e9,"loss":1}]', [], /entry 1: loss must be positive/],
    [
      'an unknown unit',
      'N,D,loss\n',
      ['--units', 'parameters=G'],
      /--units parameters=G: write .*, got "parameters=G"/,
    ],
    ['a unit of the loss', 'N,D,loss\n', ['--units', 'loss=1e3'], /--units loss=1e3: write parameters=M/],
    ['a unit twice', 'N,D,loss\n', ['--units', 'tokens=M,tokens=B'], /tokens is there twice/],
    ['no entry', 'N,D,loss\n', ['--where', 'set'], /--where set: write column=entry/],
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

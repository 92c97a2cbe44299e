import { describe, expect, it } from 'vitest';
import { readResultsFile } from '../../../src/cli/input/results.ts';
import { temporaryFile } from '../command.ts';

const jsonl = (...rows: readonly unknown[]): string =>
  temporaryFile('results.jsonl', rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
const csv = (...lines: readonly string[]): string => temporaryFile('results.csv', lines.join('\n'));
const pair = { tuple_size: 2, skills: ['a', 'b'], pass: true };

describe('readResultsFile', () => {
  it('reads JSON lines and CSV alike', () => {
    const row = { tupleSize: 2, skills: ['a', 'b'], pass: true, model: 'm', count: 1 };
    const expected = [
      { ...row, line: 1, item: '7', repeat: '1' },
      { ...row, line: 3, item: '7', repeat: '2', pass: false },
    ];
    const fields = { ...pair, model: 'm', item: 7, repeat: 1, text: 'a long answer' };
    expect(readResultsFile(jsonl(fields, '', { ...fields, repeat: 2, pass: 0 }))).toEqual(expected);
    const text = ['Tuple Size,skills,Pass,model,item,repeat,text', '2,a;b,1,m,7,1,x', '2, a ; b ,false,m,7,2,'];
    expect(readResultsFile(csv(...text))).toEqual(expected.map((one, i) => ({ ...one, line: i + 2 })));
  });

  it('takes the size from the skills, and counts of rows without them', () => {
    expect(readResultsFile(jsonl({ skills: ['a', 'a', 'b'], correct: true }))).toEqual([
      { line: 1, model: '', tupleSize: 3, skills: ['a', 'a', 'b'], pass: true, count: 1 },
    ]);
    expect(readResultsFile(csv('k,pass,count', '5,true,12', '5,false,88'))).toEqual([
      { line: 2, model: '', tupleSize: 5, pass: true, count: 12 },
      { line: 3, model: '', tupleSize: 5, pass: false, count: 88 },
    ]);
  });

  it.each<[string, string, () => string]>([
    ['no JSON', 'line 2: not JSON: ', () => jsonl(pair, '{"skills"')],
    ['a list', 'line 1: there must be one JSON object on each line', () => jsonl('[1]')],
    ['null', 'line 1: there must be one JSON object on each line', () => jsonl('null')],
    ['no results', 'there are no results in the file', () => jsonl('')],
    ['no results', 'there are no results in the file', () => csv('k,pass')],
    [
      'no pass',
      'line 2: pass is missing; the fields are tuple_size, skills, pass, model',
      () => jsonl(pair, { skills: ['a', 'b'] }),
    ],
    [
      'a partial score',
      'line 1: pass must be true or false, 1 or 0 (a partial score',
      () => jsonl({ ...pair, pass: 0.5 }),
    ],
    ['a word', 'line 2: pass must be true or false, 1 or 0 (', () => csv('k,pass', '2,maybe')],
    ['an object', 'line 1: pass must be true or false, 1 or 0', () => jsonl({ ...pair, pass: {} })],
    ['the name of a method', 'line 2: pass must be true', () => csv('k,pass', '2,toString')],
    ['no size', 'line 1: tuple_size and skills are missing: one of them is needed', () => jsonl({ pass: true })],
    ['a size', 'line 1: tuple_size must be a positive integer, got 1.5', () => jsonl({ tuple_size: 1.5, pass: 1 })],
    ['a size', 'line 2: tuple_size must be a positive integer, got "two"', () => csv('k,pass', 'two,1')],
    [
      'another number of skills',
      'line 1: skills must be 3 in number, as tuple_size says, got 2',
      () => jsonl({ ...pair, tuple_size: 3 }),
    ],
    ['skills', 'line 1: skills must be a list of 1 to 1000 names, got {}', () => jsonl({ skills: {}, pass: true })],
    ['no skills', 'line 1: skills must be a list of 1 to 1000 names, got []', () => jsonl({ skills: [], pass: true })],
    ['a skill', 'line 1: skills[1] must be a name, got null', () => jsonl({ skills: ['a', null], pass: true })],
    ['a skill', 'line 2: skills[1] must be a name, got ""', () => csv('skills,pass', 'a;,1')],
    ['a model', 'line 1: model must be a name, got ""', () => jsonl({ ...pair, model: '' })],
    [
      'a model on some lines',
      'line 2: model is missing, and is on line 1: it must be on all lines or on none',
      () => jsonl({ ...pair, model: 'm' }, pair),
    ],
    ['an item on some lines', 'line 2: item is there, and is not on line 1', () => jsonl(pair, { ...pair, item: 1 })],
    ['two names of a field', 'line 1: "pass" and "passed" are the same field', () => jsonl({ ...pair, passed: true })],
    ['two names of a field', 'line 1: "k" and "size" are the same field', () => csv('k,size,pass', '1,1,1')],
    ['a count', 'line 2: count must be a positive integer, got "0"', () => csv('k,pass,count', '5,1,0')],
    [
      'a count of named skills',
      'line 1: count is for rows without skills, item and repeat, got 2',
      () => jsonl({ ...pair, count: 2 }),
    ],
  ])('refuses %s by line and field: %s', (_, message, path) => {
    expect(() => readResultsFile(path())).toThrow(message);
  });

  it('shows no more than the beginning of a long value', () => {
    const path = jsonl({ skills: ['a'], pass: 'x'.repeat(1000) });
    expect(() => readResultsFile(path)).toThrow(/got "x{58}…$/);
  });
});

import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/cli/text/table.ts';

describe('renderTable', () => {
  it('aligns each column, with groups over their columns', () => {
    const columns = [
      { header: 'model', align: 'left' },
      { header: 'N', align: 'right' },
      { header: 'one', align: 'right', group: 'sharp' },
      { header: 'two', align: 'right' },
    ] as const;
    expect(
      renderTable(columns, [
        ['a', '70B', '–', '0.5'],
        ['long name', '8B', '0.123', '–'],
      ]),
    ).toEqual([
      '                sharp',
      'model        N    one  two',
      '---------  ---  -----  ---',
      'a          70B      –  0.5',
      'long name   8B  0.123    –',
    ]);
  });

  it('counts characters, not code units', () => {
    const columns = [
      { header: 'x', align: 'left' },
      { header: 'y', align: 'right' },
    ] as const;
    expect(
      renderTable(columns, [
        ['😀', '1'],
        ['ab', '2'],
      ]),
    ).toEqual(['x   y', '--  -', '😀   1', 'ab  2']);
  });

  it('keeps its columns where a cell would break them', () => {
    const columns = [
      { header: 'x', align: 'left' },
      { header: 'y', align: 'right' },
    ] as const;
    expect(
      renderTable(columns, [
        ['a\nb', '1'],
        ['\u202Eab', '2'],
      ]),
    ).toEqual(['x         y', '--------  -', 'a\\u000ab  1', '\\u202eab  2']);
  });

  it('has room for as many rows as there are', () => {
    const rows = Array.from({ length: 200_000 }, () => ['a']);
    expect(renderTable([{ header: 'x', align: 'left' }], rows)).toHaveLength(200_002);
  });
});

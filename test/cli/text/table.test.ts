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
    ).toBe(
      [
        '                sharp',
        'model        N    one  two',
        '---------  ---  -----  ---',
        'a          70B      –  0.5',
        'long name   8B  0.123    –',
        '',
      ].join('\n'),
    );
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
    ).toBe('x   y\n--  -\n😀   1\nab  2\n');
  });
});

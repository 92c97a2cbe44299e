import { printable } from '../../errors.ts';

/** One column of a table. */
export interface Column {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** A heading over this column and the next ones that have none, where it is not empty. */
  readonly group?: string;
}

/** A table, for a terminal or for a page. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

const GAP = '  ';

/** The lines of a table: headings, a rule, and the rows, each column as wide as its widest cell. */
export function renderTable(columns: readonly Column[], cells: readonly (readonly string[])[]): readonly string[] {
  const rows = cells.map((row) => row.map(printable));
  const widths = columns.map(({ header }, i) =>
    rows.reduce((widest, row) => Math.max(widest, Array.from(row[i] ?? '').length), header.length),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => padded(cell, widths[i]!, columns[i]!.align))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join(GAP);
  return [...groupLine(columns, widths), line(columns.map(({ header }) => header)), rule, ...rows.map(line)];
}

function groupLine(columns: readonly Column[], widths: readonly number[]): string[] {
  let line = '';
  let position = 0;
  columns.forEach(({ group }, i) => {
    if (group !== undefined) line = `${line.padEnd(position)}${group}`;
    position += widths[i]! + GAP.length;
  });
  return line === '' ? [] : [line];
}

/** Pads by characters, not by code units: a name may hold a character outside the basic plane. */
function padded(cell: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(width - Array.from(cell).length);
  return align === 'left' ? cell + space : space + cell;
}

import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../failure.ts';
import type { ReadRows } from './table.ts';

/** What may stand between fields. */
const DELIMITERS = [',', ';', '\t'] as const;

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a text with fields between commas, semicolons or tabs, whichever its first line has most of. Blanks
 * around fields, empty lines, and lines that begin with `#` do not count.
 */
export function delimitedRows(path: string, text: string): ReadRows {
  let read = 0; // lines of the rows before the one that is read
  const noted = (row: unknown, { lines }: { readonly lines: number }): unknown => {
    read = lines;
    return row;
  };
  const options = {
    info: true,
    delimiter: delimiterOf(text),
    relax_column_count: true, // lengths are compared where the columns can be named
    trim: true,
    skip_empty_lines: true,
    comment: '#',
    comment_no_infix: true,
    on_record: noted,
  } as const;
  try {
    const rows = parse(text, options as never) as unknown as ParsedRow[];
    return { unit: 'line', rows: rows.map(({ record, info }) => ({ fields: record, number: info.lines })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED'; // which is seen at the end of the file
    if (isOpen) throw new Failure(2, `${path}, line ${read + 1}: a quote is not closed on this line, nor further down`);
    throw new Failure(2, `${path}, line ${String(error['lines'])}: ${error.message}`);
  }
}

function delimiterOf(text: string): string {
  const first = /^(?:[^\S\n]*\n|#.*\n)*(.*)/.exec(text)![1]!.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((one) => first.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

import { Failure } from '../failure.ts';
import { delimitedRows } from './delimited.ts';
import { jsonRows } from './json-rows.ts';
import { readTextFile, shownPath } from './text-file.ts';

/** A row of a table: a line of a text, or an entry of a list in JSON. */
export interface Row {
  readonly fields: readonly string[];
  /** The line on which it ends, or the number of the entry, from 1. */
  readonly number: number;
}

/** A table: names of columns without repetitions, and rows that are as long. */
export interface Table {
  /** As messages show it. */
  readonly path: string;
  /** What its rows are counted by. */
  readonly unit: 'line' | 'entry';
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** The rows of a file, the names of its columns first. */
export type ReadRows = Pick<Table, 'unit'> & { readonly rows: readonly Row[] };

/**
 * Reads a table from a file, or from standard input where the path is `-`: fields between commas, semicolons or tabs
 * under a header, a list of objects in JSON, or an object a line. `what` it is and how its `firstLine` may look are for
 * messages.
 */
export function readTable(what: string, path: string, firstLine: string): Table {
  const text = readTextFile(what, path);
  const shown = shownPath(path);
  const { unit, rows } = /^\s*[[{]/.test(text) ? jsonRows(shown, text) : delimitedRows(shown, text);
  const [header, ...others] = rows;
  if (header === undefined) throw new Failure(2, `${shown}: the file is empty; its first line must be ${firstLine}`);
  const table = { path: shown, unit, header, rows: others };
  const twice = header.fields.find((name, i) => header.fields.indexOf(name) < i);
  if (twice !== undefined) throw failureAt(table, header, `the column ${JSON.stringify(twice)} is there twice`);
  for (const row of others) {
    const [expected, found] = [header.fields.length, row.fields.length];
    if (found === expected) continue;
    throw failureAt(table, row, `${expected} fields expected (${header.fields.join()}), got ${found}`);
  }
  return table;
}

/** The end of the command for what is wrong in a row. The names of a list of objects stand nowhere in particular. */
export function failureAt(
  { path, unit }: Omit<Table, 'header' | 'rows'>,
  { number }: Omit<Row, 'fields'>,
  message: string,
): Failure {
  return new Failure(2, number === 0 ? `${path}: ${message}` : `${path}, ${unit} ${number}: ${message}`);
}

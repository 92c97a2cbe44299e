import { Failure } from '../failure.ts';

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

/** The end of the command for what is wrong in a row. The names of a list of objects stand nowhere in particular. */
export function failureAt(
  { path, unit }: Omit<Table, 'header' | 'rows'>,
  { number }: Omit<Row, 'fields'>,
  message: string,
): Failure {
  return new Failure(2, number === 0 ? `${path}: ${message}` : `${path}, ${unit} ${number}: ${message}`);
}

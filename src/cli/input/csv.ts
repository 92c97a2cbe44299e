import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../failure.ts';
import { NUMBER_FORMS, readNumber } from './number.ts';
import { readTextFile } from './text-file.ts';

/** A row of a CSV file. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** The line on which it ends, from 1. */
  readonly line: number;
}

/** A CSV file: a header without repetitions, and rows that are as long. */
export interface CsvFile {
  readonly path: string;
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a CSV file with a header; `what` it is and how its `firstLine` must look are for messages. */
export function readCsvFile(what: string, path: string, firstLine: string): CsvFile {
  const [header, ...rows] = rowsOf(path, readTextFile(what, path));
  if (header === undefined) throw new Failure(2, `${path}: the file is empty; its first line must be ${firstLine}`);
  const file = { path, header, rows };
  const twice = header.fields.find((name, i) => header.fields.indexOf(name) < i);
  if (twice !== undefined) throw failureAt(file, header, `the column ${JSON.stringify(twice)} is there twice`);
  for (const row of rows) {
    if (row.fields.length !== header.fields.length) throw failureAt(file, row, wrongLength(header.fields, row.fields));
  }
  return file;
}

/** The end of the command for what is wrong in a line. */
export function failureAt({ path }: Pick<CsvFile, 'path'>, { line }: Pick<CsvRow, 'line'>, message: string): Failure {
  return new Failure(2, `${path}, line ${String(line)}: ${message}`);
}

/** The positive number in a field, `called` so in messages. */
export function positiveField(file: CsvFile, row: CsvRow, position: number, called: string): number {
  const text = row.fields[position]!;
  const value = readNumber(text);
  if (value !== undefined && value > 0) return value;
  throw failureAt(file, row, `${called} must be positive, ${NUMBER_FORMS}, got ${JSON.stringify(text)}`);
}

function rowsOf(path: string, text: string): CsvRow[] {
  let read = 0; // lines of the rows before the one that is read
  const noted = (row: unknown, { lines }: { readonly lines: number }): unknown => {
    read = lines;
    return row;
  };
  try {
    // lengths are compared above, where the columns can be named
    const options = { info: true, relax_column_count: true, on_record: noted } as const;
    const rows = parse(text, options as never) as unknown as ParsedRow[];
    return rows.map(({ record, info }) => ({ fields: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED'; // which is seen at the end of the file
    if (isOpen) throw failureAt({ path }, { line: read + 1 }, 'a quote is not closed on this line, nor further down');
    throw new Failure(2, `${path}, line ${String(error['lines'])}: ${error.message}`);
  }
}

function wrongLength(header: readonly string[], fields: readonly string[]): string {
  if (fields.length === 1 && fields[0] === '') return 'the line is empty';
  return `${String(header.length)} fields expected (${header.join()}), got ${String(fields.length)}`;
}

import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from './failure.ts';
import { NUMBER_FORMS, readNumber } from './number.ts';
import { readTextFile } from './text-file.ts';

/** A language model of a models file. */
export interface Model {
  readonly name: string;
  readonly parameters: number;
  readonly tokens: number;
  /** Where its numbers stand; may be empty. */
  readonly source: string;
}

interface Row {
  readonly record: readonly string[];
  /** `lines`: the line on which the record ends, from 1. */
  readonly info: { readonly lines: number };
}

const COLUMNS = ['model', 'parameters', 'tokens', 'source'] as const;

/** Reads a CSV file with the columns model, parameters, tokens and source. What is wrong is named by line and field. */
export function readModelsFile(path: string): readonly Model[] {
  const fail = (line: number, message: string): Failure => new Failure(2, `${path}, line ${String(line)}: ${message}`);
  const [header, ...rows] = rowsOf(path, readTextFile('models file', path));
  if (header === undefined)
    throw new Failure(2, `${path}: the file is empty; its first line must be ${COLUMNS.join()}`);
  const positions = positionsOf(header, (message) => fail(header.info.lines, message));
  if (rows.length === 0) throw new Failure(2, `${path}: no models under the header`);

  const lineOf = new Map<string, number>();
  return rows.map(({ record, info }) => {
    if (record.length !== header.record.length) throw fail(info.lines, wrongLength(header.record, record));
    const field = (column: (typeof COLUMNS)[number]): string => record[positions[column]] ?? '';
    const positive = (column: 'parameters' | 'tokens'): number => {
      const value = readNumber(field(column));
      if (value !== undefined && value > 0) return value;
      throw fail(info.lines, `${column} must be positive, ${NUMBER_FORMS}, got ${JSON.stringify(field(column))}`);
    };
    const name = field('model').trim();
    if (name === '') throw fail(info.lines, 'model must not be empty');
    const earlier = lineOf.get(name);
    if (earlier) throw fail(info.lines, `model ${JSON.stringify(name)} is already on line ${String(earlier)}`);
    lineOf.set(name, info.lines);
    return { name, parameters: positive('parameters'), tokens: positive('tokens'), source: field('source').trim() };
  });
}

/** Where each column stands; others are left alone. */
function positionsOf(
  { record }: Row,
  fail: (message: string) => Failure,
): Readonly<Record<(typeof COLUMNS)[number], number>> {
  const twice = record.find((name, i) => record.indexOf(name) < i);
  if (twice !== undefined) throw fail(`the column ${JSON.stringify(twice)} is there twice`);
  const [model, parameters, tokens, source] = COLUMNS.map((column) => {
    const position = record.indexOf(column);
    if (position < 0) throw fail(`the column ${column} is missing; the header must have ${COLUMNS.join()}`);
    return position;
  });
  return { model: model!, parameters: parameters!, tokens: tokens!, source: source! };
}

function rowsOf(path: string, text: string): Row[] {
  try {
    // lengths are compared above, where the columns can be named
    return parse(text, { info: true, relax_column_count: true }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Failure(2, `${path}, line ${String(error['lines'])}: ${error.message}`);
  }
}

function wrongLength(header: readonly string[], record: readonly string[]): string {
  if (record.length === 1 && record[0] === '') return 'the line is empty';
  return `${String(header.length)} fields expected (${header.join()}), got ${String(record.length)}`;
}

import { Failure } from '../failure.ts';
import { readJsonLines } from './json-lines.ts';
import { FIELDS, type FieldName, fieldsOf, NAMES } from './result-fields.ts';
import { countFrom, namesFrom, passFrom, skillsFrom } from './result-values.ts';
import { failureAt } from './table.ts';
import { readTable } from './read-table.ts';

/** A line of a file of results: one try of a tuple of skills, or so many alike. */
export interface ResultRow {
  readonly line: number;
  /** Empty where no model is named. */
  readonly model: string;
  readonly tupleSize: number;
  readonly skills?: readonly string[];
  readonly pass: boolean;
  /** Which draw of a tuple this is a try of, where that is said. */
  readonly item?: string;
  /** Which try of it, where that is said. */
  readonly repeat?: string;
  /** How many such rows this one stands for. */
  readonly count: number;
}

/** Most rows: reading more takes a minute and gigabytes. */
const MOST_ROWS = 1_000_000;

/** A row before its fields are read; a field of a CSV file that is empty is absent. */
interface RawRow {
  readonly line: number;
  readonly fields: Partial<Readonly<Record<FieldName, unknown>>>;
}

/**
 * Reads a file of results: JSONL if its name ends in .jsonl or .ndjson, CSV otherwise. What is wrong is named by line
 * and field.
 */
export function readResultsFile(path: string): readonly ResultRow[] {
  const rows = /\.(?:jsonl|ndjson)$/i.test(path) ? jsonRows(path) : csvRows(path);
  if (rows.length === 0) throw new Failure(2, `${path}: there are no results in the file`);
  if (rows.length > MOST_ROWS) throw new Failure(2, `${path}: at most ${MOST_ROWS} results, got ${rows.length}`);
  const lineWith = new Map<FieldName, number>();
  return rows.map((row, i) => {
    for (const field of ['model', 'item', 'repeat', 'skills'] as const) {
      const isThere = row.fields[field] !== undefined;
      if (isThere && i === 0) lineWith.set(field, row.line);
      if (isThere === lineWith.has(field)) continue;
      const other = isThere
        ? `is there, and is not on line ${rows[0]!.line}`
        : `is missing, and is on line ${lineWith.get(field)!}`;
      throw failure(path, row.line, `${field} ${other}: it must be on all lines or on none`);
    }
    return resultOf(path, row);
  });
}

function failure(path: string, line: number, message: string): Failure {
  return failureAt({ path, unit: 'line' }, { number: line }, message);
}

function jsonRows(path: string): readonly RawRow[] {
  return readJsonLines('results file', path).map(({ fields, line }) => {
    const names = fieldsOf(Object.keys(fields), (message) => failure(path, line, message));
    return { line, fields: Object.fromEntries(Object.entries(names).map(([role, name]) => [role, fields[name]])) };
  });
}

function csvRows(path: string): readonly RawRow[] {
  const table = readTable('results file', path, 'tuple_size,skills,pass');
  const { header } = table;
  const names = fieldsOf(header.fields, (message) => failureAt(table, header, message));
  const places = Object.entries(names).map(([role, name]) => [role, header.fields.indexOf(name)] as const);
  return table.rows.map(({ fields, number: line }) => {
    const given = places.filter(([, place]) => fields[place]!.trim() !== '');
    return { line, fields: Object.fromEntries(given.map(([role, place]) => [role, fields[place]!.trim()])) };
  });
}

function resultOf(path: string, { line, fields }: RawRow): ResultRow {
  const fail = (message: string): Failure => failure(path, line, message);
  const { tupleSize, skills, pass, model, item, repeat, count } = fields;
  if (pass === undefined) throw fail(`${NAMES.pass} is missing; the fields are ${FIELDS}`);
  const named = skills === undefined ? undefined : skillsFrom(skills, fail);
  const size = tupleSize === undefined ? named?.length : countFrom(NAMES.tupleSize, tupleSize, fail);
  if (size === undefined) throw fail(`${NAMES.tupleSize} and ${NAMES.skills} are missing: one of them is needed`);
  if (named && named.length !== size) {
    throw fail(`${NAMES.skills} must be ${size} in number, as ${NAMES.tupleSize} says, got ${named.length}`);
  }
  const times = count === undefined ? 1 : countFrom(NAMES.count, count, fail);
  if (times > 1 && (named ?? item ?? repeat) !== undefined) {
    throw fail(`${NAMES.count} is for rows without ${NAMES.skills}, ${NAMES.item} and ${NAMES.repeat}, got ${times}`);
  }
  return {
    ...{ line, tupleSize: size, pass: passFrom(pass, fail), count: times },
    model: model === undefined ? '' : namesFrom(NAMES.model, model, fail),
    ...(named && { skills: named }),
    ...(item !== undefined && { item: namesFrom(NAMES.item, item, fail) }),
    ...(repeat !== undefined && { repeat: namesFrom(NAMES.repeat, repeat, fail) }),
  };
}

import { Failure } from '../failure.ts';
import { delimitedRows } from './delimited.ts';
import { jsonRows } from './json-rows.ts';
import { failureAt, type Table } from './table.ts';
import { readTextFile, shownPath } from './text-file.ts';

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

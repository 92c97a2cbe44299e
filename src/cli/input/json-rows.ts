import { repeatedKey } from '../../scaling/repeated-key.ts';
import { Failure } from '../failure.ts';
import type { ReadRows, Row } from './table.ts';

/** Strings, which stay, and the numbers that Python writes and JSON does not know. */
const NO_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** Objects within objects beyond this depth are no row of a table. */
const MOST_DEPTH = 8;

/**
 * The rows of a text in JSON: of a list of objects, of one object, or of one object a line. The columns are the keys of
 * all objects, in the order in which they are met; objects within them give `outer.inner`. What an object has not, and
 * `null`, is an empty field.
 */
export function jsonRows(path: string, text: string): ReadRows {
  const whole = parsed(text);
  if (whole !== undefined) {
    const list = Array.isArray(whole.value) ? (whole.value as readonly unknown[]) : [whole.value];
    const refusal = repeatedIn(text);
    if (refusal !== undefined) throw new Failure(2, `${path}: ${refusal}`);
    return table(
      'entry',
      list.map((value, i) => ({ number: i + 1, fields: fieldsOf(value, `${path}, entry ${i + 1}`) })),
    );
  }
  if (text.trimStart().startsWith('[')) throw new Failure(2, `${path} is not JSON, or was cut off`);
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }));
  const rows = lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const place = `${path}, line ${number}`;
      const one = parsed(line);
      if (one === undefined) throw new Failure(2, `${place}: neither an object in JSON nor the end of one`);
      const refusal = repeatedIn(line);
      if (refusal !== undefined) throw new Failure(2, `${place}: ${refusal}`);
      return { number, fields: fieldsOf(one.value, place) };
    });
  return table('line', rows);
}

/** The value of a text; where it is none of JSON, of the text with `NaN` and the like as strings. */
function parsed(text: string): { readonly value: unknown } | undefined {
  const texts = [() => text, () => text.replace(NO_NUMBERS, (found) => (found.startsWith('"') ? found : `"${found}"`))];
  for (const one of texts) {
    try {
      return { value: JSON.parse(one()) };
    } catch {
      // the next, if there is one
    }
  }
  return undefined;
}

function repeatedIn(text: string): string | undefined {
  const key = repeatedKey(text);
  return key === undefined ? undefined : `the key ${JSON.stringify(key)} is there twice in an object`;
}

function fieldsOf(value: unknown, place: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const add = (object: object, prefix: string, depth: number): void => {
    if (depth > MOST_DEPTH) throw new Failure(2, `${place}: objects within objects beyond a depth of ${MOST_DEPTH}`);
    for (const [key, inner] of Object.entries(object) as [string, unknown][]) {
      const name = prefix + key;
      if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) add(inner, `${name}.`, depth + 1);
      else if (fields.has(name)) throw new Failure(2, `${place}: the column ${JSON.stringify(name)} is there twice`);
      else fields.set(name, textOf(inner));
    }
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Failure(2, `${place}: an object with the columns as keys expected, got ${JSON.stringify(value)}`);
  }
  add(value, '', 1);
  return fields;
}

function textOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

function table(
  unit: ReadRows['unit'],
  rows: readonly { number: number; fields: ReadonlyMap<string, string> }[],
): ReadRows {
  const names = [...new Set(rows.flatMap(({ fields }) => [...fields.keys()]))];
  if (names.length === 0) return { unit, rows: [] };
  const header: Row = { number: 0, fields: names };
  return {
    unit,
    rows: [header, ...rows.map((row) => ({ ...row, fields: names.map((name) => row.fields.get(name) ?? '') }))],
  };
}

import type { Failure } from '../failure.ts';

/** What the fields of a result are called in messages. */
export const NAMES = {
  tupleSize: 'tuple_size',
  skills: 'skills',
  pass: 'pass',
  model: 'model',
  item: 'item',
  repeat: 'repeat',
  count: 'count',
} as const;

export type FieldName = keyof typeof NAMES;

/** For messages. */
export const FIELDS = 'tuple_size, skills, pass, model, item, repeat and count';

/** What else they may be called, in small letters and without anything between them. */
const OTHERS: Readonly<Record<FieldName, readonly string[]>> = {
  tupleSize: ['tuplesize', 'k', 'size'],
  skills: ['skills'],
  pass: ['pass', 'passed', 'success', 'correct'],
  model: ['model', 'student'],
  item: ['item', 'itemid', 'draw'],
  repeat: ['repeat', 'try', 'attempt'],
  count: ['count', 'times'],
};

/** Which of the names of a row are its fields; the others are left alone. */
export function fieldsOf(
  names: readonly string[],
  fail: (message: string) => Failure,
): Partial<Readonly<Record<FieldName, string>>> {
  const found: Partial<Record<FieldName, string>> = {};
  for (const name of names) {
    const simplified = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const role = (Object.keys(OTHERS) as FieldName[]).find((known) => OTHERS[known].includes(simplified));
    if (role === undefined) continue;
    const earlier = found[role];
    if (earlier !== undefined) throw fail(`${JSON.stringify(earlier)} and ${JSON.stringify(name)} are the same field`);
    found[role] = name;
  }
  return found;
}

import type { Failure } from '../failure.ts';
import { readNumber } from './number.ts';
import { NAMES } from './result-fields.ts';

/** Ends the command with what is wrong on a line. */
type Fail = (message: string) => Failure;

/** Most skills of a tuple. */
const MOST_SKILLS = 1000;

const PASSES: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

/** Whether a try was a success. */
export function passFrom(value: unknown, fail: Fail): boolean {
  const known = ['boolean', 'number', 'string'].includes(typeof value) ? String(value).toLowerCase() : '';
  const pass = Object.hasOwn(PASSES, known) ? PASSES[known] : undefined;
  if (pass !== undefined) return pass;
  throw fail(`${NAMES.pass} must be true or false, 1 or 0 (a partial score is no pass), got ${shown(value)}`);
}

/** A positive integer. */
export function countFrom(name: string, value: unknown, fail: Fail): number {
  const number = typeof value === 'string' ? readNumber(value) : value;
  if (Number.isSafeInteger(number) && Number(number) >= 1) return Number(number);
  throw fail(`${name} must be a positive integer, got ${shown(value)}`);
}

/** The skills of a tuple: a list of names, or names with semicolons between them. */
export function skillsFrom(value: unknown, fail: Fail): readonly string[] {
  const list: unknown = typeof value === 'string' ? value.split(';') : value;
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_SKILLS) {
    throw fail(`${NAMES.skills} must be a list of 1 to ${MOST_SKILLS} names, got ${shown(value)}`);
  }
  return list.map((name: unknown, i) => namesFrom(`${NAMES.skills}[${i}]`, name, fail));
}

/** A name, or a number that is one. */
export function namesFrom(field: string, value: unknown, fail: Fail): string {
  const name = typeof value === 'number' ? String(value) : value;
  if (typeof name === 'string' && name.trim() !== '') return name.trim();
  throw fail(`${field} must be a name, got ${shown(value)}`);
}

/** A value of JSON as it appears in a message, never long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

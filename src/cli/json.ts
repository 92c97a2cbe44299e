import { printable } from '../errors.ts';

/**
 * JSON of results. It has no infinity, and a number beside `null` would mislead: ±Infinity become strings. JSON escapes
 * some of the characters that a terminal would obey; here it escapes all of them, which reads the same.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, field: unknown) => (isInfinite(field) ? String(field) : field), 2);
  return `${text.split('\n').map(printable).join('\n')}\n`;
}

function isInfinite(value: unknown): boolean {
  return value === Infinity || value === -Infinity;
}

/** JSON of results. It has no infinity, and a number beside `null` would mislead: ±Infinity become strings. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, (_key, field: unknown) => (isInfinite(field) ? String(field) : field), 2)}\n`;
}

function isInfinite(value: unknown): boolean {
  return value === Infinity || value === -Infinity;
}

/** A value as it appears in a message: never long, never throwing, in no time however long the value is. */
export function shown(value: unknown): string {
  try {
    if (typeof value === 'string') return shorten(JSON.stringify(value.slice(0, 60)));
    if (typeof value === 'bigint' && BigInt.asIntN(256, value) !== value) return 'a bigint of more than 256 bits';
    if (typeof value === 'bigint') return shorten(`${value}n`);
    if (typeof value === 'object' && value !== null) return shorten(showObject(value));
    return shorten(typeof value === 'function' ? {}.toString.call(value) : String(value));
  } catch {
    return typeof value; // a proxy, or a getter of its tag, that throws
  }
}

/** An array or an object with the first of its numbers, words and the like; a decimal as its number. */
function showObject(value: object): string {
  const tag = {}.toString.call(value).slice(8, -1);
  const { length } = value as { readonly length?: unknown };
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && typeof length === 'number')) {
    const entries = Array.from({ length: Math.min(3, length as number) }, (_, i) => showInside(value[i as never]));
    const more = (length as number) > 3 ? ', …' : '';
    const all = entries.length > 0 ? `: ${entries.join(', ')}${more}` : '';
    return `${Array.isArray(value) ? 'an array' : `a ${tag}`} of ${String(length)}${all}`;
  }
  if (tag === 'Decimal' && isShort(value)) return (value as { toString(): string }).toString();
  if (tag !== 'Object') return `[object ${tag}]`;
  const fields: string[] = [];
  for (const key in value) {
    if (fields.length === 4) return `{ ${fields.join(', ')}, … }`;
    fields.push(`${shorten(key)}: ${showInside(value[key as never])}`);
  }
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : 'an object without fields';
}

/** Whether a decimal has at most some 140 digits: its text would take as long as it is. */
function isShort({ d }: { readonly d?: ArrayLike<unknown> | null }): boolean {
  return !(d && d.length > 20);
}

/** What stands in an array or an object, as far as it has no parts of its own. */
function showInside(value: unknown): string {
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : shown(value);
}

/** A text of at most 60 characters. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

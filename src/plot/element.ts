/**
 * Characters that XML has no way to write: control characters, lone surrogates, and the two non-characters. And those
 * that turn the direction of what follows, which may be a number.
 */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

/** Text as it stands in XML and in HTML, between tags or between double quotes. */
export function escapeText(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** One element. Numbers are rounded to two decimals, the attributes are escaped, the children are taken as they are. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeText(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** A line of text in a class of the style sheet. */
export function text(className: string, x: number, y: number, content: string, anchor = 'start'): string {
  return element('text', { class: className, x, y, 'text-anchor': anchor }, escapeText(content));
}

/** A length or a place, to two decimals. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

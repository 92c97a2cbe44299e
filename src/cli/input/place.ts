import type { Row, Table } from './table.ts';

/** Where a row stands: in a line of a text, or as an entry of a list; and in which file, if there are several. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly entry?: number;
}

/** The place of a row. */
export function placeOf({ path, unit }: Table, { number }: Row, isSeveral: boolean): Place {
  return { ...(isSeveral && { file: path }), ...(unit === 'line' ? { line: number } : { entry: number }) };
}

/** A place in words: `line 3`, `b.json, entry 7`. */
export function placeText({ file, line, entry }: Place): string {
  const where = line === undefined ? `entry ${entry}` : `line ${line}`;
  return file === undefined ? where : `${file}, ${where}`;
}

/** Many places in words, file by file, of which no more are named than `most`: `lines 3, 4 and 5 others`. */
export function placesText(places: readonly Place[], most: number): string {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = JSON.stringify([place.file, place.line === undefined]);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  let left = most;
  const texts: string[] = [];
  for (const group of groups.values()) {
    if (left <= 0) break;
    const shown = group.slice(0, left);
    left -= shown.length;
    const { file, line } = shown[0]!;
    const one = line === undefined ? 'entry' : 'line';
    const many = line === undefined ? 'entries' : 'lines';
    const numbers = shown.map((place) => place.line ?? place.entry).join(', ');
    texts.push(`${file === undefined ? '' : `${file}, `}${shown.length === 1 ? one : many} ${numbers}`);
  }
  const others = places.length - (most - left);
  return `${texts.join('; ')}${others > 0 ? ` and ${others} others` : ''}`;
}

/**
 * A key that an object in a JSON text has twice, the first one that is found; `JSON.parse` takes the last without a
 * word. The text is JSON; it is read once from left to right, however long its strings are and however deep it is.
 */
export function repeatedKey(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = []; // the keys of the objects around a place; arrays have none
  let isKeyNext = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') {
      const end = endOfString(text, i);
      const keys = open.at(-1);
      if (isKeyNext && keys) {
        const key = JSON.parse(text.slice(i, end)) as string;
        if (keys.has(key)) return key;
        keys.add(key);
      }
      isKeyNext = false;
      i = end - 1;
    } else if (character === ',') isKeyNext = true;
    else if (character === '{') {
      open.push(new Set());
      isKeyNext = true;
    } else if (character === '[') open.push(undefined);
    else if (character === '}' || character === ']') open.pop();
  }
  return undefined;
}

/** The place after the string that starts at a place. A regular expression would need memory for all of a long one. */
function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

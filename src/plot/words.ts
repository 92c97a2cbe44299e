/** Width of a text, roughly: an average character of a wide system font takes 0.57 of the font's size. */
export function textWidth(text: string, size: number): number {
  return 0.57 * size * text.length;
}

/** A text in lines of at most a width; a word that is longer stays whole. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const extended = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && textWidth(extended, size) > width) lines.push(word);
    else lines.splice(-1, 1, extended);
  }
  return lines;
}

/** A probability in per cent: `95 %`, `99.9 %`. */
export function percent(probability: number): string {
  return `${Number((100 * probability).toPrecision(3))} %`;
}

/** Tuples of skills by their size: `single skills`, `pairs`, `3-tuples`. */
export function tupleName(tupleSize: number): string {
  return tupleSize === 1 ? 'single skills' : tupleSize === 2 ? 'pairs' : `${tupleSize}-tuples`;
}

/** A number in the notation of scientific axes: `10²⁴`, `2×10²³`. */
export function powerOfTen(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const power = `10${String(Number(exponent)).replace(/./g, superscript)}`;
  return mantissa === '1' ? power : `${mantissa}×${power}`;
}

function superscript(digit: string): string {
  return digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit));
}

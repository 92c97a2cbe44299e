import { element, rounded } from './element.ts';

/** Half the width of the ends of an error bar. */
const CAP = 3;

/** A vertical bar between two heights, with ends. */
export function errorBar(className: string, x: number, low: number, high: number): string {
  const ends = [low, high].map((y) => `M${rounded(x - CAP)},${rounded(y)}H${rounded(x + CAP)}`).join('');
  return element('path', { class: className, d: `M${rounded(x)},${rounded(low)}V${rounded(high)}${ends}` });
}

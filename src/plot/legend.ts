import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { element, escapeText, text } from './element.ts';
import { percent, textWidth, wrapped } from './words.ts';

type DotSample = 'mark' | 'end' | 'run' | 'excluded' | 'measured';
type LineSample = 'vacuous' | 'line' | 'contour' | 'optimal' | CompetenceBound;

const DOTS: readonly string[] = ['mark', 'end', 'run', 'excluded', 'measured'] satisfies DotSample[];

/** What a line style, a dot or a shade means. */
export interface LegendEntry {
  readonly sample: LineSample | DotSample | 'shade' | 'band' | 'bar';
  readonly meaning: string;
  /** Which of the series of the picture it is of, if it is of one. */
  readonly series?: number;
}

const SIDE = 14;
const SAMPLE = 26;
const ROW = 19;
const TITLE_ROW = 20;
/** Size of a regular font that runs as wide as the bold one of the title. */
const BOLD_TITLE = 17;

/** The title and under it the legend, both wrapped to the width, and the height they take. */
export function drawHeader(
  width: number,
  title: string,
  entries: readonly LegendEntry[],
): { readonly content: string; readonly height: number } {
  const lines = wrapped(title, BOLD_TITLE, width - 2 * SIDE);
  const titles = lines.map((line, i) => text('title', SIDE, 26 + i * TITLE_ROW, line));
  let x = SIDE;
  let y = 26 + lines.length * TITLE_ROW;
  const samples = entries.map((entry) => {
    const { meaning } = entry;
    const advance = SAMPLE + 6 + textWidth(meaning, 12) + 16;
    if (x > SIDE && x + advance - 16 > width - SIDE) {
      x = SIDE;
      y += ROW;
    }
    const drawn = drawSample(entry, x, y - 4) + text('muted', x + SAMPLE + 6, y, meaning);
    x += advance;
    return drawn;
  });
  return { content: [...titles, ...samples].join(''), height: y + 8 };
}

function drawSample({ sample, series }: LegendEntry, x: number, y: number): string {
  if (DOTS.includes(sample)) {
    const colour = series === undefined ? 'axis' : `fill-${series}`;
    return element('circle', { class: `${sample} ${colour}`, cx: x + SAMPLE / 2, cy: y, r: 3.5 });
  }
  if (sample === 'bar') {
    const middle = x + SAMPLE / 2;
    const ends = `M${middle - 3},${y - 6}h6M${middle - 3},${y + 6}h6`;
    return element('path', { class: 'bar axis', d: `M${middle},${y - 6}v12${ends}` });
  }
  if (sample === 'shade' || sample === 'band') {
    const colour = series === undefined ? 'grid' : `fill-${series}`;
    return element('rect', { class: `${sample} ${colour}`, x, y: y - 6, width: SAMPLE, height: 12 });
  }
  const colour = series === undefined ? '' : ` stroke-${series}`;
  return element('line', { class: `curve ${sample}${colour}`, x1: x, x2: x + SAMPLE, y1: y, y2: y });
}

/** How the bounds are called in pictures. */
export function boundEntry(bound: CompetenceBound): LegendEntry {
  const names = { theorem8: 'Theorem 8', refined: 'refined Theorem 8', sharp: 'sharp curve' };
  return { sample: bound, meaning: names[bound] };
}

/** What bands are. */
export function bandEntry(confidence: number): LegendEntry {
  return { sample: 'band', meaning: `${percent(confidence)} interval over resamples of the runs` };
}

/** A text that shows when the pointer rests on an element. */
export function tooltip(content: string): string {
  return element('title', {}, escapeText(content));
}

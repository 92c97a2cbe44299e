import { element, text } from './element.ts';
import type { Frame } from './frame.ts';
import { textWidth } from './words.ts';

/** A mark on the horizontal axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const COMPETENCES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Grid, ticks and titles. The vertical axis has its title on top of it, where it can be read. */
export function drawAxes(
  frame: Frame,
  axis: { readonly ticks: readonly Tick[]; readonly x: string; readonly y: string },
): string {
  const { left, right, top, bottom, floor, height } = frame;
  const horizontal = (className: string, y: number): string =>
    element('line', { class: className, x1: left, x2: right, y1: y, y2: y });
  const grid = COMPETENCES.map((competence) => {
    const y = frame.y(competence);
    const label = text('muted', left - 10, y + 4, competence.toFixed(1), 'end');
    return horizontal(competence === 0 ? 'axis' : 'grid', y) + label;
  });
  const ticks = axis.ticks.map(({ at, label }) => {
    const x = frame.x(at);
    const mark = element('line', { class: 'axis', x1: x, x2: x, y1: floor, y2: floor + 5 });
    return mark + text('muted', x, floor + 18, label, 'middle');
  });
  const center = (left + right) / 2;
  const half = textWidth(axis.x, 12) / 2;
  return [
    ...grid,
    ...ticks,
    horizontal('axis', floor),
    text('small muted', left - 10, (bottom + floor) / 2 + 4, 'vacuous', 'end'),
    text('muted', left - 28, top - 14, axis.y),
    text('muted', Math.max(center, half + 8), height - 10, axis.x, 'middle'),
  ].join('');
}

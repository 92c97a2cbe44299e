import { area } from 'd3-shape';
import { element } from './element.ts';
import type { Frame } from './frame.ts';

/** Between what a curve may be, over the horizontal axis. */
export interface CurveBand {
  /** Which of the series of the picture it belongs to: its colour. */
  readonly series: number;
  readonly points: readonly (readonly [x: number, lower: number, upper: number])[];
}

/** A band as an area of its series' colour. */
export function drawBand(frame: Frame, { series, points }: CurveBand): string {
  const path = area<CurveBand['points'][number]>()
    .x(([x]) => frame.x(x))
    .y0(([, lower]) => frame.y(lower))
    .y1(([, , upper]) => frame.y(upper))
    .digits(2);
  return element('path', { class: `band fill-${series}`, d: path(points)! });
}

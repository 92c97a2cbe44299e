import { scaleLinear } from 'd3-scale';
import { MARGIN } from './margins.ts';

/** Where everything goes. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Edges of the plotting area; `bottom` is where the competence is 0. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of the strip for vacuous guarantees, under the plotting area. */
  readonly strip: number;
  /** Lower edge of that strip, where the ticks of the horizontal axis hang. */
  readonly floor: number;
  /** Height of one lane of the strip. */
  readonly lane: (i: number) => number;
  /** Horizontal place of a value. */
  readonly x: (value: number) => number;
  /** Vertical place of a competence. */
  readonly y: (competence: number) => number;
}

/** Room at the right for the names of the curves. */
const NAMES = 102;

/** Height of one lane of the strip. */
const LANE = 4.5;

/** Lays out a picture with a header of a given height and a number of lanes in its strip. */
export function layOut(options: {
  readonly width: number;
  readonly height: number;
  readonly header: number;
  readonly lanes: number;
  readonly x: (range: readonly [number, number]) => (value: number) => number;
}): Frame {
  const { width, height, header, lanes } = options;
  const [left, right, top] = [MARGIN.left, width - NAMES, header + MARGIN.above];
  const floor = height - MARGIN.under;
  const bottom = floor - LANE * (lanes + 1);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    strip: (bottom + floor) / 2,
    floor,
    lane: (i) => bottom + LANE * (i + 1),
    x: options.x([left, right]),
    y: scaleLinear([0, 1], [bottom, top]),
  };
}

import { type CompositionPoint, compositionCurve } from '../measurement/composition/composition-curve.ts';
import { element } from './element.ts';
import { errorBar } from './error-bar.ts';
import { type LegendEntry, tooltip } from './legend.ts';
import type { Axis, Panel } from './panel.ts';
import { percent, tupleName } from './words.ts';

/** Counts of passes as {@link compositionCurve} takes them. */
export type Counts = Parameters<typeof compositionCurve>[0];

const RADIUS = 3;

/** Pixels between the bars of two models at one size. */
const BESIDE = 9;

/** Most sizes that have a tick each. */
const MOST_TICKS = 12;

/** The axis of the sizes of tuples: even steps, or logarithmic where they span more. */
export function sizeAxis(sizes: readonly number[]): Axis {
  const different = [...new Set(sizes)].sort((a, b) => a - b);
  const [least, most] = [different[0]!, different.at(-1)!];
  const kind = most > 20 * least ? 'log' : 'linear';
  const pad = kind === 'log' ? 0 : Math.max(0.35, (most - least) / 16);
  const domain = kind === 'log' ? [least / 1.2, most * 1.2] : [least - pad, most + pad];
  return {
    title: 'skills in a tuple',
    kind,
    domain: domain as [number, number],
    ...(different.length <= MOST_TICKS && { ticks: different }),
  };
}

/** The axis of mean competences. */
export const COMPETENCE: Axis = { title: 'mean competence', kind: 'linear', domain: [0, 1] };

/** A dot for every size on its interval; beside those of the other models, of which there are `of`. */
export function drawPoints(
  { x, y }: Panel,
  {
    name,
    points,
    series,
    of,
  }: {
    readonly name: string;
    readonly points: readonly CompositionPoint[];
    readonly series: number;
    readonly of: number;
  },
): string {
  const place = (size: number): number => x(size) + BESIDE * (series - (of - 1) / 2);
  const bars = points.map(({ tupleSize, lower, upper }) =>
    errorBar(`bar stroke-${series}`, place(tupleSize), y(lower), y(upper)),
  );
  const dots = points.map(({ tupleSize, passed, tuples, competence, lower, upper }) =>
    element(
      'circle',
      { class: `measured fill-${series}`, cx: place(tupleSize), cy: y(competence), r: RADIUS },
      tooltip(`${name}, ${tupleName(tupleSize)}: ${passed} of ${tuples}, ${short(lower)} to ${short(upper)}`),
    ),
  );
  return [...bars, ...dots].join('');
}

/** What dots and bars mean. */
export function countEntries(names: readonly string[], failureProbability: number): LegendEntry[] {
  return [
    ...names.map((meaning, series) => ({ sample: 'measured', series, meaning }) as const),
    { sample: 'bar', meaning: `exact ${percent(1 - failureProbability)} intervals, all at once` },
  ];
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

import { line } from 'd3-shape';
import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { element } from './element.ts';
import type { Frame } from './frame.ts';
import { stretchesOf } from './stretches.ts';

/** A curve over the horizontal axis, cut where its guarantee becomes vacuous or changes its kind, and can so jump. */
export interface Curve {
  /** Which of the series of the picture it belongs to: its colour. */
  readonly series: number;
  /** Its line style. */
  readonly bound: CompetenceBound;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly vacuous: boolean;
  readonly points: readonly (readonly [x: number, competence: number])[];
}

interface Sample {
  readonly competence: number;
  readonly vacuous: boolean;
  readonly within?: string;
}

/** A difference of competence that is visible. */
const DROP = 0.01;

/** Samples a curve, and finds where it is vacuous. */
export function sampled(
  series: number,
  bound: CompetenceBound,
  xs: readonly number[],
  at: (x: number) => Sample,
): Curve {
  const samples = new Map<number, Sample>();
  const stretches = stretchesOf(xs, (x) => {
    const sample = at(x);
    samples.set(x, sample);
    return kindOf(sample);
  });
  return {
    series,
    bound,
    pieces: stretches.map(({ value, positions }) => ({
      vacuous: value === 'vacuous',
      points: positions.map((x) => [x, samples.get(x)!.competence] as const),
    })),
  };
}

function kindOf({ vacuous, within = 'any' }: Sample): string {
  return vacuous ? 'vacuous' : within;
}

/** Where a curve drops: Theorem 8's does at its feasibility edge, which lies to the right on every axis. */
export function dropsOf({ pieces }: Curve): (readonly [x: number, competence: number])[] {
  return pieces.slice(1).flatMap(({ points }, i) => {
    const [before, after] = [pieces[i]!.points.at(-1)!, points[0]!];
    return before[1] - after[1] > DROP ? [before] : [];
  });
}

/** Height at which a curve arrives at the right edge. */
export function endHeight(frame: Frame, curve: Curve): number {
  const last = curve.pieces.at(-1)!;
  return last.vacuous ? frame.strip : frame.y(last.points.at(-1)![1]);
}

/** Mean competence over the samples: which of two curves runs above the other, where they end at the same height. */
export function meanCompetence(curve: Curve): number {
  const values = curve.pieces.flatMap((piece) => piece.points.map(([, competence]) => competence));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A curve; where it is vacuous a dotted line in a lane of its own, in the strip under the axis. */
export function drawCurve(frame: Frame, curve: Curve, lane: number): string {
  const colour = `stroke-${curve.series}`;
  const path = line<readonly [number, number]>()
    .x(([x]) => frame.x(x))
    .y(([, competence]) => frame.y(competence))
    .digits(2);
  const pieces = curve.pieces.map(({ vacuous, points }) => {
    if (!vacuous) return element('path', { class: `curve ${curve.bound} ${colour}`, d: path(points)! });
    const y = frame.lane(lane);
    const [x1, x2] = [frame.x(points[0]![0]), frame.x(points.at(-1)![0])];
    return element('line', { class: `curve vacuous ${colour}`, x1, x2, y1: y, y2: y });
  });
  const rings = dropsOf(curve).map(([x, competence]) =>
    element('circle', { class: `end ${colour}`, cx: frame.x(x), cy: frame.y(competence), r: 3 }),
  );
  return [...pieces, ...rings].join('');
}

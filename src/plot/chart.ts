import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { drawAxes, type Tick } from './axes.ts';
import { type CurveBand, drawBand } from './bands.ts';
import { type Curve, drawCurve, endHeight, dropsOf, meanCompetence } from './curves.ts';
import { element, text } from './element.ts';
import { type Frame, layOut } from './frame.ts';
import { boundEntry, drawHeader, type LegendEntry } from './legend.ts';
import { drawMarks, type Mark } from './marks.ts';
import { drawMeasured, type MeasuredCurve } from './measured.ts';
import { drawPicture, type PictureFrame } from './picture.ts';
import { spread } from './spread.ts';

/** All that the pictures of competences differ in. */
export interface Chart extends PictureFrame {
  /** The labels of the series, at the end of their curves. */
  readonly labels: readonly string[];
  readonly bounds: readonly CompetenceBound[];
  readonly curves: readonly Curve[];
  readonly bands?: readonly CurveBand[];
  readonly x: { readonly title: string; readonly ticks: readonly Tick[]; readonly scale: Scale };
  readonly y: string;
  readonly shaded?: readonly (readonly [from: number, to: number])[];
  readonly marks?: readonly Mark[];
  /** Points that were measured: the first are of the series after the first. */
  readonly measured?: readonly MeasuredCurve[];
  /** What shades and marks mean. */
  readonly legend?: readonly LegendEntry[];
}

type Scale = (range: readonly [number, number]) => (value: number) => number;

/** Height of a line of labels. */
const LINE = 15;

/** A picture of competences, as SVG. */
export function drawChart(chart: Chart): string {
  return drawPicture(chart, ...chartContents(chart));
}

/** What is in it, from the top of the picture to its height. */
export function chartContents(chart: Omit<Chart, 'description'>): readonly string[] {
  const { width, height, title, curves, x, y, shaded = [], bands = [], marks = [], measured = [] } = chart;
  const { legend = [] } = chart;
  const drops = curves.some((curve) => dropsOf(curve).length > 0);
  const entries = [...chart.bounds.map(boundEntry), ...(drops ? [DROP] : []), VACUOUS, ...legend];
  const header = drawHeader(width, title, entries);
  const frame = layOut({ width, height, header: header.height, lanes: curves.length, x: x.scale });
  return [
    ...shaded.map(([from, to]) => drawShade(frame, from, to)),
    header.content,
    drawAxes(frame, { ticks: x.ticks, x: x.title, y }),
    ...bands.map((band) => drawBand(frame, band)),
    ...curves.map((curve, i) => drawCurve(frame, curve, i)),
    ...measured.map((one, i) => drawMeasured(frame, one, i + 1)),
    drawMarks(frame, marks),
    drawLabels(frame, chart.labels, curves),
  ];
}

const DROP: LegendEntry = { sample: 'end', meaning: 'Theorem 8 ends: infeasible' };

const VACUOUS: LegendEntry = { sample: 'vacuous', meaning: 'vacuous: no guarantee' };

function drawShade(frame: Frame, from: number, to: number): string {
  const [left, right] = [frame.x(from), frame.x(to)];
  return element('rect', {
    class: 'shade',
    x: left,
    y: frame.top,
    width: right - left,
    height: frame.floor - frame.top,
  });
}

/** Each series by its name, beside the end of its best curve. */
function drawLabels(frame: Frame, labels: readonly string[], curves: readonly Curve[]): string {
  const ends = labels.map((label, series) => {
    const own = curves.filter((curve) => curve.series === series);
    const height = Math.min(...own.map((curve) => endHeight(frame, curve)));
    return { label, series, height, mean: Math.max(...own.map(meanCompetence)) };
  });
  // where ends coincide, to a pixel, the label of the curve that runs higher is on top
  const ordered = ends.sort((a, b) => Math.round(a.height) - Math.round(b.height) || b.mean - a.mean);
  const heights = spread(
    ordered.map(({ height }) => height),
    LINE,
    [frame.top, frame.floor],
  );
  return ordered
    .map(({ label, series }, i) => text(`label fill-${series}`, frame.right + 8, heights[i]! + 4, label))
    .join('');
}

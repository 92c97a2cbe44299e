import { line } from 'd3-shape';
import type { TheoryComparison } from '../learning/comparison/comparison.ts';
import { learningFixedPoint } from '../learning/peeling/learning-fixed-point.ts';
import { giantComponent } from '../learning/percolation/giant-component.ts';
import { unseenMass } from '../learning/quanta/quantization.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { pow } from '../numeric/elementary/pow.ts';
import { element, text } from './element.ts';
import type { Panel } from './panel.ts';
import { planeContents } from './plane.ts';
import { powerOfTen } from './words.ts';

/** The graph, with all that is left out in its place. */
export interface DrawnGraph {
  readonly k: number;
  readonly skills: number;
  readonly textPieces: number;
  readonly theta: number;
  readonly unknown: number;
  readonly capacity: number;
  readonly exponent: number;
}

/** What is drawn, in the order of the legend: peeling in the colour of all-or-none learning, which it is. */
export const LEARNT_SERIES: readonly LearntSeries[] = [
  {
    series: 2,
    meaning: 'learnt by peeling, of the unknown',
    at: ({ k, theta, unknown, capacity }, meanDegree) =>
      learningFixedPoint({ k, meanDegree, theta, unknown, capacity }).learntShare,
  },
  {
    series: 5,
    meaning: 'in a useful text piece',
    at: ({ theta }, meanDegree) => -expm1(-meanDegree * (1 - theta)),
  },
  {
    series: 3,
    meaning: 'in the giant component',
    at: ({ k }, meanDegree) => giantComponent({ k, meanDegree }).skills,
  },
  {
    series: 4,
    meaning: 'quanta seen, by measure',
    at: ({ k, exponent }, _, textPieces) =>
      1 - unseenMass({ exponent, samples: Math.min(Number.MAX_SAFE_INTEGER, Math.round(textPieces * k)) }),
  },
];

interface LearntSeries {
  readonly series: number;
  readonly meaning: string;
  readonly at: (graph: DrawnGraph, meanDegree: number, textPieces: number) => number;
}

/** How far from the text pieces of the graph a threshold may lie, to be drawn. */
const FAR = 1e4;

/** How far beyond the text pieces, and beyond thresholds, the axis goes. */
const BEYOND = 8;

/** The largest mean degree. */
const MOST_TEXTS = 1e15;

/** Half the width of a jump. */
const JUMP = 1e-9;

/** What is learnt, or connected, against the number of text pieces. */
export function learntContents(
  size: { readonly width: number; readonly height: number },
  graph: DrawnGraph,
  { thresholds }: Pick<TheoryComparison, 'thresholds'>,
  points: number,
): readonly string[] {
  const { k, skills, textPieces, unknown } = graph;
  const isNear = (n: number): boolean => n > textPieces / FAR && n < textPieces * FAR;
  const near = [thresholds.percolation, thresholds.jump].filter(isNear);
  const high = Math.min(BEYOND * Math.max(textPieces, ...near), (MOST_TEXTS * skills) / k);
  const low = Math.min(Math.max(1, Math.min(textPieces, ...near) / BEYOND), high / BEYOND);
  const evenly = Array.from({ length: points }, (_, i) => low * pow(high / low, i / (points - 1)));
  const beside = near.flatMap((n) => [n * (1 - JUMP), n * (1 + JUMP)]);
  const amounts = [...evenly, ...beside].filter((n) => n <= high).sort((a, b) => a - b);
  return planeContents(
    {
      ...size,
      title: `By text: ${skills} skills, a fraction ${unknown} unknown at the start`,
      legend: LEARNT_SERIES.map(({ series, meaning }) => ({ sample: 'line', series, meaning })),
      x: { title: 'text pieces n', kind: 'log', domain: [low, high] },
      y: { title: 'fraction', kind: 'linear', domain: [0, 1] },
    },
    (panel) => [
      drawAmount(panel, textPieces),
      ...LEARNT_SERIES.map(({ series, at }) => {
        const path = line<number>()
          .x((n) => panel.x(n))
          .y((n) => panel.y(at(graph, Math.min(MOST_TEXTS, (n / skills) * k), n)))
          .digits(2);
        return element('path', { class: `curve stroke-${series}`, d: path(amounts)! });
      }),
    ],
  );
}

/** A vertical line at the text pieces of the graph, with their number beside it, where there is more room. */
function drawAmount(panel: Panel, textPieces: number): string {
  const x = panel.x(textPieces);
  const mark = element('line', { class: 'axis', x1: x, x2: x, y1: panel.top, y2: panel.bottom });
  const isLeft = x < (panel.left + panel.right) / 2;
  const name = `n = ${powerOfTen(textPieces)}`;
  return mark + text('name', isLeft ? x + 6 : x - 6, panel.bottom - 8, name, isLeft ? 'start' : 'end');
}

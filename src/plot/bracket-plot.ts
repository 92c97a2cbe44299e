import { area, line } from 'd3-shape';
import { checkNamed, checkUnit, DomainError } from '../errors.ts';
import { type CompositionPoint, compositionCurve } from '../measurement/composition/composition-curve.ts';
import { pow } from '../numeric/elementary/pow.ts';
import { COMPETENCE, type Counts, countEntries, drawPoints, sizeAxis } from './counts.ts';
import { element } from './element.ts';
import type { LegendEntry } from './legend.ts';
import { checkSize, checkText, PICTURE } from './options.ts';
import type { Panel } from './panel.ts';
import { drawPlane } from './plane.ts';
import { percent } from './words.ts';

/** How many sizes, whole or not, a curve is drawn at. */
const POINTS = 120;

/** The colour of a forecast: the series after that of the counts. */
const FORECAST = 1;

/**
 * Picture of what the theory says of means, beside what was measured: where tuples of skills have to be, given single
 * skills, and where they should be, given an error fraction.
 *
 * ```math
 * p_1^{k'} \le p_{k'} \le p_1, \qquad p_{k'} = (1-\theta)^{k'} \;\text{or}\; 1-\theta
 * ```
 *
 * The band is between the two readings of the theory, tuples in concatenated text pieces and inside one, for every
 * competence on single skills that its interval holds. The lines are the same two of an error fraction.
 *
 * @param options - `samples`, `failureProbability` and `grader` as in {@link compositionCurve}; an error fraction
 * `theta` in [0, 1], of a forecast, say, which is required unless single skills are among the samples; `name`, what was
 * measured (default `'measured'`); `width` and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain
 * @remarks An interval that does not meet the band refutes both readings, as its ends hold all at once; {@link
 * bracketTest} is the sharper test. Sets of *different* skills may be below the band by that alone.
 * @example
 * ```ts
 * import { bracketPlot } from 'skill-emergence/plot';
 *
 * const samples = [
 *   { tupleSize: 1, passed: 80, tuples: 100 },
 *   { tupleSize: 2, passed: 60, tuples: 100 },
 * ];
 * const svg = bracketPlot({ samples, failureProbability: 0.05, theta: 0.25 });
 * svg.includes('θ = 0.25'); // => true
 * bracketPlot({ samples: samples.slice(1), failureProbability: 0.05 }); // throws DomainError
 * ```
 * @see {@link compositionCurvePlot} for several models; [Measuring skills](../../docs/measuring.md), Theorem 1.
 * @category Pictures
 */
export function bracketPlot(
  options: Counts & {
    readonly theta?: number | undefined;
    readonly name?: string | undefined;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly title?: string | undefined;
  },
): string {
  const names = ['samples', 'failureProbability', 'grader', 'theta', 'name', ...PICTURE];
  checkNamed('bracketPlot', 'options', options, names);
  const { samples, failureProbability, grader, theta, name = 'measured', width = 720, height = 440 } = options;
  const { title = 'Tuples of skills, measured and as the theory has them' } = options;
  const points = compositionCurve({ samples, failureProbability, grader });
  const single = points.find(({ tupleSize }) => tupleSize === 1);
  if (theta !== undefined) checkUnit('theta', theta);
  else if (!single) throw new DomainError('theta', theta, 'a number in [0, 1], where samples has no single skills');
  checkText('name', name);
  checkSize(width, height);
  checkText('title', title);
  const sizes = points.map(({ tupleSize }) => tupleSize);
  return drawPlane(
    {
      ...{ width, height, title },
      description:
        'Horizontally the number of skills in a tuple, vertically the mean competence on tuples: as it was measured, with exact ' +
        `${percent(1 - failureProbability)} intervals, and as the theory has it.`,
      legend: [...countEntries([name], failureProbability), ...theoryEntries(single, theta)],
      x: sizeAxis(sizes),
      y: COMPETENCE,
    },
    (panel) => [
      ...(single ? [drawBracket(panel, single, sizes)] : []),
      ...(theta === undefined ? [] : [drawForecast(panel, theta, sizes)]),
      drawPoints(panel, { name, points, series: 0, of: 1 }),
    ],
  );
}

function theoryEntries(single: CompositionPoint | undefined, theta: number | undefined): LegendEntry[] {
  const at = `θ = ${Number((theta ?? 0).toPrecision(4))}`;
  return [
    ...(single ? [{ sample: 'band', series: 0, meaning: 'between both readings, given single skills' } as const] : []),
    // the dashes of the bounds, of which there are none here
    ...(theta === undefined
      ? []
      : ([
          { sample: 'refined', series: FORECAST, meaning: `inside one text piece, ${at}` },
          { sample: 'theorem8', series: FORECAST, meaning: `in concatenated text pieces, ${at}` },
        ] as const)),
  ];
}

/** From the smallest to the largest of some sizes, evenly on the axis. */
function between(sizes: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const isLog = sizeAxis(sizes).kind === 'log';
  return Array.from({ length: POINTS }, (_, i) => {
    const t = i / (POINTS - 1);
    return isLog ? least * pow(most / least, t) : least + t * (most - least);
  });
}

function drawBracket(panel: Panel, { lower, upper }: CompositionPoint, sizes: readonly number[]): string {
  const path = area<number>()
    .x((size) => panel.x(size))
    .y0((size) => panel.y(pow(lower, size)))
    .y1(() => panel.y(upper))
    .digits(2);
  return element('path', { class: 'band fill-0', d: path(between(sizes))! });
}

function drawForecast(panel: Panel, theta: number, sizes: readonly number[]): string {
  const curve = (dashes: string, competence: (size: number) => number): string => {
    const path = line<number>()
      .x((size) => panel.x(size))
      .y((size) => panel.y(competence(size)))
      .digits(2);
    return element('path', { class: `curve ${dashes} stroke-${FORECAST}`, d: path(between(sizes))! });
  };
  return curve('refined', () => 1 - theta) + curve('theorem8', (size) => pow(1 - theta, size));
}

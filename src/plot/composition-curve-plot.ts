import { checkNamed, checkObject } from '../errors.ts';
import { compositionCurve, type TupleSample } from '../measurement/composition/composition-curve.ts';
import type { Grader } from '../measurement/grader.ts';
import { COMPETENCE, countEntries, drawPoints, sizeAxis } from './counts.ts';
import { checkArray, checkSize, checkText, PICTURE } from './options.ts';
import { LIGHT } from './palette.ts';
import { drawPlane } from './plane.ts';
import { percent } from './words.ts';

/**
 * Counts of passes of one model, for a picture.
 *
 * @category Pictures
 */
export interface CountedModel {
  /** What they are of, for the legend. */
  readonly name: string;
  /** Tuples tried and passed, size by size, as {@link compositionCurve} takes them. */
  readonly samples: readonly TupleSample[];
}

/**
 * Picture of composition curves: the mean competence of models on tuples of skills by their size, as it was measured,
 * each with its exact interval.
 *
 * @param options - `models`: one to six, each with a `name` and its `samples`; `failureProbability` δ in (0, 1), for
 * each model and all its sizes at once; optionally the errors of the `grader`; `width` and `height` in pixels, 300 to
 * 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain (`models[i].samples` and so on are named)
 * @example
 * ```ts
 * import { compositionCurvePlot } from 'skill-emergence/plot';
 *
 * const samples = [
 *   { tupleSize: 1, passed: 80, tuples: 100 },
 *   { tupleSize: 2, passed: 60, tuples: 100 },
 * ];
 * const svg = compositionCurvePlot({ models: [{ name: 'a model', samples }], failureProbability: 0.05 });
 * svg.includes('a model'); // => true
 * compositionCurvePlot({ models: [], failureProbability: 0.05 }); // throws DomainError
 * ```
 * @see {@link compositionCurve}, and {@link bracketPlot} for what the theory says of one model.
 * @category Pictures
 */
export function compositionCurvePlot(options: {
  readonly models: readonly CountedModel[];
  readonly failureProbability: number;
  readonly grader?: Grader | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
}): string {
  checkNamed('compositionCurvePlot', 'options', options, ['models', 'failureProbability', 'grader', ...PICTURE]);
  const { models, failureProbability, grader, width = 720, height = 440 } = options;
  const { title = 'Competence measured on tuples of skills' } = options;
  const most = LIGHT.series.length;
  checkArray('models', models, `a list of 1 to ${most} models`, 1, most);
  const curves = Array.from(models, (model, i) => {
    checkObject(`models[${i}]`, model);
    checkText(`models[${i}].name`, model.name);
    return { name: model.name, points: compositionCurve({ samples: model.samples, failureProbability, grader }) };
  });
  checkSize(width, height);
  checkText('title', title);
  const names = curves.map(({ name }) => name);
  return drawPlane(
    {
      ...{ width, height, title },
      description:
        `Horizontally the number of skills in a tuple, vertically the mean competence on tuples as it was measured, with exact ` +
        `${percent(1 - failureProbability)} intervals, of ${names.join('; ')}.`,
      legend: countEntries(names, failureProbability),
      x: sizeAxis(curves.flatMap(({ points }) => points.map(({ tupleSize }) => tupleSize))),
      y: COMPETENCE,
    },
    (panel) => curves.map((curve, series) => drawPoints(panel, { ...curve, series, of: curves.length })),
  );
}

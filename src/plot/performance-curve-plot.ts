import { type CompetenceBound, guaranteedCompetence } from '../competence/guaranteed-competence.ts';
import { checkNamed, checkUnit } from '../errors.ts';
import { alphasFor, alphaAxes } from './alpha-axis.ts';
import { drawChart } from './chart.ts';
import { sampled } from './curves.ts';
import { checkBounds, checkCounts, checkPoints, checkSize, checkText, PICTURE } from './options.ts';

/**
 * Picture of performance curves: the competence guaranteed on a 1 − α fraction of skills, for every α, with one colour
 * for each number k of skills in a text piece and one line style for each bound.
 *
 * ```math
 * \alpha \mapsto 1 - \min\bigl(1, \theta\,\beta(\theta,k,\alpha)\bigr)
 * ```
 *
 * Where a guarantee is vacuous its curve goes on as a dotted line under the axis. A curve that stops at a ring is
 * Theorem 8's at its feasibility edge.
 *
 * @param options - error fraction `theta` in [0, 1]; `ks`: up to six numbers k ≥ 1; `bounds` (default
 * `['theorem8']`); `points`: how many α to sample, 2 to 10⁴ (default 160), closest together near 0;
 * `width` and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain
 * @example
 * ```ts
 * import { performanceCurvePlot } from 'skill-emergence/plot';
 *
 * const svg = performanceCurvePlot({ theta: 0.1, ks: [4, 8, 16], bounds: ['theorem8', 'sharp'] });
 * svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'); // => true
 * svg.includes('k = 16'); // => true
 * performanceCurvePlot({ theta: 1.5, ks: [8] }); // throws DomainError
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Definition 7 and Theorem 8.
 * @category Pictures
 */
export function performanceCurvePlot(options: {
  readonly theta: number;
  readonly ks: readonly number[];
  readonly bounds?: readonly CompetenceBound[] | undefined;
  readonly points?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
}): string {
  checkNamed('performanceCurvePlot', 'options', options, ['theta', 'ks', 'bounds', 'points', ...PICTURE]);
  const { theta, ks, bounds = ['theorem8'], points = 160, width = 720, height = 440 } = options;
  checkUnit('theta', theta);
  const { title = `Competence guaranteed at error fraction θ = ${theta}` } = options;
  checkCounts('ks', ks);
  checkBounds(bounds);
  checkPoints(points);
  checkSize(width, height);
  checkText('title', title);
  const alphas = alphasFor(points);
  return drawChart({
    width,
    height,
    title,
    description:
      `Horizontally the fraction α of skills without a guarantee, vertically the competence guaranteed on the others, ` +
      `for ${ks.map((k) => `k = ${k}`).join(', ')} skills in a text piece.`,
    labels: ks.map((k) => `k = ${k}`),
    bounds,
    curves: ks.flatMap((k, series) =>
      bounds.map((bound) =>
        sampled(series, bound, alphas, (alpha) => guaranteedCompetence({ theta, k, alpha, bound })),
      ),
    ),
    ...alphaAxes(),
  });
}

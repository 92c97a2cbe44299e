import { finiteSizeGuarantee } from '../competence/finite-size/finite-size-guarantee.ts';
import { type CompetenceBound, guaranteedCompetence } from '../competence/guaranteed-competence.ts';
import { checkCount, checkNamed, checkOpenUnit, checkUnit } from '../errors.ts';
import { alphaAxes, alphasFor, stepsFor } from './alpha-axis.ts';
import { drawChart } from './chart.ts';
import { sampled } from './curves.ts';
import { checkBounds, checkCounts, checkPoints, checkSize, checkText, PICTURE } from './options.ts';
import { powerOfTen } from './words.ts';

const NAMES = ['theta', 'k', 'skills', 'textPieces', 'failureProbability', 'bounds', 'points'];

/**
 * Picture of performance curves at finite sizes, beside those for text pieces without number: the competence guaranteed
 * on a 1 − α fraction of skills, for every α, with one colour for each number n of text pieces.
 *
 * At n text pieces it is the competence of {@link finiteSizeGuarantee}, which may fail with the given probability at
 * each α; for n → ∞ the one of Theorem 8, its refinement and the sharp curve, with one line style for each. Where a
 * guarantee is vacuous its curve goes on as a dotted line under the axis.
 *
 * @param options - error fraction `theta` in [0, 1]; k ≥ 1 skills per text piece; the number of `skills`; `textPieces`:
 * up to five numbers n; `failureProbability` in (0, 1); `bounds` for n → ∞ (default `['theorem8']`);
 * `points`: how many α to sample, 2 to 10⁴ (default 160), or all steps of ⌊α·skills⌋ where those are fewer; `width`
 * and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain
 * @example
 * ```ts
 * import { finiteSizePerformanceCurvePlot } from 'skill-emergence/plot';
 *
 * const sizes = { theta: 0.1, k: 8, skills: 100, failureProbability: 0.05 };
 * const svg = finiteSizePerformanceCurvePlot({ ...sizes, textPieces: [1e4, 2e6] });
 * svg.includes('n = 10⁴') && svg.includes('n = 2×10⁶') && svg.includes('n → ∞'); // => true
 * finiteSizePerformanceCurvePlot({ ...sizes, textPieces: [] }); // throws DomainError
 * ```
 * @see [The theorem and its proof](../../docs/theorem.md), Theorems 3.1, 4.1 and 5.2.
 * @category Pictures
 */
export function finiteSizePerformanceCurvePlot(options: {
  readonly theta: number;
  readonly k: number;
  readonly skills: number;
  readonly textPieces: readonly number[];
  readonly failureProbability: number;
  readonly bounds?: readonly CompetenceBound[] | undefined;
  readonly points?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
}): string {
  checkNamed('finiteSizePerformanceCurvePlot', 'options', options, [...NAMES, ...PICTURE]);
  const { theta, k, skills, textPieces, failureProbability, bounds = ['theorem8'] } = options;
  const { points = 160, width = 720, height = 440 } = options;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkCount('skills', skills);
  const setting = `θ = ${theta}, k = ${k}, ${skills} skills`;
  const { title = `Competence guaranteed at finite sizes: ${setting}` } = options;
  checkCounts('textPieces', textPieces, 1);
  checkOpenUnit('failureProbability', failureProbability);
  checkBounds(bounds);
  checkPoints(points);
  checkSize(width, height);
  checkText('title', title);
  const alphas = alphasFor(points);
  const steps = stepsFor(points, skills);
  const sizes = textPieces.map((n) => `n = ${powerOfTen(n)}`);
  return drawChart({
    width,
    height,
    title,
    description:
      `Horizontally the fraction α of skills without a guarantee, vertically the competence guaranteed on the others, ` +
      `for ${sizes.join(', ')} text pieces, except with probability ${failureProbability}, and for n → ∞.`,
    labels: ['n → ∞', ...sizes],
    bounds,
    curves: [
      ...bounds.map((bound) => sampled(0, bound, alphas, (alpha) => guaranteedCompetence({ theta, k, alpha, bound }))),
      ...textPieces.map((n, i) =>
        sampled(i + 1, 'sharp', steps, (alpha) =>
          finiteSizeGuarantee({ textPieces: n, skills, k, theta, alpha, failureProbability }),
        ),
      ),
    ],
    ...alphaAxes(),
  });
}

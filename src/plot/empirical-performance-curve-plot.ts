import { finiteSizeGuarantee } from '../competence/finite-size/finite-size-guarantee.ts';
import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { tupleCompetence } from '../competence/tuple-competence.ts';
import { checkChoice, checkCount, checkNamed, checkUnit, DomainError } from '../errors.ts';
import { pow } from '../numeric/elementary/pow.ts';
import { alphaAxes, alphasFor, stepsFor } from './alpha-axis.ts';
import { drawChart } from './chart.ts';
import { type Curve, sampled } from './curves.ts';
import { checkMeasured, type MeasuredCurve, measuredEntries } from './measured.ts';
import { checkBounds, checkCounts, checkPoints, checkSize, checkText, PICTURE } from './options.ts';
import { powerOfTen, tupleName } from './words.ts';

/** What guarantees at finite sizes are asked with, beside the numbers of text pieces. */
const SIZES = ['skills', 'measure', 'draws', 'errors', 'failureProbability'] as const;

/**
 * Picture of measured performance curves on those that are guaranteed: what competence graphs had on a 1 − α fraction
 * of their skills, as dots with error bars, and what is guaranteed for n → ∞, with one line style for each bound, and
 * at numbers n of text pieces, each in the colour of the measured curve that has its place in the list.
 *
 * Errors that are the worst for one set of skills bring its competence down to the sharp curve, as n → ∞, at the
 * fraction of the skills that are in the set, and at no other. Where a guarantee is vacuous its curve goes on as a
 * dotted line under the axis.
 *
 * @param options - error fraction `theta` in [0, 1]; k ≥ 1 skills per text piece; `measured`: one to five curves, each
 * a `name` and the points of a `curve`; `tupleSize` (default 1) where they are of tuples of skills, and `within`,
 * `'concatenation'` (default) or `'piece'`; `bounds` for n → ∞ (default `['theorem8']`); `textPieces`: up to five
 * numbers n, and with them, as {@link finiteSizeGuarantee} takes them, `failureProbability`, `skills` or `measure`,
 * `draws` and `errors`; `points`: how many α to sample, 2 to 10⁴ (default 160), or all steps of the curves at finite
 * sizes where those are fewer; `width` and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain (`measured[i].curve[j].lower` and so on are named)
 * @example
 * ```ts
 * import { empiricalPerformanceCurvePlot } from 'skill-emergence/plot';
 * import { empiricalPerformanceCurve, simulateSkillGraph } from 'skill-emergence/simulation';
 *
 * const sizes = { textPieces: 1e6, skills: 100, k: 8, theta: 0.1, badSkills: 10, errors: 'oblivious' } as const;
 * const graphs = [1, 2, 3, 4, 5, 6, 7].map((seed) => simulateSkillGraph({ ...sizes, seed }));
 * const curve = empiricalPerformanceCurve({ graphs, points: 19 });
 * const measured = [{ name: 'errors against ten skills', curve }];
 * const svg = empiricalPerformanceCurvePlot({ theta: 0.1, k: 8, measured, bounds: ['theorem8', 'sharp'] });
 * svg.includes('errors against ten skills') && svg.includes('sharp curve'); // => true
 * empiricalPerformanceCurvePlot({ theta: 0.1, k: 8, measured: [] }); // throws DomainError
 * ```
 * @see [Simulating skill graphs](../../docs/simulating.md).
 * @category Pictures
 */
export function empiricalPerformanceCurvePlot(options: {
  readonly theta: number;
  readonly k: number;
  readonly measured: readonly MeasuredCurve[];
  readonly tupleSize?: number | undefined;
  readonly within?: 'piece' | 'concatenation' | undefined;
  readonly bounds?: readonly CompetenceBound[] | undefined;
  readonly textPieces?: readonly number[] | undefined;
  readonly skills?: number | undefined;
  readonly measure?: ArrayLike<number> | undefined;
  readonly draws?: 'independent' | 'distinct' | undefined;
  readonly errors?: 'set' | 'graded' | undefined;
  readonly failureProbability?: number | undefined;
  readonly points?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
}): string {
  const tuples = ['tupleSize', 'within'];
  const names = ['theta', 'k', 'measured', ...tuples, 'bounds', 'textPieces', ...SIZES, 'points', ...PICTURE];
  checkNamed('empiricalPerformanceCurvePlot', 'options', options, names);
  const { theta, k, measured, tupleSize = 1, within = 'concatenation', bounds = ['theorem8'], textPieces } = options;
  const { points = 160, width = 720, height = 440 } = options;
  const { title = `Competence measured on skill graphs: θ = ${theta}, k = ${k}` } = options;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkMeasured(measured);
  checkCount('tupleSize', tupleSize);
  checkChoice('within', within, ['piece', 'concatenation']); // not the better of two: one of them was measured
  checkBounds(bounds);
  checkTextPieces(options);
  checkPoints(points);
  checkSize(width, height);
  checkText('title', title);
  const alphas = alphasFor(points);
  const { x } = alphaAxes();
  const { measure, failureProbability } = options;
  const skills = tupleSize === 1 ? 'skills' : tupleName(tupleSize);
  const fraction = measure === undefined ? 'fraction' : 'total probability';
  const sizes = (textPieces ?? []).map((n) => `n = ${powerOfTen(n)}`);
  return drawChart({
    width,
    height,
    title,
    description:
      `Horizontally the ${fraction} α of ${skills} that are left out, vertically the competence on the others: ` +
      `guaranteed for ${['n → ∞', ...sizes].join(', ')} text pieces` +
      `${textPieces ? `, except with probability ${failureProbability!} at each n` : ''}; and measured, ` +
      `with error bars: ${measured.map(({ name }) => name).join('; ')}.`,
    labels: ['n → ∞', ...sizes],
    bounds,
    curves: [
      ...bounds.map((bound) =>
        sampled(0, bound, alphas, (alpha) => tupleCompetence({ theta, k, alpha, bound, tupleSize, within })),
      ),
      ...finiteSizeCurves(options, points),
    ],
    measured,
    legend: measuredEntries(measured),
    x: { ...x, title: `α, the ${fraction} of ${skills} that are left out` },
    y: `competence on the other ${skills}`,
  });
}

type Options = Parameters<typeof empiricalPerformanceCurvePlot>[0];

/** Sizes without a number of text pieces would be left out in silence. */
function checkTextPieces(options: Options): void {
  if (options.textPieces !== undefined) {
    checkCounts('textPieces', options.textPieces, 1);
    return;
  }
  for (const name of SIZES) {
    const value = options[name];
    if (value !== undefined) throw new DomainError(name, value, 'absent where textPieces is not given');
  }
}

function finiteSizeCurves(options: Options, points: number): readonly Curve[] {
  const { theta, k, textPieces = [], skills, measure, draws, errors, failureProbability } = options;
  const { tupleSize = 1, within = 'concatenation' } = options;
  const sizes = { theta, k, skills, measure, draws, errors, tupleSize, within, failureProbability };
  return textPieces.map((n, i) => {
    const at = (alpha: number) => finiteSizeGuarantee({ textPieces: n, ...sizes, alpha });
    at(0.5); // checks the sizes before there are as many steps as skills
    const steps = skills === undefined ? alphasFor(points) : stepsFor(points, Math.round(pow(skills, tupleSize)));
    return sampled(i + 1, 'sharp', steps, at);
  });
}

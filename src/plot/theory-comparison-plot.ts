import { checkNamed, DomainError } from '../errors.ts';
import { compareTheories } from '../learning/comparison/compare-theories.ts';
import { chartContents } from './chart.ts';
import { element } from './element.ts';
import { LEARNT_SERIES, learntContents } from './learnt-curves.ts';
import { checkPoints, checkSize, checkText, PICTURE } from './options.ts';
import { drawPicture } from './picture.ts';
import { theoryChart } from './theory-curves.ts';

const GRAPH: readonly string[] = ['k', 'skills', 'textPieces', 'theta', 'unknown', 'capacity', 'exponent'];

/** Each of the two parts needs the height that a picture of its own may not go below. */
const LEAST_HEIGHT = 600;

/**
 * Picture of theories of emergence on one graph, in two parts.
 *
 * Above, performance curves: the competence that all but a fraction α of the skills have, where errors are adversarial
 * (at least that of Theorem 8, and of the sharp curve), random, or all-or-none, as they are if skills are learnt one by
 * one and wholly. All three have the mean 1 − θ, on which those of random errors lie. A guarantee that is vacuous goes
 * on as a dotted line under the axis.
 *
 * Below, what grows with the number of text pieces: the share of the unknown skills that is learnt by peeling, which
 * is at most the share in a useful text piece; the fraction of the skills in the giant component; the measure of the
 * quanta that have been seen. A vertical line is at `textPieces`.
 *
 * @param options - `k`, `skills`, `textPieces`, `theta`, `unknown`, `capacity` (default 1) and `exponent` (default
 * 0.34) as in {@link compareTheories}; `points`: how many places to sample in either part, 2 to 10⁴ (default 160);
 * `width` in pixels, 300 to 10⁴ (default 720), and `height`, 600 to 10⁴ (default 880); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain
 * @remarks The amounts of text go from an eighth of `textPieces`, or of the threshold of percolation, to eight times
 * `textPieces`, or the jump of peeling; thresholds more than 10⁴ times apart from `textPieces` are left out.
 * @example
 * ```ts
 * import { theoryComparisonPlot } from 'skill-emergence/plot';
 *
 * const graph = { k: 8, skills: 1e4, textPieces: 4e4, theta: 0.1, unknown: 0.5 };
 * const svg = theoryComparisonPlot(graph);
 * svg.includes('all-or-none') && svg.includes('giant component'); // => true
 * theoryComparisonPlot({ ...graph, unknown: 2 }); // throws DomainError
 * ```
 * @see [Five theories of emergence on one graph](../../docs/theories.md).
 * @category Pictures
 */
export function theoryComparisonPlot(options: {
  readonly k: number;
  readonly skills: number;
  readonly textPieces: number;
  readonly theta: number;
  readonly unknown: number;
  readonly capacity?: number | undefined;
  readonly exponent?: number | undefined;
  readonly points?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
}): string {
  checkNamed('theoryComparisonPlot', 'options', options, [...GRAPH, 'points', ...PICTURE]);
  const { k, skills, textPieces, theta, unknown, capacity = 1, exponent = 0.34 } = options;
  const { points = 160, width = 720, height = 880 } = options;
  const graph = { k, skills, textPieces, theta, unknown, capacity, exponent };
  const compared = compareTheories({ ...graph, alphas: [], amounts: [] });
  const { title = `Theories of emergence on one graph: k = ${k}, θ = ${theta}` } = options;
  checkPoints(points);
  checkSize(width, height);
  if (height < LEAST_HEIGHT) throw new DomainError('height', height, `a number of at least ${LEAST_HEIGHT}`);
  checkText('title', title);
  const part = { width, height: height / 2 };
  return drawPicture(
    {
      ...{ width, height, title },
      description:
        'Above, horizontally the fraction α of skills that are left out, vertically the competence on the others, if ' +
        `a fraction θ = ${theta} of text pieces is in error by an adversary, at random, or because of unlearnt ` +
        'skills. Below, horizontally the number of text pieces, on a logarithmic scale, vertically what is ' +
        `${LEARNT_SERIES.map(({ meaning }) => meaning).join(', ')}, if a fraction ${unknown} of ${skills} skills is ` +
        'unknown at the start.',
    },
    ...chartContents({ ...part, title, ...theoryChart(graph, compared, points) }),
    element('g', { transform: `translate(0 ${height / 2})` }, ...learntContents(part, graph, compared, points)),
  );
}

import { line } from 'd3-shape';
import { checkNamed } from '../errors.ts';
import { checkLaw, type ScalingLaw } from '../scaling/law.ts';
import { contour, contourLevels, optimalPath, type ScaleRange } from './contours.ts';
import { checkDrawable } from './drawable.ts';
import { element, text } from './element.ts';
import { checkRange, checkSize, checkText, PICTURE } from './options.ts';
import type { Panel } from './panel.ts';
import { drawPlane } from './plane.ts';
import { checkRunsToDraw, drawRuns, runEntries, type RunsToDraw } from './run-dots.ts';

const CONTOURS = 9;

/**
 * Picture of a law over the scales of models: lines of equal loss, and the compute-optimal scales, over parameters and
 * tokens.
 *
 * @param options - `law`; `runs` to draw, with `exclude`, the indices of those left out (default none); `parameters`
 * and `tokens`: the least and the largest to draw, from 1e-200 to 1e200 (default ten times beyond the runs, or 1e7 to
 * 1e12 and 1e8 to 1e14 without); `width` and `height` in pixels, 300 to 10⁴ (default 720 and 520); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain, or E above 1e200
 * @remarks Lines are drawn of excess entropies in [1e-200, 1e200]. Of more than 2000 runs, 2000 are drawn, evenly
 * spaced among all, and as many of those left out.
 * @example
 * ```ts
 * import { hoffmann2022 } from 'skill-emergence';
 * import { lossContourPlot } from 'skill-emergence/plot';
 *
 * lossContourPlot({ law: hoffmann2022 }).includes('compute-optimal'); // => true
 * lossContourPlot({ law: hoffmann2022, tokens: [1e12, 1e9] }); // throws DomainError
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, figure 4.
 * @category Pictures
 */
export function lossContourPlot(
  options: Partial<RunsToDraw> & {
    readonly law: ScalingLaw;
    readonly parameters?: readonly [number, number] | undefined;
    readonly tokens?: readonly [number, number] | undefined;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly title?: string | undefined;
  },
): string {
  checkNamed('lossContourPlot', 'options', options, ['law', 'runs', 'exclude', 'parameters', 'tokens', ...PICTURE]);
  const { law, runs, exclude, width = 720, height = 520, title = 'Loss under the law' } = options;
  checkLaw(law);
  checkDrawable('linear', [law.E], () => 'law.E');
  const shown = runs && { runs, exclude };
  if (shown) checkRunsToDraw(shown);
  const { parameters = around(runs, 'parameters') ?? [1e7, 1e12] } = options;
  const { tokens = around(runs, 'tokens') ?? [1e8, 1e14] } = options;
  checkRange('parameters', parameters);
  checkRange('tokens', tokens);
  checkSize(width, height);
  checkText('title', title);
  const range = { parameters, tokens };
  const inside = shown && { ...shown, ...insideOf(shown, range) };
  return drawPlane(
    {
      ...{ width, height, title },
      description:
        'Horizontally the parameters, vertically the training tokens of a model, both on logarithmic scales, with lines of equal ' +
        'loss under the law and the line of the scales that are compute-optimal.',
      legend: [
        { sample: 'contour', meaning: 'equal loss, nats per token' },
        { sample: 'optimal', meaning: 'compute-optimal' },
        ...(shown ? runEntries(shown) : []),
      ],
      x: { title: 'parameters N', kind: 'log', domain: parameters },
      y: { title: 'training tokens D', kind: 'log', domain: tokens },
    },
    (panel) => [
      drawContours(panel, law, range),
      ...(inside ? [drawRuns(panel, inside, (run) => [run.parameters, run.tokens])] : []),
    ],
  );
}

/** Ten times beyond the runs on either side. */
function around(
  runs: RunsToDraw['runs'] | undefined,
  field: 'parameters' | 'tokens',
): readonly [number, number] | undefined {
  if (!runs) return undefined;
  const counts = runs.map((run) => run[field]);
  return [counts.reduce((a, b) => Math.min(a, b)) / 10, counts.reduce((a, b) => Math.max(a, b)) * 10];
}

/** The runs inside a rectangle, and which of them are left out. */
function insideOf({ runs, exclude = [] }: RunsToDraw, { parameters, tokens }: ScaleRange): Required<RunsToDraw> {
  const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;
  const kept = runs
    .map((_, i) => i)
    .filter((i) => within(runs[i]!.parameters, parameters) && within(runs[i]!.tokens, tokens));
  const out = new Set(Array.from(exclude));
  return {
    runs: kept.map((i) => runs[i]!),
    exclude: kept.flatMap((i, place) => (out.has(i) ? [place] : [])),
  };
}

function drawContours(panel: Panel, law: ScalingLaw, range: ScaleRange): string {
  const path = line<readonly [number, number]>()
    .x(([parameters]) => panel.x(parameters))
    .y(([, tokens]) => panel.y(tokens))
    .digits(2);
  const contours = contourLevels(law, range, CONTOURS).map((level) => {
    const points = contour(law, level, range);
    const label = points[Math.floor(0.2 * points.length)];
    if (!label) return '';
    const [parameters, tokens] = label;
    const [x, y] = [panel.x(parameters), panel.y(tokens)];
    return (
      element('path', { class: 'contour', d: path(points)! }) +
      // or the line is read as a colon
      element('rect', { class: 'background', x: x - 15, y: y - 6, width: 30, height: 12 }) +
      text('name', x, y + 4, (law.E + level).toPrecision(3), 'middle')
    );
  });
  const optimal = element('path', { class: 'optimal', d: path(optimalPath(law, range)) ?? '' });
  return [...contours, optimal].join('');
}

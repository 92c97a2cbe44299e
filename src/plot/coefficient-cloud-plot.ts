import { checkNamed, checkObject } from '../errors.ts';
import { bandOf } from '../emergence/bands.ts';
import { uncertainLaw, type UncertaintySettings } from '../emergence/law-uncertainty.ts';
import { optimalExponents } from '../scaling/optimal-exponents.ts';
import { COEFFICIENTS, type ScalingLaw } from '../scaling/law.ts';
import { checkDrawable, isDrawable } from './drawable.ts';
import { element } from './element.ts';
import { drawHeader } from './legend.ts';
import { MARGIN } from './margins.ts';
import { checkSize, checkText, PICTURE } from './options.ts';
import { type Axis, layOutPanel, paddedDomain } from './panel.ts';
import { drawPicture } from './picture.ts';
import { thinned } from './thinned.ts';
import { percent } from './words.ts';

/** A quantity of a law on an axis. */
interface Quantity {
  readonly title: string;
  readonly kind: Axis['kind'];
  readonly of: (law: ScalingLaw) => number;
}

/** More dots would show no more. */
const MOST_DOTS = 800;

/**
 * Picture of the uncertainty of a fitted law: its coefficients in the resamples of a bootstrap, two at a time. Narrow
 * diagonal clouds are coefficients that the runs hardly tell apart; the exponent of the compute-optimal parameters,
 * beta/(alpha + beta), is better known than either exponent.
 *
 * The shaded rectangles are percentile intervals, each of one coefficient by itself.
 *
 * @param options - `bootstrap`: the bootstrap; `confidence` of the intervals, between 0 and 1 (default 0.95); `width`
 * and `height` in pixels, 300 to 10⁴ (default 720 and 640); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain, or a coefficient of the fitted law above 1e200,
 * or A or B below 1e-200
 * @remarks At most 800 resamples are drawn, evenly spaced among those whose coefficients are within the same limits.
 * The intervals are over all of them.
 * @example
 * ```ts
 * import { hoffmann2022 } from 'skill-emergence';
 * import { coefficientCloudPlot } from 'skill-emergence/plot';
 *
 * const replicates = { E: [1.6, 1.8], A: [390, 420], B: [400, 430], alpha: [0.33, 0.35], beta: [0.28, 0.29] };
 * const svg = coefficientCloudPlot({ bootstrap: { summary: { fit: { law: hoffmann2022 } }, replicates } });
 * svg.includes('fitted to a resample'); // => true
 * ```
 * @see T. Besiroglu et al. (2024), arXiv:2404.10102, on what the published intervals should have been.
 * @category Pictures
 */
export function coefficientCloudPlot(
  options: Required<Pick<UncertaintySettings, 'bootstrap'>> &
    UncertaintySettings & {
      readonly width?: number | undefined;
      readonly height?: number | undefined;
      readonly title?: string | undefined;
    },
): string {
  checkNamed('coefficientCloudPlot', 'options', options, ['bootstrap', 'confidence', ...PICTURE]);
  const {
    bootstrap,
    confidence,
    width = 720,
    height = 640,
    title = 'Coefficients fitted to resamples of the runs',
  } = options;
  checkObject('bootstrap', bootstrap!);
  const { law, laws, confidence: level } = uncertainLaw({ bootstrap, confidence })!;
  checkSize(width, height);
  checkText('title', title);
  const header = drawHeader(width, title, [
    { sample: 'run', meaning: 'fitted to a resample' },
    { sample: 'mark', meaning: 'fitted to all runs' },
    { sample: 'shade', meaning: `${percent(level)} intervals` },
  ]);
  for (const name of COEFFICIENTS) {
    checkDrawable(kindOf(name), [law[name]], () => `bootstrap.summary.fit.law.${name}`);
  }
  const drawable = laws.filter((one) => COEFFICIENTS.every((name) => isDrawable(kindOf(name), one[name])));
  const shown = thinned(drawable, MOST_DOTS);
  const placeOf = placesOf(width, height, header.height);
  const panels = pairs().map(([across, up], i) => {
    const axis = ({ title, kind, of }: Quantity): Axis => ({
      ...{ title, kind },
      domain: paddedDomain(kind, [law, ...shown].map(of)),
    });
    const axes = { x: axis(across), y: axis(up) };
    const panel = layOutPanel(placeOf(i), axes);
    const interval = (
      of: Quantity['of'],
      [low, high]: Axis['domain'],
      place: (value: number) => number,
    ): readonly [number, number] => {
      const { lower, upper } = bandOf(new Float64Array(laws.map(of)).sort(), level, Infinity);
      return [place(Math.min(high, Math.max(low, lower))), place(Math.max(low, Math.min(high, upper)))];
    };
    const dot = (className: string, one: ScalingLaw, r: number): string =>
      element('circle', { class: className, cx: panel.x(across.of(one)), cy: panel.y(up.of(one)), r });
    return [
      ...(laws.length === 0
        ? []
        : [drawShade(interval(across.of, axes.x.domain, panel.x), interval(up.of, axes.y.domain, panel.y))]),
      panel.axes,
      ...shown.map((one) => dot('run faint', one, 2)),
      dot('mark', law, 4),
    ].join('');
  });
  return drawPicture(
    {
      ...{ width, height, title },
      description:
        `Four panels of coefficients of a scaling law fitted to ${laws.length} resamples of its runs: A against alpha, ` +
        `B against beta, beta against alpha, and the exponent of the compute-optimal parameters against E.`,
    },
    header.content,
    ...panels,
  );
}

/** The axis of a coefficient. */
function kindOf(name: keyof ScalingLaw): Axis['kind'] {
  return name === 'A' || name === 'B' ? 'log' : 'linear';
}

function pairs(): readonly (readonly [across: Quantity, up: Quantity])[] {
  const alpha: Quantity = { title: 'alpha', kind: 'linear', of: (law) => law.alpha };
  const beta: Quantity = { title: 'beta', kind: 'linear', of: (law) => law.beta };
  return [
    [alpha, { title: 'A', kind: kindOf('A'), of: (law) => law.A }],
    [beta, { title: 'B', kind: kindOf('B'), of: (law) => law.B }],
    [alpha, beta],
    [
      { title: 'E, nats per token', kind: 'linear', of: (law) => law.E },
      { title: 'exponent of N*', kind: 'linear', of: (law) => optimalExponents(law).parameters },
    ],
  ];
}

/** Where each of four panels goes: two beside each other, or all in one column. */
function placesOf(width: number, height: number, header: number) {
  const columns = width < 560 ? 1 : 2;
  const rows = 4 / columns;
  const [across, down] = [width / columns, (height - header) / rows];
  return (i: number): { left: number; right: number; top: number; bottom: number } => {
    const [left, top] = [(i % columns) * across, header + Math.floor(i / columns) * down];
    return {
      left: left + MARGIN.left,
      right: left + across - MARGIN.right,
      top: top + MARGIN.above,
      bottom: top + down - MARGIN.under,
    };
  };
}

function drawShade([left, right]: readonly [number, number], [bottom, top]: readonly [number, number]): string {
  return element('rect', { class: 'shade', x: left, y: top, width: right - left, height: bottom - top });
}

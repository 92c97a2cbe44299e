import { checkObject, checkUnit, DomainError } from '../errors.ts';
import { element } from './element.ts';
import { errorBar } from './error-bar.ts';
import type { Frame } from './frame.ts';
import { type LegendEntry, tooltip } from './legend.ts';
import { checkArray, checkText } from './options.ts';
import { LIGHT } from './palette.ts';
import { percent } from './words.ts';

/**
 * A competence that was measured, with its error bar: a point of what `empiricalPerformanceCurve` of
 * `skill-emergence/simulation` returns.
 *
 * @category Pictures
 */
export interface MeasuredPoint {
  /** Fraction α of the skills that are left out. */
  readonly alpha: number;
  /** The competence on all others. */
  readonly competence: number;
  /** Lower end of the error bar. */
  readonly lower: number;
  /** Upper end of it. */
  readonly upper: number;
  /** With which probability the error bar holds what was measured; 0 where nothing is known. */
  readonly confidence: number;
}

/**
 * Measured competences that belong together.
 *
 * @category Pictures
 */
export interface MeasuredCurve {
  /** What they are of, for the legend. */
  readonly name: string;
  /** The points, at least one and at most 10⁴. */
  readonly curve: readonly MeasuredPoint[];
}

const RADIUS = 2.75;

/** As many measured curves as there are colours beside that of the bounds, each with its points in order. */
export function checkMeasured(measured: readonly MeasuredCurve[]): void {
  const most = LIGHT.series.length - 1;
  checkArray('measured', measured, `a list of 1 to ${most} measured curves`, 1, most);
  Array.from(measured).forEach((one, i) => {
    checkObject(`measured[${i}]`, one);
    checkText(`measured[${i}].name`, one.name);
    checkArray(`measured[${i}].curve`, one.curve, 'a list of 1 to 10000 points', 1, 10_000);
    Array.from(one.curve).forEach((point, j) => {
      checkPoint(`measured[${i}].curve[${j}]`, point);
    });
  });
}

function checkPoint(path: string, point: MeasuredPoint): void {
  checkObject(path, point);
  for (const field of ['alpha', 'competence', 'lower', 'upper', 'confidence'] as const) {
    checkUnit(`${path}.${field}`, point[field]);
  }
  const { competence, lower, upper } = point;
  if (lower > competence) throw new DomainError(`${path}.lower`, lower, `at most competence = ${competence}`);
  if (upper < competence) throw new DomainError(`${path}.upper`, upper, `at least competence = ${competence}`);
}

/** A dot for every point, in the colour of its series, on its error bar; it tells its numbers to the pointer. */
export function drawMeasured(frame: Frame, { name, curve }: MeasuredCurve, series: number): string {
  const bars = curve.map(({ alpha, lower, upper }) => {
    return errorBar(`bar stroke-${series}`, frame.x(alpha), frame.y(lower), frame.y(upper));
  });
  const dots = curve.map(({ alpha, competence, lower, upper }) =>
    element(
      'circle',
      { class: `measured fill-${series}`, cx: frame.x(alpha), cy: frame.y(competence), r: RADIUS },
      tooltip(`${name}: ${short(competence)} (${short(lower)} to ${short(upper)}) at α = ${short(alpha)}`),
    ),
  );
  return [...bars, ...dots].join('');
}

/** What the dots and their error bars mean, the first series in the colour after that of the bounds. */
export function measuredEntries(measured: readonly MeasuredCurve[]): LegendEntry[] {
  const known = measured.flatMap(({ curve }) => curve.map(({ confidence }) => confidence)).filter((one) => one > 0);
  const [least, most] = [known.reduce((a, b) => Math.min(a, b), 1), known.reduce((a, b) => Math.max(a, b), 0)];
  const range = percent(least) === percent(most) ? percent(least) : `${percent(least)} to ${percent(most)}`;
  return [
    ...measured.map(({ name }, i) => ({ sample: 'measured', series: i + 1, meaning: name }) as const),
    ...(known.length > 0 ? [{ sample: 'bar', meaning: `error bars: ${range} intervals` } as const] : []),
  ];
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

import { scaleLog } from 'd3-scale';
import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { emergenceCurve } from '../emergence/emergence-curve.ts';
import type { ScalingErrorModel } from '../emergence/error-model.ts';
import { forecast } from '../emergence/forecast.ts';
import type { ForecastLaw } from '../emergence/forecast-law.ts';
import { checkObject, checkPositive } from '../errors.ts';
import { trainingFlops } from '../scaling/allocation.ts';
import type { Scale } from '../scaling/law.ts';
import type { Tick } from './axes.ts';
import { drawChart } from './chart.ts';
import { sampled } from './curves.ts';
import type { LegendEntry } from './legend.ts';
import type { Mark } from './marks.ts';
import { checkArray, checkBounds, checkCounts, checkPoints, checkRange, checkSize, checkText } from './options.ts';
import { stretchesOf } from './stretches.ts';
import { powerOfTen } from './words.ts';

/**
 * Picture of emergence: the competence guaranteed on tuples of skills as compute-optimal training grows, with one colour
 * for each tuple size and one line style for each bound.
 *
 * Where a guarantee is vacuous its curve goes on as a dotted line under the axis. Budgets whose compute-optimal scale
 * lies beyond the runs that the law was fitted to are shaded. Models, where given, are dots at their own scale: the
 * competence guaranteed on the first of the tuple sizes by the last of the bounds.
 *
 * @param options - `k` ≥ 1 skills per text piece; `alpha` in (0, 1); `law` (default `hoffmann2022`); `errors`, the error
 * model, cloze or calibrated (default cloze with factor 1.1 and threshold 0.5); `tupleSizes`: up to six sizes (default 1,
 * 2, 4, 8); `bounds` (default `['theorem8', 'sharp']`); `flops`: the least and the largest budget (default 1e20 and 1e30);
 * `points`: how many budgets to sample, at least 2 (default 120); `models`: names and scales to mark; `width` and `height`
 * in pixels, at least 300 (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain (`models[i].parameters` and so on are named)
 * @example
 * ```ts
 * import { emergenceCurvePlot } from 'skill-emergence/plot';
 *
 * const models = [{ name: 'Chinchilla', parameters: 70e9, tokens: 1.4e12 }];
 * const svg = emergenceCurvePlot({ k: 8, alpha: 0.1, tupleSizes: [1, 2], models });
 * svg.includes('single skills') && svg.includes('pairs') && svg.includes('Chinchilla'); // => true
 * emergenceCurvePlot({ k: 8, alpha: 0.1, flops: [1e26, 1e22] }); // throws DomainError
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §7.
 * @category Pictures
 */
export function emergenceCurvePlot(options: {
  readonly k: number;
  readonly alpha: number;
  readonly law?: ForecastLaw | undefined;
  readonly errors?: ScalingErrorModel | undefined;
  readonly tupleSizes?: readonly number[] | undefined;
  readonly bounds?: readonly CompetenceBound[] | undefined;
  readonly flops?: readonly [number, number] | undefined;
  readonly points?: number | undefined;
  readonly models?: readonly (Scale & { readonly name: string })[] | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
}): string {
  checkObject('options', options);
  const { k, alpha, law, errors, tupleSizes = [1, 2, 4, 8], bounds = ['theorem8', 'sharp'], models = [] } = options;
  const { flops = [1e20, 1e30], points = 120, width = 720, height = 440 } = options;
  const { title = 'Competence guaranteed on tuples of skills, by training compute' } = options;
  checkCounts('tupleSizes', tupleSizes);
  checkBounds(bounds);
  checkRange('flops', flops);
  checkPoints(points);
  checkSize(width, height);
  checkText('title', title);

  const settings = { law, k, alpha, errors };
  const at = (budget: number, tupleSize: number, bound: CompetenceBound) =>
    emergenceCurve({ ...settings, bound, flops: [budget], tupleSizes: [tupleSize] })[0]!;
  const budgets = Array.from({ length: points }, (_, i) => flops[0] * (flops[1] / flops[0]) ** (i / (points - 1)));
  const [first, reference] = [tupleSizes[0]!, bounds.at(-1)!];
  const marks = marksOf(models, { ...settings, tupleSize: first, bound: reference });
  const shaded = stretchesOf(budgets, (budget) => at(budget, first, reference).extrapolated)
    .filter(({ value }) => value)
    .map(({ positions }) => [positions[0]!, positions.at(-1)!] as const);
  return drawChart({
    width,
    height,
    title,
    description:
      `Horizontally the compute of compute-optimal training, in floating-point operations on a logarithmic scale, vertically the competence ` +
      `guaranteed on all but a fraction α = ${String(alpha)} of ${tupleSizes.map(nameOf).join(', ')}, ` +
      `with k = ${String(k)} skills in a text piece.`,
    labels: tupleSizes.map(nameOf),
    bounds,
    curves: tupleSizes.flatMap((size, series) =>
      bounds.map((bound) => sampled(series, bound, budgets, (budget) => at(budget, size, bound).guarantees[0]!)),
    ),
    x: {
      title: 'training compute, FLOPs',
      ticks: ticksOf(flops, width / 64),
      scale: (range) => scaleLog(flops, range),
    },
    y: `competence guaranteed on all but α = ${String(alpha)} of them (k = ${String(k)})`,
    shaded,
    marks,
    legend: legendOf(shaded.length > 0, marks.length > 0, nameOf(first)),
  });
}

function nameOf(tupleSize: number): string {
  return tupleSize === 1 ? 'single skills' : tupleSize === 2 ? 'pairs' : `${String(tupleSize)}-tuples`;
}

function marksOf(
  models: readonly (Scale & { readonly name: string })[],
  settings: Omit<Parameters<typeof forecast>[0], 'scale'>,
): Mark[] {
  checkArray('models', models, 'an array', 0, Infinity);
  return models.map(({ name, parameters, tokens }, i) => {
    checkText(`models[${String(i)}].name`, name);
    checkPositive(`models[${String(i)}].parameters`, parameters);
    checkPositive(`models[${String(i)}].tokens`, tokens);
    const scale = { parameters, tokens };
    const { competence, vacuous } = forecast({ ...settings, scale });
    return { name, x: trainingFlops(scale), competence, vacuous };
  });
}

/** Powers of ten, at most a number of them; for less than a decade, whatever numbers are round. */
function ticksOf(flops: readonly [number, number], most: number): Tick[] {
  const scale = scaleLog(flops, [0, 1]);
  const round = scale.ticks(most);
  const powers = round.filter((value) => powerOfTen(value).startsWith('10'));
  const step = Math.ceil(powers.length / most);
  const shown = powers.length < 2 ? round : powers.filter((_, i) => i % step === 0);
  return shown.map((at) => ({ at, label: powerOfTen(at) }));
}

function legendOf(shaded: boolean, marked: boolean, first: string): LegendEntry[] {
  return [
    ...(shaded ? [{ sample: 'shade', meaning: "beyond the law's runs: extrapolated" } as const] : []),
    ...(marked ? [{ sample: 'mark', meaning: `models at their own scale (${first})` } as const] : []),
  ];
}

import { scaleLog } from 'd3-scale';
import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { emergenceCurve } from '../emergence/emergence-curve.ts';
import type { ScalingErrorModel } from '../emergence/error-model.ts';
import { forecast } from '../emergence/forecast.ts';
import type { ForecastLaw } from '../emergence/extrapolation.ts';
import { checkNamed, checkObject, checkPositive } from '../errors.ts';
import { hoffmann2022 } from '../scaling/laws/chinchilla.ts';
import { trainingFlops } from '../scaling/training-flops.ts';
import type { Scale } from '../scaling/law.ts';
import { uncertainLaw, type UncertaintySettings } from '../emergence/law-uncertainty.ts';
import type { CurveBand } from './bands.ts';
import { drawChart } from './chart.ts';
import { sampled } from './curves.ts';
import { bandEntry, type LegendEntry } from './legend.ts';
import type { Mark } from './marks.ts';
import {
  checkArray,
  checkBounds,
  checkCounts,
  checkPoints,
  checkRange,
  checkSize,
  checkText,
  PICTURE,
} from './options.ts';
import { stretchesOf } from './stretches.ts';
import { logarithmicTicks } from './ticks.ts';
import { powerOfTen, tupleName } from './words.ts';
import { pow } from '../numeric/elementary/pow.ts';

/** How many budgets a band is computed at: each takes a guarantee for every resample. */
const BAND_POINTS = 41;

const NAMES = [
  'k',
  'alpha',
  'law',
  'bootstrap',
  'confidence',
  'errors',
  'tupleSizes',
  'bounds',
  'flops',
  'points',
  'models',
];

/**
 * Picture of emergence: the competence guaranteed on tuples of skills as compute-optimal training grows, with one
 * colour for each tuple size and one line style for each bound.
 *
 * Where a guarantee is vacuous its curve goes on as a dotted line under the axis. Budgets whose compute-optimal scale
 * lies beyond the runs that the law was fitted to are shaded. Models, where given, are dots at their own scale: the
 * competence guaranteed on the first of the tuple sizes by the last of the bounds.
 *
 * @param options - `k` ≥ 1 skills per text piece; `alpha` in (0, 1); `law` (default `hoffmann2022`); `errors`, the
 * error model, cloze or calibrated (default cloze with factor 1.1 and threshold 0.5); `tupleSizes`: up to six sizes
 * (default `[1]`); `bounds` (default `['theorem8']`); `flops`: the least and the largest budget (default
 * 1e20 and 1e30); `points`: how many budgets to sample, 2 to 10⁴ (default 120); `models`: names and scales to mark;
 * `width` and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`; `bootstrap` in place of `law` draws
 * bands, of the last of the bounds, of a `confidence` (default 0.95)
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
export function emergenceCurvePlot(
  options: UncertaintySettings & {
    readonly k: number;
    readonly alpha: number;
    readonly law?: ForecastLaw;
    readonly errors?: ScalingErrorModel | undefined;
    readonly tupleSizes?: readonly number[] | undefined;
    readonly bounds?: readonly CompetenceBound[] | undefined;
    readonly flops?: readonly [number, number] | undefined;
    readonly points?: number | undefined;
    readonly models?: readonly (Scale & { readonly name: string })[] | undefined;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly title?: string | undefined;
  },
): string {
  checkNamed('emergenceCurvePlot', 'options', options, [...NAMES, ...PICTURE]);
  const uncertain = uncertainLaw(options);
  const {
    law = uncertain?.law ?? hoffmann2022,
    k,
    alpha,
    errors,
    tupleSizes = [1],
    bounds = ['theorem8'],
    models = [],
  } = options;
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
    emergenceCurve({ ...settings, bounds: [bound], flops: [budget], tupleSizes: [tupleSize] })[0]!;
  const budgets = evenly(flops, points);
  const [first, reference] = [tupleSizes[0]!, bounds.at(-1)!];
  const bands = uncertain
    ? bandsOf({
        ...{ k, alpha, errors, tupleSizes, bootstrap: options.bootstrap, confidence: options.confidence },
        bounds: [reference],
        flops: evenly(flops, BAND_POINTS),
      })
    : [];
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
      `guaranteed on all but a fraction α = ${alpha} of ${tupleSizes.map(tupleName).join(', ')}, ` +
      `with k = ${k} skills in a text piece.`,
    labels: tupleSizes.map(tupleName),
    bounds,
    curves: tupleSizes.flatMap((size, series) =>
      bounds.map((bound) => sampled(series, bound, budgets, (budget) => at(budget, size, bound).guarantees[0]!)),
    ),
    bands,
    x: {
      title: 'training compute, FLOPs',
      ticks: logarithmicTicks(flops, width / 64).map((at) => ({ at, label: powerOfTen(at) })),
      scale: (range) => scaleLog(flops, range),
    },
    y: `competence guaranteed on all but α = ${alpha} of them (k = ${k})`,
    shaded,
    marks,
    legend: legendOf({
      shaded: shaded.length > 0,
      marked: marks.length > 0,
      first: tupleName(first),
      confidence: uncertain?.confidence,
    }),
  });
}

function marksOf(
  models: readonly (Scale & { readonly name: string })[],
  settings: Omit<Parameters<typeof forecast>[0], 'scale'>,
): Mark[] {
  checkArray('models', models, 'an array', 0, Infinity);
  return Array.from(models, (model, i) => {
    checkObject(`models[${i}]`, model);
    const { name, parameters, tokens } = model;
    checkText(`models[${i}].name`, name);
    checkPositive(`models[${i}].parameters`, parameters);
    checkPositive(`models[${i}].tokens`, tokens);
    const scale = { parameters, tokens };
    const { competence, vacuous } = forecast({ ...settings, scale });
    return { name, x: trainingFlops(scale), competence, vacuous };
  });
}

function legendOf(shown: {
  readonly shaded: boolean;
  readonly marked: boolean;
  readonly first: string;
  readonly confidence: number | undefined;
}): LegendEntry[] {
  return [
    ...(shown.confidence === undefined ? [] : [bandEntry(shown.confidence)]),
    ...(shown.shaded ? [{ sample: 'shade', meaning: "beyond the law's runs: extrapolated" } as const] : []),
    ...(shown.marked ? [{ sample: 'mark', meaning: `models at their own scale (${shown.first})` } as const] : []),
  ];
}

/** Numbers that are evenly spaced on a logarithmic axis. */
function evenly([low, high]: readonly [number, number], points: number): number[] {
  return Array.from({ length: points }, (_, i) => low * pow(high / low, i / (points - 1)));
}

/** A band for each tuple size. */
function bandsOf(
  options: Parameters<typeof emergenceCurve>[0] & { readonly tupleSizes: readonly number[] },
): CurveBand[] {
  const curve = emergenceCurve(options);
  return options.tupleSizes.map((_, series) => ({
    series,
    points: curve.map(({ flops, guarantees }) => {
      const { lower, upper } = guarantees[series]!.bands!.competence;
      return [flops, lower, upper];
    }),
  }));
}

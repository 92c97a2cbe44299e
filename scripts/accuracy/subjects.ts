import type { Decimal } from 'decimal.js';
import {
  errorAmplification,
  finiteSizeLogFailure,
  logSeenTupleFraction,
  maxTheta,
  minAlpha,
  mixedErrorAmplification,
  performanceGap,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from 'skill-emergence/competence';
import {
  bernoulliDivergence,
  binaryEntropy,
  logBinomialCoefficient,
  logBinomialLowerTail,
  logBinomialProbability,
  logBinomialUpperTail,
  logHypergeometricLowerTail,
  logHypergeometricUpperTail,
  logPoissonLowerTail,
  logPoissonUpperTail,
} from 'skill-emergence/concentration';
import { maxTotalVariation, minExcessEntropy } from 'skill-emergence/entropy';
import { chinchillaLoss, computeOptimalScale, excessEntropy, hoffmann2022 } from 'skill-emergence/scaling';
import { exact, exactDivergence, exactEntropy } from '../../test/support/exact.ts';
import { type FailureArguments, functionRows, termsOf } from '../../test/support/finite-size-reference.ts';
import { mixedRows } from '../../test/support/mixed-reference.ts';
import { referenceRows } from '../../test/support/reference.ts';
import { type TailArguments, tailRows } from '../../test/support/tail-reference.ts';
import { tupleRows } from '../../test/support/tuple-reference.ts';
import { type Args, type Subject, ULP } from './points.ts';

/** What an error is relative to, where that is not the exact value. */
type Scale = (args: Args, value: string) => Decimal;

function subject<A extends object>(
  name: string,
  rows: readonly { readonly args: A; readonly value: string }[],
  evaluate: (args: A) => number,
  documented: number | undefined,
  { band = '', scale }: { band?: string; scale?: Scale } = {},
): Subject {
  const points = rows.map(({ args: typed, value }) => {
    const args = { ...typed } as unknown as Args;
    return { args, value, actual: evaluate(typed), scale: scale?.(args, value) ?? value };
  });
  return { name, band, points, documented };
}

/** The parts of the rows below 1/e, from there to 1/2, and beyond, by the logarithm that is their value. */
function bands<R extends { readonly value: string }>(rows: readonly R[]): readonly [R[], R[], R[]] {
  const half = -Math.LN2 * (1 - 1e-12);
  return [
    rows.filter(({ value }) => Number(value) < -1),
    rows.filter(({ value }) => Number(value) >= -1 && Number(value) < half),
    rows.filter(({ value }) => Number(value) >= half),
  ];
}

function binomialOrPoissonTail<F extends keyof TailArguments>(
  name: F,
  evaluate: (args: TailArguments[F]) => number,
): readonly Subject[] {
  const [low, middle, high] = bands(tailRows(name));
  return [
    subject(name, low, evaluate, 5e-15, { band: 'below 1/e' }),
    subject(name, middle, evaluate, 2e-14, { band: '1/e to 1/2' }),
    subject(name, high, evaluate, 2e-14, { band: 'above 1/2' }),
  ];
}

function hypergeometricTail<F extends 'logHypergeometricUpperTail' | 'logHypergeometricLowerTail'>(
  name: F,
  evaluate: (args: TailArguments[F]) => number,
): readonly Subject[] {
  const [low, middle, high] = bands(tailRows(name));
  return [
    subject(name, [...low, ...middle], evaluate, 1e-13, { band: 'up to 1/2' }),
    subject(name, high, evaluate, 1e-13, { band: 'above 1/2' }),
  ];
}

/** H(θ) + kθD, the sum of which the gap is the difference. */
function gapScale({ theta = NaN }: Args, value: string): Decimal {
  const entropy = exactEntropy(theta);
  return entropy.plus(entropy.minus(value));
}

/** β̂ to more than 30 digits: Newton's method at 90 digits, from the value under test. */
function exactRefined({ theta, k, alpha }: { theta: number; k: number; alpha: number }): string {
  const a = exact(alpha);
  const rest = exact(1).minus(a);
  const cost = exact(theta).ln().neg().div(k);
  if (cost.gte(a.ln().neg())) return exact(1).div(a).toString();
  let d = a.times(exact(refinedErrorAmplification({ theta, k, alpha })).minus(1));
  if (d.gte(rest)) d = rest.times(1 - ULP);
  for (let i = 0; i < 100; i++) {
    const x = a.plus(d);
    const slope = x
      .times(rest)
      .div(a.times(rest.minus(d)))
      .ln();
    const step = exactDivergence(x, a).minus(cost).div(slope);
    if (step.abs().lt(d.times('1e-40'))) return d.div(a).plus(1).toString();
    const next = d.minus(step);
    d = next.lt(rest) ? next : d.plus(rest).div(2);
  }
  throw new Error(`no convergence at ${JSON.stringify({ theta, k, alpha })}`);
}

const [lowProbability, ...highProbabilities] = bands(tailRows('logBinomialProbability'));
const amplificationPoints = [...referenceRows('errorAmplification'), ...referenceRows('sharpErrorAmplification')];

/** Every function that has reference values. */
export const subjects: readonly Subject[] = [
  subject('binaryEntropy', referenceRows('binaryEntropy'), ({ p }) => binaryEntropy(p), 4 * ULP),
  subject(
    'bernoulliDivergence',
    referenceRows('bernoulliDivergence'),
    ({ q, p }) => bernoulliDivergence(q, p),
    8 * ULP,
  ),
  subject(
    'logBinomialCoefficient',
    tailRows('logBinomialCoefficient'),
    ({ n, k }) => logBinomialCoefficient(n, k),
    1e-15,
  ),
  subject('logBinomialProbability', lowProbability, logBinomialProbability, 5e-15, { band: 'below 1/e' }),
  subject('logBinomialProbability', highProbabilities.flat(), logBinomialProbability, undefined, {
    band: 'from 1/e on',
  }),
  ...binomialOrPoissonTail('logBinomialUpperTail', logBinomialUpperTail),
  ...binomialOrPoissonTail('logBinomialLowerTail', logBinomialLowerTail),
  ...binomialOrPoissonTail('logPoissonUpperTail', logPoissonUpperTail),
  ...binomialOrPoissonTail('logPoissonLowerTail', logPoissonLowerTail),
  ...hypergeometricTail('logHypergeometricUpperTail', logHypergeometricUpperTail),
  ...hypergeometricTail('logHypergeometricLowerTail', logHypergeometricLowerTail),
  subject('maxTotalVariation', referenceRows('maxTotalVariation'), ({ excess }) => maxTotalVariation(excess), 1e-14),
  subject(
    'minExcessEntropy',
    referenceRows('minExcessEntropy'),
    ({ totalVariation }) => minExcessEntropy(totalVariation),
    1e-14,
  ),
  subject('errorAmplification', referenceRows('errorAmplification'), errorAmplification, 1e-14),
  subject(
    'refinedErrorAmplification',
    amplificationPoints.map(({ args }) => ({ args, value: exactRefined(args) })),
    refinedErrorAmplification,
    1e-14,
  ),
  subject('sharpErrorAmplification', referenceRows('sharpErrorAmplification'), sharpErrorAmplification, 1e-14),
  subject('mixedErrorAmplification', mixedRows(), mixedErrorAmplification, 1e-14),
  subject('performanceGap', referenceRows('performanceGap'), performanceGap, 1e-13, { scale: gapScale }),
  subject('maxTheta', tupleRows('maxTheta'), maxTheta, undefined),
  subject('minAlpha', tupleRows('minAlpha'), minAlpha, undefined),
  subject('logSeenTupleFraction', tupleRows('logSeenTupleFraction'), logSeenTupleFraction, 4 * ULP, {
    scale: ({ textPieces = NaN }, value) => {
      const pieces = exact(textPieces).ln();
      return pieces.plus(1).plus(pieces.minus(value).abs());
    },
  }),
  subject('finiteSizeLogFailure', functionRows(), (at) => finiteSizeLogFailure(at).logProbability, 4 * ULP, {
    scale: (args) => exact(termsOf(args as unknown as FailureArguments)),
  }),
  subject('chinchillaLoss', referenceRows('chinchillaLoss'), (at) => chinchillaLoss(hoffmann2022, at), 4 * ULP),
  subject('excessEntropy', referenceRows('excessEntropy'), (at) => excessEntropy(hoffmann2022, at), 4 * ULP),
  subject(
    'computeOptimalScale',
    referenceRows('computeOptimalParameters'),
    ({ flops }) => computeOptimalScale(hoffmann2022, flops).parameters,
    8 * ULP,
  ),
];

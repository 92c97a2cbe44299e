import { certifiedLogBinomialUpperTail, Interval } from '../../certified/index.ts';
import { logBinomialUpperTail } from '../../concentration/index.ts';
import { compositionCurve, testPower } from '../../measurement/index.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { certifiedBracketSize, certifiedRatioSize, certifiedSlingshotSize } from '../certified/test-sizes.ts';
import type { Side } from '../forms/side.ts';

type Items = 'singles' | 'tuples';
/** A rate that a hypothesis allows: the part `lift` of the way from the least one to 1. */
type Rates = 'p' | 'lift';

const above = (least: number, lift: number): number => least + (1 - least) * lift;

export const LEVEL: Side<'level'> = {
  says: '\\delta',
  value: ({ level }) => level,
  certified: ({ level }, options) => Interval.exact(level, options),
};

export const SLINGSHOT_SIZE: Side<Items | Rates | 'level'> = {
  says: 'P[\\text{p-value of the slingshot} \\le \\delta]',
  value: ({ singles, tuples, p, lift, level }) => slingshotPower({ singles, tuples, p, level }, above(p, lift)),
  certified: certifiedSlingshotSize,
};

/** The same where tuples succeed at half the least rate that is allowed. */
export function slingshotPower(
  { singles, tuples, p, level }: Readonly<Record<Items | 'p' | 'level', number>>,
  tuple: number,
): number {
  return testPower({ test: 'slingshot', singles, tuples, single: p, tuple, failureProbability: level });
}

export const RATIO_SIZE: Side<Items | Rates | 'reduction' | 'size' | 'level'> = {
  says: 'P[\\text{p-value of the ratio test} \\le \\delta]',
  value: ({ lift, ...at }) => ratioPower(at, above(leastRate(at), lift)),
  certified: certifiedRatioSize,
};

/** (1 − (1 − p)/ϱ)^k'; nothing at p = 0, where the error fraction is at its cap. */
function leastRate({ p, reduction, size }: Readonly<Record<'p' | 'reduction' | 'size', number>>): number {
  return p === 0 && reduction > 1 ? 0 : pow(1 - (1 - p) / reduction, size);
}

export function ratioPower(
  at: Readonly<Record<Items | 'p' | 'reduction' | 'size' | 'level', number>>,
  tuple: number,
): number {
  const { singles, tuples, p, reduction, size, level } = at;
  const rates = { single: p, tuple, failureProbability: level };
  return testPower({ test: 'ratio', method: 'corner', singles, tuples, ...rates, reduction, tupleSize: size });
}

export const BRACKET_SIZE: Side<Items | Rates | 'size' | 'level'> = {
  says: 'P[\\text{p-value of the bracket} \\le \\delta]',
  value: ({ p, lift, size, ...at }) => bracketPower({ ...at, p, size }, pow(p, size) + (p - pow(p, size)) * lift),
  certified: certifiedBracketSize,
};

export function bracketPower(
  { singles, tuples, p, size, level }: Readonly<Record<Items | 'p' | 'size' | 'level', number>>,
  tuple: number,
): number {
  const rates = { single: p, tuple: Math.min(1, tuple), failureProbability: level };
  return testPower({ test: 'bracket', method: 'corner', singles, tuples, ...rates, tupleSize: size });
}

export const GUARANTEE_SIZE: Side<'tuples' | 'alpha' | 'competence' | 'repeats' | 'lift' | 'level'> = {
  says: 'P[\\text{p-value of the guarantee} \\le \\delta]',
  value: ({ lift, ...at }) => guaranteePower(at, above((1 - at.alpha) * pow(at.competence, at.repeats), lift)),
};

export function guaranteePower(
  at: Readonly<Record<'tuples' | 'alpha' | 'competence' | 'repeats' | 'level', number>>,
  passRate: number,
): number {
  const { tuples, alpha, competence, repeats, level } = at;
  const guarantee = { alpha, competence, repeats, passRate, failureProbability: level };
  return testPower({ ...guarantee, test: 'guarantee', tuples });
}

/** By how much a lower limit is taken down, for its rounding. */
const ROUNDING = 2 ** -30;

/** Clopper and Pearson's lower limit, in doubles. */
function lowerLimit({ n, x, level }: Readonly<Record<'n' | 'x' | 'level', number>>): number {
  return compositionCurve({ samples: [{ tupleSize: 1, passed: x, tuples: n }], failureProbability: level })[0]!.lower;
}

export const TAIL_AT_LIMIT: Side<'n' | 'x' | 'level'> = {
  says: 'P_{(1-2^{-30})\\ell}[X \\ge x]',
  value: (at) => tailAt(at, lowerLimit(at) * (1 - ROUNDING)),
  certified: ({ n, x, level }, options) => {
    const [trials, atLeast] = [Number(n), Number(x)];
    const probability = lowerLimit({ n: trials, x: atLeast, level: Number(level) }) * (1 - ROUNDING);
    return certifiedLogBinomialUpperTail({ trials, probability, atLeast }, options).exp();
  },
};

/** P[Bin(n, p) ≥ x], at a part of the limit. */
function tailAt({ n, x }: Readonly<Record<'n' | 'x', number>>, probability: number): number {
  return exp(logBinomialUpperTail({ trials: n, probability, atLeast: x }));
}

export function tailAtShare(at: Readonly<Record<'n' | 'x' | 'level', number>>, share: number): number {
  return tailAt(at, Math.min(1, lowerLimit(at) * share));
}

export const HALF_LEVEL: Side<'level'> = {
  says: '\\delta/2',
  value: ({ level }) => level / 2,
  certified: ({ level }, options) => Interval.exact(level, options).divide(2),
};

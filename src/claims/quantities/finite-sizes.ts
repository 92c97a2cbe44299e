import { type FiniteSizes, finiteSizeLogFailure } from '../../competence/index.ts';
import { exactFloor } from '../../numeric/exact-floor.ts';
import { complementBelow } from '../../numeric/rounded-down.ts';
import { certifiedEdges, certifiedLogFailure } from '../certified/finite-size.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Curve, Side } from '../forms/side.ts';

export type Count = 'n' | 'q' | 'm' | 'z' | 'k';

type Sizes = Count | 'competence';

type Method = Pick<FiniteSizes, 'degrees' | 'bound' | 'tail' | 'draws'>;

function failure({ n, q, m, z, k, competence }: ClaimPoint<Sizes>, method: Method) {
  return finiteSizeLogFailure({ textPieces: n, errorPieces: q, skills: m, badSkills: z, k, competence, ...method });
}

export function logFailure(at: ClaimPoint<Sizes>, method: Method): number {
  return failure(at, method).logProbability;
}

export function logSetsOf(at: ClaimPoint<Sizes>): number {
  return failure(at, {}).logSets;
}

/** As documented, 2⁻⁵⁰ of λkq + ln C(m,z) + |ln P|, for a bound at its multipliers; twice, for two bounds. */
export function slackOf(at: ClaimPoint<Sizes>, method: Method): number {
  const { logProbability, logSets, multipliers } = failure(at, method);
  const edges = (multipliers?.lambda ?? 1) * at.k * at.q;
  return 2 ** -49 * (edges + logSets + (logProbability === -Infinity ? 0 : Math.abs(logProbability)));
}

/** The slack of two values. */
export function slackBetween({ low, high, ...at }: ClaimPoint<Count | 'low' | 'high'>, method: Method): number {
  return slackOf({ ...at, competence: low }, method) + slackOf({ ...at, competence: high }, method);
}

export const UNION = { degrees: 'nominal', bound: 'union' } as const;

export const SHARP = { degrees: 'nominal', bound: 'sharp' } as const;

export const EXACT = { degrees: 'nominal', bound: 'exact' } as const;

export const WORST_SET = '\\ln P\\Bigl[\\sum_{j=1}^k\\min(q,N_{\\ge j}) \\ge e\\Bigr]';

export const EXACT_TAIL: Side<Sizes> = {
  says: '\\ln P[\\mathrm{Bin}(kq,a) \\ge e]',
  value: (at) => logFailure(at, UNION),
  certified: (at, options) => certifiedLogFailure(at, 'exact', options),
};

export const CHERNOFF_TAIL: Side<Sizes> = {
  says: '-kq\\,D(e/(kq)\\|a) \\quad\\text{in the union bound}',
  value: (at) => logFailure(at, { ...UNION, tail: 'chernoff' }),
  certified: (at, options) => certifiedLogFailure(at, 'chernoff', options),
};

export const SHARP_BOUND: Side<Sizes> = {
  says: '\\min_{\\lambda,\\mu\\ge0}\\bigl\\{q\\mu-\\lambda e+n\\ln\\mathbb E\\,e^{(\\lambda X-\\mu)_+}\\bigr\\}',
  value: (at) => logFailure(at, SHARP),
};

export const DISTINCT_DRAWS: Side<Sizes> = {
  says: '\\min_{\\lambda,\\mu\\ge0} \\text{ with } X \\sim \\mathrm{Hyp}(m,z,k) \\',
  value: (at) => logFailure(at, { draws: 'distinct' }),
};

export const INDEPENDENT_DRAWS: Side<Sizes> = {
  says: '\\ \\min_{\\lambda,\\mu\\ge0} \\text{ with } X \\sim \\mathrm{Bin}(k,z/m)',
  value: (at) => logFailure(at, {}),
};

type Frequency = 'n' | 'q' | 'k' | 'competence' | 'measure';

/** Of one set of skills of a measure; a single skill is one. */
function failureOf({ n, q, k, competence, measure }: ClaimPoint<Frequency>) {
  return finiteSizeLogFailure({ textPieces: n, errorPieces: q, measure: [1], alpha: measure, k, competence });
}

export const EXPONENT_AT: Curve<Frequency> = {
  says: (a) => `n\\,\\Phi(${a})`,
  value: (at) => failureOf(at).logProbability,
};

/** As documented, for each of the two measures. */
export function slackOfMeasures({
  low,
  high,
  ...at
}: ClaimPoint<'n' | 'q' | 'k' | 'competence' | 'low' | 'high'>): number {
  return [low, high]
    .map((measure) => failureOf({ ...at, measure }))
    .map(({ logProbability, multipliers }) => (multipliers?.lambda ?? 0) * at.k * at.q + Math.max(0, -logProbability))
    .reduce((slack, terms) => slack + (terms < Infinity ? 2 ** -46 * terms : 0), 0);
}

export const EDGES_TOGETHER: Side<Exclude<Sizes, 'q'>> = {
  says: '\\lfloor y\\,kna\\rfloor + 1',
  value: ({ n, m, z, k, competence }) => Number(exactFloor([complementBelow(competence), k, n, z], m)) + 1,
  certified: (at, options) => certifiedEdges(at, 'together', options),
};

export const EDGES_OF_EACH: Side<Exclude<Sizes, 'q'>> = {
  says: 'z\\Bigl(\\Bigl\\lfloor\\frac{y\\,kn}m\\Bigr\\rfloor + 1\\Bigr)',
  value: (at) => failure({ ...at, q: at.n }, { degrees: 'nominal' }).edges!,
  certified: (at, options) => certifiedEdges(at, 'of each', options),
};

import { type FiniteSizes, finiteSizeLogFailure } from '../../competence/index.ts';
import { certifiedLogFailure } from '../certified/finite-size.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'A result of this library: finite sizes';

type Count = 'n' | 'q' | 'm' | 'z' | 'k';
type Sizes = Count | 'competence';

const LARGE: Readonly<Record<Count, Variable>> = {
  n: { in: 'count', to: 1e9 },
  q: { in: 'integers', from: 0, to: 'n' },
  m: { in: 'count', to: 1e4 },
  z: { in: 'integers', from: 1, to: 'm' },
  k: { in: 'count', to: 32 },
};

/** Small enough for the exact law of the worst set. */
const SMALL: Readonly<Record<Count, Variable>> = {
  n: { in: 'count', to: 12 },
  q: { in: 'integers', from: 0, to: 'n' },
  m: { in: 'count', to: 10 },
  z: { in: 'integers', from: 1, to: 'm' },
  k: { in: 'count', to: 6 },
};

const COMPETENCE: Variable = { in: 'interval', from: 0, to: 1 };

type Method = Pick<FiniteSizes, 'degrees' | 'bound' | 'tail' | 'draws'>;

function failure({ n, q, m, z, k, competence }: ClaimPoint<Sizes>, method: Method) {
  return finiteSizeLogFailure({ textPieces: n, errorPieces: q, skills: m, badSkills: z, k, competence, ...method });
}

function logFailure(at: ClaimPoint<Sizes>, method: Method): number {
  return failure(at, method).logProbability;
}

/** As documented, 2⁻⁵⁰ of λkq + ln C(m,z) + |ln P|, for a bound at its multipliers; twice, for two bounds. */
function slackOf(at: ClaimPoint<Sizes>, method: Method): number {
  const { logProbability, logSets, multipliers } = failure(at, method);
  const edges = (multipliers?.lambda ?? 1) * at.k * at.q;
  return 2 ** -49 * (edges + logSets + (logProbability === -Infinity ? 0 : Math.abs(logProbability)));
}

/** The slack of two values. */
function slackBetween({ low, high, ...at }: ClaimPoint<Count | 'low' | 'high'>, method: Method): number {
  return slackOf({ ...at, competence: low }, method) + slackOf({ ...at, competence: high }, method);
}

const UNION = { degrees: 'nominal', bound: 'union' } as const;
const SHARP = { degrees: 'nominal', bound: 'sharp' } as const;
const EXACT = { degrees: 'nominal', bound: 'exact' } as const;

const WORST_SET = '\\ln P\\Bigl[\\sum_{j=1}^k\\min(q,N_{\\ge j}) \\ge e\\Bigr]';

/** Bounds on the probability of failure at finite sizes. */
export const finiteSizeClaims: readonly Claim[] = /* @__PURE__ */ chapter('Finite sizes', [
  /* @__PURE__ */ monotone({
    id: 'own-degree-failure-increasing',
    source: SOURCE,
    variables: { ...LARGE, low: COMPETENCE, high: COMPETENCE },
    of: { says: (c) => `\\ln P(${c})`, value: (at) => logFailure(at, { degrees: 'own' }) },
    in: 'competence',
    symbols: ['c', "c'"],
    falls: false,
    given: "c < c', \\text{ the competence on a skill’s own edges}",
    slack: (at) => slackBetween(at, { degrees: 'own' }),
    witness: { point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.1, high: 0.1 + 1e-9 }, margin: 1e-3 },
    mutation: { given: "c < c'", point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.1, high: 0.2 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'nominal-degree-failure-increasing',
    source: SOURCE,
    variables: { ...LARGE, low: COMPETENCE, high: COMPETENCE },
    of: { says: (c) => `\\ln P(${c})`, value: (at) => logFailure(at, { degrees: 'nominal' }) },
    in: 'competence',
    symbols: ['c', "c'"],
    falls: false,
    given: "c < c', \\text{ the competence on } kn/m \\text{ edges}",
    slack: (at) => slackBetween(at, { degrees: 'nominal' }),
    witness: { point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.50001, high: 0.50001 + 1e-9 }, margin: 0 },
    mutation: { given: "c < c'", point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.5, high: 0.6 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'union-exact-below-chernoff',
    source: SOURCE,
    domain: { variables: { ...LARGE, competence: COMPETENCE } },
    left: {
      says: '\\ln P[\\mathrm{Bin}(kq,a) \\ge e]',
      value: (at) => logFailure(at, UNION),
      certified: (at, options) => certifiedLogFailure(at, 'exact', options),
    },
    relation: '≤',
    right: {
      says: '-kq\\,D(e/(kq)\\|a) \\quad\\text{in the union bound}',
      value: (at) => logFailure(at, { ...UNION, tail: 'chernoff' }),
      certified: (at, options) => certifiedLogFailure(at, 'chernoff', options),
    },
    slack: (at) => slackOf(at, { ...UNION, tail: 'chernoff' }),
    witness: { point: { n: 10, q: 1, m: 10, z: 1, k: 1, competence: 0 }, margin: 1e-14 },
    mutation: {
      says: '-kq\\,D(e/(kq)\\|a) \\le \\ln P[\\mathrm{Bin}(kq,a) \\ge e]',
      point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, competence: 0.67 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'worst-set-below-sharp',
    source: SOURCE,
    domain: { variables: { ...SMALL, competence: COMPETENCE } },
    left: { says: WORST_SET, value: (at) => logFailure(at, EXACT) },
    relation: '≤',
    right: {
      says: '\\min_{\\lambda,\\mu\\ge0}\\bigl\\{q\\mu-\\lambda e+n\\ln\\mathbb E\\,e^{(\\lambda X-\\mu)_+}\\bigr\\}',
      value: (at) => logFailure(at, SHARP),
    },
    slack: (at) => slackOf(at, SHARP),
    witness: { point: { n: 1, q: 1, m: 10, z: 1, k: 1, competence: 0.5 }, margin: 1e-14 },
    mutation: { says: '\\text{the right side minus } 0.1', right: { value: (x) => x - 0.1 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'worst-set-below-union',
    source: SOURCE,
    domain: { variables: { ...SMALL, competence: COMPETENCE } },
    left: { says: WORST_SET, value: (at) => logFailure(at, EXACT) },
    relation: '≤',
    right: { says: '\\ln\\binom nq + \\ln P[\\mathrm{Bin}(kq,a) \\ge e]', value: (at) => logFailure(at, UNION) },
    slack: (at) => slackOf(at, UNION),
    witness: { point: { n: 5, q: 5, m: 10, z: 1, k: 3, competence: 0.5 }, margin: 1e-13 },
    mutation: { says: '\\text{the right side minus } 0.1', right: { value: (x) => x - 0.1 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'distinct-failure-below-independent',
    source: 'W. Hoeffding (1963), Theorem 4',
    domain: {
      variables: { ...LARGE, competence: COMPETENCE },
      where: { text: 'k \\le m', holds: ({ k, m }) => k <= m },
    },
    left: {
      says: '\\min_{\\lambda,\\mu\\ge0} \\text{ with } X \\sim \\mathrm{Hyp}(m,z,k) \\',
      value: (at) => logFailure(at, { draws: 'distinct' }),
    },
    relation: '≤',
    right: {
      says: '\\ \\min_{\\lambda,\\mu\\ge0} \\text{ with } X \\sim \\mathrm{Bin}(k,z/m)',
      value: (at) => logFailure(at, {}),
    },
    // the law of distinct draws is good to 1e-13, n times
    slack: (at) => slackOf(at, {}) + slackOf(at, { draws: 'distinct' }) + 2 ** -43 * at.n,
    witness: { point: { n: 100, q: 10, m: 10, z: 2, k: 1, competence: 0.5 }, margin: 1e-10 },
    mutation: { says: '\\text{the left side plus } 0.1', left: { value: (x) => x + 0.1 } },
  }),
]);

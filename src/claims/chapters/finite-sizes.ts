import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import {
  CHERNOFF_TAIL,
  type Count,
  DISTINCT_DRAWS,
  EDGES_OF_EACH,
  EDGES_TOGETHER,
  EXACT,
  EXACT_TAIL,
  EXPONENT_AT,
  INDEPENDENT_DRAWS,
  logFailure,
  SHARP,
  SHARP_BOUND,
  slackBetween,
  slackOf,
  slackOfMeasures,
  UNION,
  WORST_SET,
} from '../quantities/finite-sizes.ts';
import {
  NOMINAL_EXPONENT,
  NOMINAL_FORM,
  nominalSlack,
  OWN_EXPONENT,
  OWN_FORM,
  ownSlack,
} from '../quantities/finite-size-closed-forms.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'A result of this library: finite sizes';

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

/** 1 − competence is a level below 1. */
const LEVEL: Variable = { in: 'interval', from: 0.01, to: 1 };

/** Some text pieces are in error, but not all; and some skills may be spared. */
const SOME = {
  text: '0 < q < n,\\ z < m',
  holds: ({ n, q, m, z }: Readonly<Record<Count, number>>) => q > 0 && q < n && z < m,
};

const COMPETENCE: Variable = { in: 'interval', from: 0, to: 1 };

const MEASURE: Variable = { in: 'decades', from: 1e-6, to: 0.999 };

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
    id: 'whole-errors-need-more-edges',
    source: SOURCE,
    domain: { variables: { n: LARGE.n, m: LARGE.m, z: LARGE.z, k: LARGE.k, competence: COMPETENCE } },
    left: EDGES_TOGETHER,
    relation: '≤',
    right: EDGES_OF_EACH,
    given: 'y = 1 - c',
    slack: () => 0,
    witness: { point: { n: 100, m: 100, z: 1, k: 8, competence: 0.45 }, margin: 0 },
    mutation: { point: { n: 100, m: 100, z: 10, k: 8, competence: 0.45 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'more-frequent-skills-emerge-faster',
    source: SOURCE,
    variables: {
      ...{ n: LARGE.n, q: LARGE.q, k: LARGE.k, competence: COMPETENCE },
      ...{ low: MEASURE, high: MEASURE },
    },
    of: EXPONENT_AT,
    in: 'measure',
    symbols: ['a', "a'"],
    falls: true,
    given: "a < a', \\text{ the measure of a set of skills that violates}",
    slack: slackOfMeasures,
    witness: { point: { n: 1e5, q: 1e4, k: 8, competence: 0.5, low: 0.1, high: 0.1 + 1e-12 }, margin: 1e-6 },
    mutation: { given: "a < a'", point: { n: 1e5, q: 1e4, k: 8, competence: 0.5, low: 0.1, high: 0.2 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'own-degree-exponent-closed-form',
    source: SOURCE,
    domain: { variables: { ...LARGE, competence: LEVEL }, where: SOME },
    left: OWN_EXPONENT,
    relation: '≤',
    right: OWN_FORM,
    given: 'R = \\max(y\\tau, (1-y)(k-\\tau)),\\ y = 1 - c',
    slack: ownSlack,
    witness: { point: { n: 1e5, q: 1e4, m: 100, z: 50, k: 1, competence: 0.799 }, margin: 1e-4 },
    mutation: {
      says: 'n\\,\\Phi \\le -2.2n\\Bigl(\\frac{ka}R\\Bigr)^2(y-f\\beta^\\circ)_+^2',
      right: { value: (x) => 1.1 * x },
      point: { n: 1e5, q: 1e4, m: 100, z: 50, k: 1, competence: 0.75 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'nominal-degree-exponent-closed-form',
    source: SOURCE,
    domain: { variables: { ...LARGE, competence: LEVEL }, where: SOME },
    left: NOMINAL_EXPONENT,
    relation: '≤',
    right: NOMINAL_FORM,
    given: '\\tau < k,\\ y = 1 - c',
    slack: nominalSlack,
    witness: { point: { n: 1e5, q: 5e4, m: 100, z: 70, k: 2, competence: 0.29 }, margin: 1e-2 },
    mutation: {
      says: '\\ln P - \\ln\\binom mz \\le -2.2n\\Bigl(ka\\,\\frac{(y-f\\beta^\\circ)_+}{k-\\tau}\\Bigr)^2',
      right: { value: (x) => 1.1 * x },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'union-exact-below-chernoff',
    source: SOURCE,
    domain: { variables: { ...LARGE, competence: COMPETENCE } },
    left: EXACT_TAIL,
    relation: '≤',
    right: CHERNOFF_TAIL,
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
    right: SHARP_BOUND,
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
    left: DISTINCT_DRAWS,
    relation: '≤',
    right: INDEPENDENT_DRAWS,
    // the law of distinct draws is good to 1e-13, n times
    slack: (at) => slackOf(at, {}) + slackOf(at, { draws: 'distinct' }) + 2 ** -43 * at.n,
    witness: { point: { n: 100, q: 10, m: 10, z: 2, k: 1, competence: 0.5 }, margin: 1e-10 },
    mutation: { says: '\\text{the left side plus } 0.1', left: { value: (x) => x + 0.1 } },
  }),
]);

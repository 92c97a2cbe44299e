import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import {
  BRACKET_SIZE,
  bracketPower,
  GUARANTEE_SIZE,
  guaranteePower,
  HALF_LEVEL,
  LEVEL,
  RATIO_SIZE,
  ratioPower,
  SLINGSHOT_SIZE,
  slingshotPower,
  TAIL_AT_LIMIT,
  tailAtShare,
} from '../quantities/test-sizes.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { ulps } from '../margins.ts';

const THEOREM = 'Measuring skills, Theorem 5';

const ITEMS = { singles: { in: 'count', to: 40 }, tuples: { in: 'count', to: 40 } } as const;
const RATES = { p: { in: 'unit' }, lift: { in: 'unit' } } as const;
const SIZE = { in: 'integers', from: 2, to: 6 } as const;

/** Sizes of tests, never above the level: exact sums over all outcomes, for whatever the hypothesis allows. */
export const testSizeClaims: readonly Claim[] = /* @__PURE__ */ chapter('Measured skills', [
  /* @__PURE__ */ comparison({
    id: 'slingshot-size',
    source: THEOREM,
    domain: { variables: { ...ITEMS, ...RATES, level: { in: 'interval', from: 0.001, to: 0.5 } } },
    left: SLINGSHOT_SIZE,
    relation: '≤',
    right: LEVEL,
    given: 'p_2 \\ge p_1',
    slack: () => ulps(64, 1),
    witness: { point: { singles: 40, tuples: 40, p: 0.5, lift: 0, level: 0.05 }, margin: 0.03 },
    mutation: {
      point: { singles: 30, tuples: 30, p: 0.6, lift: 0, level: 0.05 },
      left: { value: (_, at) => slingshotPower(at, at.p / 2) },
      given: 'p_2 \\ge p_1/2',
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'ratio-size',
    source: THEOREM,
    domain: {
      variables: {
        ...{ ...ITEMS, ...RATES, reduction: { in: 'interval', from: 1, to: 8 }, size: { in: 'count', to: 6 } },
        level: { in: 'interval', from: 0.03, to: 0.5 },
      },
    },
    left: RATIO_SIZE,
    relation: '≤',
    right: LEVEL,
    given: "p_2 \\ge (1-(1-p_1)/\\varrho)^{k'}, \\text{ at the corner}",
    slack: () => ulps(64, 1),
    witness: { point: { singles: 40, tuples: 1, p: 0, lift: 0, reduction: 2, size: 2, level: 0.03 }, margin: 0.03 },
    mutation: {
      point: { singles: 40, tuples: 40, p: 0.8, lift: 0, reduction: 2, size: 2, level: 0.05 },
      left: { value: (_, at) => ratioPower(at, pow(at.p, 2 * at.size)) },
      given: "p_2 \\ge p_1^{2k'}, \\text{ at the corner}",
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'bracket-size',
    source: THEOREM,
    domain: { variables: { ...ITEMS, ...RATES, size: SIZE, level: { in: 'interval', from: 0.05, to: 0.5 } } },
    left: BRACKET_SIZE,
    relation: '≤',
    right: LEVEL,
    given: "p_1^{k'} \\le p_2 \\le p_1, \\text{ at the corner}",
    slack: () => ulps(64, 1),
    witness: { point: { singles: 1, tuples: 1, p: 0.5, lift: 1, size: 2, level: 0.05 }, margin: 0.05 },
    mutation: {
      point: { singles: 40, tuples: 40, p: 0.4, lift: 1, size: 2, level: 0.05 },
      left: { value: (_, at) => bracketPower(at, 2 * at.p) },
      given: "p_1^{k'} \\le p_2 \\le 2p_1, \\text{ at the corner}",
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'guarantee-size',
    source: THEOREM,
    domain: {
      variables: {
        ...{ tuples: { in: 'count', to: 1e5 }, alpha: { in: 'unit' }, competence: { in: 'unit' } },
        ...{ repeats: { in: 'integers', from: 1, to: 20 }, lift: { in: 'unit' } },
        level: { in: 'interval', from: 0.001, to: 0.5 },
      },
    },
    left: GUARANTEE_SIZE,
    relation: '≤',
    right: LEVEL,
    given: 'P[\\text{pass}] \\ge (1-\\alpha)y^r',
    slack: () => 2 ** -36,
    witness: {
      point: { tuples: 100, alpha: 0, competence: 0.5, repeats: 1, lift: 0, level: 0.05 },
      margin: 0.02,
    },
    mutation: {
      point: { tuples: 100, alpha: 0.1, competence: 0.8, repeats: 2, lift: 0, level: 0.05 },
      left: { value: (_, at) => guaranteePower(at, ((1 - at.alpha) * pow(at.competence, at.repeats)) / 2) },
      given: 'P[\\text{pass}] \\ge (1-\\alpha)y^r/2',
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'clopper-pearson-lower-limit',
    source: 'C. Clopper & E. Pearson (1934)',
    domain: {
      variables: {
        ...{ n: { in: 'count', to: 1e4 }, x: { in: 'integers', from: 1, to: 'n' } },
        level: { in: 'interval', from: 0.001, to: 0.5 },
      },
    },
    left: TAIL_AT_LIMIT,
    relation: '≤',
    right: HALF_LEVEL,
    given: '\\ell \\text{ in doubles}, X \\sim \\mathrm{Bin}(n, p)',
    slack: (_, { right }) => 2 ** -38 * right,
    witness: { point: { n: 10, x: 1, level: 0.05 }, margin: 1e-9 },
    mutation: {
      point: { n: 10, x: 3, level: 0.05 },
      left: { says: 'P_{1.01\\,\\ell}[X \\ge x]', value: (_, at) => tailAtShare(at, 1.01) },
    },
  }),
]);

import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  ALL_OR_NONE,
  ALL_OR_NONE_GUARANTEE,
  EXPECTED_PARROT,
  MEAN,
  PARROT,
  SKILL_SHARE,
  TUPLE_FRACTION,
  TUPLE_MEAN,
  TUPLE_SHARE,
  VIOLATION,
  VIOLATION_BOUND,
} from '../quantities/measurement.ts';
import { MEAN_BY_DEGREE, meanBySkill, SHARE_CORRECT } from '../quantities/skill-graph.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { pow } from '../../numeric/elementary/pow.ts';

const OURS = 'Measuring skills, Theorem';

/** What can be measured of skills and tuples, and what guarantees have to do with it. */
export const measurementClaims: readonly Claim[] = /* @__PURE__ */ chapter('Measured skills', [
  /* @__PURE__ */ comparison({
    id: 'mean-competence',
    source: `${OURS} 1`,
    domain: {
      variables: {
        n: { in: 'count', to: 60 },
        m: { in: 'count', to: 20 },
        k: { in: 'count', to: 8 },
        errors: { in: 'integers', from: 0, to: 'n' },
        seed: { in: 'integers', from: 0, to: 1e9 },
      },
    },
    left: MEAN_BY_DEGREE,
    relation: '=',
    right: SHARE_CORRECT,
    given: '\\text{on a random graph, with any set } Y \\text{ of text pieces in error}',
    slack: ({ m }) => ulps(4 * m + 4, 1),
    witness: { point: { n: 8, m: 2, k: 1, errors: 0, seed: 1 }, margin: 0 },
    mutation: {
      point: { n: 3, m: 2, k: 1, errors: 1, seed: 2 },
      left: { says: '\\tfrac1m\\sum_s \\text{competence}(s)', value: (_, at) => meanBySkill(at) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'guarantee-below-mean',
    source: `${OURS} 1`,
    domain: { variables: { theta: { in: 'unit' }, k: { in: 'count', to: 1000 }, alpha: { in: 'open unit' } } },
    left: SKILL_SHARE,
    relation: '≤',
    right: MEAN,
    slack: () => 2 ** -40,
    witness: { point: { theta: 0, k: 8, alpha: 1e-8 }, margin: 1e-7 },
    mutation: {
      point: { theta: 0.5, k: 1000, alpha: 1e-8 },
      left: { says: '(1-\\alpha)(1-\\theta/2)', value: (_, { theta, alpha }) => (1 - alpha) * (1 - theta / 2) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'tuple-guarantee-below-mean',
    source: `${OURS} 1`,
    domain: {
      variables: {
        theta: { in: 'unit' },
        k: { in: 'count', to: 1000 },
        alpha: { in: 'open unit' },
        size: { in: 'count', to: 100 },
      },
    },
    left: TUPLE_SHARE,
    relation: '≤',
    right: TUPLE_MEAN,
    slack: () => 2 ** -36,
    witness: { point: { theta: 0, k: 8, alpha: 1e-8, size: 3 }, margin: 1e-7 },
    mutation: {
      point: { theta: 0.1, k: 1000, alpha: 0.1, size: 5 },
      left: {
        says: '(1-\\alpha)(1-\\theta\\beta^\\circ)_+',
        value: (_, { size: _size, ...at }) => SKILL_SHARE.value(at),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'all-or-none-above-guarantee',
    source: `${OURS} 6`,
    domain: {
      variables: { unlearnt: { in: 'open unit' }, k: { in: 'count', to: 1000 }, alpha: { in: 'open unit' } },
      where: { text: '\\alpha \\ge U', holds: ({ unlearnt, alpha }) => alpha >= unlearnt },
    },
    left: ALL_OR_NONE_GUARANTEE,
    relation: '≤',
    right: ALL_OR_NONE,
    given: '\\theta = 1-(1-U)^k',
    slack: () => 2 ** -40,
    witness: { point: { unlearnt: 1e-8, k: 1, alpha: 0.9 }, margin: 1e-7 },
    mutation: {
      point: { unlearnt: 0.1, k: 2, alpha: 0.9 },
      right: { says: '(1-U)^{2k}', value: (_, { unlearnt, k }) => pow(1 - unlearnt, 2 * k) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'random-error-bound',
    source: `${OURS} 3`,
    domain: {
      variables: {
        theta: { in: 'unit' },
        degree: { in: 'decades', from: 1e-3, to: 300 },
        level: { in: 'unit' },
      },
      where: { text: 'y \\ge \\theta', holds: ({ theta, level }) => level >= theta },
    },
    left: { ...VIOLATION, says: 'P[E > y(E+C)]' },
    relation: '≤',
    right: VIOLATION_BOUND,
    slack: () => 2 ** -40,
    witness: { point: { theta: 0.5, degree: 2, level: 1 - 2 ** -53 }, margin: 1e-12 },
    mutation: {
      right: {
        says: 'e^{-2c(1-e^{-D(y\\|\\theta)})}-e^{-c}',
        value: (x, { degree }) => (x + exp(-degree)) ** 2 - exp(-degree),
      },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'random-error-non-increasing',
    source: `${OURS} 3`,
    variables: {
      theta: { in: 'unit' },
      degree: { in: 'decades', from: 1e-3, to: 300 },
      low: { in: 'unit' },
      high: { in: 'unit' },
    },
    of: VIOLATION,
    in: 'level',
    symbols: ['y', "y'"],
    falls: true,
    slack: (_, { left }) => 2 ** -40 * left,
    witness: { point: { theta: 0.2, degree: 5, low: 0.9, high: 0.9000001 }, margin: 0.01 },
    mutation: { point: { theta: 0.2, degree: 5, low: 0.1, high: 0.6 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'tuple-fraction-non-increasing',
    source: `${OURS} 2`,
    variables: {
      tuples: { in: 'count', to: 1e6 },
      passed: { in: 'integers', from: 0, to: 'tuples' },
      repeats: { in: 'integers', from: 1, to: 20 },
      low: { in: 'unit' },
      high: { in: 'unit' },
    },
    of: TUPLE_FRACTION,
    in: 'competence',
    symbols: ['y', "y'"],
    falls: true,
    slack: () => 2 ** -40,
    witness: { point: { tuples: 10, passed: 0, repeats: 1, low: 0.5, high: 0.6 }, margin: 0 },
    mutation: { point: { tuples: 100, passed: 95, repeats: 2, low: 0.5, high: 0.9 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'parrot-bounded-below-expected',
    source: `${OURS} 4`,
    domain: {
      variables: { n: { in: 'count', to: 1e6 }, s: { in: 'integers', from: 0, to: 'n' }, q: { in: 'unit' } },
    },
    left: PARROT,
    relation: '≤',
    right: EXPECTED_PARROT,
    slack: (_, { left }) => 2 ** -36 * left,
    witness: { point: { n: 10, s: 1, q: 0.1 }, margin: 0 },
    mutation: { point: { n: 100, s: 12, q: 0.0681 } },
  }),
]);

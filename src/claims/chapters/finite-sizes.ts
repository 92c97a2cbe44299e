import { certifiedFiniteSizeLogFailure } from '../../certified/finite-size.ts';
import { type FiniteSizes, finiteSizeLogFailure } from '../../competence/index.ts';
import { certifiedDifference, undecided } from '../certified/margins.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import { difference } from '../margins.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'A result of this library: finite sizes';

type Sizes = 'n' | 'q' | 'm' | 'z' | 'k' | 'competence';

const LARGE: Readonly<Record<Exclude<Sizes, 'competence'>, Variable>> = {
  n: { in: 'count', to: 1e9 },
  q: { in: 'integers', from: 0, to: 'n' },
  m: { in: 'count', to: 1e4 },
  z: { in: 'integers', from: 1, to: 'm' },
  k: { in: 'count', to: 32 },
};

/** Small enough for the exact law of the worst set. */
const SMALL: Readonly<Record<Exclude<Sizes, 'competence'>, Variable>> = {
  n: { in: 'count', to: 12 },
  q: { in: 'integers', from: 0, to: 'n' },
  m: { in: 'count', to: 10 },
  z: { in: 'integers', from: 1, to: 'm' },
  k: { in: 'count', to: 6 },
};

const COMPETENCE: Variable = { in: 'interval', from: 0, to: 1 };

function sizesOf({ n, q, m, z, k }: ClaimPoint<Exclude<Sizes, 'competence'>>): FiniteSizes {
  return { textPieces: n, errorPieces: q, skills: m, badSkills: z, k };
}

function logFailure(sizes: FiniteSizes, competence: number): number {
  return finiteSizeLogFailure({ ...sizes, competence }).logProbability;
}

/** As documented, 2⁻⁵⁰ of λkq + ln C(m,z) + |ln P|, for a bound at its multipliers; twice, for two bounds. */
function slackOf(sizes: FiniteSizes, competence: number): number {
  const { logProbability, logSets, multipliers } = finiteSizeLogFailure({ ...sizes, competence });
  const edges = (multipliers?.lambda ?? 1) * sizes.k * sizes.errorPieces!;
  return 2 ** -49 * (edges + logSets + (logProbability === -Infinity ? 0 : Math.abs(logProbability)));
}

function monotone(degrees: 'own' | 'nominal', at: ClaimPoint<Exclude<Sizes, 'competence'> | 'low' | 'high'>): number {
  const sizes = { ...sizesOf(at), degrees };
  return difference(logFailure(sizes, at.high), logFailure(sizes, at.low));
}

function monotoneSlack(
  degrees: 'own' | 'nominal',
  at: ClaimPoint<Exclude<Sizes, 'competence'> | 'low' | 'high'>,
): number {
  const sizes = { ...sizesOf(at), degrees };
  return slackOf(sizes, at.low) + slackOf(sizes, at.high);
}

const own: Claim<Exclude<Sizes, 'competence'> | 'low' | 'high'> = {
  id: 'own-degree-failure-increasing',
  statement: "\\ln P(c) \\le \\ln P(c'), \\quad c < c', \\text{ the competence on a skill’s own edges}",
  source: SOURCE,
  domain: { variables: { ...LARGE, low: COMPETENCE, high: COMPETENCE }, ordered: ['low', 'high'] },
  margin: (at) => monotone('own', at),
  slack: (at) => monotoneSlack('own', at),
  witness: { point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.1, high: 0.1 + 1e-9 }, margin: 1e-3 },
  mutation: {
    statement: "\\ln P(c) \\ge \\ln P(c'), \\quad c < c'",
    margin: (at) => -monotone('own', at),
    point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.1, high: 0.2 },
  },
};

const nominal: Claim<Exclude<Sizes, 'competence'> | 'low' | 'high'> = {
  id: 'nominal-degree-failure-increasing',
  statement: "\\ln P(c) \\le \\ln P(c'), \\quad c < c', \\text{ the competence on } kn/m \\text{ edges}",
  source: SOURCE,
  domain: { variables: { ...LARGE, low: COMPETENCE, high: COMPETENCE }, ordered: ['low', 'high'] },
  margin: (at) => monotone('nominal', at),
  slack: (at) => monotoneSlack('nominal', at),
  witness: { point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.50001, high: 0.50001 + 1e-9 }, margin: 0 },
  mutation: {
    statement: "\\ln P(c) \\ge \\ln P(c'), \\quad c < c'",
    margin: (at) => -monotone('nominal', at),
    point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, low: 0.5, high: 0.6 },
  },
};

/** Beyond, a certified tail near the mean takes longer than a claim is worth. */
const MOST_DRAWS = 1e6;

const chernoff: Claim<Sizes> = {
  id: 'union-exact-below-chernoff',
  statement: '\\ln P[\\mathrm{Bin}(kq,a) \\ge e] \\le -kq\\,D(e/(kq)\\|a) \\quad\\text{in the union bound}',
  source: SOURCE,
  domain: { variables: { ...LARGE, competence: COMPETENCE } },
  margin: ({ competence, ...at }) => {
    const sizes = { ...sizesOf(at), degrees: 'nominal', bound: 'union' } as const;
    return difference(logFailure({ ...sizes, tail: 'chernoff' }, competence), logFailure(sizes, competence));
  },
  slack: ({ competence, ...at }) =>
    slackOf({ ...sizesOf(at), degrees: 'nominal', bound: 'union', tail: 'chernoff' }, competence),
  certifiedMargin: (at, options) => {
    const [textPieces, errorPieces, skills, badSkills, k] = [at.n, at.q, at.m, at.z, at.k].map(Number);
    const sizes = { textPieces: textPieces!, errorPieces: errorPieces!, skills: skills!, badSkills: badSkills!, k: k! };
    if (sizes.k * sizes.errorPieces > MOST_DRAWS) return undecided(options);
    const failure = (tail: 'exact' | 'chernoff') =>
      certifiedFiniteSizeLogFailure(
        { ...sizes, competence: at.competence, degrees: 'nominal' },
        { ...options, bound: 'union', tail },
      );
    return certifiedDifference(failure('chernoff'), failure('exact'));
  },
  witness: { point: { n: 10, q: 1, m: 10, z: 1, k: 1, competence: 0 }, margin: 1e-14 },
  mutation: {
    statement: '-kq\\,D(e/(kq)\\|a) \\le \\ln P[\\mathrm{Bin}(kq,a) \\ge e]',
    margin: ({ competence, ...at }) => {
      const sizes = { ...sizesOf(at), degrees: 'nominal', bound: 'union' } as const;
      return difference(logFailure(sizes, competence), logFailure({ ...sizes, tail: 'chernoff' }, competence));
    },
    point: { n: 1e5, q: 1e4, m: 100, z: 10, k: 8, competence: 0.67 },
  },
};

/** The bound of one kind, less that from the exact law of the worst set. */
function aboveExact(at: ClaimPoint<Sizes>, bound: 'sharp' | 'union'): number {
  const sizes = { ...sizesOf(at), degrees: 'nominal' } as const;
  return difference(
    logFailure({ ...sizes, bound }, at.competence),
    logFailure({ ...sizes, bound: 'exact' }, at.competence),
  );
}

const exactBelowSharp: Claim<Sizes> = {
  id: 'worst-set-below-sharp',
  statement:
    '\\ln P\\Bigl[\\sum_{j=1}^k\\min(q,N_{\\ge j}) \\ge e\\Bigr] \\le \\min_{\\lambda,\\mu\\ge0}\\bigl\\{q\\mu-\\lambda e+n\\ln\\mathbb E\\,e^{(\\lambda X-\\mu)_+}\\bigr\\}',
  source: SOURCE,
  domain: { variables: { ...SMALL, competence: COMPETENCE } },
  margin: (at) => aboveExact(at, 'sharp'),
  slack: (at) => slackOf({ ...sizesOf(at), degrees: 'nominal' }, at.competence),
  witness: { point: { n: 1, q: 1, m: 10, z: 1, k: 1, competence: 0.5 }, margin: 1e-14 },
  mutation: {
    statement: '\\text{the left side minus } 0.1',
    margin: (at) => aboveExact(at, 'sharp') - 0.1,
    point: { n: 1, q: 1, m: 10, z: 1, k: 1, competence: 0.5 },
  },
};

const exactBelowUnion: Claim<Sizes> = {
  id: 'worst-set-below-union',
  statement:
    '\\ln P\\Bigl[\\sum_{j=1}^k\\min(q,N_{\\ge j}) \\ge e\\Bigr] \\le \\ln\\binom nq + \\ln P[\\mathrm{Bin}(kq,a) \\ge e]',
  source: SOURCE,
  domain: { variables: { ...SMALL, competence: COMPETENCE } },
  margin: (at) => aboveExact(at, 'union'),
  slack: (at) => slackOf({ ...sizesOf(at), degrees: 'nominal', bound: 'union' }, at.competence),
  witness: { point: { n: 5, q: 5, m: 10, z: 1, k: 3, competence: 0.5 }, margin: 1e-13 },
  mutation: {
    statement: '\\text{the left side minus } 0.1',
    margin: (at) => aboveExact(at, 'union') - 0.1,
    point: { n: 5, q: 5, m: 10, z: 1, k: 3, competence: 0.5 },
  },
};

const distinct: Claim<Sizes> = {
  id: 'distinct-failure-below-independent',
  statement:
    '\\min_{\\lambda,\\mu\\ge0} \\text{ with } X \\sim \\mathrm{Hyp}(m,z,k) \\ \\le\\ \\min_{\\lambda,\\mu\\ge0} \\text{ with } X \\sim \\mathrm{Bin}(k,z/m)',
  source: 'W. Hoeffding (1963), Theorem 4',
  domain: {
    variables: { ...LARGE, competence: COMPETENCE },
    where: { text: 'k \\le m', holds: ({ k, m }) => k <= m },
  },
  margin: ({ competence, ...at }) =>
    difference(logFailure(sizesOf(at), competence), logFailure({ ...sizesOf(at), draws: 'distinct' }, competence)),
  // the law of distinct draws is good to 1e-13, n times
  slack: ({ competence, ...at }) =>
    slackOf(sizesOf(at), competence) + slackOf({ ...sizesOf(at), draws: 'distinct' }, competence) + 2 ** -43 * at.n,
  witness: { point: { n: 100, q: 10, m: 10, z: 2, k: 1, competence: 0.5 }, margin: 1e-10 },
  mutation: {
    statement: '\\text{the left side plus } 0.1',
    margin: ({ competence, ...at }) =>
      difference(logFailure(sizesOf(at), competence), logFailure({ ...sizesOf(at), draws: 'distinct' }, competence)) -
      0.1,
    point: { n: 100, q: 10, m: 10, z: 2, k: 1, competence: 0.5 },
  },
};

/** Bounds on the probability of failure at finite sizes. */
export const finiteSizeClaims: readonly Claim[] = [own, nominal, chernoff, exactBelowSharp, exactBelowUnion, distinct];

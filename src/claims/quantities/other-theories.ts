import { Interval } from '../../certified/interval.ts';
import {
  giantComponent,
  hierarchyLogData,
  hierarchyLogSamples,
  learningFixedPoint,
  multiplicativeCompetence,
  quantaTail,
  quantizationExponents,
  skillStrength,
  unseenMass,
} from '../../learning/index.ts';
import { relativeZeta } from '../../learning/quanta/zeta.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { certifiedGiant } from '../certified/learning.ts';
import type { Exact } from '../certified/margins.ts';
import type { Curve, Side } from '../forms/side.ts';

type Graph = 'k' | 'c';

export const GIANT_BY: Curve<Graph> = {
  says: (argument) => `s(${argument})`,
  value: ({ k, c }) => giantComponent({ k, meanDegree: c }).skills,
  certified: (at, options) => certifiedGiant('skills', at, options),
};

export const GIANT: Side<Graph> = { ...GIANT_BY, says: 's' };

export const GIANT_TEXTS: Side<Graph> = {
  says: '1-(1-s)^k',
  value: ({ k, c }) => giantComponent({ k, meanDegree: c }).texts,
  certified: (at, options) => certifiedGiant('texts', at, options),
};

export const IN_TEXT: Side<'c'> = {
  says: '1-e^{-c}',
  value: ({ c }) => -expm1(-c),
  certified: ({ c }, options) => Interval.exact(c, options).negate().exp().subtract(1).negate(),
};

export const LEARNT_FROM_ONE: Side<Graph | 'unknown'> = {
  says: '1-x(\\varepsilon_0)',
  value: ({ k, c, unknown }) =>
    1 - learningFixedPoint({ k, capacity: Math.max(1, k - 1), meanDegree: c, unknown }).unlearnt,
};

type Quanta = 'a' | 'n';

/** The tail times a ζ(a + 1). */
export const TAIL: Side<Quanta> = {
  says: 'a\\sum_{i>n}i^{-a-1}',
  value: ({ a, n }) => quantaTail({ exponent: a, quanta: n }) * relativeZeta(a, 1),
};

export const TAIL_ABOVE: Side<Quanta> = {
  says: '(n+1)^{-a}+\\tfrac a2(n+1)^{-a-1}',
  value: ({ a, n }) => pow(n + 1, -a) * (1 + a / 2 / (n + 1)),
};

export const TAIL_BELOW: Side<Quanta> = {
  says: '(n+\\tfrac12)^{-a}',
  value: ({ a, n }) => pow(n + 0.5, -a),
};

export const UNSEEN_BY: Curve<'a' | 'samples' | 'shots'> = {
  says: (argument) => `U(${argument})`,
  value: ({ a, samples, shots }) => unseenMass({ exponent: a, samples, shots }),
};

export const COMPUTE_EXPONENT: Side<'a'> = {
  says: '\\frac a{2+a}',
  value: ({ a }) => quantizationExponents({ exponent: a }).compute,
  certified: (at, options) => Interval.exact(at.a, options).divide(Interval.exact(at.a, options).add(2)),
};

export const DATA_EXPONENT: Side<'a'> = {
  says: '\\frac a{1+a}',
  value: ({ a }) => quantizationExponents({ exponent: a }).data,
  certified: (at, options) => Interval.exact(at.a, options).divide(Interval.exact(at.a, options).add(1)),
};

export const PARAMETER_EXPONENT: Side<'a'> = {
  says: 'a',
  value: ({ a }) => quantizationExponents({ exponent: a }).parameters,
  certified: ({ a }, options) => Interval.exact(a, options),
};

type Parts = 'p' | 'q' | 'r';

export const UNION: Side<Parts> = {
  says: '1-\\sum_i(1-p_i)',
  value: ({ p, q, r }) => 1 - (1 - p + (1 - q) + (1 - r)),
  certified: ({ p, q, r }, options) => Interval.exact(p, options).add(q).add(r).subtract(2),
};

export const COMPOSED: Side<Parts> = {
  says: '\\prod_i p_i',
  value: ({ p, q, r }) => multiplicativeCompetence({ competences: [p, q, r] }),
  certified: ({ p, q, r }, options) => Interval.exact(p, options).multiply(q).multiply(r),
};

export const WORST_PART: Side<Parts> = {
  says: '\\min_i p_i',
  value: ({ p, q, r }) => Math.min(p, q, r),
  certified: ({ p, q, r }, options) => Interval.exact(p, options).min(q).min(r),
};

type Flow = 'share' | 'growth' | 'time';

/** R/S from R₀/S, where 2ηpS is the growth. */
export const STRENGTH_BY: Curve<Flow> = {
  says: (argument) => `\\frac{R(${argument})}S`,
  value: ({ share, growth, time }) =>
    skillStrength({ frequency: 1, rate: growth / 2, target: 1, initial: share, time }),
  certified: strength,
};

export const STRENGTH: Side<Flow> = { ...STRENGTH_BY, says: '\\frac RS' };

export const INITIAL_STRENGTH: Side<'share'> = {
  says: '\\frac{R_0}S',
  value: ({ share }) => share,
  certified: ({ share }, options) => Interval.exact(share, options),
};

export const WHOLE_STRENGTH: Side<'share'> = {
  says: '1',
  value: () => 1,
  certified: (_, options) => Interval.exact(1, options),
};

/** ρ/(ρ + (1 − ρ)e^(−g t)). */
function strength({ share, growth, time }: Exact<Flow>, options: { readonly digits?: number | undefined }): Interval {
  const initial = Interval.exact(share, options);
  const decay = Interval.exact(growth, options).multiply(time).negate().exp();
  return initial.divide(decay.multiply(initial.subtract(1).negate()).add(initial));
}

type Hierarchy = 'classes' | 'synonyms' | 'depth' | 'branching';

export const HIERARCHY_SAMPLES: Side<Hierarchy> = {
  says: '\\ln n_c+L\\ln m',
  value: ({ classes, synonyms, depth }) => hierarchyLogSamples({ classes, synonyms, depth }),
  certified: ({ classes, synonyms, depth }, options) =>
    Interval.exact(synonyms, options).ln().multiply(depth).add(Interval.exact(classes, options).ln()),
};

export const HIERARCHY_DATA: Side<Hierarchy> = {
  says: '\\ln n_c+\\frac{s^L-1}{s-1}\\ln m',
  value: ({ classes, synonyms, depth, branching }) => hierarchyLogData({ classes, synonyms, depth, branching }),
  certified: ({ classes, synonyms, depth, branching }, options) =>
    Interval.exact(Number(branching), options)
      .power(Number(depth))
      .subtract(1)
      .divide(Number(branching) - 1)
      .multiply(Interval.exact(synonyms, options).ln())
      .add(Interval.exact(classes, options).ln()),
};

import { Interval } from '../../certified/interval.ts';
import {
  type AmplificationPoint,
  distinctErrorAmplification,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from '../../competence/index.ts';
import { certifiedAmplification, inverse } from '../certified/amplification.ts';
import { certifiedTupleError } from '../certified/tuples.ts';
import type { Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';
import { amplification } from './amplification.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

export type Point = 'theta' | 'k' | 'alpha';

export const SHARP: Side<Point> = {
  says: '\\beta^\\circ',
  value: ({ theta, k, alpha }) => sharpErrorAmplification({ theta, k, alpha }),
  certified: (at, options) => certifiedAmplification('sharp', at, options),
};

export const REFINED: Side<Point> = {
  says: '\\hat\\beta',
  value: ({ theta, k, alpha }) => refinedErrorAmplification({ theta, k, alpha }),
  certified: (at, options) => certifiedAmplification('refined', at, options),
};

export const TRIVIAL: Side<'theta' | 'alpha'> = {
  says: '1/\\max(\\theta,\\alpha)',
  value: ({ theta, alpha }) => 1 / Math.max(theta, alpha),
  certified: ({ theta, alpha }, options) => inverse(Interval.exact(theta, options).max(alpha), options),
};

/** 1/max(θ, 1 − (1−α)^k): below θ₀ = 1 − (1−α)^k the concave θβ° is above its chord from 0 to 1. */
export function leastAmplification({ theta, k, alpha }: AmplificationPoint): number {
  return 1 / Math.max(theta, -expm1(k * log1p(-alpha)));
}

/** β° is good to 1e-13. */
export function slack(_: unknown, { left }: { readonly left: number }): number {
  return ulps(512, left);
}

export const LEAST: Side<'theta' | 'k' | 'alpha'> = {
  says: '\\frac1{\\max(\\theta,\\,1-(1-\\alpha)^k)} \\ge 1',
  value: leastAmplification,
  certified: ({ theta, k, alpha }, options) => inverse(certifiedTupleError(alpha, k, options).max(theta), options),
};

export const THEOREM: Side<'theta' | 'k' | 'alpha'> = {
  says: '\\beta^*',
  value: amplification,
  certified: (at, options) => certifiedAmplification('theorem8', at, options),
};

export const SHARP_OF_SINGLE: Side<'theta' | 'alpha'> = {
  says: '\\beta^\\circ(\\theta,1,\\alpha)',
  value: ({ theta, alpha }) => sharpErrorAmplification({ theta, k: 1, alpha }),
  certified: (at, options) => certifiedAmplification('sharp', { ...at, k: 1 }, options),
};

export const INVERSE_ALPHA: Side<'alpha'> = {
  says: '1/\\alpha',
  value: ({ alpha }) => 1 / alpha,
  certified: ({ alpha }, options) => inverse(alpha, options),
};

export const DISTINCT: Side<'theta' | 'k' | 'skills' | 'bad'> = {
  says: '\\mathrm{CVaR}_\\theta(\\mathrm{Hyp}(m,z,k))',
  // with the α of which ⌊αm⌋ + 1 is z
  value: ({ theta, k, skills, bad }) => distinctErrorAmplification({ theta, k, skills, alpha: (bad - 0.5) / skills }),
};

export const INDEPENDENT: Side<'theta' | 'k' | 'skills' | 'bad'> = {
  says: '\\mathrm{CVaR}_\\theta(\\mathrm{Bin}(k,z/m))',
  value: ({ theta, k, skills, bad }) => sharpErrorAmplification({ theta, k, alpha: bad / skills }),
};

import type { CompetenceBound } from '../competence/guaranteed-competence.ts';
import { errorRises } from '../competence/rising-error.ts';
import { type TupleGuarantee, tupleGuaranteeAt, type TupleSetting } from '../competence/tuple-competence.ts';
import { type GuaranteeBands, guaranteeBands, type WithBands } from './bands.ts';
import type { LawUncertainty } from './law-uncertainty.ts';
import type { UncertainOutlook } from './outlook.ts';
import type { Setting } from './setting.ts';

/**
 * What an outlook guarantees of the tuples of one size, by one bound.
 *
 * @category Forecasts
 */
export interface ForecastGuarantee extends TupleGuarantee {
  /** Number k' of skills in a tuple. */
  readonly tupleSize: number;
  /** The bound. */
  readonly bound: CompetenceBound;
  /** How certain the law makes the guarantee; absent where no bootstrap was given. */
  readonly bands?: GuaranteeBands;
}

/**
 * A {@link ForecastGuarantee} that has `bands` where a bootstrap was given.
 *
 * @category Forecasts
 */
export type GuaranteeOf<Bootstrap extends LawUncertainty | undefined> = Omit<ForecastGuarantee, 'bands'> &
  WithBands<GuaranteeBands, Bootstrap>;

/** The guarantees of an outlook for every bound and, within it, every tuple size. */
export function guaranteesOf(
  setting: Setting,
  outlook: UncertainOutlook,
  { bounds, tupleSizes }: { readonly bounds: readonly CompetenceBound[]; readonly tupleSizes: readonly number[] },
): readonly ForecastGuarantee[] {
  return bounds.flatMap((bound) => tupleSizes.map((tupleSize) => guaranteeOf(setting, outlook, tupleSize, bound)));
}

/** The guarantee of an outlook for one bound and tuple size. */
export function guaranteeOf(
  setting: Setting,
  { outlook, thetas }: UncertainOutlook,
  tupleSize: number,
  bound: CompetenceBound,
): ForecastGuarantee {
  const guarantee = guaranteeAt(setting, outlook.errorFraction, tupleSize, bound);
  if (setting.uncertain === undefined || thetas === undefined) return guarantee;
  const { confidence } = setting.uncertain;
  const asked = tupleSetting(setting, tupleSize, bound);
  const rises = thetas.length > 0 && errorRises(thetas[0]!, thetas.at(-1)!, asked);
  return { ...guarantee, bands: guaranteeBands(thetas, confidence, (theta) => tupleGuaranteeAt(theta, asked), rises) };
}

/** The guarantee at an error fraction. */
export function guaranteeAt(
  setting: Setting,
  theta: number,
  tupleSize: number,
  bound: CompetenceBound,
): Omit<ForecastGuarantee, 'bands'> {
  return { tupleSize, bound, ...tupleGuaranteeAt(theta, tupleSetting(setting, tupleSize, bound)) };
}

function tupleSetting({ k, alpha, within }: Setting, tupleSize: number, bound: CompetenceBound): TupleSetting {
  return { k, alpha, bound, tupleSize, within, unionBound: false };
}

import { checkNamed } from '../errors.ts';
import type { Scale } from '../scaling/law.ts';
import { type AskedGuarantees, checkedGuarantees } from './asked-guarantees.ts';
import type { Given } from './given.ts';
import { type GuaranteeOf, guaranteesOf } from './guarantees.ts';
import type { LawUncertainty, UncertaintySettings } from './law-uncertainty.ts';
import { outlookAt, type OutlookOf } from './outlook.ts';
import { type AnyLawSettings, inPlainForm } from './other-forms.ts';
import { checkedSetting } from './setting.ts';
import { checkedPlace, type ForecastSubject } from './forecast-subject.ts';

/**
 * What a model's scale guarantees of tuples of several sizes, by several bounds. Typed by the arguments of
 * {@link forecastTable} as {@link OutlookOf} and {@link GuaranteeOf} are.
 *
 * @category Forecasts
 */
export type ForecastTable<
  Bootstrap extends LawUncertainty | undefined = LawUncertainty | undefined,
  At extends Scale | undefined = Scale | undefined,
  Excess extends number | undefined = number | undefined,
> = OutlookOf<Bootstrap, At, Excess> & {
  /** One for each bound and, within it, each tuple size, in the order asked for. */
  readonly guarantees: readonly GuaranteeOf<Bootstrap>[];
};

/**
 * The {@link forecast} of one model for several tuple sizes and bounds: the law and the error model are asked once, and
 * the guarantees stand in a list.
 *
 * @param options - as in {@link forecast}, but `tupleSizes`, at most 1000, each k' ≥ 1 (default `[1]`), and `bounds`
 * (default `['theorem8']`) in place of one of each
 * @returns loss, excess entropy and error fraction, and a guarantee for each bound and, within it, each tuple size;
 * typed by the arguments as a forecast is
 * @throws {@link DomainError} as {@link forecast} (`tupleSizes[i]` and `bounds[i]` are named)
 * @remarks The same numbers as one forecast for each tuple size and bound. Under a bootstrap each replicate is carried
 * along the path once, and the ends of a guarantee's bands are computed from the replicates that they rest on where the
 * guaranteed error rises with θ: the time hardly depends on the number of tuple sizes and bounds.
 * @example
 * ```ts
 * import { forecastTable } from 'skill-emergence';
 *
 * const llama3 = { parameters: 405e9, tokens: 15.6e12 };
 * const asked = { scale: llama3, k: 8, alpha: 0.1, tupleSizes: [1, 2], bounds: ['theorem8', 'sharp'] } as const;
 * const { errorFraction, guarantees } = forecastTable(asked);
 * errorFraction; // ~> 0.2839
 * guarantees.map(({ bound }) => bound); // => ['theorem8', 'theorem8', 'sharp', 'sharp']
 * guarantees.map(({ tupleSize }) => tupleSize); // => [1, 2, 1, 2]
 * guarantees.map(({ vacuous }) => vacuous); // => [true, true, false, false]
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §§2, 4 and 7.
 * @category Forecasts
 */
export function forecastTable<
  Bootstrap extends LawUncertainty | undefined = undefined,
  At extends Scale | undefined = undefined,
  Excess extends number | undefined = undefined,
>(
  options: AnyLawSettings &
    UncertaintySettings &
    Given<'bootstrap', Bootstrap> &
    ForecastSubject &
    Given<'scale', At> &
    Given<'excessEntropy', Excess> &
    AskedGuarantees,
): ForecastTable<Bootstrap, At, Excess> {
  checkNamed('forecastTable', 'options', options, NAMES);
  const { asked, extrapolated } = inPlainForm(options);
  const setting = checkedSetting(asked, 'cloze', 'calibrated', 'given');
  const place = checkedPlace(asked, setting.errors);
  const guaranteed = checkedGuarantees(options);
  const uncertain = outlookAt(setting, place);
  const guarantees = guaranteesOf(setting, uncertain, guaranteed);
  return { ...uncertain.outlook, ...extrapolated, guarantees } as ForecastTable<Bootstrap, At, Excess>;
}

const NAMES = [
  'scale',
  'excessEntropy',
  'k',
  'alpha',
  'law',
  'bootstrap',
  'confidence',
  'errors',
  'tupleSizes',
  'bounds',
  'within',
];

import type { GuaranteePoint } from '../competence/guaranteed-competence.ts';
import { checkOccurrence, type TupleOccurrence } from '../competence/tuple-competence.ts';
import { checkCount, checkOpenUnit } from '../errors.ts';
import { DEFAULT_LAW } from '../scaling/default-law.ts';
import { checkErrors, type ClozeErrors, type ErrorModel } from './error-model.ts';
import { checkForecastLaw, type ForecastLaw } from './extrapolation.ts';
import { type UncertainLaw, uncertainLaw, type UncertaintySettings } from './law-uncertainty.ts';

/**
 * What is asked of the skills in every forecast.
 *
 * @category Forecasts
 */
export interface ForecastSettings extends Pick<GuaranteePoint, 'k' | 'alpha'> {
  /** The scaling law; Hoffmann et al. (2022) as printed unless given. Not undefined, which a wrong name would be. */
  readonly law?: ForecastLaw;
  /** Where occurrences of tuples are sought; `'best'` unless given. */
  readonly within?: TupleOccurrence | undefined;
}

/** The settings of a forecast, checked and with every default in its place. */
export interface Setting<Errors extends ErrorModel = ErrorModel> {
  readonly law: ForecastLaw;
  /** The bootstrap of the law; absent where there is none. */
  readonly uncertain: UncertainLaw | undefined;
  readonly k: number;
  readonly alpha: number;
  readonly within: TupleOccurrence;
  readonly errors: Errors;
}

/** The checks of the settings, whatever is computed from them. `models` are the error models that will do. */
export function checkedSetting<Errors extends ErrorModel>(
  options: ForecastSettings & UncertaintySettings & { readonly errors?: Errors | undefined },
  ...models: readonly Errors['model'][]
): Setting<Errors | ClozeErrors> {
  const uncertain = uncertainLaw(options);
  const { law = uncertain?.law ?? DEFAULT_LAW, k, alpha, within = 'best', errors = { model: 'cloze' } } = options;
  if (options.law !== undefined) checkForecastLaw(law, 'law');
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkOccurrence(within);
  checkErrors(errors, models, [law, ...(uncertain?.laws ?? [])]);
  return { law, uncertain, k, alpha, within, errors };
}

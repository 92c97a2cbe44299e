import { checkFields, checkObject, checkPositiveUnit, DomainError } from '../errors.ts';
import type { PublishedLaw } from '../scaling/laws/chinchilla.ts';
import { lawName } from '../scaling/laws/coefficients.ts';
import type { LawRange } from '../scaling/laws/facts.ts';
import { checkedParts, checkHasExcess } from '../scaling/laws/law-loss.ts';
import type { FormOf, LossLaw } from '../scaling/laws/literature.ts';
import {
  checkedLossForm,
  isScalingLaw,
  type LawScale,
  type LossForm,
  type NormalForm,
} from '../scaling/laws/loss-forms.ts';
import type { ScalingLaw } from '../scaling/law.ts';
import type { ErrorModel } from './error-model.ts';
import { checkUnit, type ForecastLaw } from './extrapolation.ts';
import type { ForecastSubject } from './forecast-subject.ts';
import type { UncertaintySettings } from './law-uncertainty.ts';
import type { ForecastSettings } from './setting.ts';

/**
 * A law that a forecast takes: a {@link ScalingLaw}, or one of another form that has an irreducible loss.
 *
 * @category Forecasts
 */
export type AnyForecastLaw = ForecastLaw | FormOf<Exclude<LossLaw, PublishedLaw>>;

/**
 * What is asked of the skills in a forecast, under any law that has an irreducible loss.
 *
 * @category Forecasts
 */
export interface AnyLawSettings extends Omit<ForecastSettings, 'law'> {
  /** The law; Hoffmann et al. (2022) as printed unless given. */
  readonly law?: AnyForecastLaw;
}

type Asked = ForecastSubject & AnyLawSettings & UncertaintySettings;
type Plain = ForecastSubject & ForecastSettings & UncertaintySettings;

/**
 * What is asked under a law of another form, as what is asked under a {@link ScalingLaw}: by the excess entropy at the
 * scale, and where errors were measured at another one, by the excess entropy there. All else is left as it is.
 */
export function inPlainForm(options: Asked): {
  readonly asked: Plain;
  readonly extrapolated?: { readonly extrapolated?: boolean };
} {
  const { law, scale, excessEntropy, errors, ...rest } = options;
  if (law === undefined || typeof law !== 'object' || (law as unknown) === null || isScalingLaw(law)) {
    return { asked: options as Plain };
  }
  const form = checkedLossForm(law);
  checkHasExcess(law, form);
  checkUnit(law, 'law');
  const standIn = (E: number): ScalingLaw => ({ E, A: 1, B: 1, alpha: 1, beta: 1 });
  const converted = { errors: convertedErrors(law, form, errors) };
  // both, or neither: what is then to be said is the same under every law
  if (scale === undefined || excessEntropy !== undefined) {
    if (excessEntropy !== undefined && scale === undefined && form.form === 'sparsity') {
      throw new DomainError(
        'scale',
        scale,
        `one with a sparsity, on which what is irreducible under ${lawName(law)} depends`,
      );
    }
    return { asked: { ...rest, scale, excessEntropy, ...converted, law: standIn(irreducibleOf(form)) } };
  }
  const { irreducible, excess } = checkedParts(law, form, scale);
  return {
    asked: { ...rest, ...converted, excessEntropy: excess, law: standIn(irreducible!) },
    extrapolated: extrapolationOf((law as { readonly fittedRange?: LawRange }).fittedRange, scale),
  };
}

/** The irreducible loss of a form in which it does not depend on the scale. */
function irreducibleOf({ coefficients }: NormalForm): number {
  const { E, c } = coefficients as { readonly E?: number; readonly c?: number };
  return E ?? c!;
}

/** Errors measured at a scale, as errors in proportion to an excess entropy; other models as they are. */
function convertedErrors(law: LossForm, form: NormalForm, errors: ErrorModel | undefined): ErrorModel | undefined {
  if (errors === undefined) return undefined;
  checkObject('errors', errors);
  if (errors.model !== 'calibrated') return errors;
  checkFields("the model 'calibrated'", errors, ['model', 'scale', 'errorFraction'], 'errors.');
  checkPositiveUnit('errors.errorFraction', errors.errorFraction);
  const { excess } = checkedParts(law, form, errors.scale, 'errors.scale');
  if (excess === 0) {
    throw new DomainError('errors.scale', errors.scale, 'one whose excess entropy is above the smallest double');
  }
  return { model: 'cloze', factor: errors.errorFraction, threshold: excess };
}

/** Whether a scale is beyond the runs behind a law, where that can be told. */
function extrapolationOf(range: LawRange | undefined, scale: LawScale): { readonly extrapolated?: boolean } {
  const names = ['parameters', 'tokens', 'granularity', 'sparsity'] as const;
  const sides = names.flatMap((name) => {
    const [least, most] = range?.[name] ?? [null, null];
    const value = scale[name];
    return value === undefined
      ? []
      : [[least === null ? undefined : value < least, most === null ? undefined : value > most]];
  });
  const all = sides.flat();
  if (all.includes(true)) return { extrapolated: true };
  return all.includes(undefined) ? {} : { extrapolated: false };
}

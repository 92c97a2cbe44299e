import { checkBound, type CompetenceBound } from '../competence/guaranteed-competence.ts';
import { checkCount, checkNamed } from '../errors.ts';
import type { Scale } from '../scaling/law.ts';
import type { Given } from './given.ts';
import { type GuaranteeOf, guaranteeOf } from './guarantees.ts';
import type { LawUncertainty, UncertaintySettings } from './law-uncertainty.ts';
import { outlookAt, type OutlookOf } from './outlook.ts';
import { type AnyLawSettings, inPlainForm } from './other-forms.ts';
import { checkedSetting } from './setting.ts';
import { checkedPlace, type ForecastSubject } from './forecast-subject.ts';

/**
 * What a model's scale guarantees of its skills, or of tuples of one size: an outlook and a guarantee in one. Typed by
 * the arguments of {@link forecast} as {@link OutlookOf} and {@link GuaranteeOf} are.
 *
 * @category Forecasts
 */
export type Forecast<
  Bootstrap extends LawUncertainty | undefined = LawUncertainty | undefined,
  At extends Scale | undefined = Scale | undefined,
  Excess extends number | undefined = number | undefined,
> = OutlookOf<Bootstrap, At, Excess> & GuaranteeOf<Bootstrap>;

/**
 * From a model's scale to the competence guaranteed on its skills, or on tuples of its skills:
 * scale → excess entropy (scaling law) → error fraction (error model) → competence (Theorem 8 or the sharp curve).
 *
 * ```math
 * (N, D) \;\mapsto\; \varepsilon \;\mapsto\; \theta \;\mapsto\; 1 - \min(1, \theta\beta)
 * ```
 *
 * @param options - `scale` or `excessEntropy` (nats, in [0, Infinity]), unless the error fraction is given; `k` ≥ 1
 * skills per text piece; `alpha` in (0, 1); `tupleSize` k' ≥ 1 (default 1); `law` (default `hoffmann2022`): a scaling
 * law, or one of another form that has an irreducible loss in nats per token, with all that it depends on in `scale`;
 * `errors`, the error model (default cloze with factor 1.1 and threshold 0.5); `bound` (default `'theorem8'`); `within`
 * (default `'best'`); `bootstrap` in place of `law`, and the `confidence` (default 0.95) of its bands
 * @returns the guarantee and every step on the way, typed by the arguments: `loss` and `excessEntropy` are absent where
 * only θ is given, `bands` are there with a bootstrap; a guarantee that says nothing is marked `vacuous`
 * @throws {@link DomainError} if any argument is outside its domain, or not exactly one of `scale` and `excessEntropy`
 * is given (at most one where θ is given); `law` is named with the reason where it has no irreducible loss, and
 * `law.lossUnit` where it is of another unit
 * @remarks The bands are percentile intervals over the bootstrap's replicates, each carried along the whole path; they
 * know nothing of the error model's uncertainty, nor of a wrong form of the law. The numbers rest on the law first, on
 * the error model second and on the bound third: two laws fitted to the same runs can differ by more than two bounds.
 * See [What the theory does not say](../../docs/limits.md).
 * @example
 * ```ts
 * import { besiroglu2024, forecast } from 'skill-emergence';
 *
 * const llama3 = { parameters: 405e9, tokens: 15.6e12 };
 * forecast({ scale: llama3, k: 8, alpha: 0.1 }).vacuous; // => true
 * forecast({ scale: llama3, k: 8, alpha: 0.1, bound: 'sharp' }).competence; // ~> 0.357
 * forecast({ law: besiroglu2024, scale: llama3, k: 8, alpha: 0.1 }).competence; // ~> 0.312
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §§2, 4 and 7.
 * @category Forecasts
 */
export function forecast<
  Bootstrap extends LawUncertainty | undefined = undefined,
  At extends Scale | undefined = undefined,
  Excess extends number | undefined = undefined,
>(
  options: AnyLawSettings &
    UncertaintySettings &
    Given<'bootstrap', Bootstrap> &
    ForecastSubject &
    Given<'scale', At> &
    Given<'excessEntropy', Excess> & {
      readonly tupleSize?: number | undefined;
      readonly bound?: CompetenceBound | undefined;
    },
): Forecast<Bootstrap, At, Excess> {
  checkNamed('forecast', 'options', options, NAMES);
  const { asked, extrapolated } = inPlainForm(options);
  const setting = checkedSetting(asked, 'cloze', 'calibrated', 'given');
  const place = checkedPlace(asked, setting.errors);
  const { tupleSize = 1, bound = 'theorem8' } = options;
  checkCount('tupleSize', tupleSize);
  checkBound(bound);
  const uncertain = outlookAt(setting, place);
  const { outlook } = uncertain;
  const guarantee = guaranteeOf(setting, uncertain, tupleSize, bound);
  const bands = outlook.bands && { bands: { ...outlook.bands, ...guarantee.bands } };
  return { ...outlook, ...extrapolated, ...guarantee, ...bands } as Forecast<Bootstrap, At, Excess>;
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
  'tupleSize',
  'bound',
  'within',
];

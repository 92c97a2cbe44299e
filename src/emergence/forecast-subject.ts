import { checkExcess, DomainError } from '../errors.ts';
import { checkScale, type Scale } from '../scaling/law.ts';
import type { ErrorModel } from './error-model.ts';
import type { Place } from './outlook.ts';

/**
 * What a forecast is of: a model's scale, or its excess entropy. Neither is needed where θ is given.
 *
 * @category Forecasts
 */
export interface ForecastSubject {
  /** The scale of the model. */
  readonly scale?: Scale | undefined;
  /** Instead: its excess entropy ε in nats per token, in [0, Infinity]. */
  readonly excessEntropy?: number | undefined;
  /** The error model; cloze, with factor 1.1 and threshold 0.5, unless given. */
  readonly errors?: ErrorModel | undefined;
}

/** The checks of a scale or an excess entropy, of which one is wanted, and at most one where θ is given. */
export function checkedPlace({ scale, excessEntropy }: ForecastSubject, { model }: ErrorModel): Place {
  if (excessEntropy !== undefined) {
    if (scale !== undefined) throw new DomainError('excessEntropy', excessEntropy, 'absent where a scale is given');
    checkExcess('excessEntropy', excessEntropy);
    return { excessEntropy };
  }
  if (scale !== undefined) checkScale(scale);
  else if (model !== 'given') {
    const others = "excessEntropy in its place, or errors: { model: 'given', errorFraction }";
    throw new DomainError('scale', scale, `an object with parameters and tokens; or ${others}`);
  }
  return { scale };
}

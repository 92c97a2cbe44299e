import { checkChoice, checkObject, checkPositiveUnit, DomainError } from '../errors.ts';
import { errorFraction } from '../entropy/error-fraction.ts';
import { checkScale, type Scale, type ScalingLaw } from '../scaling/law.ts';
import { excessEntropy } from '../scaling/loss.ts';

/**
 * How a model's error fraction θ follows from its excess entropy ε. Each is an assumption about models, not a theorem.
 *
 * - `'cloze'`: θ = min(1, factor · ε / threshold), see {@link errorFraction}. Conservative: at today's scales it often
 *   leaves a vacuous guarantee for small α.
 * - `'calibrated'`: an error fraction θ₀ measured at one scale is carried to others in proportion to the excess
 *   entropy, θ = min(1, θ₀ ε / ε₀). This is how the paper's "halving" argument uses the scaling law.
 * - `'given'`: θ itself.
 *
 * @category Forecasts
 */
export type ErrorModel = ClozeErrors | CalibratedErrors | GivenErrors;

/**
 * The error models in which θ depends on the scale.
 *
 * @category Forecasts
 */
export type ScalingErrorModel = ClozeErrors | CalibratedErrors;

/**
 * θ from the excess entropy, by the cloze assumption.
 *
 * @category Forecasts
 */
export interface ClozeErrors {
  /** Names the model. */
  readonly model: 'cloze';
  /** Ratio of prediction loss to excess entropy, positive (default 1.1). */
  readonly factor?: number | undefined;
  /** Loss from which a text piece counts as an error, positive (default 0.5). */
  readonly threshold?: number | undefined;
}

/**
 * θ in proportion to the excess entropy, from one measurement.
 *
 * @category Forecasts
 */
export interface CalibratedErrors {
  /** Names the model. */
  readonly model: 'calibrated';
  /** The scale of the model that was measured. */
  readonly scale: Scale;
  /** Its error fraction θ₀, in (0, 1]. */
  readonly errorFraction: number;
}

/**
 * θ itself, known.
 *
 * @category Forecasts
 */
export interface GivenErrors {
  /** Names the model. */
  readonly model: 'given';
  /** The error fraction θ, in [0, 1]. */
  readonly errorFraction: number;
}

/** The checks of an error model that must depend on the scale, under a law that has been checked. */
export function checkScalingErrors(errors: ScalingErrorModel, law: ScalingLaw): void {
  checkObject('errors', errors);
  checkChoice('errors.model', errors.model, ['cloze', 'calibrated']);
  errorFractionAt(errors, law, 0); // checks the fields of the model
}

/** θ at an excess entropy. In both models θ is proportional to ε until it reaches 1. */
export function errorFractionAt(errors: ScalingErrorModel, law: ScalingLaw, excess: number): number {
  return errorFraction({ excessEntropy: excess, ...proportion(errors, law) });
}

/** The excess entropy at which θ takes a value below 1: the inverse of {@link errorFractionAt}. */
export function excessAt(errors: ScalingErrorModel, law: ScalingLaw, theta: number): number {
  const { factor = 1.1, threshold = 0.5 } = proportion(errors, law);
  return (theta * threshold) / factor;
}

function proportion(
  errors: ScalingErrorModel,
  law: ScalingLaw,
): { readonly factor?: number | undefined; readonly threshold?: number | undefined } {
  if (errors.model === 'cloze') return { factor: errors.factor, threshold: errors.threshold };
  checkPositiveUnit('errors.errorFraction', errors.errorFraction);
  checkScale(errors.scale, 'errors.scale');
  const threshold = excessEntropy(law, errors.scale);
  if (threshold === 0) {
    throw new DomainError('errors.scale', errors.scale, 'one whose excess entropy is above the smallest double');
  }
  return { factor: errors.errorFraction, threshold };
}

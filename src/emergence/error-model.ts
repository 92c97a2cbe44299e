import { checkChoice, checkFields, checkObject, checkPositive, checkPositiveUnit, checkUnit } from '../errors.ts';
import { proportionalErrorFraction } from '../entropy/error-fraction.ts';
import { checkSomeExcess } from '../scaling/scale-factor.ts';
import { checkScale, type Scale, type ScalingLaw } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';

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

const FIELDS = {
  cloze: ['model', 'factor', 'threshold'],
  calibrated: ['model', 'scale', 'errorFraction'],
  given: ['model', 'errorFraction'],
} as const satisfies Record<ErrorModel['model'], readonly string[]>;

/** The checks of an error model, one of `models`, and of whether it makes sense under each of the laws. */
export function checkErrors(
  errors: ErrorModel,
  models: readonly ErrorModel['model'][],
  laws: readonly ScalingLaw[],
): void {
  checkObject('errors', errors);
  checkChoice('errors.model', errors.model, models);
  checkFields(`the model '${errors.model}'`, errors, FIELDS[errors.model], 'errors.');
  switch (errors.model) {
    case 'cloze':
      if (errors.factor !== undefined) checkPositive('errors.factor', errors.factor);
      if (errors.threshold !== undefined) checkPositive('errors.threshold', errors.threshold);
      return;
    case 'calibrated':
      checkPositiveUnit('errors.errorFraction', errors.errorFraction);
      checkScale(errors.scale, 'errors.scale');
      for (const law of laws) checkSomeExcess(law, errors.scale, 'errors.scale');
      return;
    case 'given':
      checkUnit('errors.errorFraction', errors.errorFraction);
  }
}

/** θ at an excess entropy. In both models θ is proportional to ε until it reaches 1. */
export function errorFractionAt(errors: ScalingErrorModel, law: ScalingLaw, excessEntropy: number): number {
  const { factor, threshold } = proportion(errors, law);
  return proportionalErrorFraction(excessEntropy, factor, threshold);
}

/** The excess entropy at which θ takes a value below 1: the inverse of {@link errorFractionAt}. */
export function excessAt(errors: ScalingErrorModel, law: ScalingLaw, theta: number): number {
  const { factor, threshold } = proportion(errors, law);
  return (theta * threshold) / factor;
}

function proportion(
  errors: ScalingErrorModel,
  law: ScalingLaw,
): { readonly factor: number; readonly threshold: number } {
  if (errors.model === 'cloze') {
    const { factor = 1.1, threshold = 0.5 } = errors;
    return { factor, threshold };
  }
  const { parameters, tokens } = errors.scale;
  return { factor: errors.errorFraction, threshold: excess(law, parameters, tokens) };
}

import { fractionalPower } from '../numeric/fractional-power.ts';
import { scaleFactorFor } from '../scaling/scale-factor.ts';
import type { Scale, ScalingLaw } from '../scaling/law.ts';
import { flopsOf } from '../scaling/training-flops.ts';
import { extrapolation, type ForecastLaw } from './extrapolation.ts';
import { optimalBudget, optimalScale, type RequiredScale } from './optimal-budget.ts';

/**
 * A scale-up of parameters and tokens by one factor.
 *
 * @category Forecasts
 */
export interface ProportionalScale extends RequiredScale {
  /** The factor s of the parameters and of the tokens. */
  readonly factor: number;
  /** The least and the largest s that the law's exponents allow, whatever the scale: k'^(1/max) and k'^(1/min). */
  readonly factorBounds: readonly [number, number];
}

/**
 * A step along the compute-optimal scales.
 *
 * @category Forecasts
 */
export interface OptimalStep extends RequiredScale {
  /**
   * The factor of the compute, k'^(1/γ), from the compute-optimal scale of the same excess entropy as the base model.
   */
  readonly factor: number;
}

/** Both ways to divide the excess entropy of a scale by k', for arguments that have been checked. */
export function slingshotSteps(
  law: ForecastLaw,
  scale: Scale,
  excessThere: number,
  tupleSize: number,
): { readonly proportional: ProportionalScale; readonly computeOptimal: OptimalStep } {
  const bounds = factorBounds(law, tupleSize);
  return {
    proportional: proportionalScale(law, scale, tupleSize, bounds),
    computeOptimal: {
      ...optimalScale(law, optimalBudget(law, excessThere)),
      factor: bounds[0] * bounds[1], // 1/γ is the sum of the two exponents
    },
  };
}

function factorBounds({ alpha, beta }: ScalingLaw, tupleSize: number): [number, number] {
  const power = (exponent: number): number => fractionalPower(tupleSize, 1, exponent, 0);
  return [power(Math.max(alpha, beta)), power(Math.min(alpha, beta))];
}

function proportionalScale(
  law: ForecastLaw,
  { parameters, tokens }: Scale,
  tupleSize: number,
  bounds: readonly [number, number],
): ProportionalScale {
  const found = scaleFactorFor(law, { parameters, tokens }, tupleSize);
  const factor = Math.min(Math.max(found, bounds[0]), bounds[1]); // the bounds are the more accurate
  const scale = { parameters: factor * parameters, tokens: factor * tokens };
  return {
    factor,
    factorBounds: bounds,
    ...scale,
    flops: flopsOf(scale),
    ...(factor < Infinity ? extrapolation(law, scale) : {}),
  };
}

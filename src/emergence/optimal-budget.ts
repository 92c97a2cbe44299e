import { optimalScaleFor } from '../scaling/compute-optimal-scale.ts';
import { optimalExponentsOf } from '../scaling/optimal-exponents.ts';
import type { Scale } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';
import { extrapolation, type ForecastLaw } from './extrapolation.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log } from '../numeric/elementary/log.ts';
import { pow } from '../numeric/elementary/pow.ts';

/**
 * A compute-optimal scale and its budget.
 *
 * @category Forecasts
 */
export interface RequiredScale extends Scale {
  /** Training budget C = 6 N D, in floating-point operations. */
  readonly flops: number;
  /** Whether the scale lies beyond the runs behind the law; absent where the range is not known. */
  readonly extrapolated?: boolean;
}

/** The budget at which the compute-optimal scale has an excess entropy; it may overflow or underflow. */
export function optimalBudget(law: ForecastLaw, excessEntropy: number): number {
  if (excessEntropy === 0) return Infinity;
  const { parameters, tokens } = optimalScaleFor(law, 6); // at C/6 = 1
  const ratio = excessEntropy / excess(law, parameters, tokens);
  const exponents = optimalExponentsOf(law);
  if (ratio === 1) return 6; // also with an exponent that overflows
  if (ratio > 0 && ratio < Infinity) return 6 * pow(ratio, 1 / exponents.excess);
  // No scale of that budget: from the two terms, of which each is the share of the other one's exponent.
  const logExcess = log(excessEntropy);
  const logTerm = (coefficient: number, share: number): number =>
    log(coefficient) - logExcess - log(Math.max(share, Number.MIN_VALUE));
  const ofParameters = logTerm(law.A, exponents.parameters); // ln of N to the power alpha
  const ofTokens = logTerm(law.B, exponents.tokens);
  const { alpha, beta } = law;
  const logProduct = // of N and D, of which one may overflow where the other one underflows
    alpha < beta
      ? (ofParameters + ofTokens * (alpha / beta)) / alpha
      : (ofParameters * (beta / alpha) + ofTokens) / beta;
  return 6 * exp(logProduct);
}

/**
 * The compute-optimal scale of a budget; one that overflowed stands for no scale, and is not marked as extrapolated.
 */
export function optimalScale(law: ForecastLaw, flops: number): RequiredScale {
  if (flops === Infinity) return { parameters: Infinity, tokens: Infinity, flops };
  const scale = optimalScaleFor(law, flops);
  return { ...scale, flops, ...extrapolation(law, scale) };
}

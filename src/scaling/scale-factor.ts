import { checkPositive, DomainError } from '../errors.ts';
import { checkOptions } from './check-options.ts';
import { checkLaw, checkScale, type Scale, type ScalingLaw } from './law.ts';
import { excess } from './loss.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';
import { pow } from '../numeric/elementary/pow.ts';

/**
 * The factor s by which parameters and tokens must both grow for the excess entropy to fall by a given factor.
 *
 * ```math
 * \varepsilon(sN, sD) = \frac{\varepsilon(N,D)}{r}, \qquad
 * r^{1/\max(\alpha,\beta)} \le s \le r^{1/\min(\alpha,\beta)} \quad (r \ge 1)
 * ```
 *
 * Halving the excess entropy takes about one order of magnitude in both: between 7.68 and 11.89 for
 * {@link hoffmann2022}.
 *
 * @param law - the scaling law
 * @param scale - the scale to start from
 * @param options - `reduction`: the factor r by which ε is to fall, positive (below 1, the answer shrinks the model)
 * @returns s; multiply both `parameters` and `tokens` by it
 * @throws {@link DomainError} if the law or the scale is not valid, the excess entropy there overflows or underflows,
 * or `reduction` is not a positive finite number
 * @remarks Newton's method in ln s; relative error below 1e-14 times 1 + |ln s|, unless a term of ε is subnormal.
 * `Infinity` or 0 where s overflows or underflows.
 * @example
 * ```ts
 * import { hoffmann2022, scaleFactor } from 'skill-emergence/scaling';
 *
 * scaleFactor(hoffmann2022, { parameters: 70e9, tokens: 1.4e12 }, { reduction: 2 }); // ~> 10.1269
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §7.
 * @category Allocation
 */
export function scaleFactor(law: ScalingLaw, scale: Scale, options: { readonly reduction: number }): number {
  checkLaw(law);
  checkScale(scale);
  checkOptions('scaleFactor(law, scale, { reduction: 2 })', options, ['reduction']);
  checkPositive('reduction', options.reduction);
  checkSomeExcess(law, scale);
  return scaleFactorFor(law, scale, options.reduction);
}

/** The check of a scale from which the excess entropy is to fall by a factor, under a law. */
export function checkSomeExcess(law: ScalingLaw, scale: Scale, parameter = 'scale'): void {
  const excessEntropy = excess(law, scale.parameters, scale.tokens);
  if (excessEntropy > 0 && excessEntropy < Infinity) return;
  const end = excessEntropy > 0 ? 'below the largest' : 'above the smallest';
  throw new DomainError(parameter, scale, `one whose excess entropy is ${end} double`);
}

/** The factor s for arguments that have been checked. */
export function scaleFactorFor(law: ScalingLaw, scale: Scale, reduction: number): number {
  const { alpha, beta } = law;
  const parameterTerm = law.A * pow(scale.parameters, -alpha);
  const dataTerm = law.B * pow(scale.tokens, -beta);
  const total = parameterTerm + dataTerm;
  // The log of the excess entropy is convex and decreasing in t = ln s: Newton's steps from the left end of the bracket
  // approach the root from one side.
  const goal = -log(reduction);
  // The left end: of the bracket above, or where one term alone is as large as the goal.
  let t = Math.max(
    -goal / (goal < 0 ? Math.max(alpha, beta) : Math.min(alpha, beta)),
    (log(parameterTerm / total) - goal) / alpha,
    (log(dataTerm / total) - goal) / beta,
  );
  for (;;) {
    if (!Number.isFinite(t)) return exp(t);
    const [value, slope] = logGrowth(parameterTerm / total, alpha, dataTerm / total, beta, t);
    const step = (goal - value) / slope;
    t += step;
    if (!(step > 4e-16 * Math.abs(t))) return exp(t);
  }
}

/** `f(t) = ln(a e^(-alpha t) + b e^(-beta t))` with a + b = 1, and its derivative. */
function logGrowth(a: number, alpha: number, b: number, beta: number, t: number): [value: number, slope: number] {
  if (a === 0 || log(a) - alpha * t < log(b) - beta * t) return logGrowth(b, beta, a, alpha, t);
  // the first term dominates; log1p keeps the digits near t = 0, the plain sum those of a small a
  const growth = Math.min((alpha - beta) * t, 700);
  const relative = b * expm1(growth);
  const second = b * exp(growth);
  const ratio = second / a; // at most about 1; a product of a subnormal share and its exponent may be 0
  return [(relative > -0.5 ? log1p(relative) : log(a + second)) - alpha * t, -(alpha + beta * ratio) / (1 + ratio)];
}

import { checkPositive, DomainError } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import { optimalScaleFor } from '../compute-optimal-scale.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { isRootOf, newtonBetween, type ValueAndSlope } from '../../numeric/newton-between.ts';
import type { Scale } from '../law.ts';
import { checkForm, type CoefficientNames } from './coefficients.ts';
import type { FormOf } from './literature.ts';
import type { RepeatedDataLaw } from './repeated.ts';
import { decayed, logOptimalParameters } from './repeated-parts.ts';

type Coefficients = RepeatedDataLaw['coefficients'];

const NAMES: Readonly<Record<'repeated data', CoefficientNames>> = {
  'repeated data': { positive: ['A', 'B', 'alpha', 'beta', 'RDstar', 'RNstar'], nonNegative: ['E'] },
};

/**
 * The scale of least loss for a training budget and a limited number of unique tokens.
 *
 * ```math
 * \alpha A N'^{-\alpha-1} N e^{-R_N/R_N^*} = \beta B D'^{-\beta-1} D\, e^{-R_D/R_D^*}, \qquad 6 N D = C
 * ```
 *
 * with N', D' and the repetitions of the law, see {@link RepeatedDataLaw}. Where no token need be repeated it is the
 * scale of {@link computeOptimalScale}. Else D is above U, and both terms of the excess entropy are convex in ln N
 * along N D = C/6, so that there is one minimum.
 *
 * @param law - a law of the form `'repeated data'`, such as `muennighoff2023Repeated`
 * @param options - `flops`: training budget C in floating-point operations; `uniqueTokens`: number U of different
 * tokens that there are; both positive
 * @returns the optimal number of parameters and of tokens seen, and the `epochs` over the unique tokens, at least 1 (a
 * part of them may suffice: then there is one epoch of `tokens`)
 * @throws {@link DomainError} if the law is not of this form, a coefficient or a number is outside its domain, or no
 * double is the optimum
 * @remarks Newton's method in ln N between bounds: ln N to within 4 ulp of what the terms resolve, the condition to a
 * relative 10⁻¹² where repetitions are fewer than 100 times the law's constants. It says nothing beyond 500 epochs.
 * @example
 * ```ts
 * import { dataConstrainedScale, muennighoff2023Repeated } from 'skill-emergence/scaling';
 *
 * const budget = { flops: 9.2e21, uniqueTokens: 25e9 };
 * const { parameters, tokens, epochs } = dataConstrainedScale(muennighoff2023Repeated, budget);
 * epochs; // ~> 9.04
 * ```
 * @see N. Muennighoff et al. (2023), arXiv:2305.16264, Appendix A, for the law; the condition is derived from it.
 * @category Allocation
 */
export function dataConstrainedScale(
  law: FormOf<RepeatedDataLaw>,
  options: { readonly flops: number; readonly uniqueTokens: number },
): Scale & {
  /** How often the unique tokens are seen. */
  readonly epochs: number;
} {
  checkForm(law, NAMES, "a law of the form 'repeated data', such as publishedLaws.muennighoff2023Repeated");
  checkOptions('dataConstrainedScale(law, { flops: 1e22, uniqueTokens: 1e11 })', options, ['flops', 'uniqueTokens']);
  const { flops, uniqueTokens } = options;
  checkPositive('flops', flops);
  checkPositive('uniqueTokens', uniqueTokens);
  const { parameters, tokens } = dataConstrainedScaleFor(law.coefficients, flops, uniqueTokens);
  return { parameters, tokens, epochs: Math.max(1, tokens / uniqueTokens) };
}

/** The optimum for arguments that have been checked. */
export function dataConstrainedScaleFor(law: Coefficients, flops: number, uniqueTokens: number): Scale {
  const free = optimalScaleFor(law, flops);
  if (free.tokens <= uniqueTokens) return checkedScale(free, flops);
  const logBudget = log(flops / 6);
  const logOptimal = logOptimalParameters(law, uniqueTokens);
  const optimal = exp(logOptimal);
  /** Logarithm of the ratio of the right side of the condition to the left one, which rises in ln N, and its slope. */
  const conditionAt: ValueAndSlope = (logParameters) => {
    const ofParameters = side(law.A, law.alpha, exp(logParameters), optimal, law.RNstar);
    const ofTokens = side(law.B, law.beta, exp(logBudget - logParameters), uniqueTokens, law.RDstar);
    return [ofTokens.log - ofParameters.log, -ofParameters.slope - ofTokens.slope];
  };
  // From where no parameter is too many for the unique tokens to where no token is repeated.
  const most = logBudget - log(uniqueTokens);
  const start = Math.min(Math.max(log(free.parameters), logOptimal), most);
  const logParameters = newtonBetween(logOptimal, most, start, conditionAt);
  // Out of range on the way, the bounds close in on no root: then nothing is said.
  const parameters = isRootOf(conditionAt, logParameters) ? exp(logParameters) : NaN;
  return checkedScale({ parameters, tokens: flops / 6 / parameters }, flops);
}

function checkedScale({ parameters, tokens }: Scale, flops: number): Scale {
  if (parameters > 0 && parameters < Infinity && tokens > 0 && tokens < Infinity) return { parameters, tokens };
  throw new DomainError('flops', flops, 'one at which doubles hold the optimal scale');
}

/** Logarithm of what a term loses for a relative growth of its quantity, and the derivative in the quantity's own. */
function side(
  coefficient: number,
  exponent: number,
  x: number,
  unique: number,
  star: number,
): { readonly log: number; readonly slope: number } {
  const { effective, repetitions } = decayed(x, unique, star);
  const decay = repetitions / star;
  const share = (x / effective) * exp(-decay); // of a relative growth of x, what arrives in the effective quantity
  return {
    log: log(exponent * coefficient) - exponent * log(effective) + log(x / effective) - decay,
    slope: 1 - (exponent + 1) * share - (repetitions > 0 ? x / unique / star : 0),
  };
}

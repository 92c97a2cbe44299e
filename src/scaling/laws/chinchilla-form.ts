import { checkPositive, DomainError } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import type { FittedRange } from '../described-law.ts';
import type { ScalingLaw } from '../law.ts';
import { type AnyForm, lawName } from './coefficients.ts';
import type { LawRange, LossUnit } from './facts.ts';
import { atGranularity } from './granularity.ts';
import { checkedLossForm, type LossForm, type NormalForm } from './loss-forms.ts';
import { ratioInParametersAndTokens } from './ratio.ts';

/**
 * A law as a {@link ScalingLaw}, with what is known of it.
 *
 * @category Published laws
 */
export interface ReducedLaw extends ScalingLaw {
  /** The name of the law it comes from. */
  readonly id?: string;
  /** What its losses are measured in; absent where the law does not say. */
  readonly lossUnit?: LossUnit;
  /** Where the coefficients come from. */
  readonly source?: string;
  /** The scales of the runs behind it, where both ends of both are known. */
  readonly fittedRange?: FittedRange;
}

/**
 * A law as a {@link ScalingLaw}, E + A N^−α + B D^−β, where it is exactly that: for all that takes one.
 *
 * | form                     | E   | A             | B       | α, β       |
 * | ------------------------ | --- | ------------- | ------- | ---------- |
 * | `'chinchilla'`           | E   | A             | B       | alpha, beta |
 * | `'tokens per parameter'` | E   | a 6^−η        | b 6^−η  | 2η, 2η     |
 * | `'granularity'`, at a G  | c   | g G^−γ + a    | b       | alpha, beta |
 *
 * @param law - the law, as in `lawLoss`
 * @param options - `granularity`: G, positive, which a law of granularity requires and no other takes
 * @returns the five coefficients with the law's id, unit, source and range
 * @throws {@link DomainError} if the law is no law of losses or is not of this form, with the reason, or if
 * `granularity` is missing, not positive, or there without need
 * @example
 * ```ts
 * import { chinchillaForm, computeOptimalScale, gadre2024LossRedPajama } from 'skill-emergence/scaling';
 *
 * const law = chinchillaForm(gadre2024LossRedPajama);
 * law.alpha; // => 0.272
 * const { parameters, tokens } = computeOptimalScale(law, 1e21);
 * tokens / parameters; // ~> 7.52
 * ```
 * @see S. Y. Gadre et al. (2024), arXiv:2403.08540, equation 4; J. Krajewski et al. (2024), arXiv:2402.07871, equation
 * 9.
 * @category Published laws
 */
export function chinchillaForm(law: LossForm, options: { readonly granularity?: number | undefined } = {}): ReducedLaw {
  const form = checkedLossForm(law);
  checkOptions('chinchillaForm(law, { granularity: 8 })', options, ['granularity']);
  const { granularity } = options;
  if (form.form === 'granularity') checkPositive('granularity', granularity!);
  else if (granularity !== undefined) {
    throw new DomainError('granularity', granularity, `absent: ${lawName(law as AnyForm)} does not depend on it`);
  }
  const coefficients = reduced(form, granularity);
  if (coefficients === undefined) {
    throw new DomainError('law', law, `one of the form E + A/N^alpha + B/D^beta; ${lawName(law as AnyForm)} is not`);
  }
  for (const name of ['A', 'B'] as const) {
    const value = coefficients[name]; // of a law that is valid, and still may be too large or too small
    if (!(value > 0 && value < Infinity)) throw new DomainError('law', law, `one whose ${name} is a positive double`);
  }
  return { ...coefficients, ...knownOf(law) };
}

/** The coefficients of a law that has been checked; nothing where it is not of this form. */
export function reduced(law: NormalForm, granularity: number | undefined): ScalingLaw | undefined {
  switch (law.form) {
    case 'chinchilla': {
      const { E, A, B, alpha, beta } = law.coefficients;
      return { E, A, B, alpha, beta };
    }
    case 'tokens per parameter':
      return ratioInParametersAndTokens(law.coefficients);
    case 'granularity':
      return granularity === undefined ? undefined : atGranularity(law.coefficients, granularity);
    default:
      return undefined;
  }
}

function knownOf(law: LossForm): Omit<ReducedLaw, keyof ScalingLaw> {
  const { id, lossUnit, source, fittedRange } = law as Omit<ReducedLaw, 'fittedRange'> & {
    readonly fittedRange?: LawRange;
  };
  const range = rangeOf(fittedRange);
  return {
    ...(id !== undefined && { id }),
    ...(lossUnit !== undefined && { lossUnit }),
    ...(source !== undefined && { source }),
    ...(range && { fittedRange: range }),
  };
}

/** The range of parameters and tokens, where all ends are known. */
function rangeOf(range: LawRange | undefined): FittedRange | undefined {
  const { parameters, tokens } = range ?? {};
  const [least, most] = parameters ?? [null, null];
  const [shortest, longest] = tokens ?? [null, null];
  if (least === null || most === null || shortest === null || longest === null) return undefined;
  return { parameters: [least, most], tokens: [shortest, longest] };
}

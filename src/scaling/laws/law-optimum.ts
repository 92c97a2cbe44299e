import { checkPositive, DomainError } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { optimalScaleFor } from '../compute-optimal-scale.ts';
import type { ScalingLaw } from '../law.ts';
import { reduced } from './chinchilla-form.ts';
import { type AnyForm, checkForm, type CoefficientNames, lawName } from './coefficients.ts';
import { dataConstrainedScaleFor } from './data-constrained-scale.ts';
import { PF_DAY } from './kaplan.ts';
import type { AllocationLaw, FormOf } from './literature.ts';
import { checkedLossForm, type LossForm, type NormalForm } from './loss-forms.ts';

/**
 * What a law calls optimal for a budget, as far as it says.
 *
 * @category Published laws
 */
export interface LawOptimum {
  /** Number of parameters, counted as the law does. */
  readonly parameters?: number;
  /** Number of training tokens. */
  readonly tokens?: number;
  /** Training operations for each token. */
  readonly flopsPerToken?: number;
  /** Tokens of a batch. */
  readonly batchTokens?: number;
  /** Training steps. */
  readonly steps?: number;
  /** Parameters in the vocabulary, beside the others. */
  readonly vocabularyParameters?: number;
}

/**
 * A budget, as far as a law depends on it.
 *
 * @category Published laws
 */
export interface LawBudget {
  /** Training compute in operations, positive. */
  readonly flops?: number | undefined;
  /** Training compute in operations as it would be at a batch far below the critical one, positive. */
  readonly minimumFlops?: number | undefined;
  /** Number of different tokens that there are, positive. */
  readonly uniqueTokens?: number | undefined;
}

/** The coefficients of each form. */
const NAMES: Readonly<Record<AllocationLaw['form'], CoefficientNames>> = {
  'exponents of compute': { positive: ['a', 'b'] },
  'tokens for each parameter': { positive: ['ratio'] },
  'optimal parameters': { positive: ['a', 'k'] },
  'optimal tokens': { positive: ['A', 'alpha'] },
  'operations a token and tokens': { positive: ['Mbase', 'a', 'Dbase', 'b'] },
  'optima of minimum compute': { positive: ['Ne', 'pN', 'Be', 'pB', 'Se', 'pS', 'De', 'pD'] },
  vocabulary: { positive: ['p2'], finite: ['k1', 'k2'] },
};

/**
 * What a published law calls optimal for a training budget.
 *
 * | form                                       | depends on              | says                                |
 * | ------------------------------------------ | ----------------------- | ----------------------------------- |
 * | a {@link ScalingLaw}, `'tokens per parameter'` | `flops`             | `parameters`, `tokens`              |
 * | `'repeated data'`                          | `flops`, `uniqueTokens` | `parameters`, `tokens`              |
 * | `'tokens for each parameter'`              | `flops`                 | `parameters`, `tokens`              |
 * | `'optimal parameters'`                     | `flops`                 | `parameters`, `tokens` as C / 6N    |
 * | `'optimal tokens'`                         | `flops`                 | `tokens`                            |
 * | `'operations a token and tokens'`          | `flops`                 | `flopsPerToken`, `tokens`           |
 * | `'vocabulary'`                             | `flops`                 | `parameters`, `vocabularyParameters` |
 * | `'optima of minimum compute'`              | `minimumFlops`          | `parameters`, `tokens`, `steps`, `batchTokens` |
 *
 * @param law - the law: one of `publishedLaws`, or an object with a `form` and `coefficients`
 * @param options - the budget: what the law depends on, and nothing else
 * @returns what the law says, counted as the law counts it
 * @throws {@link DomainError} naming what is missing, outside its domain or none of the law's (`flops`); `law` where it
 * says of no optimum, with the reason: a law of mixtures of experts, whose compute is not 6ND; one that prints
 * exponents without a constant; one whose compute is not of its N and D
 * @remarks Relative error below 10⁻¹² for the published laws. Laws that agree on losses may disagree on optima by
 * factors.
 * @example
 * ```ts
 * import { hoffmann2022Ratio20, kaplan2020Optimal, lawOptimum, llama3OptimalTokens } from 'skill-emergence/scaling';
 *
 * lawOptimum(llama3OptimalTokens, { flops: 3.8e25 }).tokens; // ~> 1.6293522e13
 * lawOptimum(hoffmann2022Ratio20, { flops: 5.88e23 }).parameters; // => 7e10
 * lawOptimum(kaplan2020Optimal, { minimumFlops: 8.64e19 }).parameters; // => 1.3e9
 * ```
 * @see {@link computeOptimalScale} for the laws of Chinchilla's form; [Published laws](../../../docs/laws.md).
 * @category Published laws
 */
export function lawOptimum(law: LossForm | FormOf<AllocationLaw>, options: LawBudget): LawOptimum {
  checkOptions('lawOptimum(law, { flops: 1e24 })', options, BUDGET);
  return checkedOptimum(optimumOf(law, options), options);
}

function optimumOf(law: LossForm | FormOf<AllocationLaw>, budget: LawBudget): LawOptimum {
  if (isAllocation(law)) {
    checkForm(law, NAMES, 'a law');
    checkBudget(law, budget, [law.form === 'optima of minimum compute' ? 'minimumFlops' : 'flops']);
    return allocationOf(law, budget.minimumFlops ?? budget.flops!);
  }
  const form = checkedLossForm(law);
  if (form.form === 'repeated data') {
    checkBudget(law, budget, ['flops', 'uniqueTokens']);
    const { parameters, tokens } = dataConstrainedScaleFor(form.coefficients, budget.flops!, budget.uniqueTokens!);
    return { parameters, tokens };
  }
  const same: ScalingLaw | undefined = reduced(form, undefined);
  if (same === undefined)
    throw new DomainError('law', law, `one that says what is optimal; ${lawName(law as AnyForm)} ${why(form)}`);
  checkBudget(law, budget, ['flops']);
  return optimalScaleFor(same, budget.flops!);
}

const BUDGET = ['flops', 'minimumFlops', 'uniqueTokens'] as const;

function checkedOptimum(optimum: LawOptimum, { flops, minimumFlops }: LawBudget): LawOptimum {
  if (Object.values(optimum).every((value) => value > 0 && value < Infinity)) return optimum;
  const [name, value] = minimumFlops === undefined ? ['flops', flops] : ['minimumFlops', minimumFlops];
  throw new DomainError(name, value, 'one at which what is optimal is a positive double');
}

/** Whether a law is one of allocation. */
export function isAllocation(law: object): law is FormOf<AllocationLaw> {
  if (typeof law !== 'object' || (law as unknown) === null) return false;
  const { form } = law as AnyForm;
  return typeof form === 'string' && Object.hasOwn(NAMES, form);
}

function checkBudget(law: object, budget: LawBudget, needed: readonly (keyof LawBudget)[]): void {
  for (const name of BUDGET) {
    const value = budget[name];
    if (needed.includes(name)) checkPositive(name, value!);
    else if (value !== undefined) {
      throw new DomainError(name, value, `absent: ${lawName(law)} does not depend on it`);
    }
  }
}

/** Why a law of losses says of no optimum. */
function why({ form }: NormalForm): string {
  switch (form) {
    case 'granularity':
    case 'sparsity':
    case 'routed':
      return 'is of mixtures of experts, whose compute is not six times all parameters times tokens';
    case 'farseer':
      return 'prints too few digits for a derivative';
    default:
      return 'is not of the parameters and the tokens of one budget';
  }
}

/** What an allocation says, for arguments that have been checked. */
function allocationOf(law: FormOf<AllocationLaw>, flops: number): LawOptimum {
  switch (law.form) {
    case 'exponents of compute':
      throw new DomainError(
        'law',
        law,
        `one that says what is optimal; ${lawName(law)} has exponents without a constant`,
      );
    case 'tokens for each parameter': {
      const parameters = Math.sqrt(flops / 6 / law.coefficients.ratio);
      return { parameters, tokens: parameters * law.coefficients.ratio };
    }
    case 'optimal parameters': {
      const parameters = law.coefficients.k * pow(flops, law.coefficients.a);
      return { parameters, tokens: flops / 6 / parameters };
    }
    case 'optimal tokens':
      return { tokens: law.coefficients.A * pow(flops, law.coefficients.alpha) };
    case 'operations a token and tokens': {
      const { Mbase, a, Dbase, b } = law.coefficients;
      return { flopsPerToken: Mbase * pow(flops, a), tokens: Dbase * pow(flops, b) };
    }
    case 'vocabulary': {
      const { k1, k2, p2 } = law.coefficients;
      return { parameters: exp(k1) * Math.sqrt(flops), vocabularyParameters: exp(k2) * pow(flops, p2) };
    }
    case 'optima of minimum compute': {
      const { Ne, pN, Be, pB, Se, pS, De, pD } = law.coefficients;
      const days = flops / PF_DAY;
      return {
        parameters: Ne * pow(days, pN),
        tokens: De * pow(days, pD),
        steps: Se * pow(days, pS),
        batchTokens: Be * pow(days, pB),
      };
    }
  }
}

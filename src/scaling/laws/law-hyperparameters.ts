import { checkPositive, DomainError } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { checkedValue, checkForm, type CoefficientNames, lawName } from './coefficients.ts';
import type { FormOf, HyperparameterLaw } from './literature.ts';

/**
 * What a law of learning rate and batch depends on.
 *
 * @category Published laws
 */
export interface HyperparameterPoint {
  /** Number of parameters, positive. */
  readonly parameters?: number | undefined;
  /** Number of training tokens, positive. */
  readonly tokens?: number | undefined;
  /** Training compute in operations, positive. */
  readonly flops?: number | undefined;
  /** Loss of the model so far, in the law's unit, positive. */
  readonly loss?: number | undefined;
}

/**
 * What a law says of learning rate and batch.
 *
 * @category Published laws
 */
export interface Hyperparameters {
  /** Tokens of a batch. */
  readonly batchTokens: number;
  /** Largest learning rate of the schedule; absent where the law is of the batch alone. */
  readonly learningRate?: number;
}

const NAMES: Readonly<Record<HyperparameterLaw['form'], CoefficientNames>> = {
  'critical batch': { positive: ['Bstar', 'alphaB'] },
  'hyperparameters of compute': { positive: ['e0', 'b0'], finite: ['ea', 'eb'] },
  'hyperparameters of scale': { positive: ['l0', 'b0'], finite: ['pN', 'pD', 'pB'] },
};

const QUANTITIES: Readonly<Record<HyperparameterLaw['form'], readonly (keyof HyperparameterPoint)[]>> = {
  'critical batch': ['loss'],
  'hyperparameters of compute': ['flops'],
  'hyperparameters of scale': ['parameters', 'tokens'],
};

/**
 * Batch and learning rate by a published law.
 *
 * | form                           | depends on             | batch            | learning rate   |
 * | ------------------------------ | ---------------------- | ---------------- | --------------- |
 * | `'critical batch'`             | `loss`                 | Bstar L^(−1/alphaB) |              |
 * | `'hyperparameters of compute'` | `flops`                | b0 C^eb          | e0 C^ea         |
 * | `'hyperparameters of scale'`   | `parameters`, `tokens` | b0 D^pB          | l0 N^pN D^pD    |
 *
 * @param law - the law: one of `publishedLaws`, or an object with a `form` and `coefficients`
 * @param options - what the law depends on, and nothing else
 * @returns tokens of a batch, and the learning rate where the law is of it
 * @throws {@link DomainError} naming what is missing, outside its domain or none of the law's; `law` where it is no law
 * of these
 * @remarks Relative error below 10⁻¹² for the published laws, which contradict one another: see their `remarks`.
 * @example
 * ```ts
 * import { lawHyperparameters, steplaw2025Hyperparameters } from 'skill-emergence/scaling';
 *
 * const { learningRate, batchTokens } = lawHyperparameters(steplaw2025Hyperparameters, { parameters: 1e9, tokens: 2e10 });
 * learningRate; // ~> 0.000996
 * batchTokens; // ~> 441892
 * ```
 * @see [Published laws](../../../docs/laws.md).
 * @category Published laws
 */
export function lawHyperparameters(law: FormOf<HyperparameterLaw>, options: HyperparameterPoint): Hyperparameters {
  checkForm(law, NAMES, 'a law of learning rate or batch');
  checkOptions('lawHyperparameters(law, { flops: 1e24 })', options, ALL);
  for (const name of ALL) {
    const value = options[name];
    if (QUANTITIES[law.form].includes(name)) checkPositive(name, value!);
    else if (value !== undefined) {
      throw new DomainError(name, value, `absent: ${lawName(law)} does not depend on it`);
    }
  }
  const { parameters, tokens, flops, loss } = options as Required<{ [name in keyof HyperparameterPoint]: number }>;
  switch (law.form) {
    case 'critical batch':
      return { batchTokens: law.coefficients.Bstar * pow(loss, -1 / law.coefficients.alphaB) };
    case 'hyperparameters of compute': {
      const { e0, ea, b0, eb } = law.coefficients;
      return { batchTokens: b0 * pow(flops, eb), learningRate: e0 * pow(flops, ea) };
    }
    case 'hyperparameters of scale': {
      const { l0, pN, pD, b0, pB } = law.coefficients;
      const rate = l0 * (pow(parameters, pN) * pow(tokens, pD));
      return { batchTokens: b0 * pow(tokens, pB), learningRate: checkedValue(rate, law) };
    }
  }
}

const ALL = ['parameters', 'tokens', 'flops', 'loss'] as const;

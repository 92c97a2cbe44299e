import { checkPositive, DomainError } from '../../errors.ts';
import { checkLaw, type ScalingLaw } from '../law.ts';
import type { PublishedLaw } from './chinchilla.ts';
import { type AnyForm, checkForm, type CoefficientNames, lawName } from './coefficients.ts';
import type { FormOf, LossLaw } from './literature.ts';

/**
 * What a law of losses is computed from: a {@link ScalingLaw}, or the form and the coefficients of another law.
 *
 * @category Published laws
 */
export type LossForm = ScalingLaw | FormOf<Exclude<LossLaw, PublishedLaw>>;

/**
 * The scale of a model, as far as a law depends on it.
 *
 * @category Published laws
 */
export interface LawScale {
  /** Number N of parameters, positive, counted as the law does. */
  readonly parameters?: number | undefined;
  /** Number D of training tokens, positive. */
  readonly tokens?: number | undefined;
  /** Number U of different tokens among them, positive: the size of the data set. */
  readonly uniqueTokens?: number | undefined;
  /** Granularity G of the experts of a mixture, positive. */
  readonly granularity?: number | undefined;
  /** Share S of the experts that a token does not meet, in [0, 1). */
  readonly sparsity?: number | undefined;
  /** Number of experts, at least 1. */
  readonly experts?: number | undefined;
  /** Training compute in operations, positive. */
  readonly flops?: number | undefined;
  /** Training compute in operations as it would be at a batch far below the critical one, positive. */
  readonly minimumFlops?: number | undefined;
  /** Training steps as they would be at a batch far above the critical one, positive. */
  readonly minimumSteps?: number | undefined;
}

type OtherForm = Exclude<LossForm, ScalingLaw>['form'];

/** Coefficients of a {@link ScalingLaw} in a field of that name, like those of all other forms. */
export type NormalForm =
  { readonly form: 'chinchilla'; readonly coefficients: ScalingLaw } | Exclude<LossForm, ScalingLaw>;

const NAMES: Readonly<Record<OtherForm, CoefficientNames>> = {
  'power of parameters': { positive: ['Nc', 'alphaN'] },
  'power of unique tokens': { positive: ['Dc', 'alphaD'] },
  'power of compute': { positive: ['Cc', 'alphaC'] },
  'power of minimum compute': { positive: ['Cc', 'alphaC'] },
  'parameters and unique tokens': { positive: ['Nc', 'Dc', 'alphaN', 'alphaD'] },
  'parameters and steps': { positive: ['Nc', 'Sc', 'alphaN', 'alphaS'] },
  'tokens per parameter': { positive: ['a', 'b', 'eta'], nonNegative: ['E'] },
  granularity: { positive: ['a', 'alpha', 'b', 'beta', 'g', 'gamma'], nonNegative: ['c'] },
  sparsity: {
    positive: ['a', 'b', 'c', 'd', 'alpha', 'beta', 'gamma'],
    nonNegative: ['e'],
    finite: ['lambda', 'delta'],
  },
  routed: { positive: ['Estart', 'Emax'], finite: ['a', 'b', 'c', 'd'] },
  farseer: { finite: ['a1', 'alpha', 'b1', 'a2', 'beta', 'b2', 'a3', 'gamma', 'b3'] },
  'repeated data': { positive: ['A', 'B', 'alpha', 'beta', 'RDstar', 'RNstar'], nonNegative: ['E'] },
};

const PAIR = ['parameters', 'tokens'] as const;

/** What each form depends on. */
const QUANTITIES: Readonly<Record<OtherForm | 'chinchilla', readonly (keyof LawScale)[]>> = {
  chinchilla: PAIR,
  'power of parameters': ['parameters'],
  'power of unique tokens': ['uniqueTokens'],
  'power of compute': ['flops'],
  'power of minimum compute': ['minimumFlops'],
  'parameters and unique tokens': ['parameters', 'uniqueTokens'],
  'parameters and steps': ['parameters', 'minimumSteps'],
  'tokens per parameter': PAIR,
  granularity: ['parameters', 'tokens', 'granularity'],
  sparsity: ['parameters', 'tokens', 'sparsity'],
  routed: ['parameters', 'experts'],
  farseer: PAIR,
  'repeated data': ['parameters', 'tokens', 'uniqueTokens'],
};

const ALL = [
  ...['parameters', 'tokens', 'uniqueTokens', 'granularity', 'sparsity', 'experts', 'flops'],
  ...['minimumFlops', 'minimumSteps'],
] as readonly (keyof LawScale)[];

/** Whether a form is one of losses; a law that says no form is. */
export function isLossForm(form: unknown): boolean {
  return form === undefined || (typeof form === 'string' && Object.hasOwn(QUANTITIES, form));
}

/** Whether a law is a {@link ScalingLaw}: it says no other form, and has its coefficients in itself. */
export function isScalingLaw(law: object): law is ScalingLaw {
  const { form } = law as AnyForm;
  return form === undefined || form === 'chinchilla';
}

/** The checks of a law of losses, whose coefficients are then all in one place. */
export function checkedLossForm(law: LossForm): NormalForm {
  if (typeof law !== 'object' || (law as unknown) === null || isScalingLaw(law)) {
    checkLaw(law as ScalingLaw);
    return { form: 'chinchilla', coefficients: law as ScalingLaw };
  }
  checkForm(law, NAMES, 'a law of losses');
  if (law.form === 'routed') {
    const { Estart, Emax } = law.coefficients;
    if (!(Emax > Estart))
      throw new DomainError('law.coefficients.Emax', Emax, `above law.coefficients.Estart = ${Estart}`);
  }
  return law;
}

/** The checks of a scale: it has all that a law depends on, and nothing that the law knows nothing of. */
export function checkQuantities(law: LossForm, { form }: NormalForm, scale: LawScale, path = 'scale'): void {
  if (typeof scale !== 'object' || (scale as unknown) === null) {
    throw new DomainError(path, scale, `an object with ${QUANTITIES[form].join(' and ')}`);
  }
  for (const name of ALL) {
    const value = scale[name];
    if (QUANTITIES[form].includes(name)) checkQuantity(`${path}.${name}`, name, value);
    else if (value !== undefined) {
      const of = form === 'chinchilla' && (law as AnyForm).id === undefined ? 'this law' : lawName(law as AnyForm);
      throw new DomainError(`${path}.${name}`, value, `absent: ${of} does not depend on it`);
    }
  }
}

function checkQuantity(path: string, name: keyof LawScale, value: number | undefined): void {
  if (name === 'sparsity') {
    if (!(typeof value === 'number' && value >= 0 && value < 1))
      throw new DomainError(path, value, 'a number in [0, 1)');
  } else if (name === 'experts') {
    if (!(typeof value === 'number' && value >= 1 && value < Infinity)) {
      throw new DomainError(path, value, 'a number in [1, Infinity)');
    }
  } else checkPositive(path, value!);
}

import { checkNonNegative, checkObject, checkPositive, DomainError } from '../../errors.ts';

/** The names of the coefficients of a form, by the values that they may have. */
export interface CoefficientNames {
  readonly positive?: readonly string[];
  /** An irreducible loss, which may be 0. */
  readonly nonNegative?: readonly string[];
  /** Any finite number. */
  readonly finite?: readonly string[];
}

/** What is checked of any law: that it has a form. */
export interface AnyForm {
  readonly form?: string | undefined;
  readonly id?: string | undefined;
  readonly coefficients?: object | undefined;
}

/** The checks of a law that has to be of one of the forms in a table, and of its coefficients. */
export function checkForm(law: AnyForm, table: Readonly<Record<string, CoefficientNames>>, what: string): void {
  if (typeof law !== 'object' || (law as unknown) === null) throw new DomainError('law', law, what);
  const { form } = law;
  const names = typeof form === 'string' && Object.hasOwn(table, form) ? table[form]! : undefined;
  if (names === undefined) throw new DomainError('law', law, `${what}; ${lawName(law)} is none`);
  const coefficients = law.coefficients as Readonly<Record<string, number>>;
  checkObject('law.coefficients', coefficients);
  const { positive = [], nonNegative = [], finite = [] } = names;
  for (const name of positive) checkPositive(`law.coefficients.${name}`, coefficients[name]!);
  for (const name of nonNegative) checkNonNegative(`law.coefficients.${name}`, coefficients[name]!);
  for (const name of finite) checkFinite(`law.coefficients.${name}`, coefficients[name]!);
}

function checkFinite(parameter: string, value: number): void {
  if (!(typeof value === 'number' && Math.abs(value) < Infinity)) {
    throw new DomainError(parameter, value, 'a number in (-Infinity, Infinity)');
  }
}

/** What a law is called in messages. */
export function lawName({ id, form }: AnyForm): string {
  if (typeof id === 'string' && id !== '') return id.slice(0, 60);
  return typeof form === 'string' ? `a law of the form '${form.slice(0, 60)}'` : 'a law without a form';
}

/** What a law gives: a number, unless a power that overflows meets one that underflows. */
export function checkedValue(value: number, law: AnyForm): number {
  if (!Number.isNaN(value)) return value;
  throw new DomainError('law', law, 'one whose powers are neither above nor below all doubles');
}

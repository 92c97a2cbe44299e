import { decimalOf, rationalOf, wantedNumber } from '../certified/exact-number.ts';
import { checkWhole, DomainError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { type ExactPoint, isCount, type Statement } from './statement.ts';

type Inputs = Pick<Certificate, 'inputs' | 'inputsMean'>;

/** A point as text: doubles in their shortest form, or decimals in the one form that each number has here. */
export function inputsOf(statement: Statement, point: ExactPoint): Inputs {
  const names = Object.keys(statement.domain.variables);
  const missing = names.find((name) => point[name] === undefined);
  if (missing !== undefined) throw new DomainError(missing, undefined, 'a number, a decimal string or a Decimal');
  const reals = names.filter((name) => !isCount(statement, name));
  const inputsMean = reals.every((name) => typeof point[name] === 'number') ? 'double' : 'decimal';
  const inputs: Record<string, string> = {};
  for (const name of names) {
    const value = point[name]!;
    if (isCount(statement, name)) checkWhole(name, value as number);
    else if (inputsMean === 'decimal' && typeof value === 'number') {
      throw new DomainError(name, value, 'a decimal string or a Decimal, as other arguments are');
    }
    if (!rationalOf(value)) throw new DomainError(name, value, wantedNumber(value));
    inputs[name] = typeof value === 'number' ? String(value) : decimalOf(value)!.toString();
  }
  return { inputs, inputsMean };
}

/** The point that inputs stand for, which must be as {@link inputsOf} writes them. */
export function pointOf(statement: Statement, { inputs, inputsMean }: Inputs): ExactPoint {
  const names = Object.keys(statement.domain.variables);
  if (Object.keys(inputs).length !== names.length || names.some((name) => !Object.hasOwn(inputs, name))) {
    throw new DomainError('certificate.inputs', inputs, `an object with the fields ${names.join(', ')}`);
  }
  const point: Record<string, number | string> = {};
  for (const name of names) {
    const text = inputs[name]!;
    if (isCount(statement, name)) point[name] = countOf(name, text);
    else point[name] = inputsMean === 'double' ? doubleOf(name, text) : decimalTextOf(name, text);
  }
  return point;
}

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || String(count) !== text) throw notCanonical(name, text, 'a whole number');
  return count;
}

function doubleOf(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || String(value) !== text) {
    throw notCanonical(name, text, 'the shortest decimal of a double');
  }
  return value;
}

function decimalTextOf(name: string, text: string): string {
  if (decimalOf(text)?.toString() !== text) throw notCanonical(name, text, 'a decimal without superfluous digits');
  return text;
}

function notCanonical(name: string, text: string, form: string): DomainError {
  return new DomainError(`certificate.inputs.${name}`, text, form);
}

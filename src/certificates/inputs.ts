import { decimalOf } from '../certified/exact-number.ts';
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
    const decimal = decimalOf(value);
    if (!decimal?.isFinite()) throw new DomainError(name, value, 'a number, a decimal string or a Decimal');
    inputs[name] = typeof value === 'number' ? String(value) : decimal.toString();
  }
  return { inputs, inputsMean };
}

/** The point that inputs stand for, which must be as {@link inputsOf} writes them. */
export function pointOf(statement: Statement, { inputs, inputsMean }: Inputs): ExactPoint {
  const names = Object.keys(statement.domain.variables);
  if (Object.keys(inputs).sort().join() !== names.sort().join()) {
    throw new DomainError('certificate.inputs', inputs, `an object with the fields ${names.join(', ')}`);
  }
  const point: Record<string, number | string> = {};
  for (const name of names) {
    const text: unknown = inputs[name];
    const isNumber = inputsMean === 'double' || isCount(statement, name);
    const canonical =
      typeof text !== 'string' ? undefined : isNumber ? String(Number(text)) : decimalOf(text)?.toString();
    if (typeof text !== 'string' || canonical !== text) {
      const form = isNumber ? 'the shortest decimal of a double' : 'a decimal without superfluous digits';
      throw new DomainError(`certificate.inputs.${name}`, text, form);
    }
    point[name] = isNumber ? Number(text) : text;
  }
  return point;
}

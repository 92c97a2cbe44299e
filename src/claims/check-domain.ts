import { checkArray, checkAtMost, checkChoice, checkCount, checkObject, DomainError } from '../errors.ts';
import type { ClaimDomain } from './domain.ts';

const KINDS = ['open unit', 'unit', 'interval', 'decades', 'count', 'integers', 'amplification'];

/** So many variables have 2¹³ combinations of their ends. */
const MOST_VARIABLES = 13;

/** The domain of a claim that may be anyone's: variables as they are documented, each after those that it refers to. */
export function checkDomain({ variables, ordered, where }: ClaimDomain): void {
  const names = Object.keys(variables);
  checkAtMost('the number of claim.domain.variables', names.length, MOST_VARIABLES);
  for (const [i, name] of names.entries())
    checkVariable(`claim.domain.variables.${name}`, variables[name]!, names.slice(0, i));
  if (ordered !== undefined) {
    checkArray('claim.domain.ordered', ordered);
    const { length } = ordered as readonly string[];
    if (length !== 2) throw new DomainError('claim.domain.ordered.length', length, '2');
    for (const [i, name] of ordered.entries()) checkChoice(`claim.domain.ordered[${i}]`, name, names);
  }
  if (where === undefined) return;
  checkObject('claim.domain.where', where);
  const { holds } = where as { readonly holds: unknown };
  if (typeof holds !== 'function') throw new DomainError('claim.domain.where.holds', holds, 'a function of a point');
}

function checkVariable(path: string, variable: object, earlier: readonly string[]): void {
  checkObject(path, variable);
  const { in: kind, from, to, of } = variable as Readonly<Record<string, unknown>>;
  checkChoice(`${path}.in`, kind as string, KINDS);
  if (kind === 'count') checkCount(`${path}.to`, to as number);
  if (kind === 'amplification') checkChoice(`${path}.of`, of as string, earlier);
  if (kind === 'integers') {
    checkEnd(`${path}.from`, from, earlier);
    checkEnd(`${path}.to`, to, earlier);
    if (typeof from === 'number' && typeof to === 'number') checkOrder(path, from, to);
  }
  if (kind !== 'interval' && kind !== 'decades') return;
  checkReal(`${path}.from`, from, kind === 'decades');
  checkReal(`${path}.to`, to, kind === 'decades');
  checkOrder(path, from, to);
}

function checkOrder(path: string, from: number, to: number): void {
  if (from > to) throw new DomainError(`${path}.to`, to, `at least from = ${from}`);
}

function checkReal(path: string, value: unknown, isPositive: boolean): asserts value is number {
  if (Number.isFinite(value) && (!isPositive || (value as number) > 0)) return;
  throw new DomainError(path, value, isPositive ? 'a positive number' : 'a finite number');
}

/** An end of integers: one itself, or the name of a variable that has its value before. */
function checkEnd(path: string, value: unknown, earlier: readonly string[]): void {
  if (Number.isSafeInteger(value) || (typeof value === 'string' && earlier.includes(value))) return;
  throw new DomainError(path, value, 'a safe integer, or the name of an earlier variable');
}

import { checkArray, checkFields, checkObject, checkWhole, DomainError } from '../errors.ts';
import type { Units } from './shard.ts';

/** Long work that consists of numbered units, each of which depends on the plan and on its number alone. */
export interface ShardedWork<Plan extends object, Result extends object> {
  /** What a part of it says that it is. */
  readonly format: string;
  /** The field of a result that has the number of its unit. */
  readonly unit: keyof Result & string;
  /** All fields of a result, in their order. */
  readonly fields: readonly (keyof Result & string)[];
  readonly unitsOf: (plan: Plan) => Units;
  /** The checks of a plan that comes from outside; returns it as it is made from its options. */
  readonly checkedPlan: (path: string, plan: Plan) => Plan;
  /** The checks of the fields of a result but its unit. */
  readonly checkResult: (path: string, result: Result, plan: Plan) => void;
  /** The fields of a result alone. */
  readonly copy: (result: Result) => Result;
}

/** The results of some units, as plain JSON. */
export interface WorkPart<Plan, Result> {
  readonly format: string;
  readonly formatVersion: 1;
  readonly plan: Plan;
  readonly results: readonly Result[];
}

/** A part with its results in the order of their units. */
export function partOf<Plan extends object, Result extends object>(
  work: ShardedWork<Plan, Result>,
  plan: Plan,
  results: readonly Result[],
): WorkPart<Plan, Result> {
  const rising = [...results].sort((one, other) => unitOf(work, one) - unitOf(work, other));
  return { format: work.format, formatVersion: 1, plan, results: rising };
}

/** The number of the unit that a result is of. */
export function unitOf<Plan extends object, Result extends object>(
  { unit }: ShardedWork<Plan, Result>,
  result: Result,
): number {
  return result[unit] as number;
}

/**
 * The checks of a part that comes from outside: it is of this work, its plan is one, and its results are of that plan,
 * each unit once.
 *
 * @param path - what stands before the names of its fields in a message
 */
export function checkPart<Plan extends object, Result extends object>(
  work: ShardedWork<Plan, Result>,
  path: string,
  part: WorkPart<Plan, Result>,
): void {
  checkObject(path, part);
  checkFields('a part', part, ['format', 'formatVersion', 'plan', 'results'], `${path}.`);
  const { format, formatVersion, results } = part as { readonly [F in keyof typeof part]: unknown };
  if (format !== work.format) throw new DomainError(`${path}.format`, format, `'${work.format}'`);
  if (formatVersion !== 1) throw new DomainError(`${path}.formatVersion`, formatVersion, '1');
  checkObject(`${path}.plan`, part.plan);
  const plan = work.checkedPlan(`${path}.plan`, part.plan);
  if (!samePlan(plan, part.plan)) throw new DomainError(`${path}.plan`, part.plan, 'a plan as it was written');
  const { first, count } = work.unitsOf(plan);
  checkArray(`${path}.results`, results as readonly Result[]);
  const seen = new Set<number>();
  for (const [i, result] of (results as readonly Result[]).entries()) {
    const where = `${path}.results[${i}]`;
    checkObject(where, result);
    checkFields('a result', result, work.fields, `${where}.`);
    const unit = unitOf(work, result);
    checkWhole(`${where}.${work.unit}`, unit);
    if (!(unit >= first && unit < first + count) || seen.has(unit)) {
      throw new DomainError(`${where}.${work.unit}`, unit, `one of ${first} to ${first + count - 1}, and there once`);
    }
    seen.add(unit);
    work.checkResult(where, result, plan);
  }
}

/** Whether two plans are the same, to the last bit; what JSON cannot write is no plan. */
export function samePlan(one: object, other: object): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

/** How a plan differs from the one that is wanted: the first of its fields that do. */
export function otherStudy(plan: object, wanted: object): string {
  const [one, other] = [fieldsOf(plan), fieldsOf(wanted)];
  const differing = [...new Set([...Object.keys(other), ...Object.keys(one)])].filter(
    (name) => one[name] !== other[name],
  );
  const shown = differing.slice(0, 3).map((name) => `${name} ${short(one[name])} and not ${short(other[name])}`);
  const more = differing.length > 3 ? ', and more' : '';
  return `it belongs to another study, with ${shown.join(', ')}${more}`;
}

/** The fields of a plan as JSON, and in place of a setting or of options theirs. */
function fieldsOf(plan: object): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(plan).flatMap(([name, value]: [string, unknown]) =>
    name === 'setting' || name === 'options' ? Object.entries(value as object) : [[name, value] as const],
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, JSON.stringify(value)]));
}

/** JSON that stands in a message; that of many numbers would fill it. */
function short(text: string | undefined): string {
  return text === undefined ? 'absent' : text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

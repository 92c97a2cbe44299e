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
  (results as readonly Result[]).forEach((result, i) => {
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
  });
}

/** Whether two plans are the same, to the last bit; what JSON cannot write is no plan. */
export function samePlan(one: object, other: object): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

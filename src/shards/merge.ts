import { checkArray, DomainError } from '../errors.ts';
import { numbered } from '../long-work.ts';
import { checkPart, otherStudy, partOf, samePlan, type ShardedWork, unitOf, type WorkPart } from './part.ts';

/** All results of some parts of one work as one part; what does not fit is refused by the place of its part. */
export function merged<Plan extends object, Result extends object>(
  work: ShardedWork<Plan, Result>,
  parts: readonly WorkPart<Plan, Result>[],
): WorkPart<Plan, Result> {
  checkArray('parts', parts);
  if (parts.length === 0) throw new DomainError('parts.length', 0, 'at least 1');
  const partWith = new Map<number, number>();
  for (const [i, part] of parts.entries()) {
    checkPart(work, `parts[${i}]`, part);
    const { plan } = parts[0]!;
    if (!samePlan(part.plan, plan)) {
      throw new DomainError(`parts[${i}].plan`, part.plan, `the plan of parts[0]: ${otherStudy(part.plan, plan)}`);
    }
    for (const result of part.results) {
      const unit = unitOf(work, result);
      const other = partWith.get(unit);
      if (other !== undefined) {
        const twice = `both have the one of ${work.unit} ${unit}`;
        throw new DomainError(`parts[${i}]`, part, `of other results than parts[${other}]: ${twice}`);
      }
      partWith.set(unit, i);
    }
  }
  const plan = JSON.parse(JSON.stringify(parts[0]!.plan)) as Plan; // a copy, of its own fields alone
  return partOf(
    work,
    plan,
    parts.flatMap((part) => part.results.map(work.copy)),
  );
}

/** The units of its plan that a part has no results of, in rising order. */
export function missingUnits<Plan extends object, Result extends object>(
  work: ShardedWork<Plan, Result>,
  part: WorkPart<Plan, Result>,
): readonly number[] {
  checkPart(work, 'part', part);
  const there = new Set(part.results.map((result) => unitOf(work, result)));
  const { first, count } = work.unitsOf(part.plan);
  return numbered(first, count).filter((unit) => !there.has(unit));
}

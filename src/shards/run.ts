import { DomainError } from '../errors.ts';
import { batchesOf, checkWanted, type LongWorkOptions } from '../long-work.ts';
import { checkCallback, checkLongWork } from './check-long-work.ts';
import { checkPart, otherStudy, partOf, samePlan, type ShardedWork, unitOf, type WorkPart } from './part.ts';
import { checkShard, type Shard, unitsOf } from './shard.ts';

/** What of long work is to be done, and who is told of it. */
export interface ShardRun<Part> extends LongWorkOptions {
  readonly shard?: Shard | undefined;
  readonly done?: Part | undefined;
  readonly onPart?: ((part: Part) => void) | undefined;
}

/** Long work that goes on from what is done. */
export interface StartedRun<Plan, Result> {
  /** The units that are left, a few at a time. */
  readonly batches: readonly (readonly number[])[];
  /** Takes the results of a batch, and tells of them. */
  readonly take: (results: readonly Result[]) => void;
  /** All that has been done. */
  readonly part: () => WorkPart<Plan, Result>;
}

/** Checks what is to be done, for the call that takes it; `size` units make a batch. */
export function startRun<Plan extends object, Result extends object, Part extends WorkPart<Plan, Result>>(
  call: string,
  work: ShardedWork<Plan, Result>,
  plan: Plan,
  run: ShardRun<Part>,
  size: number,
): StartedRun<Plan, Result> {
  const { shard = { part: 1, of: 1 }, done } = run;
  checkShard(call, shard);
  checkLongWork(run);
  checkCallback('onPart', run.onPart);
  if (done !== undefined) {
    checkPart(work, 'done', done);
    if (!samePlan(done.plan, plan)) {
      throw new DomainError('done.plan', done.plan, `that of the options: ${otherStudy(done.plan, plan)}`);
    }
  }
  const results = done === undefined ? [] : done.results.map(work.copy);
  const there = new Set(results.map((result) => unitOf(work, result)));
  const wanted = unitsOf(work.unitsOf(plan), shard);
  const left = wanted.filter((unit) => !there.has(unit));
  let finished = wanted.length - left.length;
  const part = (): WorkPart<Plan, Result> => partOf(work, plan, results);
  return {
    batches: batchesOf(left, size),
    take: (more) => {
      for (const result of more) results.push(result);
      finished += more.length;
      run.onPart?.(part() as Part);
      run.onProgress?.({ done: finished, total: wanted.length });
    },
    part,
  };
}

/** Does all batches, one after the other. */
export function finishRun<Plan, Result>(
  { batches, take, part }: StartedRun<Plan, Result>,
  options: LongWorkOptions,
  resultsOf: (units: readonly number[]) => readonly Result[],
): WorkPart<Plan, Result> {
  for (const batch of batches) {
    checkWanted(options);
    take(resultsOf(batch));
  }
  return part();
}

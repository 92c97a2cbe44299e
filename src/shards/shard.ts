import { checkAtMost, checkCount, checkNamed } from '../errors.ts';
import { numbered } from '../long-work.ts';

/**
 * One of several parts into which long work is divided.
 *
 * @category Long work
 */
export interface Shard {
  /** Which part, from 1 to `of`. */
  readonly part: number;
  /** How many parts there are. */
  readonly of: number;
}

/** The checks of a shard, of the call that takes it. */
export function checkShard(call: string, shard: Shard): void {
  checkNamed(call, 'shard', shard, ['part', 'of']);
  checkCount('shard.of', shard.of);
  checkCount('shard.part', shard.part);
  checkAtMost('shard.part', shard.part, shard.of);
}

/** Of the units of long work, by their numbers, those of a part: every `of`-th one. */
export function unitsOf({ first, count }: Units, { part, of }: Shard): readonly number[] {
  return numbered(first, count).filter((_, i) => i % of === part - 1);
}

/** The units of long work: so many, numbered from the first one on. */
export interface Units {
  readonly first: number;
  readonly count: number;
}

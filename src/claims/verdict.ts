import type { Interval } from '../certified/interval.ts';
import type { Claim } from './claim.ts';

/** What is proved of a claim at a point. */
export type Verdict = 'holds' | 'fails' | 'undecided';

/** What an interval around the margin proves. */
export function verdictOf({ isStrict }: Pick<Claim, 'isStrict'>, { lower, upper }: Interval): Verdict {
  if (isStrict ? lower.gt(0) : lower.gte(0)) return 'holds';
  return (isStrict ? upper.lte(0) : upper.lt(0)) ? 'fails' : 'undecided';
}

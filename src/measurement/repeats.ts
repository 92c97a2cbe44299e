import { checkCount, DomainError } from '../errors.ts';
import { logBinomialTail } from '../numeric/binomial-tail.ts';
import { exp } from '../numeric/elementary/exp.ts';

/**
 * How often each tuple is tried, and when it passes.
 *
 * @category Measured tuples
 */
export interface Repeats {
  /** Number r of tries of each tuple, a positive safe integer; 1 unless given. */
  readonly repeats?: number | undefined;
  /** Number q of tries that have to succeed for a tuple to pass, from 1 to r; all of them unless given. */
  readonly passes?: number | undefined;
}

/** What the arguments of {@link Repeats} are called. */
export const REPEATS: readonly string[] = ['repeats', 'passes'];

/** Both numbers, after checking them. */
export function checkedRepeats({ repeats = 1, passes = repeats }: Repeats): Required<Repeats> & {
  readonly repeats: number;
  readonly passes: number;
} {
  checkCount('repeats', repeats);
  checkCount('passes', passes);
  if (passes > repeats) throw new DomainError('passes', passes, `at most repeats = ${repeats}`);
  return { repeats, passes };
}

/** The probability that a tuple passes on which every try succeeds with the probability p. */
export function passProbability(p: number, repeats: number, passes: number): number {
  return repeats === 1 ? p : exp(logBinomialTail(passes, repeats, p, false));
}

/** The probability that it does not. */
export function failProbability(p: number, repeats: number, passes: number): number {
  return repeats === 1 ? 1 - p : exp(logBinomialTail(passes, repeats, p, true));
}

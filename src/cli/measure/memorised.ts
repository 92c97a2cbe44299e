import {
  type CompositionPoint,
  parrotPValue,
  type SeenFraction,
  seenTuplesQuantile,
  unseenSuccessLowerBound,
} from '../../measurement/index.ts';
import type { MeasureSettings } from './settings.ts';

/** Whether the successes of a model can be memorised. */
export interface Memorised {
  /** What part of the tuples the corpus holds, at most. */
  readonly seenFraction: number;
  readonly seen: SeenFraction;
  readonly pValue: number;
  /** What a rejection refutes. */
  readonly refutes: string;
  /** Of these successes so many, or more, are on unseen tuples; where the fraction bounds this very corpus. */
  readonly unseenSuccesses?: number;
  /** Of all successes at least this fraction is. */
  readonly unseenFraction?: number;
}

/** The test of one size, the bounds at the failure probability over the number of sizes. */
export function memorisedOf(
  { tupleSize, passed, tuples }: CompositionPoint,
  { corpus, grader, withReplacement, failureProbability }: MeasureSettings,
  sizes: number,
): Memorised | undefined {
  const seenFraction = corpus?.fractionOf(tupleSize);
  if (corpus === undefined || seenFraction === undefined) return undefined;
  const { seen } = corpus;
  const measured = { successes: passed, tuples, seenFraction, grader };
  return {
    ...{ seenFraction, seen, pValue: parrotPValue({ ...measured, seen, withReplacement }) },
    refutes: 'that the model succeeds only on tuples of its corpus, or the fraction of these',
    ...(seen === 'bounded' && withReplacement && unseen(measured, failureProbability / sizes)),
  };
}

function unseen(
  measured: Omit<Parameters<typeof unseenSuccessLowerBound>[0], 'failureProbability'>,
  failureProbability: number,
): Pick<Memorised, 'unseenSuccesses' | 'unseenFraction'> {
  const { successes, tuples, seenFraction, grader } = measured;
  // what a parrot may be credited with: seen tuples, and failures that the grader takes for successes
  const credited = seenFraction + (1 - seenFraction) * (grader?.falsePositiveRate ?? 0);
  const most = seenTuplesQuantile({ tuples, seenFraction: Math.min(1, credited), failureProbability });
  return {
    unseenSuccesses: Math.max(0, successes - most),
    unseenFraction: unseenSuccessLowerBound({ ...measured, failureProbability }),
  };
}

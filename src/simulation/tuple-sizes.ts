import { checkAtMost, checkCount, DomainError } from '../errors.ts';
import { choicesOf } from './graph/piece-tuples.ts';
import { tuplesOf } from './graph/tuple-order.ts';

/** Some counts, orders and sets of them take 300 MB. */
const MOST_TUPLES = 2 ** 22;

/** What is counted for each skill in each slot takes 16 bytes, and some more on the way. */
const MOST_SLOTS = 2 ** 25;

/** What is added up over the slots for each tuple: about a minute for each look. */
const MOST_PRODUCTS = 2 ** 33;

/** As many as a text piece may have edges. */
const MOST_CHOICES = 1e6;

/** The checks of what tuples take, before any memory is: with a tuple size of 1 there is nothing to check. */
export function checkTuples(sizes: {
  readonly textPieces: number;
  readonly skills: number;
  readonly k: number;
  readonly tupleSize: number;
  readonly within: 'piece' | 'concatenation';
}): void {
  const { textPieces, skills, k, tupleSize, within } = sizes;
  checkCount('tupleSize', tupleSize);
  if (tupleSize === 1) return;
  const refuse = (expected: string): never => {
    throw new DomainError('tupleSize', tupleSize, expected);
  };
  checkAtMost('tupleSize', tupleSize, 22);
  const tuples = tuplesOf(skills, tupleSize);
  if (tuples > MOST_TUPLES) {
    refuse(`so small that there are at most ${MOST_TUPLES} tuples: ${skills}^${tupleSize} are too many`);
  }
  if (within === 'piece') {
    checkAtMost('tupleSize', tupleSize, k);
    if (choicesOf(k, tupleSize) > MOST_CHOICES) {
      refuse(`so small that a text piece has at most ${MOST_CHOICES} tuples in its ${k} slots`);
    }
    return;
  }
  checkAtMost('tupleSize', tupleSize, textPieces);
  if (skills * k > MOST_SLOTS) {
    throw new DomainError('k', k, `at most ${Math.floor(MOST_SLOTS / skills)} where there are ${skills} skills`);
  }
  if (tuples * k * tupleSize > MOST_PRODUCTS) {
    refuse(`so small that ${skills}^tupleSize · ${k} · tupleSize is at most ${MOST_PRODUCTS}`);
  }
}

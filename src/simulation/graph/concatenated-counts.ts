import { skillsOf, tuplesOf } from './tuple-order.ts';

/**
 * How often each tuple occurs in the concatenations of `size` different text pieces: slot by slot, the i-th skill of a
 * tuple in the i-th text piece.
 *
 * For that it is enough to know how many text pieces have each skill in each slot. Where a tuple has a skill more than
 * once, its text pieces are different ones of those. Numbers above 2⁵³ are rounded.
 *
 * @param counts - what `slotCounts` returns; or what is left of it without losses, where at most one text piece is in
 * error in part
 */
export function concatenatedCounts(counts: Float64Array, skills: number, size: number): Float64Array {
  const occurrences = new Float64Array(tuplesOf(skills, size));
  const own = new Uint32Array(size);
  for (let tuple = 0; tuple < occurrences.length; tuple++) {
    // as often as with its skills in rising order, which has the smallest number and came before
    sort(skillsOf(tuple, skills, size, own));
    let rising = 0;
    for (let i = 0; i < size; i++) rising = rising * skills + own[i]!;
    occurrences[tuple] = rising < tuple ? occurrences[rising]! : occurrencesOf(own, counts, skills);
  }
  return occurrences;
}

/** Of a few numbers, in place. */
function sort(few: Uint32Array): void {
  for (let i = 1; i < few.length; i++) {
    const one = few[i]!;
    let place = i;
    for (; place > 0 && few[place - 1]! > one; place--) few[place] = few[place - 1]!;
    few[place] = one;
  }
}

/** Added up over the slots, of skills in rising order. */
function occurrencesOf(rising: Uint32Array, counts: Float64Array, skills: number): number {
  let sum = 0;
  for (let base = 0; base < counts.length; base += skills) {
    let product = 1;
    let times = 1;
    for (let i = 1; i <= rising.length; i++, times++) {
      if (rising[i] === rising[i - 1]) continue;
      product *= arrangements(counts[base + rising[i - 1]!]!, times);
      times = 0;
    }
    sum += product;
  }
  return sum;
}

/**
 * In how many ways `times` different ones of `count` text pieces are put in an order: S (S − 1) ⋯ (S − times + 1), and,
 * where one more counts for a fraction f, those with it: times · f · S (S − 1) ⋯ (S − times + 2).
 */
function arrangements(count: number, times: number): number {
  const whole = Math.floor(count);
  let fewer = 1;
  for (let i = 0; i < times - 1; i++) fewer *= Math.max(0, whole - i);
  return fewer * (Math.max(0, whole - times + 1) + times * (count - whole));
}

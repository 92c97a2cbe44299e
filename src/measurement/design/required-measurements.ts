import { checkOpenUnit, DomainError } from '../../errors.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
import { MOST_PLANNED } from './affordable.ts';
import { checkedStudy } from './checked-study.ts';
import { lastFailure } from './saw-tooth.ts';
import type { BracketStudy, GuaranteeStudy, RatioStudy, SlingshotStudy } from './study.ts';

/**
 * How many items to measure, of single skills and of tuples each, so that a test rejects with a wanted probability
 * where the success rates are those expected.
 *
 * The power of an exact test is not monotone: it goes up in a saw-tooth, because counts are whole. The result is the
 * least n from which on the power is enough for *all* sizes up to 2n, not the least that happens to do.
 *
 * @param study - as in {@link testPower}, without the numbers of items, and with the wanted `power` in (0, 1); a
 * `'ratio'` and a `'bracket'` by the method `'corner'`, which has to be said
 * @returns n, the number of singles and the number of tuples; of a `'guarantee'`, that of tuples
 * @throws {@link DomainError} if an argument is outside its domain, the expected rate on tuples is one that the
 * hypothesis allows, or 500 000 items are not enough
 * @remarks By bisection and then size by size. The scan ends before 2n where, after 64 sizes without a failure, the
 * power is above the wanted one by five times its largest drop from one size to the next: checked, not proved. The
 * unconditional test needs fewer items than the corner; its power at a size is {@link testPower}'s, and planning by it
 * would take minutes.
 * @example
 * ```ts
 * import { requiredMeasurements } from 'skill-emergence/measurement';
 *
 * const study = { single: 0.6, tuple: 0.4, failureProbability: 0.05, power: 0.8 };
 * requiredMeasurements({ ...study, test: 'slingshot' }); // => 85
 * ```
 * @see [Measuring skills](../../../docs/measuring.md).
 * @category Design
 */
export function requiredMeasurements(
  study: (
    | SlingshotStudy
    | (RatioStudy & { readonly method: 'corner' })
    | (BracketStudy & { readonly method: 'corner' })
    | GuaranteeStudy
  ) & { readonly power: number },
): number {
  const { powerAt, checkViolated } = checkedStudy('requiredMeasurements', study, ['power'], { singles: 1, tuples: 1 });
  const { power: wanted } = study;
  checkOpenUnit('power', wanted);
  if ((study.test === 'ratio' || study.test === 'bracket') && (study.method as string | undefined) !== 'corner') {
    throw new DomainError('method', study.method, "'corner': an unconditional test is planned by testPower");
  }
  checkViolated();
  const power = (n: number): number => powerAt({ singles: n, tuples: n });
  let high = 8;
  for (; power(high) < wanted; high *= 2) {
    if (2 * high > MOST_PLANNED) throw new DomainError('power', wanted, `reached by at most ${MOST_PLANNED / 2} items`);
  }
  const [, crossing] = bisectIntegers(0, high, (n) => power(n) < wanted);
  return lastFailure(crossing, wanted, power) + 1;
}

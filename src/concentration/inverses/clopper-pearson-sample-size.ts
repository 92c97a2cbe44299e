import { checkNamed, checkOpenUnit, checkPositiveUnit, checkUnit, DomainError } from '../../errors.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
import { clopperPearsonWidth } from './clopper-pearson-limit.ts';
import { log } from '../../numeric/elementary/log.ts';

/** The largest safe integer: sizes are below it. */
const MOST = 9007199254740991;

/**
 * The number of trials from which on the Clopper–Pearson interval of a proportion is no wider than wanted: how many
 * answers to collect before a competence is known to within a given width.
 *
 * ```math
 * \min\bigl\{n : U_m(x) - L_m(x) \le w\ \text{ for all } m \ge n \text{ and } x \in \{\lfloor pm\rfloor, \lceil
 * pm\rceil\}\bigr\}
 * ```
 *
 * with the ends $`L_m(x)`$ and $`U_m(x)`$ of {@link clopperPearsonInterval} for x successes of m. Without a proportion
 * p it is for *every* number x of successes, which is the same as p = 1/2, the worst case.
 *
 * At a given proportion a sample can be lucky: of 100 trials exactly 1 may succeed, of 101 it has to be 1 or 2, which
 * has a wider interval. So both whole numbers beside pm count, and the result is the size from which on *no* larger
 * sample is too small, not the least size that happens to do.
 *
 * | `width`                          | value |
 * | -------------------------------- | ----- |
 * | at least (1 + `confidence`) / 2  | `1`   |
 *
 * @param options - `width` w, the most by which the ends may differ, in (0, 1]; `confidence` in (0, 1); optionally the
 * expected `proportion` p of successes, in [0, 1] (default 1/2, the worst case)
 * @returns n, a positive safe integer
 * @throws {@link DomainError} if an argument is outside its domain, or the width so small that 2⁵³ trials are not
 * enough
 * @remarks By bisection; exact up to some 10¹³ trials, and to a relative 1e-14 beyond: the width is evaluated from the
 * distances of both ends from x/m, which keep their digits where the ends themselves agree in most. It rests on three
 * things that are true to leading order in m, and checked, not proved, for smaller m: the width grows with x up to m/2;
 * for given x it falls as m grows from 2x − 1; and of the sizes at which ⌈pm⌉ grows by one, later ones have the smaller
 * width.
 * @example
 * ```ts
 * import { clopperPearsonInterval, clopperPearsonSampleSize } from 'skill-emergence/concentration';
 *
 * clopperPearsonSampleSize({ width: 0.1, confidence: 0.95 }); // => 402
 * clopperPearsonSampleSize({ width: 0.1, confidence: 0.95, proportion: 0.9 }); // => 163
 * const { lower, upper } = clopperPearsonInterval({ successes: 201, trials: 402, confidence: 0.95 });
 * upper - lower; // ~> 0.0999
 * ```
 * @see C. Clopper & E. Pearson (1934), *The Use of Confidence or Fiducial Limits Illustrated in the Case of the
 * Binomial*.
 * @category Inverses
 */
export function clopperPearsonSampleSize(options: {
  readonly width: number;
  readonly confidence: number;
  readonly proportion?: number | undefined;
}): number {
  checkNamed('clopperPearsonSampleSize', 'options', options, ['width', 'confidence', 'proportion']);
  const { width, confidence, proportion = 0.5 } = options;
  checkPositiveUnit('width', width);
  checkOpenUnit('confidence', confidence);
  checkUnit('proportion', proportion);
  const logFailureProbability = log((1 - confidence) / 2);
  // The larger of the two whole numbers beside p n, of successes or of failures, whichever are rarer: the interval of
  // one is the mirror image of the other's. A product within 4 ulp of a whole number counts as that.
  const share = Math.max(0, Math.min(proportion, 1 - proportion) - 2 ** -50 * proportion);
  const rarer = (n: number): number => Math.ceil(share * n);
  const isTooWide = (x: number, n: number): boolean => clopperPearsonWidth(x, n, logFailureProbability) > width;
  // Of the sizes from n on, the widest interval is at n itself, or at the first size at which there is one more of
  // them.
  const isTooFew = (n: number): boolean => {
    const count = rarer(n);
    const next = bisectIntegers(n, MOST, (m) => rarer(m) <= count)[1];
    return isTooWide(count, n) || isTooWide(count + 1, next);
  };
  // Hoeffding's interval is wider, and has a closed form
  const enough = Math.min(Math.ceil((-2 * logFailureProbability) / width / width), MOST - 1);
  if (isTooFew(enough)) {
    throw new DomainError('width', width, `wide enough for at most ${MOST - 1} trials`);
  }
  return bisectIntegers(0, enough, isTooFew)[1];
}

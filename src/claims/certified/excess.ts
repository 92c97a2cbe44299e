import { certifiedPinskerTotalVariation } from '../../certified/conversions.ts';
import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { logOf } from '../../certified/formulas/divergence.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedMaxTotalVariation, certifiedMinExcessEntropy } from '../../certified/joint-range.ts';
import { complement, integer, ONE, over, plus, times } from '../../certified/rational.ts';
import { rational } from './margins.ts';

// Next to 0, where Pinsker's inequality is sharp to 60 digits, no more is asked of V* and ε_min: decimal.js would take
// half a minute for the difference.

/** V*(ε): from 1 − ε to 1 times √(ε/2). */
export function certifiedVariation(excess: ExactNumber, options: CertifiedOptions): Interval {
  const x = Interval.exact(excess, options);
  if (x.compare('1e-60') !== 'less') return certifiedMaxTotalVariation(excess, options);
  const { lower, upper } = certifiedPinskerTotalVariation(excess, options);
  const rest = Interval.exact(1, options).subtract(x);
  return Interval.between({ lower: rest.multiply(lower).lower, upper }, options);
}

/** ε_min(V): from 1 to 1 + V² times 2V². */
export function certifiedLeastExcess(variation: ExactNumber, options: CertifiedOptions): Interval {
  const x = Interval.exact(variation, options);
  if (x.compare('1e-30') !== 'less') return certifiedMinExcessEntropy(variation, options);
  const square = x.power(2);
  const { lower } = square.multiply(2);
  return Interval.between({ lower, upper: square.add(1).multiply(2).multiply(square).upper }, options);
}

/** ln(1/(1 − V)) − (1 − V) ln(1 + V). */
export function certifiedGilardoni(variation: ExactNumber, options: CertifiedOptions): Interval {
  const V = rational(variation);
  return enclosing(options)((arithmetic) => {
    const { add, multiply, rational: exact } = arithmetic;
    const log = logOf(complement(V), arithmetic);
    return multiply(exact(integer(-1)), add(log, multiply(exact(complement(V)), logOf(plus(ONE, V), arithmetic))));
  });
}

/** ln((1 + V)/(1 − V)) − 2V/(1 + V). */
export function certifiedVajda(variation: ExactNumber, options: CertifiedOptions): Interval {
  const V = rational(variation);
  const sum = plus(ONE, V);
  return enclosing(options)((arithmetic) => {
    const { subtract, rational: exact } = arithmetic;
    return subtract(logOf(over(sum, complement(V)), arithmetic), exact(over(times(integer(2), V), sum)));
  });
}

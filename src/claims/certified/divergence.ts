import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import { entropy, logOf } from '../../certified/formulas/divergence.ts';
import type { Interval } from '../../certified/interval.ts';
import { minus, over } from '../../certified/rational.ts';
import { type Exact, rational } from './margins.ts';

/** p h(q/p) with h(x) = x ln x − x + 1. */
export function certifiedRareDivergence(at: Exact<'q' | 'p'>, options: CertifiedOptions): Interval {
  const [q, p] = [rational(at.q), rational(at.p)];
  return enclosing(options)((arithmetic) => {
    const { add, multiply, rational: exact } = arithmetic;
    return add(multiply(exact(q), logOf(over(q, p), arithmetic)), exact(minus(p, q)));
  });
}

/** n H(j/n). */
export function certifiedEntropyOf(at: Exact<'n' | 'j'>, options: CertifiedOptions): Interval {
  const [n, j] = [rational(at.n), rational(at.j)];
  return enclosing(options)((arithmetic) =>
    arithmetic.multiply(arithmetic.rational(n), entropy(over(j, n), arithmetic)),
  );
}

import { Decimal } from 'decimal.js';
import { exactly } from './reference.ts';
import { ln } from './fast-log.ts';

// The definitions, evaluated at 90 digits straight from the textbook: enough for every cancellation that doubles can
// cause (near-equal arguments cost 32 digits, and an argument of 5e-324 is handled by the series of log1p).

const Exact = Decimal.clone({ defaults: true, precision: 90, minE: -9e15, maxE: 9e15 });

/** A double, or a result of these functions, at full precision. */
export function exact(x: number | Decimal): Decimal {
  return new Exact(typeof x === 'number' ? exactly(x) : x);
}

/** ln(1 + x). */
export function exactLog1p(x: Decimal): Decimal {
  if (x.abs().gt(1e-20)) return ln(x.plus(1));
  return x.times(exact(1).minus(x.div(2)).plus(x.pow(2).div(3)).minus(x.pow(3).div(4)));
}

/** H(p). */
export function exactEntropy(p: number): Decimal {
  const x = exact(p);
  const rest = exact(1).minus(x);
  return xLogX(x)
    .plus(p === 1 ? 0 : rest.times(exactLog1p(x.neg())))
    .neg();
}

/** D(q‖p) for 0 < p < 1. */
export function exactDivergence(q: number | Decimal, p: number | Decimal): Decimal {
  const x = exact(q);
  const y = exact(p);
  const first = x.isZero() ? x : x.times(ln(x.div(y)));
  const rest = exact(1).minus(x);
  if (rest.isZero()) return first;
  return first.plus(rest.times(exactLog1p(x.neg()).minus(exactLog1p(y.neg()))));
}

/** Left side of Theorem 8. */
export function exactGap(theta: number, k: number, alpha: number, beta: number | Decimal): Decimal {
  return exactEntropy(theta).minus(
    exact(theta)
      .times(k)
      .times(exactDivergence(exact(beta).times(exact(alpha)), alpha)),
  );
}

/** θβ°: the sum of the largest θ fraction of Bin(k, α) over kα, from the k + 1 probabilities. */
export function exactSharpError(theta: number, k: number, alpha: number): Decimal {
  const p = exact(alpha);
  const rest = exact(1).minus(p);
  let left = exact(theta);
  let total = exact(0);
  let choose = exact(1); // C(k, x)
  for (let x = k; x >= 1 && left.gt(0); x--) {
    const mass = choose.times(p.pow(x)).times(rest.pow(k - x));
    const take = mass.lt(left) ? mass : left; // Decimal.min would return to 20 digits
    total = total.plus(take.times(x));
    left = left.minus(take);
    choose = choose.times(x).div(k - x + 1);
  }
  return total.div(p.times(k));
}

function xLogX(x: Decimal): Decimal {
  return x.isZero() ? x : x.times(ln(x));
}

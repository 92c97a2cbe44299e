import type { Arithmetic } from '../arithmetic.ts';
import { integer, ratio } from '../rational.ts';

/** π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706). */
export function machinPi<T>(arithmetic: Arithmetic<T>): T {
  const { subtract, multiply, rational } = arithmetic;
  return subtract(
    multiply(rational(integer(16)), arctanOfInverse(5n, arithmetic)),
    multiply(rational(integer(4)), arctanOfInverse(239n, arithmetic)),
  );
}

/** arctan(1/n) = 1/n − 1/(3n³) + …: the terms alternate and fall, so two consecutive sums enclose it. */
function arctanOfInverse<T>(n: bigint, { add, span, rational, bits }: Arithmetic<T>): T {
  let power = n;
  let sum = rational(ratio(1n, n));
  for (let j = 3n; ; j += 2n) {
    power *= -n * n;
    const next = add(sum, rational(ratio(1n, power * j)));
    if ((power * power) >> BigInt(2 * bits) > 0n) return power < 0n ? span(next, sum) : span(sum, next);
    sum = next;
  }
}

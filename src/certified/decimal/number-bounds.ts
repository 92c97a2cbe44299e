import type { Decimal } from 'decimal.js';
import { decimalOf } from '../exact-number.ts';

/** The greatest double that is at most x, or for `direction` 1, the least that is at least x. */
export function doubleBeside(x: Decimal, direction: -1 | 1): number {
  const nearest = x.toNumber() + 0; // not -0
  return decimalOf(nearest)!.cmp(x) * direction >= 0 ? nearest : neighbour(nearest, direction);
}

/** The next double above (1) or below (-1). */
function neighbour(x: number, direction: -1 | 1): number {
  if (x === 0) return direction * Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(x > 0 ? direction : -direction));
  return bits.getFloat64(0);
}

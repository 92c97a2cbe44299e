import { over, productOf } from '../../numeric/double-double.ts';
import { log } from '../../numeric/elementary/log.ts';
import { logTable, SECOND_PART } from '../../numeric/elementary/log-table.ts';

/**
 * ln (ε₀/ε_c) for the critical fraction ε_c = exp((k - 2)/(k - 1))/(k - 1): within 2^-64 of it, however close the two
 * are. For k of at least 2 and a positive ε₀.
 */
export function besideCusp(k: number, unknown: number): number {
  const product = productOf(unknown, k - 1);
  const high = log(product.high);
  const low = logTable().doubles[SECOND_PART]! + product.low / product.high;
  const exponent = over({ high: k - 2, low: 0 }, { high: k - 1, low: 0 });
  return high - exponent.high + (low - exponent.low);
}

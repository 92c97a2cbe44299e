import { exp } from './elementary/exp.ts';
import { expm1 } from './elementary/expm1.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

/** `ln(1 - e^x)` for a non-positive x: the logarithm of the complement of a probability. */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? log(-expm1(x)) : log1p(-exp(x));
}

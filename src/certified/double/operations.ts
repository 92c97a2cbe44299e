import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { type Ball, bounded, ROUNDING, signOf } from './ball.ts';
import { DomainError } from '../../errors.ts';

// The bounds are those of ball.ts.

export function add(x: Ball, y: Ball): Ball {
  const value = x.value + y.value;
  return bounded(value, x.error + y.error + ROUNDING * Math.abs(value));
}

export function subtract(x: Ball, y: Ball): Ball {
  const value = x.value - y.value;
  return bounded(value, x.error + y.error + ROUNDING * Math.abs(value));
}

export function multiply(x: Ball, y: Ball): Ball {
  const value = x.value * y.value;
  const carried = Math.abs(x.value) * y.error + (Math.abs(y.value) + y.error) * x.error;
  return bounded(value, carried + ROUNDING * Math.abs(value));
}

export function divide(x: Ball, y: Ball): Ball {
  const size = Math.abs(y.value);
  checkNarrow(y.error, size);
  const value = x.value / y.value;
  // what the product with a small error may lose, which the division may make large
  const carried = (x.error + Math.abs(value) * y.error + 2 ** -1073) / (size - y.error);
  return bounded(value, carried + ROUNDING * Math.abs(value));
}

export function squareRoot(x: Ball): Ball {
  if (signOf(x) === 0) return x;
  checkNarrow(x.error, x.value);
  const value = Math.sqrt(x.value);
  return bounded(value, x.error / value + ROUNDING * value);
}

export function exponential(x: Ball): Ball {
  checkNarrow(x.error, 2);
  const value = exp(x.value);
  // the power itself is at most (1 + 2u) of its value, or 2^-1074 more
  return bounded(value, (value + 2 ** -1074) * (x.error + x.error * x.error) + 2 * ROUNDING * value);
}

export function logarithm(x: Ball): Ball {
  checkNarrow(x.error, x.value);
  const value = log(x.value);
  return bounded(value, x.error / (x.value - x.error) + 2 * ROUNDING * Math.abs(value));
}

/** ln(1 + x). */
export function logarithm1p(x: Ball): Ball {
  const sum = 1 + x.value;
  checkNarrow(x.error, sum);
  const value = log1p(x.value);
  return bounded(value, x.error / (sum - x.error) + 2 * ROUNDING * Math.abs(value));
}

/** That an operand is wider than half of its distance from where the operation ends is too wide. */
function checkNarrow(error: number, distance: number): void {
  if (!(2 * error < distance))
    throw new DomainError('error', error, 'less than half of the distance from a singularity');
}

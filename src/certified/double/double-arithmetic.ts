import { log } from '../../numeric/elementary/log.ts';
import { DomainError } from '../../errors.ts';
import type { Arithmetic } from '../arithmetic.ts';
import { type Ball, bounded, exactly, ROUNDING, signOf } from './ball.ts';
import { ofRational } from './of-rational.ts';
import { add, divide, exponential, logarithm, logarithm1p, multiply, squareRoot, subtract } from './operations.ts';

/** Steps of a continued fraction, beyond which an estimate takes longer than it is worth. */
const MOST_STEPS = 2000n;

/**
 * Arithmetic on doubles whose errors are bounded as they go: the third arithmetic, a filter before the other two. It
 * has the precision that it has; where that does not tell a sign, they do.
 */
export function doubleArithmetic(): Arithmetic<Ball> {
  return {
    bits: 53,
    rational: ofRational,
    add,
    subtract,
    multiply,
    divide,
    onePlusQuotient: (n, d, x) => add(exactly(1), divide(ofRational({ numerator: n, denominator: d }), x)),
    announce: (steps) => {
      if (steps > MOST_STEPS) throw new DomainError('steps', steps, `at most ${MOST_STEPS}`);
    },
    sqrt: squareRoot,
    exp: exponential,
    ln: logarithm,
    log1p: logarithm1p,
    pi: () => bounded(Math.PI, 4 * ROUNDING),
    sign: signOf,
    precision,
    middle: ({ value }) => exactly(value),
    span,
  };
}

function precision({ value, error }: Ball): number {
  if (error === 0) return Infinity;
  const size = Math.abs(value);
  return size > error ? Math.floor(log(size / error) * Math.LOG2E) : 0;
}

/** From the lower end of x to the upper end of y: around the middle of both values, which rounds twice. */
function span(x: Ball, y: Ball): Ball {
  const value = 0.5 * x.value + 0.5 * y.value;
  const reach = 0.5 * Math.abs(y.value - x.value) + Math.max(x.error, y.error);
  return bounded(value, reach + 2 * ROUNDING * (Math.abs(value) + reach));
}

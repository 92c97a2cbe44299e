import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/certified/arithmetic.ts';
import { binaryArithmetic } from '../../src/certified/binary/binary-arithmetic.ts';
import { decimalArithmetic } from '../../src/certified/decimal/decimal-arithmetic.ts';
import { rationalOf } from '../../src/certified/exact-number.ts';
import { order } from '../../src/certified/rational.ts';
import { uniform } from '../support/arbitraries.ts';

// Formulas mostly see narrow enclosures. Whatever the width, and wherever 0 is, the result for every pair of numbers in
// the operands is in the result.

const size = fc.oneof(
  uniform(-4, 4).map((x) => Math.round(x * 8) / 8),
  fc.tuple(uniform(-1, 1), fc.integer({ min: -300, max: 300 })).map(([x, e]) => x * 2 ** e),
);

/** Three numbers in order: the ends of an interval, and one inside. */
const triple = fc.tuple(size, size, size).map((values) => values.sort((a, b) => a - b));

function check<T>(arithmetic: Arithmetic<T>, xs: readonly number[], ys: readonly number[]): void {
  const { rational, span, subtract, sign } = arithmetic;
  const point = (x: number) => rational(rationalOf(x)!);
  const [x, y] = [span(point(xs[0]!), point(xs[2]!)), span(point(ys[0]!), point(ys[2]!))];
  const [a, b] = [point(xs[1]!), point(ys[1]!)];
  /** Not proved to be apart. Nothing is claimed where an end has been rounded to where there is no value. */
  const overlap = (operation: (x: T, y: T) => T) => {
    let wide: T;
    try {
      wide = operation(x, y);
    } catch {
      return;
    }
    expect([undefined, 0]).toContain(sign(subtract(wide, operation(a, b))));
  };
  overlap(arithmetic.add);
  overlap(subtract);
  overlap(arithmetic.multiply);
  if (order(rationalOf(ys[0]!)!, rationalOf(0)!) > 0 || ys[2]! < 0) {
    overlap(arithmetic.divide);
  } else expect(() => arithmetic.divide(x, y)).toThrow(RangeError);
  if (xs[1]! >= 0) overlap(arithmetic.sqrt);
  if (xs[0]! > 0) {
    overlap(arithmetic.ln);
    overlap((t) => arithmetic.onePlusQuotient(3n, 7n, t));
    overlap((t) => arithmetic.onePlusQuotient(-3n, 7n, t));
  } else expect(() => arithmetic.ln(x)).toThrow(RangeError);
  if (xs[0]! > -1) overlap(arithmetic.log1p);
  else expect(() => arithmetic.log1p(x)).toThrow(RangeError);
  if (xs[2]! < 2 ** 40) overlap(arithmetic.exp);
}

describe('operations on wide enclosures contain every result', () => {
  it('in binary', () => {
    fc.assert(
      fc.property(triple, triple, fc.integer({ min: 40, max: 200 }), (xs, ys, bits) => {
        check(binaryArithmetic(bits), xs, ys);
      }),
    );
  });

  it('in decimal', () => {
    fc.assert(
      fc.property(triple, triple, (xs, ys) => {
        check(decimalArithmetic(15), xs, ys);
      }),
    );
  });

  it('and refuse what has no value', () => {
    const arithmetic = binaryArithmetic(64);
    const point = (x: number) => arithmetic.rational(rationalOf(x)!);
    expect(() => arithmetic.exp(point(1e16))).toThrow(RangeError);
    expect(() => arithmetic.onePlusQuotient(1n, 1n, point(0))).toThrow(RangeError);
    expect(() => arithmetic.sqrt(point(-1))).toThrow(RangeError);
  });
});

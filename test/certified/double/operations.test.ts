import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../../src/certified/arithmetic.ts';
import { decimalArithmetic } from '../../../src/certified/decimal/decimal-arithmetic.ts';
import type { Ends } from '../../../src/certified/decimal/ends.ts';
import { type Ball, bounded, exactly, signOf } from '../../../src/certified/double/ball.ts';
import { doubleArithmetic } from '../../../src/certified/double/double-arithmetic.ts';
import { ofRational } from '../../../src/certified/double/of-rational.ts';
import { toEnds } from '../../../src/certified/double/to-ends.ts';
import { decimalOf, rationalOf } from '../../../src/certified/exact-number.ts';
import { isDomainError } from '../../../src/errors.ts';
import { uniform } from '../../support/arbitraries.ts';

// Beside decimal.js with 60 digits: what is left of them in a difference with a double is far below the 2^-1068 and
// the share of 2^-48 that every bound is larger than it need be.
const exact = decimalArithmetic(60);
const Exact = Decimal.clone({ defaults: true, precision: 2500, minE: -9e15, maxE: 9e15 });

/** Doubles of every size, the smallest and those next to 1 among them. */
const anyDouble = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  uniform(-4, 4),
  uniform(-60, 0).map((power) => 1 + 2 ** power),
  uniform(-60, 0).map((power) => 1 - 2 ** power),
  fc.constantFrom(0, 1, -1, 5e-324, -5e-324, 2 ** -1022, Number.MAX_VALUE, 1 + 2 ** -52, 1 - 2 ** -53),
);

/** Balls, and in each a number of it: a double at, or next to, an end or the middle. */
const ballAndMember = fc
  .tuple(anyDouble, uniform(-70, 4), fc.constantFrom(-1, -0.5, 0, 0.5, 1))
  .map(([value, power, at]): readonly [Ball, number] => {
    const error = Math.abs(value) * 2 ** power;
    const member = value + at * error;
    const isMember = Number.isFinite(member) && Math.abs(member - value) < error;
    return isMember ? [{ value, error: error * (1 + 2 ** -50) }, member] : [exactly(value), value];
  });

function expectInside({ value, error }: Ball, { lower, upper }: Ends): void {
  const reach = new Exact(decimalOf(error)!);
  const middle = new Exact(decimalOf(value)!);
  const isInside = middle.minus(reach).lte(upper) && middle.plus(reach).gte(lower);
  expect(isInside, `${lower.toString()} within ${error} of ${value}`).toBe(true);
}

/** The result, or nothing where an operand is too wide for the operation. */
function attempt<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}

describe('in doubles, with a bound on the error, the exact result is within it for', () => {
  const operations: [string, <T>(arithmetic: Arithmetic<T>, x: T, y: T) => T][] = [
    ['sums', ({ add }, x, y) => add(x, y)],
    ['differences', ({ subtract }, x, y) => subtract(x, y)],
    ['products', ({ multiply }, x, y) => multiply(x, y)],
    ['quotients', ({ divide }, x, y) => divide(x, y)],
    ['square roots', ({ sqrt }, x) => sqrt(x)],
    ['logarithms', ({ ln }, x) => ln(x)],
    ['logarithms of 1 + x', ({ log1p }, x) => log1p(x)],
    ['quotients and 1', ({ onePlusQuotient }, x) => onePlusQuotient(-7n, 3n, x)],
    ['π', ({ pi, add }, x) => add(pi(), x)],
  ];

  it.each(operations)('%s', (_, operation) => {
    fc.assert(
      fc.property(ballAndMember, ballAndMember, ([x, inX], [y, inY]) => {
        const ball = attempt(() => operation(doubleArithmetic(), x, y));
        const [p, q] = [exact.rational(rationalOf(inX)!), exact.rational(rationalOf(inY)!)];
        const truth = attempt(() => operation(exact, p, q));
        if (ball && truth) expectInside(ball, truth);
      }),
    );
  });

  it('quotients of the smallest numbers', () => {
    const [least, x] = [2 ** -1074, 2 ** -1043];
    const ball = doubleArithmetic().divide(exactly(-least), { value: x, error: 2 * least });
    for (const y of [x - 2 * least, x, x + 2 * least]) {
      expectInside(ball, exact.divide(exact.rational(rationalOf(-least)!), exact.rational(rationalOf(y)!)));
    }
  });

  it('exponentials, up to the first that overflows', () => {
    fc.assert(
      fc.property(uniform(-760, 712), uniform(-60, 1), fc.constantFrom(-1, 0, 1), (x, power, at) => {
        const error = 2 ** power;
        const ball = attempt(() => doubleArithmetic().exp({ value: x, error }));
        const member = exact.add(exact.rational(rationalOf(x)!), exact.rational(rationalOf(at * error)!));
        if (ball) expectInside(ball, exact.exp(member));
        else expect(power > 0 || x > 709).toBe(true);
      }),
    );
  });

  it('fractions, also of numbers beyond those of doubles', () => {
    const whole = fc.bigInt({ min: -(10n ** 700n), max: 10n ** 700n });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 690 }), (n, d, digits) => {
        const denominator = (d < 0n ? -d : d) / 10n ** BigInt(digits) + 1n;
        const x = { numerator: n, denominator };
        const ball = attempt(() => ofRational(x));
        if (ball) expectInside(ball, exact.rational(x));
      }),
    );
    expect(ofRational({ numerator: 3n, denominator: 1n })).toEqual({ value: 3, error: 0 });
    expect(() => ofRational({ numerator: 1n, denominator: 10n ** 700n })).toThrow('a fraction');
    expect(() => ofRational({ numerator: 10n ** 700n, denominator: 1n })).toThrow('a fraction');
  });

  it('what lies between two balls', () => {
    fc.assert(
      fc.property(ballAndMember, ballAndMember, ([x, inX], [y, inY]) => {
        const ball = attempt(() => doubleArithmetic().span(x, y));
        if (ball === undefined) return;
        for (const z of [inX, inY]) expectInside(ball, exact.rational(rationalOf(z)!));
      }),
    );
  });
});

describe('a ball', () => {
  it('has ends in decimal that are beyond its own', () => {
    fc.assert(
      fc.property(ballAndMember, ([ball]) => {
        const [value, error] = [new Exact(decimalOf(ball.value)!), new Exact(decimalOf(ball.error)!)];
        const { lower, upper } = toEnds(ball);
        expect(value.minus(error).gte(lower)).toBe(true);
        expect(value.plus(error).lte(upper)).toBe(true);
      }),
    );
  });

  it('has a sign where its numbers have one', () => {
    expect([exactly(2), exactly(-2), exactly(0)].map(signOf)).toEqual([1, -1, 0]);
    expect(signOf({ value: 1, error: 1 })).toBeUndefined();
    expect(signOf({ value: -1, error: 1 })).toBeUndefined();
    expect(signOf({ value: 0, error: 5e-324 })).toBeUndefined();
  });

  it('has as many bits as are certain, and a middle that is exact', () => {
    const { precision, middle } = doubleArithmetic();
    expect(middle({ value: -3, error: 1 })).toEqual(exactly(-3));
    expect([exactly(1), { value: 1, error: 2 ** -10 }, { value: -3, error: 3 }].map(precision)).toEqual([
      Infinity,
      10,
      0,
    ]);
  });

  it('is finite: where a result is not, it is refused', () => {
    const { add, multiply, exp } = doubleArithmetic();
    const large = exactly(Number.MAX_VALUE);
    expect(() => add(large, large)).toThrow('error must be finite, got Infinity');
    expect(() => multiply(large, large)).toThrow('error must be finite');
    expect(() => exp(exactly(800))).toThrow('error must be finite');
    expect(() => bounded(1, NaN)).toThrow('error must be finite, got NaN');
  });

  it('is refused by an operation for which it is too wide', () => {
    const { divide, sqrt, exp, ln, log1p } = doubleArithmetic();
    const wide = { value: 1, error: 0.5 };
    expect(() => divide(exactly(1), wide)).toThrow('a singularity');
    expect(() => sqrt(wide)).toThrow('a singularity');
    expect(() => ln(wide)).toThrow('a singularity');
    expect(() => log1p({ value: 0, error: 0.5 })).toThrow('a singularity');
    expect(() => exp({ value: 0, error: 1.5 })).toThrow('a singularity');
    expect(sqrt(exactly(0))).toEqual(exactly(0));
  });

  it('is not computed by more steps than intervals would take', () => {
    const { announce } = doubleArithmetic();
    expect(() => {
      announce(2000n);
    }).not.toThrow();
    expect(() => {
      announce(2001n);
    }).toThrow('steps must be at most 2000');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  complementBelow,
  doubleAfter,
  doubleBefore,
  productBelow,
  quotientBelow,
} from '../../src/numeric/rounded-down.ts';
import { count, logUniform, unit } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';

/** Whether x is the largest double of at most an exact value. */
function expectLargest(x: number, value: ReturnType<typeof exact>): void {
  expect(value.gte(exact(x))).toBe(true);
  if (x > 0) expect(value.lt(exact(doubleAfter(x)))).toBe(true);
}

// the exact numbers have 90 digits
const atLeastTiny = unit().map((x) => Math.max(x, 1e-30));

const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const positive = logUniform(1e-100, 1e100);

describe('values rounded down', () => {
  it('are the largest doubles below the exact ones', () => {
    fc.assert(
      fc.property(atLeastTiny, whole, whole, count(1e15), (x, a, b, n) => {
        expectLargest(complementBelow(x), exact(1).minus(exact(x)));
        expectLargest(productBelow(a, b), exact(a).times(exact(b)));
        const quotient = quotientBelow(a, n);
        expect(exact(quotient).times(n).lte(exact(a))).toBe(true);
        expect(exact(doubleAfter(quotient)).times(n).gt(exact(a))).toBe(true);
      }),
    );
    expect(complementBelow(0.3)).toBe(0.7);
    expect(complementBelow(0.25)).toBe(0.75);
  });

  it('neighbours are next to each other', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(doubleBefore(x)).toBeLessThan(x);
        expect(doubleAfter(doubleBefore(x))).toBe(x);
        expect(doubleBefore(doubleAfter(x))).toBe(x);
      }),
      { examples: [[1], [0.5], [1 - 2 ** -53], [2 - 2 ** -52]] },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { binaryArithmetic } from '../../src/certified/binary/binary-arithmetic.ts';
import { toEnds } from '../../src/certified/binary/to-ends.ts';
import { poissonRoot } from '../../src/certified/formulas/poisson-root.ts';
import { integer, ratio } from '../../src/certified/rational.ts';

describe('poissonRoot', () => {
  const arithmetic = binaryArithmetic(120);
  const { rational, span } = arithmetic;

  it('is e where x ln x − x + 1 is 1', () => {
    const { lower, upper } = toEnds(poissonRoot(rational(integer(1)), arithmetic), 30);
    expect(lower.lt('2.71828182845904523536028747136') && upper.gt('2.71828182845904523536028747135')).toBe(true);
    expect(upper.minus(lower).lt(1e-25)).toBe(true);
  });

  it('has the roots of all numbers in a wide enclosure', () => {
    const wide = toEnds(poissonRoot(span(rational(ratio(1n, 2n)), rational(integer(1))), arithmetic), 20);
    expect(wide.lower.lte(1) && wide.upper.gt(Math.E)).toBe(true);
  });
});

import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logUniform, openUnit, uniform } from './arbitraries.ts';
import { exact } from './exact.ts';
import { ln } from './fast-log.ts';

const agrees = (x: Decimal): void => {
  const expected = x.ln();
  const size = Decimal.max(expected.abs(), 1);
  expect(ln(x).minus(expected).abs().lte(size.times('1e-85')), x.toString()).toBe(true);
};

it('is the logarithm of decimal.js in 85 digits', () => {
  const arguments_ = fc.oneof(openUnit(), logUniform(1e-300, 1e300), uniform(0.5, 2), fc.constantFrom(1, 10, 1e-5));
  fc.assert(
    fc.property(arguments_, openUnit(), (x, y) => {
      agrees(exact(x));
      agrees(exact(x).div(exact(y)));
      agrees(exact(1).plus(exact(y).times('1e-20')));
    }),
    { numRuns: 60 }, // the other one is slow
  );
  agrees(exact(2).pow(-1e7));
});

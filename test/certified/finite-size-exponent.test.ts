import { expect, it } from 'vitest';
import { binaryArithmetic } from '../../src/certified/binary/binary-arithmetic.ts';
import { sharpExponent } from '../../src/certified/formulas/finite-size.ts';
import { integer, ratio } from '../../src/certified/rational.ts';

const sizes = { pieces: 10n, errorPieces: 2n, skills: 3n, badSkills: 3n, k: 2n, level: ratio(1n, 2n) };

// Every draw is of a bad skill: 2μ - 12λ + 10 (2λ - μ)₊, whether or not the multipliers are good ones.
it.each([
  { lambda: 1n, mu: 1n, value: 0 },
  { lambda: 1n, mu: 3n, value: -6 },
])('is a difference of integers where all skills are bad: $value', ({ lambda, mu, value }) => {
  const multipliers = { lambda: integer(lambda), mu: integer(mu) };
  const { low, high, exponent } = sharpExponent(sizes, multipliers, 'nominal', binaryArithmetic(100));
  expect(Number(low) * 2 ** exponent).toBeCloseTo(value, 20);
  expect(Number(high) * 2 ** exponent).toBeCloseTo(value, 20);
});

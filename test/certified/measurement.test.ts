import {
  certifiedGuaranteePValue,
  certifiedPairedSlingshotPValue,
  certifiedParrotPValue,
} from 'skill-emergence/certified';
import { guaranteeTest, pairedSlingshotTest, parrotPValue } from 'skill-emergence/measurement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCertified } from '../support/certified.ts';
import { measurementRows } from '../support/measurement-reference.ts';

describe('certified p-values', () => {
  it('contain every reference value of the parrot', () => {
    for (const { args, value } of measurementRows('parrotPValue')) {
      if (value !== '0') expectCertified((options) => certifiedParrotPValue(args, options), value);
    }
  });

  it('contain every reference value of the guarantee', () => {
    for (const { args, value } of measurementRows('guaranteePValue')) {
      if (value !== '0') expectCertified((options) => certifiedGuaranteePValue(args, options), value);
    }
  });

  const counts = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([tuples, t]) => ({ tuples, passed: Math.round(t * tuples) }));
  const unit = fc.double({ min: 0, max: 1, noNaN: true });

  it('agree with the tests in doubles, and the two arithmetics with one another', () => {
    const near = (
      p: number,
      of: (arithmetic: 'bigint' | 'decimal') => { toNumberBounds(): { lower: number; upper: number } },
    ) => {
      const [one, other] = (['bigint', 'decimal'] as const).map((arithmetic) => of(arithmetic).toNumberBounds());
      const slack = 1e-9 * p + 2 ** -42; // a rate next to 1 has lost digits of what is left to 1
      expect(one!.lower - slack <= p && p <= one!.upper + slack).toBe(true);
      expect(one!.lower <= other!.upper && other!.lower <= one!.upper).toBe(true);
    };
    fc.assert(
      fc.property(counts, unit, unit, fc.integer({ min: 1, max: 6 }), ({ tuples, passed }, a, b, repeats) => {
        const parrot = { successes: passed, tuples, seenFraction: a };
        near(parrotPValue(parrot), (arithmetic) => certifiedParrotPValue(parrot, { arithmetic, digits: 20 }));
        const guarantee = { passed, tuples, alpha: a, competence: b, repeats, passes: Math.ceil(repeats / 2) };
        const { pValue } = guaranteeTest(guarantee);
        near(pValue, (arithmetic) => certifiedGuaranteePValue(guarantee, { arithmetic, digits: 20 }));
        const pairs = { singleOnly: tuples - passed, tupleOnly: passed };
        const paired = pairedSlingshotTest(pairs);
        near(paired.pValue, (arithmetic) => certifiedPairedSlingshotPValue(pairs, { arithmetic, digits: 20 }));
      }),
      { numRuns: 40 },
    );
  });

  it('are exact where they are 0 or 1, or a fraction', () => {
    const parrot = (successes: number, seenFraction: number) =>
      certifiedParrotPValue({ successes, tuples: 9, seenFraction }).toString();
    expect([parrot(0, 0.3), parrot(1, 0), parrot(9, 1)]).toEqual(['[1, 1]', '[0, 0]', '[1, 1]']);
    const { lower, upper } = certifiedPairedSlingshotPValue({ singleOnly: 3, tupleOnly: 1 }).toNumberBounds();
    expect([lower <= 5 / 16, upper >= 5 / 16, upper - lower < 1e-15]).toEqual([true, true, true]);
    expect(certifiedPairedSlingshotPValue({ singleOnly: 0, tupleOnly: 0 }).toString()).toBe('[1, 1]');
    const all = certifiedGuaranteePValue({ passed: 9, tuples: 9, alpha: 0, competence: 0.5 });
    expect(all.toString()).toBe('[1, 1]');
  });

  it.each<[string, () => unknown]>([
    ['successes', () => certifiedParrotPValue({ successes: 3, tuples: 2, seenFraction: '0.1' })],
    ['tuples', () => certifiedParrotPValue({ successes: 0, tuples: 2e12, seenFraction: '0.1' })],
    ['seenFraction', () => certifiedParrotPValue({ successes: 0, tuples: 2, seenFraction: '1.1' })],
    ['repeats', () => certifiedGuaranteePValue({ passed: 1, tuples: 2, alpha: 0, competence: 1, repeats: 65 })],
    ['passes', () => certifiedGuaranteePValue({ passed: 1, tuples: 2, alpha: 0, competence: 1, passes: 2 })],
    ['alpha', () => certifiedGuaranteePValue({ passed: 1, tuples: 2, alpha: 2, competence: 1 })],
    ['tupleOnly', () => certifiedPairedSlingshotPValue({ singleOnly: 1, tupleOnly: 1e12 })],
  ])('refuse a wrong %s', (parameter, call) => {
    expect(call).toThrow(expect.objectContaining({ parameter }));
  });
});

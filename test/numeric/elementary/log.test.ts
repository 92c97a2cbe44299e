import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSum } from '../../../src/numeric/elementary/log-sum.ts';
import { log } from '../../../src/numeric/elementary/log.ts';
import { logTable, SECOND_PART } from '../../../src/numeric/elementary/log-table.ts';
import { uniform } from '../../support/arbitraries.ts';
import { elementaryRows, errorInPlaces, worstRow } from '../../support/elementary-reference.ts';
import { exact } from '../../support/exact.ts';
import { ln } from '../../support/fast-log.ts';
import { exactly } from '../../support/reference.ts';

/** Positive doubles: of all sizes, subnormal ones, and near 1. */
const positive = fc.oneof(
  fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }),
  uniform(-1074, 1023).map((power) => 2 ** power),
  uniform(0.6, 1.5),
  uniform(-36, -1).map((power) => 1 + Math.exp(power)),
  uniform(-36, -1).map((power) => 1 - Math.exp(power)),
);

describe('log', () => {
  it('is the double next to the reference values', () => {
    expect(worstRow('log', log).error).toBeLessThanOrEqual(0.5);
  });

  it('has the limits of the logarithm', () => {
    expect([log(0), log(-0), log(Infinity), log(NaN)]).toEqual([-Infinity, -Infinity, Infinity, NaN]);
    expect([log(-1), log(-5e-324), log(-Infinity)]).toEqual([NaN, NaN, NaN]);
    expect(log(1)).toBe(0);
  });

  it('does not fall where one interval of mantissas gives way to the next', () => {
    for (let k = -1022; k < 1024; k++) {
      for (let i = 0; i < 128; i++) {
        const last = 2 ** k * (1 + (2 * i + 1) / 256);
        const values = [last * (1 - 2 ** -53), last, last * (1 + 2 ** -52)].map(log);
        if (!(values[0]! <= values[1]! && values[1]! <= values[2]!)) expect.fail(`falls near ${last}`);
      }
    }
  });

  it('is within 0.501 of the last place, and with its second part within 2^-65', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const value = ln(exact(x));
        expect(errorInPlaces(log(x), value)).toBeLessThanOrEqual(0.501);
        expectBothParts(x, value.toString());
      }),
    );
  });

  it('has a second part that brings the reference values to 2^-65', () => {
    for (const { args, value } of elementaryRows('log')) expectBothParts(args[0]!, value);
  });
});

function expectBothParts(x: number, value: string): void {
  const both = exactly(logSum(x, 0)).plus(exactly(logTable().doubles[SECOND_PART]!));
  expect(
    both
      .minus(value)
      .abs()
      .lte(
        exactly(2 ** -65)
          .times(value)
          .abs(),
      ),
  ).toBe(true);
}

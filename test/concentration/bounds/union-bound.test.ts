import fc from 'fast-check';
import { logUnionBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { exact, exactLog1p } from '../../support/exact.ts';

const logProbability = fc.oneof(
  uniform(-800, 0),
  uniform(-3, 0),
  uniform(0, 300).map((digits) => -(10 ** digits)),
  uniform(0, 300).map((digits) => -(10 ** -digits)),
  fc.constantFrom(0, -0, -Infinity, -5e-324, -Number.MAX_VALUE),
);
const events = fc.array(logProbability, { maxLength: 30 });

describe('logUnionBound', () => {
  it('is the logarithm of the sum, capped, to 4 ulp of the largest term or of the result', () => {
    fc.assert(
      fc.property(events, (logs) => {
        const largest = logs.reduce((max, x) => Math.max(max, x), -Infinity);
        const bound = logUnionBound(logs);
        fc.pre(largest > -Infinity);
        const others = logs
          .filter((_, i) => i !== logs.indexOf(largest))
          .filter((x) => x - largest > -800)
          .reduce((total, x) => total.plus(exact(x).minus(exact(largest)).exp()), exact(0));
        const value = Math.min(0, exactLog1p(others).plus(exact(largest)).toNumber());
        const scale = Math.max(Math.abs(largest), Math.abs(value));
        expect(Math.abs(bound - value)).toBeLessThanOrEqual(4 * 2 ** -52 * scale + 2 ** -1072);
      }),
    );
  });

  it('is sharp for events that exclude each other: the faces of a die', () => {
    const bound = logUnionBound(new Float64Array(5).fill(-Math.log(6)));
    expect(Math.abs(bound - Math.log(5 / 6))).toBeLessThanOrEqual(4 * 2 ** -52 * Math.log(6)); // of the terms
  });

  it('would fail if it took the largest only', () => {
    const holds = (logs: readonly number[]) => Math.max(...logs) >= logUnionBound(logs);
    expect(refuted(fc.array(uniform(-10, -5), { minLength: 2, maxLength: 9 }), holds)).toBe(true);
  });

  it('has its limits', () => {
    expect(logUnionBound([])).toBe(-Infinity);
    expect(logUnionBound([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logUnionBound([-Infinity, -3])).toBe(-3);
    expect(logUnionBound([-5e-324])).toBe(-5e-324);
    expect(logUnionBound([-1e-300, -1000])).toBe(-1e-300);
    expect(logUnionBound([-1e300, -1e300])).toBe(-1e300);
    expect(logUnionBound([0, 0, -1])).toBe(0);
    const many = logUnionBound(new Float64Array(1e6).fill(-20));
    expect(Math.abs(many - (-20 + Math.log(1e6)))).toBeLessThanOrEqual(4 * 2 ** -52 * 20); // of the terms
  });

  it('does not depend on the order, and does not fall when an event is added', () => {
    fc.assert(
      fc.property(events, logProbability, (logs, another) => {
        const bound = logUnionBound(logs);
        const reversed = logUnionBound([...logs].reverse());
        if (bound === -Infinity) expect(reversed).toBe(bound);
        fc.pre(bound > -Infinity);
        // 4 ulp for either, of the largest term or of the result
        const scale = Math.max(-Math.max(...logs), -bound);
        expect(Math.abs(reversed - bound)).toBeLessThanOrEqual(8 * 2 ** -52 * scale + 2 ** -1072);
        // 2^-49: the rounding of either
        expect(logUnionBound([...logs, another])).toBeGreaterThanOrEqual(bound * (1 + 2 ** -49));
      }),
    );
  });
});

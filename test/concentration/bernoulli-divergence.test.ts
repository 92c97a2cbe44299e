import fc from 'fast-check';
import { bernoulliDivergence } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { openUnit, refuted, uniform, unit } from '../support/arbitraries.ts';
import { exactDivergence } from '../support/exact.ts';
import { errorInUlps, referenceRows } from '../support/reference.ts';

/** Below this a result, or a term of it, may have fewer than 53 bits. */
const SMALLEST_NORMAL = 2 ** -1022;

/** Pairs anywhere, and pairs closer than rounding would leave any digit to the textbook form. */
const pair = fc.oneof(
  fc.tuple(openUnit(), openUnit()),
  fc
    .tuple(openUnit(), uniform(0.3, 16), fc.constantFrom(-1, 1))
    .map(([p, digits, sign]): [number, number] => [p * (1 + sign * 10 ** -digits), p])
    .filter(([q]) => q < 1),
);

describe('bernoulliDivergence', () => {
  it('takes -0 for 0', () => {
    expect(bernoulliDivergence(0.5, -0)).toBe(Infinity);
    expect(bernoulliDivergence(1, -0)).toBe(Infinity);
    expect(bernoulliDivergence(-0, -0)).toBe(0);
    expect(bernoulliDivergence(-0, 0.5)).toBe(Math.LN2);
  });

  it.each(referenceRows('bernoulliDivergence'))('agrees with 40 digits at $args ($regime)', ({ args, value }) => {
    expect(errorInUlps(bernoulliDivergence(args.q, args.p), value)).toBeLessThanOrEqual(8);
  });

  it('is within 8 ulp of 90-digit arithmetic over the whole domain', () => {
    fc.assert(
      fc.property(pair, ([q, p]) => {
        const d = bernoulliDivergence(q, p);
        expect(d < SMALLEST_NORMAL ? 0 : errorInUlps(d, exactDivergence(q, p).toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('has its limits at the ends', () => {
    expect(bernoulliDivergence(0, 0)).toBe(0);
    expect(bernoulliDivergence(1, 1)).toBe(0);
    expect(bernoulliDivergence(0, 1)).toBe(Infinity);
    expect(bernoulliDivergence(1, 0)).toBe(Infinity);
    expect(bernoulliDivergence(0.5, 0)).toBe(Infinity);
    expect(bernoulliDivergence(0.5, 1)).toBe(Infinity);
    expect(bernoulliDivergence(1, 0.25)).toBe(Math.log(4));
    expect(bernoulliDivergence(0, 0.75)).toBe(Math.log(4));
  });

  it('survives a quotient that overflows', () => {
    const d = bernoulliDivergence(0.5, 5e-324);
    expect(errorInUlps(d, exactDivergence(0.5, 5e-324).toString())).toBeLessThanOrEqual(8);
  });

  it('is never negative, and 0 exactly where q = p', () => {
    fc.assert(
      fc.property(unit(), unit(), (q, p) => {
        expect(bernoulliDivergence(q, p)).toBeGreaterThanOrEqual(0);
        expect(bernoulliDivergence(p, p)).toBe(0);
      }),
    );
  });

  it('is at least p h(x) at q = x p for x >= 1, and not 1.1 times it', () => {
    const scaled = fc
      .tuple(openUnit(), uniform(0, 1))
      .map(([p, t]): [number, number] => [Math.min(1, p + (1 - p) * t), p]);
    const holds = ([q, p]: [number, number], constant: number): boolean => {
      // p h(q/p) = q ln(q/p) - (q - p); its own rounding is a few ulp of q ln(q/p)
      const logarithm = Math.log1p((q - p) / p);
      const bound = q * logarithm - (q - p);
      return bernoulliDivergence(q, p) >= constant * bound - 2 ** -49 * q * logarithm;
    };
    fc.assert(fc.property(scaled, (at) => !Number.isFinite((at[0] - at[1]) / at[1]) || holds(at, 1)));
    expect(refuted(scaled, (at) => holds(at, 1.1))).toBe(true);
  });

  it('increases strictly with q above p, and with p below q', () => {
    fc.assert(
      fc.property(uniform(1e-9, 1 - 1e-6), uniform(0.01, 0.99), (p, t) => {
        const far = p + (1 - p) * t;
        const near = p + (far - p) * (1 - 1e-6);
        expect(bernoulliDivergence(far, p)).toBeGreaterThan(bernoulliDivergence(near, p));
        const lower = p * t;
        expect(bernoulliDivergence(p, lower)).toBeGreaterThan(bernoulliDivergence(p, lower + (p - lower) * 1e-6));
      }),
    );
  });

  it('is symmetric under exchange of both complements where these are exact', () => {
    fc.assert(
      fc.property(uniform(0.5, 1), uniform(0.5, 1), (q, p) => {
        fc.pre(q !== p && p < 1);
        const error = errorInUlps(bernoulliDivergence(1 - q, 1 - p), exactDivergence(q, p).toString());
        expect(error).toBeLessThanOrEqual(8);
      }),
    );
  });
});

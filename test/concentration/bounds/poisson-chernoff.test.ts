import fc from 'fast-check';
import { logPoissonChernoffLowerTailBound, logPoissonChernoffUpperTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted } from '../../support/arbitraries.ts';
import { exact } from '../../support/exact.ts';
import { exactPoissonLowerTail, exactPoissonTail } from '../../support/exact-tails.ts';
import { errorInUlps } from '../../support/reference.ts';
import { countOf, isAbove } from '../../support/tail-points.ts';
import { ln } from '../../support/fast-log.ts';

const rate = fc.oneof(logUniform(1e-9, 200), logUniform(1, 100), fc.constantFrom(5e-324, 1e-100, 1, 7.5));
const point = rate.chain((at) => countOf(200, at).map((count) => ({ rate: at, count })));

/** Everything that is accepted. */
const extreme = fc.record({
  rate: fc.oneof(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), logUniform(1e-3, 1e16)),
  count: fc.oneof(fc.maxSafeNat(), fc.nat(1000)),
});

describe('logPoissonChernoffUpperTailBound', () => {
  const holds = (factor: number) => (at: { rate: number; count: number }) =>
    isAbove(
      factor * logPoissonChernoffUpperTailBound({ rate: at.rate, atLeast: at.count }),
      exactPoissonTail(at.rate, at.count),
    );

  it('is never below the exact tail, and would be with an exponent larger by a tenth', () => {
    fc.assert(fc.property(point, holds(1)));
    expect(refuted(point, holds(1.1))).toBe(true);
  });

  it('has the exponent of the tail where events are rare, and lacks the factor m! / (m/e)^m', () => {
    const bound = logPoissonChernoffUpperTailBound({ rate: 1e-200, atLeast: 2 });
    const tail = 2 * Math.log(1e-200) - Math.LN2;
    // an ulp or two of 2^10 in either
    expect(Math.abs(bound - tail - (2 - Math.LN2))).toBeLessThanOrEqual(2 ** (2 + 10 - 52));
  });

  it('is 0 up to the mean', () => {
    expect(logPoissonChernoffUpperTailBound({ rate: 3, atLeast: 3 })).toBe(0);
    expect(logPoissonChernoffUpperTailBound({ rate: 3.5, atLeast: 0 })).toBe(0);
  });
});

describe('logPoissonChernoffLowerTailBound', () => {
  const holds = (factor: number) => (at: { rate: number; count: number }) =>
    isAbove(
      factor * logPoissonChernoffLowerTailBound({ rate: at.rate, atMost: at.count }),
      exactPoissonLowerTail(at.rate, at.count),
    );

  it('is never below the exact tail, and would be with an exponent larger by a thousandth', () => {
    fc.assert(fc.property(point, holds(1)));
    expect(refuted(point, holds(1.001))).toBe(true);
  });

  it('is the tail itself for no event', () => {
    fc.assert(
      fc.property(logUniform(1e-300, 1e300), (at) => {
        expect(logPoissonChernoffLowerTailBound({ rate: at, atMost: 0 })).toBe(-at);
      }),
    );
  });
});

describe('both', () => {
  it('are within 8 ulp of the formula in 90 digits', () => {
    fc.assert(
      fc.property(extreme, ({ rate: at, count }) => {
        const bound =
          count > at
            ? logPoissonChernoffUpperTailBound({ rate: at, atLeast: count })
            : logPoissonChernoffLowerTailBound({ rate: at, atMost: count });
        fc.pre(bound !== 0 && at > 1e-290);
        const [lambda, m] = [exact(at), exact(count)];
        const powers = count === 0 ? exact(0) : m.times(ln(m.div(lambda)));
        expect(errorInUlps(bound, m.minus(lambda).minus(powers).toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('are log-probabilities over the whole domain, one of them 0, falling away from the mean', () => {
    fc.assert(
      fc.property(extreme, ({ rate: at, count }) => {
        const upper = logPoissonChernoffUpperTailBound({ rate: at, atLeast: count });
        const lower = logPoissonChernoffLowerTailBound({ rate: at, atMost: count });
        expect(Math.max(upper, lower)).toBe(0);
        expect(Math.min(upper, lower)).toBeLessThanOrEqual(0);
        if (count === at) expect([upper, lower]).toStrictEqual([0, 0]);
        fc.pre(count < Number.MAX_SAFE_INTEGER);
        // 2^-48: the rounding of either
        expect(logPoissonChernoffUpperTailBound({ rate: at, atLeast: count + 1 })).toBeLessThanOrEqual(
          upper * (1 - 2 ** -48),
        );
        expect(lower * (1 + 2 ** -48)).toBeLessThanOrEqual(
          logPoissonChernoffLowerTailBound({ rate: at, atMost: count + 1 }),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import {
  certifiedErrorAmplification,
  certifiedFiniteSizeLogFailure,
  certifiedMaxAlpha,
  certifiedMixedErrorAmplification,
  certifiedPerformanceGap,
  certifiedRefinedErrorAmplification,
  certifiedSharpErrorAmplification,
  type CertifiedOptions,
  Interval,
} from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { enclosing } from '../../src/certified/enclose.ts';
import { exactSharpAmplification, ofOnePart, sharpAmplification } from '../../src/certified/formulas/sharp.ts';
import { rationalOf } from '../../src/certified/exact-number.ts';
import { point, uniform } from '../support/arbitraries.ts';

const ARITHMETICS: readonly CertifiedOptions[] = [{ arithmetic: 'bigint' }, { arithmetic: 'decimal' }];

describe('certifiedPerformanceGap', () => {
  it('is negative one part in 10¹² above β*, and positive as much below', () => {
    fc.assert(
      fc.property(point(1e4), (at) => {
        const { lower } = certifiedErrorAmplification(at);
        fc.pre(lower.isFinite() && lower.times(1 + 1e-11).lt(1 / at.alpha));
        const above = lower.times('1.000000000001').toSignificantDigits(25);
        const below = lower.times('0.999999999999').toSignificantDigits(25);
        expect(certifiedPerformanceGap({ ...at, beta: above }).sign()).toBe('negative');
        if (below.gt(1)) expect(certifiedPerformanceGap({ ...at, beta: below }).sign()).toBe('positive');
      }),
    );
  });

  it.each(ARITHMETICS)('does not decide where it is 0: θ = α = ½, k = β = 2 (%o)', (options) => {
    const point = { theta: 0.5, k: 2, alpha: 0.5, beta: 2 };
    for (const digits of [10, 200]) {
      const gap = certifiedPerformanceGap(point, { ...options, digits });
      expect(gap.sign()).toBe('undecided');
      expect(gap.contains(0)).toBe(true);
    }
    const next = 2 - 2 ** -40;
    expect(certifiedPerformanceGap({ ...point, beta: next }, options).sign()).toBe('positive');
    expect(certifiedPerformanceGap({ ...point, k: 3 }, options).sign()).toBe('negative');
  });
});

describe('certifiedErrorAmplification', () => {
  it('is infinite from α_max on, and finite just below', () => {
    fc.assert(
      fc.property(uniform(1e-3, 0.999), fc.integer({ min: 1, max: 100 }), (theta, k) => {
        const edge = certifiedMaxAlpha({ theta, k }, { digits: 40 });
        expect(certifiedErrorAmplification({ theta, k, alpha: edge.upper }).lower.isFinite()).toBe(false);
        const { upper } = certifiedErrorAmplification({ theta, k, alpha: edge.lower });
        expect(upper.isFinite()).toBe(true);
        // both are rounded outwards at the 30th digit
        const largest = Interval.exact(1).divide(edge.lower).upper;
        expect(upper.minus(largest).lte(largest.times('2e-29'))).toBe(true);
      }),
      { examples: [[0.06897813309643554, 18]] },
    );
  });

  it.each(ARITHMETICS)('does not decide on the edge itself, at θ = ½, k = 1, α = ¼ (%o)', (options) => {
    const { lower, upper } = certifiedErrorAmplification({ theta: 0.5, k: 1, alpha: 0.25 }, options);
    expect(upper.isFinite()).toBe(false);
    expect(lower.lte(4) && lower.gt('3.9999999999')).toBe(true);
  });

  it('finds a β next to 1 where hardly any text piece is free of errors', () => {
    const point = { theta: `0.${'9'.repeat(300)}`, k: 8, alpha: '0.5' };
    expect(String(certifiedErrorAmplification(point, { digits: 10 }))).toBe('[1, 1.000000001]');
    const value = certifiedErrorAmplification(point, { digits: 200 });
    expect(value.compare(1)).toBe('greater');
    expect(value.compare(`1.${'0'.repeat(140)}1`)).toBe('less');
  });

  it('is above β̂, and β̂ is not below β°', () => {
    fc.assert(
      fc.property(point(200), (at) => {
        const [theorem, refined, sharp] = [
          certifiedErrorAmplification(at),
          certifiedRefinedErrorAmplification(at),
          certifiedSharpErrorAmplification(at),
        ];
        expect(refined.compare(theorem)).not.toBe('greater');
        expect(sharp.compare(refined)).not.toBe('greater');
        expect(sharp.compare(1)).not.toBe('less');
      }),
    );
  });
});

describe('certifiedRefinedErrorAmplification', () => {
  it.each(ARITHMETICS)('is 1/α from θ^(1/k) on, and encloses it on the edge itself (%o)', (options) => {
    expect(certifiedRefinedErrorAmplification({ theta: 0.25, k: 2, alpha: '0.6' }, options).contains(1.6)).toBe(false);
    expect(String(certifiedRefinedErrorAmplification({ theta: 0.25, k: 2, alpha: '0.8' }, options))).toBe(
      '[1.25, 1.25]',
    );
    const edge = certifiedRefinedErrorAmplification({ theta: 0.25, k: 2, alpha: 0.5 }, options);
    expect(edge.contains(2)).toBe(true);
    expect(edge.width().lt(1e-27)).toBe(true);
  });
});

describe('certifiedSharpErrorAmplification', () => {
  it('is 1/α where so many text pieces are full, also if few digits do not tell α from 1', () => {
    const beta = certifiedSharpErrorAmplification({ theta: '0.3', k: 1e6, alpha: '0.99999999999999999999' });
    expect(beta.contains('1.0000000000000000000100000000000000000001')).toBe(true);
  });

  it('is the same from tails as from rational numbers, ties included', () => {
    const tie = { theta: 0.25, k: 2, alpha: 0.5 };
    fc.assert(
      fc.property(point(100), ({ theta, k, alpha }) => {
        const exactly = { theta: rationalOf(theta)!, k: BigInt(k), alpha: rationalOf(alpha)! };
        const within = { low: -1n, high: BigInt(k) };
        const fromTails = enclosing({})((arithmetic) => sharpAmplification(ofOnePart(exactly), within, arithmetic));
        const rational = exactSharpAmplification(exactly);
        expect(fromTails.overlaps(enclosing({})((arithmetic) => arithmetic.rational(rational)))).toBe(true);
      }),
      {
        examples: [[tie], [{ ...tie, k: 3 }], [{ theta: 0.75, k: 2, alpha: 0.5 }], [{ theta: 0.5, k: 1, alpha: 0.5 }]],
      },
    );
  });

  it('takes k to a million', () => {
    const value = certifiedSharpErrorAmplification({ theta: 0.1, k: 1e6, alpha: 0.1 }, { digits: 15 });
    expect(String(value)).toBe('[1.00526794812948, 1.00526794812949]');
  });
});

describe('certifiedMixedErrorAmplification', () => {
  it('of one number of skills, or of one in several parts, is β°', () => {
    fc.assert(
      fc.property(point(300), uniform(0, 1), ({ theta, k, alpha }, share) => {
        const sharp = certifiedSharpErrorAmplification({ theta, k, alpha });
        const probabilities = [share, 1 - share];
        expect(certifiedMixedErrorAmplification({ theta, ks: [k], probabilities: [1], alpha }).overlaps(sharp)).toBe(
          true,
        );
        expect(certifiedMixedErrorAmplification({ theta, ks: [k, k], probabilities, alpha }).overlaps(sharp)).toBe(
          true,
        );
      }),
    );
  });

  it('is the fraction of a small case, where no sign at the quantile is decided', () => {
    // of 1 or 3 skills, half of them in the set: 3 edges in 1/16, 2 in 3/16, 1 in 7/16 of the text pieces
    const mixture = { ks: [1, 3], probabilities: ['0.5', '0.5'], alpha: '0.5' };
    for (const [theta, beta] of [
      ['0.0625', '3'],
      ['0.25', '2.25'],
      ['0.6875', '1.4545454545454545454545454545'],
    ] as const) {
      const value = certifiedMixedErrorAmplification({ theta, ...mixture });
      expect(value.subtract(beta).abs().upper.toNumber()).toBeLessThan(1e-27);
    }
  });

  it('divides probabilities by their exact sum, and passes over those that are 0', () => {
    const at = { theta: '0.1', alpha: '0.1' };
    const thirds = { ks: [2, 5, 9], probabilities: [1 / 3, 1 / 3, 1 / 3] };
    const value = certifiedMixedErrorAmplification({ ...at, ...thirds });
    const off = certifiedMixedErrorAmplification({
      ...at,
      ks: thirds.ks,
      probabilities: Array(3).fill('0.3333333331'),
    });
    expect(value.overlaps(off)).toBe(true);
    const zero = certifiedMixedErrorAmplification({
      ...at,
      ks: [7, 2, 5, 9],
      probabilities: [0, ...thirds.probabilities],
    });
    expect(String(zero)).toBe(String(value));
  });

  it.each([
    [{ ks: [], probabilities: [] }, 'ks.length must be at least 1, got 0'],
    [{ ks: [1, 2], probabilities: [1] }, 'probabilities.length must be ks.length = 2, got 1'],
    [{ ks: [1, 2], probabilities: ['0.5', '0.4'] }, 'sum of probabilities must be 1 within 1e-9, got 0.9'],
    [{ ks: [1, 2], probabilities: ['0.5', '0.6'] }, 'sum of probabilities must be 1 within 1e-9, got 1.1'],
    [
      { ks: [1e12, 1e12], probabilities: [1, 0] },
      '(50 + digits) times the sum of 3 + the cube roots of ks must be at most 810000, got 1600480',
    ],
    [{ ks: Array(51).fill(1) as number[], probabilities: [] }, 'ks.length must be at most 50, got 51'],
  ])('names what is wrong with %j', (wrong, message) => {
    expect(() => certifiedMixedErrorAmplification({ theta: 0.1, ...wrong, alpha: 0.1 })).toThrow(message);
  });
});

describe('certifiedFiniteSizeLogFailure', () => {
  const sizes = (n: number, m: number, beta: string) => ({
    textPieces: n,
    errorPieces: n / 10,
    skills: m,
    badSkills: m / 10,
    k: 8,
    beta,
  });

  it.each([
    [1e5, 100, '3.3', '-314.05'],
    [1e5, 100, '5', '-10931.7'],
    [1e6, 1000, '3.3', '-3123.4'],
    [1e8, 1e4, '3.1', '-14275.2'],
  ] as const)('has the printed values of the theory: n = %f, m = %f, β = %s', (n, m, beta, printed) => {
    const { lower, upper } = certifiedFiniteSizeLogFailure(sizes(n, m, beta));
    const places = printed.split('.')[1]!.length;
    expect(lower.toFixed(places)).toBe(printed);
    expect(upper.toFixed(places)).toBe(printed);
  });

  it('is lower than the printed values for nominal degrees, by whole errors on each of the skills', () => {
    const at = (n: number, m: number, beta: string) =>
      certifiedFiniteSizeLogFailure({ ...sizes(n, m, beta), degrees: 'nominal' }).upper.toNumber();
    // printed are -302.7, -14002.3, -3009.5 and -14373.7; these are of test/reference/finite-sizes-whole.json
    expect(at(1e5, 100, '3.3').toFixed(2)).toBe('-305.71');
    expect(at(1e5, 100, '5').toFixed(1)).toBe('-14020.9');
    expect(at(1e6, 1000, '3.3').toFixed(1)).toBe('-3040.0');
    expect(at(1e8, 1e4, '3.1').toFixed(1)).toBe('-14451.9');
  });

  it('says nothing by the union bound in the first case', () => {
    const nominal = { ...sizes(1e5, 100, '3.3'), degrees: 'nominal' } as const;
    const exact = certifiedFiniteSizeLogFailure(nominal, { bound: 'union' });
    const chernoff = certifiedFiniteSizeLogFailure(nominal, { bound: 'union', tail: 'chernoff' });
    expect(exact.lower.toNumber().toFixed(7)).toBe('16811.5818798'); // by adding up the tail in 40 digits
    expect(exact.compare(chernoff)).toBe('less');
  });

  it('is not beaten by other multipliers, and is above by them', () => {
    const at = sizes(1e4, 50, '4');
    const best = certifiedFiniteSizeLogFailure(at);
    fc.assert(
      fc.property(uniform(0, 3), uniform(0, 8), (lambda, tau) => {
        const multipliers = { lambda, mu: lambda * tau };
        const other = certifiedFiniteSizeLogFailure(at, { multipliers });
        // the search stops where doubles see no difference
        expect(other.upper.gt(best.lower.minus('1e-9'))).toBe(true);
      }),
    );
    const none = certifiedFiniteSizeLogFailure(at, { multipliers: { lambda: 0, mu: 0 } });
    expect(none.lower.gt(0)).toBe(true); // ln C(m, z)
  });

  it('refuses a tail for the sharp bound, and multipliers for the union bound', () => {
    const nominal = { ...sizes(1e4, 50, '4'), degrees: 'nominal' } as const;
    expect(() => certifiedFiniteSizeLogFailure(nominal, { tail: 'chernoff' })).toThrow(
      "tail must be 'exact' where bound is 'sharp', got \"chernoff\"",
    );
    const multipliers = { lambda: 1, mu: 2 };
    expect(() => certifiedFiniteSizeLogFailure(nominal, { bound: 'union', multipliers })).toThrow(
      "multipliers must be absent where bound is 'union'",
    );
  });

  it('refuses a sum that takes decimals longer than a second', () => {
    const at = { ...sizes(1e5, 100, '3.3'), k: 1e4 };
    expect(() => certifiedFiniteSizeLogFailure(at, { digits: 200, arithmetic: 'decimal' })).toThrow(
      'k times (100 + digits) must be at most 1300000, got 3000000',
    );
  });

  it('knows what is impossible', () => {
    const impossible = (value: Interval) => {
      expect([value.lower.toString(), value.upper.toString()]).toEqual(['-Infinity', '-Infinity']);
    };
    const at = sizes(1000, 50, '2');
    impossible(certifiedFiniteSizeLogFailure({ ...at, errorPieces: 0 }));
    impossible(certifiedFiniteSizeLogFailure({ ...at, beta: '10' })); // βθ = 1
    impossible(certifiedFiniteSizeLogFailure({ ...at, badSkills: 50, beta: '1' })); // all skills: kq of kn edges
    impossible(certifiedFiniteSizeLogFailure({ ...at, badSkills: 50, degrees: 'nominal' }));
    const multipliers = { lambda: 1, mu: 9 };
    const none = certifiedFiniteSizeLogFailure({ ...at, badSkills: 50, beta: '0.5' }, { multipliers });
    expect(none.contains(500)).toBe(true); // qμ − n λ βθ k
    const all = certifiedFiniteSizeLogFailure({ ...at, badSkills: 50, beta: '0.5' });
    expect(all.upper.gte(0)).toBe(true); // certain
    const allNominal = { ...at, badSkills: 50, beta: '0.5', degrees: 'nominal' } as const;
    expect(String(certifiedFiniteSizeLogFailure(allNominal, { bound: 'union', tail: 'chernoff' }))).toBe(
      String(certifiedFiniteSizeLogFailure(allNominal, { bound: 'union' })),
    );
    const below = { ...at, beta: '0.5', degrees: 'nominal' } as const; // fewer edges than the mean: no Chernoff bound
    expect(certifiedFiniteSizeLogFailure(below, { bound: 'union', tail: 'chernoff' }).sign()).toBe('positive');
  });
});

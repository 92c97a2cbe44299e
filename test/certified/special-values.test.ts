import { Decimal } from 'decimal.js';
import * as certified from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { enclosing } from '../../src/certified/enclose.ts';
import { ONE, ZERO } from '../../src/certified/rational.ts';

const { Interval } = certified;

describe('certified intervals at the ends of their domains', () => {
  it.each([
    ['H(0)', certified.certifiedBinaryEntropy(0), '0'],
    ['H(1)', certified.certifiedBinaryEntropy('1'), '0'],
    ['D(p‖p)', certified.certifiedBernoulliDivergence(0.3, 0.3), '0'],
    ['D(0‖0)', certified.certifiedBernoulliDivergence(0, 0), '0'],
    ['D(1‖0)', certified.certifiedBernoulliDivergence(1, 0), 'Infinity'],
    ['D(0‖1)', certified.certifiedBernoulliDivergence(0, 1), 'Infinity'],
    ['ln C(n, 0)', certified.certifiedLogBinomialCoefficient(9, 0), '0'],
    ['ln C(0, 0)', certified.certifiedLogBinomialCoefficient(0, 0), '0'],
    ['P[X ≥ 0]', certified.certifiedLogBinomialUpperTail({ trials: 9, probability: 0.3, atLeast: 0 }), '0'],
    [
      'P[X ≥ n + 1]',
      certified.certifiedLogBinomialUpperTail({ trials: 9, probability: 0.3, atLeast: 10 }),
      '-Infinity',
    ],
    [
      'P[X ≥ 1] at p = 0',
      certified.certifiedLogBinomialUpperTail({ trials: 9, probability: 0, atLeast: 1 }),
      '-Infinity',
    ],
    ['P[X ≥ n] at p = 1', certified.certifiedLogBinomialUpperTail({ trials: 9, probability: 1, atLeast: 9 }), '0'],
    ['P[X ≤ n]', certified.certifiedLogBinomialLowerTail({ trials: 9, probability: 0.3, atMost: 9 }), '0'],
    [
      'P[X ≤ 8] at p = 1',
      certified.certifiedLogBinomialLowerTail({ trials: 9, probability: 1, atMost: 8 }),
      '-Infinity',
    ],
    ['P[X = 0] at p = 0', certified.certifiedLogBinomialProbability({ trials: 9, probability: 0, successes: 0 }), '0'],
    ['P[X = n] at p = 1', certified.certifiedLogBinomialProbability({ trials: 9, probability: 1, successes: 9 }), '0'],
    [
      'P[X = 1] at p = 0',
      certified.certifiedLogBinomialProbability({ trials: 9, probability: 0, successes: 1 }),
      '-Infinity',
    ],
    [
      'P[X = n + 1]',
      certified.certifiedLogBinomialProbability({ trials: 9, probability: 0.3, successes: 10 }),
      '-Infinity',
    ],
    ['Pinsker at 0', certified.certifiedPinskerTotalVariation(0), '0'],
    ['Pinsker at Infinity', certified.certifiedPinskerTotalVariation(Infinity), '1'],
    ['Pinsker from 2 on', certified.certifiedPinskerTotalVariation(2), '1'],
    ['the cloze bound from ½ on', certified.certifiedClozeErrorBound(0.5), '1'],
    ['Bretagnolle–Huber at 0', certified.certifiedBretagnolleHuberTotalVariation('0'), '0'],
    ['Bretagnolle–Huber at Infinity', certified.certifiedBretagnolleHuberTotalVariation(new Decimal(Infinity)), '1'],
    ['V* at 0', certified.certifiedMaxTotalVariation(0), '0'],
    ['V* at Infinity', certified.certifiedMaxTotalVariation(Infinity), '1'],
    ['least excess at 0', certified.certifiedMinExcessEntropy(0), '0'],
    ['least excess at 1', certified.certifiedMinExcessEntropy(1), 'Infinity'],
  ])('%s', (_, { lower, upper }, value) => {
    expect([lower.toString(), upper.toString()]).toEqual([value, value]);
  });

  it('stays below 1, or at it, for the largest excess entropies', () => {
    for (const excess of [60, 1e3, 1e17, Number.MAX_VALUE]) {
      const bounds = [
        certified.certifiedBretagnolleHuberTotalVariation(excess, { digits: 20 }),
        certified.certifiedMaxTotalVariation(excess, { digits: 20 }),
      ];
      for (const bound of bounds) expect(String(bound)).toBe('[0.99999999999999999999, 1]');
    }
  });

  it('encloses powers beyond every double', () => {
    const law = { E: 0, A: 1, B: 1, alpha: 1e6, beta: 1e6 };
    const excess = certified.certifiedExcessEntropy(law, { parameters: 10, tokens: 100 }, { digits: 20 });
    expect(String(excess)).toBe('[9.9999999999999999999e-1000001, 1.0000000000000000001e-1000000]');
    const beyond = certified.certifiedExcessEntropy(
      { ...law, alpha: 1e300, beta: 1e300 },
      { parameters: 10, tokens: 10 },
    );
    expect(beyond.lower.isZero()).toBe(true);
    expect(beyond.upper.lt('1e-80000000000000')).toBe(true);
    const huge = certified.certifiedExcessEntropy(law, { parameters: '0.1', tokens: 1 }, { digits: 20 });
    expect(huge.contains(new Decimal('1e1000000'))).toBe(true);
  });
});

describe('enclosing', () => {
  it.each(['bigint', 'decimal'] as const)('knows nothing of a formula that divides by 0, in %s', (arithmetic) => {
    const value = enclosing({ arithmetic })(({ divide, rational }) => divide(rational(ONE), rational(ZERO)));
    expect(value.contains(Interval.between({ lower: -Infinity, upper: Infinity }))).toBe(true);
  });

  it('passes on any other error', () => {
    expect(() =>
      enclosing({})(() => {
        throw new TypeError('a mistake in a formula');
      }),
    ).toThrow(TypeError);
  });

  it('encloses β° where 1 − α has more digits than the search for its quantile', () => {
    const point = { theta: '0.5', k: 5, alpha: `0.${'9'.repeat(100)}` };
    const [one, other] = [
      certified.certifiedSharpErrorAmplification(point),
      certified.certifiedSharpErrorAmplification(point, { arithmetic: 'decimal' }),
    ];
    expect(one.overlaps(other)).toBe(true);
    expect(other.width().lt('1e-28')).toBe(true);
  });
});

describe('a probability of more digits than doubles can divide', () => {
  it('has a tail like that of its neighbours', () => {
    const thirds = `0.${'3'.repeat(400)}`;
    for (const [trials, atLeast] of [
      [40, 14],
      [40, 22],
      [1e6, 333_340],
    ] as const) {
      const tailAt = (probability: string, digits: number) =>
        certified.certifiedLogBinomialUpperTail({ trials, probability, atLeast }, { digits });
      const tail = tailAt(thirds, 200);
      expect(tail.lower.gte(tailAt(thirds.slice(0, 250), 60).lower)).toBe(true);
      expect(tail.upper.lte(tailAt(`${thirds.slice(0, 250)}4`, 60).upper)).toBe(true);
      expect(tail.upper.minus(tail.lower).div(tail.lower.abs()).lte('1e-198')).toBe(true);
    }
  });
});

import fc from 'fast-check';
import { certifiedPerformanceGap, certifiedPerformanceGapSign } from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { exactly, signOf } from '../../src/certified/double/ball.ts';
import { gapInDoubles } from '../../src/certified/double/gap.ts';
import { ONE, ratio } from '../../src/certified/rational.ts';
import { nameOf, signOfFormula } from '../../src/certified/sign.ts';
import { point, uniform } from '../support/arbitraries.ts';

/** Everywhere in the domain: β next to 1, next to 1/α, and next to β*, where the gap is 0. */
const condition = fc
  .tuple(point(2 ** 40), uniform(-60, 0), fc.constantFrom('near 1', 'between', 'near 1/α'))
  .map(([at, power, where]) => {
    const most = 1 / at.alpha;
    const share = 2 ** power;
    const beta = where === 'near 1' ? 1 + share : where === 'between' ? most ** (1 - power / -60) : most * (1 - share);
    return { ...at, beta };
  })
  .filter(({ alpha, beta }) => beta > 1 && beta < Infinity && beta * alpha <= 1 - 2 ** -52);

describe('the sign of the performance gap, by doubles first', () => {
  it('is that of the interval of 40 digits, everywhere in the domain', () => {
    fc.assert(
      fc.property(condition, (at) => {
        const interval = certifiedPerformanceGap(at, { digits: 40 });
        expect(certifiedPerformanceGapSign(at)).toBe(interval.sign());
        const ball = gapInDoubles(at);
        if (ball === undefined) return;
        // an end of the interval of 40 digits is beside the exact gap by less than what every bound has to spare
        const { lower, upper } = interval.toNumberBounds();
        expect(ball.value - ball.error).toBeLessThanOrEqual(upper);
        expect(ball.value + ball.error).toBeGreaterThanOrEqual(lower);
      }),
    );
  });

  it('is that of the interval next to ties, at distances from some of a double on', () => {
    const ties = [
      { theta: 0.5, k: 2, alpha: 0.5 },
      { theta: 0.5, k: 4, alpha: 0.5 },
      { theta: 0.1, k: 8, alpha: 0.1 },
      { theta: 1 - 2 ** -53, k: 3, alpha: 0.3 },
      { theta: 5e-324, k: 2 ** 53 - 1, alpha: 0.5 },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...ties), uniform(-56, -30), fc.boolean(), (tie, power, isAbove) => {
        const root = rootOf(tie);
        const beta = root * (isAbove ? 1 + 2 ** power : 1 - 2 ** power);
        fc.pre(beta > 1 && beta * tie.alpha <= 1 - 2 ** -52);
        const at = { ...tie, beta };
        expect(certifiedPerformanceGapSign(at)).toBe(certifiedPerformanceGap(at, { digits: 40 }).sign());
      }),
    );
  });

  it('is told by doubles at nearly every random point, and by intervals at the others', () => {
    let decided = 0;
    let drawn = 0;
    for (let i = 1; i <= 2000; i++) {
      const theta = (i * 0.6180339887498949) % 1;
      const alpha = (i * 0.41421356237309515) % 1;
      const beta = 1 + (1 / alpha - 1) * ((i * 0.7320508075688772) % 1);
      const found = gapInDoubles({ theta, k: 1 + (i % 100), alpha, beta });
      drawn++;
      if (found !== undefined && signOf(found) !== undefined) decided++;
    }
    expect(decided / drawn).toBeGreaterThan(0.999);
  });

  it('is undecided where both sides are equal', () => {
    expect(certifiedPerformanceGapSign({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 })).toBe('undecided');
    expect(certifiedPerformanceGapSign({ theta: '0.5', k: 2, alpha: '0.5', beta: '2' })).toBe('undecided');
  });

  it('is that of the decimals that strings are', () => {
    const at = { theta: '0.1', k: 8, alpha: '0.1' };
    expect(certifiedPerformanceGapSign({ ...at, beta: '4.5019076944426356447' })).toBe('positive');
    expect(certifiedPerformanceGapSign({ ...at, beta: '4.5019076944426356448' })).toBe('negative');
  });

  it('is told where βα is 1, and where α is the smallest double', () => {
    expect(certifiedPerformanceGapSign({ theta: 0.1, k: 8, alpha: 0.25, beta: 4 })).toBe('negative');
    expect(certifiedPerformanceGapSign({ theta: 0.1, k: 8, alpha: 5e-324, beta: 2 })).toBe('positive');
  });

  it.each([
    [{ theta: 0, k: 8, alpha: 0.1, beta: 2 }, 'theta must be a number, a decimal string or a Decimal in (0, 1), got 0'],
    [{ theta: 0.1, k: 0, alpha: 0.1, beta: 2 }, 'k must be a positive'],
    [{ theta: 0.1, k: 1.5, alpha: 0.1, beta: 2 }, 'k must be a positive'],
    [{ theta: 0.1, k: 8, alpha: 1, beta: 2 }, 'alpha must be'],
    [{ theta: 0.1, k: 8, alpha: 0.1, beta: 1 }, 'beta must be a number in (1, 1/alpha], got 1'],
    [{ theta: 0.1, k: 8, alpha: 0.1, beta: 10 }, 'beta must be a number in (1, 1/alpha], got 10'],
    [{ theta: 0.1, k: 8, alpha: 0.1, beta: NaN }, 'beta must be a number'],
    [{ theta: 0.1, k: 8, alpha: 0.1, betta: 2 } as never, 'unknown setting betta, did you mean beta?'],
    [undefined as never, 'point is required: an object, as in certifiedPerformanceGapSign({ theta, k, alpha, beta })'],
  ])('refuses %j', (at, message) => {
    expect(() => certifiedPerformanceGapSign(at)).toThrow(message);
  });
});

describe('the sign of a formula', () => {
  it('is told by doubles, but for decimal.js, which is to be independent', () => {
    const asked: number[] = [];
    const formula: Parameters<typeof signOfFormula>[0] = ({ rational, bits }) => {
      asked.push(bits);
      return rational(ratio(-1n, 3n));
    };
    expect(signOfFormula(formula)).toBe('negative');
    expect(asked).toEqual([53]);
    expect(signOfFormula(formula, { arithmetic: 'decimal' })).toBe('negative');
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBeGreaterThan(53);
  });

  it('is told by an interval where doubles do not reach, or are too wide', () => {
    expect(
      signOfFormula(({ rational, subtract }) => subtract(rational(ratio(10n ** 30n + 1n, 10n ** 30n)), rational(ONE))),
    ).toBe('positive');
    expect(signOfFormula(({ rational }) => rational(ratio(1n, 10n ** 900n)))).toBe('positive');
    expect(signOfFormula(({ rational }) => rational(ratio(0n, 1n)))).toBe('undecided');
  });

  it('does not hide another error than one of a domain', () => {
    expect(() =>
      signOfFormula(() => {
        throw new TypeError('mine');
      }),
    ).toThrow(TypeError);
  });

  it('has a name', () => {
    expect([-1, 0, 1, undefined].map(nameOf)).toEqual(['negative', 'undecided', 'positive', 'undecided']);
    expect(nameOf(signOf(exactly(3)))).toBe('positive');
  });
});

/** Near β*, by bisection on the sign of the double. */
function rootOf({ theta, k, alpha }: { theta: number; k: number; alpha: number }): number {
  let [low, high] = [1, (1 / alpha) * (1 - 2 ** -49)];
  for (let i = 0; i < 60; i++) {
    const beta = (low + high) / 2;
    const gap = gapInDoubles({ theta, k, alpha, beta });
    if (gap !== undefined && gap.value < 0) high = beta;
    else low = beta;
  }
  return high;
}

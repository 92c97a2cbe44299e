import fc from 'fast-check';
import { errorFraction } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

describe('errorFraction', () => {
  const excess = fc.oneof(logUniform(1e-12, 1e3), fc.constantFrom(0, Infinity));
  const positive = logUniform(1e-3, 1e3);

  it('is min(1, factor ε / threshold)', () => {
    fc.assert(
      fc.property(excess, positive, positive, (excessEntropy, factor, threshold) => {
        const theta = errorFraction({ excessEntropy, factor, threshold });
        if (excessEntropy === Infinity) expect(theta).toBe(1);
        else {
          const exact = exactly(factor).times(exactly(excessEntropy)).div(exactly(threshold));
          // a product and a quotient at half an ulp each
          if (exact.gte(1)) expect(1 - theta).toBeLessThanOrEqual(ULP);
          else expect(errorInUlps(theta, exact.toString())).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has a factor of 1.1 and a threshold of 1/2 unless given', () => {
    fc.assert(
      fc.property(excess, (excessEntropy) => {
        const theta = errorFraction({ excessEntropy });
        expect(theta).toBe(errorFraction({ excessEntropy, factor: 1.1, threshold: 0.5 }));
        expect(errorFraction({ excessEntropy, factor: undefined, threshold: undefined })).toBe(theta);
        expect(Math.abs(theta - Math.min(1, 2.2 * excessEntropy))).toBeLessThanOrEqual(2 * ULP * theta);
      }),
    );
    expect(errorFraction({ excessEntropy: 0.246645470559 })).toEqual(near('0.5426'));
  });

  it('increases with the excess entropy and with the factor, and decreases with the threshold', () => {
    fc.assert(
      fc.property(excess, positive, ordered(positive), (excessEntropy, other, [less, more]) => {
        const of = (x: number, factor: number, threshold: number): number => {
          return errorFraction({ excessEntropy: x, factor, threshold });
        };
        expect(of(less, other, 1)).toBeLessThanOrEqual(of(more, other, 1));
        expect(of(excessEntropy, less, other)).toBeLessThanOrEqual(of(excessEntropy, more, other));
        expect(of(excessEntropy, other, more)).toBeLessThanOrEqual(of(excessEntropy, other, less));
      }),
    );
  });

  it('does not depend on the unit of the excess entropy and the threshold, nor on that of the factor and the threshold', () => {
    fc.assert(
      fc.property(
        excess,
        positive,
        positive,
        fc.integer({ min: -40, max: 40 }),
        (excessEntropy, factor, threshold, n) => {
          const unit = 2 ** n;
          const theta = errorFraction({ excessEntropy, factor, threshold });
          expect(errorFraction({ excessEntropy: excessEntropy * unit, factor, threshold: threshold * unit })).toBe(
            theta,
          );
          expect(errorFraction({ excessEntropy, factor: factor * unit, threshold: threshold * unit })).toBe(theta);
        },
      ),
    );
  });

  it('is 0 without excess entropy and at most 1', () => {
    expect(errorFraction({ excessEntropy: 0 })).toBe(0);
    expect(errorFraction({ excessEntropy: Infinity })).toBe(1);
    expect(errorFraction({ excessEntropy: Number.MAX_VALUE, factor: 1e300 })).toBe(1);
    expect(errorFraction({ excessEntropy: 0.5, factor: 1 })).toBe(1);
  });

  it("is Markov's bound on the share of pieces at the threshold: attained by losses of 0 and the threshold", () => {
    const losses = fc.array(uniform(0, 2), { minLength: 1, maxLength: 20 });
    const cases = fc.tuple(
      fc.oneof(losses, fc.array(fc.constantFrom(0, 0.5), { minLength: 1, maxLength: 20 })),
      logUniform(0.1, 2),
    );
    const holds = ([values, threshold]: [number[], number], constant: number): boolean => {
      const average = values.reduce((sum, loss) => sum + loss, 0) / values.length;
      const share = values.filter((loss) => loss >= threshold).length / values.length;
      return share <= constant * errorFraction({ excessEntropy: average, factor: 1, threshold }) * (1 + 32 * ULP);
    };
    const halves = cases.map(([values]): [number[], number] => [values, 0.5]);
    fc.assert(fc.property(cases, (at) => holds(at, 1)));
    expect(refuted(halves, (at) => holds(at, 0.95))).toBe(true);
  });
});

import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  computeOptimalScale,
  excessEntropy,
  hoffmann2022,
  type Scale,
  type ScalingLaw,
  trainingFlops,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { budget, exactTerms, law, publishedLaw } from '../support/laws.ts';
import { errorInUlps, exactly, referenceRows } from '../support/reference.ts';

const ULP = 2 ** -52;

/** N* and D* from their formulas, at 60 digits. */
function exactOptimum(of: ScalingLaw, flops: number): { parameters: Decimal; tokens: Decimal; ratio: Decimal } {
  const alpha = exactly(of.alpha);
  const beta = exactly(of.beta);
  const sum = alpha.plus(beta);
  const ratio = alpha
    .times(exactly(of.A))
    .div(beta.times(exactly(of.B)))
    .pow(exactly(1).div(sum));
  const parameters = ratio.times(exactly(flops).div(6).pow(beta.div(sum)));
  return { parameters, tokens: exactly(flops).div(6).div(parameters), ratio };
}

describe('computeOptimalScale', () => {
  it.each(referenceRows('computeOptimalParameters'))('agrees with 40 digits at $args.flops ($regime)', (row) => {
    const { parameters } = computeOptimalScale(hoffmann2022, row.args.flops);
    expect(errorInUlps(parameters, row.value)).toBeLessThanOrEqual(8);
  });

  it('has 32 billion parameters at the budget of Chinchilla, under hoffmann2022', () => {
    expect(computeOptimalScale(hoffmann2022, 5.76e23).parameters).toEqual(near('3.21899e10'));
    expect(exactOptimum(hoffmann2022, 5.76e23).ratio.toNumber()).toEqual(near('1.344710642773'));
    expect(computeOptimalScale(hoffmann2022, 6).parameters).toEqual(near('1.344710642773')); // C / 6 = 1
  });

  it('needs no step on the way to be a double', () => {
    const at = (of: Partial<ScalingLaw>, flops: number): Scale =>
      computeOptimalScale({ ...hoffmann2022, ...of }, flops);
    // the root of C/6 each: the exponents are equal, and too large for A and B to matter
    for (const steep of [1e300, 1.7e308]) {
      expect(at({ alpha: steep, beta: steep }, 1e21)).toEqual({
        parameters: near('12909944487.358'),
        tokens: near('12909944487.358'),
      });
    }
    // αA overflows: (3e308 / 1e-308)^(1/4) (C/6)^(1/4), and the product of the two is C/6
    const { parameters, tokens } = at({ A: 1e308, B: 1e-308, alpha: 3, beta: 1 }, 1e21);
    const expected = 3 ** 0.25 * 1e154 * (1e21 / 6) ** 0.25;
    expect(Math.abs(parameters / expected - 1)).toBeLessThanOrEqual(2 ** -42); // logarithms of some hundreds
    expect(Math.abs((parameters * tokens) / (1e21 / 6) - 1)).toBeLessThanOrEqual(2 ** -42);
  });

  it('is within 8 ulp of 60-digit arithmetic under the published laws', () => {
    fc.assert(
      fc.property(publishedLaw(), budget(), (of, flops) => {
        const optimum = computeOptimalScale(of, flops);
        const exact = exactOptimum(of, flops);
        expect(errorInUlps(optimum.parameters, exact.parameters.toString())).toBeLessThanOrEqual(8);
        expect(errorInUlps(optimum.tokens, exact.tokens.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is within 6 + 1.5 / (alpha + beta) ulp of it under any law', () => {
    fc.assert(
      fc.property(law(), budget(), (of, flops) => {
        const optimum = computeOptimalScale(of, flops);
        const exact = exactOptimum(of, flops);
        // Three roundings in alpha A / (beta B), which the power 1 / (alpha + beta) enlarges; then two powers, two
        // products, and a quotient or two.
        const tolerance = 6 + 1.5 / (of.alpha + of.beta);
        expect(errorInUlps(optimum.parameters, exact.parameters.toString())).toBeLessThanOrEqual(tolerance);
        expect(errorInUlps(optimum.tokens, exact.tokens.toString())).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('spends the budget: 6 N D = C within 2 ulp', () => {
    // two quotients and two products, at half an ulp each
    fc.assert(
      fc.property(law(), budget(), (of, flops) => {
        const spent = trainingFlops(computeOptimalScale(of, flops));
        expect(errorInUlps(spent, exactly(flops).toString())).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is where a search over allocations finds the least loss', () => {
    const golden = (Math.sqrt(5) - 1) / 2;
    fc.assert(
      fc.property(law(), logUniform(1e12, 1e30), (of, flops) => {
        const excessAt = (logN: number): number => {
          return excessEntropy(of, { parameters: Math.exp(logN), tokens: Math.exp(Math.log(flops / 6) - logN) });
        };
        const optimum = computeOptimalScale(of, flops);
        let low = Math.log(optimum.parameters) - 30;
        let high = Math.log(optimum.parameters) + 20;
        while (high - low > 2 ** -24) {
          const first = high - golden * (high - low);
          const second = low + golden * (high - low);
          if (excessAt(first) <= excessAt(second)) high = second;
          else low = first;
        }
        // Logarithms up to 2^7 carry 2^-46 of absolute error to excess entropies, times exponents up to 2; the minimum
        // is flat, so that what the search leaves of ln N, 2^-24, costs the square of it, times the exponents' product.
        const found = excessAt((low + high) / 2);
        expect(Math.abs(found / excessEntropy(of, optimum) - 1)).toBeLessThanOrEqual(2 ** -44);
      }),
    );
  });

  describe('against any other allocation of the budget', () => {
    const cases = fc.record({ of: law(), flops: budget(), move: logUniform(1e-6, 1e6) });
    type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

    /** Whether moving from `optimum` to N times `move` costs something. */
    const isBest = ({ of, move }: Case, optimum: Scale): boolean => {
      const other = { parameters: optimum.parameters * move, tokens: optimum.tokens / move };
      // 4 ulp for each excess entropy, and one for each of the moved sizes, times exponents up to 2
      return excessEntropy(of, optimum) <= excessEntropy(of, other) * (1 + 12 * ULP);
    };

    it('has the least excess entropy', () => {
      fc.assert(fc.property(cases, (at) => isBest(at, computeOptimalScale(at.of, at.flops))));
    });

    it('would not with the exponents of N* and D* exchanged, nor with G = 1, nor with G upside down', () => {
      const exchanged = ({ of, flops }: Case): Scale => {
        const { parameters, tokens } = computeOptimalScale({ ...of, alpha: of.beta, beta: of.alpha }, flops);
        return { parameters, tokens };
      };
      const withRatio = ({ of, flops }: Case, power: number): Scale => {
        const { parameters, tokens } = computeOptimalScale(of, flops);
        const ratio = computeOptimalScale(of, 6).parameters ** (power - 1);
        return { parameters: parameters * ratio, tokens: tokens / ratio };
      };
      expect(refuted(cases, (at) => isBest(at, exchanged(at)))).toBe(true);
      expect(refuted(cases, (at) => isBest(at, withRatio(at, 0)))).toBe(true);
      expect(refuted(cases, (at) => isBest(at, withRatio(at, -1)))).toBe(true);
    });
  });

  it('gives the parameter term the share beta / (alpha + beta) of the excess entropy', () => {
    fc.assert(
      fc.property(law(), budget(), (of, flops) => {
        const optimum = computeOptimalScale(of, flops);
        const [parameters, tokens] = exactTerms(of, optimum);
        const share = parameters.div(parameters.plus(tokens)).toNumber();
        // N* and D* within 6 + 1.5 / (alpha + beta) ulp each, times alpha and beta: the log-odds of the share are
        // within 6 (alpha + beta) + 1.5 <= 26 ulp
        const expected = of.beta / (of.alpha + of.beta);
        expect(Math.abs(share - expected)).toBeLessThanOrEqual(32 * ULP * expected);
      }),
    );
  });

  it('grows with the budget in parameters and in tokens', () => {
    fc.assert(
      fc.property(law(), ordered(budget()), (of, [less, more]) => {
        fc.pre(more > less * 1.01);
        const small = computeOptimalScale(of, less);
        const large = computeOptimalScale(of, more);
        expect(large.parameters).toBeGreaterThan(small.parameters);
        expect(large.tokens).toBeGreaterThan(small.tokens);
      }),
    );
  });

  it('overflows to Infinity and underflows to 0, never to NaN', () => {
    const lopsided = { E: 1, A: 1e200, B: 1e-200, alpha: 0.1, beta: 0.1 };
    expect(computeOptimalScale(lopsided, 1e20)).toStrictEqual({ parameters: Infinity, tokens: 0 });
    const mirrored = { ...lopsided, A: lopsided.B, B: lopsided.A };
    expect(computeOptimalScale(mirrored, 1e20)).toStrictEqual({ parameters: 0, tokens: Infinity });
    expect(computeOptimalScale(hoffmann2022, 5e-324)).toStrictEqual({ parameters: 0, tokens: 0 });
  });
});

import fc from 'fast-check';
import {
  chinchillaLoss,
  computeOptimalScale,
  excessEntropy,
  hoffmann2022,
  optimalExponents,
  type Scale,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { budget, law } from '../support/laws.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

describe('optimalExponents', () => {
  it('is beta, alpha and -alpha beta over alpha + beta', () => {
    expect(optimalExponents(hoffmann2022).parameters).toEqual(near('.451612903226'));
    fc.assert(
      fc.property(law(), (of) => {
        const { parameters, tokens, excess } = optimalExponents(of);
        const alpha = exactly(of.alpha);
        const beta = exactly(of.beta);
        const sum = alpha.plus(beta);
        // a sum, a product and a quotient, at half an ulp each
        expect(errorInUlps(parameters, beta.div(sum).toString())).toBeLessThanOrEqual(1.5);
        expect(errorInUlps(tokens, alpha.div(sum).toString())).toBeLessThanOrEqual(1.5);
        expect(errorInUlps(excess, alpha.times(beta).div(sum).neg().toString())).toBeLessThanOrEqual(1.5);
        expect(Math.abs(parameters + tokens - 1)).toBeLessThanOrEqual(ULP);
      }),
    );
  });

  it('is how the optimum and its excess entropy scale with the budget', () => {
    fc.assert(
      fc.property(law(), budget(), logUniform(1.001, 1e12), (of, flops, growth) => {
        const { parameters, tokens, excess } = optimalExponents(of);
        const before = computeOptimalScale(of, flops);
        const after = computeOptimalScale(of, flops * growth);
        const grown = Math.log(growth);
        const ratio = (a: number, b: number): number => Math.log(a / b);
        const error = 16 + 4 / (of.alpha + of.beta) + 4 * grown; // ulp: of both optima, and of exponent times ln
        const close = (actual: number, exponent: number): void => {
          expect(Math.abs(actual - exponent * grown)).toBeLessThanOrEqual(error * 2 * ULP);
        };
        close(ratio(after.parameters, before.parameters), parameters);
        close(ratio(after.tokens, before.tokens), tokens);
        close(ratio(excessEntropy(of, after), excessEntropy(of, before)), excess);
      }),
    );
  });

  it('makes the log of the optimal excess entropy affine in the log of the budget, unlike that of the loss', () => {
    const bend = (f: (law: ScalingLaw, at: Scale) => number): number => {
      const [a, b, c] = [1e20, 1e23, 1e26].map((flops) =>
        Math.log(f(hoffmann2022, computeOptimalScale(hoffmann2022, flops))),
      );
      return Math.abs(a! - 2 * b! + c!);
    };
    expect(bend(excessEntropy)).toBeLessThan(2 ** -46); // logarithms below 4, of values with 16 ulp
    expect(bend(chinchillaLoss)).toBeGreaterThan(0.01);
  });
});

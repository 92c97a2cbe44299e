import fc from 'fast-check';
import {
  chinchillaLoss,
  computeOptimalScale,
  excessEntropy,
  hoffmann2022,
  type OptimalExponents,
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

  it('needs neither the sum nor the product of the exponents to be a double', () => {
    const at = (alpha: number, beta: number): OptimalExponents => optimalExponents({ ...hoffmann2022, alpha, beta });
    expect(at(1e200, 1e200)).toEqual({ parameters: 0.5, tokens: 0.5, excess: -5e199 });
    expect(at(1e308, 1e308)).toEqual({ parameters: 0.5, tokens: 0.5, excess: -5e307 });
    expect(at(1e-200, 1e-200)).toEqual({ parameters: 0.5, tokens: 0.5, excess: -5e-201 });
    expect(at(1e200, 3e200)).toEqual({ parameters: 0.75, tokens: 0.25, excess: near('-7.5e199') });
    expect(at(3e200, 1e200)).toEqual({ parameters: 0.25, tokens: 0.75, excess: near('-7.5e199') });
    expect(at(1e308, 1e-308)).toEqual({ parameters: 0, tokens: 1, excess: -1e-308 });
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

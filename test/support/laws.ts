import fc from 'fast-check';
import { publishedScalingLaws, type Scale, type ScalingLaw } from 'skill-emergence/scaling';
import { Decimal } from 'decimal.js';
import { logUniform, uniform } from './arbitraries.ts';
import { exactly } from './reference.ts';

/** Laws far beyond what has been published: exponents over two decades, coefficients over six, no irreducible loss. */
export function law(): fc.Arbitrary<ScalingLaw> {
  return fc.oneof(
    fc.record({
      E: fc.oneof(fc.constant(0), uniform(0, 10)),
      A: logUniform(1e-2, 1e4),
      B: logUniform(1e-2, 1e4),
      alpha: exponent(),
      beta: exponent(),
    }),
    fc.record({ E: uniform(0, 10), A: logUniform(1, 1e4), alpha: exponent() }).map((half) => {
      return { ...half, B: half.A, beta: half.alpha };
    }),
    publishedLaw(),
  );
}

/** One of the published laws. */
export function publishedLaw(): fc.Arbitrary<ScalingLaw> {
  return fc.constantFrom<ScalingLaw>(...Object.values(publishedScalingLaws));
}

function exponent(): fc.Arbitrary<number> {
  return fc.oneof(uniform(0.2, 0.5), logUniform(0.02, 2));
}

/** From one parameter and one token to far beyond anything that was trained. */
export function scale(): fc.Arbitrary<Scale> {
  const size = fc.oneof(logUniform(1, 1e20), logUniform(1e6, 1e14), fc.constantFrom(1, 70e9, 1.4e12));
  return fc.record({ parameters: size, tokens: size });
}

/** Training budgets, in floating-point operations. */
export function budget(): fc.Arbitrary<number> {
  return fc.oneof(logUniform(1, 1e40), logUniform(1e18, 1e28), fc.constantFrom(6, 5.76e23, 1e24));
}

/** A N^-alpha and B D^-beta to 60 digits. */
export function exactTerms(of: ScalingLaw, at: Scale): [parameters: Decimal, tokens: Decimal] {
  const term = (coefficient: number, size: number, power: number) =>
    exactly(coefficient).times(exactly(size).pow(exactly(-power)));
  return [term(of.A, at.parameters, of.alpha), term(of.B, at.tokens, of.beta)];
}

/** The excess entropy to 60 digits. */
export function exactExcess(of: ScalingLaw, at: Scale): Decimal {
  const [parameters, tokens] = exactTerms(of, at);
  return parameters.plus(tokens);
}

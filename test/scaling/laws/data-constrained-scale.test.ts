import fc from 'fast-check';
import {
  computeOptimalScale,
  dataConstrainedScale,
  lawExcess,
  muennighoff2023C4,
  muennighoff2023Repeated,
  type RepeatedDataLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, uniform } from '../../support/arbitraries.ts';
import { minimumOf } from '../../support/golden-section.ts';

type Law = Pick<RepeatedDataLaw, 'form' | 'coefficients'>;

/** The published law, and laws around it with exponents of their own. */
function law(): fc.Arbitrary<Law> {
  const coefficients = fc.record({
    E: fc.constant(1.8),
    A: logUniform(50, 5000),
    B: logUniform(50, 5000),
    alpha: uniform(0.2, 0.6),
    beta: uniform(0.2, 0.6),
    RDstar: logUniform(1, 100),
    RNstar: logUniform(1, 100),
  });
  return fc.oneof(
    fc.constant(muennighoff2023Repeated),
    coefficients.map((of) => ({ form: 'repeated data', coefficients: of }) as const),
  );
}

const point = fc.record({ law: law(), uniqueTokens: logUniform(1e7, 1e13), flops: logUniform(1e16, 1e26) });

/** Both sides of the condition, by the letter. */
function sides({ coefficients }: Law, parameters: number, tokens: number, uniqueTokens: number): readonly number[] {
  const { A, B, alpha, beta, RDstar, RNstar } = coefficients;
  const optimal = ((alpha * A * uniqueTokens ** beta) / (beta * B)) ** (1 / alpha);
  const side = (top: number, power: number, x: number, unique: number, star: number): number => {
    const repetitions = Math.max(0, x / unique - 1);
    const effective = x <= unique ? x : unique * (1 - star * Math.expm1(-repetitions / star));
    return power * top * effective ** (-power - 1) * x * Math.exp(-repetitions / star);
  };
  return [side(A, alpha, parameters, optimal, RNstar), side(B, beta, tokens, uniqueTokens, RDstar)];
}

/** How often the unique tokens, or what they call for, come back, in units of the law's constants. */
function decay({ coefficients }: Law, parameters: number, tokens: number, uniqueTokens: number): number {
  const { A, B, alpha, beta, RDstar, RNstar } = coefficients;
  const optimal = ((alpha * A * uniqueTokens ** beta) / (beta * B)) ** (1 / alpha);
  return Math.max(tokens / uniqueTokens / RDstar, parameters / optimal / RNstar);
}

describe('dataConstrainedScale', () => {
  it('spends the budget, and satisfies its condition to 1e-12 as long as repetitions resolve it', () => {
    fc.assert(
      fc.property(point, ({ law: of, uniqueTokens, flops }) => {
        const { parameters, tokens, epochs } = dataConstrainedScale(of, { flops, uniqueTokens });
        expect(Math.abs((6 * parameters * tokens) / flops - 1)).toBeLessThan(1e-15);
        expect(epochs).toBe(Math.max(1, tokens / uniqueTokens));
        if (tokens < uniqueTokens) return; // then the law without repetition has it
        const [left, right] = sides(of, parameters, tokens, uniqueTokens);
        const most = decay(of, parameters, tokens, uniqueTokens);
        // where repetitions are thousands of times the constants, the sides are nearly 0, and steep
        if (most < 100) expect(Math.abs(left! / right! - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is where a search among losses finds the minimum', () => {
    fc.assert(
      fc.property(point, ({ law: of, uniqueTokens, flops }) => {
        const { parameters, tokens } = dataConstrainedScale(of, { flops, uniqueTokens });
        if (decay(of, parameters, tokens, uniqueTokens) > 5) return; // all is saturated: the search sees a plain
        const excessAt = (x: number): number => {
          return lawExcess(of, { parameters: Math.exp(x), tokens: flops / 6 / Math.exp(x), uniqueTokens });
        };
        const found = minimumOf(excessAt, Math.log(parameters) - 3, Math.log(parameters) + 3);
        // the root of 2^-52 and a curvature that is not small
        expect(Math.abs(found - Math.log(parameters))).toBeLessThan(1e-5);
        for (const shift of [-0.01, 0.01]) {
          expect(excessAt(Math.log(parameters) + shift)).toBeGreaterThan(excessAt(Math.log(parameters)));
        }
      }),
    );
  });

  it('is the compute-optimal scale where no token need be repeated', () => {
    const flops = 5.76e23;
    const { parameters, tokens } = computeOptimalScale(muennighoff2023C4, flops);
    expect(dataConstrainedScale(muennighoff2023Repeated, { flops, uniqueTokens: 1.0001 * tokens })).toStrictEqual({
      parameters,
      tokens,
      epochs: 1,
    });
    const near = dataConstrainedScale(muennighoff2023Repeated, { flops, uniqueTokens: 0.9999 * tokens });
    expect(near.parameters / parameters).toBeCloseTo(1, 4);
  });

  it('gives more of a budget to epochs than to parameters, as repeated tokens decay later', () => {
    const { parameters, tokens } = dataConstrainedScale(muennighoff2023Repeated, { flops: 9.2e21, uniqueTokens: 25e9 });
    const free = computeOptimalScale(muennighoff2023C4, 9.2e21);
    expect(tokens).toBeGreaterThan(free.tokens);
    expect(parameters).toBeLessThan(free.parameters);
    // the paper trains 6.34e9 parameters for 242e9 tokens with this budget
    expect(parameters / 6.34e9).toBeGreaterThan(0.9);
    expect(parameters / 6.34e9).toBeLessThan(1.1);
  });

  it('refuses what it cannot answer', () => {
    const of = (law: unknown, options: unknown): (() => unknown) => {
      return () => dataConstrainedScale(law as Law, options as { flops: number; uniqueTokens: number });
    };
    expect(of(muennighoff2023C4, { flops: 1e20, uniqueTokens: 1e9 })).toThrow(
      "law must be a law of the form 'repeated data', such as publishedLaws.muennighoff2023Repeated; muennighoff2023C4",
    );
    const { coefficients } = muennighoff2023Repeated;
    const steep = { form: 'repeated data', coefficients: { ...coefficients, alpha: 1e-300 } };
    expect(of(steep, { flops: 1e20, uniqueTokens: 1e9 })).toThrow('flops must be one at which doubles hold');
    expect(of(muennighoff2023Repeated, { flops: 1e308, uniqueTokens: 5e-324 })).toThrow('flops must be one at which');
    expect(of(muennighoff2023Repeated, { flops: 5e-324, uniqueTokens: 1 })).toThrow('flops must be one at which');
  });
});

import fc from 'fast-check';
import {
  computeOptimalScale,
  excessEntropy,
  hoffmann2022,
  inferenceOptimalScale,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, uniform } from '../../support/arbitraries.ts';
import { minimumOf } from '../../support/golden-section.ts';
import { publishedLaw } from '../../support/laws.ts';

const law = fc.oneof(
  publishedLaw(),
  fc.record({
    E: fc.constant(1.7),
    A: logUniform(10, 5000),
    B: logUniform(10, 5000),
    alpha: uniform(0.15, 0.8),
    beta: uniform(0.15, 0.8),
  }),
);
const point = fc.record({
  law,
  excess: logUniform(0.02, 2),
  inferenceTokens: fc.oneof(fc.constant(0), logUniform(1, 1e20), logUniform(1e9, 1e15)),
});

describe('inferenceOptimalScale', () => {
  it('reaches the excess entropy, and satisfies its condition to 1e-12', () => {
    fc.assert(
      fc.property(point, ({ law: of, excess, inferenceTokens }) => {
        const at = inferenceOptimalScale(of, { excessEntropy: excess, inferenceTokens });
        expect(Math.abs(excessEntropy(of, at) / excess - 1)).toBeLessThan(1e-13);
        const { parameters, tokens, trainingFlops, inferenceFlops } = at;
        const { A, B, alpha, beta } = of;
        const ratio = (alpha * A * parameters ** -alpha) / (beta * B * tokens ** -beta);
        expect(Math.abs(ratio / (1 + inferenceTokens / (3 * tokens)) - 1)).toBeLessThan(1e-12);
        expect(trainingFlops).toBe(6 * parameters * tokens);
        expect(inferenceFlops).toBe(2 * parameters * inferenceTokens);
      }),
    );
  });

  it('is where a search among scales of that excess entropy finds the least cost', () => {
    fc.assert(
      fc.property(point, ({ law: of, excess, inferenceTokens }) => {
        const { A, B, alpha, beta } = of;
        const best = inferenceOptimalScale(of, { excessEntropy: excess, inferenceTokens });
        // by the share of the parameter term, in log-odds
        const logCost = (odds: number): number => {
          const share = 1 / (1 + Math.exp(-odds));
          const logParameters = -Math.log((excess * share) / A) / alpha;
          const logTokens = -Math.log((excess * (1 - share)) / B) / beta;
          return logParameters + Math.log(6 * Math.exp(logTokens) + 2 * inferenceTokens);
        };
        const odds = Math.log((A * best.parameters ** -alpha) / (B * best.tokens ** -beta));
        // where inference is nearly all, the optimum is a term that is nearly 0: then the search sees too little
        if (odds > 12) return;
        const found = minimumOf(logCost, odds - 4, odds + 4);
        expect(Math.abs(found - odds)).toBeLessThan(1e-4);
        expect(logCost(odds)).toBeLessThanOrEqual(logCost(found) + 1e-12);
      }),
    );
  });

  it('is the compute-optimal scale without inference', () => {
    const of: ScalingLaw = hoffmann2022;
    const optimum = computeOptimalScale(of, 5.76e23);
    const target = excessEntropy(of, optimum);
    const { parameters, tokens } = inferenceOptimalScale(of, { excessEntropy: target, inferenceTokens: 0 });
    expect(parameters / optimum.parameters - 1).toBeCloseTo(0, 13);
    expect(tokens / optimum.tokens - 1).toBeCloseTo(0, 13);
  });

  it('is smaller and trained longer the more a model is used', () => {
    const scales = [0, 1e11, 1e12, 1e13, 1e14].map((inferenceTokens) => {
      return inferenceOptimalScale(hoffmann2022, { excessEntropy: 0.25, inferenceTokens });
    });
    for (let i = 1; i < scales.length; i++) {
      expect(scales[i]!.parameters).toBeLessThan(scales[i - 1]!.parameters);
      expect(scales[i]!.tokens).toBeGreaterThan(scales[i - 1]!.tokens);
    }
  });

  it('says where no double is the optimum', () => {
    const message = 'excessEntropy must be one whose optimal scale and its operations are doubles';
    for (const [of, excess, inferenceTokens] of [
      [hoffmann2022, 1e-300, 0],
      [hoffmann2022, 0.25, 1e308],
      [{ E: 0, A: 1, B: 1e-300, alpha: 1, beta: 5e-324 }, 1, 1e10],
    ] as const) {
      expect(() => inferenceOptimalScale(of, { excessEntropy: excess, inferenceTokens })).toThrow(message);
    }
  });
});

import {
  besiroglu2024,
  computeOptimalScale,
  excessEntropy,
  hoffmann2022,
  muennighoff2023C4,
} from 'skill-emergence/scaling';
import { expect, it } from 'vitest';
import { optimalBudget } from '../../src/emergence/optimal-budget.ts';

it('finds a budget from its excess entropy to the digits that the excess entropy has', () => {
  const worst = [hoffmann2022, besiroglu2024, muennighoff2023C4, { E: 1, A: 3, B: 5, alpha: 0.9, beta: 0.7 }].map(
    (law) => {
      const exponent = (law.alpha * law.beta) / (law.alpha + law.beta);
      const errors = Array.from({ length: 300 }, (_, i) => {
        const budget = 10 ** (15 + 12 * ((i * 0.6180339887498949) % 1));
        const found = optimalBudget(law, excessEntropy(law, computeOptimalScale(law, budget)));
        return Math.abs(found / budget - 1) * exponent; // as an error of the excess entropy
      });
      return Math.max(...errors);
    },
  );
  expect(Math.max(...worst)).toBeLessThan(12 * 2 ** -52); // 9.06 measured, and 24 by way of two logarithms
});

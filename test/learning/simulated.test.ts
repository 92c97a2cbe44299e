import { giantComponent, learningFixedPoint, waterfall } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { largestComponent, meanOf, peeled, randomGraph } from '../support/peeling.ts';

const SKILLS = 20_000;
const GRAPHS = 16;

// k, capacity, mean degree, θ, unknown at the start: away from the jump by some standard deviations of the threshold
const SETTINGS = [
  [2, 1, 1.5, 0, 0.9],
  [3, 1, 3, 0, 0.8],
  [3, 1, 3, 0.2, 0.95],
  [4, 1, 3.5, 0, 0.7],
  [4, 1, 3.5, 0, 0.8],
  [4, 2, 1.5, 0, 0.9],
  [5, 3, 1.2, 0, 0.9],
  [8, 1, 4, 0.1, 0.35],
  [8, 3, 2, 0.1, 0.7],
  [8, 7, 0.5, 0, 0.99],
] as const;

describe('learning on simulated graphs', () => {
  it.each(SETTINGS)('is k = %i, capacity %i, degree %d, θ = %d, unknown %d as computed', (...setting) => {
    const [k, capacity, meanDegree, theta, unknown] = setting;
    const pieces = Math.round((meanDegree * SKILLS) / k);
    const { mean, error } = meanOf(GRAPHS, (next) =>
      peeled(randomGraph(k, SKILLS, pieces, next), unknown, theta, capacity, next),
    );
    const { unlearnt } = learningFixedPoint({ k, capacity, theta, unknown, meanDegree: (pieces * k) / SKILLS });
    // three standard errors, and what is of the order of 1 / m
    expect(Math.abs(mean - unlearnt)).toBeLessThanOrEqual(3 * error + 2 / SKILLS);
    expect(error).toBeLessThan(0.003);
  });

  it.each([
    [2, 1.5],
    [3, 0.7],
    [4, 0.5],
    [8, 0.25],
    [8, 0.1],
  ])('is connected for k = %i and degree %d as computed', (k, meanDegree) => {
    const pieces = Math.round((meanDegree * SKILLS) / k);
    const { mean, error } = meanOf(GRAPHS, (next) => largestComponent(randomGraph(k, SKILLS, pieces, next)));
    const { skills } = giantComponent({ k, meanDegree: (pieces * k) / SKILLS });
    // below the threshold the largest component is of order ln m
    expect(Math.abs(mean - skills)).toBeLessThanOrEqual(3 * error + (skills > 0 ? 5 : 200) / SKILLS);
  });

  it('is stuck above the jump as often as the waterfall says', () => {
    const [k, skills, pieces, graphs] = [4, 2000, 1750, 300];
    const meanDegree = (k * pieces) / skills;
    for (const unknown of [0.72, 0.738, 0.75]) {
      const { stuckProbability } = waterfall({ k, meanDegree, unknown, skills });
      const { mean } = meanOf(graphs, (next) =>
        peeled(randomGraph(k, skills, pieces, next), unknown, 0, 1, next) > 0.3 ? 1 : 0,
      );
      const error = Math.sqrt((stuckProbability * (1 - stuckProbability)) / graphs);
      expect(Math.abs(mean - stuckProbability)).toBeLessThanOrEqual(3 * error + 0.03);
    }
  });

  it('counts unknown slots, not different unknown skills, which small graphs tell apart', () => {
    // three skills, two text pieces of three slots, ε₀ = 0.7: all is learnt with probability 0.2243
    const { mean } = meanOf(4000, (next) => (peeled(randomGraph(3, 3, 2, next), 0.7, 0, 1, next) === 0 ? 1 : 0));
    expect(Math.abs(mean - 0.2243)).toBeLessThan(0.02);
    expect(Math.abs(mean - 0.3961)).toBeGreaterThan(0.1);
  });
});

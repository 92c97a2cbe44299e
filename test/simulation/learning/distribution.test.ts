import { describe, expect, it } from 'vitest';
import { type LearningOptions, simulateLearning } from '../../../src/simulation/index.ts';
import { chiSquareDeviations } from '../../support/chi-square.ts';
import { unlearntLaw } from '../../support/peeling-chain.ts';

// The number of skills that stay unlearnt has an exact law for a Poisson number of text pieces. Each test is made of
// what the library simulates, and of the same with something else in its place, which has to be found. Seeds are fixed,
// and four standard deviations are the limit of both.

const LIMIT = 4;
const GRAPHS = 4000;

type Setting = Pick<LearningOptions, 'textPieces' | 'skills' | 'k' | 'unknown'>;

/** How far the numbers that stay unlearnt are from their law, in classes of at least a twelfth. */
function deviations(law: Float64Array, setting: Omit<LearningOptions, 'seed'>): number {
  const counts = new Float64Array(law.length);
  for (let seed = 0; seed < GRAPHS; seed++) {
    const { unlearnt } = simulateLearning({ freshTextPieces: 1, texts: 'poisson', ...setting, seed });
    counts[Math.round(unlearnt * setting.skills!)]! += 1;
  }
  const [found, expected]: [number[], number[]] = [[0], [0]];
  law.forEach((probability, x) => {
    if (expected.at(-1)! > GRAPHS / 12) {
      found.push(0);
      expected.push(0);
    }
    found[found.length - 1]! += counts[x]!;
    expected[expected.length - 1]! += GRAPHS * probability;
  });
  expect(found.length).toBeGreaterThan(5);
  return Math.abs(chiSquareDeviations(found, (i) => expected[i]!));
}

const SETTINGS: readonly (Setting & { readonly skills: number })[] = [
  { textPieces: 50, skills: 40, k: 3, unknown: 0.8 },
  { textPieces: 30, skills: 60, k: 8, unknown: 0.4 },
  { textPieces: 100, skills: 100, k: 2, unknown: 0.95 },
];

describe('the number of skills that stay unlearnt', () => {
  it.each(SETTINGS)('has its exact law: %j', (setting) => {
    expect(deviations(unlearntLaw(setting), setting)).toBeLessThan(LIMIT);
  });

  it('has its exact law at 300 skills, next to the jump', () => {
    const setting = { textPieces: 262, skills: 300, k: 4, unknown: 0.71 };
    expect(deviations(unlearntLaw(setting), setting)).toBeLessThan(LIMIT);
  });

  const setting = SETTINGS[0]!;
  const law = unlearntLaw(setting);

  it.each<[string, Partial<LearningOptions>]>([
    ['a text piece taught two unknown slots of one skill', { counted: 'skills' }],
    ['the number of unknown skills were fixed', { initial: 'fixed' }],
    ['the number of text pieces were fixed', { texts: 'fixed' }],
    ['one text piece in ten were passed over', { theta: 0.1 }],
    ['text pieces drew different skills', { draws: 'distinct' }],
    ['skills were unknown a little too often', { unknown: 0.81 }],
  ])('would not have it if %s', (_, planted) => {
    expect(deviations(law, { ...setting, ...planted })).toBeGreaterThan(LIMIT);
  });
});

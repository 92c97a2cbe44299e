import { expect, it } from 'vitest';
import { slackOfMeasures } from '../../../src/claims/quantities/finite-sizes.ts';

it('asks for no slack where no text piece is in error, and no skill can fail', () => {
  const sizes = { n: 100, k: 4, competence: 0.5, low: 0.1, high: 0.3 };
  expect(slackOfMeasures({ ...sizes, q: 0 })).toBe(0);
  expect(slackOfMeasures({ ...sizes, q: 10 })).toBeGreaterThan(0);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/plot/spread.ts';

const ascending = fc
  .array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b));

describe('spread', () => {
  it('leaves at least the gap between neighbours', () => {
    fc.assert(
      fc.property(ascending, (heights) => {
        const moved = spread(heights, 15, [0, 300]);
        moved.slice(1).forEach((height, i) => {
          expect(height - moved[i]!).toBeGreaterThan(15 - 2 ** -40); // sums of numbers below 2⁹ round below 2⁻⁴⁰
        });
      }),
    );
  });

  it('moves nothing that has room', () => {
    expect(spread([10, 50, 90], 15, [0, 100])).toEqual([10, 50, 90]);
  });

  it('spreads what coincides to both sides', () => {
    expect(spread([50, 50, 50], 10, [0, 100])).toEqual([40, 50, 60]);
  });

  it('stays inside', () => {
    expect(spread([99, 100], 10, [0, 100])).toEqual([90, 100]);
    expect(spread([0, 1], 10, [0, 100])).toEqual([0, 10]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../src/plot/stretches.ts';

describe('stretchesOf', () => {
  it('finds a step to 2⁻⁴⁰ of the distance of its neighbours', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 3.999, noNaN: true }), (step) => {
        const [below, above] = stretchesOf([0, 1, 2, 3, 4], (x) => x < step);
        const [before, after] = [below!.positions.at(-1)!, above!.positions[0]!];
        expect(before).toBeLessThan(step);
        expect(after).toBeGreaterThanOrEqual(step);
        // one unit apart, halved 40 times; the subtraction rounds
        expect(after - before).toBeLessThanOrEqual(2 ** -40 + 2 ** -51);
      }),
    );
  });

  it('keeps every position, in order, and never loses a value', () => {
    const stretches = stretchesOf([0, 1, 2, 3], (x) => Math.floor(x / 2));
    expect(stretches.map(({ value }) => value)).toEqual([0, 1]);
    const positions = stretches.flatMap((stretch) => stretch.positions);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  });

  it('does not repeat a position at which the value steps', () => {
    expect(stretchesOf([0, 1], (x) => x === 1).map(({ positions }) => positions.length)).toEqual([2, 1]);
  });

  it('is one stretch for a constant, and none for no positions', () => {
    expect(stretchesOf([0, 1], () => true)).toEqual([{ value: true, positions: [0, 1] }]);
    expect(stretchesOf([0, 1], () => undefined)).toEqual([{ value: undefined, positions: [0, 1] }]);
    expect(stretchesOf([], () => true)).toEqual([]);
  });
});

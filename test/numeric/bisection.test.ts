import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bisectDoubles, bisectIntegers } from '../../src/numeric/bisection.ts';
import { openUnit, ordered, unit } from '../support/arbitraries.ts';
import { nextUp } from '../support/neighbours.ts';

describe('bisectDoubles', () => {
  it('finds any two neighbouring doubles in [0, 1], in fewer than 80 steps', () => {
    fc.assert(
      fc.property(unit(), (last) => {
        fc.pre(last < 1);
        let steps = 0;
        const holds = (x: number): boolean => {
          steps++;
          return x <= last;
        };
        expect(bisectDoubles(0, 1, holds)).toStrictEqual([last, nextUp(last)]);
        expect(steps).toBeLessThan(80);
      }),
    );
  });

  it('finds them in any bracket', () => {
    fc.assert(
      fc.property(ordered(unit()), openUnit(), ([low, high], at) => {
        const [last, next] = bisectDoubles(low, high, (x) => x <= at);
        expect(next).toBe(nextUp(last));
        expect(last === low || last <= at).toBe(true);
        expect(next === high || next > at).toBe(true);
      }),
    );
  });

  it('ends also where the condition turns at random', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (answers) => {
        const [last, next] = bisectDoubles(0, 1, () => answers.next().value as boolean);
        expect(next).toBe(nextUp(last));
      }),
    );
  });
});

describe('bisectIntegers', () => {
  it('finds any two neighbouring safe integers, in at most 53 steps', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (last) => {
        let steps = 0;
        const holds = (x: number): boolean => {
          steps++;
          return x <= last;
        };
        expect(bisectIntegers(0, 2 ** 53, holds)).toStrictEqual([last, last + 1]);
        expect(steps).toBeLessThanOrEqual(53);
      }),
    );
  });
});

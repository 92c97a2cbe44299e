import fc from 'fast-check';
import { unseenSuccessFraction } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { exactly } from '../support/reference.ts';
import { tupleRows } from '../support/tuple-reference.ts';

const skillMix = { skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10 };

/** p_s^k′ p_t L / a. */
function exactSeen(at: Parameters<typeof unseenSuccessFraction>[0]) {
  return exactly(at.skillFrequency)
    .pow(at.tupleSize)
    .times(exactly(at.topicFrequency))
    .times(at.corpusSize)
    .div(exactly(at.successRate));
}

describe('unseenSuccessFraction', () => {
  it.each(tupleRows('unseenSuccessFraction'))('agrees with 40 digits at $args', ({ args, value }) => {
    const error = exactly(unseenSuccessFraction(args)).minus(value).abs().toNumber();
    expect(error).toBeLessThanOrEqual(2 ** -52 + (args.tupleSize + 3) * 2 ** -53 * (1 - Number(value)));
  });

  it('has the numbers of Skill-Mix', () => {
    const seen = [5, 6].map((tupleSize) => 1 - unseenSuccessFraction({ ...skillMix, tupleSize, successRate: 1 }));
    expect(seen[0]).toEqual(near('0.0681091006464'));
    expect(seen[1]).toEqual(near('0.000980771049308'));
    expect(unseenSuccessFraction({ ...skillMix, tupleSize: 5, successRate: 0.12 }).toFixed(6)).toBe('0.432424');
    expect(unseenSuccessFraction({ ...skillMix, tupleSize: 6, successRate: 0.08 }).toFixed(6)).toBe('0.987740');
  });

  it('is right over the whole domain, where products underflow as well', () => {
    const point = fc.record({
      tupleSize: count(1e4),
      skillFrequency: openUnit(),
      topicFrequency: openUnit(),
      corpusSize: count(1e15),
      successRate: openUnit(),
    });
    const tiny = fc.constantFrom(5e-324, 1e-310, 1e-200, 1e-100);
    const cornered = fc.record({
      tupleSize: count(3),
      skillFrequency: tiny,
      topicFrequency: fc.oneof(tiny, openUnit()),
      corpusSize: count(1e15),
      successRate: tiny,
    });
    fc.assert(
      fc.property(fc.oneof(point, cornered), (at) => {
        const seen = exactSeen(at);
        const truth = seen.gte(1) ? 0 : exactly(1).minus(seen).toNumber();
        const value = unseenSuccessFraction(at);
        expect(value).toBeGreaterThanOrEqual(0);
        // a product has an ulp a factor, a power up to one a factor; logarithms of up to 750 each an ulp of them
        const logs =
          at.tupleSize * -Math.log(at.skillFrequency) - Math.log(at.topicFrequency) - Math.log(at.successRate);
        const rounding = (8 + at.tupleSize + logs) * 2 ** -52 * Math.min(1, seen.toNumber());
        expect(Math.abs(value - truth)).toBeLessThanOrEqual(2 ** -53 + rounding);
      }),
    );
  });

  it('rises with the size of the tuples and with the success rate, and says nothing where all may be seen', () => {
    const at = { ...skillMix, successRate: 0.3 };
    const values = [1, 2, 3, 4, 5, 6, 7].map((tupleSize) => unseenSuccessFraction({ ...at, tupleSize }));
    expect(values.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(values).toStrictEqual([...values].sort((a, b) => a - b));
    expect(unseenSuccessFraction({ ...at, tupleSize: 5, successRate: 0.4 })).toBeGreaterThan(values[4]!);
  });
});

import fc from 'fast-check';
import { unseenSuccessFraction } from 'skill-emergence/competence';
import { expectedSeenFraction } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';

const skillMix = { skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10 };

describe('expectedSeenFraction', () => {
  it("is Skill-Mix's for five and six skills", () => {
    expect(expectedSeenFraction({ ...skillMix, tupleSize: 5 })).toBeCloseTo(0.0681091006464, 13);
    expect(expectedSeenFraction({ ...skillMix, tupleSize: 6 })).toBeCloseTo(0.000980771049308, 15);
    expect(expectedSeenFraction({ ...skillMix, tupleSize: 2 })).toBe(1);
  });

  it('is what remains of the fraction of unseen successes at a success rate of 1', () => {
    const frequency = fc.double({ min: 1e-12, max: 1, noNaN: true });
    fc.assert(
      fc.property(frequency, frequency, fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 9 }), (...at) => {
        const [skillFrequency, topicFrequency, corpusSize, tupleSize] = at;
        const settings = { skillFrequency, topicFrequency, corpusSize, tupleSize };
        const unseen = unseenSuccessFraction({ ...settings, successRate: 1 });
        expect(expectedSeenFraction(settings)).toBeCloseTo(1 - unseen, 12);
      }),
    );
  });

  it('keeps its digits where the power underflows', () => {
    // 10⁻⁴⁰⁰ · 1 · 10¹⁵ underflows, 10⁻³⁰⁰ · 10⁻¹² · 10¹⁵ does not
    const settings = { corpusSize: 1e15, topicFrequency: 1e-12 };
    expect(expectedSeenFraction({ ...settings, skillFrequency: 1e-100, tupleSize: 3 }) / 1e-297).toBeCloseTo(1, 11);
    expect(expectedSeenFraction({ ...settings, skillFrequency: 1e-100, tupleSize: 4 })).toBe(0);
    const rare = { skillFrequency: 1, topicFrequency: 1e-300, corpusSize: 1, tupleSize: 1 };
    expect(expectedSeenFraction(rare) / 1e-300).toBeCloseTo(1, 11);
  });

  it.each([
    ['tupleSize', { tupleSize: 0 }],
    ['skillFrequency', { skillFrequency: 0 }],
    ['topicFrequency', { topicFrequency: 2 }],
    ['corpusSize', { corpusSize: 0.5 }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(() => expectedSeenFraction({ ...skillMix, tupleSize: 5, ...wrong })).toThrow(
      expect.objectContaining({ parameter }),
    );
  });
});

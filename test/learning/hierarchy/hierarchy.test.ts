import fc from 'fast-check';
import { hierarchyDepth, hierarchyLogData, hierarchyLogSamples } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { errorInUlps } from '../../support/reference.ts';
import { theoryRows } from '../../support/theory-reference.ts';

describe('the random hierarchy', () => {
  it.each(theoryRows<typeof hierarchyLogSamples>('hierarchyLogSamples'))('has samples of 40 digits at $args', (row) => {
    expect(errorInUlps(hierarchyLogSamples(row.args), row.value)).toBeLessThanOrEqual(4);
  });

  it.each(theoryRows<typeof hierarchyLogData>('hierarchyLogData'))('has data of 40 digits at $args', (row) => {
    expect(errorInUlps(hierarchyLogData(row.args), row.value)).toBeLessThanOrEqual(4);
  });

  it.each(theoryRows<typeof hierarchyDepth>('hierarchyDepth'))('has a depth of 40 digits at $args', (row) => {
    expect(errorInUlps(hierarchyDepth(row.args), row.value)).toBeLessThanOrEqual(4);
  });

  it('needs no more samples than there are data, and reaches the depth of its samples', () => {
    const sizes = fc.record({
      classes: fc.integer({ min: 1, max: 100 }),
      synonyms: fc.integer({ min: 2, max: 30 }),
      depth: fc.integer({ min: 1, max: 8 }),
      branching: fc.integer({ min: 2, max: 9 }),
    });
    fc.assert(
      fc.property(sizes, ({ branching, ...size }) => {
        const logSamples = hierarchyLogSamples(size);
        expect(logSamples).toBeLessThanOrEqual(hierarchyLogData({ ...size, branching }) + 1e-12);
        const { classes, synonyms, depth } = size;
        expect(hierarchyDepth({ samples: Math.exp(logSamples) * (1 + 1e-12), classes, synonyms })).toBeCloseTo(
          depth,
          9,
        );
      }),
    );
  });

  it('has limits', () => {
    expect(hierarchyDepth({ samples: 5, classes: 10, synonyms: 3 })).toBe(0);
    expect(hierarchyDepth({ samples: 10, classes: 10, synonyms: 1 })).toBe(Infinity);
    expect(hierarchyLogSamples({ classes: 1, synonyms: 7, depth: 0 })).toBe(0);
    const deep = { classes: 3, depth: 1e6, branching: 2 };
    expect(hierarchyLogData({ ...deep, synonyms: 2 })).toBe(Infinity);
    expect(hierarchyLogData({ ...deep, synonyms: 1 })).toBeCloseTo(Math.log(3), 15);
    expect(() => hierarchyLogData({ ...deep, synonyms: 2, branching: 1 })).toThrow(
      'branching must be at least 2, got 1',
    );
  });
});

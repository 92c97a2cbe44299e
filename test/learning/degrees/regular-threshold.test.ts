import fc from 'fast-check';
import { type RegularGraph, regularThreshold, regularWaterfallWidth } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { count, uniform } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { REFERENCE_ULPS, theoryRows } from '../../support/theory-reference.ts';

const graphs = fc.record({
  skillDegree: count(1e9).map((d) => Math.max(2, d)),
  textDegree: count(1e9).map((d) => Math.max(2, d)),
});

describe('regularThreshold', () => {
  it.each(theoryRows<typeof regularThreshold>('regularThreshold.unknown'))('has 40 digits at $args', (row) => {
    expect(errorInUlps(regularThreshold(row.args).unknown, row.value)).toBeLessThanOrEqual(4);
  });

  it.each(theoryRows<typeof regularThreshold>('regularThreshold.edge'))('is left from 40 digits at $args', (row) => {
    const { before } = regularThreshold(row.args);
    expect(row.value === '0.0' ? before : errorInUlps(before, row.value)).toBeLessThanOrEqual(8);
  });

  it('is the least value of what it is the infimum of', () => {
    fc.assert(
      fc.property(graphs, uniform(0, 40), ({ skillDegree, textDegree }, depth) => {
        const x = Math.exp(-depth);
        const idle = -Math.expm1((textDegree - 1) * Math.log1p(-x));
        const value = Math.log(x) - (skillDegree - 1) * Math.log(idle);
        const { unknown } = regularThreshold({ skillDegree, textDegree });
        expect(Math.log(unknown)).toBeLessThanOrEqual(value + 1e-9 * (1 + Math.abs(value)));
      }),
    );
  });

  it('is at most the rate l/r, falls in r, and is closed for r up to 4', () => {
    fc.assert(
      fc.property(graphs, ({ skillDegree, textDegree }) => {
        const { unknown } = regularThreshold({ skillDegree, textDegree });
        expect(unknown).toBeLessThanOrEqual(Math.min(1, skillDegree / textDegree) * (1 + 2 ** -50));
        const next = regularThreshold({ skillDegree, textDegree: textDegree + (textDegree < 1e9 ? 1 : 0) });
        expect(next.unknown).toBeLessThanOrEqual(unknown * (1 + 2 ** -48));
        if (skillDegree > 2 && skillDegree < 1e6) {
          const l = skillDegree;
          const three = regularThreshold({ skillDegree, textDegree: 3 }).before;
          expect(Math.abs(three - (2 * l - 4) / (2 * l - 3))).toBeLessThanOrEqual(2 ** -50);
          const four = regularThreshold({ skillDegree, textDegree: 4 }).before;
          expect(Math.abs(four - (1 - 2 / (Math.sqrt(12 * l - 15) - 1)))).toBeLessThanOrEqual(2 ** -48);
        }
      }),
    );
  });

  it('has the limits of its table', () => {
    expect(regularThreshold({ skillDegree: 2, textDegree: 2 })).toEqual({ unknown: 1, before: 0 });
    expect(regularThreshold({ skillDegree: 2, textDegree: 5 })).toEqual({ unknown: 0.25, before: 0 });
    expect(regularThreshold({ skillDegree: 7, textDegree: 2 })).toEqual({ unknown: 1, before: 1 });
    expect(() => regularThreshold({ skillDegree: 1, textDegree: 2 })).toThrow('skillDegree must be at least 2, got 1');
    expect(() => regularThreshold({ skillDegree: 2, textDegree: 2e9 })).toThrow(/^textDegree must be at most/);
  });
});

describe('regularWaterfallWidth', () => {
  const rows = theoryRows<typeof regularWaterfallWidth>('regularWaterfallWidth');

  it.each(rows)('has 40 digits at $args', (row) => {
    expect(errorInUlps(regularWaterfallWidth(row.args), row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is not what published code has, with three signs turned', () => {
    const turned = ({ skillDegree, textDegree }: RegularGraph): number => {
      const { unknown: e, before: x } = regularThreshold({ skillDegree, textDegree });
      const rho = (t: number): number => t ** (textDegree - 1);
      const rhoSlope = (t: number): number => (textDegree - 1) * t ** (textDegree - 2);
      const lambda = (t: number): number => t ** (skillDegree - 1);
      const lambdaSlope = (t: number): number => (skillDegree - 1) * t ** (skillDegree - 2);
      const width = (sign: 1 | -1): number => {
        const r = 1 - x;
        const y = 1 - rho(r);
        const texts = rho(r) ** 2 - rho(r ** 2) + rhoSlope(r) * (1 - 2 * x * rho(r)) + sign * r * r * rhoSlope(r * r);
        const skills = e * e * (lambda(y) ** 2 + sign * lambda(y * y) + sign * y * y * lambdaSlope(y * y));
        const scale = skillDegree * lambda(y) ** 2;
        return Math.sqrt(texts / (scale * rhoSlope(r) ** 2) + skills / scale);
      };
      expect(Math.abs(width(-1) / regularWaterfallWidth({ skillDegree, textDegree }) - 1)).toBeLessThan(1e-12);
      return width(1);
    };
    expect(turned({ skillDegree: 3, textDegree: 6 })).toBeCloseTo(0.9385, 4);
    expect(regularWaterfallWidth({ skillDegree: 3, textDegree: 6 })).toBeCloseTo(0.56035, 5);
  });

  it('keeps its digits where skills have many text pieces of three', () => {
    for (const skillDegree of [3, 10, 1000, 1e6, 125_900_268, 1e9]) {
      const l = skillDegree - 1;
      const s = 1 / (2 * l - 1); // x̄, the root of 1 + 1/s = 2l
      const width = Math.sqrt((1 - s) / (2 * skillDegree)) * Math.exp(-l * Math.log1p(-s * s));
      expect(Math.abs(regularWaterfallWidth({ skillDegree, textDegree: 3 }) / width - 1)).toBeLessThan(1e-14);
    }
  });

  it('is of threefold degrees at least', () => {
    expect(() => regularWaterfallWidth({ skillDegree: 2, textDegree: 6 })).toThrow('skillDegree must be at least 3');
    expect(() => regularWaterfallWidth({ skillDegree: 3, textDegree: 2 })).toThrow('textDegree must be at least 3');
  });
});

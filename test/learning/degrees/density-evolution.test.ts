import fc from 'fast-check';
import { type DegreeLaw, densityEvolution, learningFixedPoint, regularThreshold } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, uniform, unit } from '../../support/arbitraries.ts';

const degrees: fc.Arbitrary<DegreeLaw> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((degree) => ({ kind: 'regular', degree }) as const),
  uniform(0, 12).map((mean) => ({ kind: 'poisson', mean }) as const),
  fc
    .tuple(fc.array(uniform(0, 1), { minLength: 0, maxLength: 15 }), uniform(0.01, 1))
    .map(([some, last]) => ({ kind: 'given', fractions: [0.1, ...some, last] }) as const),
);

/** What the theory calls λ(y) or ρ(y), and L(y), as they are written. */
function plain(of: DegreeLaw, y: number): { edge: number; node: number } {
  if (of.kind === 'regular') return { edge: y ** (of.degree - 1), node: y ** of.degree };
  if (of.kind === 'poisson') return { edge: Math.exp(-of.mean * (1 - y)), node: Math.exp(-of.mean * (1 - y)) };
  const fractions = Array.from(of.fractions);
  const total = fractions.reduce((sum, f) => sum + f, 0);
  const mean = fractions.reduce((sum, f, d) => sum + f * d, 0);
  return {
    edge: fractions.reduce((sum, f, d) => sum + (d === 0 ? 0 : (d * f * y ** (d - 1)) / mean), 0),
    node: fractions.reduce((sum, f, d) => sum + (f * y ** d) / total, 0),
  };
}

describe('densityEvolution', () => {
  it('is where plain iteration arrives', () => {
    const points = fc.record({
      skillDegrees: degrees,
      textDegrees: degrees,
      unknown: fc.oneof(uniform(0, 1), unit()),
      theta: fc.oneof(fc.constant(0), uniform(0, 1)),
    });
    fc.assert(
      fc.property(points, (point) => {
        const { unlearnt, unlearntSkills, condition } = densityEvolution(point);
        const idle = (x: number): number => 1 - (1 - point.theta) * plain(point.textDegrees, 1 - x).edge;
        let x = point.unknown;
        for (let i = 0; i < 2000; i++) x = point.unknown * plain(point.skillDegrees, idle(x)).edge;
        // the plain form loses 1 - ρ where x is small: absolutely
        const allowed = 1e-13 * condition + 1e-12 * condition * unlearnt;
        expect(x).toBeGreaterThanOrEqual(unlearnt - allowed);
        if (condition < 30) expect(x).toBeLessThanOrEqual(unlearnt + allowed);
        const node = point.unknown * plain(point.skillDegrees, idle(unlearnt)).node;
        expect(Math.abs(unlearntSkills - node)).toBeLessThanOrEqual(1e-13 + 1e-12 * node);
      }),
    );
  });

  it('is learning on the library’s graph, of Poisson degrees', () => {
    const points = fc.record({
      k: fc.integer({ min: 1, max: 20 }),
      mean: uniform(0, 9),
      unknown: unit(),
      theta: unit(),
    });
    fc.assert(
      fc.property(points, ({ k, mean, unknown, theta }) => {
        const textDegrees = { kind: 'regular', degree: k } as const;
        const other = densityEvolution({ skillDegrees: { kind: 'poisson', mean }, textDegrees, unknown, theta });
        const { unlearnt, condition } = learningFixedPoint({ k, meanDegree: mean, unknown, theta });
        fc.pre(condition < 1e6);
        const allowed = 1e-14 * (k + mean) * condition * unlearnt + 1e-300;
        expect(Math.abs(other.unlearnt - unlearnt)).toBeLessThanOrEqual(allowed);
        expect(Math.abs(other.unlearntSkills - unlearnt)).toBeLessThanOrEqual((1 + mean) * (1 + k) * allowed);
      }),
    );
  });

  it('is 0 below the threshold of a regular graph, and not above', () => {
    const graphs = fc.record({
      skillDegree: fc.integer({ min: 2, max: 12 }),
      textDegree: fc.integer({ min: 3, max: 20 }),
    });
    fc.assert(
      fc.property(graphs, logUniform(1e-6, 0.5), ({ skillDegree, textDegree }, step) => {
        const threshold = regularThreshold({ skillDegree, textDegree });
        const skillDegrees = { kind: 'regular', degree: skillDegree } as const;
        const textDegrees = { kind: 'regular', degree: textDegree } as const;
        const at = (unknown: number): number => densityEvolution({ skillDegrees, textDegrees, unknown }).unlearnt;
        expect(at(threshold.unknown * (1 - step))).toBeLessThan(1e-290);
        const above = threshold.unknown * (1 + step);
        fc.pre(above <= 1);
        expect(at(above)).toBeGreaterThan(threshold.before);
      }),
    );
  });

  it('grows with what is unknown and with the errors', () => {
    const points = fc.record({ skillDegrees: degrees, textDegrees: degrees });
    fc.assert(
      fc.property(points, ordered(unit()), uniform(0, 1), (point, [less, more], fixed) => {
        const room = (x: { unlearnt: number; condition: number }): number => x.unlearnt * (1 + 1e-12 * x.condition);
        const byUnknown = [less, more].map((unknown) => densityEvolution({ ...point, unknown, theta: fixed }));
        expect(byUnknown[0]!.unlearnt).toBeLessThanOrEqual(room(byUnknown[1]!) + 1e-300);
        const byErrors = [less, more].map((theta) => densityEvolution({ ...point, unknown: fixed, theta }));
        expect(byErrors[0]!.unlearnt).toBeLessThanOrEqual(room(byErrors[1]!) + 1e-300);
      }),
    );
  });

  it('has limits, and searches below 0.1 as well, which published code does not', () => {
    const skillDegrees = { kind: 'regular', degree: 3 } as const;
    expect(densityEvolution({ skillDegrees, textDegrees: skillDegrees, unknown: 0 }).unlearnt).toBe(0);
    expect(densityEvolution({ skillDegrees, textDegrees: skillDegrees, unknown: 0.5, theta: 1 }).unlearnt).toBe(0.5);
    const single = { kind: 'regular', degree: 1 } as const;
    expect(densityEvolution({ skillDegrees: single, textDegrees: skillDegrees, unknown: 0.5 }).unlearnt).toBe(0.5);
    const none = { kind: 'poisson', mean: 0 } as const;
    expect(densityEvolution({ skillDegrees: none, textDegrees: none, unknown: 0.5 }).unlearntSkills).toBe(0.5);
    const { unknown, before } = regularThreshold({ skillDegree: 3, textDegree: 100 });
    expect(before).toBeLessThan(0.1);
    // the least x / λ(1 - ρ(1 - x)) over x from 0.1 on would be taken for the threshold
    let least = 1;
    for (let x = 0.1; x <= 1; x += 0.001) least = Math.min(least, x / (1 - (1 - x) ** 99) ** 2);
    expect(least).toBeGreaterThan(1.5 * unknown);
    const textDegrees = { kind: 'regular', degree: 100 } as const;
    expect(densityEvolution({ skillDegrees, textDegrees, unknown: 0.9 * least }).unlearnt).toBeGreaterThan(0.04);
  });

  it('is infinitely ill-conditioned where two solutions meet', () => {
    // x = ε₀ (1 - (1 - x)) with ε₀ = 1: every x is a solution
    const two = { kind: 'regular', degree: 2 } as const;
    expect(densityEvolution({ skillDegrees: two, textDegrees: two, unknown: 1 })).toEqual({
      unlearnt: 1,
      unlearntSkills: 1,
      condition: Infinity,
    });
  });

  it('takes some milliseconds for a thousand degrees', () => {
    const given = { kind: 'given', fractions: Array.from({ length: 1000 }, (_, d) => 1 / (1 + d)) } as const;
    const start = performance.now();
    for (let i = 0; i < 10; i++) densityEvolution({ skillDegrees: given, textDegrees: given, unknown: 0.5 + i / 25 });
    expect((performance.now() - start) / 10).toBeLessThan(100); // ten at most, on a machine that does nothing else
  });

  it('refuses degrees that are none', () => {
    const refuses = (skillDegrees: object, message: string | RegExp): void => {
      const textDegrees = { kind: 'regular', degree: 3 } as const;
      const options = { skillDegrees: skillDegrees as DegreeLaw, textDegrees, unknown: 0.5 };
      expect(() => densityEvolution(options)).toThrow(message);
    };
    refuses({ kind: 'zipf' }, /^skillDegrees.kind must be one of 'regular', 'poisson', 'given'/);
    refuses({ kind: 'regular', degree: 0 }, /^skillDegrees.degree must be a positive safe integer, got 0/);
    refuses({ kind: 'regular', degree: 2, mean: 2 }, /^unknown setting skillDegrees.mean/);
    refuses({ kind: 'poisson', mean: -1 }, /^skillDegrees.mean must be a number in \[0, Infinity\)/);
    refuses({ kind: 'given', fractions: [1] }, /^skillDegrees.fractions must be fractions of which one/);
    refuses({ kind: 'given', fractions: [] }, /^skillDegrees.fractions must be fractions of which one/);
    refuses({ kind: 'given', fractions: [0, -1] }, /^skillDegrees.fractions\[1\] must be/);
    refuses({ kind: 'given', fractions: new Float32Array(1e5 + 1) }, /^skillDegrees.fractions.length must be at most/);
    refuses(3 as never, /^skillDegrees must be an object/);
  });
});

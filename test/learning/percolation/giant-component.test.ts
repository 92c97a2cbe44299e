import fc from 'fast-check';
import { logBinomialUpperTail, logChernoffUpperTailBound } from 'skill-emergence/concentration';
import {
  bipartiteGiantComponent,
  compositionAccuracy,
  giantComponent,
  learningFixedPoint,
  percolationMargin,
  percolationTextsPerSkill,
  randomGraphGiantComponent,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { count, logUniform, ordered, uniform } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { theoryRows } from '../../support/theory-reference.ts';

const ulps = (actual: number, value: string): number => (value === '0.0' ? actual : errorInUlps(actual, value));

describe('giantComponent', () => {
  it.each(theoryRows<typeof giantComponent>('giantComponent.skills'))('has 40 digits of skills at $args', (row) => {
    expect(ulps(giantComponent(row.args).skills, row.value)).toBeLessThanOrEqual(4);
  });

  it.each(theoryRows<typeof giantComponent>('giantComponent.texts'))('has 40 digits of texts at $args', (row) => {
    expect(ulps(giantComponent(row.args).texts, row.value)).toBeLessThanOrEqual(4);
  });

  const points = fc.record({
    k: fc.integer({ min: 2, max: 30 }),
    meanDegree: fc.oneof(uniform(0, 3), logUniform(1e-3, 50)),
  });

  it('solves its equation', () => {
    fc.assert(
      fc.property(points, ({ k, meanDegree }) => {
        const { skills, texts } = giantComponent({ k, meanDegree });
        fc.pre(skills < 1 - 1e-6);
        const edge = -Math.log1p(-skills);
        expect(Math.abs(edge + meanDegree * Math.expm1(-(k - 1) * edge))).toBeLessThanOrEqual(1e-9 * edge);
        expect(Math.abs(texts + Math.expm1(-k * edge))).toBeLessThanOrEqual(1e-9 * texts);
      }),
    );
  });

  it('is the limit of learning with capacity k − 1 where nearly all is unknown', () => {
    fc.assert(
      fc.property(points, ({ k, meanDegree }) => {
        fc.pre(k > 2 || meanDegree > 0);
        const point = { k, meanDegree, unknown: 1 - 1e-9, capacity: Math.max(1, k - 1) };
        const { unlearnt, condition } = learningFixedPoint(point);
        // a part 1e-9 of the start counts by the condition number; at the threshold by its root
        fc.pre(condition < 1e4);
        expect(Math.abs(1 - unlearnt - giantComponent({ k, meanDegree }).skills)).toBeLessThanOrEqual(2e-9 * condition);
      }),
    );
  });

  it('grows with the text and with k; connects no skill without text, and text no less than skills', () => {
    fc.assert(
      fc.property(points, ordered(uniform(0, 5)), ({ k }, [less, more]) => {
        const low = giantComponent({ k, meanDegree: less });
        const room = 1 + 2 ** -48;
        expect(low.skills).toBeLessThanOrEqual(giantComponent({ k, meanDegree: more }).skills * room);
        expect(low.skills).toBeLessThanOrEqual(giantComponent({ k: k + 1, meanDegree: less }).skills * room);
        expect(low.skills).toBeLessThanOrEqual(-Math.expm1(-less) * room);
        expect(low.texts * room).toBeGreaterThanOrEqual(low.skills);
      }),
    );
  });

  it('begins with 2(τ − 1)/(k − 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), logUniform(1e-12, 1e-3), (k, above) => {
        const meanDegree = (1 + above) / (k - 1);
        const excess = meanDegree * (k - 1) - 1;
        fc.pre(excess > 1e-13);
        const first = (2 * above) / (k - 1);
        // the rounding of c is 2^-53 / above
        const allowed = 3 * above + 2 ** -51 / above;
        expect(Math.abs(giantComponent({ k, meanDegree }).skills / first - 1)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  it('has limits', () => {
    expect(giantComponent({ k: 1, meanDegree: 100 })).toEqual({ skills: 0, texts: 0 });
    expect(giantComponent({ k: 4, meanDegree: 0 })).toEqual({ skills: 0, texts: 0 });
    expect(giantComponent({ k: 9e15, meanDegree: 1e300 })).toEqual({ skills: 1, texts: 1 });
    expect(giantComponent({ k: 9e15, meanDegree: 1e-10 }).skills).toBeCloseTo(1e-10, 20);
    expect(() => giantComponent({ k: 4, meanDegree: -1 })).toThrow(/^meanDegree must be/);
  });
});

describe('bipartiteGiantComponent', () => {
  type Of = typeof bipartiteGiantComponent;
  it.each(theoryRows<Of>('bipartiteGiantComponent.skills'))('has 40 digits of skills at $args', (row) => {
    expect(ulps(bipartiteGiantComponent(row.args).skills, row.value)).toBeLessThanOrEqual(4);
  });

  it.each(theoryRows<Of>('bipartiteGiantComponent.texts'))('has 40 digits of texts at $args', (row) => {
    expect(ulps(bipartiteGiantComponent(row.args).texts, row.value)).toBeLessThanOrEqual(4);
  });

  it('solves both equations, and is the same from the other side', () => {
    fc.assert(
      fc.property(logUniform(1e-3, 1e3), logUniform(1e-3, 1e3), (a, b) => {
        const { skills, texts } = bipartiteGiantComponent({ meanSkillDegree: a, meanTextDegree: b });
        expect(Math.abs(skills + Math.expm1(-a * texts))).toBeLessThanOrEqual(1e-12 * skills);
        expect(Math.abs(texts + Math.expm1(-b * skills))).toBeLessThanOrEqual(1e-12 * texts);
        const turned = bipartiteGiantComponent({ meanSkillDegree: b, meanTextDegree: a });
        const allowed = 2 ** -48 * (1 + 1 / Math.abs(Math.log(a * b)));
        expect(Math.abs(turned.texts - skills)).toBeLessThanOrEqual(allowed * skills);
        expect(skills > 0).toBe(
          percolationMargin({
            skillDegrees: { kind: 'poisson', mean: a },
            textDegrees: { kind: 'poisson', mean: b },
          }) > 0,
        );
      }),
    );
  });

  it('has limits', () => {
    const none = { skills: 0, texts: 0 };
    expect(bipartiteGiantComponent({ meanSkillDegree: 0, meanTextDegree: 1e300 })).toEqual(none);
    expect(bipartiteGiantComponent({ meanSkillDegree: 1, meanTextDegree: 1 })).toEqual(none);
    expect(bipartiteGiantComponent({ meanSkillDegree: 1e300, meanTextDegree: 1e300 })).toEqual({ skills: 1, texts: 1 });
    const few = bipartiteGiantComponent({ meanSkillDegree: 1e-3, meanTextDegree: 1e300 });
    expect(few.skills).toBeCloseTo(-Math.expm1(-1e-3), 15);
    expect(few.texts).toBe(1);
  });
});

describe('randomGraphGiantComponent', () => {
  type Of = typeof randomGraphGiantComponent;
  it.each(theoryRows<Of>('randomGraphGiantComponent'))('has 40 digits at $args', ({ args, value }) => {
    expect(ulps(randomGraphGiantComponent(args), value)).toBeLessThanOrEqual(4);
  });

  it('is the component of text pieces with two skills', () => {
    fc.assert(
      fc.property(uniform(0, 40), (meanDegree) => {
        const { skills } = giantComponent({ k: 2, meanDegree });
        expect(Math.abs(randomGraphGiantComponent({ meanDegree }) - skills)).toBeLessThanOrEqual(2 ** -50 * skills);
      }),
    );
  });
});

describe('percolationTextsPerSkill', () => {
  type Of = typeof percolationTextsPerSkill;
  it.each(theoryRows<Of>('percolationTextsPerSkill'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(percolationTextsPerSkill(args), value)).toBeLessThanOrEqual(2);
  });

  it('is where the component begins, and less for unequal skills', () => {
    const weights = fc.array(logUniform(1e-3, 1), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        count(1e6).map((k) => k + 1),
        weights,
        (k, measure) => {
          const texts = percolationTextsPerSkill({ k });
          expect(giantComponent({ k, meanDegree: texts * k * (1 - 1e-12) }).skills).toBe(0);
          expect(giantComponent({ k, meanDegree: texts * k * (1 + 1e-12) }).skills).toBeGreaterThan(0);
          expect(percolationTextsPerSkill({ k, measure })).toBeLessThanOrEqual(texts * (1 + 1e-14));
          const equal = percolationTextsPerSkill({ k, measure: measure.map(() => 0.3) });
          expect(Math.abs(equal / texts - 1)).toBeLessThan(1e-14);
        },
      ),
    );
    expect(() => percolationTextsPerSkill({ k: 1 })).toThrow('k must be at least 2, got 1');
  });
});

describe('percolationMargin', () => {
  it('is (l − 1)(r − 1) − 1 of regular graphs and c(k − 1) − 1 of the library’s', () => {
    const regular = (degree: number) => ({ kind: 'regular', degree }) as const;
    expect(percolationMargin({ skillDegrees: regular(3), textDegrees: regular(6) })).toBe(9);
    expect(percolationMargin({ skillDegrees: regular(1), textDegrees: regular(6) })).toBe(-1);
    const skillDegrees = { kind: 'poisson', mean: 0.25 } as const;
    expect(percolationMargin({ skillDegrees, textDegrees: regular(5) })).toBe(0);
    expect(
      percolationMargin({ skillDegrees, textDegrees: { kind: 'given', fractions: [5, 0, 0, 0, 0, 2] } }),
    ).toBeCloseTo(0, 15);
  });
});

describe('compositionAccuracy', () => {
  type Of = typeof compositionAccuracy;
  it.each(theoryRows<Of>('compositionAccuracy'))('has 40 digits at $args', ({ args, value }) => {
    expect(ulps(compositionAccuracy(args), value)).toBeLessThanOrEqual(8);
  });

  it('is not helped by Chernoff’s bound in bits inside an exponential, which published code has', () => {
    // the bound is at least the tail in nats; with a divergence in bits it is below it
    const tail = { trials: 1000, probability: 0.1, atLeast: 150 };
    const exact = logBinomialUpperTail(tail);
    const nats = logChernoffUpperTailBound(tail);
    const bits = nats / Math.LN2;
    expect(exact).toBeLessThanOrEqual(nats);
    expect(exact).toBeGreaterThan(bits + 3);
  });

  it('refuses arrays that differ in length', () => {
    const options = { weights: [0.5], skillsPerTask: [1], meanDegrees: [2] };
    expect(compositionAccuracy({ ...options, weights: [1] })).toBe(randomGraphGiantComponent({ meanDegree: 2 }));
    expect(() => compositionAccuracy({ ...options, skillsPerTask: [] })).toThrow(
      /^skillsPerTask must be an array of 1/,
    );
    expect(() => compositionAccuracy({ ...options, meanDegrees: [] })).toThrow(/^meanDegrees must be an array of 1/);
    expect(() => compositionAccuracy({ ...options, weights: [2] })).toThrow(/^weights\[0\] must be/);
  });
});

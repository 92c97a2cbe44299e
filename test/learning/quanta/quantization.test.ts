import fc from 'fast-check';
import {
  quantaTail,
  quantizationExponents,
  quantizationLoss,
  unseenMass,
  unseenMassAsymptotic,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { seenBeyond, unseenAmong } from '../../../src/learning/quanta/unseen.ts';
import { relativeZeta } from '../../../src/learning/quanta/zeta.ts';
import { tailMass, zipfQuanta } from '../../../src/learning/quanta/zipf-quanta.ts';
import { count, logUniform } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { REFERENCE_ULPS, theoryRows } from '../../support/theory-reference.ts';

const exponents = logUniform(0.01, 20);

describe('quantaTail', () => {
  it.each(theoryRows<typeof quantaTail>('quantaTail'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(quantaTail(args), value)).toBeLessThanOrEqual(8);
  });

  it('is between the integrals', () => {
    fc.assert(
      fc.property(logUniform(1e-6, 30), count(1e12), (exponent, quanta) => {
        // over a ζ(1 + a) = ζ(1 + a, 1) a 1^a
        const scale = relativeZeta(exponent, 1);
        const tail = quantaTail({ exponent, quanta }) * scale;
        fc.pre(tail > 1e-290);
        const lower = (quanta + 1) ** -exponent * (1 + exponent / (2 * (quanta + 1)));
        expect(tail).toBeGreaterThanOrEqual(lower * (1 - 1e-13));
        expect(tail).toBeLessThanOrEqual((quanta + 0.5) ** -exponent * (1 + 1e-13));
      }),
    );
  });

  it('has limits', () => {
    expect(quantaTail({ exponent: 0.3, quanta: 0 })).toBe(1);
    expect(quantaTail({ exponent: 1e-9, quanta: 1e6 })).toBeCloseTo(1, 7);
    expect(quantaTail({ exponent: 1000, quanta: 2 })).toBe(0);
    expect(quantaTail({ exponent: 1000, quanta: 2 ** 53 - 1 })).toBe(0);
    expect(() => quantaTail({ exponent: 1001, quanta: 1 })).toThrow(
      'exponent must be a number in [1e-9, 1000], got 1001',
    );
    expect(() => quantaTail({ exponent: 0, quanta: 1 })).toThrow(/^exponent must be/);
  });
});

describe('unseenMass', () => {
  it.each(theoryRows<typeof unseenMass>('unseenMass'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(unseenMass(args), value)).toBeLessThanOrEqual(64);
  });

  it('is the sum where the closed form begins to be as good', () => {
    const points = fc.record({
      exponent: logUniform(0.05, 3),
      samples: logUniform(1, 1e5).map(Math.floor),
      shots: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(points, ({ exponent, samples, shots }) => {
        fc.pre(samples >= shots);
        const quanta = zipfQuanta(exponent);
        const last = Math.ceil((samples * quanta.first) ** (1 / (1 + exponent))) + 5;
        const sum =
          unseenAmong(quanta, samples, shots, last) + tailMass(quanta, last) - seenBeyond(quanta, samples, shots, last);
        expect(Math.abs(unseenMass({ exponent, samples, shots }) / sum - 1)).toBeLessThanOrEqual(2e-13);
      }),
    );
  });

  it('is the mean of 1 − (1 − p)^D, by an alternating sum of zeta functions, for few samples', () => {
    // Σ_i C(D, i) (-1)^i A^(i + 1) ζ(s (i + 1)): loses D bits
    for (const exponent of [0.2, 0.5, 1, 3]) {
      const { first } = zipfQuanta(exponent);
      let binomial = 1;
      let sum = 0;
      for (let i = 0; i <= 8; i++) {
        const a = (1 + exponent) * (i + 1) - 1;
        sum += ((-1) ** i * binomial * first ** (i + 1) * relativeZeta(a, 1)) / a;
        binomial *= (8 - i) / (i + 1);
      }
      expect(unseenMass({ exponent, samples: 8 })).toBeCloseTo(sum, 12);
    }
  });

  it('falls with the samples, ever more slowly, and grows with the shots', () => {
    fc.assert(
      fc.property(exponents, count(1e12), fc.integer({ min: 1, max: 99 }), (exponent, samples, shots) => {
        const at = (more: number, times = 1): number => unseenMass({ exponent, samples: samples + more, shots: times });
        const room = 1e-12 * at(0);
        expect(at(1)).toBeLessThanOrEqual(at(0) + room);
        expect(at(0) + at(2)).toBeGreaterThanOrEqual(2 * at(1) - 4 * room);
        expect(at(0, shots)).toBeLessThanOrEqual(at(0, shots + 1) * (1 + 1e-12));
        expect(at(0, shots)).toBeLessThanOrEqual(1 + 1e-14);
      }),
    );
  });

  it('has limits', () => {
    expect(unseenMass({ exponent: 0.3, samples: 0 })).toBe(1);
    expect(unseenMass({ exponent: 0.3, samples: 4, shots: 5 })).toBe(1);
    // a steep law: what two quanta leave, 2 p₂ of one sample, from the complement of p₁
    expect(unseenMass({ exponent: 60, samples: 1 })).toBeCloseTo(2 * 2 ** -61, 27);
    expect(unseenMass({ exponent: 0.34, samples: 2 ** 53 - 1, shots: 100 })).toBeGreaterThan(0);
    expect(() => unseenMass({ exponent: 0.3, samples: 4, shots: 101 })).toThrow('shots must be at most 100, got 101');
  });
});

describe('unseenMassAsymptotic', () => {
  it.each(theoryRows<typeof unseenMassAsymptotic>('unseenMassAsymptotic'))('has 40 digits at $args', (row) => {
    expect(errorInUlps(unseenMassAsymptotic(row.args), row.value)).toBeLessThanOrEqual(64);
  });

  it('is away from the mass by b(1 + b)/(2D)', () => {
    fc.assert(
      fc.property(logUniform(0.1, 1.5), logUniform(1e5, 1e7).map(Math.floor), (exponent, samples) => {
        const b = exponent / (1 + exponent);
        const away = unseenMassAsymptotic({ exponent, samples }) / unseenMass({ exponent, samples }) - 1;
        expect(Math.abs(away - (b * (1 + b)) / (2 * samples))).toBeLessThanOrEqual(1e-12 + 1 / samples ** 2);
      }),
    );
    expect(() => unseenMassAsymptotic({ exponent: 1, samples: 0 })).toThrow(/^samples must be a positive/);
  });
});

describe('quantizationLoss', () => {
  it.each(theoryRows<typeof quantizationLoss>('quantizationLoss'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(quantizationLoss(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is the sum of what capacity and data leave', () => {
    const points = fc.record({
      exponent: logUniform(0.1, 3),
      quanta: fc.integer({ min: 0, max: 60 }),
      samples: fc.integer({ min: 0, max: 300 }),
      shots: fc.integer({ min: 1, max: 3 }),
    });
    const losses = { learnedLoss: 0, unlearnedLoss: 1 };
    fc.assert(
      fc.property(points, (point) => {
        const { exponent, quanta, samples, shots } = point;
        const { first } = zipfQuanta(exponent);
        let sum = quantaTail({ exponent, quanta });
        for (let i = 1; i <= quanta; i++) {
          const p = first * i ** -(1 + exponent);
          let missed = 0;
          let mass = (1 - p) ** samples;
          for (let seen = 0; seen < shots && seen <= samples; seen++) {
            missed += mass;
            mass *= (((samples - seen) / (seen + 1)) * p) / (1 - p);
          }
          sum += p * missed;
        }
        const loss = quantizationLoss({ ...point, ...losses });
        expect(Math.abs(loss - sum)).toBeLessThanOrEqual(1e-12 * sum);
        expect(loss).toBeGreaterThanOrEqual(quantizationLoss({ exponent, quanta, ...losses }) * (1 - 1e-12));
        expect(loss).toBeGreaterThanOrEqual(quantizationLoss({ exponent, samples, shots, ...losses }) * (1 - 1e-12));
      }),
    );
  });

  it('has limits', () => {
    const losses = { learnedLoss: 0.25, unlearnedLoss: 2 };
    expect(quantizationLoss({ exponent: 1, ...losses })).toBe(0.25);
    expect(quantizationLoss({ exponent: 1, quanta: 0, samples: 9, ...losses })).toBe(2);
    expect(quantizationLoss({ exponent: 1, quanta: 9, samples: 2, shots: 3, ...losses })).toBe(2);
    const many = { exponent: 1, quanta: 2 ** 53 - 1, samples: 1000, learnedLoss: 0, unlearnedLoss: 1 };
    expect(quantizationLoss(many)).toBeCloseTo(unseenMass({ exponent: 1, samples: 1000 }), 14);
    expect(() => quantizationLoss({ ...many, quanta: 2e5, samples: 1e15 })).toThrow(
      /^quanta must be at most 10000, or/,
    );
    expect(() => quantizationLoss({ ...many, shots: 0 })).toThrow(/^shots must be/);
    expect(() => quantizationLoss({ ...many, learnedLoss: -1 })).toThrow(/^learnedLoss must be/);
  });
});

describe('quantizationExponents', () => {
  const data = (options: { exponent: number }): number => quantizationExponents(options).data;
  const compute = (options: { exponent: number }): number => quantizationExponents(options).compute;

  it.each(theoryRows<typeof data>('quantizationDataExponent'))('has 40 digits for data at $args', (row) => {
    expect(errorInUlps(data(row.args), row.value)).toBeLessThanOrEqual(2);
  });

  it.each(theoryRows<typeof compute>('quantizationComputeExponent'))('has 40 digits for compute at $args', (row) => {
    expect(errorInUlps(compute(row.args), row.value)).toBeLessThanOrEqual(2);
  });

  it('are those of the losses', () => {
    fc.assert(
      fc.property(logUniform(0.1, 1.5), (exponent) => {
        const { parameters, data: b, steps } = quantizationExponents({ exponent });
        const capacity = quantaTail({ exponent, quanta: 1e9 }) / quantaTail({ exponent, quanta: 2e9 });
        expect(Math.log2(capacity)).toBeCloseTo(parameters, 7);
        const mass = unseenMass({ exponent, samples: 1e9 }) / unseenMass({ exponent, samples: 2e9 });
        expect(Math.log2(mass)).toBeCloseTo(b, 7);
        expect(steps).toBe(b);
      }),
    );
  });
});

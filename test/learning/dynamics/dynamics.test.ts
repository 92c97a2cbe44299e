import fc from 'fast-check';
import {
  multilinearLoss,
  multilinearLossAsymptotic,
  multiplicativeCompetence,
  skillEmergenceTime,
  skillStrength,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { zipfQuanta } from '../../../src/learning/quanta/zipf-quanta.ts';
import { logUniform, uniform, unit } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { REFERENCE_ULPS, theoryRows } from '../../support/theory-reference.ts';

const skill = fc.record({
  frequency: unit(),
  rate: logUniform(1e-3, 1e3),
  target: logUniform(1e-3, 1e3),
  part: uniform(1e-6, 1),
});

describe('skillStrength', () => {
  it.each(theoryRows<typeof skillStrength>('skillStrength'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(skillStrength(args), value)).toBeLessThanOrEqual(8);
  });

  it('solves its equation: the slope of the log-odds is 2ηpS', () => {
    fc.assert(
      fc.property(skill, uniform(0, 1), ({ frequency, rate, target, part }, share) => {
        const initial = target * part;
        const speed = 2 * rate * frequency * target;
        const time = speed > 1e-80 ? (share * 15) / speed : share;
        const strength = skillStrength({ frequency, rate, target, initial, time });
        fc.pre(part < 0.999 && strength < 0.999);
        const logOdds = (x: number): number => Math.log(x / (1 - x));
        expect(logOdds(strength)).toBeCloseTo(logOdds(initial / target) + speed * time, 9);
        const again = skillEmergenceTime({ frequency, rate, target, initial, fraction: strength });
        if (speed > 1e-80 && share > 1e-3) expect(Math.abs(again / time - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  it('has limits', () => {
    const base = { frequency: 0.5, rate: 1, target: 2, initial: 0.5 };
    expect(skillStrength({ ...base, time: 0 })).toBe(0.25);
    expect(skillStrength({ ...base, frequency: 0, time: 1e100 })).toBe(0.25);
    expect(skillStrength({ ...base, time: 1e100, rate: 1e100 })).toBe(1);
    expect(skillStrength({ ...base, initial: 2, time: 1 })).toBe(1);
    expect(() => skillStrength({ ...base, initial: 3, time: 1 })).toThrow('initial must be at most 2, got 3');
  });
});

describe('skillEmergenceTime', () => {
  it.each(theoryRows<typeof skillEmergenceTime>('skillEmergenceTime'))('has 40 digits at $args', (row) => {
    expect(errorInUlps(skillEmergenceTime(row.args), row.value)).toBeLessThanOrEqual(8);
  });

  it('has limits', () => {
    const base = { frequency: 0.5, rate: 1, target: 2, initial: 0.5 };
    expect(skillEmergenceTime({ ...base, fraction: 0.25 })).toBe(0);
    expect(skillEmergenceTime({ ...base, fraction: 1 })).toBe(Infinity);
    expect(skillEmergenceTime({ ...base, fraction: 0.5, frequency: 0 })).toBe(Infinity);
    expect(skillEmergenceTime({ ...base, initial: 2, fraction: 1 })).toBe(0);
  });
});

describe('multiplicativeCompetence', () => {
  it.each(theoryRows<typeof multiplicativeCompetence>('multiplicativeCompetence'))('has 40 digits at $args', (row) => {
    const value = multiplicativeCompetence(row.args);
    if (Number(row.value) < 1e-300) expect(value).toBe(Number(row.value));
    else expect(errorInUlps(value, row.value)).toBeLessThanOrEqual(row.args.competences.length);
  });

  it('is between the union bound and the least competence', () => {
    fc.assert(
      fc.property(fc.array(unit(), { minLength: 1, maxLength: 10 }), (competences) => {
        const product = multiplicativeCompetence({ competences });
        expect(product).toBeLessThanOrEqual(Math.min(...competences));
        expect(product).toBeGreaterThanOrEqual(1 - competences.reduce((sum, c) => sum + 1 - c, 0) - 1e-14);
      }),
    );
    expect(multiplicativeCompetence({ competences: [] })).toBe(1);
  });
});

describe('multilinearLoss', () => {
  it.each(theoryRows<typeof multilinearLoss>('multilinearLoss'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(multilinearLoss(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is the sum over the skills', () => {
    const models = fc.record({
      exponent: logUniform(0.5, 30),
      part: fc.oneof(uniform(0.001, 1), logUniform(1e-100, 1)),
      growth: logUniform(1e-3, 1e5),
    });
    fc.assert(
      fc.property(models, ({ exponent, part, growth }) => {
        const loss = multilinearLoss({ exponent, rate: 0.5, target: 1, initial: part, time: growth });
        const { first } = zipfQuanta(exponent);
        let sum = 0;
        const count = 20_000;
        for (let i = 1; i <= count; i++) {
          const frequency = first * i ** -(1 + exponent);
          const left = 1 - part > 0 ? 1 / (1 + (Math.exp(growth * frequency) * part) / (1 - part)) : 0;
          sum += frequency * left * left;
        }
        // the skills after them, of which hardly one has begun, or all are as far as the first of them
        const rest = (first / exponent) * (count + 0.5) ** -exponent;
        const next = growth * first * (count + 1) ** -(1 + exponent);
        const least = (1 / (1 + (Math.exp(next) * part) / (1 - part))) ** 2;
        expect(2 * loss).toBeGreaterThanOrEqual((sum + rest * least) * (1 - 1e-7) - 1e-300);
        expect(2 * loss).toBeLessThanOrEqual((sum + rest * (1 - part) ** 2) * (1 + 1e-7) + 1e-300);
      }),
      { numRuns: 60 },
    );
  });

  it('falls with time, and is the power law in the end', () => {
    const models = fc.record({
      exponent: logUniform(0.05, 3),
      rate: logUniform(1e-2, 10),
      target: logUniform(0.1, 10),
      part: logUniform(1e-6, 0.9),
      time: logUniform(1, 1e12),
    });
    fc.assert(
      fc.property(models, uniform(0, 2), ({ part, ...model }, more) => {
        const all = { ...model, initial: model.target * part };
        const loss = multilinearLoss(all);
        expect(multilinearLoss({ ...all, time: model.time * (1 + more) })).toBeLessThanOrEqual(loss * (1 + 1e-12));
        const late = { ...all, time: 1e40 };
        expect(multilinearLoss(late)).toBe(multilinearLossAsymptotic(late));
      }),
    );
  });

  it('is continuous where the sum gives way to the integral', () => {
    const of = (time: number): number => {
      const model = { exponent: 0.5, rate: 0.5, target: 1, initial: 0.01, time };
      return multilinearLoss(model) / multilinearLossAsymptotic(model) - 1;
    };
    let away = 1;
    for (let time = 1e3; of(time) !== 0; time *= 1.3) away = of(time);
    expect(Math.abs(away)).toBeLessThan(1e-13);
  });

  it('counts skills far from their time as not begun', () => {
    // with R₀/S = 1e-60 a skill emerges at u = 138; F is 1 up to u = 98 but for e^-40
    const model = { exponent: 0.5, rate: 0.5, target: 1, initial: 1e-60 };
    for (const time of [1e7, 1e9, 1e12]) {
      const { first } = zipfQuanta(0.5);
      // the skills from i = (B A / ln r)^(1/s) on are left, Σ A i^-s = A i^-a / a; the step has a width
      const begun = ((time * first) / (60 * Math.LN10)) ** (1 / 1.5);
      const tail = (first / 0.5) * begun ** -0.5;
      expect(2 * multilinearLoss({ ...model, time })).toBeGreaterThan(0.9 * tail);
      expect(2 * multilinearLoss({ ...model, time })).toBeLessThan(1.1 * tail);
    }
  });

  it('has limits', () => {
    const base = { exponent: 1, rate: 1, target: 2, initial: 0.5, time: 3 };
    expect(multilinearLoss({ ...base, time: 0 })).toBe(1.125);
    expect(multilinearLoss({ ...base, initial: 2 })).toBe(0);
    expect(multilinearLossAsymptotic({ ...base, initial: 2 })).toBe(0);
    expect(multilinearLoss({ ...base, exponent: 100, time: 1e9 })).toBeGreaterThan(0);
    // of a steep law the first skill is all there is: F(1)² / 2, F(1) = 1 / (1 + e)
    const one = multilinearLoss({ exponent: 100, rate: 0.5, target: 1, initial: 0.5, time: 1 });
    expect(one).toBeCloseTo((1 + Math.E) ** -2 / 2, 15);
    expect(() => multilinearLoss({ ...base, time: 1e101 })).toThrow(/^time must be at most/);
    expect(() => multilinearLoss({ ...base, rate: 0 })).toThrow('rate must be a number in [1e-100, 1e+100], got 0');
    expect(() => multilinearLossAsymptotic({ ...base, time: 0 })).toThrow(/^time must be/);
  });
});

describe('multilinearLossAsymptotic', () => {
  it.each(theoryRows<typeof multilinearLossAsymptotic>('multilinearLossAsymptotic'))(
    'has 40 digits at $args',
    (row) => {
      expect(errorInUlps(multilinearLossAsymptotic(row.args), row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    },
  );
});

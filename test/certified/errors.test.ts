import { Decimal } from 'decimal.js';
import * as certified from 'skill-emergence/certified';
import { DomainError } from 'skill-emergence';
import { describe, expect, it } from 'vitest';

const { Interval } = certified;

function refusal(call: () => unknown): Pick<DomainError, 'parameter' | 'expected'> {
  try {
    call();
  } catch (error) {
    if (error instanceof DomainError) return { parameter: error.parameter, expected: error.expected };
    throw error;
  }
  throw new Error('nothing was thrown');
}

const NOT_EXACT = [
  NaN,
  Infinity,
  -Infinity,
  'x',
  '',
  '0x1',
  '1e',
  '.',
  '1_000',
  '1e2000',
  '1e-2000',
  `1${'0'.repeat(1000)}`,
  null,
  undefined,
  true,
  1n,
  {},
  new Decimal(NaN),
  new Decimal(Infinity),
];

/** What every kind of argument must not be, and what the error says that it must be. */
const DOMAINS = {
  unit: {
    bad: [...NOT_EXACT, -5e-324, '1.0000000000000000000000000001', new Decimal(2)],
    expected: 'a number, a decimal string or a Decimal in [0, 1]',
  },
  openUnit: {
    bad: [...NOT_EXACT, 0, 1, '0', '1.000', '-0.5', 2],
    expected: 'a number, a decimal string or a Decimal in (0, 1)',
  },
  count: { bad: [NaN, 0, -1, 1.5, '8', 8n, 2 ** 53, undefined], expected: 'a positive safe integer' },
  object: { bad: [undefined, null, 1, 'x'], expected: 'an object' },
} as const;

type Kind = keyof typeof DOMAINS;

/** Valid arguments of every form, and where each kind of argument stands in them. */
const point = { theta: '0.1', k: 8, alpha: 0.1 };
const pointDomains: Record<string, readonly [string, Kind]> = {
  '0': ['point', 'object'],
  '0.theta': ['theta', 'openUnit'],
  '0.k': ['k', 'count'],
  '0.alpha': ['alpha', 'openUnit'],
};
const forms: Record<string, { args: readonly unknown[]; domains: Record<string, readonly [string, Kind]> }> = {
  certifiedBinaryEntropy: { args: [0.5], domains: { '0': ['p', 'unit'] } },
  certifiedBernoulliDivergence: { args: [0.5, '0.25'], domains: { '0': ['q', 'unit'], '1': ['p', 'unit'] } },
  certifiedPerformanceGap: { args: [{ ...point, beta: 2 }], domains: pointDomains },
};

type Form = (...args: readonly unknown[]) => unknown;
const formOf = (name: string) => (certified as unknown as Record<string, Form>)[name]!;

function replaced(args: readonly unknown[], path: string, value: unknown): unknown[] {
  const copy = structuredClone(args) as Record<string, never>[];
  const steps = path.split('.');
  const last = steps.pop()!;
  const place = steps.reduce<Record<string, unknown>>(
    (object, step) => object[step] as Record<string, unknown>,
    copy as never,
  );
  place[last] = value;
  return copy;
}

describe('every certified form', () => {
  it('is in this table', () => {
    const names = Object.keys(certified).filter((name) => name !== 'Interval');
    expect(Object.keys(forms).sort()).toEqual(names.sort());
  });

  describe.each(Object.entries(forms))('%s', (name, { args, domains }) => {
    it('accepts its arguments, with options and without', () => {
      expect(() => formOf(name)(...args)).not.toThrow();
      expect(() => formOf(name)(...args, { digits: 10, arithmetic: 'decimal' })).not.toThrow();
      expect(() => formOf(name)(...args, { digits: undefined, arithmetic: undefined })).not.toThrow();
    });

    it.each(Object.entries(domains))('refuses what is outside the domain at %s', (path, [parameter, kind]) => {
      for (const value of DOMAINS[kind].bad) {
        expect(refusal(() => formOf(name)(...replaced(args, path, value)))).toEqual({
          parameter,
          expected: DOMAINS[kind].expected,
        });
      }
    });

    it('refuses options outside their range', () => {
      for (const digits of [9, 201, 30.5, NaN, '30', null]) {
        expect(refusal(() => formOf(name)(...args, { digits }))).toEqual({
          parameter: 'digits',
          expected: 'an integer from 10 to 200',
        });
      }
      expect(refusal(() => formOf(name)(...args, { arithmetic: 'float' })).parameter).toBe('arithmetic');
      expect(refusal(() => formOf(name)(...args, null)).parameter).toBe('options');
    });
  });
});

describe('certifiedPerformanceGap', () => {
  it('takes no β that exceeds 1/α, be it by the rounding of a double', () => {
    const above = { theta: 0.1, k: 8, alpha: 0.1, beta: 10 }; // the double 0.1 is above 1/10
    for (const beta of [1, '1', 0.5, 10, '10.0000001']) {
      expect(refusal(() => certified.certifiedPerformanceGap({ ...above, beta })).parameter).toBe('beta');
    }
    expect(certified.certifiedPerformanceGap({ ...above, alpha: '0.1' }).sign()).toBe('negative');
  });
});

describe('Interval', () => {
  it('refuses what is not a number, ends in the wrong order, and digits outside 10 to 200', () => {
    for (const value of NOT_EXACT.filter((one) => !(one === '1e2000' || one === '1e-2000'))) {
      expect(refusal(() => Interval.exact(value as number)).parameter).toBe('value');
    }
    for (const value of [NaN, 'x', null]) {
      expect(refusal(() => Interval.between({ lower: value as number, upper: 1 })).parameter).toBe('lower');
      expect(refusal(() => Interval.between({ lower: 1, upper: value as number })).parameter).toBe('upper');
    }
    expect(refusal(() => Interval.between({ lower: 2, upper: 1 })).parameter).toBe('lower');
    expect(refusal(() => Interval.between(null as never)).parameter).toBe('between');
    expect(refusal(() => Interval.exact(1, { digits: 9 })).parameter).toBe('digits');
    expect(refusal(() => Interval.exact(1, { digits: 201 })).parameter).toBe('digits');
  });

  it('refuses to divide by an interval around 0, and logarithms and roots of what has none', () => {
    const around = Interval.between({ lower: -1, upper: 1 });
    expect(refusal(() => Interval.exact(1).divide(around)).parameter).toBe('divisor');
    expect(refusal(() => Interval.exact(1).divide(0)).parameter).toBe('divisor');
    expect(refusal(() => around.power(-1)).parameter).toBe('divisor');
    expect(refusal(() => around.ln()).parameter).toBe('x');
    expect(refusal(() => around.power(0.5)).parameter).toBe('x');
    expect(refusal(() => around.log1p()).parameter).toBe('x');
    expect(refusal(() => Interval.exact(-1).sqrt()).parameter).toBe('radicand');
  });

  it('refuses arithmetic on an infinite end', () => {
    const infinite = Interval.between({ lower: 1, upper: Infinity });
    expect(refusal(() => infinite.add(1)).parameter).toBe('interval');
    expect(refusal(() => infinite.ln()).parameter).toBe('interval');
    expect(refusal(() => Interval.exact(1).add(Infinity)).parameter).toBe('interval');
    expect(refusal(() => Interval.exact(1).add('one')).parameter).toBe('other');
    expect(refusal(() => Interval.exact(1).multiply(infinite)).parameter).toBe('interval');
  });
});

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

/** Decimals, but for their size or their length. */
const OUT_OF_LIMITS: readonly unknown[] = ['1e2000', '1e-2000', `1${'0'.repeat(1000)}`];
const LIMITS = ', of at most 1000 digits and, unless it is 0, from 1e-1000 to 1e1000 in size';

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
  ...OUT_OF_LIMITS,
  null,
  undefined,
  true,
  1n,
  {},
  { toStringTag: '[object Decimal]' }, // what Decimal.isDecimal asks for, in JSON as well
  { toStringTag: '[object Decimal]', toExponential: () => '1e' },
  new Decimal(NaN),
  new Decimal(Infinity),
];

/** What every kind of argument must not be, and what the error says that it must be. */
const DOMAINS = {
  unit: {
    bad: [...NOT_EXACT, -5e-324, '1.0000000000000000000000000001', new Decimal(2)],
    expected: 'a number, a decimal string or a Decimal in [0, 1]',
  },
  unitIfGiven: {
    bad: NOT_EXACT.filter((value) => value !== undefined),
    expected: 'a number, a decimal string or a Decimal in [0, 1]',
  },
  countIfGiven: { bad: [NaN, 0, -1, 1.5, '8', 8n, 2 ** 53], expected: 'a positive safe integer' },
  openUnit: {
    bad: [...NOT_EXACT, 0, 1, '0', '1.000', '-0.5', 2],
    expected: 'a number, a decimal string or a Decimal in (0, 1)',
  },
  count: { bad: [NaN, 0, -1, 1.5, '8', 8n, 2 ** 53, undefined], expected: 'a positive safe integer' },
  whole: { bad: [NaN, -1, 1.5, '8', 8n, 2 ** 53, undefined], expected: 'a non-negative safe integer' },
  trials: { bad: [NaN, 0, 1.5, '8', 8n, 1e12 + 1, undefined], expected: 'an integer from 1 to 1000000000000' },
  positive: { bad: [...NOT_EXACT, 0, '0', -1], expected: 'a number, a decimal string or a Decimal in (0, Infinity)' },
  nonNegative: {
    bad: [...NOT_EXACT, -5e-324, '-1'],
    expected: 'a number, a decimal string or a Decimal in [0, Infinity)',
  },
  excess: {
    bad: [...NOT_EXACT.filter((x) => x !== Infinity && !(x instanceof Decimal)), -5e-324, '-1', 'Infinity'],
    expected: 'a number, a decimal string or a Decimal in [0, Infinity]',
  },
  object: { bad: [undefined, null, 1, 'x'], expected: 'an object' },
  named: { bad: [undefined, null, 1, 'x'], expected: 'an object, as in' },
} as const;

type Kind = keyof typeof DOMAINS;
type Domains = Readonly<Record<string, readonly [parameter: string, kind: Kind]>>;

/** Valid arguments of every form, and where each kind of argument stands in them. */
const point = { theta: '0.1', k: 8, alpha: 0.1 };
const law = { E: 0, A: '406.4', B: 410.7, alpha: '0.34', beta: '0.28' };
const scale = { parameters: 70e9, tokens: 1.4e12 };
const lawDomains: Domains = {
  '0': ['law', 'object'],
  '0.E': ['law.E', 'nonNegative'],
  '0.A': ['law.A', 'positive'],
  '0.B': ['law.B', 'positive'],
  '0.alpha': ['law.alpha', 'positive'],
  '0.beta': ['law.beta', 'positive'],
};
const scaleDomains: Domains = {
  '1': ['scale', 'object'],
  '1.parameters': ['parameters', 'positive'],
  '1.tokens': ['tokens', 'positive'],
};
const binomial = (name: string): { args: readonly unknown[]; domains: Domains } => ({
  args: [{ trials: 9, probability: '0.3', [name]: 4 }],
  domains: {
    '0': ['point', 'named'],
    '0.trials': ['trials', 'trials'],
    '0.probability': ['probability', 'unit'],
    [`0.${name}`]: [name, 'whole'],
  },
});
const sizes = { textPieces: 1000, errorPieces: 100, skills: 50, badSkills: 5, k: 8 };
const pointDomains: Domains = {
  '0': ['point', 'named'],
  '0.theta': ['theta', 'openUnit'],
  '0.k': ['k', 'count'],
  '0.alpha': ['alpha', 'openUnit'],
};
const forms: Record<string, { args: readonly unknown[]; domains: Domains; optional?: readonly string[] }> = {
  certifiedBinaryEntropy: { args: [0.5], domains: { '0': ['p', 'unit'] } },
  certifiedBernoulliDivergence: { args: [0.5, '0.25'], domains: { '0': ['q', 'unit'], '1': ['p', 'unit'] } },
  certifiedLogBinomialCoefficient: { args: [9, 4], domains: { '0': ['n', 'whole'], '1': ['k', 'whole'] } },
  certifiedLogBinomialProbability: binomial('successes'),
  certifiedLogBinomialUpperTail: binomial('atLeast'),
  certifiedLogBinomialLowerTail: binomial('atMost'),
  certifiedErrorAmplification: { args: [point], domains: pointDomains },
  certifiedRefinedErrorAmplification: { args: [point], domains: pointDomains },
  certifiedSharpErrorAmplification: { args: [point], domains: pointDomains },
  certifiedMixedErrorAmplification: {
    args: [{ theta: '0.1', ks: [4, 8], probabilities: ['0.5', '0.5'], alpha: 0.1 }],
    domains: {
      '0': ['point', 'named'],
      '0.theta': ['theta', 'openUnit'],
      '0.ks.0': ['ks[0]', 'trials'],
      '0.probabilities.1': ['probabilities[1]', 'nonNegative'],
      '0.alpha': ['alpha', 'openUnit'],
    },
  },
  certifiedLearningThreshold: {
    args: [{ k: 8, meanDegree: '4', theta: 0.1, capacity: 2 }],
    domains: {
      '0': ['learner', 'named'],
      '0.k': ['k', 'count'],
      '0.meanDegree': ['meanDegree', 'nonNegative'],
      '0.theta': ['theta', 'unitIfGiven'],
      '0.capacity': ['capacity', 'countIfGiven'],
    },
  },
  certifiedMaxAlpha: {
    args: [{ theta: '0.1', k: 8 }],
    domains: { '0': ['point', 'named'], '0.theta': ['theta', 'openUnit'], '0.k': ['k', 'count'] },
  },
  certifiedFiniteSizeLogFailure: {
    args: [{ ...sizes, competence: '0.5' }],
    optional: ['beta', 'competence', 'degrees'],
    domains: {
      '0': ['sizes', 'named'],
      '0.textPieces': ['textPieces', 'count'],
      '0.errorPieces': ['errorPieces', 'whole'],
      '0.skills': ['skills', 'count'],
      '0.badSkills': ['badSkills', 'count'],
      '0.k': ['k', 'count'],
    },
  },
  certifiedParrotPValue: {
    args: [{ successes: 3, tuples: 9, seenFraction: '0.2' }],
    domains: {
      '0': ['point', 'named'],
      '0.successes': ['successes', 'whole'],
      '0.tuples': ['tuples', 'trials'],
      '0.seenFraction': ['seenFraction', 'unit'],
    },
  },
  certifiedPairedSlingshotPValue: {
    args: [{ singleOnly: 3, tupleOnly: 9 }],
    domains: {
      '0': ['point', 'named'],
      '0.singleOnly': ['singleOnly', 'whole'],
      '0.tupleOnly': ['tupleOnly', 'whole'],
    },
  },
  certifiedGuaranteePValue: {
    args: [{ passed: 3, tuples: 9, alpha: '0.2', competence: 0.5 }],
    optional: ['repeats', 'passes'],
    domains: {
      '0': ['point', 'named'],
      '0.passed': ['passed', 'whole'],
      '0.tuples': ['tuples', 'trials'],
      '0.alpha': ['alpha', 'unit'],
      '0.competence': ['competence', 'unit'],
    },
  },
  certifiedPinskerTotalVariation: { args: ['0.1'], domains: { '0': ['excess', 'excess'] } },
  certifiedBretagnolleHuberTotalVariation: { args: ['0.1'], domains: { '0': ['excess', 'excess'] } },
  certifiedClozeErrorBound: { args: ['0.1'], domains: { '0': ['excess', 'excess'] } },
  certifiedMaxTotalVariation: { args: ['0.1'], domains: { '0': ['excess', 'excess'] } },
  certifiedMinExcessEntropy: { args: ['0.1'], domains: { '0': ['totalVariation', 'unit'] } },
  certifiedExcessEntropyForClozeError: { args: ['0.1'], domains: { '0': ['error', 'unit'] } },
  certifiedChinchillaLoss: { args: [law, scale], domains: { ...lawDomains, ...scaleDomains } },
  certifiedExcessEntropy: { args: [law, scale], domains: { ...lawDomains, ...scaleDomains } },
  certifiedComputeOptimalScale: { args: [law, 1e24], domains: { ...lawDomains, '1': ['flops', 'positive'] } },
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
    // a sign has no digits, and no options: see sign.test.ts
    const names = Object.keys(certified).filter((name) => name.startsWith('certified') && !name.endsWith('Sign'));
    expect(Object.keys(forms).sort()).toEqual(names.sort());
  });

  describe.each(Object.entries(forms))('%s', (name, { args, domains, optional = [] }) => {
    const fields = [...Object.keys(args[0] as object).filter((field) => !optional.includes(field)), ...optional].join(
      ', ',
    );

    it('accepts its arguments, with options and without', () => {
      expect(() => formOf(name)(...args)).not.toThrow();
      expect(() => formOf(name)(...args, { digits: 10, arithmetic: 'decimal' })).not.toThrow();
      expect(() => formOf(name)(...args, { digits: undefined, arithmetic: undefined })).not.toThrow();
    });

    it.each(Object.entries(domains))('refuses what is outside the domain at %s', (path, [parameter, kind]) => {
      for (const value of DOMAINS[kind].bad) {
        expect(refusal(() => formOf(name)(...replaced(args, path, value)))).toEqual({
          parameter,
          expected:
            kind === 'named'
              ? `an object, as in ${name}({ ${fields} })`
              : `${DOMAINS[kind].expected}${OUT_OF_LIMITS.includes(value) ? LIMITS : ''}`,
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

describe('other arguments', () => {
  it('are refused where they do not fit each other', () => {
    const failure = certified.certifiedFiniteSizeLogFailure;
    const parameterOf = (call: () => unknown) => refusal(call).parameter;
    expect(parameterOf(() => certified.certifiedLogBinomialCoefficient(3, 4))).toBe('k');
    expect(parameterOf(() => certified.certifiedSharpErrorAmplification({ ...point, k: 1e13 }))).toBe('k');
    expect(parameterOf(() => failure(sizes))).toBe('beta');
    expect(parameterOf(() => failure({ ...sizes, beta: 2, competence: 0.5 }))).toBe('competence');
    expect(parameterOf(() => failure({ ...sizes, beta: 0 }))).toBe('beta');
    expect(parameterOf(() => failure({ ...sizes, competence: '1.5' }))).toBe('competence');
    expect(parameterOf(() => failure({ ...sizes, beta: 2, errorPieces: 1001 }))).toBe('errorPieces');
    expect(parameterOf(() => failure({ ...sizes, beta: 2, badSkills: 51 }))).toBe('badSkills');
    expect(parameterOf(() => failure({ ...sizes, beta: 2, k: 10001 }))).toBe('k');
    expect(parameterOf(() => failure({ ...sizes, beta: 2, degrees: 'other' as never }))).toBe('degrees');
    expect(parameterOf(() => failure({ ...sizes, beta: 2 }, { bound: 'union' }))).toBe('bound');
    expect(parameterOf(() => failure({ ...sizes, beta: 2 }, { tail: 'none' as never }))).toBe('tail');
    const many = { ...sizes, textPieces: 2e12, errorPieces: 1e12, beta: 1, degrees: 'nominal' } as const;
    expect(parameterOf(() => failure(many, { bound: 'union' }))).toBe('k errorPieces');
    expect(parameterOf(() => failure({ ...sizes, beta: 2 }, { multipliers: 1 as never }))).toBe('multipliers');
    const lambda = { lambda: -1, mu: 0 };
    expect(parameterOf(() => failure({ ...sizes, beta: 2 }, { multipliers: lambda }))).toBe('multipliers.lambda');
    const mu = { lambda: 1, mu: NaN };
    expect(parameterOf(() => failure({ ...sizes, beta: 2 }, { multipliers: mu }))).toBe('multipliers.mu');
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

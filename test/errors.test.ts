import * as root from 'skill-emergence';
import { binaryEntropy, chinchillaLoss, DomainError, hoffmann2022, isDomainError } from 'skill-emergence';
import * as scaling from 'skill-emergence/scaling';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { LOSS_UNITS } from '../src/scaling/laws/facts.ts';
import { without } from './support/without.ts';

// Every public function with every argument outside its domain, one at a time.

/** The root has everything but the fit. */
const library = { ...root, ...scaling };

type Bad = readonly [value: unknown, printed: string];

/** What an argument has to be, and what it must not be. */
interface Domain {
  readonly expected: string;
  readonly bad: readonly Bad[];
}

const NOT_A_NUMBER: readonly Bad[] = [
  [NaN, 'NaN'],
  ['0.5', '"0.5"'],
  ['', '""'],
  [null, 'null'],
  [true, 'true'],
  [1n, '1n'],
  [[0.5], 'an array of 1: 0.5'],
  [{ valueOf: () => 0.5 }, '{ valueOf: [object Function] }'],
  [() => 0.5, '[object Function]'],
  [Symbol.iterator, 'Symbol(Symbol.iterator)'],
];
const MISSING: Bad = [undefined, 'undefined'];
const BELOW: Bad = [-0.5, '-0.5'];
const LEAST: Bad = [-5e-324, '-5e-324'];
const ZERO: Bad = [0, '0'];
const INFINITE: Bad = [Infinity, 'Infinity'];
const MINUS_INFINITE: Bad = [-Infinity, '-Infinity'];
const ABOVE_1: Bad = [1 + 2 ** -52, '1.0000000000000002'];

function number(expected: string, ...bad: readonly Bad[]): Domain {
  return { expected, bad: [...NOT_A_NUMBER, MISSING, MINUS_INFINITE, ...bad] };
}

const unit = number('a number in [0, 1]', LEAST, ABOVE_1, INFINITE);
const openUnit = number('a number in (0, 1)', BELOW, ZERO, [1, '1'], INFINITE);
const positiveUnit = number('a number in (0, 1]', BELOW, ZERO, ABOVE_1, INFINITE);
const positive = number('a number in (0, Infinity)', BELOW, ZERO, INFINITE);
const nonNegative = number('a number in [0, Infinity)', LEAST, INFINITE);
const excess = number('a number in [0, Infinity]', LEAST);
const anyNumber: Domain = { expected: 'a number', bad: [...NOT_A_NUMBER, MISSING] };
const count = number(
  'a positive safe integer',
  ZERO,
  [1.5, '1.5'],
  [-3, '-3'],
  [2 ** 53, '9007199254740992'],
  INFINITE,
);
const whole = number('a non-negative safe integer', [1.5, '1.5'], [-1, '-1'], [2 ** 53, '9007199254740992'], INFINITE);
const choices = number(
  'a safe integer of at least 2',
  ZERO,
  [1, '1'],
  [2.5, '2.5'],
  [2 ** 53, '9007199254740992'],
  INFINITE,
);
const object: Domain = {
  expected: 'an object',
  bad: [MISSING, [null, 'null'], ['law', '"law"'], [1, '1'], [true, 'true']],
};
const array: Domain = {
  expected: 'an array',
  bad: [MISSING, [null, 'null'], ['0.5, 0.5', '"0.5, 0.5"'], [1, '1'], [{}, 'an object without fields']],
};
const boolean: Domain = {
  expected: 'true or false',
  bad: [
    [1, '1'],
    ['no', '"no"'],
    [null, 'null'],
  ],
};
const column: Domain = {
  expected: 'a Float64Array',
  bad: [MISSING, [null, 'null'], [[1e9], 'an array of 1: 1000000000'], [new Float32Array(1), 'a Float32Array of 1: 0']],
};
const columnOrNumber: Domain = { ...column, expected: 'a number or a Float64Array' };
const choice = (...words: string[]): Domain => ({
  expected: `one of ${words.map((word) => `'${word}'`).join(', ')}`,
  bad: [
    ['nonsense', '"nonsense"'],
    ['toString', '"toString"'],
    [null, 'null'],
    [0, '0'],
    [['sharp'], 'an array of 1: "sharp"'],
  ],
});
const text: Domain = {
  expected: 'a string',
  bad: [
    [1, '1'],
    [null, 'null'],
    [['a'], 'an array of 1: "a"'],
  ],
};
const bound = choice('theorem8', 'refined', 'sharp');
const within = choice('best', 'piece', 'concatenation');

/** An argument that may be left out. */
const optional = ({ expected, bad }: Domain): Domain => ({ expected, bad: bad.filter((one) => one !== MISSING) });

/** Valid arguments, and for each path into them the name that the error gives it and its domain. */
interface Call {
  readonly args: readonly unknown[];
  readonly domains: Readonly<Record<string, readonly [parameter: string, domain: Domain]>>;
}

const law = { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
const scale = { parameters: 70e9, tokens: 1.4e12 };
const point = { theta: 0.1, k: 8, alpha: 0.1 };

const lawAt = (path: string, called = 'law'): Call['domains'] => ({
  [path]: [called, object],
  [`${path}.E`]: [`${called}.E`, nonNegative],
  [`${path}.A`]: [`${called}.A`, positive],
  [`${path}.B`]: [`${called}.B`, positive],
  [`${path}.alpha`]: [`${called}.alpha`, positive],
  [`${path}.beta`]: [`${called}.beta`, positive],
});
const scaleAt = (path: string): Call['domains'] => ({
  [path]: ['scale', object],
  [`${path}.parameters`]: ['scale.parameters', positive],
  [`${path}.tokens`]: ['scale.tokens', positive],
});
const amplification: Call = {
  args: [point],
  domains: {
    '0': ['point', object],
    '0.theta': ['theta', openUnit],
    '0.k': ['k', count],
    '0.alpha': ['alpha', openUnit],
  },
};
const binomialLaw = { trials: 9, probability: 0.3 };
const binomial = (field: string, parameter = 'point'): Call => ({
  args: [{ ...binomialLaw, [field]: 4 }],
  domains: {
    '0': [parameter, object],
    '0.trials': ['trials', count],
    '0.probability': ['probability', unit],
    [`0.${field}`]: [field, whole],
  },
});
const interval: Call = {
  args: [{ successes: 83, trials: 100, confidence: 0.95 }],
  domains: {
    '0': ['measurement', object],
    '0.successes': ['successes', whole],
    '0.trials': ['trials', count],
    '0.confidence': ['confidence', openUnit],
  },
};
const poisson = (field: string): Call => ({
  args: [{ rate: 2.5, [field]: 4 }],
  domains: { '0': ['point', object], '0.rate': ['rate', positive], [`0.${field}`]: [field, whole] },
});
const hypergeometric = (field: string, parameter = 'point'): Call => ({
  args: [{ population: 20, successes: 9, draws: 7, [field]: 3 }],
  domains: {
    '0': [parameter, object],
    '0.population': ['population', count],
    '0.successes': ['successes', whole],
    '0.draws': ['draws', whole],
    [`0.${field}`]: [field, whole],
  },
});
const guarantee: Call['domains'] = {
  '0': ['point', object],
  '0.theta': ['theta', unit],
  '0.k': ['k', count],
  '0.alpha': ['alpha', openUnit],
  '0.bound': ['bound', optional(bound)],
};
const sizes = { textPieces: 1000, skills: 20, k: 4, theta: 0.1, alpha: 0.1 };
const method = {
  degrees: 'own',
  bound: 'sharp',
  tail: 'exact',
  draws: 'independent',
  errors: 'set',
  tupleSize: 1,
  within: 'best',
  unionBound: false,
};
const finiteSizes: Call['domains'] = {
  '0': ['options', object],
  '0.textPieces': ['textPieces', count],
  '0.skills': ['skills', optional(count)],
  '0.k': ['k', count],
  '0.theta': ['theta', optional(unit)],
  '0.alpha': ['alpha', optional(openUnit)],
  '0.degrees': ['degrees', optional(choice('own', 'nominal'))],
  '0.bound': ['bound', optional(choice('sharp', 'union', 'exact'))],
  '0.tail': ['tail', optional(choice('exact', 'chernoff'))],
  '0.draws': ['draws', optional(choice('independent', 'distinct'))],
  '0.errors': ['errors', optional(choice('set', 'graded'))],
  '0.tupleSize': ['tupleSize', optional(count)],
  '0.within': ['within', optional(within)],
  '0.unionBound': ['unionBound', optional(boolean)],
};
/** The same for a function that is not given some of the sizes. */
const finiteSizesWithout = (...fields: readonly string[]): Call['domains'] => ({
  ...Object.fromEntries(Object.entries(finiteSizes).filter(([path]) => !fields.includes(path.slice(2)))),
  '0': ['options', object],
});
const failure: Call['domains'] = { '0.failureProbability': ['failureProbability', optional(openUnit)] };
const amplificationOfTenth = number(
  'a number in (1, 1/alpha] = (1, 10]',
  [1, '1'],
  [10.000000000000002, '10.000000000000002'],
  INFINITE,
);
const corpus = { skills: 1000, textPieces: 1e6, k: 8 };
const corpusDomains: Call['domains'] = {
  '0': ['corpus', object],
  '0.skills': ['skills', count],
  '0.textPieces': ['textPieces', count],
  '0.k': ['k', count],
};
const tuplesOfCorpus: Call['domains'] = {
  ...corpusDomains,
  '0.tupleSize': ['tupleSize', count],
};
const repeated = root.muennighoff2023Repeated.coefficients;
const transfer = { parameters: 1e9, finetuningCharacters: 1e6 };
/** A law that has to be of a form. */
const formed = (expected: string): Domain => ({ ...object, expected });
/** A model's shape: counts, and other domains. */
const shape = (fields: Readonly<Record<string, Domain>>): Call => ({
  args: [Object.fromEntries(Object.entries(fields).map(([name, domain]) => [name, domain === boolean ? true : 8]))],
  domains: {
    '0': ['shape', object],
    ...Object.fromEntries(Object.entries(fields).map(([name, domain]) => [`0.${name}`, [name, domain] as const])),
  },
});
const [layers, width, heads, headSize, sequenceLength] = [count, count, count, count, count];
const vocabulary = whole;
const tokens = positive;
const cloze = { model: 'cloze', factor: 1.2, threshold: 0.4 };
const lossAndScale: Call = { args: [law, scale], domains: { ...lawAt('0'), ...scaleAt('1') } };
const into: Call = {
  args: [
    law,
    { parameters: new Float64Array(2).fill(1e9), tokens: new Float64Array(2).fill(1e9) },
    new Float64Array(2),
  ],
  domains: {
    ...lawAt('0'),
    '1': ['scales', object],
    '1.parameters': ['parameters', columnOrNumber],
    '1.tokens': ['tokens', columnOrNumber],
    '2': ['out', column],
    '1.parameters.1': ['parameters[1]', inTypedArray(positive)],
    '1.tokens.0': ['tokens[0]', inTypedArray(positive)],
  },
};
/** Arguments in columns of two. */
const columns = (
  parameter: string,
  good: Readonly<Record<string, [number, Domain]>>,
  more: Call['domains'] = {},
): Call => ({
  args: [
    Object.fromEntries(Object.entries(good).map(([name, [value]]) => [name, new Float64Array(2).fill(value)])),
    new Float64Array(2),
  ],
  domains: {
    '0': [parameter, object],
    ...Object.fromEntries(Object.keys(good).map((name) => [`0.${name}`, [name, columnOrNumber]])),
    ...Object.fromEntries(
      Object.entries(good).map(([name, [, domain]]) => [`0.${name}.1`, [`${name}[1]`, inTypedArray(domain)]]),
    ),
    '1': ['out', column],
    ...more,
  },
});
const pointColumns = columns('points', { theta: [0.1, openUnit], k: [8, count], alpha: [0.1, openUnit] });
const oneOf = (parameter: string, domain: Domain, value = 0.5): Call => ({
  args: [value],
  domains: { '0': [parameter, domain] },
});
const distributionAt = (index: number, parameter: string): Call['domains'] => ({
  [String(index)]: [parameter, array],
  [`${index}.0`]: [`${parameter}[0]`, nonNegative],
  [`${index}.2`]: [`${parameter}[2]`, nonNegative],
});
const distributionOptions = (index: number): Call['domains'] => ({
  [String(index)]: ['options', optional(object)],
  [`${index}.tolerance`]: ['tolerance', optional(nonNegative)],
  [`${index}.normalise`]: ['normalise', optional(boolean)],
});
const twoDistributions: Call = {
  args: [[0.25, 0.25, 0.5], [0.5, 0.25, 0.25], {}],
  domains: { ...distributionAt(0, 'p'), ...distributionAt(1, 'q'), ...distributionOptions(2) },
};
const settings: Call['domains'] = {
  '0': ['options', object],
  ...lawAt('0.law'),
  '0.law': ['law', optional(object)],
  '0.law.fittedRange': ['law.fittedRange', optional(object)],
  '0.law.fittedRange.tokens': ['law.fittedRange.tokens', { ...array, expected: 'an array [least, most]' }],
  '0.law.fittedRange.parameters.1': ['law.fittedRange.parameters[1]', positive],
  '0.k': ['k', count],
  '0.alpha': ['alpha', openUnit],
  '0.within': ['within', optional(within)],
  '0.errors': ['errors', optional(object)],
  '0.errors.scale': ['errors.scale', object],
  '0.errors.scale.parameters': ['errors.scale.parameters', positive],
  '0.errors.scale.tokens': ['errors.scale.tokens', positive],
  '0.errors.errorFraction': ['errors.errorFraction', positiveUnit],
};
const oneGuarantee: Call['domains'] = {
  '0.tupleSize': ['tupleSize', optional(count)],
  '0.bound': ['bound', optional(bound)],
};
const guarantees: Call['domains'] = {
  '0.tupleSizes': ['tupleSizes', optional(array)],
  '0.tupleSizes.1': ['tupleSizes[1]', count],
  '0.bounds': ['bounds', optional(array)],
  '0.bounds.0': ['bounds[0]', bound],
};
const rangedLaw = { ...law, fittedRange: { parameters: [1e6, 1e10], tokens: [1e9, 1e12] } };
const described = {
  ...{ ...rangedLaw, source: 'here', standardErrors: { ...law }, form: 'chinchilla', lossUnit: 'nats per token' },
  ...{ id: 'mine', runs: 9, intervals: { level: '95 %', ends: { E: [1.6, 1.7] } } },
};
// a copy: structuredClone keeps what is shared shared
const calibrated = { model: 'calibrated', scale: { ...scale }, errorFraction: 0.2 };
const asked = { law: rangedLaw, k: 8, alpha: 0.1, within: 'best', errors: calibrated };
const askedForAll = { ...asked, tupleSizes: [1, 2], bounds: ['sharp'] };
const { law: _, ...askedOfNoLaw } = asked;
const askedForAllOfNoLaw = { ...askedOfNoLaw, tupleSizes: [1, 2], bounds: ['sharp'] };
const certainLaw = {
  summary: { fit: { law: { ...rangedLaw } } },
  replicates: { E: [1.69], A: [406.4], B: [410.7], alpha: [0.34], beta: [0.28], status: [0] },
};
const uncertainty: Call['domains'] = {
  '0.bootstrap': ['bootstrap', optional(object)],
  ...lawAt('0.bootstrap.summary.fit.law', 'bootstrap.summary.fit.law'),
  '0.bootstrap.summary': ['bootstrap.summary', object],
  '0.bootstrap.summary.fit': ['bootstrap.summary.fit', object],
  '0.bootstrap.summary.fit.law.fittedRange': ['bootstrap.summary.fit.law.fittedRange', optional(object)],
  '0.bootstrap.replicates': ['bootstrap.replicates', object],
  '0.bootstrap.replicates.E': ['bootstrap.replicates.E', array],
  '0.bootstrap.replicates.E.0': ['bootstrap.replicates.E[0]', nonNegative],
  '0.bootstrap.replicates.beta.0': ['bootstrap.replicates.beta[0]', positive],
  '0.confidence': ['confidence', optional(openUnit)],
};
const scalingErrors = choice('cloze', 'calibrated');

const runs = [1e8, 1e9, 1e10].flatMap((parameters) =>
  [1e9, 1e10, 1e11].map((tokens) => ({
    parameters,
    tokens,
    loss: chinchillaLoss(hoffmann2022, { parameters, tokens }),
  })),
);
const measuredLoss = number('a number in [1e-9, 1e9]', BELOW, ZERO, [9e-101, '9e-101'], [2e100, '2e+100'], INFINITE);
const runsAt = (path: string): Call['domains'] => ({
  [path]: ['runs', array],
  [`${path}.4`]: ['runs[4]', object],
  [`${path}.4.parameters`]: ['runs[4].parameters', positive],
  [`${path}.4.tokens`]: ['runs[4].tokens', positive],
  [`${path}.4.loss`]: ['runs[4].loss', measuredLoss],
});
const objective = { loss: 'huber', delta: 0.01, weights: Array<number>(9).fill(2), excludeTopLoss: 1, exclude: [3] };
const objectiveAt = (path: string): Call['domains'] => ({
  [`${path}.loss`]: ['loss', optional(choice('huber', 'absolute', 'squared', 'squared-levels'))],
  [`${path}.delta`]: ['delta', optional(positive)],
  [`${path}.weights`]: ['weights', optional(array)],
  [`${path}.weights.8`]: ['weights[8]', nonNegative],
  [`${path}.excludeTopLoss`]: ['excludeTopLoss', optional(whole)],
  [`${path}.exclude`]: ['exclude', optional(array)],
  [`${path}.exclude.0`]: [
    'exclude[0]',
    { expected: 'the index of a run', bad: [MISSING, [9, '9'], [-1, '-1'], [0.5, '0.5']] },
  ],
});
const fitting = { ...objective, tiedExponents: false, fixed: { E: 1.69, alpha: 0.34 }, starts: 2, seed: 3 };
const fittingAt = (path: string): Call['domains'] => ({
  ...objectiveAt(path),
  [`${path}.tiedExponents`]: ['tiedExponents', optional(boolean)],
  [`${path}.fixed`]: ['fixed', optional(object)],
  [`${path}.fixed.E`]: ['fixed.E', optional(nonNegative)],
  [`${path}.fixed.alpha`]: ['fixed.alpha', optional(positive)],
  [`${path}.starts`]: [
    'starts',
    { expected: 'a positive safe integer', bad: count.bad.filter(([value]) => typeof value === 'number') },
  ],
  [`${path}.seed`]: ['seed', optional(whole)],
});

/** Some functions are here twice, under a name with a remark in brackets, for arguments that exclude each other. */
const calls: Record<string, Call> = {
  binaryEntropy: oneOf('p', unit),
  bernoulliDivergence: { args: [0.5, 0.25], domains: { '0': ['q', unit], '1': ['p', unit] } },
  logBinomialCoefficient: { args: [9, 4], domains: { '0': ['n', whole], '1': ['k', whole] } },
  logBinomialProbability: binomial('successes'),
  logBinomialUpperTail: binomial('atLeast'),
  logBinomialLowerTail: binomial('atMost'),
  clopperPearsonInterval: interval,
  chernoffInterval: interval,
  chernoffDeviation: {
    args: [{ trials: 1000, probability: 0.1, failureProbability: 0.01 }],
    domains: {
      '0': ['options', object],
      '0.trials': ['trials', count],
      '0.probability': ['probability', openUnit],
      '0.failureProbability': ['failureProbability', openUnit],
    },
  },
  hoeffdingDeviation: {
    args: [{ trials: 1000, failureProbability: 0.01 }],
    domains: {
      '0': ['options', object],
      '0.trials': ['trials', count],
      '0.failureProbability': ['failureProbability', openUnit],
    },
  },
  chernoffSampleSize: {
    args: [{ probability: 0.1, deviation: 0.01, failureProbability: 0.01 }],
    domains: {
      '0': ['options', object],
      '0.probability': ['probability', openUnit],
      '0.deviation': ['deviation', positive],
      '0.failureProbability': ['failureProbability', openUnit],
    },
  },
  hoeffdingSampleSize: {
    args: [{ deviation: 0.01, failureProbability: 0.01 }],
    domains: {
      '0': ['options', object],
      '0.deviation': ['deviation', positive],
      '0.failureProbability': ['failureProbability', openUnit],
    },
  },
  clopperPearsonSampleSize: {
    args: [{ width: 0.1, confidence: 0.95, proportion: 0.25 }],
    domains: {
      '0': ['options', object],
      '0.width': ['width', positiveUnit],
      '0.confidence': ['confidence', openUnit],
      '0.proportion': ['proportion', optional(unit)],
    },
  },
  logPoissonProbability: poisson('events'),
  logPoissonUpperTail: poisson('atLeast'),
  logPoissonLowerTail: poisson('atMost'),
  logHypergeometricProbability: hypergeometric('observed'),
  logHypergeometricUpperTail: hypergeometric('atLeast'),
  logHypergeometricLowerTail: hypergeometric('atMost'),
  logBennettUpperTailBound: binomial('atLeast', 'tail'),
  logBennettLowerTailBound: binomial('atMost', 'tail'),
  logBernsteinUpperTailBound: binomial('atLeast', 'tail'),
  logBernsteinLowerTailBound: binomial('atMost', 'tail'),
  logChernoffUpperTailBound: binomial('atLeast', 'tail'),
  logChernoffLowerTailBound: binomial('atMost', 'tail'),
  logHoeffdingUpperTailBound: binomial('atLeast', 'tail'),
  logHoeffdingLowerTailBound: binomial('atMost', 'tail'),
  logMultiplicativeChernoffUpperTailBound: binomial('atLeast', 'tail'),
  logMultiplicativeChernoffLowerTailBound: binomial('atMost', 'tail'),
  logPoissonChernoffUpperTailBound: poisson('atLeast'),
  logPoissonChernoffLowerTailBound: poisson('atMost'),
  logHypergeometricChernoffUpperTailBound: hypergeometric('atLeast', 'tail'),
  logHypergeometricChernoffLowerTailBound: hypergeometric('atMost', 'tail'),
  logSerflingUpperTailBound: hypergeometric('atLeast', 'tail'),
  logSerflingLowerTailBound: hypergeometric('atMost', 'tail'),
  logHypergeometricBennettUpperTailBound: hypergeometric('atLeast', 'tail'),
  logHypergeometricBennettLowerTailBound: hypergeometric('atMost', 'tail'),
  logMcDiarmidTailBound: {
    args: [{ deviation: 1, sensitivities: [1, 2] }],
    domains: {
      '0': ['tail', object],
      '0.deviation': ['deviation', nonNegative],
      '0.sensitivities': ['sensitivities', array],
      '0.sensitivities.1': ['sensitivities[1]', nonNegative],
    },
  },
  logBinomialCoefficientBounds: { args: [9, 4], domains: { '0': ['n', whole], '1': ['k', whole] } },
  logBinomialSumBound: { args: [9, 4], domains: { '0': ['n', whole], '1': ['k', whole] } },
  logBinomialTailBounds: binomial('atLeast', 'tail'),
  logBinomialTailEnclosure: {
    args: [{ ...binomialLaw, atLeast: 4, width: 1e-9 }],
    domains: { ...binomial('atLeast', 'tail').domains, '0.width': ['width', positive] },
  },
  logUnionBound: {
    args: [[-1, -2]],
    domains: {
      '0': ['logProbabilities', array],
      '0.1': [
        'logProbabilities[1]',
        { expected: 'a number in [-Infinity, 0]', bad: [...NOT_A_NUMBER, MISSING, [5e-324, '5e-324'], INFINITE] },
      ],
    },
  },

  performanceGap: {
    args: [{ ...point, beta: 2 }],
    domains: {
      ...amplification.domains,
      '0.beta': ['beta', amplificationOfTenth],
    },
  },
  errorAmplification: amplification,
  sharpErrorAmplification: amplification,
  refinedErrorAmplification: amplification,
  pinskerErrorAmplification: amplification,
  multiplicativeErrorAmplification: amplification,
  maxAlpha: {
    args: [{ theta: 0.1, k: 8 }],
    domains: { '0': ['point', object], '0.theta': ['theta', openUnit], '0.k': ['k', count] },
  },
  'finiteSizeLogFailure (beta)': {
    args: [{ ...sizes, ...method, beta: 3 }],
    domains: { ...finiteSizes, '0.beta': ['beta', optional(positive)] },
  },
  'finiteSizeLogFailure (competence)': {
    args: [{ textPieces: 1000, measure: [0.2, 0.3, 0.5], k: 4, errorPieces: 100, alpha: 0.1, competence: 0.6 }],
    domains: {
      '0.measure': ['measure', optional(array)],
      '0.measure.1': ['measure[1]', nonNegative],
      '0.errorPieces': ['errorPieces', optional(whole)],
      '0.competence': ['competence', optional(unit)],
    },
  },
  'finiteSizeLogFailure (badSkills)': {
    args: [{ textPieces: 1000, skills: 20, k: 4, theta: 0.1, badSkills: 3, beta: 3 }],
    domains: { '0.badSkills': ['badSkills', optional(count)] },
  },
  finiteSizeGuarantee: {
    args: [{ ...sizes, ...method, failureProbability: 0.01 }],
    domains: { ...finiteSizes, ...failure },
  },
  'finiteSizeGuarantee (logarithm)': {
    args: [{ ...sizes, logFailureProbability: -20 }],
    domains: {
      '0.logFailureProbability': [
        'logFailureProbability',
        optional(number('a number in (-Infinity, 0)', ZERO, INFINITE, [1, '1'])),
      ],
    },
  },
  finiteSizePerformanceCurve: {
    args: [{ ...without(sizes, 'alpha'), ...method, failureProbability: 0.01, alphas: [0.1, 0.2] }],
    domains: {
      ...finiteSizesWithout('alpha'),
      ...failure,
      '0.alphas': ['alphas', optional(array)],
      '0.alphas.1': ['alphas[1]', openUnit],
    },
  },
  requiredTextPieces: {
    args: [{ ...without(sizes, 'textPieces'), failureProbability: 0.01, competence: 0.5 }],
    domains: {
      ...finiteSizesWithout('textPieces', 'bound', 'tail', 'errors', 'degrees', 'draws', 'within', 'unionBound'),
      ...failure,
      '0.competence': ['competence', unit],
    },
  },
  maxErrorPieces: {
    args: [{ ...without(sizes, 'theta'), failureProbability: 0.01, competence: 0.5 }],
    domains: {
      ...finiteSizesWithout(
        'theta',
        'bound',
        'tail',
        'errors',
        'degrees',
        'draws',
        'within',
        'unionBound',
        'tupleSize',
      ),
      ...failure,
      '0.competence': ['competence', unit],
    },
  },
  distinctErrorAmplification: {
    args: [{ ...point, skills: 20 }],
    domains: { ...amplification.domains, '0.skills': ['skills', count] },
  },
  mixedErrorAmplification: {
    args: [{ theta: 0.1, ks: [4, 8], probabilities: [0.5, 0.5], alpha: 0.1 }],
    domains: {
      '0': ['point', object],
      '0.theta': ['theta', openUnit],
      '0.ks': ['ks', array],
      '0.ks.1': ['ks[1]', count],
      '0.probabilities': ['probabilities', array],
      '0.probabilities.1': ['probabilities[1]', nonNegative],
      '0.alpha': ['alpha', openUnit],
    },
  },
  guaranteedCompetence: { args: [{ ...point, bound: 'sharp' }], domains: guarantee },
  'performanceCurve (alphas)': {
    args: [{ theta: 0.1, k: 8, alphas: [0.1, 0.2], bound: 'sharp' }],
    domains: {
      '0': ['options', object],
      '0.theta': ['theta', unit],
      '0.k': ['k', count],
      '0.bound': ['bound', optional(bound)],
      '0.alphas': ['alphas', optional(array)],
      '0.alphas.1': ['alphas[1]', openUnit],
    },
  },
  'performanceCurve (points)': {
    args: [{ theta: 0.1, k: 8, points: 3 }],
    domains: { '0.points': ['points', optional(count)], '0.theta': ['theta', unit] },
  },
  tupleErrorFraction: {
    args: [{ theta: 0.1, tupleSize: 2, unionBound: true }],
    domains: {
      '0': ['options', object],
      '0.theta': ['theta', unit],
      '0.tupleSize': ['tupleSize', count],
      '0.unionBound': ['unionBound', optional(boolean)],
    },
  },
  tupleCompetence: {
    args: [{ ...point, tupleSize: 2, within: 'best', bound: 'sharp', unionBound: false }],
    domains: {
      ...guarantee,
      '0.tupleSize': ['tupleSize', count],
      '0.within': ['within', optional(within)],
      '0.unionBound': ['unionBound', optional(boolean)],
    },
  },
  maxTuple: {
    args: [{ ...point, competence: 0.5, within: 'best', bound: 'sharp', unionBound: false }],
    domains: {
      ...guarantee,
      '0.competence': ['competence', positiveUnit],
      '0.within': ['within', optional(within)],
      '0.unionBound': ['unionBound', optional(boolean)],
    },
  },
  maxTheta: {
    args: [{ k: 8, alpha: 0.1, competence: 0.5, bound: 'sharp' }],
    domains: {
      '0': ['point', object],
      '0.k': ['k', count],
      '0.alpha': ['alpha', openUnit],
      '0.competence': ['competence', positiveUnit],
      '0.bound': ['bound', optional(bound)],
    },
  },
  minTheta: {
    args: [{ k: 8, alpha: 0.1, beta: 2, bound: 'sharp' }],
    domains: {
      '0': ['point', object],
      '0.k': ['k', count],
      '0.alpha': ['alpha', openUnit],
      '0.beta': ['beta', amplificationOfTenth],
      '0.bound': ['bound', optional(bound)],
    },
  },
  minAlpha: {
    args: [{ theta: 0.1, k: 8, competence: 0.5, bound: 'sharp' }],
    domains: {
      '0': ['point', object],
      '0.theta': ['theta', unit],
      '0.k': ['k', count],
      '0.competence': ['competence', positiveUnit],
      '0.bound': ['bound', optional(bound)],
    },
  },
  minSkillsPerPiece: {
    args: [{ theta: 0.1, alpha: 0.1, beta: 2, bound: 'sharp' }],
    domains: {
      '0': ['point', object],
      '0.theta': ['theta', openUnit],
      '0.alpha': ['alpha', openUnit],
      '0.beta': ['beta', amplificationOfTenth],
      '0.bound': ['bound', optional(bound)],
    },
  },
  seenTupleFraction: { args: [{ ...corpus, tupleSize: 3 }], domains: tuplesOfCorpus },
  logSeenTupleFraction: { args: [{ ...corpus, tupleSize: 3 }], domains: tuplesOfCorpus },
  minUnseenTuple: {
    args: [{ ...corpus, competentFraction: 0.9 }],
    domains: { ...corpusDomains, '0.competentFraction': ['competentFraction', unit] },
  },
  unseenSuccessFraction: {
    args: [{ tupleSize: 5, skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10, successRate: 0.12 }],
    domains: {
      '0': ['options', object],
      '0.tupleSize': ['tupleSize', count],
      '0.skillFrequency': ['skillFrequency', positiveUnit],
      '0.topicFrequency': ['topicFrequency', positiveUnit],
      '0.corpusSize': ['corpusSize', count],
      '0.successRate': ['successRate', positiveUnit],
    },
  },

  chinchillaLoss: lossAndScale,
  excessEntropy: lossAndScale,
  errorAmplificationInto: pointColumns,
  refinedErrorAmplificationInto: pointColumns,
  sharpErrorAmplificationInto: pointColumns,
  guaranteedCompetenceInto: columns(
    'points',
    { theta: [0.1, unit], k: [8, count], alpha: [0.1, openUnit] },
    { '0.bound': ['bound', optional(bound)] },
  ),
  logBinomialUpperTailInto: columns('tails', {
    trials: [100, count],
    probability: [0.5, unit],
    atLeast: [60, whole],
  }),
  chinchillaLossInto: into,
  excessEntropyInto: into,
  excessFromLoss: {
    args: [{ loss: 2, E: 1.69 }],
    domains: { '0': ['measurement', object], '0.loss': ['loss', excess], '0.E': ['E', nonNegative] },
  },
  'excessFromLoss (below E)': {
    args: [{ loss: 2, E: 1.69 }],
    domains: { '0.loss': ['loss', { expected: 'a number in [E, Infinity), E = 1.69', bad: [[1, '1'], INFINITE] }] },
  },
  trainingFlops: { args: [scale], domains: scaleAt('0') },
  computeOptimalScale: { args: [law, 1e24], domains: { ...lawAt('0'), '1': ['flops', positive] } },
  optimalExponents: { args: [law], domains: lawAt('0') },
  scaleFactor: {
    args: [law, scale, { reduction: 2 }],
    domains: { ...lawAt('0'), ...scaleAt('1'), '2': ['options', object], '2.reduction': ['reduction', positive] },
  },

  lawLoss: lossAndScale,
  'lawLoss (of another form)': {
    args: [
      { form: 'repeated data', coefficients: { ...repeated } },
      { ...scale, uniqueTokens: 1e11 },
    ],
    domains: {
      '0.coefficients': ['law.coefficients', object],
      '0.coefficients.E': ['law.coefficients.E', nonNegative],
      '0.coefficients.B': ['law.coefficients.B', positive],
      '1.tokens': ['scale.tokens', positive],
      '1.uniqueTokens': ['scale.uniqueTokens', positive],
    },
  },
  'lawLoss (of experts)': {
    args: [
      { form: 'routed', coefficients: { a: -0.08, b: -0.1, c: 0.01, d: 1.1, Estart: 2, Emax: 300 } },
      { parameters: 1e9, experts: 8 },
    ],
    domains: {
      '0.coefficients.a': ['law.coefficients.a', number('a number in (-Infinity, Infinity)', INFINITE)],
      '1.experts': ['scale.experts', number('a number in [1, Infinity)', ZERO, BELOW, INFINITE)],
    },
  },
  'lawLoss (of a sparse mixture)': {
    args: [root.abnar2025Sparsity, { ...scale, sparsity: 0.9 }],
    domains: { '1.sparsity': ['scale.sparsity', number('a number in [0, 1)', LEAST, [1, '1'], INFINITE)] },
  },
  lawExcess: lossAndScale,
  chinchillaForm: {
    args: [
      { form: 'granularity', coefficients: { ...root.krajewski2024Granularity.coefficients } },
      { granularity: 8 },
    ],
    domains: {
      '0.coefficients.gamma': ['law.coefficients.gamma', positive],
      '1': ['options', { ...object, bad: object.bad.slice(1) }],
      '1.granularity': ['granularity', positive],
    },
  },
  lawOptimum: {
    args: [law, { flops: 1e22 }],
    domains: { ...lawAt('0'), '1': ['options', object], '1.flops': ['flops', positive] },
  },
  'lawOptimum (with unique tokens)': {
    args: [
      { form: 'repeated data', coefficients: { ...repeated } },
      { flops: 1e22, uniqueTokens: 1e10 },
    ],
    domains: { '1.flops': ['flops', positive], '1.uniqueTokens': ['uniqueTokens', positive] },
  },
  'lawOptimum (of an allocation)': {
    args: [
      { form: 'optima of minimum compute', coefficients: { ...root.kaplan2020Optimal.coefficients } },
      { minimumFlops: 1e22 },
    ],
    domains: {
      '0.coefficients.Ne': ['law.coefficients.Ne', positive],
      '1.minimumFlops': ['minimumFlops', positive],
    },
  },
  dataConstrainedScale: {
    args: [
      { form: 'repeated data', coefficients: { ...repeated } },
      { flops: 1e22, uniqueTokens: 1e10 },
    ],
    domains: {
      '0': ['law', formed("a law of the form 'repeated data', such as publishedLaws.muennighoff2023Repeated")],
      '0.coefficients.RDstar': ['law.coefficients.RDstar', positive],
      '1': ['options', object],
      '1.flops': ['flops', positive],
      '1.uniqueTokens': ['uniqueTokens', positive],
    },
  },
  inferenceOptimalScale: {
    args: [law, { excessEntropy: 0.2, inferenceTokens: 1e13 }],
    domains: {
      ...lawAt('0'),
      '1': ['options', object],
      '1.excessEntropy': ['excessEntropy', positive],
      '1.inferenceTokens': ['inferenceTokens', nonNegative],
    },
  },
  lawHyperparameters: {
    args: [
      { form: 'hyperparameters of scale', coefficients: { l0: 1.79, pN: -0.7, pD: 0.3, b0: 0.58, pB: 0.57 } },
      { ...scale },
    ],
    domains: {
      '0': ['law', formed('a law of learning rate or batch')],
      '0.coefficients.l0': ['law.coefficients.l0', positive],
      '0.coefficients.pN': ['law.coefficients.pN', number('a number in (-Infinity, Infinity)', INFINITE)],
      '1': ['options', object],
      '1.parameters': ['parameters', positive],
      '1.tokens': ['tokens', positive],
    },
  },
  'lawHyperparameters (of compute)': {
    args: [root.deepseek2024Hyperparameters, { flops: 1e20 }],
    domains: { '1.flops': ['flops', positive] },
  },
  'lawHyperparameters (of a loss)': {
    args: [root.kaplan2020CriticalBatch, { loss: 2 }],
    domains: { '1.loss': ['loss', positive] },
  },
  transferredCharacters: {
    args: [{ form: 'transfer', coefficients: { k: 1.9e4, alpha: 0.18, beta: 0.38 } }, transfer],
    domains: {
      '0': ['law', formed("a law of the form 'transfer', such as publishedLaws.hernandez2021TransferText")],
      '0.coefficients': ['law.coefficients', object],
      '0.coefficients.k': ['law.coefficients.k', positive],
      '1': ['options', object],
      '1.parameters': ['parameters', positive],
      '1.finetuningCharacters': ['finetuningCharacters', positive],
    },
  },
  errorByLoss: {
    args: [{ form: 'error by loss', coefficients: { epsilon: 0.85, k: 2.08, gamma: 0.756 } }, 3],
    domains: {
      '0': ['law', formed("a law of the form 'error by loss', such as publishedLaws.gadre2024ErrorC4")],
      '0.coefficients.gamma': ['law.coefficients.gamma', positive],
      '1': ['loss', nonNegative],
    },
  },
  totalParameters: {
    args: [1e9, { omega: 47491 }],
    domains: {
      '0': ['nonEmbedding', positive],
      '1': ['options', optional(object)],
      '1.omega': ['omega', optional(positive)],
    },
  },
  nonEmbeddingParameters: {
    args: [1e9, { omega: 47491 }],
    domains: {
      '0': ['total', positive],
      '1': ['options', optional(object)],
      '1.omega': ['omega', optional(positive)],
    },
  },
  hoffmannFlops: shape({ layers, width, feedForwardWidth: count, heads, headSize, sequenceLength, vocabulary, tokens }),
  palmFlops: shape({ parameters: positive, layers, heads, headSize, sequenceLength, tokens }),
  narayananFlops: shape({ layers, width, sequenceLength, vocabulary, tokens, recomputation: boolean }),
  deepseekFlops: shape({ layers, width, sequenceLength, tokens }),
  abnarFlops: shape({
    ...{ layers, width, sequenceLength, vocabulary, experts: count, activeExperts: count },
    ...{ granularity: positive, tokens },
  }),

  lawsAt: {
    args: [{ ...scale }, { k: 8, alpha: 0.1, tupleSizes: [1, 2], bounds: ['sharp'], within: 'best', errors: cloze }],
    domains: {
      ...scaleAt('0'),
      '1': ['options', object],
      '1.k': ['k', count],
      '1.alpha': ['alpha', openUnit],
      '1.within': ['within', optional(within)],
      '1.tupleSizes': ['tupleSizes', optional(array)],
      '1.tupleSizes.1': ['tupleSizes[1]', count],
      '1.bounds': ['bounds', optional(array)],
      '1.bounds.0': ['bounds[0]', bound],
      '1.errors': ['errors', optional(object)],
      '1.errors.model': ['errors.model', choice('cloze')],
      '1.errors.factor': ['errors.factor', optional(positive)],
      '1.laws': ['laws', optional(object)],
    },
  },

  readLaw: {
    args: [JSON.stringify(described)],
    domains: { '0': ['text', number('the JSON of a law, an object with E, A, B, alpha and beta', ['[]', '"[]"'])] },
  },
  writeLaw: {
    args: [described, { source: 'elsewhere' }],
    domains: {
      ...lawAt('0'),
      '0.source': ['law.source', optional(text)],
      '0.fittedRange': ['law.fittedRange', optional(object)],
      '0.fittedRange.tokens': ['law.fittedRange.tokens', { ...array, expected: 'an array [least, most]' }],
      '0.fittedRange.parameters.0': ['law.fittedRange.parameters[0]', positive],
      '0.fittedRange.parameters.1': ['law.fittedRange.parameters[1]', positive],
      '0.id': ['law.id', optional(text)],
      '0.form': ['law.form', optional(choice('chinchilla'))],
      '0.lossUnit': ['law.lossUnit', optional(choice(...LOSS_UNITS))],
      '0.runs': ['law.runs', optional(count)],
      '0.intervals': ['law.intervals', optional(object)],
      '0.intervals.level': ['law.intervals.level', { ...text, bad: [MISSING, ...text.bad] }],
      '0.intervals.ends': ['law.intervals.ends', object],
      '0.intervals.ends.E': ['law.intervals.ends.E', optional(array)],
      '0.intervals.ends.E.1': ['law.intervals.ends.E[1]', nonNegative],
      '0.standardErrors': ['law.standardErrors', optional(object)],
      '0.standardErrors.E': ['law.standardErrors.E', nonNegative],
      '0.standardErrors.beta': ['law.standardErrors.beta', nonNegative],
      '1': ['options', optional(object)],
      '1.source': ['source', optional(text)],
    },
  },
  'writeLaw (of a bootstrap)': {
    args: [certainLaw],
    domains: {
      ...lawAt('0.summary.fit.law'),
      '0.summary': ['summary', object],
      '0.summary.fit': ['summary.fit', object],
      '0.replicates': ['replicates', object],
      '0.replicates.status': ['replicates.status', array],
      '0.replicates.B': ['replicates.B', array],
      '0.replicates.E.0': ['replicates.E[0]', nonNegative],
      '0.replicates.A.0': ['replicates.A[0]', positive],
    },
  },

  scalingLawObjective: {
    args: [law, runs, objective],
    domains: { ...lawAt('0'), ...runsAt('1'), '2': ['options', optional(object)], ...objectiveAt('2') },
  },
  fitScalingLaw: {
    args: [runs, fitting],
    domains: { ...runsAt('0'), '1': ['options', optional(object)], ...fittingAt('1') },
  },
  'fitScalingLaw (from given laws)': {
    args: [runs, { starts: [law] }],
    domains: { '1.starts.0': ['starts[0]', object], '1.starts.0.beta': ['starts[0].beta', positive] },
  },
  bootstrapPart: {
    args: [runs, { ...fitting, replicates: 5 }, { shard: { part: 2, of: 3 } }],
    domains: {
      ...runsAt('0'),
      '1': ['options', optional(object)],
      ...fittingAt('1'),
      '1.replicates': ['replicates', optional(count)],
      '2.shard.part': ['shard.part', count],
      '2.shard.of': ['shard.of', count],
    },
  },
  bootstrapScalingLaw: {
    args: [runs, { ...fitting, replicates: 5, clusters: [1, 1, 1, 2, 2, 2, 3, 3, 'x'], confidence: 0.9 }],
    domains: {
      ...runsAt('0'),
      '1': ['options', optional(object)],
      ...fittingAt('1'),
      '1.replicates': ['replicates', optional(count)],
      '1.confidence': ['confidence', optional(openUnit)],
      '1.clusters': [
        'clusters',
        {
          expected: "'compute', or an array of labels",
          bad: [
            ['N', '"N"'],
            ['', '""'],
            [null, 'null'],
            [{}, 'an object without fields'],
            [1, '1'],
          ],
        },
      ],
      '1.clusters.2': [
        'clusters[2]',
        { expected: 'a string or a finite number', bad: [MISSING, [NaN, 'NaN'], INFINITE, [true, 'true']] },
      ],
    },
  },
  compareLaws: {
    args: [runs, { one: law, other: { ...law } }, objective],
    domains: {
      ...runsAt('0'),
      '1': ['laws', object],
      '1.other': ['laws.other', optional(object)],
      '1.other.E': ['laws.other.E', nonNegative],
      '1.other.beta': ['laws.other.beta', positive],
      '2': ['options', optional(object)],
      ...objectiveAt('2'),
    },
  },
  isoFlopBias: {
    args: [{ alpha: 0.3, beta: 0.4, halfWidth: 1, sizes: 5, centre: 0.1 }],
    domains: {
      '0': ['grid', object],
      '0.alpha': ['alpha', positive],
      '0.beta': ['beta', positive],
    },
  },
  fitIsoFlops: {
    args: [runs, { tolerance: 0.1, law }],
    domains: { ...runsAt('0'), '1': ['options', optional(object)], '1.law': ['law', optional(object)] },
  },
  fitEnvelope: { args: [runs, { tolerance: 0.1 }], domains: { ...runsAt('0'), '1': ['options', optional(object)] } },
  runDoubts: {
    args: [runs, { law, exclude: [0], labels: { set: runs.map(() => 'a') } }],
    domains: {
      ...runsAt('0'),
      '1': ['options', optional(object)],
      '1.law': ['law', optional(object)],
      '1.law.E': ['law.E', nonNegative],
      '1.law.alpha': ['law.alpha', positive],
      '1.labels': ['labels', optional(object)],
    },
  },
  'holdOutByScale (a fraction)': {
    args: [runs, { fraction: 0.2 }],
    domains: { ...runsAt('0'), '1': ['options', object], '1.fraction': ['fraction', optional(openUnit)] },
  },
  'holdOutByScale (beyond a budget)': {
    args: [runs, { ...fitting, maxFlops: 1e21 }],
    domains: { ...fittingAt('1'), '1.maxFlops': ['maxFlops', optional(positive)] },
  },

  shannonEntropy: { args: [[0.25, 0.25, 0.5], {}], domains: { ...distributionAt(0, 'p'), ...distributionOptions(1) } },
  crossEntropy: twoDistributions,
  klDivergence: twoDistributions,
  totalVariation: twoDistributions,
  pinskerTotalVariation: oneOf('excess', excess),
  bretagnolleHuberTotalVariation: oneOf('excess', excess),
  ordentlichWeinbergerTotalVariation: {
    args: [{ excess: 0.1, balance: 0.25 }],
    domains: {
      '0': ['options', object],
      '0.excess': ['excess', excess],
      '0.balance': [
        'balance',
        number('a number in (0, 1/2]', BELOW, ZERO, [0.5 + 2 ** -52, '0.5000000000000002'], INFINITE),
      ],
    },
  },
  distributionBalance: {
    args: [[0.25, 0.25, 0.5], {}],
    domains: { ...distributionAt(0, 'q'), ...distributionOptions(1) },
  },
  vajdaExcessEntropy: oneOf('totalVariation', unit),
  gilardoniExcessEntropy: oneOf('totalVariation', unit),
  maxTotalVariation: oneOf('excess', excess),
  minExcessEntropy: oneOf('totalVariation', unit),
  clozeErrorBound: oneOf('excess', excess),
  excessEntropyForClozeError: oneOf('error', unit),
  errorFraction: {
    args: [{ excessEntropy: 0.1, factor: 1.1, threshold: 0.5 }],
    domains: {
      '0': ['options', object],
      '0.excessEntropy': ['excessEntropy', excess],
      '0.factor': ['factor', optional(positive)],
      '0.threshold': ['threshold', optional(positive)],
    },
  },
  fanoEntropyBound: {
    args: [{ error: 0.1, choices: 4 }],
    domains: { '0': ['options', object], '0.error': ['error', unit], '0.choices': ['choices', choices] },
  },
  fanoErrorBound: {
    args: [{ entropy: 0.5, choices: 4 }],
    domains: { '0': ['options', object], '0.entropy': ['entropy', excess], '0.choices': ['choices', choices] },
  },
  hellmanRavivErrorBound: oneOf('entropy', excess),
  minEntropyForError: oneOf('error', unit),
  maxErrorForEntropy: oneOf('entropy', excess),
  natsToBits: oneOf('nats', anyNumber),
  bitsToNats: oneOf('bits', anyNumber),
  perplexity: oneOf('nats', excess),

  'forecast (of a scale)': {
    args: [{ ...asked, scale, tupleSize: 2, bound: 'sharp' }],
    domains: {
      ...settings,
      ...scaleAt('0.scale'),
      ...oneGuarantee,
      '0.errors.model': ['errors.model', choice('cloze', 'calibrated', 'given')],
    },
  },
  'forecast (of an excess entropy)': {
    args: [{ ...asked, excessEntropy: 0.1, errors: { model: 'cloze', factor: 1, threshold: 1 } }],
    domains: {
      '0.excessEntropy': ['excessEntropy', optional(excess)],
      '0.errors.factor': ['errors.factor', optional(positive)],
      '0.errors.threshold': ['errors.threshold', optional(positive)],
    },
  },
  'forecast (of an error fraction)': {
    args: [{ ...asked, errors: { model: 'given', errorFraction: 0.1 } }],
    domains: { '0.errors.errorFraction': ['errors.errorFraction', unit], '0.law.E': ['law.E', nonNegative] },
  },
  'forecast (of an uncertain law)': {
    args: [{ ...askedOfNoLaw, bootstrap: certainLaw, confidence: 0.9, scale }],
    domains: uncertainty,
  },
  forecastTable: {
    args: [{ ...askedForAll, scale }],
    domains: {
      ...settings,
      ...scaleAt('0.scale'),
      ...guarantees,
      '0.errors.model': ['errors.model', choice('cloze', 'calibrated', 'given')],
    },
  },
  'forecastTable (of an uncertain law)': {
    args: [{ ...askedForAllOfNoLaw, bootstrap: certainLaw, confidence: 0.9, excessEntropy: 0.1 }],
    domains: { ...uncertainty, '0.excessEntropy': ['excessEntropy', optional(excess)] },
  },
  'emergenceCurve (of an uncertain law)': {
    args: [{ ...askedForAllOfNoLaw, bootstrap: certainLaw, confidence: 0.9, flops: [1e24] }],
    domains: uncertainty,
  },
  emergenceCurve: {
    args: [{ ...askedForAll, flops: [1e24, 1e25] }],
    domains: {
      ...settings,
      ...guarantees,
      '0.errors.model': ['errors.model', scalingErrors],
      '0.flops': ['flops', array],
      '0.flops.1': ['flops[1]', positive],
    },
  },
  slingshot: {
    args: [{ ...askedForAll, scale }],
    domains: {
      ...settings,
      ...scaleAt('0.scale'),
      ...guarantees,
      '0.errors.model': ['errors.model', scalingErrors],
    },
  },
  requiredScale: {
    args: [{ ...asked, tupleSize: 2, bound: 'sharp', competence: 0.5 }],
    domains: {
      ...settings,
      ...oneGuarantee,
      '0.errors.model': ['errors.model', scalingErrors],
      '0.competence': ['competence', positiveUnit],
    },
  },
};

/** The bad values that a typed array can hold. */
function inTypedArray({ expected, bad }: Domain): Domain {
  return { expected, bad: bad.filter(([value]) => typeof value === 'number') };
}

function functionNamed(name: string): (...args: readonly unknown[]) => unknown {
  return library[name.split(' ')[0] as 'binaryEntropy'] as (...args: readonly unknown[]) => unknown;
}

/** A copy of `args` with another value at a path; a value of undefined is left out altogether. */
function withValue(args: readonly unknown[], path: string, value: unknown): unknown[] {
  const copy = structuredClone(args) as unknown[];
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce(
    (node, step) => node[step] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  );
  if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return copy;
}

/** Arguments whose type would refuse them. */
function of(value: object): never {
  return value as never;
}

/** The names in a message's list of settings. */
function listedIn(message: string): string[] {
  return / takes (.*)$/.exec(message)![1]!.split(', ');
}

/** Parameters that are laws, rows of data, and what a bootstrap returned: they may carry more than is asked of them. */
const MAY_CARRY_MORE =
  /^(law|law\.coefficients|.*intervals|.*intervals\.ends|scale|scales|laws|labels|errors\.scale|bootstrap.*|summary.*|replicates|runs.*|starts.*|.*fittedRange.*|.*standardErrors|laws\..*)$/;

/** Settings that not every call in the table which knows them has: functions, and what is given instead of another. */
const SOMETIMES = ['onProgress', 'signal', 'measure', 'errorPieces', 'badSkills', 'logFailureProbability'];

const always = (fields: Iterable<string>): string[] => [...fields].filter((field) => !SOMETIMES.includes(field)).sort();

/** The paths in the table to objects of settings, each with the names of the fields that any of its calls has. */
function settingsOf(name: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [other, { domains, args }] of Object.entries(calls)) {
    if (other.split(' ')[0] !== name.split(' ')[0]) continue;
    for (const path of [
      ...Object.keys(domains),
      ...args.flatMap((arg, i) => fieldsOf(arg).map((field) => `${i}.${field}`)),
    ]) {
      const [, holder, field] = /^(\d)\.(\w+)/.exec(path) ?? [];
      if (holder !== undefined) found.set(holder, (found.get(holder) ?? new Set()).add(field!));
    }
  }
  return found;
}

function fieldsOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.keys(value) : [];
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Whether a message wants an object, and says which: the call it belongs in, or what a law or a scale holds. */
function anObject(said: string, name: string, parameter: string): boolean {
  if (/(^|\.)law$|^starts\[|^laws\./.test(parameter)) {
    return said === 'an object with E, A, B, alpha and beta, such as publishedLaws.besiroglu2024';
  }
  if (/(^|\.)scale$|^runs\[/.test(parameter)) return said.split(';')[0] === 'an object with parameters and tokens';
  return said.startsWith(`an object, as in ${name.split(' ')[0]}(`);
}

/** Arguments that are objects in their own right: for these no call is shown in which the fields are named. */
const PLAIN_OBJECTS = ['law', 'scale', 'scales', 'laws'];

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/** No functions of arguments, or of results of others: those are refused in tests of their own. */
const OTHERS = [
  ...['DomainError', 'isDomainError', 'bootstrapInterval', 'newRunInterval'],
  ...['bootstrapFromPart', 'mergeBootstrapParts', 'missingReplicates'],
];

describe('the public functions', () => {
  it('are all in the table of this test', () => {
    const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
    const names = functions.map(([name]) => name).filter((name) => !OTHERS.includes(name));
    expect([...new Set(Object.keys(calls).map((name) => name.split(' ')[0]))].sort()).toStrictEqual(names.sort());
  });
});

describe.each(Object.entries(calls))('%s', (name, { args, domains }) => {
  const call = functionNamed(name);
  // the options of distributions are checked with them, by whoever takes some
  const takesDistributions = Object.values(domains).some(([parameter]) => parameter === 'tolerance');
  const plain = takesDistributions ? [...PLAIN_OBJECTS, 'options'] : PLAIN_OBJECTS;

  it('accepts arguments that cannot be changed, and changes none', () => {
    const before = structuredClone(args);
    const copy = deepFreeze(structuredClone(args));
    const result = call(...copy);
    expect(result).toStrictEqual(call(...structuredClone(args)));
    if (result !== copy.at(-1)) expect(copy).toStrictEqual(before); // an ...Into function returns its last argument
  });

  it('has the same value when called again', () => {
    expect(call(...structuredClone(args))).toStrictEqual(call(...structuredClone(args)));
  });

  const settings = Object.entries(domains)
    .filter(([, [parameter, { expected }]]) => expected === 'an object' && !MAY_CARRY_MORE.test(parameter))
    .map(([path, [parameter]]) => ({ path, parameter, prefix: path.includes('.') ? `${parameter}.` : '' }));

  it.each(settings)(
    'refuses an unknown setting in $parameter, and knows all others (argument $path)',
    ({ path, prefix }) => {
      const error = thrownBy(() => call(...withValue(args, `${path}.unheardOfSetting`, undefined)));
      expect(error).toBeUndefined();
      for (const value of [1, null, 'sharp', {}]) {
        const refused = thrownBy(() => call(...withValue(args, `${path}.xyzzyxyzzy`, value))) as DomainError;
        expect(isDomainError(refused)).toBe(true);
        expect(refused).toMatchObject({ parameter: `${prefix}xyzzyxyzzy`, value, expected: 'absent' });
        expect(refused.message).toMatch(`unknown setting ${prefix}xyzzyxyzzy; `);
        const named = settingsOf(name).get(path);
        if (named !== undefined && !takesDistributions) {
          expect(always(listedIn(refused.message))).toStrictEqual(expect.arrayContaining(always(named)));
        }
      }
    },
  );

  it.each(settings)(
    'has the nearest name for a misspelt setting in $parameter (argument $path)',
    ({ path, prefix }) => {
      // eslint-disable-next-line @typescript-eslint/prefer-reduce-type-parameter -- an array first
      const holder = path.split('.').reduce((node, step) => (node as Record<string, unknown>)[step], args as unknown);
      for (const field of fieldsOf(holder).filter(({ length }) => length > 2)) {
        const misspelt = `${field.slice(0, 2)}${field.slice(3)}`;
        const error = thrownBy(() => call(...withValue(args, `${path}.${misspelt}`, 1))) as DomainError;
        expect(error.message).toBe(`unknown setting ${prefix}${misspelt}, did you mean ${prefix}${field}?`);
        expect(error).toMatchObject({ parameter: `${prefix}${misspelt}`, value: 1 });
      }
    },
  );

  it('throws a DomainError without any argument, and for null', () => {
    expect(thrownBy(() => call())).toBeInstanceOf(DomainError);
    expect(thrownBy(() => call(null))).toBeInstanceOf(DomainError);
  });

  it.each(Object.entries(domains).map(([path, [parameter, domain]]) => ({ path, parameter, ...domain })))(
    'has $parameter be $expected (argument $path)',
    ({ path, parameter, expected, bad }) => {
      for (const [value, printed] of bad) {
        const error = thrownBy(() => call(...withValue(args, path, value)));
        expect(error, printed).toBeInstanceOf(DomainError);
        expect(error).toBeInstanceOf(RangeError);
        expect(isDomainError(error)).toBe(true);
        const said = (error as DomainError).expected;
        expect(error).toMatchObject({ name: 'DomainError', parameter, expected: said });
        expect(anObject(said, name, parameter) ? 'an object' : said).toBe(expected);
        if (expected === 'an object' && /^\d+$/.test(path) && !plain.includes(parameter)) {
          expect(said).toContain(`, as in ${name.split(' ')[0]}(`);
        }
        expect((error as DomainError).value).toBe(value);
        expect((error as DomainError).message).toBe(
          value === undefined ? `${parameter} is required: ${said}` : `${parameter} must be ${said}, got ${printed}`,
        );
      }
    },
  );
});

describe('a setting that does not exist', () => {
  const asked: readonly (readonly [message: string, call: () => unknown])[] = [
    [
      'unknown setting tupleSize; guaranteedCompetence takes theta, k, alpha, bound',
      () => library.guaranteedCompetence(of({ ...point, tupleSize: 4 })),
    ],
    ['unknown setting boud, did you mean bound?', () => library.guaranteedCompetence(of({ ...point, boud: 'sharp' }))],
    [
      'unknown setting bounds, did you mean bound?',
      () => library.forecast(of({ k: 8, alpha: 0.1, scale, bounds: ['sharp'] })),
    ],
    [
      'unknown setting bound, did you mean bounds?',
      () => library.forecastTable(of({ k: 8, alpha: 0.1, scale, bound: 'sharp' })),
    ],
    [
      'unknown setting alpha, did you mean alphas?',
      () => library.performanceCurve(of({ theta: 0.1, k: 8, alpha: 0.1 })),
    ],
    [
      'unknown setting fixed.aplha, did you mean fixed.alpha?',
      () => library.fitScalingLaw(runs, { fixed: of({ aplha: 0.5 }) }),
    ],
    [
      'unknown setting errors.treshold, did you mean errors.threshold?',
      () => library.forecast({ k: 8, alpha: 0.1, scale, errors: of({ model: 'cloze', treshold: 1 }) }),
    ],
    [
      "unknown setting errors.errorFraction; the model 'cloze' takes model, factor, threshold",
      () => library.forecast({ k: 8, alpha: 0.1, scale, errors: of({ model: 'cloze', errorFraction: 0.1 }) }),
    ],
    [
      'unknown setting normalize, did you mean normalise?',
      () => library.shannonEntropy([2, 2], of({ normalize: true })),
    ],
    ['unknown setting workers; bootstrapScalingLaw takes', () => library.bootstrapScalingLaw(runs, of({ workers: 4 }))],
  ];

  it.each(asked)('is refused: %s', (message, call) => {
    expect(call).toThrow(DomainError);
    expect(call).toThrow(message);
  });

  it('is refused also where its value is undefined, while one that exists may be', () => {
    expect(library.guaranteedCompetence({ ...point, bound: undefined })).toStrictEqual(
      library.guaranteedCompetence(point),
    );
    expect(() => library.guaranteedCompetence(of({ ...point, boud: undefined }))).toThrow('unknown setting boud');
  });

  it('is one of the fields that an object has itself: those that it inherits serve where they are known', () => {
    const defaults = { ...point, bound: 'sharp', note: 'mine' } as const;
    const inherited = Object.create(defaults) as typeof defaults;
    expect(library.guaranteedCompetence(inherited)).toStrictEqual(
      library.guaranteedCompetence({ ...point, bound: 'sharp' }),
    );
    expect(library.guaranteedCompetence({ ...point, [Symbol('note')]: 1 })).toStrictEqual(
      library.guaranteedCompetence(point),
    );
  });

  it('changes nothing, whatever it is called, and is shown in a few words', () => {
    const polluting = JSON.parse(
      '{ "theta": 0.1, "k": 8, "alpha": 0.1, "__proto__": { "bound": "sharp" } }',
    ) as typeof point;
    expect(() => library.guaranteedCompetence(polluting)).toThrow('unknown setting __proto__; ');
    expect('bound' in {}).toBe(false);
    expect(() => library.errorAmplification(of({ ...point, toString: 1 }))).toThrow('unknown setting toString; ');
    const long = 'x'.repeat(1e6);
    const error = thrownBy(() => library.errorAmplification(of({ ...point, [long]: 1 }))) as DomainError;
    expect(error.parameter).toBe(long);
    expect(error.message.length).toBeLessThan(200);
  });

  it('may be in a law, in a row of data and in what a bootstrap returned', () => {
    const named = { ...scale, name: 'Chinchilla', year: 2022 };
    expect(library.chinchillaLoss({ ...law, note: 'mine' } as typeof law, named)).toBe(
      library.chinchillaLoss(law, scale),
    );
    const rows = runs.map((run, id) => ({ ...run, id }));
    expect(library.fitScalingLaw(rows).law).toStrictEqual(library.fitScalingLaw(runs).law);
  });
});

describe('performanceCurve', () => {
  it('takes fractions or their number, not both', () => {
    expect(() => library.performanceCurve({ theta: 0.1, k: 8, alphas: [0.1], points: 9 })).toThrow(
      'points must be absent where alphas are given, got 9',
    );
  });

  it('checks the rest also where it has no fraction to check it for', () => {
    expect(() => library.performanceCurve({ theta: 2, k: 8, alphas: [] })).toThrow('theta must be');
    expect(() => library.performanceCurve({ theta: 0.1, k: 0, alphas: [] })).toThrow('k must be');
    expect(library.performanceCurve({ theta: 0.1, k: 8, alphas: [] })).toStrictEqual([]);
  });
});

describe('DomainError', () => {
  it('is a RangeError with its three parts in the message and in fields', () => {
    const error = new DomainError('p', 2, 'a number in [0, 1]');
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({ name: 'DomainError', parameter: 'p', value: 2, expected: 'a number in [0, 1]' });
    expect(error.message).toBe('p must be a number in [0, 1], got 2');
    expect(String(error)).toBe('DomainError: p must be a number in [0, 1], got 2');
    expect(error.stack).toContain('errors.test');
  });

  it('says of an argument that is missing that it is required', () => {
    expect(thrownBy(() => binaryEntropy(undefined as never))).toMatchObject({
      message: 'p is required: a number in [0, 1]',
      value: undefined,
    });
    expect(new DomainError('p', null, 'a number').message).toBe('p must be a number, got null');
    expect(new DomainError('k', 8n, 'a number').message).toBe('k must be a number, got 8n');
  });

  it('keeps the value itself, and shows it in a few words however long it is', () => {
    const long: unknown[] = [
      Array.from({ length: 1e5 }, (_, i) => i),
      new Float64Array(1e5),
      'x'.repeat(1e5),
      10n ** 1000n,
      1n << 25_000_000n, // all of its digits would take seconds
      '\0'.repeat(1e8),
      Symbol('x'.repeat(1e5)),
      { toString: () => 'x'.repeat(1e5) },
      { [Symbol.toStringTag]: 'x'.repeat(1e5) },
    ];
    for (const value of long) {
      const error = thrownBy(() => binaryEntropy(value as number));
      expect((error as DomainError).value).toBe(value);
      expect((error as DomainError).message).toMatch(/^p must be a number in \[0, 1\], got .{1,60}$/);
    }
    expect(new DomainError('p', 'x'.repeat(100), 'a number').message).toBe(
      `p must be a number, got "${'x'.repeat(58)}…`,
    );
  });

  it.each<[unknown, string]>([
    [[], 'an array of 0'],
    [[0.5, 'a', [1, 2], 4], 'an array of 4: 0.5, "a", […], …'],
    [new Float64Array([1, 2, 3]), 'a Float64Array of 3: 1, 2, 3'],
    [new DataView(new ArrayBuffer(8)), '[object DataView]'],
    [{}, 'an object without fields'],
    [{ theta: 0.1, law: { E: 1 }, of: null }, '{ theta: 0.1, law: {…}, of: null }'],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, '{ a: 1, b: 2, c: 3, d: 4, … }'],
    [new Decimal('0.1234567890123456789'), '0.1234567890123456789'],
    [new Decimal(-Infinity), '-Infinity'],
    [new (Decimal.clone({ precision: 200 }))(`0.${'1'.repeat(190)}`), '[object Decimal]'],
    [new Map([[1, 2]]), '[object Map]'],
  ])('shows what is in a value: %o', (value, shown) => {
    expect(new DomainError('p', value, 'a number').message).toBe(`p must be a number, got ${shown}`);
  });

  it('has a message of one line that steers no terminal, also where a name came with the argument', () => {
    const error = new DomainError('law.\u001B[2J\ncompetence', '\u202E1\u009B', 'absent');
    expect(error.message).toBe('law.\\u001b[2J\\u000acompetence must be absent, got "\\u202e1\\u009b"');
    expect([error.parameter, error.value]).toEqual(['law.\u001B[2J\ncompetence', '\u202E1\u009B']);
  });

  it('shows a value that cannot be shown', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const hostile = {
      get [Symbol.toStringTag](): string {
        throw new Error('no');
      },
    };
    for (const value of [revoked.proxy, hostile, Object.create(null) as unknown]) {
      expect(thrownBy(() => binaryEntropy(value as number))).toBeInstanceOf(DomainError);
    }
    expect(new DomainError('p', hostile, 'a number').message).toBe('p must be a number, got object');
  });

  it('does not run the code of a value', () => {
    const trap = {
      toString(): never {
        throw new Error('ran');
      },
      toJSON(): never {
        throw new Error('ran');
      },
    };
    expect(thrownBy(() => binaryEntropy(trap as unknown as number))).toMatchObject({ parameter: 'p', value: trap });
  });
});

describe('isDomainError', () => {
  it('recognises a DomainError, also one of another copy of the class', () => {
    class Copy extends RangeError {
      override readonly name = 'DomainError';
    }
    expect(isDomainError(thrownBy(() => binaryEntropy(2)))).toBe(true);
    expect(isDomainError(new Copy())).toBe(true);
    expect(isDomainError(new (class extends DomainError {})('p', 2, 'less'))).toBe(true);
  });

  it.each([
    ['another RangeError', new RangeError('p must be a number in [0, 1], got 2')],
    ['another error of that name', Object.assign(new TypeError(), { name: 'DomainError' })],
    ['an object with its fields', { name: 'DomainError', message: '', parameter: 'p', value: 2, expected: 'less' }],
    ['an object with its prototype in name only', { constructor: DomainError, name: 'DomainError' }],
    ['its name', 'DomainError'],
    ['null', null],
    ['undefined', undefined],
    ['a number', 2],
    ['a function', DomainError],
  ])('is false for %s', (_title, value) => {
    expect(isDomainError(value)).toBe(false);
  });

  it('leaves the error of a failed check as it is', () => {
    const error = thrownBy(() => library.chinchillaLoss({ ...hoffmann2022, alpha: -1 }, scale));
    expect(isDomainError(error) && [error.parameter, error.value]).toStrictEqual(['law.alpha', -1]);
  });
});

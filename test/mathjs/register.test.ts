import {
  addDependencies,
  all,
  chainDependencies,
  create,
  evaluateDependencies,
  multiplyDependencies,
  subtractDependencies,
} from 'mathjs';
import * as library from 'skill-emergence';
import { DomainError } from 'skill-emergence';
import { skillEmergence } from 'skill-emergence/mathjs';
import { describe, expect, it } from 'vitest';

const math = create(all!);
skillEmergence(math);

const law = library.besiroglu2024;

/** Each registered function at sample points: the expression, the arguments, and what the library says. */
const samples: readonly [name: string, args: readonly unknown[], expected: number][] = [
  ['binaryEntropy', [0.1], library.binaryEntropy(0.1)],
  ['bernoulliDivergence', [0.3, 0.1], library.bernoulliDivergence(0.3, 0.1)],
  ['logBinomialCoefficient', [10, 5], library.logBinomialCoefficient(10, 5)],
  [
    'logBinomialProbability',
    [9, 0.3, 4],
    library.logBinomialProbability({ trials: 9, probability: 0.3, successes: 4 }),
  ],
  ['logBinomialUpperTail', [9, 0.3, 4], library.logBinomialUpperTail({ trials: 9, probability: 0.3, atLeast: 4 })],
  ['logBinomialLowerTail', [9, 0.3, 4], library.logBinomialLowerTail({ trials: 9, probability: 0.3, atMost: 4 })],
  ['clopperPearsonSampleSize', [0.1, 0.95], 402],
  ['clopperPearsonSampleSize', [0.1, 0.95, 0.9], 163],
  [
    'chernoffDeviation',
    [1000, 0.1, 0.01],
    library.chernoffDeviation({ trials: 1000, probability: 0.1, failureProbability: 0.01 }),
  ],
  ['hoeffdingDeviation', [1000, 0.01], library.hoeffdingDeviation({ trials: 1000, failureProbability: 0.01 })],
  ['chernoffSampleSize', [0.1, 0.01, 0.01], 8530],
  ['hoeffdingSampleSize', [0.01, 0.01], 23026],
  ['logPoissonProbability', [2.5, 4], library.logPoissonProbability({ rate: 2.5, events: 4 })],
  ['logPoissonUpperTail', [2.5, 4], library.logPoissonUpperTail({ rate: 2.5, atLeast: 4 })],
  ['logPoissonLowerTail', [2.5, 4], library.logPoissonLowerTail({ rate: 2.5, atMost: 4 })],
  [
    'logHypergeometricProbability',
    [20, 9, 7, 3],
    library.logHypergeometricProbability({ population: 20, successes: 9, draws: 7, observed: 3 }),
  ],
  [
    'logHypergeometricUpperTail',
    [20, 9, 7, 3],
    library.logHypergeometricUpperTail({ population: 20, successes: 9, draws: 7, atLeast: 3 }),
  ],
  [
    'logHypergeometricLowerTail',
    [20, 9, 7, 3],
    library.logHypergeometricLowerTail({ population: 20, successes: 9, draws: 7, atMost: 3 }),
  ],
  [
    'distinctErrorAmplification',
    [0.1, 8, 0.1, 20],
    library.distinctErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1, skills: 20 }),
  ],
  ['performanceGap', [0.2, 16, 0.2, 3], library.performanceGap({ theta: 0.2, k: 16, alpha: 0.2, beta: 3 })],
  ...(
    [
      'errorAmplification',
      'refinedErrorAmplification',
      'sharpErrorAmplification',
      'pinskerErrorAmplification',
      'multiplicativeErrorAmplification',
    ] as const
  ).flatMap((name): [string, number[], number][] => [
    [name, [0.1, 8, 0.1], library[name]({ theta: 0.1, k: 8, alpha: 0.1 })],
    [name, [0.1, 4, 0.5], library[name]({ theta: 0.1, k: 4, alpha: 0.5 })], // Infinity, for the first
  ]),
  ['maxAlpha', [0.1, 8], library.maxAlpha({ theta: 0.1, k: 8 })],
  ['guaranteedCompetence', [0.1, 8, 0.2], library.guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.2 }).competence],
  ...(['theorem8', 'refined', 'sharp'] as const).flatMap((bound): [string, unknown[], number][] => [
    [
      'guaranteedCompetence',
      [0.1, 8, 0.2, bound],
      library.guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.2, bound }).competence,
    ],
    [
      'tupleCompetence',
      [0.05, 8, 0.2, 3, bound],
      library.tupleCompetence({ theta: 0.05, k: 8, alpha: 0.2, tupleSize: 3, bound }).competence,
    ],
  ]),
  ['tupleErrorFraction', [0.1, 2], library.tupleErrorFraction({ theta: 0.1, tupleSize: 2 })],
  [
    'tupleCompetence',
    [0.05, 8, 0.2, 2],
    library.tupleCompetence({ theta: 0.05, k: 8, alpha: 0.2, tupleSize: 2 }).competence,
  ],
  ...([undefined, 'theorem8', 'refined', 'sharp'] as const).flatMap((bound): [string, unknown[], number][] => {
    const by = bound === undefined ? [] : [bound];
    const wanted = { competence: 0.5, bound };
    return [
      [
        'maxTuple',
        [0.01, 8, 0.2, 0.5, ...by],
        library.maxTuple({ theta: 0.01, k: 8, alpha: 0.2, ...wanted }).tupleSize,
      ],
      ['maxTheta', [8, 0.2, 0.5, ...by], library.maxTheta({ k: 8, alpha: 0.2, ...wanted })],
      ['minTheta', [8, 0.2, 2, ...by], library.minTheta({ k: 8, alpha: 0.2, beta: 2, bound })],
      ['minAlpha', [0.1, 8, 0.5, ...by], library.minAlpha({ theta: 0.1, k: 8, ...wanted })],
      [
        'minSkillsPerPiece',
        [0.1, 0.2, 2, ...by],
        library.minSkillsPerPiece({ theta: 0.1, alpha: 0.2, beta: 2, bound }),
      ],
    ];
  }),
  ...(['seenTupleFraction', 'logSeenTupleFraction'] as const).map((name): [string, number[], number] => [
    name,
    [1000, 1e6, 8, 3],
    library[name]({ skills: 1000, textPieces: 1e6, k: 8, tupleSize: 3 }),
  ]),
  [
    'minUnseenTuple',
    [1000, 1e6, 8, 0.9],
    library.minUnseenTuple({ skills: 1000, textPieces: 1e6, k: 8, competentFraction: 0.9 }),
  ],
  [
    'unseenSuccessFraction',
    [5, 0.0144, 0.0022, 5e10, 0.12],
    library.unseenSuccessFraction({
      tupleSize: 5,
      skillFrequency: 0.0144,
      topicFrequency: 0.0022,
      corpusSize: 5e10,
      successRate: 0.12,
    }),
  ],
  ['chinchillaLoss', [law, 7e10, 1.4e12], library.chinchillaLoss(law, { parameters: 7e10, tokens: 1.4e12 })],
  ['excessEntropy', [law, 7e10, 1.4e12], library.excessEntropy(law, { parameters: 7e10, tokens: 1.4e12 })],
  ['trainingFlops', [7e10, 1.4e12], library.trainingFlops({ parameters: 7e10, tokens: 1.4e12 })],
  ['pinskerTotalVariation', [0.02], library.pinskerTotalVariation(0.02)],
  ['bretagnolleHuberTotalVariation', [3], library.bretagnolleHuberTotalVariation(3)],
  ['maxTotalVariation', [0.02], library.maxTotalVariation(0.02)],
  [
    'ordentlichWeinbergerTotalVariation',
    [0.02, 0.04],
    library.ordentlichWeinbergerTotalVariation({ excess: 0.02, balance: 0.04 }),
  ],
  ['vajdaExcessEntropy', [0.1], library.vajdaExcessEntropy(0.1)],
  ['gilardoniExcessEntropy', [0.1], library.gilardoniExcessEntropy(0.1)],
  ['minExcessEntropy', [0.1], library.minExcessEntropy(0.1)],
  ['clozeErrorBound', [0.005], library.clozeErrorBound(0.005)],
  ['clozeErrorBound', [Infinity], 1],
  ['excessEntropyForClozeError', [0.1], library.excessEntropyForClozeError(0.1)],
  ['errorFraction', [0.129], library.errorFraction({ excessEntropy: 0.129 })],
  ['errorFraction', [0.129, 2, 0.75], library.errorFraction({ excessEntropy: 0.129, factor: 2, threshold: 0.75 })],
  ['fanoEntropyBound', [0.1, 4], library.fanoEntropyBound({ error: 0.1, choices: 4 })],
  ['fanoErrorBound', [0.5, 4], library.fanoErrorBound({ entropy: 0.5, choices: 4 })],
  ['hellmanRavivErrorBound', [0.129], library.hellmanRavivErrorBound(0.129)],
  ['minEntropyForError', [0.6], library.minEntropyForError(0.6)],
  ['maxErrorForEntropy', [1.5], library.maxErrorForEntropy(1.5)],
  ['natsToBits', [3], library.natsToBits(3)],
  ['bitsToNats', [3], library.bitsToNats(3)],
  ['perplexity', [1.9], library.perplexity(1.9)],
];

const registered = [...new Set(samples.map(([name]) => name))];

/** What the library exports and mathjs does not get, each for its reason. */
const NOT_REGISTERED: Readonly<Record<string, readonly string[]>> = {
  'returns more than a number': [
    'chernoffInterval',
    'clopperPearsonInterval',
    'computeOptimalScale',
    'emergenceCurve',
    'finiteSizeGuarantee',
    'finiteSizeLogFailure',
    'finiteSizePerformanceCurve',
    'forecast',
    'forecastTable',
    'maxErrorPieces',
    'optimalExponents',
    'performanceCurve',
    'requiredScale',
    'slingshot',
  ],
  'bounds what is registered, or takes arrays': [
    'logBennettLowerTailBound',
    'logBennettUpperTailBound',
    'logBernsteinLowerTailBound',
    'logBernsteinUpperTailBound',
    'logBinomialCoefficientBounds',
    'logBinomialSumBound',
    'logBinomialTailBounds',
    'logBinomialTailEnclosure',
    'logChernoffLowerTailBound',
    'logChernoffUpperTailBound',
    'logHoeffdingLowerTailBound',
    'logHoeffdingUpperTailBound',
    'logHypergeometricBennettLowerTailBound',
    'logHypergeometricBennettUpperTailBound',
    'logHypergeometricChernoffLowerTailBound',
    'logHypergeometricChernoffUpperTailBound',
    'logMcDiarmidTailBound',
    'logMultiplicativeChernoffLowerTailBound',
    'logMultiplicativeChernoffUpperTailBound',
    'logPoissonChernoffLowerTailBound',
    'logPoissonChernoffUpperTailBound',
    'logSerflingLowerTailBound',
    'logSerflingUpperTailBound',
    'logUnionBound',
  ],
  'works on arrays': [
    'chinchillaLossInto',
    'crossEntropy',
    'distributionBalance',
    'errorAmplificationInto',
    'excessEntropyInto',
    'guaranteedCompetenceInto',
    'klDivergence',
    'logBinomialUpperTailInto',
    'mixedErrorAmplification',
    'refinedErrorAmplificationInto',
    'shannonEntropy',
    'sharpErrorAmplificationInto',
    'totalVariation',
  ],
  'takes many sizes': ['requiredTextPieces'],
  'takes several objects, or a difference': ['excessFromLoss', 'scaleFactor'],
  'takes a law of one of many forms': [
    ...['chinchillaForm', 'dataConstrainedScale', 'errorByLoss', 'lawExcess', 'lawHyperparameters', 'lawLoss'],
    ...['lawOptimum', 'lawsAt', 'transferredCharacters'],
  ],
  'takes a law and returns an object': ['inferenceOptimalScale'],
  'takes the shape of a model': [
    ...['abnarFlops', 'deepseekFlops', 'hoffmannFlops', 'narayananFlops', 'palmFlops'],
    ...['nonEmbeddingParameters', 'totalParameters'],
  ],
  'is text, not mathematics': ['readLaw', 'writeLaw'],
  'is not mathematics': ['DomainError', 'isDomainError'],
};

describe('skillEmergence', () => {
  it('registers every function of the library but those with a reason', () => {
    const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
    const names = functions.map(([name]) => name);
    expect([...registered, ...Object.values(NOT_REGISTERED).flat()].sort()).toStrictEqual(names.sort());
    const fresh = create(all!);
    const before = new Set(Object.keys(fresh));
    skillEmergence(fresh);
    expect(
      Object.keys(fresh)
        .filter((name) => !before.has(name))
        .sort(),
    ).toStrictEqual([...registered].sort());
  });

  it.each(samples)(
    'has %s(%j) as the library does: in an expression, as a method and in a chain',
    (name, args, expected) => {
      const scope = Object.fromEntries(args.map((value, i) => [`x${i}`, value]));
      expect(math.evaluate(`${name}(${Object.keys(scope).join(', ')})`, scope)).toBe(expected);
      const method = (math as unknown as Record<string, (...values: readonly unknown[]) => unknown>)[name]!;
      expect(method(...args)).toBe(expected);
      const chain = math.chain(args[0]) as unknown as Record<
        string,
        (...rest: readonly unknown[]) => { done(): unknown }
      >;
      expect(chain[name]!(...args.slice(1)).done()).toBe(expected);
    },
  );

  it('takes its place in the language: in formulas, in functions of the user and over arrays', () => {
    expect(math.evaluate('1 - 0.1 * sharpErrorAmplification(0.1, 8, 0.1)')).toBe(
      1 - 0.1 * library.sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }),
    );
    const mapped = math.evaluate('f(a) = guaranteedCompetence(0.1, 8, a, "sharp"); map([0.1, 0.2], f)') as unknown;
    expect(String(mapped)).toContain(
      String(library.guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.2, bound: 'sharp' }).competence),
    );
    expect(math.evaluate('excessEntropy({E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28}, 70e9, 1.4e12)')).toBe(
      library.excessEntropy(library.hoffmann2022, { parameters: 70e9, tokens: 1.4e12 }),
    );
    expect(math.parse('maxAlpha(theta, k)').toTex()).toContain('maxAlpha');
  });

  it('takes percentages, which mathjs reads as numbers', () => {
    const tenth = library.errorAmplification({ theta: 0.1, k: 8, alpha: 0.1 });
    expect(math.evaluate('errorAmplification(10%, 8, 10%)')).toBe(tenth);
    expect(math.evaluate('competence = guaranteedCompetence(10%, 8, 20%, "sharp"); competence')).toStrictEqual(
      math.evaluate('c = guaranteedCompetence(0.1, 8, 0.2, "sharp"); c'),
    );
    expect(math.evaluate('clopperPearsonSampleSize(10%, 95%)')).toBe(402);
    expect(() => math.evaluate('errorAmplification(101%, 8, 10%)') as unknown).toThrow('theta must be');
  });

  it('leaves every function of a full instance as it was', () => {
    const fresh = create(all!);
    const before = new Map(Object.entries(fresh));
    skillEmergence(fresh);
    for (const [name, value] of before) expect((fresh as unknown as Record<string, unknown>)[name], name).toBe(value);
    expect(fresh.evaluate('1 + sqrt(2) * det([[1, 2], [3, 4]]) + gamma(5)')).toBe(
      create(all!).evaluate('1 + sqrt(2) * det([[1, 2], [3, 4]]) + gamma(5)'),
    );
    expect(fresh.typed('probe', { number: (x: number) => x })('3')).toBe(3); // its own conversions are still there
  });

  it('works in an instance made of a few functions', () => {
    const small = create({
      addDependencies: addDependencies!,
      subtractDependencies: subtractDependencies!,
      multiplyDependencies: multiplyDependencies!,
      evaluateDependencies: evaluateDependencies!,
      chainDependencies: chainDependencies!,
    });
    skillEmergence(small);
    for (const [name, args, expected] of samples) {
      const scope = Object.fromEntries(args.map((value, i) => [`x${i}`, value]));
      expect(small.evaluate(`${name}(${Object.keys(scope).join(', ')})`, scope), name).toBe(expected);
    }
    expect(small.evaluate('2 - natsToBits(1)')).toBe(2 - library.natsToBits(1));
  });

  it('refuses an instance that has one of the functions already, and leaves it as it was', () => {
    const fresh = create(all!);
    skillEmergence(fresh);
    expect(() => {
      skillEmergence(fresh);
    }).toThrow('Cannot import "binaryEntropy": already exists');
    expect(() => fresh.evaluate('binaryEntropy("0.1")') as unknown).toThrow(TypeError);

    const taken = create(all!);
    taken.import({ perplexity: taken.typed('perplexity', { string: (text: string) => text.length }) }, {});
    expect(() => {
      skillEmergence(taken);
    }).toThrow('Cannot import "perplexity": already exists');
    expect(taken.evaluate('perplexity("four")')).toBe(4);
    expect(() => taken.evaluate('binaryEntropy(0.1)') as unknown).toThrow('Undefined function binaryEntropy');
  });

  it('keeps instances apart', () => {
    const other = create(all!);
    expect(() => other.evaluate('binaryEntropy(0.1)') as unknown).toThrow('Undefined function binaryEntropy');
  });

  it.each([
    ['a string', '"0.5"'],
    ['a word', '"half"'],
    ['a boolean', 'true'],
    ['a BigNumber', 'bignumber(0.5)'],
    ['a fraction', 'fraction(1, 2)'],
    ['a complex number', 'complex(0.5, 0)'],
    ['a matrix', '[0.5]'],
    ['a unit', '0.5 cm'],
    ['null', 'null'],
    ['undefined', 'undefined'],
  ])('converts nothing: %s is refused with a TypeError', (_title, value) => {
    for (const call of [`binaryEntropy(${value})`, `bernoulliDivergence(0.5, ${value})`, `maxAlpha(${value}, 8)`]) {
      expect(() => math.evaluate(call) as unknown, call).toThrow(TypeError);
    }
  });

  it('refuses more arguments, and fewer', () => {
    expect(() => math.evaluate('binaryEntropy()') as unknown).toThrow(TypeError);
    expect(() => math.evaluate('binaryEntropy(0.1, 0.2)') as unknown).toThrow(TypeError);
    expect(() => math.evaluate('errorAmplification(0.1, 8)') as unknown).toThrow(TypeError);
    expect(() => math.evaluate('errorFraction(0.1, 2)') as unknown).toThrow(TypeError);
    expect(() => math.evaluate('chinchillaLoss(1, 2, 3)') as unknown).toThrow(TypeError);
  });

  it.each([
    ['binaryEntropy(1.5)', 'p must be a number in [0, 1], got 1.5'],
    ['errorAmplification(0.1, 8.5, 0.1)', 'k must be a positive safe integer, got 8.5'],
    ['performanceGap(0.1, 8, 0.1, 11)', 'beta must be a number in (1, 1/alpha] = (1, 10], got 11'],
    ['guaranteedCompetence(0.1, 8, 0.1, "best")', 'bound must be one of'],
    ['chinchillaLoss({E: 1.69}, 1, 1)', 'law.A is required: a number in (0, Infinity)'],
    ['clozeErrorBound(0 / 0)', 'excess must be a number in [0, Infinity], got NaN'],
  ])('lets the DomainError of %s through', (expression, message) => {
    const call = (): unknown => math.evaluate(expression) as unknown;
    expect(call).toThrow(library.DomainError);
    expect(call).toThrow(message);
  });

  it.each([null, undefined, 5, {}])('refuses %j for an instance of mathjs', (math) => {
    expect(() => {
      skillEmergence(math as never);
    }).toThrow(DomainError);
  });
});

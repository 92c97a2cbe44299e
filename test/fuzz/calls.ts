import fc from 'fast-check';
import { chinchillaLoss, hoffmann2022, publishedLaws } from 'skill-emergence';
import { openUnit } from '../support/arbitraries.ts';
import type { Kind } from './numbers.ts';

// What stands for the arguments of every exported function, one after the other: numbers of a kind, choices, lists and
// objects of these, and values that are always the same.

const kind = (of: Kind): { readonly kind: Kind } => ({ kind: of });
const oneOf = (...values: readonly unknown[]): { readonly choice: fc.Arbitrary<unknown> } => ({
  choice: fc.constantFrom(...values),
});

const unit = kind('unit');
const count = kind('count');
const few = kind('few');
const positive = kind('positive');
const excess = kind('excess');
const size = kind('scale');
const exact = kind('exact');
const flag = oneOf(undefined, true, false);

const law = { E: positive, A: positive, B: positive, alpha: positive, beta: positive };
const published = oneOf(hoffmann2022);
const anyLaw = oneOf(hoffmann2022, { E: 0, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 });
const scale = { parameters: positive, tokens: positive };
const lossLaw = oneOf(hoffmann2022, ...Object.values(publishedLaws));
const perhaps = (value: unknown) => oneOf(undefined, undefined, undefined, value);
const lawScale = {
  ...{ parameters: positive, tokens: oneOf(1e10, 1e300, 5e-324, undefined), uniqueTokens: perhaps(1e9) },
  ...{ granularity: perhaps(8), sparsity: perhaps(0.9), experts: perhaps(64), flops: perhaps(1e20) },
  ...{ minimumFlops: perhaps(1e20), minimumSteps: perhaps(1e4) },
};
const modelShape = { layers: count, width: count, sequenceLength: count };
const point = { theta: unit, k: count, alpha: unit };
const bound = oneOf('theorem8', 'refined', 'sharp', undefined);
const within = oneOf('best', 'piece', 'concatenation', undefined);
const corpus = { skills: count, textPieces: count, k: count };
const binomial = { trials: count, probability: unit };
const urn = { population: count, successes: count, draws: count };
const measured = { successes: count, trials: count, confidence: unit };
const asked = { k: count, alpha: unit, within };
const rates = { single: unit, tuple: unit };
const samples = { singleSuccesses: count, singles: count, tupleSuccesses: count, tuples: count };
const grader = { falsePositiveRate: unit, falseNegativeRate: unit };
const passed = { passed: count, tuples: count, repeats: count, passes: count, grader };
const cloze = { model: 'cloze', factor: positive, threshold: positive };
const errors = oneOf(
  undefined,
  { model: 'cloze' },
  { model: 'given', errorFraction: 0.1 },
  { model: 'cloze', factor: 2 },
);
const weights = {
  choice: fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 5e-324, 1e308)), {
    maxLength: 6,
  }),
};
const distribution = {
  choice: fc.constantFrom([0.25, 0.75], [0.5, 0.5], [1, 0], [5e-324, 1], [1 - 2 ** -53, 2 ** -53]),
};
const shares = oneOf([1, 0, 0], [0.5, 0.3, 0.2], [1, 1e-300, 5e-324], [1e-9, 0, 1]);
const distributionOptions = { tolerance: unit, normalise: flag };
const twoDistributions = [distribution, distribution, distributionOptions];
const column = {
  choice: fc
    .array(fc.double({ min: 1e3, max: 1e15, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((xs) => Float64Array.from(xs)),
};
const three = { choice: fc.constant(0).map(() => new Float64Array(3)) };
const columns = [law, { parameters: column, tokens: column }, three];
const units = oneOf(0.3, Float64Array.of(0.1, 0.5, 1 - 2 ** -53), Float64Array.of(5e-324, 0.9, 1e-300));
const counts = oneOf(8, Float64Array.of(1, 64, 2 ** 53 - 1), Float64Array.of(2, 1e9, 3));
const points = { theta: units, k: counts, alpha: units };
const replicates = {
  E: [positive, positive],
  A: [positive, positive],
  B: [positive, positive],
  alpha: [positive, positive],
  beta: [positive, positive],
  status: oneOf([0, 0], [0, 1], [2, 2], Uint8Array.of(0, 0)),
};
const bootstrap = { summary: { fit: { law: anyLaw } }, replicates };
const likelyBootstrap = oneOf({
  summary: { fit: { law: hoffmann2022 } },
  replicates: {
    E: Float64Array.of(1.7, 1.6),
    A: [400, 410],
    B: [400, 420],
    alpha: [0.34, 0.33],
    beta: [0.28, 0.29],
    status: [0, 0],
  },
});
const picture = {
  width: oneOf(undefined, 300, 720, 10_000),
  height: oneOf(undefined, 300, 1e4),
  title: oneOf(undefined, 'a'),
};

/** Finite sizes. Laws of many edges take longer than others, and have a limit of their own. */
const sizes = {
  textPieces: count,
  skills: count,
  k: oneOf(1, 2, 3, 8, 64),
  theta: unit,
  alpha: unit,
  degrees: oneOf('own', 'nominal'),
  tupleSize: oneOf(1, 1, 2, 3, 40, 1e6, 2 ** 53 - 1),
  within,
  errors: oneOf(undefined, 'graded'),
};
const failure = { failureProbability: unit };

const runs = {
  choice: fc
    .tuple(fc.constantFrom(0, 0, 0.002, 0.3), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 }))
    .map(([noise, salt, rows]) =>
      [1e8, 1e9, 1e10]
        .flatMap((parameters, i) =>
          [1e9, 1e10, 1e11].map((tokens, j) => {
            const loss = chinchillaLoss(hoffmann2022, { parameters, tokens });
            return { parameters, tokens, loss: loss * (1 + noise * Math.sin(7 * i + 3 * j + salt)) };
          }),
        )
        .slice(rows < 3 ? rows : 0),
    ),
};
const runOfNumbers = { parameters: positive, tokens: positive, loss: kind('loss') };
const objective = {
  loss: oneOf(undefined, 'huber', 'absolute', 'squared', 'squared-levels'),
  delta: oneOf(undefined, 1e-3, 1),
  excludeTopLoss: oneOf(undefined, 0, 1, 9),
};
const fewRuns = [1e8, 1e9, 1e10].flatMap((parameters) => {
  return [1e9, 1e10, 1e11].map((tokens) => ({
    parameters,
    tokens,
    loss: 1.7 + 400 / parameters ** 0.3 + 400 / tokens ** 0.3,
  }));
});
const aBootstrapPart = {
  format: 'skill-emergence bootstrap',
  formatVersion: 1,
  plan: { runs: fewRuns, options: { seed: 1, replicates: 1 } },
  results: [
    { replicate: 0, status: oneOf(0, 1, 2), law: [positive, positive, positive, positive, oneOf(0.3, 'Infinity')] },
  ],
};
const fitting = { ...objective, starts: oneOf(1, 2, undefined), tiedExponents: flag, seed: oneOf(undefined, 0, 5) };

const digits = { digits: oneOf(undefined, 10, 30, 200) };
const exactPoint = { theta: exact, k: count, alpha: exact };
const gapPoint = {
  choice: fc.oneof(
    fc.record({ theta: openUnit(), k: fc.constantFrom(1, 8, 1e6, 2 ** 53 - 1), alpha: openUnit(), beta: openUnit() }),
    fc
      .tuple(openUnit(), fc.constantFrom(1, 8, 2 ** 53 - 1), openUnit(), openUnit())
      .map(([theta, k, alpha, share]) => ({ theta, k, alpha, beta: 1 + (1 / alpha - 1) * share * (1 - 2 ** -50) })),
    fc
      .tuple(openUnit(), fc.constantFrom('1.5', '2', '1e+300', '9.9'), fc.constantFrom('0.1', '0.5', '1e-300'))
      .map(([theta, beta, alpha]) => ({ theta: String(theta), k: 8, alpha, beta })),
  ),
};
const exactLaw = { E: exact, A: exact, B: exact, alpha: exact, beta: exact };
const exactScale = { parameters: exact, tokens: exact };
const exactBinomial = { trials: count, probability: exact };

type Calls = Readonly<Record<string, readonly unknown[]>>;

export const competence: Calls = {
  multiplicativeErrorAmplification: [point],
  pinskerErrorAmplification: [point],
  errorAmplification: [point],
  refinedErrorAmplification: [point],
  sharpErrorAmplification: [point],
  distinctErrorAmplification: [{ ...point, skills: count }],
  errorAmplificationInto: [points, three],
  refinedErrorAmplificationInto: [points, three],
  sharpErrorAmplificationInto: [points, three],
  guaranteedCompetenceInto: [{ ...points, bound }, three],
  mixedErrorAmplification: [{ theta: unit, ks: [count, count, count], probabilities: shares, alpha: unit }],
  guaranteedCompetence: [{ ...point, bound }],
  maxAlpha: [{ theta: unit, k: count }],
  maxTheta: [{ k: count, alpha: unit, competence: unit, bound }],
  maxTuple: [{ ...point, competence: unit, bound, within, unionBound: flag }],
  minAlpha: [{ theta: unit, k: count, competence: unit, bound }],
  minSkillsPerPiece: [{ theta: unit, alpha: unit, beta: positive, bound }],
  minTheta: [{ k: count, alpha: unit, beta: positive, bound }],
  minUnseenTuple: [{ ...corpus, competentFraction: unit }],
  performanceCurve: [{ theta: unit, k: count, alphas: [unit, unit], bound }],
  performanceGap: [{ ...point, beta: positive }],
  logSeenTupleFraction: [{ ...corpus, tupleSize: count }],
  seenTupleFraction: [{ ...corpus, tupleSize: count }],
  tupleCompetence: [{ ...point, tupleSize: count, bound, within, unionBound: flag }],
  tupleErrorFraction: [{ theta: unit, tupleSize: count, unionBound: flag }],
  unseenSuccessFraction: [
    { tupleSize: count, skillFrequency: unit, topicFrequency: unit, corpusSize: count, successRate: unit },
  ],
};

export const finiteSizes: Calls = {
  finiteSizeGuarantee: [{ ...sizes, ...failure }],
  finiteSizeLogFailure: [{ ...sizes, competence: unit }],
  finiteSizePerformanceCurve: [
    { textPieces: count, skills: count, k: few, theta: unit, failureProbability: unit, alphas: [unit] },
  ],
  maxErrorPieces: [{ textPieces: count, skills: count, k: few, alpha: unit, competence: unit, ...failure }],
  requiredTextPieces: [
    { skills: count, k: few, theta: unit, alpha: unit, competence: unit, tupleSize: few, ...failure },
  ],
};

export const concentration: Calls = {
  logBinomialUpperTailInto: [{ trials: counts, probability: units, atLeast: counts }, three],
  bernoulliDivergence: [unit, unit],
  binaryEntropy: [unit],
  chernoffDeviation: [{ probability: unit, trials: count, failureProbability: unit }],
  chernoffInterval: [measured],
  chernoffSampleSize: [{ probability: unit, deviation: unit, failureProbability: unit }],
  clopperPearsonInterval: [measured],
  clopperPearsonSampleSize: [{ proportion: unit, width: unit, confidence: unit }],
  hoeffdingDeviation: [{ trials: count, failureProbability: unit }],
  hoeffdingSampleSize: [{ deviation: unit, failureProbability: unit }],
  logBennettLowerTailBound: [{ ...binomial, atMost: count }],
  logBennettUpperTailBound: [{ ...binomial, atLeast: count }],
  logBernsteinLowerTailBound: [{ ...binomial, atMost: count }],
  logBernsteinUpperTailBound: [{ ...binomial, atLeast: count }],
  logBinomialCoefficient: [count, count],
  logBinomialCoefficientBounds: [count, count],
  logBinomialSumBound: [count, count],
  logBinomialProbability: [{ ...binomial, successes: count }],
  logBinomialTailBounds: [{ ...binomial, atLeast: count }],
  logBinomialUpperTail: [{ ...binomial, atLeast: count }],
  logBinomialLowerTail: [{ ...binomial, atMost: count }],
  logBinomialTailEnclosure: [{ ...binomial, atLeast: count, width: positive }],
  logChernoffLowerTailBound: [{ ...binomial, atMost: count }],
  logChernoffUpperTailBound: [{ ...binomial, atLeast: count }],
  logHoeffdingLowerTailBound: [{ ...binomial, atMost: count }],
  logHoeffdingUpperTailBound: [{ ...binomial, atLeast: count }],
  logHypergeometricBennettLowerTailBound: [{ ...urn, atMost: count }],
  logHypergeometricBennettUpperTailBound: [{ ...urn, atLeast: count }],
  logHypergeometricChernoffLowerTailBound: [{ ...urn, atMost: count }],
  logHypergeometricChernoffUpperTailBound: [{ ...urn, atLeast: count }],
  logHypergeometricProbability: [{ ...urn, observed: count }],
  logHypergeometricUpperTail: [{ ...urn, atLeast: count }],
  logHypergeometricLowerTail: [{ ...urn, atMost: count }],
  logMcDiarmidTailBound: [{ deviation: positive, sensitivities: [positive, positive] }],
  logMultiplicativeChernoffLowerTailBound: [{ ...binomial, atMost: count }],
  logMultiplicativeChernoffUpperTailBound: [{ ...binomial, atLeast: count }],
  logPoissonProbability: [{ rate: positive, events: count }],
  logPoissonUpperTail: [{ rate: positive, atLeast: count }],
  logPoissonLowerTail: [{ rate: positive, atMost: count }],
  logPoissonChernoffUpperTailBound: [{ rate: positive, atLeast: count }],
  logPoissonChernoffLowerTailBound: [{ rate: positive, atMost: count }],
  logSerflingLowerTailBound: [{ ...urn, atMost: count }],
  logSerflingUpperTailBound: [{ ...urn, atLeast: count }],
  logUnionBound: [oneOf([0], [-1, -2], [-Infinity], [], [-1e308, -5e-324], Float64Array.of(-1, 0))],
};

export const entropy: Calls = {
  bitsToNats: [positive],
  natsToBits: [positive],
  bretagnolleHuberTotalVariation: [excess],
  clozeErrorBound: [excess],
  crossEntropy: twoDistributions,
  distributionBalance: [weights, { normalise: flag }],
  errorFraction: [{ excessEntropy: excess, factor: positive, threshold: positive }],
  excessEntropyForClozeError: [unit],
  fanoEntropyBound: [{ error: unit, choices: count }],
  fanoErrorBound: [{ entropy: excess, choices: count }],
  gilardoniExcessEntropy: [unit],
  hellmanRavivErrorBound: [excess],
  klDivergence: twoDistributions,
  maxErrorForEntropy: [excess],
  maxTotalVariation: [excess],
  minEntropyForError: [unit],
  minExcessEntropy: [unit],
  ordentlichWeinbergerTotalVariation: [{ excess, balance: unit }],
  perplexity: [excess],
  pinskerTotalVariation: [excess],
  shannonEntropy: [weights, { normalise: oneOf(true, undefined) }],
  totalVariation: twoDistributions,
  vajdaExcessEntropy: [unit],
};

export const emergence: Calls = {
  lawsAt: [
    { ...scale, uniqueTokens: perhaps(1e9) },
    { ...asked, tupleSizes: [count], bounds: [bound], errors: cloze },
  ],
  forecast: [{ ...asked, law, scale, tupleSize: count, bound, errors: cloze }],
  forecastTable: [{ ...asked, law: published, excessEntropy: excess, tupleSizes: [count], bounds: [bound], errors }],
  requiredScale: [{ ...asked, law, competence: unit, tupleSize: count, bound, errors: cloze }],
  slingshot: [{ ...asked, law, scale, tupleSizes: [count, count], bounds: [bound], errors: cloze }],
  emergenceCurve: [{ ...asked, law, flops: [positive, positive], tupleSizes: [count], bounds: [bound] }],
};

/** The same functions where the arguments exclude those above, or are hardly ever allowed together. */
export const otherEmergence: Calls = {
  forecast: [{ ...asked, bootstrap: likelyBootstrap, scale, tupleSize: few, bound, confidence: unit }],
  forecastTable: [{ ...asked, bootstrap: likelyBootstrap, scale, tupleSizes: [few], bounds: [bound], errors }],
  requiredScale: [{ ...asked, law: published, competence: unit, tupleSize: few, bound, errors }],
  slingshot: [{ ...asked, law: published, scale, tupleSizes: [count, count], bounds: [bound], errors }],
  emergenceCurve: [{ ...asked, bootstrap: likelyBootstrap, flops: [positive], tupleSizes: [few], confidence: unit }],
};

const tupleSamples = [{ tupleSize: count, passed: count, tuples: count }];

export const measurement: Calls = {
  bracketTest: [{ ...samples, tupleSize: few, method: 'corner', nuisance: unit, skills: count, grader }],
  compositionCurve: [
    { samples: [{ tupleSize: count, passed: count, tuples: count }], failureProbability: unit, grader },
  ],
  compositionExponent: [{ single: unit, tuple: unit, tupleSize: count }],
  compositionExponentInterval: [{ ...samples, tupleSize: count, failureProbability: unit, singleGrader: grader }],
  distinctTupleCompetence: [{ competence: unit, skills: count, tupleSize: count }],
  expectedSeenFraction: [{ tupleSize: count, skillFrequency: unit, topicFrequency: unit, corpusSize: count }],
  guaranteeTest: [{ ...passed, alpha: unit, competence: unit }],
  holmPValues: [[unit, unit, unit]],
  meanTest: [{ passed: count, tuples: count, theta: unit, tupleSize: count, grader }],
  pairedSlingshotTest: [{ singleOnly: count, tupleOnly: count }],
  parrotPValue: [{ successes: count, tuples: count, seenFraction: unit, seen: oneOf('bounded', 'expected') }],
  randomErrorViolationBound: [{ theta: unit, meanDegree: positive, level: unit }],
  ratioTest: [
    { ...samples, reduction: positive, tupleSize: few, method: 'corner', nuisance: unit, tupleGrader: grader },
  ],
  requiredTuples: [{ competence: unit, alpha: unit, failureProbability: unit, failures: count, repeats: count }],
  seenTuplesQuantile: [{ tuples: count, seenFraction: unit, failureProbability: unit }],
  slingshotTest: [samples],
  thetaForTupleCompetence: [{ competence: unit, tupleSize: count }],
  tupleCompetenceLowerBound: [{ ...passed, alpha: unit, failureProbability: unit }],
  tupleFractionLowerBound: [{ ...passed, competence: unit, failureProbability: unit }],
  unseenSuccessLowerBound: [{ successes: count, tuples: count, seenFraction: unit, failureProbability: unit, grader }],
};

/** They take longer. */
export const otherMeasurement: Calls = {
  randomErrorViolation: [{ theta: unit, meanDegree: oneOf(0, 1e-300, 0.1, 7, 1e4), level: unit }],
  logRandomErrorViolation: [{ theta: unit, meanDegree: oneOf(0, 1e-300, 0.1, 7, 1e4), level: unit }],
  testPower: [{ test: oneOf('slingshot'), ...rates, singles: few, tuples: few, failureProbability: unit }],
  requiredMeasurements: [{ test: oneOf('slingshot'), ...rates, power: unit, failureProbability: unit }],
};

const learner = { k: few, theta: unit, capacity: few };

const degrees = oneOf(
  { kind: 'given', fractions: [0.5, 0, 1e-300, 3] },
  { kind: 'given', fractions: [0, 1e308, 1e308] },
  { kind: 'poisson', mean: 3 },
  { kind: 'poisson', mean: 5e-324 },
  { kind: 'poisson', mean: 1e308 },
  { kind: 'regular', degree: 1 },
  { kind: 'regular', degree: 6 },
  { kind: 'regular', degree: 2 ** 53 - 1 },
);

const quanta = { exponent: positive, samples: count, shots: few };
const skill = { frequency: unit, rate: oneOf(1e-100, 0.01, 1, 37, 1e100), target: 3, initial: unit };
const dynamics = {
  exponent: positive,
  rate: oneOf(1e-100, 0.01, 1, 37, 1e100),
  target: 3,
  initial: oneOf(1e-100, 0.1, 3, 4),
  time: oneOf(0, 1, 1e3, 1e20, 1e100),
};

export const learning: Calls = {
  bipartiteGiantComponent: [{ meanSkillDegree: positive, meanTextDegree: positive }],
  compareTheories: [
    {
      ...learner,
      skills: count,
      textPieces: count,
      unknown: unit,
      exponent: oneOf(0.01, 2),
      tupleSize: few,
      alphas: [unit],
    },
  ],
  compositionAccuracy: [{ weights: [unit, unit], skillsPerTask: [count, few], meanDegrees: [positive, positive] }],
  criticalUnknown: [{ k: count }],
  densityEvolution: [{ skillDegrees: degrees, textDegrees: degrees, unknown: unit, theta: unit }],
  emergenceMeanDegree: [{ k: count, theta: unit, capacity: count }],
  giantComponent: [{ k: count, meanDegree: positive }],
  hierarchyDepth: [{ samples: positive, classes: count, synonyms: count }],
  hierarchyLogData: [{ classes: count, synonyms: count, depth: count, branching: count }],
  hierarchyLogSamples: [{ classes: count, synonyms: count, depth: count }],
  learningFixedPoint: [{ ...learner, meanDegree: positive, unknown: unit }],
  learningThreshold: [{ k: count, theta: unit, capacity: count, meanDegree: positive }],
  multilinearLoss: [dynamics],
  multilinearLossAsymptotic: [dynamics],
  multiplicativeCompetence: [{ competences: [unit, unit] }],
  percolationMargin: [{ skillDegrees: degrees, textDegrees: degrees }],
  percolationTextsPerSkill: [{ k: count, measure: [positive, unit] }],
  quantaTail: [{ exponent: positive, quanta: count }],
  quantizationConsistency: [
    { alpha: positive, beta: positive, covariance: { alpha: positive, beta: positive, both: 0 } },
  ],
  quantizationExponents: [{ exponent: positive }],
  quantizationLoss: [{ ...quanta, quanta: few, learnedLoss: positive, unlearnedLoss: positive }],
  randomGraphGiantComponent: [{ meanDegree: positive }],
  regularThreshold: [{ skillDegree: count, textDegree: count }],
  regularWaterfallWidth: [{ skillDegree: count, textDegree: few }],
  requiredMeanDegree: [{ k: count, unknown: unit, theta: unit, capacity: count }],
  skillEmergenceTime: [{ ...skill, fraction: unit }],
  skillStrength: [{ ...skill, time: positive }],
  textErrorFraction: [{ unlearnt: unit, k: count, tolerance: count }],
  unseenMass: [quanta],
  unseenMassAsymptotic: [quanta],
  unlearntForTextError: [{ theta: unit, k: count }],
  waterfall: [
    { k: few, meanDegree: positive, unknown: unit, skills: count, theta: unit, errors: oneOf('independent') },
  ],
};

/** The same where the arguments exclude those above. */
export const otherLearning: Calls = {
  quantizationConsistency: [{ replicates: { alpha: [positive, positive], beta: [positive, unit], status: [0, 1] } }],
  quantizationLoss: [{ ...quanta, quanta: oneOf(0, 1e4, 2 ** 53 - 1), learnedLoss: 0, unlearnedLoss: 1 }],
  skillStrength: [{ ...skill, target: positive, initial: positive, time: positive }],
  learningFixedPoint: [{ ...learner, k: count, textPieces: count, measure: [positive, unit, unit], unknown: unit }],
};

const exponential = { ceiling: unit, gap: positive, rate: positive };
const ladder = { chance: oneOf(0, 0.1, 0.25), ceiling: oneOf(0.5, 1, 1), midpoint: positive, slope: positive };
const downstreamLaw = oneOf(
  { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 },
  { form: 'ladder', chance: 0.25, ceiling: 1, midpoint: 2.5, slope: 3 },
);
const lossMap = { sourceEntropy: positive, targetEntropy: positive, factor: positive, exponent: positive };
const nearMap = { sourceEntropy: 1, targetEntropy: 1, factor: positive, exponent: positive };
const lossThreshold = { threshold: positive, chance: oneOf(0, 0.25), slope: positive };

export const downstream: Calls = {
  brierScore: [{ probability: unit, options: count }],
  composeLossToLoss: [{ first: nearMap, second: nearMap }],
  detectionProbability: [{ accuracy: unit, tests: count }],
  downstreamAccuracy: [downstreamLaw, positive],
  downstreamAccuracyInterval: [downstreamLaw, { lower: unit, upper: positive }],
  downstreamError: [{ ...exponential, loss: positive }],
  downstreamErrorTangent: [{ ...exponential, E: positive }],
  editDistance: [{ probability: unit, length: count }],
  errorTransitionWidth: [{ exponent: positive, length: count, low: unit, high: unit }],
  exactMatch: [{ loss: excess, length: count }],
  exactMatchScale: [{ length: count, coefficient: positive, exponent: positive, accuracy: unit }],
  invertLossToLoss: [lossMap],
  ladderAccuracy: [{ ...ladder, loss: positive }],
  ladderAccuracySlope: [{ ...ladder, loss: positive }],
  logExactMatch: [{ loss: excess, length: count }],
  lossForDownstreamAccuracy: [downstreamLaw, unit],
  lossForDownstreamError: [{ ...exponential, error: unit }],
  lossForLadderAccuracy: [{ ...ladder, accuracy: unit }],
  lossThresholdAccuracy: [{ ...lossThreshold, loss: positive }],
  lossThresholdScale: [{ law, threshold: positive }],
  lossToLoss: [{ ...lossMap, loss: positive }],
  optimalLossToLoss: [{ source: law, target: law }],
  transitionWidth: [{ exponent: positive, low: unit, high: unit }],
  twoStepAccuracy: [{ lossLaw: anyLaw, downstreamLaw, scale }],
  twoStepScale: [{ lossLaw: anyLaw, downstreamLaw, accuracy: unit }],
};

const accurateRuns = {
  choice: fc
    .tuple(fc.constantFrom(0, 0.002, 0.3), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 }))
    .map(([noise, salt, rows]) =>
      fewRuns
        .map((run, i) => {
          const accuracy = 0.25 + 0.7 / (1 + Math.exp(3 * (run.loss - 2.7))) + noise * Math.sin(7 * i + salt);
          return { ...run, accuracy: Math.min(1, Math.max(0, accuracy)) };
        })
        .slice(rows < 3 ? rows : 0),
    ),
};
const accuracyOfNumbers = { loss: kind('loss'), accuracy: unit };
const downstreamFitting = {
  form: oneOf(undefined, 'ladder', 'exponential'),
  residuals: oneOf(undefined, 'huber', 'squared'),
  delta: positive,
};
const twoStepBootstrap = {
  summary: {
    fit: {
      law: {
        lossLaw: anyLaw,
        downstreamLaw: oneOf({ form: 'ladder', chance: 0.2, ceiling: 1, midpoint: 2, slope: 3 }),
      },
    },
    confidence: 0.9,
  },
  replicates: {
    lossLaw: replicates,
    downstreamLaw: { chance: [0, unit], ceiling: [1, 1], midpoint: [positive, 2], slope: [positive, 3] },
    status: oneOf([0, 0], [0, 1], [2, 2]),
  },
};

/** What takes long. */
export const otherDownstream: Calls = {
  bootstrapTwoStepLaw: [
    accurateRuns,
    {
      downstreamLaw: { ...downstreamFitting, fixed: oneOf(undefined, { ceiling: 0.9 }) },
      replicates: oneOf(1, 2),
      seed: few,
    },
  ],
  fitDownstreamLaw: [accurateRuns, downstreamFitting],
  fitTwoStepLaw: [accurateRuns, { lossLaw: { loss: oneOf(undefined, 'squared') }, downstreamLaw: downstreamFitting }],
  metricCurve: [
    {
      ...asked,
      flops: [positive, 1e24],
      tupleSizes: [count, few],
      bounds: [bound],
      tests: count,
      options: count,
      threshold: lossThreshold,
    },
  ],
  twoStepBand: [twoStepBootstrap, [scale], { confidence: unit }],
  twoStepInterval: [twoStepBootstrap, oneOf(() => 1), { confidence: unit }],
};

/** The same of runs of any numbers. */
export const oddDownstream: Calls = {
  fitDownstreamLaw: [
    [accuracyOfNumbers, accuracyOfNumbers, accuracyOfNumbers, accuracyOfNumbers, accuracyOfNumbers],
    downstreamFitting,
  ],
};

const graph = { textPieces: few, skills: few, k: few, theta: unit, alpha: unit, seed: count, starts: oneOf(1, 2) };
const errorModel = oneOf('random', 'oblivious', 'adversarial');
const tuples = { tupleSize: oneOf(1, 2), within: oneOf('piece', 'concatenation') };
const study = { ...graph, seed: 1, seeds: oneOf(1, 2), alphas: [unit, unit] };
const aPart = {
  format: 'skill-emergence simulation',
  formatVersion: 1,
  plan: { setting: { textPieces: 9, skills: 3, k: 2, theta: 0.5, alpha: 0.4 }, seed: 1, seeds: 2, alphas: [0.5] },
  results: [{ seed: 1, worstError: unit, competences: [unit] }],
};

const learnt = { textPieces: few, skills: few, k: few, unknown: unit, theta: unit, capacity: few, seed: count };
const aLearningPart = {
  format: 'skill-emergence learning',
  formatVersion: 1,
  plan: { setting: { textPieces: 9, skills: 3, k: 2, unknown: 0.5 }, seed: 1, seeds: 2, alphas: [0.5] },
  results: [
    {
      ...{ seed: 1, unknown: unit, unknownSkills: unit, unlearnt: unit, unlearntSkills: unit },
      ...{ component: unit, componentSkills: unit, componentTexts: unit, trainingErrors: unit, freshErrors: unit },
      competences: [unit],
    },
  ],
};

export const simulation: Calls = {
  simulateLearning: [
    { ...learnt, tolerance: few, freshTextPieces: few, counted: oneOf('skills'), texts: oneOf('fixed', 'poisson') },
  ],
  simulateLearningStudy: [
    { ...learnt, seed: 1, seeds: oneOf(1, 2), alphas: [unit] },
    { shard: { part: few, of: few } },
  ],
  mergeLearningParts: [[aLearningPart]],
  missingLearningSeeds: [aLearningPart],
  summariseLearningStudy: [aLearningPart, { confidence: unit }],
  simulateSkillGraph: [
    { ...graph, ...tuples, errors: errorModel, draws: oneOf('independent', 'distinct'), losses: oneOf('graded') },
  ],
  empiricalPerformanceCurve: [
    { graphs: [{ degrees: [count, count], errorEdges: [few, few] }], alphas: [unit], confidence: unit },
  ],
  simulateStudy: [{ ...study, errors: errorModel }, { shard: { part: few, of: few } }],
  mergeParts: [[aPart]],
  missingSeeds: [aPart],
  summariseStudy: [aPart, { confidence: unit }],
  zipfMeasure: [{ skills: few, exponent: positive }],
};

export const scalingWithoutFit: Calls = {
  chinchillaLoss: [law, scale],
  chinchillaLossInto: columns,
  computeOptimalScale: [law, positive],
  excessEntropy: [law, scale],
  excessEntropyInto: columns,
  excessFromLoss: [{ loss: positive, E: positive }],
  optimalExponents: [law],
  scaleFactor: [law, scale, { reduction: positive }],
  trainingFlops: [scale],
  writeLaw: [law, { source: oneOf(undefined, 'here') }],
  lawLoss: [lossLaw, lawScale],
  lawExcess: [lossLaw, lawScale],
  chinchillaForm: [lossLaw, { granularity: oneOf(undefined, undefined, 1, 8, 1e300) }],
  lawOptimum: [
    oneOf(hoffmann2022, ...Object.values(publishedLaws)),
    {
      flops: positive,
      minimumFlops: oneOf(undefined, undefined, 1e20),
      uniqueTokens: oneOf(undefined, undefined, 1e9),
    },
  ],
  dataConstrainedScale: [
    { form: 'repeated data', coefficients: { ...law, RDstar: positive, RNstar: positive } },
    { flops: positive, uniqueTokens: positive },
  ],
  inferenceOptimalScale: [law, { excessEntropy: positive, inferenceTokens: excess }],
  lawHyperparameters: [
    oneOf(...[publishedLaws.deepseek2024Hyperparameters, publishedLaws.kaplan2020CriticalBatch]),
    oneOf({ flops: 1e20 }, { flops: 5e-324 }, { loss: 2 }, { loss: 1e308 }, { loss: 1e-308 }),
  ],
  transferredCharacters: [
    { form: 'transfer', coefficients: { k: positive, alpha: positive, beta: positive } },
    { parameters: positive, finetuningCharacters: positive },
  ],
  errorByLoss: [{ form: 'error by loss', coefficients: { epsilon: positive, k: positive, gamma: positive } }, excess],
  totalParameters: [positive, { omega: positive }],
  nonEmbeddingParameters: [positive, { omega: positive }],
  hoffmannFlops: [
    { ...modelShape, feedForwardWidth: count, heads: count, headSize: count, vocabulary: count, tokens: positive },
  ],
  palmFlops: [
    { parameters: positive, layers: count, heads: count, headSize: count, sequenceLength: count, tokens: positive },
  ],
  narayananFlops: [{ ...modelShape, vocabulary: count, tokens: positive, recomputation: oneOf(true, false) }],
  deepseekFlops: [{ ...modelShape, tokens: positive }],
  abnarFlops: [
    { ...modelShape, vocabulary: count, experts: count, activeExperts: count, granularity: positive, tokens: positive },
  ],
};

/** What takes long, or is given texts that do. */
export const fit: Calls = {
  readLaw: [
    oneOf(
      '{"E":1.69,"A":406.4,"B":410.7,"alpha":0.34,"beta":0.28}',
      '{"E":1e400,"A":406.4,"B":410.7,"alpha":0.34,"beta":0.28}',
      '{"E":1,"E":2}',
      '[[[[',
      '[]',
      'null',
      '"\u001b"',
      '['.repeat(2e5),
      '{"a":'.repeat(2e5),
    ),
  ],
  bootstrapInterval: [
    bootstrap,
    oneOf(
      ({ A }: { readonly A: number }) => A,
      () => 1,
    ),
    { confidence: unit },
  ],
  newRunInterval: [bootstrap, scale, { confidence: unit }],
  bootstrapPart: [runs, { ...fitting, replicates: oneOf(1, 2) }, { shard: { part: few, of: few } }],
  mergeBootstrapParts: [[aBootstrapPart]],
  missingReplicates: [aBootstrapPart],
  bootstrapFromPart: [aBootstrapPart],
  bootstrapScalingLaw: [runs, { ...fitting, replicates: oneOf(1, 2), confidence: unit }],
  fitEnvelope: [runs, { tolerance: unit }],
  fitIsoFlops: [runs, { tolerance: unit, law }],
  isoFlopBias: [{ alpha: positive, beta: positive, halfWidth: positive, sizes: few, centre: oneOf(0, 0.1, -1) }],
  runDoubts: [runs, { law, exclude: oneOf([], [0], [1e9]), labels: oneOf({}, { set: ['a'] }) }],
  compareLaws: [runs, { one: law, two: published }, objective],
  fitScalingLaw: [runs, fitting],
  holdOutByScale: [runs, { ...fitting, fraction: oneOf(0.1, 0.2, 0.4, 0.9) }],
  scalingLawObjective: [law, [runOfNumbers, runOfNumbers], objective],
};

export const plot: Calls = {
  bracketPlot: [{ samples: tupleSamples, failureProbability: unit, theta: unit, grader, ...picture }],
  coefficientCloudPlot: [{ bootstrap, confidence: unit, ...picture }],
  compositionCurvePlot: [
    { models: [{ name: 'some', samples: tupleSamples }], failureProbability: unit, grader, ...picture },
  ],
  emergenceCurvePlot: [{ k: count, alpha: unit, law, points: oneOf(2, 3), tupleSizes: [few], ...picture }],
  empiricalPerformanceCurvePlot: [
    {
      ...{ theta: unit, k: few, skills: few, textPieces: [count], points: oneOf(2), ...failure, ...picture },
      measured: [
        { name: 'some', curve: [{ alpha: unit, competence: 0.5, lower: unit, upper: unit, confidence: unit }] },
      ],
    },
  ],
  finiteSizePerformanceCurvePlot: [
    { theta: unit, k: few, skills: few, textPieces: [count], points: oneOf(2), ...failure, ...picture },
  ],
  lawFitPlot: [{ law, runs: [runOfNumbers, runOfNumbers], ...picture }],
  lawResidualPlot: [{ law, runs: [runOfNumbers, runOfNumbers], ...picture }],
  lossContourPlot: [{ law, runs: [runOfNumbers, { parameters: size, tokens: size, loss: 2 }], ...picture }],
  performanceCurvePlot: [{ theta: unit, ks: [count], points: oneOf(2, 3), ...picture }],
  theoryComparisonPlot: [
    {
      ...{ k: count, skills: count, textPieces: count, theta: unit, unknown: unit, capacity: count },
      ...{ exponent: positive, points: oneOf(2, 3), ...picture },
    },
  ],
};

export const certified: Calls = {
  certifiedBernoulliDivergence: [exact, exact, digits],
  certifiedBinaryEntropy: [exact, digits],
  certifiedBretagnolleHuberTotalVariation: [exact, digits],
  certifiedChinchillaLoss: [exactLaw, exactScale, digits],
  certifiedClozeErrorBound: [exact, digits],
  certifiedComputeOptimalScale: [exactLaw, exact, digits],
  certifiedErrorAmplification: [exactPoint, digits],
  certifiedExcessEntropy: [exactLaw, exactScale, digits],
  certifiedExcessEntropyForClozeError: [exact, digits],
  certifiedFiniteSizeLogFailure: [
    {
      textPieces: oneOf(1e3, 1e9, 2 ** 53 - 1),
      errorPieces: oneOf(0, 1, 100, 1e3),
      skills: oneOf(10, 1e6, 2 ** 53 - 1),
      badSkills: oneOf(1, 3, 10),
      k: few,
      competence: exact,
    },
    digits,
  ],
  certifiedLearningThreshold: [{ k: count, meanDegree: exact, theta: exact, capacity: few }, digits],
  certifiedGuaranteePValue: [{ passed: count, tuples: few, alpha: exact, competence: exact, repeats: few }, digits],
  certifiedPairedSlingshotPValue: [{ singleOnly: few, tupleOnly: few }, digits],
  certifiedParrotPValue: [{ successes: count, tuples: few, seenFraction: exact }, digits],
  certifiedLogBinomialCoefficient: [count, count, digits],
  certifiedLogBinomialLowerTail: [{ ...exactBinomial, atMost: count }, digits],
  certifiedLogBinomialProbability: [{ ...exactBinomial, successes: count }, digits],
  certifiedLogBinomialUpperTail: [{ ...exactBinomial, atLeast: count }, digits],
  certifiedMaxAlpha: [{ theta: exact, k: count }, digits],
  certifiedMaxTotalVariation: [exact, digits],
  certifiedMinExcessEntropy: [exact, digits],
  certifiedMixedErrorAmplification: [
    { theta: exact, ks: [few, few, few], probabilities: shares, alpha: exact },
    digits,
  ],
  certifiedPerformanceGap: [gapPoint, digits],
  certifiedPerformanceGapSign: [gapPoint],
  certifiedPinskerTotalVariation: [exact, digits],
  certifiedRefinedErrorAmplification: [exactPoint, digits],
  certifiedSharpErrorAmplification: [exactPoint, digits],
};

export const certificates: Calls = {
  certifyPerformance: [gapPoint, digits],
};

/** Exports that are no functions to be tried with arguments of a kind, with the reason. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  DomainError: 'a class, whose constructor is for functions that check arguments',
  isDomainError: 'takes anything, and says whether it is an error',
  Interval: 'a class, whose methods are tried one by one',
  certifyClaim: 'is tried with every claim',
  verifyCertificate: 'is tried with certificates of every claim, changed and not',
  checkClaim: 'is tried with every claim',
  skillEmergence: 'takes an instance of mathjs, and is tried with what is none',
  bootstrapPartInWorkers: 'returns a promise, and is tried with what it refuses before it starts threads',
  simulateStudyInWorkers: 'returns a promise, and is tried with what it refuses before it starts threads',
  simulateLearningStudyInWorkers: 'returns a promise, and is tried with what it refuses before it starts threads',
  bootstrapScalingLawInWorkers: 'returns a promise, and is tried with what it refuses before it starts threads',
};

import { count, distribution, near, oneOf, positive, unit } from './draws.ts';

// What stands for the arguments of every exported function, module by module. Where they are wrong, that the function
// says so is part of the result.

const point = { theta: unit, k: count, alpha: unit };
const bound = oneOf('theorem8', 'refined', 'sharp');
const within = oneOf('best', 'piece', 'concatenation');
const binomial = { trials: count, probability: unit };
const upper = [{ ...binomial, atLeast: count }];
const lower = [{ ...binomial, atMost: count }];
const urn = { population: count, successes: count, draws: count };
const urnUpper = [{ ...urn, atLeast: count }];
const urnLower = [{ ...urn, atMost: count }];
const measured = { successes: count, trials: count, confidence: unit };
const few = oneOf(2, 3, 4, 8);
const pieces = { textPieces: oneOf(200, 1000, 1e6), skills: oneOf(50, 100, 1000), k: few };
const sizes = { ...pieces, theta: oneOf(0.05, 0.1, 0.2), alpha: oneOf(0.1, 0.2, 0.5) };
const choices = { degrees: oneOf('own', 'nominal'), draws: oneOf('independent', 'distinct') };
const law = { E: near(1.7), A: near(400), B: near(400), alpha: near(0.35), beta: near(0.3) };
const published = { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
const scale = { parameters: near(7e10), tokens: near(1.4e12) };
const tokens = near(1e12);
const shape = { layers: count, width: count, sequenceLength: count, tokens };
const repeated = {
  form: 'repeated data',
  coefficients: {
    ...{ E: near(1.7), A: near(400), B: near(400), alpha: near(0.35), beta: near(0.3) },
    RDstar: near(15),
    RNstar: near(5),
  },
};
const farseer = {
  form: 'farseer',
  coefficients: {
    ...{ a1: -0.124, alpha: 0.123, b1: 0.424, a2: 88.01, beta: -0.1, b2: -6.287, a3: -0.021, gamma: 0.169, b3: -0.091 },
  },
};
const ratio = { form: 'tokens per parameter', coefficients: { E: 1.51, a: 141, b: 190, eta: 0.121 } };
const again = {
  form: 'repeated data',
  coefficients: { E: 1.87, A: 521, B: 1488, alpha: 0.35, beta: 0.36, RDstar: 15.4, RNstar: 5.3 },
};
const lossForm = oneOf(published, again, ratio);
const optimumForm = oneOf(
  published,
  { form: 'optimal tokens', coefficients: { A: 0.299, alpha: 0.537 } },
  { form: 'vocabulary', coefficients: { k1: -2.48, k2: -1.59, p2: 0.416 } },
);
const stepLaw = {
  form: 'hyperparameters of scale',
  coefficients: { l0: near(1.8), pN: -0.713, pD: 0.307, b0: near(0.6), pB: 0.571 },
};
const asked = { k: few, alpha: unit, within };
const errors = oneOf({ model: 'cloze' }, { model: 'cloze', factor: 1.3, threshold: 0.4 });

export const COMPETENCE: Readonly<Record<string, readonly unknown[]>> = {
  multiplicativeErrorAmplification: [point],
  pinskerErrorAmplification: [point],
  errorAmplification: [point],
  refinedErrorAmplification: [point],
  sharpErrorAmplification: [point],
  distinctErrorAmplification: [{ ...point, skills: count }],
  guaranteedCompetence: [{ ...point, bound }],
  maxAlpha: [{ theta: unit, k: count }],
  maxTheta: [{ k: few, alpha: unit, competence: unit, bound }],
  maxTuple: [{ ...point, competence: unit, bound, within }],
  minAlpha: [{ theta: unit, k: few, competence: unit, bound }],
  minSkillsPerPiece: [{ theta: unit, alpha: unit, beta: positive, bound }],
  minTheta: [{ k: few, alpha: unit, beta: positive, bound }],
  minUnseenTuple: [{ skills: count, textPieces: count, k: count, competentFraction: unit }],
  performanceCurve: [{ theta: unit, k: count, alphas: [unit, unit], bound }],
  performanceGap: [{ ...point, beta: positive }],
  logSeenTupleFraction: [{ skills: count, textPieces: count, k: count, tupleSize: count }],
  seenTupleFraction: [{ skills: count, textPieces: count, k: count, tupleSize: few }],
  tupleCompetence: [{ ...point, tupleSize: count, bound, within }],
  tupleErrorFraction: [{ theta: unit, tupleSize: count }],
  unseenSuccessFraction: [
    { tupleSize: few, skillFrequency: unit, topicFrequency: unit, corpusSize: count, successRate: unit },
  ],
  finiteSizeGuarantee: [{ ...sizes, ...choices, failureProbability: unit }],
  finiteSizeLogFailure: [{ ...sizes, ...choices, competence: unit }],
  finiteSizePerformanceCurve: [{ ...pieces, theta: 0.1, alphas: [0.2, 0.5], failureProbability: unit }],
  maxErrorPieces: [{ ...pieces, alpha: 0.2, failureProbability: unit, competence: unit }],
  requiredTextPieces: [{ skills: 100, k: few, theta: 0.1, alpha: 0.2, failureProbability: unit, competence: unit }],
};

export const CONCENTRATION: Readonly<Record<string, readonly unknown[]>> = {
  bernoulliDivergence: [unit, unit],
  binaryEntropy: [unit],
  chernoffDeviation: [{ ...binomial, failureProbability: unit }],
  chernoffInterval: [measured],
  chernoffSampleSize: [{ probability: unit, deviation: unit, failureProbability: unit }],
  clopperPearsonInterval: [measured],
  clopperPearsonSampleSize: [{ proportion: unit, width: unit, confidence: unit }],
  hoeffdingDeviation: [{ trials: count, failureProbability: unit }],
  hoeffdingSampleSize: [{ deviation: unit, failureProbability: unit }],
  logBinomialCoefficient: [count, count],
  logBinomialCoefficientBounds: [count, count],
  logBinomialSumBound: [count, count],
  logBinomialProbability: [{ ...binomial, successes: count }],
  logBinomialUpperTail: upper,
  logBinomialLowerTail: lower,
  logBinomialTailEnclosure: [{ ...binomial, atLeast: count, width: positive }],
  logBinomialTailBounds: upper,
  logBennettUpperTailBound: upper,
  logBennettLowerTailBound: lower,
  logBernsteinUpperTailBound: upper,
  logBernsteinLowerTailBound: lower,
  logChernoffUpperTailBound: upper,
  logChernoffLowerTailBound: lower,
  logHoeffdingUpperTailBound: upper,
  logHoeffdingLowerTailBound: lower,
  logMultiplicativeChernoffUpperTailBound: upper,
  logMultiplicativeChernoffLowerTailBound: lower,
  logMcDiarmidTailBound: [{ deviation: positive, sensitivities: [positive, positive, unit] }],
  logUnionBound: [[(random: Parameters<typeof unit>[0]) => -positive(random), -1, -2.5]],
  logPoissonProbability: [{ rate: positive, events: count }],
  logPoissonUpperTail: [{ rate: positive, atLeast: count }],
  logPoissonLowerTail: [{ rate: positive, atMost: count }],
  logPoissonChernoffUpperTailBound: [{ rate: positive, atLeast: count }],
  logPoissonChernoffLowerTailBound: [{ rate: positive, atMost: count }],
  logHypergeometricProbability: [{ ...urn, observed: count }],
  logHypergeometricUpperTail: urnUpper,
  logHypergeometricLowerTail: urnLower,
  logHypergeometricBennettUpperTailBound: urnUpper,
  logHypergeometricBennettLowerTailBound: urnLower,
  logHypergeometricChernoffUpperTailBound: urnUpper,
  logHypergeometricChernoffLowerTailBound: urnLower,
  logSerflingUpperTailBound: urnUpper,
  logSerflingLowerTailBound: urnLower,
};

export const ENTROPY: Readonly<Record<string, readonly unknown[]>> = {
  bitsToNats: [positive],
  natsToBits: [positive],
  bretagnolleHuberTotalVariation: [positive],
  pinskerTotalVariation: [positive],
  maxTotalVariation: [positive],
  minExcessEntropy: [unit],
  gilardoniExcessEntropy: [unit],
  vajdaExcessEntropy: [unit],
  ordentlichWeinbergerTotalVariation: [{ excess: positive, balance: unit }],
  hellmanRavivErrorBound: [positive],
  perplexity: [positive],
  clozeErrorBound: [positive],
  excessEntropyForClozeError: [unit],
  errorFraction: [{ excessEntropy: positive, factor: oneOf(1, 1.1, 2), threshold: unit }],
  fanoEntropyBound: [{ error: unit, choices: count }],
  fanoErrorBound: [{ entropy: positive, choices: count }],
  maxErrorForEntropy: [positive],
  minEntropyForError: [unit],
  shannonEntropy: [distribution(7)],
  crossEntropy: [distribution(7), distribution(7)],
  klDivergence: [distribution(7), distribution(7)],
  totalVariation: [distribution(7), distribution(7)],
  distributionBalance: [distribution(7)],
};

const errors01 = { ceiling: unit, gap: positive, rate: positive };
const ladder = { chance: oneOf(0, 0.1, 0.25), ceiling: oneOf(0.5, 0.9, 1), midpoint: near(1), slope: near(3) };
const downstreamLaw = oneOf(
  { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 },
  { form: 'ladder', chance: 0.25, ceiling: 1, midpoint: 2.5, slope: 3 },
);
const lossMap = { sourceEntropy: 1.5, targetEntropy: 1.5, factor: near(1), exponent: near(1) };
const threshold = { threshold: near(2), chance: 0.25, slope: positive };

export const DOWNSTREAM: Readonly<Record<string, readonly unknown[]>> = {
  brierScore: [{ probability: unit, options: count }],
  composeLossToLoss: [{ first: lossMap, second: lossMap }],
  detectionProbability: [{ accuracy: unit, tests: count }],
  downstreamAccuracy: [downstreamLaw, near(2)],
  downstreamAccuracyInterval: [downstreamLaw, { lower: unit, upper: near(2e6) }],
  downstreamError: [{ ...errors01, loss: near(2) }],
  downstreamErrorTangent: [{ ...errors01, E: near(2) }],
  editDistance: [{ probability: unit, length: count }],
  errorTransitionWidth: [{ exponent: positive, length: count, low: unit, high: unit }],
  exactMatch: [{ loss: positive, length: count }],
  exactMatchScale: [{ length: count, coefficient: positive, exponent: positive, accuracy: unit }],
  invertLossToLoss: [lossMap],
  ladderAccuracy: [{ ...ladder, loss: near(1) }],
  ladderAccuracySlope: [{ ...ladder, loss: near(1) }],
  logExactMatch: [{ loss: positive, length: count }],
  lossForDownstreamAccuracy: [downstreamLaw, unit],
  lossForDownstreamError: [{ ...errors01, error: unit }],
  lossForLadderAccuracy: [{ ...ladder, accuracy: unit }],
  lossThresholdAccuracy: [{ ...threshold, loss: near(2) }],
  lossThresholdScale: [{ law: published, threshold: near(2e5) }],
  lossToLoss: [{ ...lossMap, loss: near(2e6) }],
  metricCurve: [{ ...asked, flops: [near(1e21), near(1e25)], tupleSizes: [few], tests: count, options: 4, threshold }],
  optimalLossToLoss: [{ source: published, target: { E: 1.8, A: 480, B: 2100, alpha: near(0.35), beta: near(0.37) } }],
  transitionWidth: [{ exponent: positive, low: unit, high: unit }],
  twoStepAccuracy: [{ lossLaw: published, downstreamLaw, scale }],
  twoStepScale: [{ lossLaw: published, downstreamLaw, accuracy: unit }],
};

export const SCALING: Readonly<Record<string, readonly unknown[]>> = {
  chinchillaLoss: [law, scale],
  excessEntropy: [law, scale],
  excessFromLoss: [{ loss: near(2), E: near(1.7) }],
  optimalExponents: [law],
  computeOptimalScale: [law, near(1e23)],
  scaleFactor: [law, scale, { reduction: positive }],
  trainingFlops: [scale],
  lawLoss: [oneOf(published, farseer, ratio), scale],
  lawExcess: [lossForm, { ...scale, uniqueTokens: near(1e10) }],
  chinchillaForm: [lossForm],
  lawOptimum: [optimumForm, { flops: near(1e23) }],
  dataConstrainedScale: [repeated, { flops: near(1e23), uniqueTokens: near(1e10) }],
  inferenceOptimalScale: [law, { excessEntropy: near(0.3), inferenceTokens: near(1e12) }],
  lawHyperparameters: [stepLaw, scale],
  transferredCharacters: [
    { form: 'transfer', coefficients: { k: near(1e4), alpha: unit, beta: unit } },
    { parameters: near(1e9), finetuningCharacters: near(1e7) },
  ],
  errorByLoss: [{ form: 'error by loss', coefficients: { epsilon: unit, k: positive, gamma: unit } }, near(2)],
  totalParameters: [near(1e9)],
  nonEmbeddingParameters: [near(1e9)],
  hoffmannFlops: [{ ...shape, feedForwardWidth: count, heads: count, headSize: count, vocabulary: count }],
  palmFlops: [{ parameters: near(1e9), layers: count, heads: count, headSize: count, sequenceLength: count, tokens }],
  narayananFlops: [{ ...shape, vocabulary: count, recomputation: oneOf(true, false) }],
  deepseekFlops: [shape],
  abnarFlops: [{ ...shape, vocabulary: count, experts: count, activeExperts: count, granularity: positive }],
};

export const EMERGENCE: Readonly<Record<string, readonly unknown[]>> = {
  forecast: [{ ...asked, law: published, scale, tupleSize: few, bound, errors }],
  forecastTable: [{ ...asked, law: published, scale, tupleSizes: [few, 5], bounds: [bound], errors }],
  requiredScale: [{ ...asked, law: published, competence: unit, tupleSize: few, bound, errors }],
  slingshot: [{ ...asked, law: published, scale, tupleSizes: [few, 5], bounds: [bound], errors }],
  emergenceCurve: [{ ...asked, law: published, flops: [near(1e21), near(1e25)], tupleSizes: [few], bounds: [bound] }],
  lawsAt: [scale, { ...asked, tupleSizes: [few], bounds: [bound] }],
};

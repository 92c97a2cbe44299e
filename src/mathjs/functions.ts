import * as competence from '../competence/index.ts';
import * as concentration from '../concentration/index.ts';
import * as entropy from '../entropy/index.ts';
import * as scaling from '../scaling/index.ts';

type Law = scaling.ScalingLaw;
type Bound = competence.CompetenceBound;

/** A function's implementations by their mathjs signatures. */
export type Signatures = Readonly<Record<string, (...values: never[]) => number>>;

/** Every function that is registered, with positional arguments. */
export function scalarFunctions(): Readonly<Record<string, Signatures>> {
  return {
    binaryEntropy: { number: concentration.binaryEntropy },
    bernoulliDivergence: { 'number, number': concentration.bernoulliDivergence },
    logBinomialCoefficient: { 'number, number': concentration.logBinomialCoefficient },
    logBinomialProbability: {
      'number, number, number': (trials: number, probability: number, successes: number) =>
        concentration.logBinomialProbability({ trials, probability, successes }),
    },
    logBinomialUpperTail: {
      'number, number, number': (trials: number, probability: number, atLeast: number) =>
        concentration.logBinomialUpperTail({ trials, probability, atLeast }),
    },
    logBinomialLowerTail: {
      'number, number, number': (trials: number, probability: number, atMost: number) =>
        concentration.logBinomialLowerTail({ trials, probability, atMost }),
    },
    chernoffDeviation: {
      'number, number, number': (trials: number, probability: number, failure: number) =>
        concentration.chernoffDeviation({ trials, probability, failure }),
    },
    hoeffdingDeviation: {
      'number, number': (trials: number, failure: number) => concentration.hoeffdingDeviation({ trials, failure }),
    },
    chernoffSampleSize: {
      'number, number, number': (probability: number, deviation: number, failure: number) =>
        concentration.chernoffSampleSize({ probability, deviation, failure }),
    },
    hoeffdingSampleSize: {
      'number, number': (deviation: number, failure: number) =>
        concentration.hoeffdingSampleSize({ deviation, failure }),
    },
    logPoissonProbability: {
      'number, number': (rate: number, events: number) => concentration.logPoissonProbability({ rate, events }),
    },
    logPoissonUpperTail: {
      'number, number': (rate: number, atLeast: number) => concentration.logPoissonUpperTail({ rate, atLeast }),
    },
    logPoissonLowerTail: {
      'number, number': (rate: number, atMost: number) => concentration.logPoissonLowerTail({ rate, atMost }),
    },
    logHypergeometricProbability: {
      'number, number, number, number': (population: number, successes: number, draws: number, observed: number) =>
        concentration.logHypergeometricProbability({ population, successes, draws, observed }),
    },
    logHypergeometricUpperTail: {
      'number, number, number, number': (population: number, successes: number, draws: number, atLeast: number) =>
        concentration.logHypergeometricUpperTail({ population, successes, draws, atLeast }),
    },
    logHypergeometricLowerTail: {
      'number, number, number, number': (population: number, successes: number, draws: number, atMost: number) =>
        concentration.logHypergeometricLowerTail({ population, successes, draws, atMost }),
    },

    performanceGap: {
      'number, number, number, number': (theta: number, k: number, alpha: number, beta: number) =>
        competence.performanceGap({ theta, k, alpha, beta }),
    },
    errorAmplification: ofPoint(competence.errorAmplification),
    refinedErrorAmplification: ofPoint(competence.refinedErrorAmplification),
    sharpErrorAmplification: ofPoint(competence.sharpErrorAmplification),
    pinskerErrorAmplification: ofPoint(competence.pinskerErrorAmplification),
    multiplicativeErrorAmplification: ofPoint(competence.multiplicativeErrorAmplification),
    distinctErrorAmplification: {
      'number, number, number, number': (theta: number, k: number, alpha: number, skills: number) =>
        competence.distinctErrorAmplification({ theta, k, alpha, skills }),
    },
    maxAlpha: { 'number, number': (theta: number, k: number) => competence.maxAlpha({ theta, k }) },
    guaranteedCompetence: { 'number, number, number': guaranteed, 'number, number, number, string': guaranteed },
    tupleErrorFraction: {
      'number, number': (theta: number, tupleSize: number) => competence.tupleErrorFraction({ theta, tupleSize }),
    },
    tupleCompetence: { 'number, number, number, number': ofTuples, 'number, number, number, number, string': ofTuples },
    maxTuple: {
      'number, number, number, number': largestTuple,
      'number, number, number, number, string': largestTuple,
    },
    maxTheta: { 'number, number, number': largestTheta, 'number, number, number, string': largestTheta },
    minTheta: { 'number, number, number': leastTheta, 'number, number, number, string': leastTheta },
    minAlpha: { 'number, number, number': leastAlpha, 'number, number, number, string': leastAlpha },
    minSkillsPerPiece: { 'number, number, number': leastSkills, 'number, number, number, string': leastSkills },
    seenTupleFraction: ofCorpus(competence.seenTupleFraction),
    logSeenTupleFraction: ofCorpus(competence.logSeenTupleFraction),
    minUnseenTuple: {
      'number, number, number, number': (skills: number, textPieces: number, k: number, competentFraction: number) =>
        competence.minUnseenTuple({ skills, textPieces, k, competentFraction }),
    },
    unseenSuccessFraction: {
      'number, number, number, number, number': (
        tupleSize: number,
        skillFrequency: number,
        topicFrequency: number,
        corpusSize: number,
        successRate: number,
      ) => competence.unseenSuccessFraction({ tupleSize, skillFrequency, topicFrequency, corpusSize, successRate }),
    },

    chinchillaLoss: ofScale(scaling.chinchillaLoss),
    excessEntropy: ofScale(scaling.excessEntropy),
    trainingFlops: {
      'number, number': (parameters: number, tokens: number) => scaling.trainingFlops({ parameters, tokens }),
    },

    pinskerTotalVariation: { number: entropy.pinskerTotalVariation },
    bretagnolleHuberTotalVariation: { number: entropy.bretagnolleHuberTotalVariation },
    maxTotalVariation: { number: entropy.maxTotalVariation },
    ordentlichWeinbergerTotalVariation: {
      'number, number': (excess: number, balance: number) =>
        entropy.ordentlichWeinbergerTotalVariation({ excess, balance }),
    },
    vajdaExcessEntropy: { number: entropy.vajdaExcessEntropy },
    gilardoniExcessEntropy: { number: entropy.gilardoniExcessEntropy },
    minExcessEntropy: { number: entropy.minExcessEntropy },
    clozeErrorBound: { number: entropy.clozeErrorBound },
    excessEntropyForClozeError: { number: entropy.excessEntropyForClozeError },
    errorFraction: {
      number: (excessEntropy: number) => entropy.errorFraction({ excessEntropy }),
      'number, number, number': (excessEntropy: number, factor: number, threshold: number) =>
        entropy.errorFraction({ excessEntropy, factor, threshold }),
    },
    fanoEntropyBound: {
      'number, number': (error: number, choices: number) => entropy.fanoEntropyBound({ error, choices }),
    },
    fanoErrorBound: {
      'number, number': (conditional: number, choices: number) =>
        entropy.fanoErrorBound({ entropy: conditional, choices }),
    },
    hellmanRavivErrorBound: { number: entropy.hellmanRavivErrorBound },
    minEntropyForError: { number: entropy.minEntropyForError },
    maxErrorForEntropy: { number: entropy.maxErrorForEntropy },
    natsToBits: { number: entropy.natsToBits },
    bitsToNats: { number: entropy.bitsToNats },
    perplexity: { number: entropy.perplexity },
  };
}

function ofPoint(f: (point: competence.AmplificationPoint) => number): Signatures {
  return { 'number, number, number': (theta: number, k: number, alpha: number) => f({ theta, k, alpha }) };
}

function ofScale(f: (law: Law, scale: scaling.Scale) => number): Signatures {
  return {
    'Object, number, number': (law: Law, parameters: number, tokens: number) => f(law, { parameters, tokens }),
  };
}

function guaranteed(theta: number, k: number, alpha: number, bound?: Bound): number {
  return competence.guaranteedCompetence({ theta, k, alpha, bound }).competence;
}

function ofTuples(theta: number, k: number, alpha: number, tupleSize: number, bound?: Bound): number {
  return competence.tupleCompetence({ theta, k, alpha, tupleSize, bound }).competence;
}

function largestTuple(theta: number, k: number, alpha: number, wanted: number, bound?: Bound): number {
  return competence.maxTuple({ theta, k, alpha, competence: wanted, bound }).tupleSize;
}

function largestTheta(k: number, alpha: number, wanted: number, bound?: Bound): number {
  return competence.maxTheta({ k, alpha, competence: wanted, bound });
}

function leastTheta(k: number, alpha: number, beta: number, bound?: Bound): number {
  return competence.minTheta({ k, alpha, beta, bound });
}

function leastAlpha(theta: number, k: number, wanted: number, bound?: Bound): number {
  return competence.minAlpha({ theta, k, competence: wanted, bound });
}

function leastSkills(theta: number, alpha: number, beta: number, bound?: Bound): number {
  return competence.minSkillsPerPiece({ theta, alpha, beta, bound });
}

function ofCorpus(f: typeof competence.seenTupleFraction): Signatures {
  return {
    'number, number, number, number': (skills: number, textPieces: number, k: number, tupleSize: number) =>
      f({ skills, textPieces, k, tupleSize }),
  };
}

import * as competence from '../competence/index.ts';
import * as concentration from '../concentration/index.ts';
import * as entropy from '../entropy/index.ts';
import * as scaling from '../scaling/index.ts';
import { inOrder, positional, type PositionalFunction } from './positional.ts';

const POINT = ['theta', 'k', 'alpha'] as const;
const CORPUS = ['skills', 'textPieces', 'k'] as const;
const DRAWS = ['population', 'successes', 'draws'] as const;

/** Every function that is registered, with positional arguments. */
export function scalarFunctions(): Readonly<Record<string, PositionalFunction>> {
  return { ...ofConcentration(), ...ofCompetence(), ...ofScaling(), ...ofEntropy() };
}

function ofConcentration(): Readonly<Record<string, PositionalFunction>> {
  return {
    binaryEntropy: inOrder(concentration.binaryEntropy, ['p']),
    bernoulliDivergence: inOrder(concentration.bernoulliDivergence, ['q', 'p']),
    logBinomialCoefficient: inOrder(concentration.logBinomialCoefficient, ['n', 'k']),
    logBinomialProbability: positional(concentration.logBinomialProbability, ['trials', 'probability', 'successes']),
    logBinomialUpperTail: positional(concentration.logBinomialUpperTail, ['trials', 'probability', 'atLeast']),
    logBinomialLowerTail: positional(concentration.logBinomialLowerTail, ['trials', 'probability', 'atMost']),
    clopperPearsonSampleSize: positional(concentration.clopperPearsonSampleSize, [
      'width',
      'confidence',
      'proportion?',
    ]),
    chernoffDeviation: positional(concentration.chernoffDeviation, ['trials', 'probability', 'failureProbability']),
    hoeffdingDeviation: positional(concentration.hoeffdingDeviation, ['trials', 'failureProbability']),
    chernoffSampleSize: positional(concentration.chernoffSampleSize, [
      'probability',
      'deviation',
      'failureProbability',
    ]),
    hoeffdingSampleSize: positional(concentration.hoeffdingSampleSize, ['deviation', 'failureProbability']),
    logPoissonProbability: positional(concentration.logPoissonProbability, ['rate', 'events']),
    logPoissonUpperTail: positional(concentration.logPoissonUpperTail, ['rate', 'atLeast']),
    logPoissonLowerTail: positional(concentration.logPoissonLowerTail, ['rate', 'atMost']),
    logHypergeometricProbability: positional(concentration.logHypergeometricProbability, [...DRAWS, 'observed']),
    logHypergeometricUpperTail: positional(concentration.logHypergeometricUpperTail, [...DRAWS, 'atLeast']),
    logHypergeometricLowerTail: positional(concentration.logHypergeometricLowerTail, [...DRAWS, 'atMost']),
  };
}

function ofCompetence(): Readonly<Record<string, PositionalFunction>> {
  const guaranteed = only('competence', competence.guaranteedCompetence);
  const ofTuples = only('competence', competence.tupleCompetence);
  const largestTuple = only('tupleSize', competence.maxTuple);
  return {
    performanceGap: positional(competence.performanceGap, [...POINT, 'beta']),
    errorAmplification: positional(competence.errorAmplification, POINT),
    refinedErrorAmplification: positional(competence.refinedErrorAmplification, POINT),
    sharpErrorAmplification: positional(competence.sharpErrorAmplification, POINT),
    pinskerErrorAmplification: positional(competence.pinskerErrorAmplification, POINT),
    multiplicativeErrorAmplification: positional(competence.multiplicativeErrorAmplification, POINT),
    distinctErrorAmplification: positional(competence.distinctErrorAmplification, [...POINT, 'skills']),
    maxAlpha: positional(competence.maxAlpha, ['theta', 'k']),
    guaranteedCompetence: positional(guaranteed, [...POINT, 'bound?']),
    tupleErrorFraction: positional(competence.tupleErrorFraction, ['theta', 'tupleSize']),
    tupleCompetence: positional(ofTuples, [...POINT, 'tupleSize', 'bound?']),
    maxTuple: positional(largestTuple, [...POINT, 'competence', 'bound?']),
    maxTheta: positional(competence.maxTheta, ['k', 'alpha', 'competence', 'bound?']),
    minTheta: positional(competence.minTheta, ['k', 'alpha', 'beta', 'bound?']),
    minAlpha: positional(competence.minAlpha, ['theta', 'k', 'competence', 'bound?']),
    minSkillsPerPiece: positional(competence.minSkillsPerPiece, ['theta', 'alpha', 'beta', 'bound?']),
    seenTupleFraction: positional(competence.seenTupleFraction, [...CORPUS, 'tupleSize']),
    logSeenTupleFraction: positional(competence.logSeenTupleFraction, [...CORPUS, 'tupleSize']),
    minUnseenTuple: positional(competence.minUnseenTuple, [...CORPUS, 'competentFraction']),
    unseenSuccessFraction: positional(competence.unseenSuccessFraction, [
      'tupleSize',
      'skillFrequency',
      'topicFrequency',
      'corpusSize',
      'successRate',
    ]),
  };
}

function ofScaling(): Readonly<Record<string, PositionalFunction>> {
  return {
    chinchillaLoss: inOrder(atScale(scaling.chinchillaLoss), ['law', 'parameters', 'tokens']),
    excessEntropy: inOrder(atScale(scaling.excessEntropy), ['law', 'parameters', 'tokens']),
    trainingFlops: positional(scaling.trainingFlops, ['parameters', 'tokens']),
  };
}

function ofEntropy(): Readonly<Record<string, PositionalFunction>> {
  return {
    pinskerTotalVariation: inOrder(entropy.pinskerTotalVariation, ['excess']),
    bretagnolleHuberTotalVariation: inOrder(entropy.bretagnolleHuberTotalVariation, ['excess']),
    maxTotalVariation: inOrder(entropy.maxTotalVariation, ['excess']),
    ordentlichWeinbergerTotalVariation: positional(entropy.ordentlichWeinbergerTotalVariation, ['excess', 'balance']),
    vajdaExcessEntropy: inOrder(entropy.vajdaExcessEntropy, ['totalVariation']),
    gilardoniExcessEntropy: inOrder(entropy.gilardoniExcessEntropy, ['totalVariation']),
    minExcessEntropy: inOrder(entropy.minExcessEntropy, ['totalVariation']),
    clozeErrorBound: inOrder(entropy.clozeErrorBound, ['excess']),
    excessEntropyForClozeError: inOrder(entropy.excessEntropyForClozeError, ['error']),
    errorFraction: positional(entropy.errorFraction, ['excessEntropy', 'factor?', 'threshold?']),
    fanoEntropyBound: positional(entropy.fanoEntropyBound, ['error', 'choices']),
    fanoErrorBound: positional(entropy.fanoErrorBound, ['entropy', 'choices']),
    hellmanRavivErrorBound: inOrder(entropy.hellmanRavivErrorBound, ['entropy']),
    minEntropyForError: inOrder(entropy.minEntropyForError, ['error']),
    maxErrorForEntropy: inOrder(entropy.maxErrorForEntropy, ['entropy']),
    natsToBits: inOrder(entropy.natsToBits, ['nats']),
    bitsToNats: inOrder(entropy.bitsToNats, ['bits']),
    perplexity: inOrder(entropy.perplexity, ['nats']),
  };
}

/** One number of an object that a function returns. */
function only<T, Field extends string>(
  field: Field,
  f: (named: T) => Readonly<Record<Field, number>>,
): (named: T) => number {
  return (named) => f(named)[field];
}

function atScale(
  f: (law: scaling.ScalingLaw, scale: scaling.Scale) => number,
): (law: scaling.ScalingLaw, parameters: number, tokens: number) => number {
  return (law, parameters, tokens) => f(law, { parameters, tokens });
}

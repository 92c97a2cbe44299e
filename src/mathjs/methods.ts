import type { CompetenceBound } from '../competence/index.ts';
import type { ScalingLaw } from '../scaling/index.ts';

/**
 * The methods that `skillEmergence` adds to a mathjs instance; arguments are positional.
 *
 * @category mathjs
 */
export interface SkillEmergenceMethods {
  /** Of p. */
  binaryEntropy(p: number): number;
  /** Of q and p. */
  bernoulliDivergence(q: number, p: number): number;
  /** Of n and k. */
  logBinomialCoefficient(n: number, k: number): number;
  /** Of the law and the number of successes. */
  logBinomialProbability(trials: number, probability: number, successes: number): number;
  /** Of the law and the least number of successes. */
  logBinomialUpperTail(trials: number, probability: number, atLeast: number): number;
  /** Of the law and the largest number of successes. */
  logBinomialLowerTail(trials: number, probability: number, atMost: number): number;
  /** Of the width, the confidence and the proportion of successes, or for any: the number of trials. */
  clopperPearsonSampleSize(width: number, confidence: number, proportion?: number): number;
  /** Of n, p and the failure probability. */
  chernoffDeviation(trials: number, probability: number, failureProbability: number): number;
  /** Of n and the failure probability. */
  hoeffdingDeviation(trials: number, failureProbability: number): number;
  /** Of p, the deviation and the failure probability. */
  chernoffSampleSize(probability: number, deviation: number, failureProbability: number): number;
  /** Of the deviation and the failure probability. */
  hoeffdingSampleSize(deviation: number, failureProbability: number): number;
  /** Of the rate and the number of events. */
  logPoissonProbability(rate: number, events: number): number;
  /** Of the rate and the least number of events. */
  logPoissonUpperTail(rate: number, atLeast: number): number;
  /** Of the rate and the largest number of events. */
  logPoissonLowerTail(rate: number, atMost: number): number;
  /** Of the law and the number of successes drawn. */
  logHypergeometricProbability(population: number, successes: number, draws: number, observed: number): number;
  /** Of the law and the least number of successes drawn. */
  logHypergeometricUpperTail(population: number, successes: number, draws: number, atLeast: number): number;
  /** Of the law and the largest number of successes drawn. */
  logHypergeometricLowerTail(population: number, successes: number, draws: number, atMost: number): number;
  /** Of θ, k, α and β. */
  performanceGap(theta: number, k: number, alpha: number, beta: number): number;
  /** Of θ, k and α. */
  errorAmplification(theta: number, k: number, alpha: number): number;
  /** Of θ, k and α. */
  refinedErrorAmplification(theta: number, k: number, alpha: number): number;
  /** Of θ, k and α. */
  sharpErrorAmplification(theta: number, k: number, alpha: number): number;
  /** Of θ, k and α. */
  pinskerErrorAmplification(theta: number, k: number, alpha: number): number;
  /** Of θ, k and α. */
  multiplicativeErrorAmplification(theta: number, k: number, alpha: number): number;
  /** Of θ, k, α and m. */
  distinctErrorAmplification(theta: number, k: number, alpha: number, skills: number): number;
  /** Of θ and k. */
  maxAlpha(theta: number, k: number): number;
  /** Of θ, k, α and the bound: the competence. */
  guaranteedCompetence(theta: number, k: number, alpha: number, bound?: CompetenceBound): number;
  /** Of θ and k'. */
  tupleErrorFraction(theta: number, tupleSize: number): number;
  /** Of θ, k, α, k' and the bound: the competence. */
  tupleCompetence(theta: number, k: number, alpha: number, tupleSize: number, bound?: CompetenceBound): number;
  /** Of θ, k, α, the competence and the bound: k'. */
  maxTuple(theta: number, k: number, alpha: number, competence: number, bound?: CompetenceBound): number;
  /** Of k, α, the competence and the bound. */
  maxTheta(k: number, alpha: number, competence: number, bound?: CompetenceBound): number;
  /** Of k, α, β and the bound. */
  minTheta(k: number, alpha: number, beta: number, bound?: CompetenceBound): number;
  /** Of θ, k, the competence and the bound. */
  minAlpha(theta: number, k: number, competence: number, bound?: CompetenceBound): number;
  /** Of θ, α, β and the bound. */
  minSkillsPerPiece(theta: number, alpha: number, beta: number, bound?: CompetenceBound): number;
  /** Of the skills, n, k and k'. */
  seenTupleFraction(skills: number, textPieces: number, k: number, tupleSize: number): number;
  /** Of the skills, n, k and k'. */
  logSeenTupleFraction(skills: number, textPieces: number, k: number, tupleSize: number): number;
  /** Of the skills, n, k and the competent fraction. */
  minUnseenTuple(skills: number, textPieces: number, k: number, competentFraction: number): number;
  /** Of k', p_s, p_t, L and the success rate. */
  unseenSuccessFraction(
    tupleSize: number,
    skillFrequency: number,
    topicFrequency: number,
    corpusSize: number,
    successRate: number,
  ): number;
  /** Of a law, N and D. */
  chinchillaLoss(law: ScalingLaw, parameters: number, tokens: number): number;
  /** Of a law, N and D. */
  excessEntropy(law: ScalingLaw, parameters: number, tokens: number): number;
  /** Of N and D. */
  trainingFlops(parameters: number, tokens: number): number;
  /** Of ε. */
  pinskerTotalVariation(excess: number): number;
  /** Of ε. */
  bretagnolleHuberTotalVariation(excess: number): number;
  /** Of ε. */
  maxTotalVariation(excess: number): number;
  /** Of ε and π. */
  ordentlichWeinbergerTotalVariation(excess: number, balance: number): number;
  /** Of V. */
  vajdaExcessEntropy(totalVariation: number): number;
  /** Of V. */
  gilardoniExcessEntropy(totalVariation: number): number;
  /** Of V. */
  minExcessEntropy(totalVariation: number): number;
  /** Of ε. */
  clozeErrorBound(excess: number): number;
  /** Of the error. */
  excessEntropyForClozeError(error: number): number;
  /** Of ε. */
  errorFraction(excessEntropy: number): number;
  /** Of ε, factor and threshold. */
  errorFraction(excessEntropy: number, factor: number, threshold: number): number;
  /** Of the error and M. */
  fanoEntropyBound(error: number, choices: number): number;
  /** Of H and M. */
  fanoErrorBound(entropy: number, choices: number): number;
  /** Of H. */
  hellmanRavivErrorBound(entropy: number): number;
  /** Of the error. */
  minEntropyForError(error: number): number;
  /** Of H. */
  maxErrorForEntropy(entropy: number): number;
  /** Of nats. */
  natsToBits(nats: number): number;
  /** Of bits. */
  bitsToNats(bits: number): number;
  /** Of nats. */
  perplexity(nats: number): number;
}

declare module 'mathjs' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- declaration merging needs an interface
  interface MathJsInstance extends SkillEmergenceMethods {}
}

/**
 * The scalar functions inside a mathjs instance: in its expression parser, its chains, and as its methods.
 *
 * @module skill-emergence/mathjs
 */
import type { MathJsInstance } from 'mathjs';
import { scalarFunctions } from './functions.ts';

export type { SkillEmergenceMethods } from './methods.ts';

/**
 * Registers every scalar function of the library in a mathjs instance, under the name it has here. Arguments are
 * positional, in the order of the table.
 *
 * | function | arguments |
 * | --- | --- |
 * | `binaryEntropy` | p |
 * | `bernoulliDivergence` | q, p |
 * | `logBinomialCoefficient` | n, k |
 * | `logBinomialProbability`, `logBinomialUpperTail`, `logBinomialLowerTail` | trials, probability, and a number of successes |
 * | `logPoissonProbability`, `logPoissonUpperTail`, `logPoissonLowerTail` | rate, and a number of events |
 * | `logHypergeometricProbability`, `logHypergeometricUpperTail`, `logHypergeometricLowerTail` | population, successes, draws, and a number of successes drawn |
 * | `chernoffDeviation` | trials, probability, failure |
 * | `hoeffdingDeviation` | trials, failure |
 * | `chernoffSampleSize` | probability, deviation, failure |
 * | `hoeffdingSampleSize` | deviation, failure |
 * | `performanceGap` | theta, k, alpha, beta |
 * | `errorAmplification`, `refinedErrorAmplification`, `sharpErrorAmplification`, `pinskerErrorAmplification`, `multiplicativeErrorAmplification` | theta, k, alpha |
 * | `distinctErrorAmplification` | theta, k, alpha, skills |
 * | `maxAlpha` | theta, k |
 * | `guaranteedCompetence` | theta, k, alpha, optionally the bound as a string; the competence |
 * | `tupleErrorFraction` | theta, tupleSize |
 * | `tupleCompetence` | theta, k, alpha, tupleSize, optionally the bound as a string; the competence |
 * | `maxTuple` | theta, k, alpha, competence, optionally the bound as a string; the tuple size |
 * | `maxTheta` | k, alpha, competence, optionally the bound as a string |
 * | `minTheta` | k, alpha, beta, optionally the bound as a string |
 * | `minAlpha` | theta, k, competence, optionally the bound as a string |
 * | `minSkillsPerPiece` | theta, alpha, beta, optionally the bound as a string |
 * | `seenTupleFraction`, `logSeenTupleFraction` | skills, textPieces, k, tupleSize |
 * | `minUnseenTuple` | skills, textPieces, k, competentFraction |
 * | `unseenSuccessFraction` | tupleSize, skillFrequency, topicFrequency, corpusSize, successRate |
 * | `chinchillaLoss`, `excessEntropy` | law (an object), parameters, tokens |
 * | `trainingFlops` | parameters, tokens |
 * | `pinskerTotalVariation`, `bretagnolleHuberTotalVariation`, `maxTotalVariation`, `clozeErrorBound` | excess |
 * | `ordentlichWeinbergerTotalVariation` | excess, balance |
 * | `vajdaExcessEntropy`, `gilardoniExcessEntropy`, `minExcessEntropy` | totalVariation |
 * | `excessEntropyForClozeError` | error |
 * | `errorFraction` | excess, optionally factor and threshold |
 * | `fanoEntropyBound` | error, choices |
 * | `fanoErrorBound` | entropy, choices |
 * | `minEntropyForError` | error |
 * | `maxErrorForEntropy`, `hellmanRavivErrorBound` | entropy |
 * | `natsToBits`, `perplexity` | nats |
 * | `bitsToNats` | bits |
 *
 * @param math - a mathjs instance, as made by its `create`
 * @throws an `Error` if the instance already has a function of one of these names; it is left as it was
 * @remarks Numbers only: a string, a boolean or a BigNumber is refused by mathjs with a `TypeError`, never converted. A
 * number outside a function's domain throws the {@link DomainError} of that function.
 * @example
 * ```ts
 * import { all, create } from 'mathjs';
 * import { skillEmergence } from 'skill-emergence/mathjs';
 *
 * const math = create(all);
 * skillEmergence(math);
 * math.evaluate('errorAmplification(0.1, 8, 0.1)'); // ~> 4.501907694443
 * math.evaluate('1 - 0.1 * sharpErrorAmplification(0.1, 8, 0.1)'); // ~> 0.695535
 * math.evaluate('binaryEntropy("0.1")'); // throws TypeError
 * ```
 * @category mathjs
 */
export function skillEmergence(math: MathJsInstance): void {
  // A `typed` of its own, because the instance's converts strings and booleans to numbers in silence.
  const typed = (math.typed as unknown as { create(): typeof math.typed }).create();
  const functions = Object.entries(scalarFunctions());
  for (const [name] of functions) {
    // mathjs itself would merge two typed functions, and let its conversions in
    if (name in math) throw new Error(`Cannot import "${name}": already exists`);
  }
  for (const [name, signatures] of functions) {
    math.import({ [name]: typed(name, signatures) }, {});
  }
}

/**
 * The scalar functions inside a mathjs instance: in its expression parser, its chains, and as its methods.
 *
 * @module skill-emergence/mathjs
 */
import type { MathJsInstance } from 'mathjs';
import { DomainError } from '../errors.ts';
import { scalarFunctions } from './functions.ts';

export type { SkillEmergenceMethods } from './methods.ts';

/**
 * Registers every scalar function of the library in a mathjs instance, under the name it has here. Arguments are
 * positional, in the order of the table; those in brackets may be left out, all together. Of what is an object in the
 * library, `guaranteedCompetence` and `tupleCompetence` are the competence, and `maxTuple` is the tuple size. A law is
 * an object, a bound a string.
 *
 * | function | arguments |
 * | --- | --- |
 * | `binaryEntropy` | p |
 * | `bernoulliDivergence` | q, p |
 * | `logBinomialCoefficient` | n, k |
 * | `logBinomialProbability` | trials, probability, successes |
 * | `logBinomialUpperTail` | trials, probability, atLeast |
 * | `logBinomialLowerTail` | trials, probability, atMost |
 * | `clopperPearsonSampleSize` | width, confidence, [proportion] |
 * | `chernoffDeviation` | trials, probability, failureProbability |
 * | `hoeffdingDeviation` | trials, failureProbability |
 * | `chernoffSampleSize` | probability, deviation, failureProbability |
 * | `hoeffdingSampleSize` | deviation, failureProbability |
 * | `logPoissonProbability` | rate, events |
 * | `logPoissonUpperTail` | rate, atLeast |
 * | `logPoissonLowerTail` | rate, atMost |
 * | `logHypergeometricProbability` | population, successes, draws, observed |
 * | `logHypergeometricUpperTail` | population, successes, draws, atLeast |
 * | `logHypergeometricLowerTail` | population, successes, draws, atMost |
 * | `performanceGap` | theta, k, alpha, beta |
 * | `errorAmplification` | theta, k, alpha |
 * | `refinedErrorAmplification` | theta, k, alpha |
 * | `sharpErrorAmplification` | theta, k, alpha |
 * | `pinskerErrorAmplification` | theta, k, alpha |
 * | `multiplicativeErrorAmplification` | theta, k, alpha |
 * | `distinctErrorAmplification` | theta, k, alpha, skills |
 * | `maxAlpha` | theta, k |
 * | `guaranteedCompetence` | theta, k, alpha, [bound] |
 * | `tupleErrorFraction` | theta, tupleSize |
 * | `tupleCompetence` | theta, k, alpha, tupleSize, [bound] |
 * | `maxTuple` | theta, k, alpha, competence, [bound] |
 * | `maxTheta` | k, alpha, competence, [bound] |
 * | `minTheta` | k, alpha, beta, [bound] |
 * | `minAlpha` | theta, k, competence, [bound] |
 * | `minSkillsPerPiece` | theta, alpha, beta, [bound] |
 * | `seenTupleFraction` | skills, textPieces, k, tupleSize |
 * | `logSeenTupleFraction` | skills, textPieces, k, tupleSize |
 * | `minUnseenTuple` | skills, textPieces, k, competentFraction |
 * | `unseenSuccessFraction` | tupleSize, skillFrequency, topicFrequency, corpusSize, successRate |
 * | `chinchillaLoss` | law, parameters, tokens |
 * | `excessEntropy` | law, parameters, tokens |
 * | `trainingFlops` | parameters, tokens |
 * | `pinskerTotalVariation` | excess |
 * | `bretagnolleHuberTotalVariation` | excess |
 * | `maxTotalVariation` | excess |
 * | `ordentlichWeinbergerTotalVariation` | excess, balance |
 * | `vajdaExcessEntropy` | totalVariation |
 * | `gilardoniExcessEntropy` | totalVariation |
 * | `minExcessEntropy` | totalVariation |
 * | `clozeErrorBound` | excess |
 * | `excessEntropyForClozeError` | error |
 * | `errorFraction` | excessEntropy, [factor], [threshold] |
 * | `fanoEntropyBound` | error, choices |
 * | `fanoErrorBound` | entropy, choices |
 * | `hellmanRavivErrorBound` | entropy |
 * | `minEntropyForError` | error |
 * | `maxErrorForEntropy` | entropy |
 * | `natsToBits` | nats |
 * | `bitsToNats` | bits |
 * | `perplexity` | nats |
 *
 * @param math - a mathjs instance, as made by its `create`
 * @throws {@link DomainError} if it is none; an `Error` if the instance already has a function of one of these names;
 * it is left as it was
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
  // a function with properties in some versions of mathjs, an object in others
  const { typed: own, import: add } = (math as Partial<MathJsInstance> | null) ?? {};
  if (typeof own !== 'function' || typeof add !== 'function') {
    throw new DomainError('math', math, 'a mathjs instance, as made by create(all)');
  }
  // A `typed` of its own, because the instance's converts strings and booleans to numbers in silence.
  const typed = (math.typed as unknown as { create(): typeof math.typed }).create();
  const functions = Object.entries(scalarFunctions());
  for (const [name] of functions) {
    // mathjs itself would merge two typed functions, and let its conversions in
    if (name in math) throw new Error(`Cannot import "${name}": already exists`);
  }
  for (const [name, { signatures }] of functions) {
    math.import({ [name]: typed(name, signatures) }, {});
  }
}

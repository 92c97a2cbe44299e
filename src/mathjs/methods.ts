import type { CompetenceBound } from '../competence/index.ts';
import type { ScalingLaw } from '../scaling/index.ts';

type OfOne = (value: number) => number;
type OfTwo = (first: number, second: number) => number;
type OfPoint = (theta: number, k: number, alpha: number) => number;
type OfScale = (law: ScalingLaw, parameters: number, tokens: number) => number;

/**
 * The methods that `skillEmergence` adds to a mathjs instance; arguments are positional.
 *
 * @category mathjs
 */
export interface SkillEmergenceMethods {
  /** Of p. */
  readonly binaryEntropy: OfOne;
  /** Of q and p. */
  readonly bernoulliDivergence: OfTwo;
  /** Of θ, k, α and β. */
  readonly performanceGap: (theta: number, k: number, alpha: number, beta: number) => number;
  /** Of θ, k and α. */
  readonly errorAmplification: OfPoint;
  /** Of θ, k and α. */
  readonly refinedErrorAmplification: OfPoint;
  /** Of θ, k and α. */
  readonly sharpErrorAmplification: OfPoint;
  /** Of θ, k and α. */
  readonly pinskerErrorAmplification: OfPoint;
  /** Of θ, k and α. */
  readonly multiplicativeErrorAmplification: OfPoint;
  /** Of θ and k. */
  readonly maxAlpha: OfTwo;
  /** Of θ, k, α and the bound: the competence. */
  readonly guaranteedCompetence: (theta: number, k: number, alpha: number, bound?: CompetenceBound) => number;
  /** Of θ and k'. */
  readonly tupleErrorFraction: OfTwo;
  /** Of θ, k, α, k' and the bound: the competence. */
  readonly tupleCompetence: (
    theta: number,
    k: number,
    alpha: number,
    tupleSize: number,
    bound?: CompetenceBound,
  ) => number;
  /** Of a law, N and D. */
  readonly chinchillaLoss: OfScale;
  /** Of a law, N and D. */
  readonly excessEntropy: OfScale;
  /** Of N and D. */
  readonly trainingFlops: OfTwo;
  /** Of ε. */
  readonly pinskerTotalVariation: OfOne;
  /** Of ε. */
  readonly bretagnolleHuberTotalVariation: OfOne;
  /** Of ε. */
  readonly clozeErrorBound: OfOne;
  /** Of the error. */
  readonly excessEntropyForClozeError: OfOne;
  /** Of ε, and factor and threshold together. */
  readonly errorFraction: ((excessEntropy: number) => number) &
    ((excessEntropy: number, factor: number, threshold: number) => number);
  /** Of nats. */
  readonly natsToBits: OfOne;
  /** Of bits. */
  readonly bitsToNats: OfOne;
  /** Of nats. */
  readonly perplexity: OfOne;
}

declare module 'mathjs' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- declaration merging needs an interface
  interface MathJsInstance extends SkillEmergenceMethods {}
}

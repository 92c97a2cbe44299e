import fc from 'fast-check';
import * as competence from 'skill-emergence/competence';
import * as concentration from 'skill-emergence/concentration';
import * as emergence from 'skill-emergence/emergence';
import * as entropy from 'skill-emergence/entropy';
import { isDomainError } from 'skill-emergence';
import * as measurement from 'skill-emergence/measurement';
import { hoffmann2022 } from 'skill-emergence/scaling';
import * as scaling from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit } from './support/arbitraries.ts';

// Every public function of numbers in the pure modules, with every number in its arguments replaced by a hostile one:
// a result without NaN or a DomainError, and at once. `npm run test:deep` tries 100 000 replacements of each.

/** A number in the arguments that may be replaced, by one that is likely to be allowed there, or by any. */
type Kind = 'unit' | 'count' | 'positive';

const corners = [
  0,
  -0,
  1,
  5e-324,
  2 ** -1022,
  1e-308,
  1e308,
  Number.MAX_VALUE,
  2 ** 53 - 1,
  2 ** 53,
  NaN,
  Infinity,
  -1,
];

function hostile(kind: Kind): fc.Arbitrary<number> {
  const likely: Record<Kind, fc.Arbitrary<number>> = {
    unit: openUnit(),
    count: fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      logUniform(1, 2 ** 53 - 1).map(Math.floor),
      fc.constantFrom(1, 2, 1e6, 1e9, 1e12, 2 ** 53 - 2, 2 ** 53 - 1),
    ),
    positive: fc.oneof(logUniform(1e-3, 1e3), logUniform(5e-324, Number.MAX_VALUE), fc.constantFrom(5e-324, 1e308)),
  };
  return fc.oneof({ arbitrary: likely[kind], weight: 12 }, fc.constantFrom(...corners));
}

const unit = { kind: 'unit' } as const;
const count = { kind: 'count' } as const;
const positive = { kind: 'positive' } as const;

const law = { E: positive, A: positive, B: positive, alpha: positive, beta: positive };
const scale = { parameters: positive, tokens: positive };
const point = { theta: unit, k: count, alpha: unit };
const wanted = fc.constantFrom('theorem8', 'refined', 'sharp');
const bound = { choice: wanted };
const within = { choice: fc.constantFrom('best', 'piece', 'concatenation') };
const binomial = { trials: count, probability: unit };
const urn = { population: count, successes: count, draws: count };
const measured = { successes: count, trials: count, confidence: unit };
const asked = { k: count, alpha: unit, within };
const samples = { singleSuccesses: count, singles: count, tupleSuccesses: count, tuples: count };
const grader = { falsePositiveRate: unit, falseNegativeRate: unit };
const passed = { passed: count, tuples: count, repeats: count, passes: count, grader };
const corner = { choice: fc.constant('corner') };
const cloze = { model: { choice: fc.constant('cloze') }, factor: positive, threshold: positive };

/** What stands for the arguments of each function; a list where there are several. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  // competence
  multiplicativeErrorAmplification: [point],
  pinskerErrorAmplification: [point],
  errorAmplification: [point],
  refinedErrorAmplification: [point],
  sharpErrorAmplification: [point],
  distinctErrorAmplification: [{ ...point, skills: count }],
  guaranteedCompetence: [{ ...point, bound }],
  maxAlpha: [{ theta: unit, k: count }],
  maxTheta: [{ k: count, alpha: unit, competence: unit, bound }],
  maxTuple: [{ ...point, competence: unit, bound, within }],
  minAlpha: [{ theta: unit, k: count, competence: unit, bound }],
  minSkillsPerPiece: [{ theta: unit, alpha: unit, beta: positive, bound }],
  minTheta: [{ k: count, alpha: unit, beta: positive, bound }],
  minUnseenTuple: [{ skills: count, textPieces: count, k: count, competentFraction: unit }],
  performanceCurve: [{ theta: unit, k: count, alphas: [unit, unit], bound }],
  performanceGap: [{ ...point, beta: positive }],
  logSeenTupleFraction: [{ skills: count, textPieces: count, k: count, tupleSize: count }],
  seenTupleFraction: [{ skills: count, textPieces: count, k: count, tupleSize: count }],
  tupleCompetence: [{ ...point, tupleSize: count, bound, within }],
  tupleErrorFraction: [{ theta: unit, tupleSize: count }],
  // concentration
  bernoulliDivergence: [unit, unit],
  binaryEntropy: [unit],
  chernoffDeviation: [{ probability: unit, trials: count, failureProbability: unit }],
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
  logBinomialUpperTail: [{ ...binomial, atLeast: count }],
  logBinomialLowerTail: [{ ...binomial, atMost: count }],
  logBinomialTailEnclosure: [{ ...binomial, atLeast: count, width: positive }],
  logPoissonProbability: [{ rate: positive, events: count }],
  logPoissonUpperTail: [{ rate: positive, atLeast: count }],
  logPoissonLowerTail: [{ rate: positive, atMost: count }],
  logPoissonChernoffUpperTailBound: [{ rate: positive, atLeast: count }],
  logPoissonChernoffLowerTailBound: [{ rate: positive, atMost: count }],
  logHypergeometricProbability: [{ ...urn, observed: count }],
  logHypergeometricUpperTail: [{ ...urn, atLeast: count }],
  logHypergeometricLowerTail: [{ ...urn, atMost: count }],
  // entropy
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
  // measurement
  bracketTest: [{ ...samples, tupleSize: count, method: corner, nuisance: unit, skills: count, grader }],
  compositionExponent: [{ single: unit, tuple: unit, tupleSize: count }],
  compositionExponentInterval: [{ ...samples, tupleSize: count, failureProbability: unit, singleGrader: grader }],
  distinctTupleCompetence: [{ competence: unit, skills: count, tupleSize: count }],
  guaranteeTest: [{ ...passed, alpha: unit, competence: unit }],
  holmPValues: [[unit, unit, unit]],
  meanTest: [{ passed: count, tuples: count, theta: unit, tupleSize: count, grader }],
  pairedSlingshotTest: [{ singleOnly: count, tupleOnly: count }],
  parrotPValue: [
    { successes: count, tuples: count, seenFraction: unit, seen: { choice: fc.constantFrom('bounded', 'expected') } },
  ],
  randomErrorViolationBound: [{ theta: unit, meanDegree: positive, level: unit }],
  ratioTest: [
    { ...samples, reduction: positive, tupleSize: count, method: corner, nuisance: unit, tupleGrader: grader },
  ],
  requiredTuples: [{ competence: unit, alpha: unit, failureProbability: unit, failures: count, repeats: count }],
  seenTuplesQuantile: [{ tuples: count, seenFraction: unit, failureProbability: unit }],
  slingshotTest: [samples],
  thetaForTupleCompetence: [{ competence: unit, tupleSize: count }],
  tupleCompetenceLowerBound: [{ ...passed, alpha: unit, failureProbability: unit }],
  tupleFractionLowerBound: [{ ...passed, competence: unit, failureProbability: unit }],
  unseenSuccessLowerBound: [{ successes: count, tuples: count, seenFraction: unit, failureProbability: unit, grader }],
  // scaling
  chinchillaLoss: [law, scale],
  excessEntropy: [law, scale],
  optimalExponents: [law],
  computeOptimalScale: [law, positive],
  scaleFactor: [law, scale, { reduction: positive }],
  trainingFlops: [scale],
  // emergence
  forecast: [{ ...asked, law, scale, tupleSize: count, bound, errors: cloze }],
  requiredScale: [{ ...asked, law, competence: unit, tupleSize: count, bound, errors: cloze }],
  slingshot: [{ ...asked, law, scale, tupleSizes: [count, count], bounds: [bound], errors: cloze }],
  emergenceCurve: [{ ...asked, law, flops: [positive, positive], tupleSizes: [count], bounds: [bound] }],
};

const library: Readonly<Record<string, unknown>> = {
  ...competence,
  ...concentration,
  ...entropy,
  ...emergence,
  ...measurement,
  ...scaling,
};

/** The arguments for which an object of kinds, choices, lists and objects stands. */
function drawn(of: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(of)) return fc.tuple(...of.map(drawn));
  const given = of as { readonly kind?: Kind; readonly choice?: fc.Arbitrary<unknown> };
  if (given.kind !== undefined) return hostile(given.kind);
  if (given.choice !== undefined) return given.choice;
  return fc.record(Object.fromEntries(Object.entries(given).map(([name, field]) => [name, drawn(field)])));
}

function hasNaN(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Number.isNaN(value);
  return Object.values(value).some(hasNaN);
}

/** The least processor time of three calls, in milliseconds: a first one may be compiled, or interrupted. */
function milliseconds(call: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    call();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

describe.each(Object.entries(calls))('%s', (name, args) => {
  it('answers hostile numbers with numbers or a DomainError, within 50 ms', () => {
    const of = library[name] as (...given: readonly unknown[]) => unknown;
    let answered = 0;
    const answer = (given: readonly unknown[]): unknown => {
      try {
        const result = of(...given);
        answered++;
        return result;
      } catch (error) {
        if (isDomainError(error)) return undefined;
        throw error;
      }
    };
    fc.assert(
      fc.property(drawn(args) as fc.Arbitrary<readonly unknown[]>, (given) => {
        const start = performance.now();
        expect(hasNaN(answer(given))).toBe(false);
        if (performance.now() - start > 25) expect(milliseconds(() => answer(given))).toBeLessThanOrEqual(50);
      }),
    );
    expect(answered, 'arguments that are allowed').toBeGreaterThan(0);
  });
});

it('tries the published law with every other argument hostile', () => {
  const published = { law: { choice: fc.constant(hoffmann2022) }, scale, ...asked, bounds: [bound] };
  fc.assert(
    fc.property(drawn(published), (given) => {
      try {
        expect(hasNaN(emergence.slingshot(given as Parameters<typeof emergence.slingshot>[0]))).toBe(false);
      } catch (error) {
        if (!isDomainError(error)) throw error;
      }
    }),
  );
});

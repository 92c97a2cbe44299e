import { describe, expectTypeOf, it } from 'vitest';
import type { Decimal } from 'decimal.js';
import type { MathJsInstance } from 'mathjs';
import * as root from 'skill-emergence';
import * as certificates from 'skill-emergence/certificates';
import * as certified from 'skill-emergence/certified';
import * as claims from 'skill-emergence/claims';
import * as competence from 'skill-emergence/competence';
import * as concentration from 'skill-emergence/concentration';
import * as emergence from 'skill-emergence/emergence';
import * as entropy from 'skill-emergence/entropy';
import * as mathjs from 'skill-emergence/mathjs';
import * as downstream from 'skill-emergence/downstream';
import * as learning from 'skill-emergence/learning';
import * as measurement from 'skill-emergence/measurement';
import * as scaling from 'skill-emergence/scaling';
import * as workers from 'skill-emergence/workers';

// The types that users write down or rely on; what the compiler refuses, as a user's program, is in
// test/package/consumer/mistakes.ts.

/** A type with its intersections written out. */
type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

/** The same with every field read-only, and theirs, arrays included. */
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

type PlainResult<F extends (...args: never[]) => unknown> = Plain<ReturnType<F>>;

/** What is in `skill-emergence/scaling` alone. */
type Fit =
  | 'bootstrapFromPart'
  | 'bootstrapInterval'
  | 'bootstrapPart'
  | 'bootstrapScalingLaw'
  | 'compareLaws'
  | 'fitEnvelope'
  | 'fitIsoFlops'
  | 'fitScalingLaw'
  | 'holdOutByScale'
  | 'isoFlopBias'
  | 'mergeBootstrapParts'
  | 'missingReplicates'
  | 'newRunInterval'
  | 'runDoubts'
  | 'scalingLawObjective';

const scale = { parameters: 70e9, tokens: 1.4e12 };
const point = { theta: 0.1, k: 8, alpha: 0.1 };

describe('the root entry', () => {
  it('has everything of the five pure modules but the fit', () => {
    expectTypeOf(root).toExtend<
      Omit<typeof scaling, Fit> & typeof entropy & typeof concentration & typeof competence & typeof emergence
    >();
    expectTypeOf<Fit & keyof typeof root>().toBeNever();
  });

  it('has nothing else but the errors', () => {
    expectTypeOf<
      Exclude<
        keyof typeof root,
        keyof (typeof scaling & typeof entropy & typeof concentration & typeof competence & typeof emergence)
      >
    >().toEqualTypeOf<'DomainError' | 'isDomainError'>();
  });
});

describe('every result', () => {
  it('is read-only, all the way down', () => {
    expectTypeOf<PlainResult<typeof competence.guaranteedCompetence>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof competence.guaranteedCompetence>>
    >();
    expectTypeOf<PlainResult<typeof competence.tupleCompetence>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof competence.tupleCompetence>>
    >();
    expectTypeOf<PlainResult<typeof competence.finiteSizeLogFailure>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof competence.finiteSizeLogFailure>>
    >();
    expectTypeOf<PlainResult<typeof competence.finiteSizePerformanceCurve>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof competence.finiteSizePerformanceCurve>>
    >();
    expectTypeOf<PlainResult<typeof competence.maxTuple>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof competence.maxTuple>>
    >();
    expectTypeOf<PlainResult<typeof competence.performanceCurve>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof competence.performanceCurve>>
    >();
    expectTypeOf<PlainResult<typeof emergence.forecast>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof emergence.forecast>>
    >();
    expectTypeOf<PlainResult<typeof emergence.forecastTable>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof emergence.forecastTable>>
    >();
    expectTypeOf<PlainResult<typeof emergence.emergenceCurve>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof emergence.emergenceCurve>>
    >();
    expectTypeOf<PlainResult<typeof emergence.slingshot>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof emergence.slingshot>>
    >();
    expectTypeOf<PlainResult<typeof emergence.requiredScale>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof emergence.requiredScale>>
    >();
    expectTypeOf<PlainResult<typeof scaling.computeOptimalScale>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof scaling.computeOptimalScale>>
    >();
    expectTypeOf<PlainResult<typeof scaling.optimalExponents>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof scaling.optimalExponents>>
    >();
    expectTypeOf<PlainResult<typeof scaling.fitScalingLaw>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof scaling.fitScalingLaw>>
    >();
    expectTypeOf<Plain<scaling.BootstrapSummary>>().toEqualTypeOf<DeepReadonly<Plain<scaling.BootstrapSummary>>>();
    expectTypeOf<PlainResult<typeof scaling.compareLaws>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof scaling.compareLaws>>
    >();
    expectTypeOf<PlainResult<typeof scaling.holdOutByScale>>().toEqualTypeOf<
      DeepReadonly<PlainResult<typeof scaling.holdOutByScale>>
    >();
    expectTypeOf<typeof scaling.publishedLaws>().toEqualTypeOf<DeepReadonly<typeof scaling.publishedLaws>>();
  });

  it('cannot be assigned to', () => {
    // @ts-expect-error -- a guarantee is a statement, not a variable
    competence.guaranteedCompetence(point).vacuous = false;
    // @ts-expect-error -- a curve is a list of results
    competence.performanceCurve({ theta: 0.1, k: 8 })[0]!.alpha = 0.2;
    // @ts-expect-error -- a published law is what was published
    scaling.hoffmann2022.E = 1.7;
    // @ts-expect-error -- and so is its range
    scaling.publishedLaws.hoffmann2022.fittedRange!.tokens[1] = Infinity;
    // @ts-expect-error -- a constant of the module
    scaling.publishedLaws.hoffmann2022 = scaling.besiroglu2024;
  });
});

describe('every argument', () => {
  it('may be read-only, all the way down', () => {
    expectTypeOf<DeepReadonly<scaling.ScalingLaw>>().toExtend<scaling.ScalingLaw>();
    expectTypeOf<readonly number[]>().toExtend<Parameters<typeof entropy.klDivergence>[1]>();
    type Curve = Parameters<typeof emergence.emergenceCurve>[0];
    expectTypeOf<DeepReadonly<Curve>>().toExtend<Curve>();
    type Points = Parameters<typeof competence.performanceCurve>[0];
    expectTypeOf<DeepReadonly<Points>>().toExtend<Points>();
  });

  it('may spell out that an option is not given', () => {
    competence.guaranteedCompetence({ ...point, bound: undefined });
    competence.tupleCompetence({ ...point, tupleSize: 2, within: undefined, unionBound: undefined });
    entropy.errorFraction({ excessEntropy: 0.1, factor: undefined, threshold: undefined });
    entropy.shannonEntropy([1], { tolerance: undefined, normalise: undefined });
    emergence.forecast({ ...point, scale, excessEntropy: undefined, errors: undefined });
    // @ts-expect-error -- a law that is spelt wrongly would be the default in silence
    emergence.forecast({ ...point, scale, law: undefined });
    expectTypeOf<{
      [option in keyof scaling.BootstrapOptions]-?: undefined;
    }>().toExtend<scaling.BootstrapOptions>();
  });
});

describe('scaling', () => {
  it('takes a published law wherever it takes a law', () => {
    expectTypeOf(scaling.hoffmann2022).toExtend<scaling.ScalingLaw>();
    expectTypeOf(scaling.chinchillaLoss).parameters.toEqualTypeOf<[scaling.ScalingLaw, scaling.Scale]>();
    expectTypeOf(scaling.excessEntropy).toEqualTypeOf<typeof scaling.chinchillaLoss>();
    expectTypeOf(scaling.chinchillaLoss).returns.toBeNumber();
  });

  it('fits a law that a forecast takes, with the range that it marks extrapolation by', () => {
    expectTypeOf<scaling.FittedLaw>().toExtend<NonNullable<Parameters<typeof emergence.forecast>[0]['law']>>();
  });

  it('stops at an AbortSignal', () => {
    expectTypeOf<AbortSignal>().toExtend<scaling.StopSignal>();
  });

  it('bootstraps what a forecast takes in place of a law', () => {
    expectTypeOf<scaling.ScalingLawBootstrap>().toExtend<emergence.LawUncertainty>();
  });

  it('promises in threads what it returns without', () => {
    expectTypeOf(workers.bootstrapScalingLawInWorkers).returns.resolves.toEqualTypeOf<scaling.ScalingLawBootstrap>();
    expectTypeOf<scaling.BootstrapOptions>().toExtend<workers.BootstrapInWorkersOptions>();
  });

  it('returns a scale where it finds one', () => {
    expectTypeOf(scaling.computeOptimalScale).returns.toExtend<scaling.Scale>();
  });

  it('names every published law', () => {
    type Names = keyof typeof scaling.publishedLaws;
    expectTypeOf<'hoffmann2022' | 'kaplan2020JointND' | 'farseer2025' | 'pearce2024ParameterMap'>().toExtend<Names>();
    expectTypeOf<keyof typeof scaling.publishedScalingLaws>().toExtend<Names>();
    expectTypeOf(scaling.publishedScalingLaws).toExtend<Readonly<Record<string, scaling.PublishedLaw>>>();
  });

  it('has the unit of a loss in the type of the law', () => {
    expectTypeOf(scaling.farseer2025.lossUnit).toEqualTypeOf<'bits per character'>();
    expectTypeOf(scaling.besiroglu2024.lossUnit).toEqualTypeOf<'nats per token'>();
    expectTypeOf(scaling.clark2022RoutedHash.lossUnit).toEqualTypeOf<'nats per token'>();
    expectTypeOf<
      (typeof scaling.publishedLaws)[keyof typeof scaling.publishedLaws]
    >().toExtend<scaling.LiteratureLaw>();
  });

  it('tells laws by their form', () => {
    // @ts-expect-error -- coefficients of another form
    scaling.lawLoss({ form: 'farseer', coefficients: scaling.clark2022Dense.coefficients }, { parameters: 1e9 });
    // @ts-expect-error -- no law of losses
    scaling.lawLoss(scaling.llama3OptimalTokens, { parameters: 1e9 });
    // @ts-expect-error -- a law of another form is no ScalingLaw
    scaling.chinchillaLoss(scaling.muennighoff2023Repeated, scale);
  });

  it('has the standard errors of a published law as a law', () => {
    expectTypeOf(scaling.publishedLaws.besiroglu2024).toEqualTypeOf<scaling.PublishedLaw>();
    expectTypeOf<scaling.PublishedLaw['standardErrors']>().toEqualTypeOf<scaling.ScalingLaw | undefined>();
  });

  it('writes into typed arrays of 64 bits', () => {
    type Into = (law: scaling.ScalingLaw, scales: scaling.ScaleColumns, out: Float64Array) => Float64Array;
    expectTypeOf(scaling.excessEntropyInto).toEqualTypeOf<Into>();
    expectTypeOf(scaling.chinchillaLossInto).toEqualTypeOf<Into>();
    // @ts-expect-error -- half the digits
    scaling.excessEntropyInto(scaling.hoffmann2022, { parameters: new Float32Array(1), tokens: new Float64Array(1) });
  });

  it('refuses other names and missing fields', () => {
    // @ts-expect-error -- tokens, not data
    scaling.chinchillaLoss(scaling.hoffmann2022, { parameters: 70e9, data: 1.4e12 });
    // @ts-expect-error -- a law has five coefficients
    scaling.optimalExponents({ E: 1.69, A: 406.4, B: 410.7, alpha: 0.34 });
    // @ts-expect-error -- a factor that has a name
    scaling.scaleFactor(scaling.hoffmann2022, scale, 2);
    // @ts-expect-error -- a law is not a name
    scaling.computeOptimalScale('hoffmann2022', 1e24);
    // @ts-expect-error -- which of the two is the loss?
    scaling.excessFromLoss(1.93, 1.69);
  });
});

describe('entropy', () => {
  it('takes typed arrays as well as arrays', () => {
    expectTypeOf<Float64Array>().toExtend<Parameters<typeof entropy.shannonEntropy>[0]>();
    expectTypeOf<readonly number[]>().toExtend<Parameters<typeof entropy.shannonEntropy>[0]>();
    expectTypeOf<Float32Array>().toExtend<Parameters<typeof entropy.totalVariation>[0]>();
    // @ts-expect-error -- not numbers
    entropy.shannonEntropy(['0.5', '0.5']);
    // @ts-expect-error -- nor a number
    entropy.klDivergence(0.5, 0.25);
  });

  it('has functions of one number where one number is all there is', () => {
    type OfOne = (excess: number) => number;
    expectTypeOf(entropy.pinskerTotalVariation).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.bretagnolleHuberTotalVariation).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.maxTotalVariation).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.vajdaExcessEntropy).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.gilardoniExcessEntropy).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.minExcessEntropy).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.clozeErrorBound).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.excessEntropyForClozeError).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.hellmanRavivErrorBound).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.minEntropyForError).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.maxErrorForEntropy).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.natsToBits).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.bitsToNats).toEqualTypeOf<OfOne>();
    expectTypeOf(entropy.perplexity).toEqualTypeOf<OfOne>();
  });

  it('refuses options that do not exist', () => {
    // @ts-expect-error -- the other spelling
    entropy.shannonEntropy([2, 1, 1], { normalize: true });
    // @ts-expect-error -- how many choices?
    entropy.fanoErrorBound({ entropy: 0.1 });
    // @ts-expect-error -- which of the two is the balance?
    entropy.ordentlichWeinbergerTotalVariation(0.1, 0.5);
    // @ts-expect-error -- excessEntropy, as everywhere
    entropy.errorFraction({ excess: 0.1 });
  });
});

describe('downstream', () => {
  it('tells the fields of a law by its form', () => {
    const { law } = downstream.fitDownstreamLaw([]);
    // @ts-expect-error -- of a ladder alone
    expectTypeOf(law.midpoint).toBeNumber();
    if (law.form === 'ladder') expectTypeOf(law.midpoint).toBeNumber();
    else expectTypeOf(law.gap).toBeNumber();
    // @ts-expect-error -- the form is missing
    downstream.downstreamAccuracy({ ceiling: 1, gap: 1, rate: 1 }, 2);
  });

  it('has results that are read-only, and says which step a status is about', () => {
    expectTypeOf(downstream.metricCurve).returns.toEqualTypeOf<readonly downstream.MetricCurvePoint[]>();
    expectTypeOf(downstream.fitTwoStepLaw([]).step).toEqualTypeOf<'lossLaw' | 'downstreamLaw' | undefined>();
    // @ts-expect-error -- progress is that of the whole
    downstream.bootstrapTwoStepLaw([], { lossLaw: { onProgress: () => undefined } });
  });
});

describe('learning', () => {
  const graph = { k: 4, unknown: 0.5 };

  it('has the probabilities of the skills where these have a measure', () => {
    const equal = learning.learningFixedPoint({ ...graph, meanDegree: 2 });
    expectTypeOf(equal).toEqualTypeOf<learning.LearningFixedPoint>();
    const unequal = learning.learningFixedPoint({ ...graph, textPieces: 9, measure: [1, 2] });
    expectTypeOf(unequal.probabilities).toEqualTypeOf<Float64Array>();
    // @ts-expect-error -- text pieces without the measure of the skills
    learning.learningFixedPoint({ ...graph, textPieces: 9 });
  });

  it('tells whether there is a jump before it has one', () => {
    const threshold = learning.learningThreshold({ k: 4, meanDegree: 2 });
    // @ts-expect-error -- there may be no jump
    expectTypeOf(threshold.unknown).toBeNumber();
    if (!threshold.continuous) expectTypeOf(threshold.unknown).toBeNumber();
  });
});

describe('measurement', () => {
  type Tests = typeof measurement.slingshotTest | typeof measurement.ratioTest | typeof measurement.bracketTest;

  it('has results that are read-only', () => {
    expectTypeOf<PlainResult<Tests>>().toEqualTypeOf<DeepReadonly<PlainResult<Tests>>>();
    expectTypeOf(measurement.compositionExponentInterval).returns.toEqualTypeOf<measurement.ExponentInterval>();
    expectTypeOf(measurement.holmPValues).returns.toEqualTypeOf<readonly number[]>();
  });

  it('plans the ratio test by the corner alone, and says so', () => {
    const study = { single: 0.6, tuple: 0.4, failureProbability: 0.05, power: 0.8 };
    const ratio = { ...study, test: 'ratio', reduction: 2, tupleSize: 2 } as const;
    expectTypeOf(measurement.requiredMeasurements({ ...ratio, method: 'corner' })).toEqualTypeOf<number>();
    // @ts-expect-error -- the default method is the unconditional one
    measurement.requiredMeasurements(ratio);
    // @ts-expect-error -- a slingshot has no reduction to be planned by
    measurement.testPower({ ...study, test: 'slingshot', singles: 10, tuples: 10, reduction: 2 });
  });

  it('knows every setting', () => {
    const counts = { passed: 9, tuples: 10, failureProbability: 0.05 };
    // @ts-expect-error -- is called falsePositiveRate
    measurement.tupleFractionLowerBound({ ...counts, competence: 0.5, grader: { falsePositives: 0.1 } });
    // @ts-expect-error -- the competence is missing
    measurement.tupleFractionLowerBound(counts);
    expectTypeOf<measurement.SeenFraction>().toEqualTypeOf<'bounded' | 'expected'>();
    expectTypeOf<measurement.TwoSampleMethod>().toEqualTypeOf<'unconditional' | 'corner'>();
  });
});

describe('concentration', () => {
  it('has functions of one and of two numbers', () => {
    expectTypeOf(concentration.binaryEntropy).toEqualTypeOf<(p: number) => number>();
    expectTypeOf(concentration.bernoulliDivergence).toEqualTypeOf<(q: number, p: number) => number>();
    expectTypeOf(concentration.logBinomialCoefficient).toEqualTypeOf<(n: number, k: number) => number>();
    // @ts-expect-error -- a string of digits is not a number
    concentration.binaryEntropy('0.1');
  });

  it('bounds on one side by a number, and on both by a read-only pair', () => {
    expectTypeOf<concentration.LogBounds>().toEqualTypeOf<{ readonly lower: number; readonly upper: number }>();
    type Counts<Result> = (n: number, k: number) => Result;
    expectTypeOf(concentration.logBinomialCoefficientBounds).toEqualTypeOf<Counts<concentration.LogBounds>>();
    expectTypeOf(concentration.logBinomialSumBound).toEqualTypeOf<Counts<number>>();
    expectTypeOf(concentration.logUnionBound).toEqualTypeOf<(logProbabilities: ArrayLike<number>) => number>();
    concentration.logUnionBound(new Float64Array(3));
    // @ts-expect-error -- the events are a list
    concentration.logUnionBound(-1, -2);
    // @ts-expect-error -- one sensitivity for each variable
    concentration.logMcDiarmidTailBound({ deviation: 1, sensitivities: 0.1 });
    type Binomial = concentration.BinomialLaw & { readonly atLeast: number };
    expectTypeOf(concentration.logBinomialTailBounds).toEqualTypeOf<(tail: Binomial) => concentration.LogBounds>();
    expectTypeOf(concentration.logBinomialTailEnclosure).returns.toEqualTypeOf<concentration.LogBounds>();
    // @ts-expect-error -- how narrow?
    concentration.logBinomialTailEnclosure({ trials: 9, probability: 0.3, atLeast: 4 });
  });

  it('says of every tail which side it is of', () => {
    type Binomial = concentration.BinomialLaw;
    type Hypergeometric = concentration.HypergeometricLaw;
    type Upper<Law> = (point: Law & { readonly atLeast: number }) => number;
    type Lower<Law> = (point: Law & { readonly atMost: number }) => number;
    expectTypeOf(concentration.logBinomialUpperTail).toEqualTypeOf<Upper<Binomial>>();
    expectTypeOf(concentration.logBinomialLowerTail).toEqualTypeOf<Lower<Binomial>>();
    expectTypeOf(concentration.logHypergeometricUpperTail).toEqualTypeOf<Upper<Hypergeometric>>();
    expectTypeOf(concentration.logHypergeometricLowerTail).toEqualTypeOf<Lower<Hypergeometric>>();
    expectTypeOf(concentration.logPoissonUpperTail).parameter(0).toHaveProperty('atLeast');
    expectTypeOf(concentration.logPoissonLowerTail).parameter(0).toHaveProperty('atMost');
    expectTypeOf(concentration.logChernoffUpperTailBound).toEqualTypeOf<Upper<Binomial>>();
    expectTypeOf(concentration.logChernoffLowerTailBound).toEqualTypeOf<Lower<Binomial>>();
    expectTypeOf(concentration.logHoeffdingUpperTailBound).toEqualTypeOf<Upper<Binomial>>();
    expectTypeOf(concentration.logHoeffdingLowerTailBound).toEqualTypeOf<Lower<Binomial>>();
    expectTypeOf(concentration.logMultiplicativeChernoffUpperTailBound).toEqualTypeOf<Upper<Binomial>>();
    expectTypeOf(concentration.logMultiplicativeChernoffLowerTailBound).toEqualTypeOf<Lower<Binomial>>();
    expectTypeOf(concentration.logBennettUpperTailBound).toEqualTypeOf<Upper<Binomial>>();
    expectTypeOf(concentration.logBennettLowerTailBound).toEqualTypeOf<Lower<Binomial>>();
    expectTypeOf(concentration.logBernsteinUpperTailBound).toEqualTypeOf<Upper<Binomial>>();
    expectTypeOf(concentration.logBernsteinLowerTailBound).toEqualTypeOf<Lower<Binomial>>();
    expectTypeOf(concentration.logHypergeometricChernoffUpperTailBound).toEqualTypeOf<Upper<Hypergeometric>>();
    expectTypeOf(concentration.logHypergeometricChernoffLowerTailBound).toEqualTypeOf<Lower<Hypergeometric>>();
    expectTypeOf(concentration.logSerflingUpperTailBound).toEqualTypeOf<Upper<Hypergeometric>>();
    expectTypeOf(concentration.logSerflingLowerTailBound).toEqualTypeOf<Lower<Hypergeometric>>();
    expectTypeOf(concentration.logHypergeometricBennettUpperTailBound).toEqualTypeOf<Upper<Hypergeometric>>();
    expectTypeOf(concentration.logHypergeometricBennettLowerTailBound).toEqualTypeOf<Lower<Hypergeometric>>();
    expectTypeOf(concentration.logPoissonChernoffUpperTailBound).parameter(0).toHaveProperty('atLeast');
    expectTypeOf(concentration.logPoissonChernoffLowerTailBound).parameter(0).toHaveProperty('atMost');
    // @ts-expect-error -- atMost belongs to the lower tail
    concentration.logBinomialUpperTail({ trials: 9, probability: 0.3, atMost: 4 });
  });
});

describe('competence', () => {
  it('names its bounds and the places of tuples', () => {
    expectTypeOf<competence.CompetenceBound>().toEqualTypeOf<'theorem8' | 'refined' | 'sharp'>();
    expectTypeOf<competence.TupleOccurrence>().toEqualTypeOf<'best' | 'piece' | 'concatenation'>();
    expectTypeOf<competence.TupleGuarantee['within']>().toEqualTypeOf<'piece' | 'concatenation'>();
  });

  it('asks every amplification for the same point', () => {
    type Amplification = (point: competence.AmplificationPoint) => number;
    expectTypeOf(competence.errorAmplification).toEqualTypeOf<Amplification>();
    expectTypeOf(competence.refinedErrorAmplification).toEqualTypeOf<Amplification>();
    expectTypeOf(competence.sharpErrorAmplification).toEqualTypeOf<Amplification>();
    expectTypeOf(competence.pinskerErrorAmplification).toEqualTypeOf<Amplification>();
    expectTypeOf(competence.multiplicativeErrorAmplification).toEqualTypeOf<Amplification>();
    expectTypeOf<competence.GuaranteePoint>().toExtend<competence.AmplificationPoint>();
  });

  it('returns guarantees that cannot be changed', () => {
    expectTypeOf(competence.guaranteedCompetence).returns.toEqualTypeOf<competence.Guarantee>();
    expectTypeOf<competence.Guarantee>().toEqualTypeOf<Readonly<competence.Guarantee>>();
    expectTypeOf(competence.performanceCurve).returns.toEqualTypeOf<readonly competence.PerformancePoint[]>();
    expectTypeOf<competence.PerformancePoint>().toExtend<competence.Guarantee>();
    expectTypeOf<competence.TupleGuarantee>().toExtend<competence.Guarantee>();
    expectTypeOf(competence.maxTuple).returns.toEqualTypeOf<competence.LargestTuple>();
    expectTypeOf<competence.LargestTuple>().toExtend<competence.TupleGuarantee>();
  });

  it('answers inverse questions, and questions about a corpus, with numbers', () => {
    expectTypeOf(competence.maxTheta).returns.toBeNumber();
    expectTypeOf(competence.minAlpha).returns.toBeNumber();
    expectTypeOf<Parameters<typeof competence.minTheta>[0]>().toEqualTypeOf<
      Omit<competence.BoundedAmplification, 'theta'>
    >();
    expectTypeOf<Parameters<typeof competence.minSkillsPerPiece>[0]>().toEqualTypeOf<
      Omit<competence.BoundedAmplification, 'k'>
    >();
    expectTypeOf(competence.logSeenTupleFraction).toEqualTypeOf(competence.seenTupleFraction);
    expectTypeOf<Parameters<typeof competence.minUnseenTuple>[0]>().toExtend<competence.Corpus>();
    expectTypeOf(competence.unseenSuccessFraction).returns.toBeNumber();
    // @ts-expect-error -- the largest θ is for a competence; for an amplification there is a least one
    competence.maxTheta({ k: 8, alpha: 0.1, beta: 2 });
    // @ts-expect-error -- which competence?
    competence.maxTuple(point);
  });

  it('refuses other names, missing fields and positional arguments', () => {
    // @ts-expect-error -- β is what performanceGap is about
    competence.performanceGap(point);
    // @ts-expect-error -- not θ, k and α in some order
    competence.errorAmplification(0.1, 8, 0.1);
    // @ts-expect-error -- a bare amplification has no bound to choose
    competence.errorAmplification({ ...point, bound: 'sharp' });
    // @ts-expect-error -- no such bound
    competence.guaranteedCompetence({ ...point, bound: 'best' });
    // @ts-expect-error -- tuples of how many skills?
    competence.tupleCompetence(point);
    // @ts-expect-error -- no such place
    competence.tupleCompetence({ ...point, tupleSize: 2, within: 'sentence' });
    // @ts-expect-error -- the fractions are a list
    competence.performanceCurve({ theta: 0.1, k: 8, alphas: 0.1 });
    // @ts-expect-error -- Greek letters by their names
    competence.maxAlpha({ θ: 0.1, k: 8 });
  });
});

describe('emergence', () => {
  it('forecasts a guarantee, and the steps on the way', () => {
    expectTypeOf(emergence.forecast).returns.toExtend<competence.TupleGuarantee>();
    expectTypeOf<emergence.Forecast['errorFraction']>().toBeNumber();
    expectTypeOf<emergence.Forecast['excessEntropy']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<emergence.Forecast['extrapolated']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<emergence.Forecast>().toExtend<emergence.ForecastGuarantee>();
  });

  it('has a loss and an excess entropy where a scale or an excess entropy is given', () => {
    const asked = { k: 8, alpha: 0.1 };
    const given = { model: 'given', errorFraction: 0.1 } as const;
    expectTypeOf(emergence.forecast({ ...asked, scale }).loss).toBeNumber();
    expectTypeOf(emergence.forecast({ ...asked, scale, excessEntropy: undefined }).excessEntropy).toBeNumber();
    expectTypeOf(emergence.forecast({ ...asked, excessEntropy: 0.1 }).excessEntropy).toBeNumber();
    expectTypeOf(emergence.forecast({ ...asked, scale, errors: given }).loss).toBeNumber();
    expectTypeOf(emergence.forecast({ ...asked, errors: given }).loss).toEqualTypeOf<number | undefined>();
    expectTypeOf(emergence.forecastTable({ ...asked, scale }).excessEntropy).toBeNumber();
    expectTypeOf(emergence.forecastTable({ ...asked, errors: given }).loss).toEqualTypeOf<number | undefined>();
    const perhaps = undefined as scaling.Scale | undefined;
    expectTypeOf(emergence.forecast({ ...asked, scale: perhaps, errors: given }).loss).toEqualTypeOf<
      number | undefined
    >();
    expectTypeOf(emergence.slingshot({ ...asked, scale })).toExtend<emergence.Outlook>();
    expectTypeOf(emergence.emergenceCurve({ ...asked, flops: [1e24] })[0]!).toExtend<emergence.Outlook>();
    expectTypeOf(emergence.forecastTable({ ...asked, scale })).toExtend<emergence.Outlook>();
  });

  it('has bands where a bootstrap is given', () => {
    const bootstrap = {} as scaling.ScalingLawBootstrap;
    const asked = { k: 8, alpha: 0.1, bootstrap };
    const { bands } = emergence.forecast({ ...asked, scale });
    expectTypeOf(bands).toExtend<emergence.LawBands & emergence.GuaranteeBands>();
    expectTypeOf(bands.loss).toEqualTypeOf<emergence.Band>();
    const table = emergence.forecastTable({ ...asked, excessEntropy: 0.1 });
    expectTypeOf(table.bands).toEqualTypeOf<emergence.LawBands>();
    expectTypeOf(table.guarantees[0]!.bands).toEqualTypeOf<emergence.GuaranteeBands>();
    const [point] = emergence.emergenceCurve({ ...asked, flops: [1e24] });
    expectTypeOf(point!.bands.excessEntropy).toEqualTypeOf<emergence.Band>();
    expectTypeOf(point!.guarantees[0]!.bands.competence).toEqualTypeOf<emergence.Band>();
    const known = emergence.forecast({ ...asked, errors: { model: 'given', errorFraction: 0.1 } });
    expectTypeOf(known.bands.loss).toEqualTypeOf<emergence.Band | undefined>();
    expectTypeOf(known.bands.competence).toEqualTypeOf<emergence.Band>();

    const none = emergence.forecast({ k: 8, alpha: 0.1, scale });
    expectTypeOf(none.bands).toEqualTypeOf<(emergence.LawBands & emergence.GuaranteeBands) | undefined>();
    const perhaps = undefined as emergence.LawUncertainty | undefined;
    const uncertain = emergence.forecastTable({ ...asked, bootstrap: perhaps, scale });
    expectTypeOf(uncertain.bands).toEqualTypeOf<emergence.LawBands | undefined>();
    const either = {} as { law: scaling.ScalingLaw; bootstrap?: undefined } | { bootstrap: emergence.LawUncertainty };
    const one = emergence.forecastTable({ k: 8, alpha: 0.1, scale, ...either });
    expectTypeOf(one.bands).toEqualTypeOf<emergence.LawBands | undefined>();
    const optional = {} as { bootstrap?: emergence.LawUncertainty };
    // @ts-expect-error -- there or not? a property that may be missing has to be spelt out as undefined
    emergence.forecast({ k: 8, alpha: 0.1, scale, ...optional });
  });

  it('has points on its curve that are scales', () => {
    expectTypeOf<emergence.EmergencePoint>().toExtend<scaling.Scale>();
    expectTypeOf<emergence.EmergencePoint['excessEntropy']>().toBeNumber();
    expectTypeOf<emergence.EmergencePoint['guarantees'][number]>().toExtend<competence.TupleGuarantee>();
    expectTypeOf<emergence.EmergencePoint>().toExtend<{ readonly k: number; readonly alpha: number }>();
    expectTypeOf<competence.PerformancePoint>().toExtend<competence.GuaranteePoint>();
  });

  it('requires a scale', () => {
    expectTypeOf(emergence.requiredScale).returns.toExtend<scaling.Scale & { readonly flops: number }>();
  });

  it('takes a published law and five coefficients alike', () => {
    expectTypeOf<scaling.PublishedLaw>().toExtend<emergence.ForecastLaw>();
    expectTypeOf<scaling.ScalingLaw>().toExtend<emergence.ForecastLaw>();
  });

  it('tells the error models apart by their name', () => {
    expectTypeOf<emergence.ErrorModel['model']>().toEqualTypeOf<'cloze' | 'calibrated' | 'given'>();
    expectTypeOf<emergence.ScalingErrorModel['model']>().toEqualTypeOf<'cloze' | 'calibrated'>();
    expectTypeOf<emergence.ScalingErrorModel>().toExtend<emergence.ErrorModel>();
  });

  it('refuses other names, missing fields and what does not scale', () => {
    // @ts-expect-error -- a misspelt option
    emergence.forecast({ ...point, scale, tuplesize: 2 });
    // @ts-expect-error -- θ comes from the error model
    emergence.forecast({ scale, k: 8, alpha: 0.1, theta: 0.1 });
    // @ts-expect-error -- a calibration is a measurement at a scale
    emergence.forecast({ scale, k: 8, alpha: 0.1, errors: { model: 'calibrated', errorFraction: 0.1 } });
    // @ts-expect-error -- a factor belongs to the cloze model
    emergence.forecast({ scale, k: 8, alpha: 0.1, errors: { model: 'given', errorFraction: 0.1, factor: 1 } });
    // @ts-expect-error -- an error fraction that is given does not fall with the scale
    emergence.requiredScale({ k: 8, alpha: 0.1, competence: 0.5, errors: { model: 'given', errorFraction: 0.1 } });
    // @ts-expect-error -- sizes, in the plural
    emergence.emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24], tupleSize: 2 });
    // @ts-expect-error -- bounds, in the plural
    emergence.emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24], bound: 'sharp' });
    // @ts-expect-error -- one guarantee at a time
    emergence.forecast({ ...point, scale, bounds: ['sharp'] });
    // @ts-expect-error -- no such bound
    emergence.forecastTable({ ...point, scale, bounds: ['best'] });
    // @ts-expect-error -- budgets, in the plural
    emergence.emergenceCurve({ k: 8, alpha: 0.1, flops: 1e24, tupleSizes: [2] });
    // @ts-expect-error -- from which scale?
    emergence.slingshot({ k: 8, alpha: 0.1 });
    // @ts-expect-error -- which competence?
    emergence.requiredScale({ k: 8, alpha: 0.1 });
  });
});

describe('certified', () => {
  it('takes doubles, decimal strings and Decimals, and returns intervals', () => {
    expectTypeOf<certified.ExactNumber>().toEqualTypeOf<number | string | Decimal>();
    type Form<Args extends readonly unknown[]> = (
      ...args: [...Args, options?: certified.CertifiedOptions]
    ) => certified.Interval;
    expectTypeOf(certified.certifiedBinaryEntropy).toExtend<Form<[certified.ExactNumber]>>();
    expectTypeOf(certified.certifiedPerformanceGap).toExtend<
      Form<[certified.ExactPoint & { readonly beta: certified.ExactNumber }]>
    >();
    expectTypeOf(certified.certifiedPerformanceGapSign).returns.toEqualTypeOf<'negative' | 'positive' | 'undecided'>();
    expectTypeOf(certified.certifiedErrorAmplification).toExtend<Form<[certified.ExactPoint]>>();
    expectTypeOf(certified.certifiedRefinedErrorAmplification).toExtend<Form<[certified.ExactPoint]>>();
    expectTypeOf(certified.certifiedSharpErrorAmplification).toExtend<Form<[certified.ExactPoint]>>();
    expectTypeOf(certified.certifiedMaxTotalVariation).toExtend<Form<[certified.ExactNumber]>>();
    expectTypeOf(certified.certifiedLogBinomialCoefficient).toExtend<Form<[number, number]>>();
    type Tail<Name extends string> = certified.ExactBinomialLaw & Readonly<Record<Name, number>>;
    expectTypeOf(certified.certifiedLogBinomialUpperTail).toExtend<Form<[Tail<'atLeast'>]>>();
    expectTypeOf(certified.certifiedLogBinomialLowerTail).toExtend<Form<[Tail<'atMost'>]>>();
    expectTypeOf(certified.certifiedExcessEntropy).toExtend<Form<[certified.ExactScalingLaw, certified.ExactScale]>>();
    expectTypeOf(certified.certifiedComputeOptimalScale).returns.toEqualTypeOf<{
      readonly parameters: certified.Interval;
      readonly tokens: certified.Interval;
    }>();
    expectTypeOf<scaling.ScalingLaw>().toExtend<certified.ExactScalingLaw>();
    expectTypeOf(certified.certifiedFiniteSizeLogFailure).returns.toEqualTypeOf<certified.Interval>();
    expectTypeOf(certified.Interval.exact('0.1').compare(0.1)).toEqualTypeOf<
      'less' | 'equal' | 'greater' | 'undecided'
    >();
  });

  it('has intervals that cannot be changed, or made but by the two constructors', () => {
    expectTypeOf<certified.Interval>().toExtend<{ readonly lower: Decimal; readonly upper: Decimal }>();
    // @ts-expect-error -- an interval is a value
    certified.Interval.exact(1).digits = 20;
    // @ts-expect-error -- Interval.exact or Interval.between
    new certified.Interval({ lower: 1, upper: 2 }, 30);
    // @ts-expect-error -- two ends that could be swapped
    certified.Interval.between(1, 2);
    // @ts-expect-error -- no such arithmetic
    certified.certifiedBinaryEntropy(0.1, { arithmetic: 'float' });
    // @ts-expect-error -- atMost belongs to the lower tail
    certified.certifiedLogBinomialUpperTail({ trials: 9, probability: 0.3, atMost: 4 });
    // @ts-expect-error -- a count is a number
    certified.certifiedPerformanceGap({ theta: '0.1', k: '8', alpha: '0.1', beta: '4.6' });
  });
});

describe('certificates', () => {
  it('are made from numbers or decimals, and are plain JSON', () => {
    const point = { theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' };
    expectTypeOf(certificates.certifyPerformance(point, { digits: 50 })).toEqualTypeOf<certificates.Certificate>();
    expectTypeOf(certificates.certifyClaim).parameter(0).toEqualTypeOf<claims.Claim>();
    expectTypeOf(certificates.verifyCertificate).parameter(0).toEqualTypeOf<certificates.Certificate>();
    expectTypeOf(certificates.verifyCertificate).returns.toEqualTypeOf<true>();
    expectTypeOf<certificates.Certificate['verdict']>().toEqualTypeOf<'holds' | 'fails' | 'undecided'>();
    // @ts-expect-error -- a count is a number
    certificates.certifyPerformance({ ...point, k: '8' });
    // @ts-expect-error -- a verifier has one arithmetic, the other one
    certificates.certifyPerformance(point, { arithmetic: 'decimal' });
  });
});

describe('claims', () => {
  it('has claims that can be tried, and made', () => {
    expectTypeOf(claims.claims).toEqualTypeOf<readonly claims.Claim[]>();
    expectTypeOf(claims.checkClaim).parameters.toEqualTypeOf<
      [
        claim: claims.Claim,
        options: { readonly samples: number; readonly seed: number; readonly certified?: boolean | undefined },
      ]
    >();
    expectTypeOf(claims.checkClaim).returns.toEqualTypeOf<claims.ClaimReport>();
    expectTypeOf<claims.Claim<'theta' | 'k'>>().toExtend<claims.Claim>();
    expectTypeOf<Parameters<claims.Claim<'theta'>['margin']>[0]>().toEqualTypeOf<{ readonly theta: number }>();
    expectTypeOf<claims.ClaimReport['refutation']>().exclude<undefined>().toExtend<{
      readonly point: claims.ClaimPoint;
    }>();
    // @ts-expect-error -- a seed is an argument
    claims.checkClaim(claims.claims[0]!, { samples: 10 });
    // @ts-expect-error -- the registry is not changed
    claims.claims.length = 0;
  });
});

describe('mathjs', () => {
  it('takes an instance, and adds methods to it', () => {
    expectTypeOf(mathjs.skillEmergence).toEqualTypeOf<(math: MathJsInstance) => void>();
    expectTypeOf<MathJsInstance>().toExtend<mathjs.SkillEmergenceMethods>();
    expectTypeOf<MathJsInstance['binaryEntropy']>().toEqualTypeOf<(value: number) => number>();
    expectTypeOf<ReturnType<MathJsInstance['guaranteedCompetence']>>().toBeNumber();
    expectTypeOf<Parameters<MathJsInstance['chinchillaLoss']>[0]>().toEqualTypeOf<scaling.ScalingLaw>();
  });

  it('has a method for every function that it registers', () => {
    expectTypeOf<keyof mathjs.SkillEmergenceMethods>().toExtend<keyof typeof root>();
  });
});

describe('isDomainError', () => {
  it('narrows what was caught', () => {
    expectTypeOf(root.isDomainError).guards.toEqualTypeOf<root.DomainError>();
    expectTypeOf<root.DomainError>().toExtend<RangeError>();
    expectTypeOf<root.DomainError['value']>().toBeUnknown();
    expectTypeOf<Pick<root.DomainError, 'parameter' | 'expected'>>().toEqualTypeOf<{
      readonly parameter: string;
      readonly expected: string;
    }>();
  });
});

describe('a column', () => {
  const floats = new Float64Array(1);

  it('is a Float64Array or a number, for every argument of the forms that write into one', () => {
    expectTypeOf<scaling.Column>().toEqualTypeOf<Float64Array | number>();
    expectTypeOf<root.Column>().toEqualTypeOf<competence.Column>();
    expectTypeOf<competence.AmplificationColumns>().toEqualTypeOf<
      Readonly<Record<'theta' | 'k' | 'alpha', root.Column>>
    >();
    expectTypeOf(
      competence.errorAmplificationInto({ theta: 0.1, k: 8, alpha: floats }, floats),
    ).toEqualTypeOf<Float64Array>();
    expectTypeOf(competence.guaranteedCompetenceInto).parameter(0).toHaveProperty('bound');
    expectTypeOf(concentration.logBinomialUpperTailInto).returns.toEqualTypeOf<Float64Array>();
    expectTypeOf<{ theta: number[]; k: 8; alpha: 0.1 }>().not.toExtend<competence.AmplificationColumns>();
  });
});

import { isDomainError } from 'skill-emergence';
import {
  bracketPlot,
  coefficientCloudPlot,
  compositionCurvePlot,
  emergenceCurvePlot,
  empiricalPerformanceCurvePlot,
  finiteSizePerformanceCurvePlot,
  lawFitPlot,
  lawResidualPlot,
  lossContourPlot,
  performanceCurvePlot,
  theoryComparisonPlot,
} from 'skill-emergence/plot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './xml.ts';

// A picture of anything that is legal is well-formed and has a place for everything, or it is refused.

/** Positive numbers, from the least to the largest double, usual and extreme ones. */
const positive = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: 0.05, max: 1000, noNaN: true }) },
  { weight: 3, arbitrary: fc.double({ min: -323, max: 308, noNaN: true }).map((power) => 10 ** power) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(5e-324, 1e-308, 2 ** -52, 1, 1 + 2 ** -52, 2, 1e200, 1.7976931348623157e308),
  },
);
const legal = positive.filter((value) => value > 0);
const law = fc.record({ E: fc.oneof(legal, fc.constant(0)), A: legal, B: legal, alpha: legal, beta: legal });
const loss = fc.oneof(fc.double({ min: 1, max: 4, noNaN: true }), fc.constantFrom(1e-9, 2, 2 + 2 ** -51, 1e9));
const run = fc.record({ parameters: legal, tokens: legal, loss });
const runs = fc.oneof(
  fc.array(run, { minLength: 1, maxLength: 5 }),
  run.map((one) => [one, one]),
);
const range = fc.tuple(legal, legal).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const size = fc.record({
  width: fc.constantFrom(300, 300.5, 720, 10_000),
  height: fc.constantFrom(300, 440, 10_000),
});
const bootstrap = fc.record({ law, laws: fc.array(law, { maxLength: 4 }) }).map((given) => {
  const column = (name: keyof typeof given.law): number[] => given.laws.map((one) => one[name]);
  return {
    summary: { fit: { law: given.law } },
    replicates: {
      ...{ E: column('E'), A: column('A'), B: column('B') },
      ...{ alpha: column('alpha'), beta: column('beta') },
    },
  };
});
const unit = fc.oneof(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.constantFrom(5e-324, 1e-17, 1 - 2 ** -53));
const theta = fc.oneof(unit, fc.constantFrom(0, 1));
const k = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom(1e6, 2 ** 53 - 1));
const tupleSizes = fc.uniqueArray(k, { minLength: 1, maxLength: 3 });
const bounds = fc.uniqueArray(fc.constantFrom('theorem8', 'refined', 'sharp'), { minLength: 1 });
const points = fc.integer({ min: 2, max: 6 });
const errors = fc.option(
  fc.oneof(
    fc.record({ model: fc.constant('cloze'), factor: legal, threshold: legal }),
    fc.record({
      model: fc.constant('calibrated'),
      scale: fc.record({ parameters: legal, tokens: legal }),
      errorFraction: unit,
    }),
  ),
  { nil: undefined },
);
const measuredPoint = fc
  .record({ alpha: theta, competences: fc.tuple(theta, theta, theta), confidence: theta })
  .map(({ competences, ...rest }) => {
    const [lower, competence, upper] = competences.sort((a, b) => a - b);
    return { ...rest, lower: lower, competence: competence, upper: upper };
  });

const samples = fc.uniqueArray(
  fc
    .record({ tupleSize: k, tuples: k, share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ tupleSize, tuples, share }) => ({ tupleSize, passed: Math.round(share * tuples), tuples })),
  { minLength: 1, maxLength: 15, selector: ({ tupleSize }) => tupleSize },
);
const grader = fc.constantFrom(undefined, { falsePositiveRate: 0.2, falseNegativeRate: 0.1 });

const both = <T>(options: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.tuple(options, size).map(([some, sides]) => ({ ...some, ...sides }));

/** The pictures, each with arguments for it. */
const PICTURES: Readonly<Record<string, fc.Arbitrary<() => string>>> = {
  lawFitPlot: both(fc.record({ law, runs })).map((options) => () => lawFitPlot(options)),
  lawResidualPlot: both(fc.record({ law, runs })).map((options) => () => lawResidualPlot(options)),
  lossContourPlot: both(fc.record({ law, runs, parameters: range, tokens: range }, { requiredKeys: ['law'] })).map(
    (options) => () => lossContourPlot(options),
  ),
  coefficientCloudPlot: both(fc.record({ bootstrap, confidence: unit })).map(
    (options) => () => coefficientCloudPlot(options),
  ),
  emergenceCurvePlot: both(
    fc.record({
      ...{ k, alpha: unit, tupleSizes, bounds, points, errors, flops: range },
      given: fc.oneof(
        law.map((one) => ({ law: one })),
        bootstrap.map((one) => ({ bootstrap: one })),
      ),
      models: fc.array(fc.record({ name: fc.constant('a model'), parameters: legal, tokens: legal }), { maxLength: 3 }),
    }),
  ).map(
    ({ given, ...options }) =>
      () =>
        emergenceCurvePlot({ ...given, ...options }),
  ),
  performanceCurvePlot: both(fc.record({ theta, ks: tupleSizes, bounds, points })).map(
    (options) => () => performanceCurvePlot(options),
  ),
  empiricalPerformanceCurvePlot: both(
    fc.record({
      ...{ theta, k, bounds, points },
      measured: fc.array(
        fc.record({ name: fc.string(), curve: fc.array(measuredPoint, { minLength: 1, maxLength: 3 }) }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  ).map((options) => () => empiricalPerformanceCurvePlot(options)),
  bracketPlot: both(fc.record({ samples, failureProbability: unit, grader, theta })).map(
    (options) => () => bracketPlot(options),
  ),
  compositionCurvePlot: both(
    fc.record({
      models: fc.array(fc.record({ name: fc.string(), samples }), { minLength: 1, maxLength: 6 }),
      ...{ failureProbability: unit, grader },
    }),
  ).map((options) => () => compositionCurvePlot(options)),
  finiteSizePerformanceCurvePlot: both(
    fc.record({
      ...{ theta, bounds, points },
      k: fc.integer({ min: 1, max: 50 }),
      skills: fc.constantFrom(1, 2, 20, 1000),
      textPieces: fc.uniqueArray(fc.constantFrom(1, 2, 1000, 1e6), { minLength: 1, maxLength: 2 }),
      failureProbability: unit,
    }),
  ).map((options) => () => finiteSizePerformanceCurvePlot(options)),
  theoryComparisonPlot: fc
    .record({
      ...{ k, skills: k, textPieces: k, theta, unknown: theta, capacity: k, points },
      exponent: fc.constantFrom(1e-9, 0.34, 1000),
      ...{ width: fc.constantFrom(300, 720, 10_000), height: fc.constantFrom(600, 880.5, 10_000) },
    })
    .map((options) => () => theoryComparisonPlot(options)),
};

describe.each(Object.entries(PICTURES))('%s', (_name, picture) => {
  it('draws numbers, or refuses arguments by their names', () => {
    fc.assert(
      fc.property(picture, (draw) => {
        let svg: string;
        try {
          svg = draw();
        } catch (error) {
          if (isDomainError(error)) return;
          throw error;
        }
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        readXml(svg);
      }),
    );
  });
});

describe('a picture of a law beyond what an axis holds', () => {
  const usual = { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
  const one = [{ parameters: 1e9, tokens: 1e11, loss: 2 }];
  it.each<[string, () => string]>([
    ['the loss of runs[0] under the law', () => lawFitPlot({ law: { ...usual, E: 1.79e308 }, runs: one })],
    ['the loss of runs[0] under the law', () => lawResidualPlot({ law: { ...usual, A: 1e300 }, runs: one })],
    [
      'the training compute of runs[1]',
      () => lawResidualPlot({ law: usual, runs: [one[0]!, { parameters: 1e160, tokens: 1e160, loss: 2 }] }),
    ],
    ['law.E', () => lossContourPlot({ law: { ...usual, E: 1.79e308 } })],
    ['parameters[0]', () => lossContourPlot({ law: usual, parameters: [1e-201, 1] })],
    ['flops[1]', () => emergenceCurvePlot({ k: 8, alpha: 0.1, flops: [1e20, 1e201] })],
    [
      'bootstrap.summary.fit.law.A',
      () =>
        coefficientCloudPlot({
          bootstrap: {
            summary: { fit: { law: { ...usual, A: 1e-300 } } },
            replicates: { E: [], A: [], B: [], alpha: [], beta: [] },
          },
        }),
    ],
  ])('is refused by the name of %s', (parameter, draw) => {
    expect(draw).toThrow(expect.objectContaining({ name: 'DomainError', parameter }));
  });

  it('leaves out resamples that have no place, and clips the intervals to the picture', () => {
    const replicates = {
      ...{ E: [1.7, 1.6, 1.79e308], A: [400, 410, 1e300], B: [400, 410, 1e-300] },
      ...{ alpha: [0.34, 0.33, 1e305], beta: [0.28, 0.29, 1e305] },
    };
    const svg = coefficientCloudPlot({ bootstrap: { summary: { fit: { law: usual } }, replicates } });
    expect(svg.match(/class="run faint"/g)).toHaveLength(4 * 2);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

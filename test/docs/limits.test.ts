import { readFileSync } from 'node:fs';
import {
  distinctErrorAmplification,
  emergenceCurve,
  finiteSizeLogFailure,
  finiteSizePerformanceCurve,
  mixedErrorAmplification,
  performanceCurve,
  slingshot,
} from 'skill-emergence';
import {
  certifiedBinaryEntropy,
  certifiedFiniteSizeLogFailure,
  certifiedGuaranteePValue,
  certifiedLearningThreshold,
  certifiedLogBinomialUpperTail,
  certifiedMixedErrorAmplification,
  certifiedPerformanceGap,
  certifiedSharpErrorAmplification,
} from 'skill-emergence/certified';
import { checkClaim, type Claim, claims } from 'skill-emergence/claims';
import { bracketTest, compositionCurve, randomErrorViolation, testPower } from 'skill-emergence/measurement';
import {
  compositionCurvePlot,
  empiricalPerformanceCurvePlot,
  finiteSizePerformanceCurvePlot,
  lawFitPlot,
  lossContourPlot,
  performanceCurvePlot,
} from 'skill-emergence/plot';
import {
  compareTheories,
  densityEvolution,
  learningFixedPoint,
  learningThreshold,
  multilinearLoss,
  percolationTextsPerSkill,
  quantizationLoss,
  regularThreshold,
  unseenMass,
} from 'skill-emergence/learning';
import { bootstrapScalingLaw, fitScalingLaw, hoffmann2022, readLaw, type TrainingRun } from 'skill-emergence/scaling';
import { simulateLearning, simulateLearningStudy, simulateSkillGraph, simulateStudy } from 'skill-emergence/simulation';
import { bootstrapScalingLawInWorkers } from 'skill-emergence/workers';
import { describe, expect, it } from 'vitest';
import { withinCost } from '../../src/certificates/cost.ts';
import { command, temporaryFile } from '../cli/command.ts';
import { RUNS } from '../plot/runs.ts';

const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');

/** The rows of the table: what is limited, of what, and how much of it there may be. */
const rows = [...page.matchAll(/^\| (?!argument|-)(.+?) +\| (.+?) +\| ([\d ]+|1e200) +\|$/gm)].map(
  ([, argument, of, most]) =>
    [`${argument!}, ${of!.replace(/[;,].*/, '')}`, Number(most!.replaceAll(' ', ''))] as const,
);

const list = (length: number): number[] => Array.from({ length }, (_, i) => i + 1);
const sizes = { textPieces: 1000, skills: 20, k: 4, theta: 0.1, failureProbability: 0.1 };
const graph = { textPieces: 10, skills: 5, k: 2, theta: 0.1, alpha: 0.3, seed: 1 };
const learnt = { textPieces: 10, skills: 5, k: 2, unknown: 0.5, seed: 1 };
const counts = { textPieces: 100, errorPieces: 1, skills: 10, badSkills: 1, competence: '0.9' };
const failing = { failureProbability: 0.1 };
const study = { single: 0.6, tuple: 0.4, singles: 10, ...failing };
const POINT = { alpha: 0.1, competence: 0.7, lower: 0.7, upper: 0.7, confidence: 0 };

const DOTS = 'dots of runs, of those left out, pictures';
const AXIS = 'numbers on an axis, pictures';
const MODELS = 'models, `report`';
const FILE = 'bytes of a file, the command line';
const CERTIFICATE = 'bytes of a certificate, `verify`';

/** For rows a call with one more than the most, which is refused by the limit that the table states. */
const BEYOND: Readonly<Record<string, (more: number) => unknown>> = {
  '`runs`, a fit': (more) => fitScalingLaw(Array<TrainingRun>(more).fill(RUNS[0]!)),
  '`starts`, a number or a list, a fit': (more) => fitScalingLaw(RUNS, { starts: more }),
  '`replicates`, a bootstrap': (more) => bootstrapScalingLaw(RUNS, { replicates: more }),
  '`workers`, a bootstrap in threads': (more) => bootstrapScalingLawInWorkers(RUNS, { workers: more }),
  'characters of the text, `readLaw`': (more) => readLaw(' '.repeat(more)),
  '`tupleSizes`, `forecastTable`': (more) => {
    const scale = { parameters: 1e9, tokens: 1e11 };
    expect(() => slingshot({ scale, k: 8, alpha: 0.1, tupleSizes: list(more) })).toThrow(`at most ${more - 1}`);
    return emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24], tupleSizes: list(more) });
  },
  '`points`, `performanceCurve`': (more) => performanceCurve({ theta: 0.1, k: 8, points: more }),
  '`points`, `finiteSizePerformanceCurve`': (more) => finiteSizePerformanceCurve({ ...sizes, points: more }),
  'length of `measure`, finite sizes': (more) =>
    finiteSizePerformanceCurve({ ...sizes, skills: undefined, measure: list(more).map(() => 1 / more) }),
  "k²q³, finite sizes with `bound: 'exact'`": (more) =>
    finiteSizeLogFailure({
      ...{ textPieces: 1000, errorPieces: Math.ceil(Math.cbrt(more)), skills: 20, k: 1, badSkills: 1, beta: 2 },
      ...{ degrees: 'nominal', bound: 'exact' },
    }),
  '`k`, finite sizes': (more) => finiteSizePerformanceCurve({ ...sizes, k: more }),
  '`k`, `distinctErrorAmplification`': (more) =>
    distinctErrorAmplification({ theta: 0.1, k: more, alpha: 0.1, skills: 2 * more }),
  '`ks`, `mixedErrorAmplification`': (more) =>
    mixedErrorAmplification({ theta: 0.1, ks: list(more), probabilities: list(more).map(() => 1 / more), alpha: 0.1 }),
  '`ks`, `certifiedMixedErrorAmplification`': (more) =>
    certifiedMixedErrorAmplification({
      ...{ theta: '0.5', ks: list(more), probabilities: list(more).map(() => `1/${more}`), alpha: '0.5' },
    }),
  '`k`, `certifiedSharpErrorAmplification`': (more) =>
    certifiedSharpErrorAmplification({ theta: '0.1', k: more, alpha: '0.1' }),
  '`textPieces`, `measured`, pictures': (more) => {
    const measured = list(more).map(() => ({ name: 'one', curve: [POINT] }));
    expect(() => empiricalPerformanceCurvePlot({ theta: 0.1, k: 8, measured })).toThrow(`1 to ${more - 1}`);
    return finiteSizePerformanceCurvePlot({
      ...{ theta: 0.1, k: 8, skills: 9, failureProbability: 0.1, textPieces: list(more) },
    });
  },
  'points of a measured curve, pictures': (more) =>
    empiricalPerformanceCurvePlot({
      ...{ theta: 0.1, k: 8, measured: [{ name: 'one', curve: list(more).map(() => POINT) }] },
    }),
  '`skills`, `simulateSkillGraph`': (more) => {
    expect(() => simulateLearning({ ...learnt, skills: more })).toThrow(`at most ${more - 1}`);
    return simulateSkillGraph({ ...graph, skills: more });
  },
  '`seeds`, `simulateStudy`': (more) => {
    expect(() => simulateLearningStudy({ ...learnt, seeds: more })).toThrow(`at most ${more - 1}`);
    return simulateStudy({ ...graph, seeds: more });
  },
  '`textPieces` × `k`, `simulateLearning`': (more) => simulateLearning({ ...learnt, textPieces: more, k: 1 }),
  '`meanDegree`, `learningFixedPoint`': (more) => learningThreshold({ k: 4, meanDegree: more }),
  'length of `measure`, `learningFixedPoint`': (more) => {
    expect(() => percolationTextsPerSkill({ k: 4, measure: list(more) })).toThrow(`at most ${more - 1}`);
    return learningFixedPoint({ k: 4, textPieces: 9, measure: list(more), unknown: 0.5 });
  },
  'length of `fractions`, given degrees': (more) =>
    densityEvolution({
      ...{ skillDegrees: { kind: 'given', fractions: list(more) }, textDegrees: { kind: 'regular', degree: 3 } },
      unknown: 0.5,
    }),
  '`skillDegree`, `textDegree`, `regularThreshold`': (more) => regularThreshold({ skillDegree: 3, textDegree: more }),
  '`shots`, `unseenMass`': (more) => unseenMass({ exponent: 1, samples: 10, shots: more }),
  '`exponent`, quanta': (more) => {
    const model = { rate: 1, target: 2, initial: 1, time: 1, exponent: more };
    expect(() => multilinearLoss(model)).toThrow(`1e-9, ${more - 1}]`);
    return unseenMass({ exponent: more, samples: 10 });
  },
  '`quanta`, where `samples` show the last one, `quantizationLoss`': (more) =>
    quantizationLoss({ exponent: 0.1, quanta: more, samples: 1e15, learnedLoss: 0, unlearnedLoss: 1 }),
  '`alphas`, `amounts`, `compareTheories`': (more) =>
    compareTheories({ k: 4, skills: 9, textPieces: 9, theta: 0.1, unknown: 0.5, amounts: list(more) }),
  '`samples`, `compositionCurve`': (more) =>
    compositionCurve({ samples: list(more).map((tupleSize) => ({ tupleSize, passed: 1, tuples: 2 })), ...failing }),
  '`singles`, `tuples`, unconditional tests': (more) =>
    bracketTest({ singleSuccesses: 1, singles: more, tupleSuccesses: 1, tuples: 2, tupleSize: 2 }),
  '`singles`, `tuples`, `testPower`': (more) => testPower({ ...study, test: 'slingshot', tuples: more }),
  'the same of an unconditional test, `testPower`': (more) =>
    testPower({ ...study, test: 'bracket', tupleSize: 2, tuples: more }),
  '`models`, `compositionCurvePlot`': (more) =>
    compositionCurvePlot({
      models: list(more).map(() => ({ name: '', samples: [{ tupleSize: 1, passed: 1, tuples: 2 }] })),
      ...failing,
    }),
  '`samples`, `checkClaim`': (more) => checkClaim(claims[0]!, { samples: more, seed: 1 }),
  "variables of one's own claim, `checkClaim`": (more) => {
    const variables = Object.fromEntries(list(more).map((i) => [`x${i}`, { in: 'unit' }]));
    return checkClaim({ ...claims[0]!, domain: { variables } } as unknown as Claim, { samples: 1, seed: 1 });
  },
  '`meanDegree`, `randomErrorViolation`': (more) => randomErrorViolation({ theta: 0.1, meanDegree: more, level: 0.2 }),
  '`skills` to the power of `tupleSize`, `simulateSkillGraph`': (more) =>
    simulateSkillGraph({ ...graph, skills: Math.ceil(Math.sqrt(more)), tupleSize: 2 }),
  '`textPieces` × `k` where a graph is drawn, `simulateSkillGraph`': (more) =>
    simulateSkillGraph({ ...graph, k: 1, textPieces: more, errors: 'adversarial' }),
  'digits of a decimal, certified forms': (more) => certifiedBinaryEntropy(`0.${'1'.repeat(more)}`),
  'exponent of a decimal, of either sign, certified forms': (more) => certifiedBinaryEntropy(`1e-${more}`),
  '`k`, `certifiedFiniteSizeLogFailure`': (more) => certifiedFiniteSizeLogFailure({ ...counts, k: more }),
  '`capacity`, `certifiedLearningThreshold`': (more) =>
    certifiedLearningThreshold({ k: 1e6, meanDegree: 1, capacity: more }),
  '`trials`, certified forms of binomial tails': (more) =>
    certifiedLogBinomialUpperTail({ trials: more, probability: '0.5', atLeast: 1 }),
  '`repeats`, `certifiedGuaranteePValue`': (more) =>
    certifiedGuaranteePValue({ passed: 1, tuples: 2, alpha: '0.1', competence: '0.9', repeats: more }),
  '(100 + `digits`) × steps of a continued fraction, certified forms of binomial tails': () =>
    certifiedLogBinomialUpperTail({ trials: 1e12, probability: '0.5', atLeast: 5e11 }, { digits: 200 }),
  '(50 + `digits`) × sum of 3 + ∛`k`, `certifiedSharpErrorAmplification`': (more) =>
    certifiedSharpErrorAmplification({ theta: '0.1', k: Math.ceil((more / 250) ** 3), alpha: '0.1' }, { digits: 200 }),
  'the same with decimal.js, certified forms of binomial tails': () =>
    certifiedLogBinomialUpperTail({ trials: 1e9, probability: '0.5', atLeast: 5e8 }, { arithmetic: 'decimal' }),
  'the same with decimal.js, `certifiedSharpErrorAmplification`': (more) =>
    certifiedSharpErrorAmplification(
      { theta: '0.1', k: Math.ceil((more / 60) ** 3), alpha: '0.1' },
      { digits: 10, arithmetic: 'decimal' },
    ),
  '`k` × (100 + `digits`) with decimal.js, `certifiedFiniteSizeLogFailure`': (more) =>
    certifiedFiniteSizeLogFailure({ ...counts, k: Math.ceil(more / 300) }, { digits: 200, arithmetic: 'decimal' }),
  '`digits`, certified forms': (more) =>
    certifiedPerformanceGap({ theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' }, { digits: more }),
  '`width`, `height`, pictures': (more) => {
    expect(() => lossContourPlot({ law: hoffmann2022, height: 299 })).toThrow(
      'height must be a number of at least 300',
    );
    return lossContourPlot({ law: hoffmann2022, width: more });
  },
  '`points`, pictures': (more) => performanceCurvePlot({ theta: 0.1, ks: [8], points: more }),
  '`maxCost`, unless it is set, certificates': (more) => {
    withinCost({}, (spend) => {
      spend(more - 1);
    });
    withinCost({}, (spend) => {
      spend(more);
    });
  },
  '`tupleSizes`, `ks`, pictures': (more) => performanceCurvePlot({ theta: 0.1, ks: list(more) }),
};

/** Results that are beyond a limit of `measure`. */
const RESULTS: Readonly<Record<string, (more: number) => string>> = {
  'results, `measure`': (more) => '{"skills":["a"],"pass":1}\n'.repeat(more),
  'models, `measure`': (more) =>
    list(more)
      .map((model) => `{"model":${model},"skills":["a"],"pass":1}\n`)
      .join(''),
  'sizes of tuples, `measure`': (more) =>
    list(more)
      .map((size) => `{"tuple_size":${size},"pass":1}\n`)
      .join(''),
  'tuples of a size, `measure`': (more) => `{"tuple_size":1,"pass":1,"count":${more}}`,
  'skills of a tuple, `measure`': (more) => JSON.stringify({ skills: list(more), pass: 1 }),
};

const mostOf = (row: string): number => rows.find(([name]) => name === row)![1];

describe('the table of limits', () => {
  it('has no row that is not tried here', () => {
    const others = [DOTS, AXIS, MODELS, FILE, CERTIFICATE, ...Object.keys(RESULTS)];
    expect(rows.map(([name]) => name).sort()).toEqual([...Object.keys(BEYOND), ...others].sort());
  });

  it.each(Object.entries(BEYOND))('is right about %s', async (row, call) => {
    const most = mostOf(row);
    const message = await Promise.resolve()
      .then(() => call(most + 1))
      .catch(String);
    expect(message).toMatch(new RegExp(`^DomainError: .*\\b${most}\\b`));
  });

  it.each(Object.entries(RESULTS))('is right about %s', async (row, results) => {
    const most = mostOf(row);
    const { code, err } = await command('measure', temporaryFile('results.jsonl', results(most + 1)));
    expect([code, err]).toEqual([2, expect.stringMatching(new RegExp(`\\b${most}\\b`))]);
  });

  it('is right about what pictures draw', () => {
    const most = mostOf(DOTS);
    const many = Array.from({ length: most + 1 }, () => RUNS[0]!);
    expect(lawFitPlot({ law: hoffmann2022, runs: many })).toContain(`training runs, ${most} of ${most + 1} drawn`);
    expect(mostOf(AXIS)).toBe(1e200);
    lossContourPlot({ law: hoffmann2022, tokens: [1e-200, 1e200] });
    expect(() => lossContourPlot({ law: hoffmann2022, tokens: [1e-200, 1.001e200] })).toThrow('in [1e-200, 1e200]');
  });

  it('is right about what the command reads', async () => {
    const most = mostOf(MODELS);
    const models = temporaryFile('models.csv', `model,parameters,tokens,source\n${'m,1,1,\n'.repeat(most + 1)}`);
    expect((await command('report', '--models', models)).err).toContain(`at most ${most} models, got ${most + 1}`);
    expect(mostOf(CERTIFICATE)).toBe(2 ** 20);
    const certificate = temporaryFile('certificate.json', ' '.repeat(2 ** 20 + 1));
    expect((await command('verify', certificate)).err).toContain('is larger than 1 MiB');
    expect(mostOf(FILE)).toBe(2 ** 28); // tried where models are read
  });
});

import {
  giantComponent,
  learningFixedPoint,
  learningThreshold,
  percolationTextsPerSkill,
  textErrorFraction,
  waterfall,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import {
  type LearningOptions,
  type LearningStudyOptions,
  type LearningSummary,
  simulateLearning,
  simulateLearningStudy,
  summariseLearningStudy,
  zipfMeasure,
} from '../../../src/simulation/index.ts';
import { stuckProbabilityOf, unlearntLaw } from '../../support/peeling-chain.ts';

// Settings and seeds are fixed in advance: graphs of 10 000 skills from the seeds 1 to 32.
const SKILLS = 10_000;

function summaryOf(study: Omit<LearningStudyOptions, 'seed' | 'seeds'>, seeds = 32): LearningSummary {
  return summariseLearningStudy(simulateLearningStudy({ alphas: [0.5], ...study, seed: 1, seeds }));
}

/** Three standard errors, or four of what is measured beside in fifty places; and what is of the order of 1 / m. */
function expectMean({ mean, standardError }: { mean: number; standardError: number }, limit: number, errors = 3): void {
  expect(Math.abs(mean - limit)).toBeLessThanOrEqual(errors * standardError + 2 / SKILLS);
}

// k, capacity, mean degree, θ, unknown at the start: away from the jump by some standard deviations of the threshold
const SETTINGS = [
  [2, 1, 1.5, 0, 0.9],
  [3, 1, 3, 0, 0.8],
  [3, 1, 3, 0.2, 0.95],
  [4, 1, 3.5, 0, 0.7],
  [4, 1, 3.5, 0, 0.8],
  [4, 2, 1.5, 0, 0.9],
  [5, 3, 1.2, 0, 0.9],
  [8, 1, 4, 0.1, 0.35],
  [8, 3, 2, 0.1, 0.65],
  [8, 7, 0.5, 0, 0.99],
  // ten others
  [1, 1, 2, 0.3, 0.6],
  [2, 2, 1, 0, 1],
  [3, 2, 0.8, 0.25, 0.95],
  [5, 1, 2, 0, 0.9],
  [6, 2, 5, 0.05, 0.6],
  [10, 4, 1, 0, 0.5],
  [12, 1, 6, 0.2, 0.2],
  [16, 8, 1.5, 0.1, 0.6],
  [24, 1, 3, 0, 0.1],
  [32, 31, 0.2, 0.5, 0.9],
] as const;

describe('learning on simulated graphs', () => {
  it.each(SETTINGS)('is k = %i, capacity %i, degree %d, θ = %d, unknown %d as computed', (...setting) => {
    const [k, capacity, degree, theta, unknown] = setting;
    const textPieces = Math.round((degree * SKILLS) / k);
    const learner = { k, capacity, theta, unknown };
    const summary = summaryOf({ textPieces, skills: SKILLS, ...learner, errors: 'independent' });
    const { unlearnt } = learningFixedPoint({ ...learner, meanDegree: (textPieces * k) / SKILLS });
    expectMean(summary.unlearnt, unlearnt);
    expect(summary.unlearnt.standardError).toBeLessThan(0.003);
    const fresh = textErrorFraction({ unlearnt, k });
    expectMean(summary.freshErrors, fresh, 4);
    const stuck = textErrorFraction({ unlearnt, k, tolerance: capacity });
    expectMean(summary.trainingErrors, (1 - theta) * stuck + theta * fresh, 4);
  });

  it.each([
    [2, 1.5],
    [3, 0.7],
    [4, 0.5],
    [8, 0.25],
    [8, 0.1],
    [3, 0.6],
    [16, 0.2],
  ])('is connected for k = %i and degree %d as computed', (k, degree) => {
    const textPieces = Math.round((degree * SKILLS) / k);
    const summary = summaryOf({ textPieces, skills: SKILLS, k, unknown: 1 });
    const { skills, texts } = giantComponent({ k, meanDegree: (textPieces * k) / SKILLS });
    if (skills === 0) {
      // below the threshold the largest component is of order ln m
      expect(summary.componentSkills.mean).toBeLessThan(200 / SKILLS);
      return;
    }
    expectMean(summary.componentSkills, skills);
    expectMean(summary.componentTexts, texts, 4);
  });

  it.each([
    [3, 1, 0.4, 2, 0.8],
    [4, 2, 0.8, 1, 0.9],
    [8, 1, 0.3, 3, 0.3],
    [8, 3, 0.6, 2, 0.5],
  ])('of unequal skills is as computed: k = %i, capacity %i, Zipf %d, degree %d', (k, capacity, exponent, ...rest) => {
    const [degree, unknown] = rest;
    const measure = zipfMeasure({ skills: SKILLS, exponent });
    const textPieces = Math.round((degree * SKILLS) / k);
    const summary = summaryOf({ textPieces, measure, k, capacity, unknown });
    const limit = learningFixedPoint({ textPieces, measure, k, capacity, unknown });
    expectMean(summary.unlearnt, limit.unlearnt);
    expectMean(summary.unlearntSkills, limit.unlearntSkills, 4);
  });

  it('has the competences of all-or-none learning on fresh text', () => {
    const study = { textPieces: 1000, skills: 2000, k: 8, unknown: 0.4, freshTextPieces: 2e5 };
    const { unlearnt } = simulateLearning({ ...study, seed: 1 });
    const { curve } = summaryOf({ ...study, alphas: [unlearnt / 2, 0.1, 0.5] }, 9);
    expect(unlearnt).toBeGreaterThan(0.002);
    expect(curve[0]!.competence).toBe(0);
    // 800 edges a skill: a standard deviation of 0.01, of which the worst tenth is 1.3 below
    const competence = (1 - learningFixedPoint({ k: 8, meanDegree: 4, unknown: 0.4 }).unlearnt) ** 7;
    expect(Math.abs(curve[1]!.competence - competence)).toBeLessThan(0.05);
    expect(Math.abs(curve[2]!.competence - competence)).toBeLessThan(0.03);
  });
});

describe('where the limits are not what graphs do', () => {
  it('a steep law leaves another measure unknown for every seed, however many skills there are', () => {
    const spread = (skills: number, exponent: number): number => {
      const study = { textPieces: 10, measure: zipfMeasure({ skills, exponent }), k: 2, unknown: 0.8, theta: 1 };
      return Math.sqrt(32) * summaryOf(study).unknown.standardError;
    };
    expect(spread(2000, 0.4)).toBeLessThan(0.02);
    expect(spread(20_000, 0.4)).toBeLessThan(0.006);
    for (const skills of [2000, 20_000]) expect(spread(skills, 1.5)).toBeGreaterThan(0.1);
  });

  it('an unknown skill that is in two slots counts twice, which small graphs tell apart and large ones do not', () => {
    // three skills, text pieces of three slots, ε₀ = 0.7: by enumeration, for two of them, and for 2 in the mean
    for (const [counted, texts, all] of [
      ['slots', 'fixed', 0.233889],
      ['skills', 'fixed', 0.461951],
      ['slots', 'poisson', 0.224286],
      ['skills', 'poisson', 0.396086],
    ] as const) {
      const graphs = Array.from({ length: 4000 }, (_, seed) =>
        simulateLearning({ textPieces: 2, skills: 3, k: 3, unknown: 0.7, counted, texts, seed }),
      );
      const learnt = graphs.filter(({ unlearnt }) => unlearnt === 0).length / 4000;
      expect(Math.abs(learnt - all)).toBeLessThan(3 * Math.sqrt((all * (1 - all)) / 4000));
    }
    const large = { textPieces: SKILLS, skills: SKILLS, k: 3, unknown: 0.8 };
    const [slots, skills] = (['slots', 'skills'] as const).map((counted) => summaryOf({ ...large, counted }).unlearnt);
    expect(Math.abs(slots!.mean - skills!.mean)).toBeLessThan(3 * slots!.standardError);
  });

  it('percolation of unequal skills begins where the second moment says, if it converges', () => {
    const component = (exponent: number, skills: number, factor: number): number => {
      const measure = zipfMeasure({ skills, exponent });
      const textPieces = Math.ceil(factor * skills * percolationTextsPerSkill({ k: 3, measure }));
      return summaryOf({ textPieces, measure, k: 3, unknown: 1 }).componentSkills.mean;
    };
    for (const skills of [4000, 20_000]) {
      expect(component(0.3, skills, 0.5)).toBeLessThan(100 / skills);
      expect(component(0.3, skills, 2)).toBeGreaterThan(0.4);
    }
    // Zipf's law of exponent 0.9: n* is of lower order than m, and so is the component there
    const [few, many] = [2000, 50_000].map((skills) => component(0.9, skills, 2));
    expect(many).toBeLessThan(few! / 2);
    const measure = zipfMeasure({ skills: SKILLS, exponent: 0.9 });
    expect(summaryOf({ textPieces: SKILLS / 10, measure, k: 3, unknown: 1 }).componentSkills.mean).toBeGreaterThan(0.1);
  });
});

/** How often more than half of the jump stays unlearnt, by simulation. */
function stuckShare(setting: Omit<LearningOptions, 'seed'>, above: number, graphs: number): number {
  const { results } = simulateLearningStudy({ freshTextPieces: 1, ...setting, alphas: [0.5], seed: 1, seeds: graphs });
  return results.filter(({ unlearnt }) => unlearnt > above).length / graphs;
}

const middleOf = (k: number, meanDegree: number): number => {
  const jump = learningThreshold({ k, meanDegree }) as { unknown: number; before: number; after: number };
  return (jump.before + jump.after) / 2;
};

describe('the waterfall', () => {
  const isDeep = Number(process.env['FC_RUNS']) >= 10_000;

  it.each([{}, { initial: 'fixed' }, { texts: 'poisson' }, { theta: 0.125, errors: 'independent' }] as const)(
    'is stuck above the jump as often as the law says: %j',
    (kind) => {
      const [k, skills, graphs] = [4, 2000, isDeep ? 1000 : 150];
      const theta = 'theta' in kind ? kind.theta : 0;
      const textPieces = 1750 / (1 - theta);
      const meanDegree = (k * textPieces) / skills;
      for (const unknown of isDeep ? [0.715, 0.725, 0.735, 0.745, 0.755] : [0.72, 0.738, 0.75]) {
        const setting = { ...kind, k, unknown, skills };
        const { stuckProbability } = waterfall({ ...setting, meanDegree });
        const measured = stuckShare({ ...setting, textPieces }, middleOf(k, 3.5), graphs);
        const error = Math.sqrt((stuckProbability * (1 - stuckProbability)) / graphs);
        // the law is within 0.03 between 0.01 and 0.99
        expect(Math.abs(measured - stuckProbability)).toBeLessThanOrEqual(3 * error + 0.03);
      }
    },
  );

  /** The exact probability, at a score of the law, and that of the law. */
  const compared = (k: number, meanDegree: number, skills: number, score: number): { exact: number; law: number } => {
    const jump = learningThreshold({ k, meanDegree }) as { unknown: number };
    const base = { k, meanDegree, skills, texts: 'poisson' } as const;
    const { width, shift } = waterfall({ ...base, unknown: 0.5 });
    const unknown = jump.unknown - shift * skills ** (-2 / 3) - (score * width) / Math.sqrt(skills);
    const law = unlearntLaw({ k, skills, textPieces: (meanDegree * skills) / k, unknown });
    const exact = stuckProbabilityOf(law, middleOf(k, meanDegree) * skills);
    return { exact, law: waterfall({ ...base, unknown }).stuckProbability };
  };

  it.each(
    isDeep
      ? [
          [4, 3.5, 300],
          [4, 6, 300],
          [5, 3.2, 300],
          [3, 3, 300],
        ]
      : [[4, 3.5, 200]],
  )('is within 0.03 of the exact law for k = %i, degree %d, %i skills', (k, meanDegree, skills) => {
    for (const score of [-2, -1, 0, 1, 2]) {
      const { exact, law } = compared(k, meanDegree, skills, score);
      expect(Math.abs(exact - law), String(score)).toBeLessThan(0.03);
    }
  });

  it('is no law of tails, and none next to the critical mean degree', () => {
    const tail = compared(3, 6, 150, 4);
    expect(tail.exact / tail.law).toBeGreaterThan(10);
    const cusp = compared(3, 2.05, 150, 0);
    expect(cusp.law).toBeCloseTo(0.5, 10);
    expect(cusp.law - cusp.exact).toBeGreaterThan(0.06);
  });
});

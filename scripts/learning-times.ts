/**
 * `npx tsx scripts/learning-times.ts [points] [seed]`: the longest processor time that a function of
 * `skill-emergence/learning` takes at random legal arguments, over its domain and next to jumps. Fails where it is
 * above a millisecond, or ten where 10³ skills or degrees are given, or the comment says so.
 */
import * as learning from 'skill-emergence/learning';
import { isDomainError } from '../src/errors.ts';
import { randomWords } from '../src/numeric/random.ts';
import { processorTime } from '../bench/processor-time.ts';

const [points = 500, seed = 1] = process.argv.slice(2).map(Number);
const MANY = 1000;
const words = randomWords(seed, 0);

const uniform = (): number => words() / 2 ** 32;
const between = (low: number, high: number): number => low * (high / low) ** uniform();
const count = (most = 1e15): number => Math.floor(between(1, most));
const few = (): number => count(60);
const either = <T>(...choices: readonly (() => T)[]): T => choices[Math.floor(uniform() * choices.length)]!();
const unit = (): number =>
  either(
    uniform,
    () => 10 ** (-16 * uniform()),
    () => 1 - 10 ** (-15.9 * uniform()),
    () => Math.round(uniform()),
  );
const exponent = (): number => between(1e-9, 1000);
const weights = (length: number): Float64Array => Float64Array.from({ length }, () => uniform() ** 8);
const zipf = (power: number): Float64Array => Float64Array.from({ length: MANY }, (_, i) => (i + 1) ** -power);
const ones = (): { k: number; theta: number; capacity: number } => ({
  ...{ k: either(few, count), theta: unit() },
  capacity: either(() => 1, few, count),
});
const learner = () => ({ ...ones(), meanDegree: between(1e-6, 1e15) });
const nextToJump = () => {
  const k = 2 + few();
  const factor = 1 + Math.sign(uniform() - 0.5) * 10 ** (-16 * uniform());
  return { k, theta: 0, capacity: 1, meanDegree: learning.emergenceMeanDegree({ k }) * factor };
};
const degrees = (): learning.DegreeLaw =>
  either<learning.DegreeLaw>(
    () => ({ kind: 'regular', degree: count(1e6) }),
    () => ({ kind: 'poisson', mean: between(1e-3, 1e6) }),
  );
const given = (): learning.DegreeLaw => ({ kind: 'given', fractions: Array.from(weights(MANY)) });
const shots = (): number => (uniform() < 0.5 ? 1 : count(100));
const samples = () => ({ exponent: exponent(), samples: count(), shots: shots() });
const model = () => ({
  ...{ exponent: exponent(), rate: between(1e-6, 1e6), target: between(1e-3, 1e3) },
  ...{ initial: between(1e-12, 1e-4), time: between(1e-3, 1e12) },
});
const skill = () => ({ frequency: uniform(), rate: 1, target: 3, initial: 0.1 });
const tree = () => ({ classes: count(), synonyms: count(), depth: count() });

/** A function, the most milliseconds, and arguments. */
const CASES: readonly (readonly [keyof typeof learning, number, () => unknown])[] = [
  ['bipartiteGiantComponent', 1, () => ({ meanSkillDegree: between(1e-6, 1e15), meanTextDegree: between(1e-6, 1e15) })],
  [
    'compositionAccuracy',
    1,
    () => ({ weights: [0.5, 0.5], skillsPerTask: [few(), few()], meanDegrees: [few(), few()] }),
  ],
  ['criticalUnknown', 1, () => ({ k: 1 + count() })],
  ['densityEvolution', 1, () => ({ skillDegrees: degrees(), textDegrees: degrees(), unknown: unit(), theta: unit() })],
  ['densityEvolution', 10, () => ({ skillDegrees: given(), textDegrees: given(), unknown: unit(), theta: unit() })],
  ['emergenceMeanDegree', 1, ones],
  ['giantComponent', 1, () => ({ k: count(), meanDegree: between(1e-12, 1e15) })],
  ['hierarchyDepth', 1, () => ({ samples: between(1, 1e300), classes: count(), synonyms: count() })],
  ['hierarchyLogData', 1, () => ({ ...tree(), branching: 1 + count() })],
  ['hierarchyLogSamples', 1, tree],
  ['learningFixedPoint', 1, () => ({ ...either<object>(learner, nextToJump), unknown: unit() })],
  [
    'learningFixedPoint',
    10,
    () => ({ k: few(), capacity: 1, textPieces: count(1e5), measure: zipf(1.5 * uniform()), unknown: unit() }),
  ],
  ['learningThreshold', 1, () => either<object>(learner, nextToJump)],
  ['multilinearLoss', 1, model],
  ['multilinearLossAsymptotic', 1, model],
  ['multiplicativeCompetence', 1, () => ({ competences: weights(MANY) })],
  ['percolationMargin', 10, () => ({ skillDegrees: given(), textDegrees: given() })],
  ['percolationTextsPerSkill', 10, () => ({ k: 1 + count(), measure: weights(MANY) })],
  ['quantaTail', 1, () => ({ exponent: exponent(), quanta: count() })],
  ['quantizationExponents', 1, () => ({ exponent: exponent() })],
  ['quantizationLoss', 1, () => ({ ...samples(), quanta: count(1e3), learnedLoss: 1, unlearnedLoss: 2 })],
  // at its limit, which it documents
  ['quantizationLoss', 10, () => ({ ...samples(), quanta: count(1e4), learnedLoss: 1, unlearnedLoss: 2 })],
  ['randomGraphGiantComponent', 1, () => ({ meanDegree: between(1e-6, 1e15) })],
  ['regularThreshold', 1, () => ({ skillDegree: 1 + count(1e6), textDegree: 1 + count(1e6) })],
  ['regularWaterfallWidth', 1, () => ({ skillDegree: 2 + count(1e6), textDegree: 2 + count(1e6) })],
  ['requiredMeanDegree', 1, () => ({ ...ones(), unknown: unit() })],
  ['skillEmergenceTime', 1, () => ({ ...skill(), fraction: uniform() })],
  ['skillStrength', 1, () => ({ ...skill(), time: between(1e-3, 1e3) })],
  ['textErrorFraction', 1, () => ({ unlearnt: unit(), k: count(), tolerance: count() })],
  ['unlearntForTextError', 1, () => ({ theta: unit(), k: count() })],
  ['unseenMass', 1, samples],
  ['unseenMassAsymptotic', 1, samples],
  ['waterfall', 1, () => ({ k: 2 + few(), meanDegree: between(2.72, 1e6), unknown: unit(), skills: count() })],
  [
    'compareTheories',
    10,
    () => ({ ...ones(), skills: count(1e12), textPieces: count(1e12), unknown: unit(), exponent: exponent() }),
  ],
];

/** The least of a few times, because the engine stops at times; nothing where the arguments exclude each other. */
function timeOf(call: () => unknown, most: number): number {
  let least = Infinity;
  for (let i = 0; i < 5 && least > most / 4; i++) {
    const time = processorTime(() => {
      try {
        call();
      } catch (error) {
        if (!isDomainError(error)) throw error;
      }
    });
    least = Math.min(least, time);
  }
  return least;
}

let tooLong = 0;
for (const [name, most, args] of CASES) {
  const of = learning[name] as (options: unknown) => unknown;
  const drawn = Array.from({ length: points }, args);
  for (const options of drawn.slice(0, 100)) timeOf(() => of(options), most); // the engine compiles
  const times = drawn.map((options) => timeOf(() => of(options), most));
  const worst = times.reduce((a, b) => Math.max(a, b));
  if (worst > most) {
    tooLong++;
    console.log(JSON.stringify(drawn[times.indexOf(worst)]).slice(0, 300));
  }
  const mean = times.reduce((a, b) => a + b) / points;
  console.log(`${name.padEnd(28)} ${worst.toFixed(3)} ms at most, ${mean.toFixed(4)} on average; limit ${most}`);
}
process.exitCode = tooLong === 0 ? 0 : 1;

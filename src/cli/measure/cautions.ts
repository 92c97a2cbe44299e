import { logPoissonUpperTail } from '../../concentration/index.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { clopperPearsonInterval } from '../../concentration/index.ts';
import { tuples as tuplesOf } from '../text/format.ts';
import type { MeasureSettings } from './settings.ts';
import { type ModelResults, orderless, type TriedTuples } from './tuples.ts';

/** What is called improbable: a caution that the design itself calls for is given by mistake so rarely. */
const IMPROBABLE = 1e-3;

/** What speaks against taking the results of a model at their word. */
export function cautionsOf({ sizes, saysTries }: ModelResults, settings: MeasureSettings): readonly string[] {
  return [
    ...triesCautions(sizes),
    ...(sizes.some(({ skills }) => skills) ? skillsCautions(sizes, saysTries, settings) : [NAMELESS]),
    ...(settings.withReplacement ? [] : [WITHOUT_REPLACEMENT]),
    ...sizes.flatMap((size) => graderCautions(size, settings)),
  ];
}

const NAMELESS =
  'No skills are named: whether tuples were drawn with replacement, or a few fixed skills recombined, cannot be seen. ' +
  'The intervals take every tuple for a draw of its own.';

const WITHOUT_REPLACEMENT =
  'Tuples drawn without replacement: the number of successes is neither binomial nor hypergeometric, unless every competence ' +
  'is 0 or 1, and no interval here is exact.';

function triesCautions(sizes: readonly TriedTuples[]): readonly string[] {
  const several = sizes.filter(({ repeats }) => repeats > 1);
  if (several.length === 0) return [];
  const which = several.map(({ tupleSize, repeats }) => `${tuplesOf(tupleSize)} ${repeats} times each`).join(', ');
  return [
    `Several tries of a tuple are not several tuples: ${which}. The means count the first try of each, and the table of ` +
      'tuples that pass counts all.',
  ];
}

function skillsCautions(
  sizes: readonly TriedTuples[],
  saysTries: boolean,
  { skills }: MeasureSettings,
): readonly string[] {
  const named = sizes.flatMap((size) => size.skills ?? []);
  const known = new Set(named.flat()).size;
  const slots = named.reduce((sum, tuple) => sum + tuple.length, 0);
  return [
    ...(slots >= 2 * known ? [fixedSkills(known, slots)] : []),
    ...sizes.flatMap((size) => [
      ...(saysTries ? [] : drawnAgain(size, known)),
      ...(skills === undefined ? differentSkills(size, known) : []),
    ]),
  ];
}

function fixedSkills(known: number, slots: number): string {
  return (
    `The tuples are made of ${known} skills, each used ${(slots / known).toPrecision(2)} times on average: what is said here is of tuples ` +
    'of these skills. For others, draw skills afresh for every tuple.'
  );
}

/** More equal tuples than independent uniform draws would give: they may be tries of one tuple. */
function drawnAgain({ tupleSize, tuples, skills = [] }: TriedTuples, known: number): readonly string[] {
  const times = new Map<string, number>();
  for (const tuple of skills) times.set(orderless(tuple), (times.get(orderless(tuple)) ?? 0) + 1);
  const pairs = [...times.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  // orders count: the number of multisets is at most that of lists, so that no pair is missed
  const expected = ((tuples * (tuples - 1)) / 2) * equalPairs(known, tupleSize);
  if (pairs === 0 || logPoissonUpperTail({ rate: expected, atLeast: pairs }) >= log(IMPROBABLE)) return [];
  const again = [...times.values()].filter((count) => count > 1).length;
  return [
    `Of ${tuplesOf(tupleSize)} ${again} are there more than once, which chance would hardly do: if they are tries of one ` +
      'tuple, say so by repeat or item, or else every interval is too narrow.',
  ];
}

/** The most probable multiset of independent uniform draws, k' different skills: k'!/mᵏ', and no more than 1. */
function equalPairs(known: number, tupleSize: number): number {
  let probability = 1;
  for (let i = 1; i <= tupleSize; i++) probability *= i / known;
  return Math.min(1, probability);
}

/** Tuples without any skill twice, where independent draws would have some: they were drawn as sets. */
function differentSkills({ tupleSize, skills = [] }: TriedTuples, known: number): readonly string[] {
  if (tupleSize === 1 || skills.some((tuple) => new Set(tuple).size < tupleSize)) return [];
  let logNone = 0;
  for (let i = 1; i < tupleSize; i++) logNone += log1p(-i / known);
  if (skills.length * logNone >= log(IMPROBABLE)) return [];
  return [
    `None of the ${tuplesOf(tupleSize)} has a skill twice: sets of different skills succeed less often by that alone. Give their ` +
      'number as --skills.',
  ];
}

/** Rates that no model shows if the grader errs as it is said to. */
function graderCautions(
  { tupleSize, tuples, firstPassed }: TriedTuples,
  { grader, failureProbability }: MeasureSettings,
): readonly string[] {
  if (!grader) return [];
  const { falsePositiveRate = 0, falseNegativeRate = 0 } = grader;
  const interval = { successes: firstPassed, trials: tuples, confidence: 1 - failureProbability };
  const { lower, upper } = clopperPearsonInterval(interval);
  if (upper >= falsePositiveRate && lower <= 1 - falseNegativeRate) return [];
  return [
    `The rate of success on ${tuplesOf(tupleSize)}, ${firstPassed} of ${tuples}, is one that no competence shows under a grader with these ` +
      'errors: the rates of the grader are not those of these results.',
  ];
}

import { fractionsOf } from '../../competence/performance-curve.ts';
import { checkAtMost, checkCount, checkNamed, checkWhole, DomainError } from '../../errors.ts';
import { checkedSetting, SKILL_GRAPH_OPTIONS, type SkillGraphOptions } from '../sizes.ts';

/**
 * A study: one setting, simulated from several seeds.
 *
 * @category Studies
 */
export interface SimulationStudyOptions extends SkillGraphOptions {
  /** How many graphs to draw, from the seeds `seed`, `seed + 1`, …: at most 1000. */
  readonly seeds: number;
  /** Fractions of skills left out at which the competence is kept, each in (0, 1); or give `points`. */
  readonly alphas?: ArrayLike<number> | undefined;
  /** How many evenly spaced fractions to keep, at most 10⁴ (default 99). */
  readonly points?: number | undefined;
}

/**
 * A study as plain JSON: everything that its result depends on, and nothing else.
 *
 * @category Studies
 */
export interface SimulationPlan {
  /** The setting of each graph, without its seed. */
  readonly setting: Readonly<Record<string, number | string | readonly number[]>>;
  /** The first seed. */
  readonly seed: number;
  /** How many seeds. */
  readonly seeds: number;
  /** The fractions of skills left out. */
  readonly alphas: readonly number[];
}

/** The names of {@link SimulationStudyOptions}. */
const STUDY_OPTIONS: readonly string[] = ['seeds', 'alphas', 'points'];

/** A part keeps a number for each of them and each seed. */
const MOST_POINTS = 10_000;

/** The plan of a study, from options that are checked as those of one graph. */
export function checkedPlan(options: SimulationStudyOptions): SimulationPlan {
  checkNamed('simulateStudy', 'options', options, [...SKILL_GRAPH_OPTIONS, ...STUDY_OPTIONS]);
  const { seeds, seed, alphas, points, ...setting } = options;
  checkedSetting({ ...setting, seed });
  checkCount('seeds', seeds);
  checkAtMost('seeds', seeds, 1000);
  checkWhole('seed + seeds', seed + seeds);
  const fractions = fractionsOf(alphas, points, MOST_POINTS);
  checkAtMost('alphas.length', fractions.length, MOST_POINTS);
  if (fractions.length === 0) throw new DomainError('alphas.length', 0, 'at least 1');
  return { setting: plain(setting), seed, seeds, alphas: fractions };
}

/** The settings that are given, in the order of their names, arrays as such: the same text for the same study. */
function plain(setting: Omit<SkillGraphOptions, 'seed'>): SimulationPlan['setting'] {
  const given = SKILL_GRAPH_OPTIONS.filter((name) => setting[name as keyof typeof setting] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const value = setting[name as keyof typeof setting]!;
      return [name, typeof value === 'object' ? Array.from(value) : value];
    }),
  );
}

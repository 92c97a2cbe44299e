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

/** The names of what a study has beside the setting of its graphs, without the seed. */
export const STUDY_OPTIONS: readonly string[] = ['seeds', 'alphas', 'points'];

/** A part keeps a number for each of them and each seed. */
const MOST_POINTS = 10_000;

/** The plan of a study, from options that are checked as those of one graph. */
export function checkedPlan(options: SimulationStudyOptions): SimulationPlan {
  checkNamed('simulateStudy', 'options', options, [...SKILL_GRAPH_OPTIONS, ...STUDY_OPTIONS]);
  const { seeds, seed, alphas, points, ...setting } = options;
  checkedSetting({ ...setting, seed });
  return planOf(plain(SKILL_GRAPH_OPTIONS, setting), { seeds, seed, alphas, points });
}

/** A plan of graphs whose setting and seed have been checked. */
export function planOf<Setting>(
  setting: Setting,
  { seeds, seed, alphas, points }: Pick<SimulationStudyOptions, 'seed' | 'seeds' | 'alphas' | 'points'>,
): Omit<SimulationPlan, 'setting'> & { readonly setting: Setting } {
  checkCount('seeds', seeds);
  checkAtMost('seeds', seeds, 1000);
  checkWhole('seed + seeds', seed + seeds);
  const fractions = fractionsOf(alphas, points, MOST_POINTS);
  checkAtMost('alphas.length', fractions.length, MOST_POINTS);
  if (fractions.length === 0) throw new DomainError('alphas.length', 0, 'at least 1');
  return { setting, seed, seeds, alphas: fractions };
}

/** The settings that are given, in the order of their names, arrays as such: the same text for the same study. */
export function plain(names: readonly string[], setting: object): SimulationPlan['setting'] {
  const values = setting as Readonly<Record<string, number | string | ArrayLike<number> | undefined>>;
  const given = names.filter((name) => values[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const value = values[name]!;
      return [name, typeof value === 'object' ? Array.from(value) : value];
    }),
  );
}

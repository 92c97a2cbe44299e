import {
  checkArray,
  checkAtMost,
  checkChoice,
  checkCount,
  checkOpenUnit,
  checkUnit,
  checkWhole,
  DomainError,
} from '../errors.ts';
import { givenOne } from '../competence/finite-size/sizes.ts';
import { wholePart } from '../numeric/whole-part.ts';
import { checkDistribution } from '../probabilities.ts';
import type { WantedSet } from './errors/skill-set.ts';
import { choicesOf } from './graph/piece-tuples.ts';
import { tupleMeasure, tuplesOf } from './graph/tuple-order.ts';
import { checkTuples } from './tuple-sizes.ts';

/**
 * How the text pieces in error are chosen: `'random'`, without a look at the skills; `'oblivious'`, as the worst for a
 * set of skills that was fixed in advance; `'adversarial'`, as the worst that a search finds which has seen the graph.
 *
 * @category Skill graphs
 */
export type ErrorModel = 'random' | 'oblivious' | 'adversarial';

/**
 * A random skill graph and the errors made on it.
 *
 * @category Skill graphs
 */
export interface SkillGraphOptions {
  /** Number n of text pieces, a positive safe integer. */
  readonly textPieces: number;
  /** Number m of equally likely skills, at most 2²⁵; or give `measure`. */
  readonly skills?: number | undefined;
  /** Instead of `skills`: the probability of each skill, summing to 1 (see `zipfMeasure`). */
  readonly measure?: ArrayLike<number> | undefined;
  /** Number of skills drawn by each text piece, at most 10⁶. */
  readonly k: number;
  /** Error fraction θ in [0, 1]; or give `errorPieces`. */
  readonly theta?: number | undefined;
  /** Instead of θ: the number q of text pieces in error, from 0 to n. */
  readonly errorPieces?: number | undefined;
  /**
   * Fraction α of the skills in (0, 1): the errors are the worst for skills of a measure just above it; or give
   * `badSkills`.
   */
  readonly alpha?: number | undefined;
  /** Instead of α: the number z of skills that the errors are the worst for, from 1 to m. */
  readonly badSkills?: number | undefined;
  /** How the text pieces in error are chosen (default `'adversarial'`). */
  readonly errors?: ErrorModel | undefined;
  /**
   * Whether a text piece draws its k skills independently, with replacement (default), or as k `'distinct'` ones, all
   * sets of k alike.
   */
  readonly draws?: 'independent' | 'distinct' | undefined;
  /** Whether text pieces are in error or not (default), or have `'graded'` losses in [0, 1] that sum to θn. */
  readonly losses?: 'whole' | 'graded' | undefined;
  /**
   * Size k' of the tuples of skills that are counted in place of skills (default 1): there are m^k' of them, at most
   * 2²². α is then a fraction of the tuples, and `badSkills` a number of them.
   */
  readonly tupleSize?: number | undefined;
  /**
   * Where the tuples are: in k' different text pieces, slot by slot, with one in error being enough
   * (`'concatenation'`, the default), or in k' different slots of one text piece (`'piece'`).
   */
  readonly within?: 'piece' | 'concatenation' | undefined;
  /** A non-negative safe integer. */
  readonly seed: number;
  /** From how many sets of skills the adversary's search starts (default 4, at most 1000). */
  readonly starts?: number | undefined;
}

/** The names of {@link SkillGraphOptions}. */
export const SKILL_GRAPH_OPTIONS: readonly string[] = [
  'textPieces',
  'skills',
  'measure',
  'k',
  'theta',
  'errorPieces',
  'alpha',
  'badSkills',
  'errors',
  'draws',
  'losses',
  'tupleSize',
  'within',
  'seed',
  'starts',
];

/** What a simulation needs of its options, every default in its place. */
export interface SimulationSetting {
  readonly textPieces: number;
  readonly skills: number;
  readonly k: number;
  /** The skills' probabilities, summing to 1, where they are not equally likely. */
  readonly measure: Float64Array | undefined;
  /** How many text pieces are in error; real where losses are graded. */
  readonly errorPieces: number;
  readonly wanted: WantedSet;
  readonly errors: ErrorModel;
  readonly distinct: boolean;
  /** What is counted: tuples of so many skills. */
  readonly tupleSize: number;
  readonly within: 'piece' | 'concatenation';
  readonly seed: number;
  readonly starts: number;
}

/** Two counts for each skill take 16 bytes, and some more on the way. */
const MOST_SKILLS = 2 ** 25;

/** Where a graph has to be drawn: about an hour for each look at it. */
export const MOST_EDGES: number = 2 ** 40;

/** The checks of a simulation's options, and what follows from them. */
export function checkedSetting(options: SkillGraphOptions): SimulationSetting {
  const { textPieces, skills, measure, k, theta, errorPieces, alpha, badSkills, seed } = options;
  const { errors = 'adversarial', draws = 'independent', losses = 'whole', starts = 4 } = options;
  const { tupleSize = 1, within = 'concatenation' } = options;
  checkCount('textPieces', textPieces);
  const probabilities = checkedSkills(skills, measure);
  const count = probabilities?.length ?? skills!;
  checkCount('k', k);
  checkAtMost('k', k, 1e6);
  checkChoice('within', within, ['piece', 'concatenation']);
  checkTuples({ textPieces, skills: count, k, tupleSize, within });
  const tuples = tuplesOf(count, tupleSize);
  if (givenOne('theta', theta, 'errorPieces', errorPieces)) checkUnit('theta', theta);
  else {
    checkWhole('errorPieces', errorPieces!);
    checkAtMost('errorPieces', errorPieces!, textPieces);
  }
  if (givenOne('alpha', alpha, 'badSkills', badSkills)) checkOpenUnit('alpha', alpha);
  else {
    checkCount('badSkills', badSkills!);
    checkAtMost('badSkills', badSkills!, tuples);
  }
  checkChoice('errors', errors, ['random', 'oblivious', 'adversarial']);
  checkChoice('draws', draws, ['independent', 'distinct']);
  checkChoice('losses', losses, ['whole', 'graded']);
  checkWhole('seed', seed);
  checkCount('starts', starts);
  checkAtMost('starts', starts, 1000);
  checkTogether(options, count);
  return {
    ...{ textPieces, skills: count, k, measure: probabilities, errors, tupleSize, within, seed, starts },
    distinct: draws === 'distinct',
    errorPieces: errorPieces ?? (losses === 'graded' ? theta! * textPieces : wholePart(theta!, textPieces)),
    wanted: probabilities
      ? { skills: tuples, measure: tupleMeasure(probabilities, tupleSize), alpha: alpha! }
      : { skills: tuples, size: badSkills ?? Math.min(tuples, wholePart(alpha!, tuples) + 1) },
  };
}

/** The probabilities of the skills, summing to 1; none where so many are equally likely. */
export function checkedSkills(
  skills: number | undefined,
  measure: ArrayLike<number> | undefined,
): Float64Array | undefined {
  if (givenOne('skills', skills, 'measure', measure)) {
    checkCount('skills', skills);
    checkAtMost('skills', skills, MOST_SKILLS);
    return undefined;
  }
  checkArray('measure', measure!);
  checkAtMost('measure.length', measure!.length, MOST_SKILLS);
  checkDistribution('measure', measure!, {});
  const sum = Array.from(measure!).reduce((a, b) => a + b);
  return Float64Array.from(measure!, (probability) => probability / sum);
}

/** What each choice needs of the others. */
function checkTogether(options: SkillGraphOptions, skills: number): void {
  const { textPieces, k, measure, badSkills, draws, errors, tupleSize = 1, within } = options;
  if (draws === 'distinct') {
    if (measure !== undefined) throw new DomainError('measure', measure, "absent where draws is 'distinct'");
    if (tupleSize > 1) throw new DomainError('tupleSize', tupleSize, "1 where draws is 'distinct'");
    if (k > skills) throw new DomainError('k', k, `at most skills = ${skills} where draws is 'distinct'`);
  }
  if (measure !== undefined && badSkills !== undefined) {
    throw new DomainError('badSkills', badSkills, 'absent where measure is given');
  }
  const drawn = draws === 'distinct' || errors === undefined || errors === 'adversarial' || tupleSize > 1;
  const most = drawn ? MOST_EDGES : Number.MAX_SAFE_INTEGER;
  const edges = within === 'piece' ? choicesOf(k, tupleSize) : k;
  if (textPieces * edges > most) {
    throw new DomainError(
      'textPieces',
      textPieces,
      `at most ${Math.floor(most / edges)} where a text piece has ${edges} edges`,
    );
  }
}

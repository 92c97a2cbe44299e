import { checkAtMost, checkChoice, checkCount, checkUnit, checkWhole, DomainError } from '../../errors.ts';
import { checkedSkills, MOST_EDGES } from '../sizes.ts';

/**
 * A random skill graph, and who learns from its text pieces.
 *
 * @category Learning on skill graphs
 */
export interface LearningOptions {
  /** Number n of text pieces to learn from, a positive safe integer; n k is at most 2²⁶. */
  readonly textPieces: number;
  /** Number m of equally likely skills, at most 2²⁵; or give `measure`. */
  readonly skills?: number | undefined;
  /** Instead of `skills`: the probability of each skill, summing to 1 (see `zipfMeasure`). */
  readonly measure?: ArrayLike<number> | undefined;
  /** Number of skills drawn by each text piece, at most 10⁶. */
  readonly k: number;
  /** Fraction ε₀ in [0, 1] of the skills that are unknown at the start. */
  readonly unknown: number;
  /** Fraction θ in [0, 1] of the text pieces that teach nothing (default 0). */
  readonly theta?: number | undefined;
  /** Largest number j of unknown skills that a text piece can teach at once (default 1). */
  readonly capacity?: number | undefined;
  /**
   * What is counted as the unknown skills of a text piece: its `'slots'` with one (default), so that one which is in
   * two slots counts twice; or different `'skills'`.
   */
  readonly counted?: 'slots' | 'skills' | undefined;
  /** Whether each skill is unknown `'independent'`ly (default), or the number ⌊ε₀m⌋ of unknown ones is `'fixed'`. */
  readonly initial?: 'independent' | 'fixed' | undefined;
  /** Whether the number ⌊θn⌋ of useless text pieces is `'fixed'` (default), or each is useless `'independent'`ly. */
  readonly errors?: 'fixed' | 'independent' | undefined;
  /** Whether the number of text pieces is `'fixed'` (default), or a `'poisson'` variable of mean n. */
  readonly texts?: 'fixed' | 'poisson' | undefined;
  /**
   * Whether a text piece draws its k skills independently, with replacement (default), or as k `'distinct'` ones, all
   * sets of k alike.
   */
  readonly draws?: 'independent' | 'distinct' | undefined;
  /** How many unlearnt slots a text piece may have without being in error (default 0). */
  readonly tolerance?: number | undefined;
  /** How many fresh text pieces errors are then counted on (default n). */
  readonly freshTextPieces?: number | undefined;
  /** A non-negative safe integer. The same one gives the graph that `simulateSkillGraph` draws. */
  readonly seed: number;
}

/** The names of {@link LearningOptions}. */
export const LEARNING_OPTIONS: readonly string[] = [
  'textPieces',
  'skills',
  'measure',
  'k',
  'unknown',
  'theta',
  'capacity',
  'counted',
  'initial',
  'errors',
  'texts',
  'draws',
  'tolerance',
  'freshTextPieces',
  'seed',
];

/** What learning needs of its options, every default in its place: plain data. */
export interface LearningSetting extends Required<
  Omit<{ [F in keyof LearningOptions]: Exclude<LearningOptions[F], undefined> }, 'measure' | 'draws'>
> {
  /** The skills' probabilities, summing to 1, where they are not equally likely. */
  readonly measure: Float64Array | undefined;
  readonly distinct: boolean;
}

/** Slots of text pieces that are kept while skills are learnt: 8 bytes each, and 8 a text piece, at most a gigabyte. */
const MOST_SLOTS = 2 ** 26;

/** The checks of the options, and what follows from them. */
export function checkedLearning(options: LearningOptions): LearningSetting {
  const { textPieces, skills, measure, k, unknown, theta = 0, capacity = 1, tolerance = 0, seed } = options;
  const { counted = 'slots', initial = 'independent', errors = 'fixed', texts = 'fixed' } = options;
  const { draws = 'independent', freshTextPieces = textPieces } = options;
  checkCount('textPieces', textPieces);
  const probabilities = checkedSkills(skills, measure);
  const count = probabilities?.length ?? skills!;
  checkCount('k', k);
  checkAtMost('k', k, 1e6);
  checkUnit('unknown', unknown);
  checkUnit('theta', theta);
  checkCount('capacity', capacity);
  checkChoice('counted', counted, ['slots', 'skills']);
  checkChoice('initial', initial, ['independent', 'fixed']);
  checkChoice('errors', errors, ['fixed', 'independent']);
  checkChoice('texts', texts, ['fixed', 'poisson']);
  checkChoice('draws', draws, ['independent', 'distinct']);
  checkWhole('tolerance', tolerance);
  checkCount('freshTextPieces', freshTextPieces);
  checkWhole('seed', seed);
  if (draws === 'distinct') {
    if (measure !== undefined) throw new DomainError('measure', measure, "absent where draws is 'distinct'");
    if (k > count) throw new DomainError('k', k, `at most skills = ${count} where draws is 'distinct'`);
  }
  checkSlots('textPieces', textPieces, k, MOST_SLOTS);
  checkSlots('freshTextPieces', freshTextPieces, k, MOST_EDGES);
  return {
    ...{ textPieces, skills: count, k, unknown, theta, capacity, counted, initial, errors, texts, tolerance },
    ...{ measure: probabilities, distinct: draws === 'distinct', freshTextPieces, seed },
  };
}

function checkSlots(parameter: string, textPieces: number, k: number, most: number): void {
  if (textPieces * k <= most) return;
  throw new DomainError(parameter, textPieces, `at most ${Math.floor(most / k)} where a text piece has ${k} skills`);
}

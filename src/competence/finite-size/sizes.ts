import {
  checkAtMost,
  checkArray,
  checkBoolean,
  checkChoice,
  checkCount,
  checkOpenUnit,
  checkPositiveUnit,
  checkUnit,
  checkWhole,
  DomainError,
} from '../../errors.ts';
import { checkDistribution } from '../../probabilities.ts';
import { checkOccurrence, type TupleOccurrence } from '../tuple-competence.ts';
import { type MeantSkills, meantSkills } from './meant-skills.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * How the probability of a violation is bounded. `'sharp'` is the exponent of the worst set of text pieces, by convex
 * duality, and holds in every setting. `'union'` sums over all sets of text pieces, as Theorem 8 does, and `'exact'`
 * takes the exact law of the worst set of text pieces; both are for nominal degrees.
 *
 * @category Finite sizes
 */
export type FiniteSizeBound = 'sharp' | 'union' | 'exact';

/**
 * What a skill's errors are compared with: with its `'own'` number of edges, or with the `'nominal'` one kn/m that it
 * has on average.
 *
 * @category Finite sizes
 */
export type Degrees = 'own' | 'nominal';

/**
 * Sizes of a corpus of text pieces and of a set of skills, and how the one draws from the other.
 *
 * @category Finite sizes
 */
export interface FiniteSizes {
  /** Number n of text pieces, a positive safe integer. */
  readonly textPieces: number;
  /** Number m of equally likely skills, a positive safe integer; or give `measure`. */
  readonly skills?: number | undefined;
  /**
   * Instead of `skills`: the probability of each skill, summing to 1; of at most 10⁵ skills. Bounds are then for a set
   * of measure α exactly, though one that is too many has more: for equal probabilities `skills` gives better ones,
   * with the step from ⌊αm⌋ to the next whole skill.
   */
  readonly measure?: ArrayLike<number> | undefined;
  /**
   * With `measure`: the probability that a skill has at least to be meant, in (0, 1] (default: all skills are meant).
   * What is guaranteed is then about the frequent skills, and tuples of them; α is a fraction of their measure.
   */
  readonly leastFrequency?: number | undefined;
  /** Number of skills drawn by each text piece, an integer from 1 to 500. */
  readonly k: number;
  /** Error fraction θ in [0, 1]; or give `errorPieces`. */
  readonly theta?: number | undefined;
  /** Instead of θ: the number q of text pieces in error, from 0 to n. */
  readonly errorPieces?: number | undefined;
  /** Fraction α of skills for which no guarantee is made, in (0, 1); or give `badSkills`. */
  readonly alpha?: number | undefined;
  /** Instead of α: the number z of skills that would be one too many to violate, from 1 to m (α = (z − 1)/m). */
  readonly badSkills?: number | undefined;
  /** Degrees (default `'own'`). */
  readonly degrees?: Degrees | undefined;
  /** The bound (default `'sharp'`). */
  readonly bound?: FiniteSizeBound | undefined;
  /** The binomial tail of the union bound (default `'exact'`); no other bound has one to choose. */
  readonly tail?: 'exact' | 'chernoff' | undefined;
  /**
   * Whether a text piece draws its k skills independently, with replacement (default), or as k `'distinct'` ones, all
   * sets of k alike.
   */
  readonly draws?: 'independent' | 'distinct' | undefined;
  /**
   * Whether text pieces are in error or not (default), or have `'graded'` losses w in [0, 1] of mean at most θ.
   * Concatenated ones then have the loss 1 − ∏(1 − w).
   */
  readonly errors?: 'set' | 'graded' | undefined;
  /** Size k' of the tuples of skills that are meant (default 1). */
  readonly tupleSize?: number | undefined;
  /** Where the tuples are sought (default `'best'`). */
  readonly within?: TupleOccurrence | undefined;
  /**
   * True to take k'θ for the error fraction of k' concatenated pieces: right for one fixed partition into such pieces.
   */
  readonly unionBound?: boolean | undefined;
}

/** The sizes with every default in its place. */
export type CompleteSizes = FiniteSizes & { readonly [Field in MethodField]: NonNullable<FiniteSizes[Field]> } & {
  /** What `measure` says, made ready once for all bounds of a call. */
  readonly meant: MeantSkills | undefined;
};

type MethodField = 'degrees' | 'bound' | 'tail' | 'draws' | 'errors' | 'tupleSize' | 'within' | 'unionBound';

/** The names of the sizes that come first in a call, and of the choices that come last. */
export const SIZE_NAMES: readonly string[] = [
  'textPieces',
  'skills',
  'measure',
  'leastFrequency',
  'k',
  'theta',
  'errorPieces',
];
export const METHOD_NAMES: readonly string[] = [
  'bound',
  'tail',
  'degrees',
  'draws',
  'errors',
  'tupleSize',
  'within',
  'unionBound',
];

/** A bound adds up the law of the edges of a text piece some hundred times, and a guarantee some thousand times. */
const LARGEST_K = 500;

/** Of skills that are not equally likely: their probabilities are sorted, and gone through for every bound. */
const LARGEST_MEASURE = 1e5;

/** Of the exact law of the worst set: a tenth of a second. */
const LARGEST_COST = 1e7;

/**
 * The checks that every function of finite sizes begins with; returns the sizes with the defaults filled in. A function
 * that finds a size, or takes many, gives one that is always allowed in its place.
 */
export function checkedFiniteSizes(sizes: FiniteSizes): CompleteSizes {
  const { textPieces, skills, measure, leastFrequency, k, theta, errorPieces, alpha, badSkills } = sizes;
  const { degrees = 'own', bound = 'sharp', tail = 'exact', draws = 'independent', errors = 'set' } = sizes;
  const { tupleSize = 1, within = 'best', unionBound = false } = sizes;
  checkCount('textPieces', textPieces);
  if (givenOne('skills', skills, 'measure', measure)) checkCount('skills', skills);
  else {
    checkArray('measure', measure!);
    checkAtMost('measure.length', measure!.length, LARGEST_MEASURE);
    checkDistribution('measure', measure!, {});
  }
  if (leastFrequency !== undefined) checkPositiveUnit('leastFrequency', leastFrequency);
  checkCount('k', k);
  checkAtMost('k', k, LARGEST_K);
  if (givenOne('theta', theta, 'errorPieces', errorPieces)) checkUnit('theta', theta);
  else {
    checkWhole('errorPieces', errorPieces!);
    checkAtMost('errorPieces', errorPieces!, textPieces);
  }
  if (givenOne('alpha', alpha, 'badSkills', badSkills)) checkOpenUnit('alpha', alpha);
  else checkCount('badSkills', badSkills!);
  checkChoice('degrees', degrees, ['own', 'nominal']);
  checkChoice('bound', bound, ['sharp', 'union', 'exact']);
  checkChoice('tail', tail, ['exact', 'chernoff']);
  checkChoice('draws', draws, ['independent', 'distinct']);
  checkChoice('errors', errors, ['set', 'graded']);
  checkCount('tupleSize', tupleSize);
  checkOccurrence(within);
  checkBoolean('unionBound', unionBound);
  const complete = { ...sizes, degrees, bound, tail, draws, errors, tupleSize, within, unionBound };
  checkTogether(complete);
  return { ...complete, meant: measure && meantSkills(measure, leastFrequency, tupleSize) };
}

/** What each choice needs of the others, because the bounds are proved for no more. */
function checkTogether(sizes: Omit<CompleteSizes, 'meant'>): void {
  const { skills, measure, leastFrequency, badSkills, k, bound, tail, degrees, draws, errors, tupleSize } = sizes;
  const needs = (reason: boolean, parameter: string, value: unknown, met: boolean, expected: string): void => {
    if (reason && !met) throw new DomainError(parameter, value, expected);
  };
  const plain = bound !== 'sharp';
  needs(plain, 'degrees', degrees, degrees === 'nominal', `'nominal' where bound is '${bound}'`);
  needs(plain, 'draws', draws, draws === 'independent', `'independent' where bound is '${bound}'`);
  needs(plain, 'errors', errors, errors === 'set', `'set' where bound is '${bound}'`);
  needs(plain, 'tupleSize', tupleSize, tupleSize === 1, `1 where bound is '${bound}'`);
  needs(bound !== 'union', 'tail', tail, tail === 'exact', `'exact' where bound is '${bound}'`);
  const distinct = draws === 'distinct';
  needs(
    distinct,
    'measure',
    measure,
    skills !== undefined,
    "absent where draws is 'distinct': false for unequal skills",
  );
  needs(distinct, 'k', k, k <= skills!, `at most skills = ${skills} where draws is 'distinct'`);
  needs(distinct, 'tupleSize', tupleSize, tupleSize === 1, "1 where draws is 'distinct'");
  const unequal = measure !== undefined;
  needs(unequal, 'bound', bound, bound === 'sharp', "'sharp' where measure is given");
  needs(unequal, 'badSkills', badSkills, badSkills === undefined, 'absent where measure is given');
  needs(leastFrequency !== undefined, 'leastFrequency', leastFrequency, unequal, 'absent where skills is given');
  if (leastFrequency !== undefined) {
    const largest = Array.from(measure!).reduce((one, other) => Math.max(one, other));
    needs(
      true,
      'leastFrequency',
      leastFrequency,
      leastFrequency <= largest,
      `at most ${largest}, the largest in measure`,
    );
  }
  const most = skills === undefined ? Infinity : pow(skills, tupleSize);
  needs(badSkills !== undefined, 'badSkills', badSkills, badSkills! <= most, `at most ${most}`);
  const cost = k * k * pow(sizes.errorPieces ?? sizes.theta! * sizes.textPieces, 3);
  needs(
    bound === 'exact',
    'bound',
    bound,
    cost <= LARGEST_COST,
    `'sharp' or 'union' where k²q³ is above ${LARGEST_COST}`,
  );
}

/** Whether the first of two arguments that exclude each other is the one given. */
export function givenOne<T>(first: string, value: T | undefined, second: string, other: unknown): value is T {
  if (value === undefined && other === undefined) throw new DomainError(first, value, `either it or ${second}`);
  if (value !== undefined && other !== undefined) {
    throw new DomainError(second, other, `absent where ${first} is given`);
  }
  return value !== undefined;
}

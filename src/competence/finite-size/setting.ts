import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { quotientBelow } from '../../numeric/rounded-down.ts';
import { wholePart } from '../../numeric/whole-part.ts';
import { concatenatedErrorFraction } from '../tuple-error-fraction.ts';
import { distinctDraws, independentDraws } from './draws-into-set.ts';
import { logMinimalSets, logSetsOf } from './set-count.ts';
import { logMinimalTupleSets } from './tuple-set-count.ts';
import type { CompleteSizes } from './sizes.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/** What the bounds need of the sizes, for one kind of occurrence. */
export interface Setting {
  readonly within: 'piece' | 'concatenation';
  /** Independent pieces, n: text pieces, or disjoint concatenations of k' of them. */
  readonly pieces: number;
  /** Error fraction θ to which an amplification refers. */
  readonly theta: number;
  /** How many pieces may be in error, q; real where tuples are concatenated or losses are graded. */
  readonly errorPieces: number;
  /** Skills, or disjoint tuples, that a piece draws; 0 where no tuple fits. */
  readonly k: number;
  /** Number z of skills or tuples that would be one too many; absent where they are not equally likely. */
  readonly badSkills: number | undefined;
  /** Measure a of a set of skills that violates, at least. */
  readonly fraction: number;
  /** ln of the number of such sets in the union bound. */
  readonly logSets: number;
  /**
   * Where every skill's errors are a whole number: how many skills there are, or the probabilities that they have if
   * these are unequal. Not so of graded losses, nor of tuples, whose occurrences are averages.
   */
  readonly wholeErrors: number | readonly number[] | undefined;
  /** ln P[x edges from a piece into the set]. */
  readonly law: Float64Array;
}

/** The setting of single skills; or of tuples in a piece, in concatenations, or both. */
export function settingsOf(sizes: CompleteSizes): readonly Setting[] {
  if (sizes.tupleSize === 1 || sizes.within === 'piece') return [pieceSetting(sizes)];
  if (sizes.within === 'concatenation') return [concatenationSetting(sizes)];
  return [concatenationSetting(sizes), pieceSetting(sizes)];
}

/** Single skills, or tuples inside one text piece: as single skills of pieces that draw ⌊k/k'⌋ of them. */
function pieceSetting(sizes: CompleteSizes): Setting {
  const { textPieces, errors, tupleSize, k } = sizes;
  return {
    within: sizes.within === 'piece' || tupleSize > 1 ? 'piece' : 'concatenation',
    pieces: textPieces,
    theta: errorFractionOf(sizes),
    errorPieces: errorPiecesOf(sizes),
    wholeErrors: errors === 'set' && tupleSize === 1 ? (sizes.skills ?? [...new Set(meantSkills(sizes))]) : undefined,
    ...violators(sizes, Math.floor(k / tupleSize)),
  };
}

/** The probabilities of the skills that are meant: of those that can be drawn, the ones that are frequent enough. */
function meantSkills({ measure, leastFrequency = 0 }: CompleteSizes): readonly number[] {
  return Array.from(measure!).filter((probability) => probability > 0 && probability >= leastFrequency);
}

/**
 * Tuples in concatenations of k' different text pieces, of which ⌊n/k'⌋ have no part in common. How many of them are in
 * error is that number times the fraction of all concatenations that are; or, for one fixed partition into
 * concatenations, as many as there are text pieces in error.
 */
function concatenationSetting(sizes: CompleteSizes): Setting {
  const { textPieces, tupleSize, unionBound, k } = sizes;
  const pieces = Math.floor(textPieces / tupleSize);
  const parts = errorPiecesOf(sizes);
  return {
    within: 'concatenation',
    pieces,
    theta: concatenatedErrorFraction(errorFractionOf(sizes), tupleSize, unionBound),
    errorPieces: unionBound ? Math.min(pieces, parts) : pieces * concatenatedFraction(parts, textPieces, tupleSize),
    wholeErrors: undefined,
    ...violators(sizes, k),
  };
}

/**
 * Bound on the fraction of the concatenations of k' different of n text pieces that have one of q as a part. It is
 * above 1 − (1 − q/n)^k', because the parts are drawn without replacement. And on the mean loss 1 − ∏(1 − w) of the
 * concatenations where text pieces have losses w that add up to a real q: it is largest where they are 0 or 1, all but
 * one.
 */
function concatenatedFraction(q: number, n: number, tupleSize: number): number {
  const last = Math.max(1, n - tupleSize + 1); // pieces left for the last part
  return Math.min((tupleSize * q) / n, concatenatedErrorFraction(Math.min(1, q / last), tupleSize, false));
}

/** The error fraction of text pieces: the one given, or that of the pieces in error. */
export function errorFractionOf({ textPieces, theta, errorPieces }: CompleteSizes): number {
  return theta ?? errorPieces! / textPieces;
}

/** A double that is not above the error fraction to which an amplification refers, of single skills. */
export function errorFractionBelow(sizes: CompleteSizes, setting: Setting): number {
  const { textPieces, theta, errorPieces, tupleSize } = sizes;
  return tupleSize === 1 ? (theta ?? quotientBelow(errorPieces!, textPieces)) : setting.theta;
}

/** How many text pieces may be in error; real where losses are graded. */
function errorPiecesOf({ textPieces, theta, errorPieces, errors }: CompleteSizes): number {
  return errorPieces ?? (errors === 'graded' ? theta! * textPieces : wholePart(theta!, textPieces));
}

/** Measure of the skills that are meant; 1 if all of them are, whatever rounding has left of the sum. */
function measureOf(meant: readonly number[], { leastFrequency }: CompleteSizes): number {
  return leastFrequency === undefined
    ? 1
    : Math.min(
        1,
        compensatedSum(meant.length, (i) => meant[i]!),
      );
}

type Violators = Pick<Setting, 'k' | 'badSkills' | 'fraction' | 'logSets' | 'law'>;

function violators(sizes: CompleteSizes, k: number): Violators {
  const { skills, measure, alpha, draws, tupleSize } = sizes;
  if (measure !== undefined) {
    const meant = meantSkills(sizes);
    const fraction = alpha! * pow(measureOf(meant, sizes), tupleSize);
    const logSets = tupleSize === 1 ? logMinimalSets(meant, fraction) : logMinimalTupleSets(meant, tupleSize, fraction);
    return { k, badSkills: undefined, fraction, logSets, law: independentDraws(k, 1, fraction) };
  }
  const tuples = pow(skills!, tupleSize);
  const badSkills = sizes.badSkills ?? Math.min(tuples, wholePart(alpha!, tuples) + 1);
  const fraction = tuples < Infinity ? badSkills / tuples : alpha!;
  return { k, badSkills, fraction, logSets: logSetsOf(tuples, fraction), law: lawOf() };

  function lawOf(): Float64Array {
    if (draws === 'distinct') return distinctDraws(k, tuples, badSkills);
    return Number.isSafeInteger(tuples) ? independentDraws(k, tuples, badSkills) : independentDraws(k, 1, fraction);
  }
}

import { checkAtMost, checkCount, checkNamed, checkWhole, DomainError } from '../errors.ts';
import { checkedRational, type ExactNumber, POSITIVE, UNIT } from './exact-number.ts';
import type { Sizes } from './formulas/finite-size.ts';
import { complement, ratio, times } from './rational.ts';

/**
 * Sizes of a corpus and of a set of skills, in whole numbers, and the statement that may fail.
 *
 * @category Certified competence
 */
export interface ExactSizes {
  /** Number n of text pieces. */
  readonly textPieces: number;
  /** Number q of text pieces in error, at most n. */
  readonly errorPieces: number;
  /** Number m of equally likely skills. */
  readonly skills: number;
  /** Number z of skills that would be one too many to violate, from 1 to m. */
  readonly badSkills: number;
  /** Number of skills that a text piece draws, with replacement, from 1 to 10⁴. */
  readonly k: number;
  /** A skill violates with more than a βq/n fraction of its edges in error; or give `competence`. */
  readonly beta?: ExactNumber | undefined;
  /** Instead of β: a skill violates with more than a 1 − competence fraction of its edges in error. */
  readonly competence?: ExactNumber | undefined;
  /** Whether the fraction is of a skill's own edges (default) or of the nominal kn/m. */
  readonly degrees?: 'own' | 'nominal' | undefined;
}

const SIZES = ['textPieces', 'errorPieces', 'skills', 'badSkills', 'k', 'beta', 'competence', 'degrees'];

/** The sizes, and the level of errors above which a skill violates. */
export function checkedSizes(sizes: ExactSizes): Sizes {
  checkNamed('certifiedFiniteSizeLogFailure', 'sizes', sizes, SIZES);
  const { textPieces, errorPieces, skills, badSkills, k, beta, competence } = sizes;
  checkCount('textPieces', textPieces);
  checkWhole('errorPieces', errorPieces);
  checkAtMost('errorPieces', errorPieces, textPieces);
  checkCount('skills', skills);
  checkCount('badSkills', badSkills);
  checkAtMost('badSkills', badSkills, skills);
  checkCount('k', k);
  checkAtMost('k', k, 1e4);
  const counts = {
    pieces: BigInt(textPieces),
    errorPieces: BigInt(errorPieces),
    skills: BigInt(skills),
    badSkills: BigInt(badSkills),
    k: BigInt(k),
  };
  if (beta === undefined) {
    if (competence === undefined) throw new DomainError('beta', beta, 'given, or competence');
    return { ...counts, level: complement(checkedRational('competence', competence, UNIT)) };
  }
  if (competence !== undefined) throw new DomainError('competence', competence, 'absent where beta is given');
  const fraction = ratio(counts.errorPieces, counts.pieces);
  return { ...counts, level: times(checkedRational('beta', beta, POSITIVE), fraction) };
}

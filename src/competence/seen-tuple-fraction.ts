import { checkCount, checkNamed, DomainError } from '../errors.ts';
import { logHypergeometricTimes } from '../numeric/hypergeometric-tail.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * A corpus of text pieces, each with k different skills.
 *
 * @category Paucity of stimulus
 */
export interface Corpus {
  /** Number of skills in the world, a positive safe integer. */
  readonly skills: number;
  /** Number n of text pieces, a positive safe integer. */
  readonly textPieces: number;
  /** Number k of skills in each text piece, a positive safe integer. */
  readonly k: number;
}

/**
 * Logarithm of an upper bound on the fraction of the sets of k' different skills that a corpus can show, in nats: no
 * more than this can stand together in one of its text pieces, and where those must share some, it is less.
 *
 * ```math
 * \ln\min\Bigl(1, n\binom{k}{k'}\Big/\binom{|S|}{k'}\Bigr)
 * ```
 *
 * | `tupleSize`   | value                              |
 * | ------------- | ---------------------------------- |
 * | `1`           | ln min(1, nk/skills)               |
 * | above `k`     | `-Infinity`                        |
 *
 * @param corpus - `skills`, `textPieces` n and `k`, and `tupleSize` k', from 1 to `skills`
 * @returns the logarithm, in [-Infinity, 0]
 * @throws {@link DomainError} if a number is not a positive safe integer, or `tupleSize` is above `skills`
 * @remarks The quotient of the two coefficients is the probability that k' skills drawn without replacement are all in
 * one text piece, and never increases with k'. Evaluated in Loader's form, whatever the counts: the error is at most 4
 * ulp of 1 + ln n + |ln quotient|.
 * @example
 * ```ts
 * import { logSeenTupleFraction } from 'skill-emergence/competence';
 *
 * const corpus = { skills: 1e9, textPieces: 1e15, k: 1000 };
 * logSeenTupleFraction({ ...corpus, tupleSize: 2 }); // => 0
 * logSeenTupleFraction({ ...corpus, tupleSize: 3 }); // ~> -6.91
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §1.1.
 * @category Paucity of stimulus
 */
export function logSeenTupleFraction(corpus: Corpus & { readonly tupleSize: number }): number {
  checkTuplesOfCorpus('logSeenTupleFraction', corpus);
  return logSeen(corpus);
}

/**
 * Upper bound on the fraction of the sets of k' different skills that a corpus can show: it counts every one of every
 * text piece as another. Of four skills, two text pieces of three show at most five of the six pairs; this says 1.
 *
 * ```math
 * \min\Bigl(1, n\binom{k}{k'}\Big/\binom{|S|}{k'}\Bigr)
 * ```
 *
 * A model that is competent on a larger fraction of them is competent on tuples that it has never seen. That is
 * certain, and no matter of expectation: it holds of every corpus with these counts. But the fraction is one of sets of
 * different skills, all alike. Tuples that are drawn with repetition, as those of {@link tupleCompetence}, or rather of
 * common skills, may have been seen more often.
 *
 * @param corpus - as in {@link logSeenTupleFraction}
 * @returns the fraction, in [0, 1]
 * @throws {@link DomainError} if a number is not a positive safe integer, or `tupleSize` is above `skills`
 * @remarks The exponential of {@link logSeenTupleFraction}, whose absolute error is its relative error: below 1e-12,
 * and mostly below 1e-14. 0 where it underflows.
 * @example
 * ```ts
 * import { seenTupleFraction } from 'skill-emergence/competence';
 *
 * seenTupleFraction({ skills: 10, textPieces: 2, k: 4, tupleSize: 3 }); // ~> 0.0666666667
 * seenTupleFraction({ skills: 1000, textPieces: 1e9, k: 10, tupleSize: 5 }); // ~> 0.0305
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §1.1.
 * @category Paucity of stimulus
 */
export function seenTupleFraction(corpus: Corpus & { readonly tupleSize: number }): number {
  checkTuplesOfCorpus('seenTupleFraction', corpus);
  return exp(logSeen(corpus));
}

function checkTuplesOfCorpus(call: string, corpus: Corpus & { readonly tupleSize: number }): void {
  checkCorpus(call, corpus, 'tupleSize');
  const { skills, tupleSize } = corpus;
  checkCount('tupleSize', tupleSize);
  if (tupleSize > skills) throw new DomainError('tupleSize', tupleSize, `at most skills = ${skills}`);
}

/** The checks of a corpus; `more` is the other argument of the function. */
export function checkCorpus(call: string, corpus: Corpus, more: string): void {
  checkNamed(call, 'corpus', corpus, ['skills', 'textPieces', 'k', more]);
  checkCount('skills', corpus.skills);
  checkCount('textPieces', corpus.textPieces);
  checkCount('k', corpus.k);
}

/** The logarithm of the fraction for arguments that have been checked. */
function logSeen(corpus: Corpus & { readonly tupleSize: number }): number {
  return Math.min(0, logShownPerTuple(corpus, corpus.tupleSize));
}

/**
 * ln of the tuples shown, with repetition, over the tuples there are: above 0 where every tuple may have been shown.
 */
export function logShownPerTuple({ skills, textPieces, k }: Corpus, tupleSize: number): number {
  if (k >= skills) return log(textPieces); // a piece may show all
  if (tupleSize > k) return -Infinity;
  return logHypergeometricTimes(textPieces, {
    successesDrawn: tupleSize,
    successesLeft: k - tupleSize,
    failuresDrawn: 0,
    failuresLeft: skills - k,
  });
}

import { logBinomial } from '../../concentration/log-binomial-coefficient.ts';
import { distanceFromMean, logBinomialTail } from '../../numeric/binomial-tail.ts';
import { divergenceAt } from '../../numeric/divergence.ts';
import { areEnough, edgesNeeded } from './edges-needed.ts';
import type { ErrorLevel } from './error-level.ts';
import type { Setting } from './setting.ts';
import type { CompleteSizes } from './sizes.ts';
import { type Exponent, worstSetExponent } from './worst-set-exponent.ts';
import { logTopSumTail } from './worst-set-tail.ts';

/** A bound on ln P[some set of skills violates], and the multipliers at which the sharp one is taken. */
export interface LogFailure {
  readonly logProbability: number;
  readonly multipliers?: { readonly lambda: number; readonly mu: number };
}

type Method = Pick<CompleteSizes, 'degrees' | 'bound' | 'tail'>;

/** The bound for errors above a level: a skill violates with more than this fraction of its edges in error. */
export function logFailure(setting: Setting, level: ErrorLevel, method: Method): LogFailure {
  const { errorPieces, law, logSets, pieces } = setting;
  if (method.bound === 'sharp') {
    const { value, ...multipliers } = sharpExponent(setting, level, method.degrees);
    return value === -Infinity ? IMPOSSIBLE : { logProbability: logSets + pieces * value, multipliers };
  }
  const edges = edgesNeeded(setting, level.below);
  if (errorPieces === 0 || edges > setting.k * errorPieces) return IMPOSSIBLE;
  const logTail =
    method.bound === 'union' ? logUnion(setting, edges, method.tail) : logTopSumTail(law, pieces, errorPieces, edges);
  return { logProbability: logSets + logTail };
}

/** Exponent of the sharp bound for one set of skills, per piece; −Infinity where no such set can violate. */
export function sharpExponent(setting: Setting, level: ErrorLevel, degrees: Method['degrees']): Exponent {
  const { errorPieces, pieces, k, fraction, law } = setting;
  if (k === 0 || pieces === 0) return NOTHING; // no occurrences, so nothing is guaranteed of them
  const f = errorPieces / pieces;
  if (degrees === 'own') {
    // a skill has no more edges in error than edges, nor do all skills together have more than kq of kn
    const possible = errorPieces > 0 && level.error < 1 && (fraction < 1 || f > level.error);
    return possible ? worstSetExponent({ logProbabilities: law, fixed: 0, slope: level.error }, f) : NEVER;
  }
  if (errorPieces > 0 && fraction < LEAST_NORMAL) return NOTHING; // 0 would need no edges, and have none
  const edges = edgesNeeded(setting, level.below);
  const possible = errorPieces > 0 && areEnough(largestOf(law) * errorPieces, edges, setting);
  return possible ? worstSetExponent({ logProbabilities: law, fixed: edges / pieces, slope: 0 }, f) : NEVER;
}

/** The most edges that a piece can have into the set: fewer than k where it draws distinct skills of a small set. */
function largestOf(law: Float64Array): number {
  let x = law.length - 1;
  while (law[x] === -Infinity) x--;
  return x;
}

/** Below it a double has not all its digits. */
const LEAST_NORMAL = 2 ** -1022;

const IMPOSSIBLE: LogFailure = { logProbability: -Infinity };
const NEVER: Exponent = { value: -Infinity, lambda: 0, mu: 0 };
const NOTHING: Exponent = { value: 0, lambda: 0, mu: 0 };

/** Theorem 8's proof in numbers: all sets of q pieces, and for each the edges of its kq draws into the set. */
function logUnion({ pieces, errorPieces, k, fraction }: Setting, edges: number, tail: Method['tail']): number {
  const draws = k * errorPieces;
  const d = distanceFromMean(edges, draws, fraction);
  const logTail =
    tail === 'exact'
      ? logBinomialTail(edges, draws, fraction, false)
      : -draws * divergenceAt(fraction, Math.max(0, d / draws));
  return logBinomial(pieces, errorPieces) + logTail;
}

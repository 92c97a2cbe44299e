import { checkCount, checkNamed } from '../errors.ts';
import { checkedRational, type ExactNumber, OPEN_UNIT } from './exact-number.ts';
import { integer, type Rational } from './rational.ts';

/**
 * A point at which Theorem 8 is asked about, exactly.
 *
 * @category Certified competence
 */
export interface ExactPoint {
  /** Error fraction θ, in (0, 1). */
  readonly theta: ExactNumber;
  /** Skills per text piece k, a positive integer. */
  readonly k: number;
  /** Exempted fraction of skills α, in (0, 1). */
  readonly alpha: ExactNumber;
}

/** The names of its fields. */
const POINT = ['theta', 'k', 'alpha'] as const;

/** The point as rational numbers, for a function that takes arguments of these names. */
export function checkedPoint(
  call: string,
  point: ExactPoint,
  names: readonly string[] = POINT,
): { theta: Rational; k: Rational; alpha: Rational } {
  checkNamed(call, 'point', point, names);
  const theta = checkedRational('theta', point.theta, OPEN_UNIT);
  checkCount('k', point.k);
  return { theta, k: integer(point.k), alpha: checkedRational('alpha', point.alpha, OPEN_UNIT) };
}

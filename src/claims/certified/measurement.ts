import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedError } from './amplification.ts';
import { type Exact, rational } from './margins.ts';
import { certifiedErrorOnTuples, certifiedTupleError } from './tuples.ts';

/** 1 − x. */
export function certifiedComplement(x: Interval | ExactNumber, options: CertifiedOptions): Interval {
  return Interval.exact(1, options).subtract(x);
}

/** (1 − α)(1 − e) for an error e. */
function certifiedShare(alpha: ExactNumber, error: Interval, options: CertifiedOptions): Interval {
  return certifiedComplement(alpha, options).multiply(certifiedComplement(error, options));
}

/** The guaranteed share (1 − α)(1 − θβ°) of skills. */
export function certifiedSkillShare(at: Exact<'theta' | 'k' | 'alpha'>, options: CertifiedOptions): Interval {
  return certifiedShare(at.alpha, certifiedError('sharp', at, options), options);
}

/** The same of tuples in concatenated pieces. */
export function certifiedTupleShare(at: Exact<'theta' | 'k' | 'alpha' | 'size'>, options: CertifiedOptions): Interval {
  return certifiedShare(at.alpha, certifiedErrorOnTuples(at, at.size, options), options);
}

/** 1 − θβ° where all text pieces with an unlearnt skill are in error. */
export function certifiedAllOrNoneGuarantee(
  { unlearnt, k, alpha }: Exact<'unlearnt' | 'k' | 'alpha'>,
  options: CertifiedOptions,
): Interval {
  const theta = certifiedTupleError(unlearnt, k, options);
  return certifiedComplement(certifiedError('sharp', { theta, k, alpha }, options), options);
}

/** (1 − (1 − p)/ϱ)^k'. */
export function certifiedRatio(
  p: ExactNumber,
  reduction: ExactNumber,
  size: ExactNumber,
  options: CertifiedOptions,
): Interval {
  return certifiedComplement(certifiedComplement(p, options).divide(reduction), options).power(Number(size));
}

/** d(p), a rational number: the least mean competence of tuples of different skills. */
export function certifiedDistinct(
  { p, skills, size }: Exact<'p' | 'skills' | 'size'>,
  options: CertifiedOptions,
): Interval {
  const { numerator, denominator } = rational(p);
  const [all, tuple] = [BigInt(Number(skills)), BigInt(Number(size))];
  const known = (all * numerator) / denominator;
  const rest = all * numerator - known * denominator;
  const ways = sets(known, tuple) * denominator + rest * sets(known, tuple - 1n);
  return enclosing(options)(({ rational: exact }) =>
    exact({ numerator: ways, denominator: sets(all, tuple) * denominator }),
  );
}

/** C(n, k). */
function sets(n: bigint, k: bigint): bigint {
  let count = 1n;
  for (let i = 0n; i < k; i++) count = (count * (n - i)) / (i + 1n);
  return count;
}

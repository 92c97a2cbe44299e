import type { CertifiedOptions } from '../../certified/enclose.ts';
import { certifiedFiniteSizeLogFailure } from '../../certified/finite-size.ts';
import type { Interval } from '../../certified/interval.ts';
import { type Exact, undecided } from './margins.ts';

/** Beyond, a certified tail near the mean takes longer than a claim is worth. */
const MOST_DRAWS = 1e6;

/** The union bound on the log-probability of failure, against nominal degrees. */
export function certifiedLogFailure(
  { competence, ...at }: Exact<'n' | 'q' | 'm' | 'z' | 'k' | 'competence'>,
  tail: 'exact' | 'chernoff',
  options: CertifiedOptions,
): Interval {
  const [k, errorPieces] = [Number(at.k), Number(at.q)];
  if (k * errorPieces > MOST_DRAWS) return undecided(options);
  const counts = { textPieces: Number(at.n), errorPieces, skills: Number(at.m), badSkills: Number(at.z), k };
  return certifiedFiniteSizeLogFailure(
    { ...counts, competence, degrees: 'nominal' },
    { ...options, bound: 'union', tail },
  );
}

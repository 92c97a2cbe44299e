import type { CertifiedOptions } from '../../certified/enclose.ts';
import { certifiedFiniteSizeLogFailure } from '../../certified/finite-size.ts';
import { edgesNeeded } from '../../certified/formulas/finite-size.ts';
import { Interval } from '../../certified/interval.ts';
import { complement } from '../../certified/rational.ts';
import { type Exact, rational, undecided } from './margins.ts';

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

/** Fewest edges in error of z skills that violate against nominal degrees: whole for all of them, or for each. */
export function certifiedEdges(
  at: Exact<'n' | 'm' | 'z' | 'k' | 'competence'>,
  whole: 'together' | 'of each',
  options: CertifiedOptions,
): Interval {
  const [pieces, skills, bad, k] = [at.n, at.m, at.z, at.k].map((x) => BigInt(Number(x))) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const level = complement(rational(at.competence));
  const sizes = { pieces, errorPieces: pieces, skills, badSkills: bad, k, level };
  // all skills together are as one, with z times the share of the edges
  const edges = edgesNeeded(whole === 'of each' ? sizes : { ...sizes, pieces: pieces * bad, badSkills: 1n });
  return Interval.exact(String(edges), options);
}

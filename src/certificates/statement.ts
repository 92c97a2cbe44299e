import type { CertifiedOptions } from '../certified/enclose.ts';
import type { ExactNumber } from '../certified/exact-number.ts';
import type { Interval } from '../certified/interval.ts';
import { certifiedPerformanceGap } from '../certified/performance-gap.ts';
import type { ClaimDomain } from '../claims/domain.ts';
import { claims } from '../claims/registry.ts';
import { verdictOf } from '../claims/verdict.ts';

/** The values of a statement's variables, exactly. */
export type ExactPoint = Readonly<Record<string, ExactNumber>>;

/** What can be certified at a point: that a margin is at least 0, or if strict, above 0. */
export interface Statement {
  readonly id: string;
  readonly isStrict?: true | undefined;
  readonly domain: ClaimDomain;
  readonly margin: (point: ExactPoint, options: CertifiedOptions) => Interval;
}

/** The condition of Theorem 8, which is true at some points only. */
function theorem8(): Statement {
  return {
    id: 'theorem8',
    isStrict: true,
    domain: {
      variables: {
        theta: { in: 'open unit' },
        k: { in: 'count', to: Number.MAX_SAFE_INTEGER },
        alpha: { in: 'open unit' },
        beta: { in: 'amplification', of: 'alpha' },
      },
    },
    margin: ({ theta, k, alpha, beta }, options) =>
      certifiedPerformanceGap({ theta: theta!, k: Number(k), alpha: alpha!, beta: beta! }, options).negate(),
  };
}

/** The statement of this name, if there is one that can be certified. */
export function statementOf(id: string): Statement | undefined {
  if (id === 'theorem8') return theorem8();
  const claim = claims.find((each) => each.id === id);
  if (claim?.certifiedMargin === undefined) return undefined;
  const margin = (point: ExactPoint, options: CertifiedOptions) => claim.certifiedMargin!(point, options);
  return { id, isStrict: claim.isStrict, domain: claim.domain, margin };
}

/** Whether a variable counts something: its values are numbers, never strings. */
export function isCount({ domain }: Statement, name: string): boolean {
  return ['count', 'integers'].includes(domain.variables[name]!.in);
}

/** Digits up to which a sign is sought. */
export const MOST_DIGITS = 200;

/** An interval that decides the sign of the margin, to the digits asked for or to the most; or one that does not. */
export function decide(
  statement: Statement,
  point: ExactPoint,
  options: CertifiedOptions & { readonly digits: number },
): Interval {
  const margin = statement.margin(point, options);
  if (options.digits === MOST_DIGITS || verdictOf(statement, margin) !== 'undecided') return margin;
  return statement.margin(point, { ...options, digits: MOST_DIGITS });
}

import type { CertifiedOptions } from '../certified/enclose.ts';
import type { ExactNumber } from '../certified/exact-number.ts';
import { Interval } from '../certified/interval.ts';
import { certifiedPerformanceGap } from '../certified/performance-gap.ts';
import type { ClaimDomain } from '../claims/domain.ts';
import { claims } from '../claims/registry.ts';
import { DomainError } from '../errors.ts';
import type { Certificate } from './certificate.ts';

/** The values of a statement's variables, exactly. */
export type ExactPoint = Readonly<Record<string, ExactNumber>>;

/** What can be certified at a point: that a margin is at least 0, or if strict, above 0. */
export interface Statement {
  readonly id: string;
  readonly isStrict: boolean;
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
  return { id, isStrict: false, domain: claim.domain, margin };
}

/** Whether a variable counts something: its values are numbers, never strings. */
export function isCount({ domain }: Statement, name: string): boolean {
  return ['count', 'integers'].includes(domain.variables[name]!.in);
}

/** The conditions between the variables; what each of them may be, the certified forms check. */
export function checkConditions({ domain: { ordered, where } }: Statement, point: ExactPoint): void {
  if (ordered) {
    const [low, high] = ordered.map((name) => point[name]!);
    if (Interval.exact(low!).compare(high!) !== 'less') {
      throw new DomainError(ordered[0], low, `less than ${ordered[1]} = ${String(high)}`);
    }
  }
  const rounded = Object.fromEntries(Object.entries(point).map(([name, value]) => [name, Number(value)]));
  if (where?.holds(rounded) === false) throw new DomainError('point', point, `where ${where.text}`);
}

/** The narrowest interval that decides the sign of the margin, or after 200 digits, one that does not. */
export function decide(
  statement: Statement,
  point: ExactPoint,
  { digits, arithmetic }: { readonly digits: number; readonly arithmetic: 'bigint' | 'decimal' },
): Interval {
  for (let work = digits; ; work = Math.min(2 * work, 200)) {
    const margin = statement.margin(point, { digits: work, arithmetic });
    if (work === 200 || verdictOf(statement, margin) !== 'undecided') return margin;
  }
}

/** What an interval around the margin proves. */
export function verdictOf({ isStrict }: Statement, { lower, upper }: Interval): Certificate['verdict'] {
  if (isStrict ? lower.gt(0) : lower.gte(0)) return 'holds';
  return (isStrict ? upper.lte(0) : upper.lt(0)) ? 'fails' : 'undecided';
}

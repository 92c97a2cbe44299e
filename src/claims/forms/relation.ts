import type { Interval } from '../../certified/interval.ts';
import { certifiedAgreement, certifiedDifference } from '../certified/margins.ts';
import { agreement, difference } from '../margins.ts';

/** How the sides of a claim compare. */
export type Relation = '<' | '≤' | '≥' | '=';

const IN_LATEX: Readonly<Record<Relation, string>> = { '<': '<', '≤': '\\le', '≥': '\\ge', '=': '=' };

/** A statement about sides that compare with their neighbours in the same way. */
export function statementOf(sides: readonly string[], relation: Relation, given: string | undefined): string {
  return sides.join(` ${IN_LATEX[relation]} `) + (given === undefined ? '' : `, \\quad ${given}`);
}

/** At least 0 where the relation holds. */
export function marginOf(relation: Relation, left: number, right: number): number {
  if (relation === '=') return agreement(left, right);
  return relation === '≥' ? difference(left, right) : difference(right, left);
}

/** The same of what intervals contain. */
export function certifiedMarginOf(relation: Relation, left: Interval, right: Interval): Interval {
  if (relation === '=') return certifiedAgreement(left, right);
  return relation === '≥' ? certifiedDifference(left, right) : certifiedDifference(right, left);
}

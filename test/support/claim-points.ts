import fc from 'fast-check';
import type { ClaimDomain, ClaimPoint, Variable } from 'skill-emergence/claims';
import { pointAt } from '../../src/claims/domain.ts';
import { uniform } from './arbitraries.ts';

/** The points of a claim's domain. */
export function claimPoint(domain: ClaimDomain): fc.Arbitrary<ClaimPoint> {
  const units = Object.keys(domain.variables).map(() => uniform(0, 1 - 2 ** -53));
  return fc
    .tuple(...units)
    .map((values) => pointAt(domain, values))
    .filter((point) => point !== undefined);
}

/** Whether a point is in the domain. */
export function contains(domain: ClaimDomain, point: ClaimPoint): boolean {
  const { variables, ordered, where } = domain;
  const isOrdered = ordered === undefined || point[ordered[0]]! < point[ordered[1]]!;
  const names = Object.keys(variables);
  return (
    Object.keys(point).sort().join() === names.sort().join() &&
    names.every((name) => isValue(variables[name]!, point[name]!, point)) &&
    isOrdered &&
    where?.holds(point) !== false
  );
}

function isValue(variable: Variable, x: number, point: ClaimPoint): boolean {
  switch (variable.in) {
    case 'open unit':
      return x > 0 && x < 1;
    case 'unit':
      return x >= 0 && x <= 1;
    case 'interval':
    case 'decades':
      return x >= variable.from && x <= variable.to;
    case 'count':
      return Number.isSafeInteger(x) && x >= 1 && x <= variable.to;
    case 'integers': {
      const [from, to] = [variable.from, variable.to].map((end) => (typeof end === 'number' ? end : point[end]!));
      return Number.isSafeInteger(x) && x >= from! && x <= to!;
    }
    case 'amplification':
      return x > 1 && x * point[variable.of]! <= 1;
  }
}

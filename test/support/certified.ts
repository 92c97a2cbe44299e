import { Decimal } from 'decimal.js';
import type { CertifiedOptions, Interval } from 'skill-emergence/certified';
import { expect } from 'vitest';

const Exact = Decimal.clone({ defaults: true, precision: 250, minE: -9e15, maxE: 9e15 });

/**
 * Whether the interval has a number in common with those that a printed value may stand for: half a unit either way.
 */
export function admits({ lower, upper }: Interval, printed: string): boolean {
  if (printed === 'inf') return !upper.isFinite();
  const value = new Exact(printed);
  const half = new Exact(`0.5e${String(value.e - 39)}`); // 40 significant digits
  return lower.lte(value.plus(half)) && upper.gte(value.minus(half));
}

/** Width over the distance of the interval from 0. */
function relativeWidth({ lower, upper }: Interval): Decimal {
  if (lower.eq(upper)) return new Exact(0);
  const smaller = lower.gt(0) ? lower : upper.neg();
  return new Exact(upper).minus(lower).div(smaller);
}

/** At 10 to 200 digits: the value is inside, and the width is what was promised. */
export function expectCertified(certified: (options: CertifiedOptions) => Interval, printed: string): void {
  for (const digits of [10, 30, 50, 100, 200]) {
    const interval = certified({ digits });
    expect(admits(interval, printed), `${String(interval)} around ${printed}`).toBe(true);
    if (printed === 'inf') expect(interval.lower.isFinite()).toBe(false);
    else expect(relativeWidth(interval).toNumber(), String(interval)).toBeLessThanOrEqual(10 ** (2 - digits));
  }
}

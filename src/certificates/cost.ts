import type { Spend } from '../certified/decimal/costs.ts';
import { checkObject, DomainError } from '../errors.ts';

/**
 * How much work may go into a certificate.
 *
 * @category Certificates
 */
export interface CostOptions {
  /**
   * The most that verification may cost, in units of about a microsecond: 1.2 · 10⁶ unless given, somewhat more than a
   * second. What is counted is operations on decimals, each by its digits, so the cost does not depend on the machine.
   */
  readonly maxCost?: number | undefined;
}

/** Somewhat more than a second. */
const MOST_COST = 1.2e6;

/** Not a DomainError, which would only have the enclosure tried with more digits. */
class OverLimit extends Error {}

/** What work yields that says what it spends, and that ends by a DomainError where it would spend too much. */
export function withinCost<T>(options: CostOptions, work: (spend: Spend) => T): T {
  checkObject('options', options);
  const { maxCost = MOST_COST } = options;
  if (!(typeof maxCost === 'number' && maxCost > 0)) {
    throw new DomainError('maxCost', maxCost, 'a positive number');
  }
  let left = maxCost;
  const spend = (cost: number) => {
    left -= cost;
    if (left < 0) throw new OverLimit();
  };
  try {
    return work(spend);
  } catch (error) {
    if (error instanceof OverLimit) throw new DomainError('maxCost', maxCost, 'higher for what this takes to verify');
    throw error;
  }
}

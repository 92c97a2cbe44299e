import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

// What choosing the error set Y costs the adversary, in nats per edge that leaves Y. The amplification is the root of
// D(beta alpha || alpha) = cost; the two bounds differ in the cost alone.

/** `H(theta) / (k theta)`: Theorem 8, a union bound over all sets of measure theta. */
export function unionCost(theta: number, k: number): number {
  // H(theta)/theta term by term: H itself would lose digits where it is subnormal.
  return (-log(theta) - ((1 - theta) * log1p(-theta)) / theta) / k;
}

/** `ln(1/theta) / k`: what one optimal set can gain, by the variational formula for relative entropy. */
export function likelihoodCost(theta: number, k: number): number {
  return -log(theta) / k;
}

/**
 * Whether some beta up to 1/alpha has D(beta alpha || alpha) above the cost. The one predicate of feasibility; most
 * often it needs no logarithm, because -ln alpha is above 1 - alpha.
 */
export function isFeasible(cost: number, alpha: number): boolean {
  return cost < 1 - alpha || cost < -log(alpha);
}

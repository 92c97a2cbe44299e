import { divergenceAt } from '../../numeric/divergence.ts';

/** `D(y ‖ θ)` for y above θ in [0, 1]; infinite where θ is 0. */
export function bernoulliCost(level: number, theta: number): number {
  return theta === 0 ? Infinity : divergenceAt(theta, level - theta);
}

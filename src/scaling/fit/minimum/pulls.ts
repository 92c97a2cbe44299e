import type { Linearisation } from '../model/linearise.ts';
import type { Points } from '../model/points.ts';

/** How hard each residual pulls, into `pulls`: its weight times the derivative of Huber's function. */
export function pullsInto(
  { size, weight }: Points,
  { residual }: Linearisation,
  delta: number,
  pulls: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    const r = residual[i]!;
    pulls[i] = weight[i]! * (r > delta ? delta : r < -delta ? -delta : r);
  }
}

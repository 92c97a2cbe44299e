import { compensatedSum } from '../../numeric/compensated-sum.ts';
import type { Problem } from './linearise.ts';
import { penalty } from './objective.ts';

/** A constant loss in place of a law, and the objective there, in the unit of the frame. */
export interface ConstantFit {
  readonly loss: number;
  readonly objective: number;
}

/** The constant that fits best: where the pulls of the residuals cancel, by bisection, as their sum falls with the constant. */
export function bestConstant({ points, frame, levels }: Problem, delta: number): ConstantFit {
  const { size, weight } = points;
  const values = points.loss.subarray(0, size).map((loss) => (levels ? loss : Math.log(loss)));
  const pull = (at: number): number => {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const r = values[i]! - at;
      if (delta === 0) sum += r > 0 ? weight[i]! : r < 0 ? -weight[i]! : 0;
      else sum += weight[i]! * (r > delta ? delta : r < -delta ? -delta : r);
    }
    return sum;
  };
  let low = values.reduce((a, b) => Math.min(a, b));
  let high = values.reduce((a, b) => Math.max(a, b));
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (pull(middle) > 0) low = middle;
    else high = middle;
  }
  const objective = compensatedSum(size, (i) => weight[i]! * penalty(values[i]! - high, delta));
  return { loss: frame.unit * (levels ? high : Math.exp(high)), objective };
}

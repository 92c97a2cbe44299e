import { compensatedSum } from '../../../numeric/compensated-sum.ts';
import type { Frame } from '../model/frame.ts';
import type { Problem } from '../model/linearise.ts';
import { penalty } from '../model/residual.ts';
import { exp } from '../../../numeric/elementary/exp.ts';
import { log } from '../../../numeric/elementary/log.ts';

/** A constant loss in place of a law, and the objective there, in the unit of the frame. */
export interface ConstantFit {
  readonly loss: number;
  readonly objective: number;
}

/** The constant that fits best: where the pulls of the residuals cancel, by Newton's method kept in a bracket. */
export function bestConstant(
  { points, frame, levels }: Pick<Problem, 'points' | 'levels'> & { readonly frame: Pick<Frame, 'unit'> },
  delta: number,
): ConstantFit {
  const { size, weight } = points;
  const values = points.loss.subarray(0, size).map((loss) => (levels ? loss : log(loss)));
  let low = values.reduce((a, b) => Math.min(a, b));
  let high = values.reduce((a, b) => Math.max(a, b));
  const rounding = 2 ** -52 * Math.max(Math.abs(low), Math.abs(high));
  let at = low + (high - low) / 2;
  while (at > low && at < high) {
    let pull = 0;
    let slope = 0;
    for (let i = 0; i < size; i++) {
      const r = values[i]! - at;
      if (r > delta) pull += weight[i]! * (delta || 1);
      else if (r < -delta) pull -= weight[i]! * (delta || 1);
      else {
        pull += weight[i]! * r;
        slope += weight[i]!;
      }
    }
    if (pull > 0) low = at;
    else high = at;
    const newton = at + pull / slope;
    if (Math.abs(newton - at) <= rounding) low = high = at;
    at = newton > low && newton < high ? newton : low + (high - low) / 2;
  }
  const objective = compensatedSum(size, (i) => weight[i]! * penalty(values[i]! - high, delta));
  return { loss: frame.unit * (levels ? high : exp(high)), objective };
}

import { mean } from '../../../numeric/mean.ts';

/**
 * The runs of a fit as columns, sorted and without repetitions. A resample uses the first `size` rows of longer
 * columns.
 */
export interface Points {
  size: number;
  /** ln N, less the centre of the frame. */
  readonly x: Float64Array;
  /** ln D, less the centre of the frame. */
  readonly y: Float64Array;
  readonly loss: Float64Array;
  /** Positive. */
  readonly weight: Float64Array;
}

export function emptyPoints(capacity: number): Points {
  const column = (): Float64Array => new Float64Array(capacity);
  return { size: 0, x: column(), y: column(), loss: column(), weight: column() };
}

export function meanLoss({ size, loss }: Points): number {
  return mean(loss.subarray(0, size));
}

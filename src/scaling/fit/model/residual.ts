import { log } from '../../../numeric/elementary/log.ts';

/** ln of the loss − ln of its prediction, or their difference. */
export function residual(loss: number, predicted: number, levels: boolean): number {
  return levels ? loss - predicted : logRatio(loss, predicted);
}

/** A residual's part in the sum that is minimised: of squares, the half. */
export function penalty(r: number, delta: number): number {
  return delta === 0 ? Math.abs(r) : huber(r, delta);
}

/** Huber's function: r²/2 up to δ, δ(|r| − δ/2) beyond. */
export function huber(r: number, delta: number): number {
  const size = Math.abs(r);
  return size <= delta ? 0.5 * r * r : delta * (size - 0.5 * delta);
}

/**
 * `ln(p / q)`, for positive numbers within 1e130 of each other in ratio: 2 artanh of z = (p − q)/(p + q), by its series
 * for z below 0.1 in size, so that the residuals of a good fit cost no logarithm.
 */
export function logRatio(p: number, q: number): number {
  const z = (p - q) / (p + q);
  if (!(z < 0.1 && z > -0.1)) return log(p / q);
  const s = z * z;
  const s2 = s * s;
  // pairs of terms, which do not wait for each other
  const low = 1 / 3 + s * (1 / 5) + s2 * (1 / 7 + s * (1 / 9));
  const high = 1 / 11 + s * (1 / 13) + s2 * (1 / 15);
  return 2 * z * (1 + s * (low + s2 * s2 * high));
}

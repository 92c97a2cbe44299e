import { log } from '../../../numeric/elementary/log.ts';

/** Where a minimum was found: for which delta, and from how many runs. */
export interface Setting {
  readonly delta: number;
  readonly runs: number;
}

/**
 * Whether coefficients earn their place by Akaike's criterion: whether the objective without them, divided by the one
 * with them (the gain), is larger than as many coefficients that describe nothing but noise would make it.
 *
 * The residuals are taken for normal or, where their absolute values are summed, for Laplace's. Huber's function is
 * taken for the former, which asks for more.
 */
export function worthwhile(gain: number, coefficients: number, { delta, runs }: Setting): boolean {
  return (delta === 0 ? 2 : 1) * runs * log(gain) > 2 * coefficients;
}

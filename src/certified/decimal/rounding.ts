import { Decimal } from 'decimal.js';

/** Constructors of Decimals with one number of digits: their results are rounded down, up and to nearest. */
export interface Rounding {
  readonly down: typeof Decimal;
  readonly up: typeof Decimal;
  readonly nearest: typeof Decimal;
}

let made: Map<number, Rounding> | undefined;

/**
 * The constructors for a number of digits: always the same, and known to nobody who could change their settings. They
 * inherit nothing from the settings of `Decimal`.
 */
export function roundingTo(digits: number): Rounding {
  made ??= new Map();
  let rounding = made.get(digits);
  if (rounding === undefined) {
    const constructor = (mode: Decimal.Rounding) =>
      Decimal.clone({ defaults: true, precision: digits, rounding: mode, minE: -9e15, maxE: 9e15 });
    rounding = {
      down: constructor(Decimal.ROUND_FLOOR),
      up: constructor(Decimal.ROUND_CEIL),
      nearest: constructor(Decimal.ROUND_HALF_EVEN),
    };
    made.set(digits, rounding);
  }
  return rounding;
}

import type { Formula } from './arithmetic.ts';
import { signOf } from './double/ball.ts';
import { doubleArithmetic } from './double/double-arithmetic.ts';
import { type CertifiedOptions, enclosing, unlessTooWide } from './enclose.ts';

/** The sign of a value, if it can be told; an exact 0 is none. */
export type Sign = 'negative' | 'positive' | 'undecided';

/**
 * The sign of a formula's value: by doubles whose errors are bounded where these tell it, and otherwise by the interval
 * that the options ask for. That of decimal.js is to be independent of all else, and stands alone.
 */
export function signOfFormula(formula: Formula, options: CertifiedOptions = {}): Sign {
  const quick =
    options.arithmetic === 'decimal' ? 'undecided' : nameOf(unlessTooWide(() => signOf(formula(doubleArithmetic()))));
  if (quick !== 'undecided') return quick;
  const sign = enclosing(options)(formula).sign();
  return sign === 'zero' ? 'undecided' : sign;
}

/** What an arithmetic says of a sign, in words. */
export function nameOf(sign: number | undefined): Sign {
  if (sign === -1) return 'negative';
  return sign === 1 ? 'positive' : 'undecided';
}

import { DomainError } from '../../errors.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { relativeZeta } from './zeta.ts';

/** A Zipf exponent a in [1e-9, 1000]: beyond, the first quantum is nothing, or is all there is. */
export function checkExponent(value: number): void {
  if (!(typeof value === 'number' && value >= 1e-9 && value <= 1000)) {
    throw new DomainError('exponent', value, 'a number in [1e-9, 1000]');
  }
}

/** Quanta with the frequencies p_i = A i^-(1 + a). */
export interface ZipfQuanta {
  readonly exponent: number;
  /** A = 1/ζ(1 + a), the frequency of the first. */
  readonly first: number;
}

export function zipfQuanta(exponent: number): ZipfQuanta {
  return { exponent, first: exponent / relativeZeta(exponent, 1) };
}

/** p_i. */
export function frequency({ exponent, first }: ZipfQuanta, i: number): number {
  return first * pow(i, -1 - exponent);
}

/** The frequencies of all after the first n, together. */
export function tailMass({ exponent }: ZipfQuanta, n: number): number {
  if (n === 0) return 1;
  return (pow(n + 1, -exponent) * relativeZeta(exponent, n + 1)) / relativeZeta(exponent, 1);
}

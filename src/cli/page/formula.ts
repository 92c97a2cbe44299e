import type { ScalingLaw } from '../../scaling/index.ts';
import { significant } from '../text/format.ts';

/** A law as a formula in HTML, to five digits. */
export function htmlFormula({ E, A, B, alpha, beta }: ScalingLaw): string {
  const term = (coefficient: number, symbol: string, exponent: number): string =>
    `${significant(coefficient, 5)} <i>${symbol}</i><sup>−${significant(exponent, 5)}</sup>`;
  return `<i>L</i>(<i>N</i>, <i>D</i>) = ${significant(E, 5)} + ${term(A, 'N', alpha)} + ${term(B, 'D', beta)}`;
}

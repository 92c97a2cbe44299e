import type { ScalingLaw } from '../../scaling/index.ts';
import { significant } from '../text/format.ts';
import { type Html, html } from './html.ts';

/** A law as a formula, to five digits. */
export function lawFormula({ E, A, B, alpha, beta }: ScalingLaw): Html {
  const term = (coefficient: number, symbol: string, exponent: number): Html =>
    html`${significant(coefficient, 5)} <i>${symbol}</i><sup>−${significant(exponent, 5)}</sup>`;
  return html`<i>L</i>(<i>N</i>, <i>D</i>) = ${significant(E, 5)} + ${term(A, 'N', alpha)} + ${term(B, 'D', beta)}`;
}

import type { ScalingLaw } from '../../law.ts';
import type { ScalingLawTerm } from '../model/dead-terms.ts';
import { representable } from '../model/representable.ts';
import type { FitConditioning } from './conditioning.ts';

/**
 * Whether a fit is to be trusted: `'converged'`, or the first reason against it.
 *
 * @category Fitting
 */
export type FitStatus = 'converged' | 'not-converged' | 'degenerate' | 'unidentified' | 'worse-than-constant';

/**
 * Beyond this condition number of the Jacobian its square, that of the second derivatives, is beyond double precision.
 */
const ILL_CONDITIONED = 2 ** 26;

/** The evidence for a fit. */
export interface Evidence {
  readonly stationary: boolean;
  readonly dead: readonly ScalingLawTerm[];
  readonly unsupported: readonly ScalingLawTerm[];
  readonly law: ScalingLaw;
  readonly conditioning: FitConditioning;
  readonly beatsConstant: boolean;
}

export function statusOf({ stationary, dead, unsupported, law, conditioning, beatsConstant }: Evidence): FitStatus {
  if (!stationary) return 'not-converged';
  if (dead.length > 0) return 'degenerate';
  if (!beatsConstant) return 'worse-than-constant';
  const told = representable(law) && conditioning.centred < ILL_CONDITIONED && unsupported.length === 0;
  return told ? 'converged' : 'unidentified';
}

const NAMES: Readonly<Record<ScalingLawTerm, string>> = {
  E: 'irreducible loss',
  parameters: 'parameter term',
  tokens: 'data term',
};

export function explain(status: FitStatus, { dead, unsupported }: Pick<Evidence, 'dead' | 'unsupported'>): string {
  const list = (terms: readonly ScalingLawTerm[]): string => terms.map((term) => NAMES[term]).join(' and the ');
  const spare = `The runs are described as well without the ${list(unsupported)}.`;
  switch (status) {
    case 'converged':
      return 'The law is a minimum of the objective, and all three of its terms matter.';
    case 'not-converged':
      return `No minimum was found from the starts that were tried.${unsupported.length > 0 ? ` ${spare}` : ''}`;
    case 'degenerate':
      return `At the minimum the ${list(dead)} died: the runs do not tell all coefficients.`;
    case 'unidentified':
      return unsupported.length > 0
        ? spare
        : 'The runs hardly tell some combination of the coefficients: quite different laws fit as well.';
    case 'worse-than-constant':
      return 'The law is no better than a constant loss, for as many coefficients as it has.';
  }
}

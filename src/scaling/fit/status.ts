import type { ScalingLaw } from '../law.ts';
import type { FitConditioning } from './conditioning.ts';
import type { ScalingLawTerm } from './dead-terms.ts';
import { COEFFICIENTS } from './options.ts';

/**
 * Whether a fit is to be trusted: `'converged'`, or the first reason against it.
 *
 * @category Fitting
 */
export type FitStatus = 'converged' | 'not-converged' | 'degenerate' | 'unidentified' | 'worse-than-constant';

/** Beyond this condition number of the Jacobian its square, that of the second derivatives, is beyond double precision. */
const ILL_CONDITIONED = 2 ** 26;

/** The evidence for a fit. */
export interface Evidence {
  readonly stationary: boolean;
  readonly dead: readonly ScalingLawTerm[];
  readonly law: ScalingLaw;
  readonly conditioning: FitConditioning;
  /** The objective of the best constant over that of the law. */
  readonly gain: number;
  readonly runs: number;
  /** How many coefficients were fitted. */
  readonly coefficients: number;
  /** Whether the objective grows with the size of the residuals, not with their squares. */
  readonly absolute: boolean;
}

export function statusOf(evidence: Evidence): FitStatus {
  const { stationary, dead, law, conditioning } = evidence;
  if (!stationary) return 'not-converged';
  if (dead.length > 0) return 'degenerate';
  const finite = COEFFICIENTS.every((name) => law[name] < Infinity && (law[name] > 0 || name === 'E'));
  if (!finite || !(conditioning.centred < ILL_CONDITIONED)) return 'unidentified';
  return beatsConstant(evidence) ? 'converged' : 'worse-than-constant';
}

/**
 * Akaike's criterion, for normal residuals or, where their absolute values are summed, Laplace's. Huber's function is taken
 * as the former, which asks for more.
 */
function beatsConstant({ gain, runs, coefficients, absolute }: Evidence): boolean {
  return (absolute ? 2 : 1) * runs * Math.log(gain) > 2 * (coefficients - 1);
}

const NAMES: Readonly<Record<ScalingLawTerm, string>> = {
  E: 'the irreducible loss went to 0',
  parameters: 'the parameter term does not change between the runs',
  tokens: 'the data term does not change between the runs',
};

export function explain(status: FitStatus, dead: readonly ScalingLawTerm[]): string {
  switch (status) {
    case 'converged':
      return 'The law is a minimum of the objective, and all three of its terms matter.';
    case 'not-converged':
      return 'No minimum was found from the starts that were tried.';
    case 'degenerate':
      return `At the minimum ${dead.map((term) => NAMES[term]).join(', and ')}: the runs do not tell all coefficients.`;
    case 'unidentified':
      return 'The runs hardly tell some combination of the coefficients: quite different laws fit as well.';
    case 'worse-than-constant':
      return 'The law is no better than a constant loss, for as many coefficients as it has.';
  }
}

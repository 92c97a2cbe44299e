import { complementBelow, productBelow } from '../../numeric/rounded-down.ts';

/** Errors above which a skill violates, as a fraction of its edges. */
export interface ErrorLevel {
  /** The double nearest to it. */
  readonly error: number;
  /** A double that is not above it: as many errors as this are needed, whatever has been rounded. */
  readonly below: number;
}

/** The level that is a double. */
export function levelOf(error: number): ErrorLevel {
  return { error, below: error };
}

/** 1 − competence. */
export function levelUnder(competence: number): ErrorLevel {
  return { error: 1 - competence, below: complementBelow(competence) };
}

/** βθ, where the exact θ is not below `thetaBelow`. */
export function levelTimes(beta: number, theta: number, thetaBelow: number): ErrorLevel {
  return { error: beta * theta, below: productBelow(beta, thetaBelow) };
}

import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import type { LearningSkill } from './skill-strength.ts';

/** F(u) = 1 - R/S = 1/(1 + e^u / r), what is left of a skill with u = 2 η p S t, for r = S/R₀ - 1. */
export interface Remaining {
  /** ln r: up to there hardly anything is learnt. */
  readonly logOdds: number;
  /** F². */
  readonly square: (u: number) => number;
  /** Taylor coefficients of F² at 0, whose radius is at least π. */
  readonly coefficients: Float64Array;
}

const TERMS = 32;

export function remainingOf({ target, initial }: Omit<LearningSkill, 'frequency'>): Remaining {
  const logOdds = log(target - initial) - log(initial);
  const square = (u: number): number => {
    const left = 1 / (1 + exp(u - logOdds));
    return left * left;
  };
  // F' = F² - F gives the coefficients of F one after the other, from those of its square
  const left = new Float64Array(TERMS);
  const coefficients = new Float64Array(TERMS);
  left[0] = (target - initial) / target;
  for (let i = 0; i < TERMS; i++) {
    for (let j = 0; j <= i; j++) coefficients[i]! += left[j]! * left[i - j]!;
    if (i + 1 < TERMS) left[i + 1] = (coefficients[i]! - left[i]!) / (i + 1);
  }
  return { logOdds, square, coefficients };
}

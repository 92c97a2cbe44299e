import { checkCount, checkNamed, checkWhole, DomainError } from '../errors.ts';

/**
 * A hypergeometric law: the number of successes among draws without replacement.
 *
 * @category Exact tails
 */
export interface HypergeometricLaw {
  /** Size N of the population, a positive safe integer. */
  readonly population: number;
  /** Number K of successes in it, from 0 to N. */
  readonly successes: number;
  /** Number n of draws, from 0 to N. */
  readonly draws: number;
}

/** The checks that every function of a hypergeometric law begins with; `count` is its other argument, checked later. */
export function checkHypergeometricLaw(call: string, parameter: string, law: HypergeometricLaw, count: string): void {
  checkNamed(call, parameter, law, ['population', 'successes', 'draws', count]);
  const { population, successes, draws } = law;
  checkCount('population', population);
  for (const [name, value] of [
    ['successes', successes],
    ['draws', draws],
  ] as const) {
    checkWhole(name, value);
    if (value > population) throw new DomainError(name, value, `at most population = ${population}`);
  }
}

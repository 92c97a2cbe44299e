import { checkExcess } from '../errors.ts';

/**
 * Hellman and Raviv's bound: how often the best guess is wrong, at a conditional entropy in nats.
 *
 * ```math
 * e \le \frac{H(X|Y)}{2\ln 2}
 * ```
 *
 * For the guesser that answers with the most probable choice given what it sees, and any number of choices. (In bits it
 * is H/2.) It is {@link maxErrorForEntropy} up to ln 2 nats, and above it from there on.
 *
 * @param entropy - conditional entropy H(X|Y), nats, in [0, Infinity]
 * @returns an upper bound on the probability of a wrong answer, in [0, 1]; 1 from 2 ln 2 nats on, where it has no
 * content
 * @throws {@link DomainError} if `entropy` is negative or not a number
 * @example
 * ```ts
 * import { hellmanRavivErrorBound } from 'skill-emergence/entropy';
 *
 * hellmanRavivErrorBound(0.129); // ~> 0.0930538
 * hellmanRavivErrorBound(Math.LN2); // => 0.5
 * hellmanRavivErrorBound(3); // => 1
 * ```
 * @see M. Hellman & J. Raviv (1970), *Probability of Error, Equivocation, and the Chernoff Bound*.
 * @category Entropy and guessing
 */
export function hellmanRavivErrorBound(entropy: number): number {
  checkExcess('entropy', entropy);
  return Math.min(1, entropy / (2 * Math.LN2));
}

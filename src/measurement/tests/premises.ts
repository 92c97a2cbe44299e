import { DomainError } from '../../errors.ts';

// What is refuted where a test rejects. The theorem is proved: a rejection is of what has to be assumed besides.

export const SLINGSHOT_PREMISES =
  'that errors are proportional to the excess entropy, or its reduction, or that the tuples are those of the theory';

export const BRACKET_PREMISES = 'that the tuples occur as in the theory, in concatenated text pieces or inside one';

export const FRECHET_PREMISES =
  'that a tuple fails only where one of its skills does, or that it fails at least where a single skill does';

export const GUARANTEE_PREMISES =
  'a premise of the theorem at that error fraction, or that the tuples are those of the theory';

export const MEAN_PREMISES =
  'the error fraction, and with it the error model, or that the tuples are those of the theory';

/** The check of the factor by which an excess entropy has fallen. */
export function checkReduction(reduction: number): void {
  if (!(typeof reduction === 'number' && reduction >= 1 && reduction < Infinity)) {
    throw new DomainError('reduction', reduction, 'a number in [1, Infinity)');
  }
}

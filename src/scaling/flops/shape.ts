import { checkCount, checkNamed, checkPositive, checkWhole } from '../../errors.ts';

/** The checks of a model's shape and of the tokens it is trained on: all but these are counts. */
export function checkShape<Shape extends object>(
  call: string,
  shape: Shape,
  counts: readonly (keyof Shape & string)[],
  others: {
    /** Positive numbers. */
    readonly positive: readonly (keyof Shape & string)[];
    /** Counts that may be 0. */
    readonly whole?: readonly (keyof Shape & string)[];
    /** What is no number, and checked elsewhere. */
    readonly more?: readonly string[];
  },
): void {
  const { positive, whole = [], more = [] } = others;
  checkNamed(call, 'shape', shape, [...counts, ...whole, ...positive, ...more]);
  const numbers = shape as Readonly<Record<string, number>>;
  for (const name of counts) checkCount(name, numbers[name]!);
  for (const name of whole) checkWhole(name, numbers[name]!);
  for (const name of positive) checkPositive(name, numbers[name]!);
}

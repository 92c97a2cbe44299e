import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { logUniform, uniform } from './arbitraries.ts';
import { exactly } from './reference.ts';
import { ln } from './fast-log.ts';

/** A question: the joint weights of what is seen (rows) and the answer (columns). They need not sum to 1. */
export type Question = readonly (readonly number[])[];

/**
 * Questions of up to `choices` choices: any; with wrong answers equally probable, where Fano's inequality is attained;
 * and with some choices left, equally probable, where the best guess is as bad as the entropy allows.
 */
export function question(choices = 4): fc.Arbitrary<Question> {
  return fc.integer({ min: 2, max: choices }).chain((m) => {
    const row = fc.oneof(
      fc.array(fc.oneof(uniform(0, 1), logUniform(1e-30, 1), fc.constant(0)), { minLength: m, maxLength: m }),
      logUniform(1e-30, 1).map((wrong) => Array.from({ length: m }, (_, i) => (i === 0 ? 1 : wrong))),
      fc.integer({ min: 1, max: m }).chain((left) => {
        return logUniform(1e-12, 1).map((weight) => Array.from({ length: m }, (_, i) => (i < left ? weight : 0)));
      }),
    );
    return fc
      .array(row, { minLength: 1, maxLength: 3 })
      .filter((rows) => rows.some((weights) => weights.some((weight) => weight > 0)));
  });
}

/** The conditional entropy in nats and the error of the best guess, at 60 digits. */
export function exactQuestion(rows: Question): { entropy: Decimal; error: Decimal } {
  const zero = exactly(0);
  let [total, right, entropy] = [zero, zero, zero];
  for (const weights of rows) {
    const cells = weights.map(exactly);
    const sum = cells.reduce((a, b) => a.plus(b), zero);
    total = total.plus(sum);
    right = right.plus(cells.reduce((a, b) => (a.gt(b) ? a : b), zero));
    for (const cell of cells) {
      if (!cell.isZero()) entropy = entropy.minus(cell.times(ln(cell.div(sum))));
    }
  }
  return { entropy: entropy.div(total), error: total.minus(right).div(total) };
}

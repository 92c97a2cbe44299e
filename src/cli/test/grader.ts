import { InvalidArgumentError, Option } from 'commander';
import type { Grader } from '../../measurement/index.ts';
import { readNumber } from '../input/number.ts';

/** An option that takes both error rates of a grader. */
export function graderOption(flag: string, whose: string): Option {
  return new Option(`${flag} <rates>`, `rates of false positives and of false negatives of ${whose}: 5%,2%`).argParser(
    graderFrom,
  );
}

function graderFrom(text: string): Grader {
  const rates = text.split(',').map((part) => readNumber(part));
  const [falsePositiveRate, falseNegativeRate] = rates;
  if (rates.length === 2 && falsePositiveRate !== undefined && falseNegativeRate !== undefined) {
    return { falsePositiveRate, falseNegativeRate };
  }
  throw new InvalidArgumentError('It must be two rates with a comma between them, such as 5%,2%.');
}

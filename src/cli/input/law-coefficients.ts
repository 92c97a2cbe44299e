import { isDomainError } from '../../errors.ts';
import type { ScalingLaw } from '../../scaling/index.ts';
import { checkLaw } from '../../scaling/law.ts';
import { Failure } from '../failure.ts';
import { readNumber, wantedNumber } from './number.ts';

const COEFFICIENTS = ['E', 'A', 'B', 'alpha', 'beta'] as const;

/** Reads a law from a list of its coefficients: `E=1.69,A=406.4,B=410.7,alpha=0.34,beta=0.28`, in any order. */
export function lawFromList(option: string): ScalingLaw {
  const fail = (message: string): Failure => new Failure(2, `--law ${option}: ${message}`);
  const law: Partial<Record<keyof ScalingLaw, number>> = {};
  for (const part of option.split(',')) {
    const [, key = '', text = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const coefficient = COEFFICIENTS.find((known) => known === key);
    if (!coefficient) throw fail(`the coefficients are ${COEFFICIENTS.join(', ')}, got ${JSON.stringify(part)}`);
    if (law[coefficient] !== undefined) throw fail(`${key} is there twice`);
    const value = readNumber(text);
    if (value === undefined) throw fail(`${key} must be ${wantedNumber(text)}, got ${JSON.stringify(text)}`);
    law[coefficient] = value;
  }
  const missing = COEFFICIENTS.filter((coefficient) => law[coefficient] === undefined);
  if (missing.length > 0) throw fail(`all of ${COEFFICIENTS.join(', ')} are required; ${missing.join(', ')} missing`);
  const complete = law as ScalingLaw;
  try {
    checkLaw(complete);
  } catch (error) {
    throw isDomainError(error) ? fail(error.message) : error;
  }
  return complete;
}

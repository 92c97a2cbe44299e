import { readFileSync } from 'node:fs';
import { finiteSizeLogFailure, type FiniteSizes } from 'skill-emergence/competence';
import type { ReferenceRow } from './reference.ts';

/** Sizes in counts, and the competence above which a skill does not violate. */
export type FailureArguments = FiniteSizes & { readonly competence: number };

/** Values of 40 digits from test/reference/finite-sizes.py. */
export function finiteSizeRows(): readonly ReferenceRow<FailureArguments>[] {
  const text = readFileSync(new URL('../reference/finite-sizes.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { rows: ReferenceRow<FailureArguments>[] }).rows;
}

/**
 * The terms of which a log-probability is made, λkq + ln C(m,z) + |ln P|: its error is documented as a part of them.
 */
export function termsOf(options: FailureArguments): number {
  const { errorPieces, logSets, logProbability, multipliers } = finiteSizeLogFailure(options);
  if (multipliers === undefined) return 0;
  return multipliers.lambda * options.k * errorPieces + logSets + Math.abs(logProbability);
}

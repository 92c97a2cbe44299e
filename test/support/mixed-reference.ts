import { readFileSync } from 'node:fs';
import type { ReferenceRow } from './reference.ts';

/** The arguments of `mixedErrorAmplification`. */
export interface MixedArguments {
  readonly theta: number;
  readonly ks: readonly number[];
  readonly probabilities: readonly number[];
  readonly alpha: number;
}

/** Values of 40 digits from test/reference/mixed.py. */
export function mixedRows(): readonly ReferenceRow<MixedArguments>[] {
  const text = readFileSync(new URL('../reference/mixed.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { rows: ReferenceRow<MixedArguments>[] }).rows;
}

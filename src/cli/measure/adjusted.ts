import { holmPValues } from '../../measurement/index.ts';

/** A p-value among those of several sizes. */
export interface Adjusted {
  /** By Holm's procedure over the sizes. */
  readonly adjustedPValue: number;
}

/** Results of a test, of the sizes that have one, each with its p-value by Holm's procedure. */
export function adjusted<Result extends { readonly pValue: number }>(
  results: readonly (Result | undefined)[],
): readonly ((Result & Adjusted) | undefined)[] {
  const pValues = results.flatMap((result) => (result ? [result.pValue] : []));
  const holm = pValues.length === 0 ? [] : holmPValues(pValues);
  let next = 0;
  return results.map((result) => result && { ...result, adjustedPValue: holm[next++]! });
}

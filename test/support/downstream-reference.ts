import { readFileSync } from 'node:fs';
import type { ReferenceRow } from './reference.ts';

/** Values of 40 digits from test/reference/downstream.py, for the arguments of a function. */
export function downstreamRows<Of extends (args: never) => unknown>(
  name: string,
): readonly ReferenceRow<Parameters<Of>[0]>[] {
  const text = readFileSync(new URL('../reference/downstream.json', import.meta.url), 'utf8');
  const table = JSON.parse(text) as { functions: Readonly<Record<string, ReferenceRow<Parameters<Of>[0]>[]>> };
  return table.functions[name]!;
}

/** 1e-12 of the value, in ulps. */
export const REFERENCE_ULPS = 1e-12 / 2 ** -52;

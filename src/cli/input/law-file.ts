import type { ForecastLaw, LawReplicates } from '../../emergence/index.ts';
import type { FittedRange, ScalingLaw } from '../../scaling/index.ts';
import { Failure } from '../failure.ts';

/** The coefficients, in the order in which they are written. */
export const COEFFICIENTS = ['E', 'A', 'B', 'alpha', 'beta'] as const;

const FIELDS: readonly string[] = [...COEFFICIENTS, 'source', 'fittedRange', 'standardErrors', 'replicates'];

/** A law as a file holds it. */
export interface LawFile extends ForecastLaw {
  readonly source?: string;
  /** Laws fitted to resamples of the runs; what they hold is checked where they are used. */
  readonly replicates?: LawReplicates;
}

/** Reads a law from JSON: the five coefficients, and as they like the other fields. */
export function lawFromJson(path: string, text: string): LawFile {
  const fail = (message: string): Failure => new Failure(2, `${path}: ${message}`);
  const fields = objectFrom(text, fail);
  const unknown = Object.keys(fields).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) throw fail(`unknown field ${unknown}; a law has ${FIELDS.join(', ')}`);
  const number = (key: keyof ScalingLaw): number => {
    const value = fields[key];
    if (typeof value === 'number') return value;
    throw fail(`${key} must be a number, got ${value === undefined ? 'nothing' : JSON.stringify(value)}`);
  };
  const law = { E: number('E'), A: number('A'), B: number('B'), alpha: number('alpha'), beta: number('beta') };
  const { source, fittedRange, replicates } = fields;
  if (source !== undefined && typeof source !== 'string') throw fail('source must be a text');
  if (fittedRange !== undefined && !isFittedRange(fittedRange)) {
    throw fail('fittedRange must be { "parameters": [least, most], "tokens": [least, most] }, positive and ascending');
  }
  if (replicates !== undefined && !isReplicates(replicates)) {
    throw fail('replicates must hold E, A, B, alpha and beta, each a list of numbers, as many as the others');
  }
  return {
    ...law,
    ...(source !== undefined && { source }),
    ...(fittedRange !== undefined && { fittedRange }),
    ...(replicates !== undefined && { replicates }),
  };
}

function objectFrom(text: string, fail: (message: string) => Failure): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail(`not JSON: ${(error as Error).message}`);
  }
  if (!isObject(value)) throw fail('a law is an object with the fields E, A, B, alpha and beta');
  return value;
}

function isFittedRange(value: unknown): value is FittedRange {
  return isObject(value) && isInterval(value['parameters']) && isInterval(value['tokens']);
}

function isReplicates(value: unknown): value is LawReplicates {
  if (!isObject(value)) return false;
  const columns = COEFFICIENTS.map((name) => value[name]);
  return columns.every(
    (column) =>
      Array.isArray(column) &&
      column.length === (columns[0] as unknown[]).length &&
      column.every((one) => typeof one === 'number'),
  );
}

function isInterval(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [low, high] = value as unknown[];
  return typeof low === 'number' && typeof high === 'number' && 0 < low && low <= high;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

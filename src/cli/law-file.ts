import type { ForecastLaw } from '../emergence/index.ts';
import type { FittedRange, ScalingLaw } from '../scaling/index.ts';
import { Failure } from './failure.ts';

const FIELDS = ['E', 'A', 'B', 'alpha', 'beta', 'source', 'fittedRange', 'standardErrors'];

/** Reads a law from JSON: the five coefficients, and as they like `source`, `fittedRange` and `standardErrors`. */
export function lawFromJson(path: string, text: string): ForecastLaw & { readonly source?: string } {
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
  const { source, fittedRange } = fields;
  if (source !== undefined && typeof source !== 'string') throw fail('source must be a text');
  if (fittedRange !== undefined && !isFittedRange(fittedRange)) {
    throw fail('fittedRange must be { "parameters": [least, most], "tokens": [least, most] }, positive and ascending');
  }
  return { ...law, ...(source === undefined ? {} : { source }), ...(fittedRange === undefined ? {} : { fittedRange }) };
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

function isInterval(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [low, high] = value as unknown[];
  return typeof low === 'number' && typeof high === 'number' && 0 < low && low <= high;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { Failure } from '../failure.ts';
import { failureAt } from './table.ts';
import { readTextFile } from './text-file.ts';

/** An object of a file that has one on each line. */
export interface JsonLine {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The line it is on, from 1. */
  readonly line: number;
}

/** Reads a file with a JSON object on each line; empty lines are skipped. `what` it is, for messages. */
export function readJsonLines(what: string, path: string): readonly JsonLine[] {
  const objects: JsonLine[] = [];
  readTextFile(what, path)
    .split('\n')
    .forEach((text, i) => {
      if (text.trim() !== '') objects.push({ fields: objectOn(path, text, i + 1), line: i + 1 });
    });
  return objects;
}

function objectOn(path: string, text: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(2, `${path}, line ${line}: not JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw failureAt({ path, unit: 'line' }, { number: line }, 'there must be one JSON object on each line');
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isDomainError } from '../../errors.ts';
import { missingSeeds, type SimulationPart } from '../../simulation/index.ts';
import { Failure } from '../failure.ts';
import { readTextFile } from '../input/text-file.ts';

/** A part as a file: JSON, with a checksum of all the rest, so that a file that was damaged on its way is refused. */
export function partText(part: SimulationPart): string {
  return `${JSON.stringify({ ...part, checksum: checksumOf(part) })}\n`;
}

/** The part in a file. */
export function readPart(path: string): SimulationPart {
  const text = readTextFile('part of a simulation', path);
  const refused = (why: string): Failure => new Failure(2, `${path} is not a part of a simulation: ${why}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused('it is not JSON, or was cut off');
  }
  if (typeof value !== 'object' || value === null || !('checksum' in value)) throw refused('it has no checksum');
  const { checksum, ...part } = value as SimulationPart & { readonly checksum: unknown };
  if (checksum !== checksumOf(part)) throw refused('its checksum is of another text');
  try {
    missingSeeds(part);
  } catch (error) {
    if (isDomainError(error)) throw refused(error.message);
    throw error;
  }
  return part;
}

/** The part in a file, if there is one. */
export function partIn(path: string): SimulationPart | undefined {
  return existsSync(path) ? readPart(path) : undefined;
}

function checksumOf(part: SimulationPart): string {
  return createHash('sha256').update(JSON.stringify(part)).digest('hex');
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isDomainError } from '../../errors.ts';
import { type BootstrapPart, missingReplicates } from '../../scaling/fit/index.ts';
import { type LearningPart, missingLearningSeeds, missingSeeds, type SimulationPart } from '../../simulation/index.ts';
import { repeatedKey } from '../../scaling/repeated-key.ts';
import { Failure } from '../failure.ts';
import { checkSource } from './runs-source.ts';
import { readTextFile } from '../input/text-file.ts';

/** A part of whichever long work. */
type AnyPart = SimulationPart | LearningPart | BootstrapPart;

/** A part of long work with the file that it is in. */
export interface PartFile<Part = AnyPart> {
  readonly path: string;
  readonly part: Part;
  /** Where the runs of a bootstrap come from. */
  readonly source?: unknown;
}

/** A part as a file: JSON, with a checksum of all the rest, so that a file that was damaged on its way is refused. */
export function partText(part: AnyPart, source?: object): string {
  const all = { ...part, ...(source && { source }) };
  return `${JSON.stringify({ ...all, checksum: checksumOf(all) })}\n`;
}

/** The part in a file, of whichever work. */
export function readPartFile(path: string): PartFile {
  const text = readTextFile('part', path);
  const refused = (why: string): Failure =>
    new Failure(2, `${path} is not a part that simulate, simulate-learning or fit wrote: ${why}`);
  if (isDeep(text)) throw refused('it is nested too deeply');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused('it is not JSON, or was cut off');
  }
  const twice = repeatedKey(text);
  if (twice !== undefined) throw refused(`it has the key ${JSON.stringify(twice)} twice`);
  if (typeof value !== 'object' || value === null || !('checksum' in value)) throw refused('it has no checksum');
  const { checksum, ...all } = value as SimulationPart & { readonly checksum: unknown };
  if (checksum !== checksumOf(all)) throw refused('its checksum is of another text');
  try {
    return { path, ...checked(all) };
  } catch (error) {
    if (isDomainError(error)) throw refused(error.message);
    throw error;
  }
}

/** A simulation may be all that is expected; a bootstrap says beside its part where its runs come from. */
function checked(
  all: SimulationPart | LearningPart | (BootstrapPart & { readonly source?: unknown }),
): Omit<PartFile, 'path'> {
  if (isBootstrap(all)) {
    const { source, ...part } = all;
    missingReplicates(part);
    checkSource(source, part.plan.runs.length);
    return { part, source };
  }
  if (isLearning(all)) missingLearningSeeds(all);
  else missingSeeds(all);
  return { part: all };
}

/** What the work of writing a part as JSON again can follow; parts have some ten levels. */
const DEEPEST = 100;

/** Whether brackets are nested more deeply than in any part, those in strings included. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (bracket === '[' || bracket === '{') depth++;
    else if (bracket === ']' || bracket === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function isBootstrap(part: AnyPart): part is BootstrapPart {
  return part.format === 'skill-emergence bootstrap';
}

function isLearning(part: AnyPart): part is LearningPart {
  return part.format === 'skill-emergence learning';
}

/** Whether a file is of a part of a bootstrap. */
export function isBootstrapFile(file: PartFile): file is PartFile<BootstrapPart> {
  return isBootstrap(file.part);
}

/** Whether a file is of a part of a study of learning. */
export function isLearningFile(file: PartFile): file is PartFile<LearningPart> {
  return isLearning(file.part);
}

/** The part of a simulation in a file. */
export function simulationIn(file: PartFile): SimulationPart {
  if (isBootstrapFile(file)) throw new Failure(2, `${file.path} is a part of a bootstrap, and not of a simulation`);
  if (isLearningFile(file)) throw new Failure(2, `${file.path} is a part of a study of learning, and of no other`);
  return file.part as SimulationPart;
}

/** The part of a study of learning in a file. */
function learningIn(file: PartFile): LearningPart {
  if (!isLearningFile(file)) throw new Failure(2, `${file.path} is no part of a study of learning`);
  return file.part;
}

/** The part of a study of learning in a file, if there is one. */
export function learningPartIn(path: string): LearningPart | undefined {
  return existsSync(path) ? learningIn(readPartFile(path)) : undefined;
}

/** The part of a simulation in a file, if there is one. */
export function partIn(path: string): SimulationPart | undefined {
  return existsSync(path) ? simulationIn(readPartFile(path)) : undefined;
}

/** The part of a bootstrap in a file, if there is one, of these runs. */
export function bootstrapIn(path: string, source: object): BootstrapPart | undefined {
  if (!existsSync(path)) return undefined;
  const file = readPartFile(path);
  if (!isBootstrapFile(file)) throw new Failure(2, `${path} is a part of a simulation, and not of a bootstrap`);
  if (JSON.stringify(file.source) !== JSON.stringify(source)) {
    throw new Failure(2, `${path} is a part of the bootstrap of another file of runs`);
  }
  return file.part;
}

function checksumOf(all: object): string {
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

import { basename } from 'node:path';
import type { ForecastLaw, LawUncertainty } from '../emergence/index.ts';
import { isDomainError } from '../errors.ts';
import { excessEntropy, publishedLaws } from '../scaling/index.ts';
import { Failure } from './failure.ts';
import { COEFFICIENTS, lawFromJson } from './law-file.ts';
import { nearest } from './nearest.ts';
import { NUMBER_FORMS, readNumber } from './number.ts';
import { readTextFile } from './text-file.ts';

/** A scaling law and how to call it. */
export interface NamedLaw {
  readonly name: string;
  readonly law: ForecastLaw;
  readonly source: string;
}

/** A law as the option `--law` takes it: a published name, a JSON file, or a list of the coefficients. */
export function readLaw(option: string): NamedLaw {
  const named = option.includes('=') ? fromList(option) : isFile(option) ? fromFile(option) : published(option);
  try {
    excessEntropy(named.law, { parameters: 1, tokens: 1 });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw new Failure(2, `--law ${option}: ${error.message}`);
  }
  return named;
}

/** How a law enters a forecast: by itself, or with the resamples that its file holds. */
export type LawArgument =
  | { readonly law: ForecastLaw; readonly bootstrap?: undefined }
  | { readonly law?: undefined; readonly bootstrap: LawUncertainty };

export function lawAndUncertainty(option: string, { law }: NamedLaw): LawArgument {
  if (!isFile(option)) return { law };
  const { replicates } = lawFromJson(option, readTextFile('law file', option));
  return replicates === undefined ? { law } : { bootstrap: { summary: { fit: { law } }, replicates } };
}

/** Several laws, each with a name of its own; lists of coefficients are numbered. */
export function readLaws(options: readonly string[]): readonly NamedLaw[] {
  const laws: NamedLaw[] = [];
  for (const option of options) {
    const law = readLaw(option);
    const isTaken = (name: string): boolean => laws.some((other) => other.name === name);
    let name = law.name;
    for (let i = 2; option.includes('=') && isTaken(name); i++) name = `${law.name}-${i}`;
    if (isTaken(name)) throw new Failure(2, `--law ${option}: there is already a law called ${name}`);
    laws.push({ ...law, name });
  }
  return laws;
}

function isFile(option: string): boolean {
  return option.endsWith('.json') && !option.includes('=');
}

function published(name: string): NamedLaw {
  const laws = Object.entries(publishedLaws);
  const [, law] = laws.find(([known]) => known === name) ?? [];
  if (law) return { name, law, source: law.source };
  const names = laws.map(([known]) => known);
  const suggestion = nearest(name, names);
  const hint = suggestion ? `did you mean ${suggestion}?` : `the published laws are ${names.join(', ')}`;
  throw new Failure(2, `--law ${name}: no published law of that name, nor a file that ends in .json; ${hint}`);
}

function fromFile(path: string): NamedLaw {
  const name = basename(path, '.json');
  const { source = `file ${basename(path)}`, replicates, ...law } = lawFromJson(path, readTextFile('law file', path));
  return { name, law, source };
}

function fromList(option: string): NamedLaw {
  const fail = (message: string): Failure => new Failure(2, `--law ${option}: ${message}`);
  const law: Partial<Record<(typeof COEFFICIENTS)[number], number>> = {};
  for (const part of option.split(',')) {
    const [, key = '', text = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const coefficient = COEFFICIENTS.find((known) => known === key);
    if (!coefficient) throw fail(`the coefficients are ${COEFFICIENTS.join(', ')}, got ${JSON.stringify(part)}`);
    if (law[coefficient] !== undefined) throw fail(`${key} is there twice`);
    const value = readNumber(text);
    if (value === undefined) throw fail(`${key} must be ${NUMBER_FORMS}, got ${JSON.stringify(text)}`);
    law[coefficient] = value;
  }
  const missing = COEFFICIENTS.filter((coefficient) => law[coefficient] === undefined);
  if (missing.length > 0) throw fail(`${missing.join(', ')} missing; all of ${COEFFICIENTS.join(', ')} are needed`);
  return { name: 'custom', law: law as ForecastLaw, source: 'coefficients given on the command line' };
}

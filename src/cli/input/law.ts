import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ForecastLaw, LawUncertainty } from '../../emergence/index.ts';
import { type DomainError, isDomainError, nearest } from '../../errors.ts';
import {
  chinchillaForm,
  type LossForm,
  publishedLaws,
  publishedScalingLaws,
  readLaw,
  type SavedLaw,
} from '../../scaling/index.ts';
import { Failure } from '../failure.ts';
import { lawFromList } from './law-coefficients.ts';
import { readTextFile } from './text-file.ts';

/** A scaling law and how to call it. */
export interface NamedLaw {
  readonly name: string;
  readonly law: ForecastLaw;
  readonly source: string;
}

/** A law as the option `--law` names it, with what its file says of its uncertainty. */
export interface LawChoice extends NamedLaw {
  readonly bootstrap?: LawUncertainty;
}

/** The law that `--law` names: a published name, a JSON file, or a list of the coefficients. */
export function lawNamed(option: string): LawChoice {
  if (isList(option)) {
    return { name: 'custom', law: lawFromList(option), source: 'coefficients given on the command line' };
  }
  return option.endsWith('.json') ? fromFile(option) : published(option);
}

/** A file may have an equals sign in its path. */
function isList(option: string): boolean {
  return option.includes('=') && !option.endsWith('.json');
}

/** Several laws, each with a name of its own; lists of coefficients are numbered. */
export function lawsNamed(options: readonly string[]): readonly LawChoice[] {
  const laws: LawChoice[] = [];
  for (const option of options) {
    const law = lawNamed(option);
    const isTaken = (name: string): boolean => laws.some((other) => other.name === name);
    let name = law.name;
    for (let i = 2; isList(option) && isTaken(name); i++) name = `${law.name}-${i}`;
    if (isTaken(name)) throw new Failure(2, `--law ${option}: there is already a law called ${name}`);
    laws.push({ ...law, name });
  }
  return laws;
}

/** How a law enters a forecast: with its uncertainty, where that is known. */
type LawArgument =
  | { readonly law: ForecastLaw; readonly bootstrap?: undefined }
  | { readonly law?: never; readonly bootstrap: LawUncertainty };

export function inForecast({ law, bootstrap }: LawChoice): LawArgument {
  return bootstrap ? { bootstrap } : { law };
}

/** The law as results show it. */
export function described({ name, law, source }: NamedLaw): NamedLaw {
  return { name, law, source };
}

function published(name: string): LawChoice {
  if (existsSync(name) && statSync(name).isDirectory()) {
    throw new Failure(2, `--law ${name} is a folder; a law that fit wrote there is in ${join(name, 'law.json')}`);
  }
  const laws = Object.entries(publishedScalingLaws);
  const [, law] = laws.find(([known]) => known === name) ?? [];
  if (law) return { name, law, source: law.source };
  if (Object.hasOwn(publishedLaws, name)) return ofAnotherForm(name as keyof typeof publishedLaws);
  const names = laws.map(([known]) => known);
  const suggestion = nearest(name, names);
  const hint = suggestion ? `did you mean ${suggestion}?` : `the published laws are ${names.join(', ')}`;
  throw new Failure(2, `--law ${name}: no published law of that name, nor a file that ends in .json; ${hint}`);
}

/** A published law that may be one of Chinchilla's form in other words. */
function ofAnotherForm(name: keyof typeof publishedLaws): LawChoice {
  try {
    return { name, law: chinchillaForm(publishedLaws[name] as LossForm), source: publishedLaws[name].source };
  } catch (error) {
    throw isDomainError(error) ? new Failure(2, `--law ${name}: it must be ${error.expected}`) : error;
  }
}

function fromFile(path: string): LawChoice {
  const saved = savedLaw(path, readTextFile('law file', path));
  const { law, replicates } = saved;
  const { source = `file ${basename(path)}` } = law;
  return {
    name: basename(path, '.json'),
    law,
    source,
    ...(replicates && replicates.E.length > 0 && { bootstrap: saved }),
  };
}

function savedLaw(path: string, text: string): SavedLaw {
  try {
    return readLaw(text);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw new Failure(2, `${path}: ${isReport(text) ? notTheReport(path) : wrongIn(text, error)}`);
  }
}

/** Whether a text is the report of a fit, `fit.json`, beside which its law is. */
function isReport(text: string): boolean {
  return /^\s*\{\s*"format": *"skill-emergence-fit"/.test(text);
}

function notTheReport(path: string): string {
  return `it is the report of a fit; its law is in ${join(dirname(path), 'law.json')}`;
}

/** What is wrong with a file, whose text is an argument of nobody's. */
function wrongIn(text: string, { parameter, expected, message }: DomainError): string {
  if (parameter === 'text') return notALaw(text, expected);
  return parameter === 'text.length' ? `the file has ${text.length} characters, a law has ${expected}` : message;
}

/** What is wrong with a text that is no law at all. */
function notALaw(text: string, expected: string): string {
  try {
    JSON.parse(text);
    return `it must be ${expected}`;
  } catch (error) {
    return `not JSON: ${(error as Error).message}`;
  }
}

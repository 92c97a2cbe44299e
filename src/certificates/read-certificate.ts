import { checkChoice, checkObject, DomainError } from '../errors.ts';
import type { Certificate } from './certificate.ts';

const TEXTS = ['claim', 'version', 'lower', 'upper', 'checksum'] as const;

const FIELDS = ['format', 'formatVersion', ...TEXTS, 'inputs', 'inputsMean', 'digits', 'verdict'] as const;

/** Characters of a text: more than a decimal of 1000 digits has, with its sign, its point and its exponent. */
const MOST_CHARACTERS = 1100;

/** More variables than any claim has. */
const MOST_INPUTS = 32;

/**
 * A certificate as plain data, each field read once from whatever was given in its place: of the right kind, of a
 * moderate length, and no other. What the texts say is still to be checked.
 */
export function readCertificate(given: unknown): Certificate {
  const { inputs, ...fields } = copyOf('certificate', given);
  checkFormat(fields);
  const known: readonly string[] = FIELDS;
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new DomainError(fieldOf('certificate', unknown), fields[unknown], 'absent');
  for (const name of TEXTS) checkText(`certificate.${name}`, fields[name]);
  const texts = copyOf('certificate.inputs', inputs);
  for (const [name, text] of Object.entries(texts)) checkText(fieldOf('certificate.inputs', name), text);
  const certificate = { ...fields, inputs: texts } as unknown as Certificate;
  checkChoice('certificate.inputsMean', certificate.inputsMean, ['double', 'decimal']);
  checkChoice('certificate.verdict', certificate.verdict, ['holds', 'fails', 'undecided']);
  const { digits } = certificate;
  if (!Number.isInteger(digits) || digits < 10 || digits > 200) {
    throw new DomainError('certificate.digits', digits, 'an integer from 10 to 200');
  }
  return certificate;
}

/** The fields of anything that has some; reading them may run code, which may throw. */
function copyOf(parameter: string, given: unknown): Record<string, unknown> {
  checkObject(parameter, given as object);
  let names: readonly string[];
  try {
    names = Object.keys(given as object);
    if (names.length <= MOST_INPUTS) return Object.fromEntries(names.map((name) => [name, read(given, name)]));
  } catch {
    throw new DomainError(parameter, given, 'an object whose fields can be read');
  }
  throw new DomainError(parameter, given, `an object with at most ${MOST_INPUTS} fields`);
}

/** A field's name in a message; a name may be as long as somebody likes. */
function fieldOf(parameter: string, name: string): string {
  return `${parameter}.${name.slice(0, 60)}`;
}

function read(given: unknown, name: string): unknown {
  return (given as Readonly<Record<string, unknown>>)[name];
}

function checkFormat(fields: Readonly<Record<string, unknown>>): void {
  if (fields['format'] !== 'skill-emergence-certificate') {
    throw new DomainError('certificate.format', fields['format'], "'skill-emergence-certificate'");
  }
  const version = fields['formatVersion'];
  if (version !== 1) {
    const reason =
      Number.isSafeInteger(version) && Number(version) > 1 ? ': a newer version of the library made it' : '';
    throw new DomainError('certificate.formatVersion', version, `1${reason}`);
  }
}

function checkText(parameter: string, value: unknown): void {
  if (typeof value !== 'string') throw new DomainError(parameter, value, 'a string');
  if (value.length > MOST_CHARACTERS) {
    throw new DomainError(parameter, value, `a string of at most ${MOST_CHARACTERS} characters`);
  }
}

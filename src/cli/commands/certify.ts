import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Certificate, certifyClaim, certifyPerformance } from '../../certificates/index.ts';
import { claims } from '../../claims/index.ts';
import { rationalOf } from '../../certified/exact-number.ts';
import { isDomainError } from '../../errors.ts';
import { Failure } from '../failure.ts';
import { addHelpSections, hintFor } from '../help.ts';
import { NUMBER_FORMS, readDecimal } from '../input/number.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { jsonOption, maxCostOption, numberOption, tooDear } from '../options.ts';
import { certificateText, whyUndecided } from '../text/certificate.ts';
import { writeFile } from '../write-file.ts';

type Values = Readonly<Record<string, string>>;

/** How precise a certificate is, and how much work it may be to verify. */
interface Cost {
  readonly digits?: number | undefined;
  readonly maxCost?: number | undefined;
}

interface Options {
  readonly theta?: string;
  readonly k?: string;
  readonly alpha?: string;
  readonly beta?: string;
  readonly at?: Values;
  readonly digits?: number;
  readonly maxCost?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `skill-emergence certify` */
export function addCertify(program: Command, io: Io): void {
  const command = program
    .command('certify')
    .description('a proof that an inequality holds, or fails, at a point; numbers mean the decimals that they show')
    .argument('<claim>', 'theorem8, or the id of a claim that can be certified')
    .addOption(decimalOption('--theta <fraction>', 'error fraction of text pieces'))
    .addOption(decimalOption('--k <count>', 'skills in a text piece'))
    .addOption(decimalOption('--alpha <fraction>', 'fraction of skills without a guarantee'))
    .addOption(decimalOption('--beta <factor>', 'error amplification'))
    .option('--at <values>', 'all variables of a claim: name=value,name=value', toValues)
    .addOption(numberOption('--digits <count>', 'significant digits of the interval (default: 30)'))
    .addOption(maxCostOption())
    .option('--out <file.json>', 'write the certificate there')
    .addOption(jsonOption())
    .action((claim: string, options: Options) => {
      certify(claim, options, io);
    });
  const examples = [
    'skill-emergence certify theorem8 --theta 0.1 --k 8 --alpha 0.1 --beta 4.6 --out certificate.json',
    'skill-emergence certify pinsker --at p=0.3,q=0.2 --json',
  ];
  addHelpSections(command, examples, {
    0: 'the inequality holds',
    1: 'the inequality fails, provably; or output that cannot be written',
    3: 'undecided: 200 digits do not tell, as where both sides are equal',
  });
}

function certify(id: string, { at, digits, maxCost, out, json = false, ...named }: Options, io: Io): void {
  const twice = Object.keys(named).find((name) => at?.[name] !== undefined);
  if (twice !== undefined) throw new Failure(2, `${twice} is there twice, in --at and as --${twice}`);
  const certificate = certificateWithin(id, { ...at, ...(named as Values) }, { digits, maxCost });
  if (out !== undefined) writeFile(out, toJson(certificate), io);
  if (json) io.json(certificate);
  else io.out([certificateText(certificate)]);
  if (certificate.verdict === 'fails') throw new Failure(1, `${id} fails`);
  if (certificate.verdict === 'undecided') throw new Failure(3, whyUndecided(certificate));
}

function certificateWithin(id: string, values: Values, options: Cost): Certificate {
  try {
    return certificateOf(id, values, options);
  } catch (error) {
    if (!(isDomainError(error) && error.parameter === 'maxCost')) throw error;
    throw new Failure(2, tooDear(error));
  }
}

function certificateOf(id: string, values: Values, options: Cost): Certificate {
  checkNames(id, values);
  if (id !== 'theorem8') return certifyClaim(claimOf(id), countsAsNumbers(id, values), options);
  const { theta, k, alpha, beta } = values as Record<'theta' | 'k' | 'alpha' | 'beta', string>;
  return certifyPerformance({ theta, k: wholeNumber('k', k), alpha, beta }, options);
}

/** A value for each variable, and no other. */
function checkNames(id: string, values: Values): void {
  const names = id === 'theorem8' ? ['theta', 'k', 'alpha', 'beta'] : Object.keys(claimOf(id).domain.variables);
  const missing = names.filter((name) => values[name] === undefined);
  const other = Object.keys(values).find((name) => !names.includes(name));
  if (missing.length > 0) {
    const unknown = other === undefined ? '' : `; it has no variable ${other}`;
    throw new Failure(2, `${id}: a value is required for ${missing.join(', ')}${unknown}`);
  }
  if (other !== undefined) throw new Failure(2, `${id} has no variable ${other}; it has ${names.join(', ')}`);
}

function claimOf(id: string) {
  const claim = claims.find((each) => each.id === id);
  if (claim && 'certifiedMargin' in claim) return claim;
  const known = ['theorem8', ...claims.filter((each) => 'certifiedMargin' in each).map((each) => each.id)];
  throw new Failure(2, `no claim ${id} that can be certified${hintFor(id, known)}`);
}

function countsAsNumbers(id: string, values: Values): Readonly<Record<string, string | number>> {
  const { variables } = claimOf(id).domain;
  const isCount = (name: string) => ['count', 'integers'].includes(variables[name]?.in ?? '');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isCount(name) ? wholeNumber(name, value) : value]),
  );
}

/** A count: the number that is written, and not one near it that happens to be whole. */
function wholeNumber(name: string, text: string): number {
  const exact = rationalOf(text);
  const isWhole = exact !== undefined && exact.numerator % exact.denominator === 0n;
  if (!isWhole && Number.isInteger(Number(text))) throw new Failure(2, `${name} must be a whole number, got ${text}`);
  return Number(text);
}

/** An option that takes a number and keeps it as the decimal that it is. */
function decimalOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => decimal(text, 'It'));
}

/** Values by name, each there once. */
function toValues(text: string): Values {
  const values = new Map<string, string>();
  for (const pair of text.split(',')) {
    const [, name, value] = /^([^=]+)=([^=]*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined) throw new InvalidArgumentError('It must be name=value,name=value.');
    if (values.has(name)) throw new InvalidArgumentError(`${name} is there twice.`);
    values.set(name, decimal(value, name));
  }
  return Object.fromEntries(values);
}

function decimal(text: string, what: string): string {
  const value = readDecimal(text);
  if (value === undefined) throw new InvalidArgumentError(`${what} must be ${NUMBER_FORMS}.`);
  return value;
}

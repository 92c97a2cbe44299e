import { type Command, InvalidArgumentError } from 'commander';
import { type Certificate, certifyClaim, certifyPerformance } from '../../certificates/index.ts';
import { claims } from '../../claims/index.ts';
import { Failure } from '../failure.ts';
import { addHelpSections } from '../help.ts';
import { readDecimal } from '../input/number.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { jsonOption, numberOption } from '../options.ts';
import { certificateText } from '../text/certificate.ts';
import { writeFile } from '../write-file.ts';

type Values = Readonly<Record<string, string>>;

interface Options {
  readonly theta?: string;
  readonly k?: string;
  readonly alpha?: string;
  readonly beta?: string;
  readonly at?: Values;
  readonly digits?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `skill-emergence certify` */
export function addCertify(program: Command, io: Io): void {
  const command = program
    .command('certify')
    .description('a proof that an inequality holds, or fails, at a point; numbers mean the decimals that they show')
    .argument('<claim>', 'theorem8, or the id of a claim that can be certified')
    .option('--theta <fraction>', 'error fraction of text pieces')
    .option('--k <count>', 'skills in a text piece')
    .option('--alpha <fraction>', 'fraction of skills without a guarantee')
    .option('--beta <factor>', 'error amplification')
    .option('--at <values>', 'all variables of a claim: name=value,name=value', toValues)
    .addOption(numberOption('--digits <count>', 'significant digits of the interval (default: 30)'))
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
    3: 'undecided: both sides are equal to 200 digits',
  });
}

function certify(id: string, { at, digits, out, json = false, ...named }: Options, io: Io): void {
  const certificate = certificateOf(id, { ...at, ...(named as Values) }, digits);
  if (out !== undefined) writeFile(out, toJson(certificate), io);
  if (json) io.json(certificate);
  else io.out([certificateText(certificate)]);
  if (certificate.verdict === 'fails') throw new Failure(1, `${id} fails`);
  if (certificate.verdict === 'undecided')
    throw new Failure(3, `${id} is undecided: both sides are equal to 200 digits`);
}

function certificateOf(id: string, given: Values, digits: number | undefined): Certificate {
  checkNames(id, given);
  const values = mapped(given, (text) => readDecimal(text) ?? text);
  if (id !== 'theorem8') return certifyClaim(claimOf(id), countsAsNumbers(id, values), { digits });
  const { theta, k, alpha, beta } = values as Record<'theta' | 'k' | 'alpha' | 'beta', string>;
  return certifyPerformance({ theta, k: Number(k), alpha, beta }, { digits });
}

/** A value for each variable, and no other. */
function checkNames(id: string, values: Values): void {
  const names = id === 'theorem8' ? ['theta', 'k', 'alpha', 'beta'] : Object.keys(claimOf(id).domain.variables);
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new Failure(2, `${id}: a value is required for ${missing.join(', ')}`);
  const other = Object.keys(values).find((name) => !names.includes(name));
  if (other !== undefined) throw new Failure(2, `${id} has no variable ${other}; it has ${names.join(', ')}`);
}

function claimOf(id: string) {
  const claim = claims.find((each) => each.id === id);
  if (claim && 'certifiedMargin' in claim) return claim;
  const known = claims.filter((each) => 'certifiedMargin' in each).map((each) => each.id);
  throw new Failure(2, `no claim ${id} that can be certified; there are theorem8, ${known.join(', ')}`);
}

function countsAsNumbers(id: string, values: Values): Readonly<Record<string, string | number>> {
  const { variables } = claimOf(id).domain;
  const isCount = (name: string) => ['count', 'integers'].includes(variables[name]?.in ?? '');
  return mapped(values, (value, name) => (isCount(name) ? Number(value) : value));
}

function mapped<T>(values: Values, to: (value: string, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value, name)]));
}

function toValues(text: string): Values {
  const pairs = text.split(',').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2)) throw new InvalidArgumentError('It must be name=value,name=value.');
  return Object.fromEntries(pairs) as Values;
}

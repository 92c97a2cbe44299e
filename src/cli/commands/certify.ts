import { type Command, InvalidArgumentError } from 'commander';
import { certifyClaim, certifyPerformance } from '../../certificates/index.ts';
import { claims } from '../../claims/index.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { numberOption } from '../options.ts';
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
}

/** `skill-emergence certify` */
export function addCertify(program: Command, io: Io): void {
  program
    .command('certify')
    .description(
      'a certificate that an inequality holds, or fails, at a point; numbers mean the decimals that they show',
    )
    .argument('<claim>', 'theorem8, or the id of a claim that can be certified')
    .option('--theta <fraction>', 'error fraction of text pieces')
    .option('--k <count>', 'skills in a text piece')
    .option('--alpha <fraction>', 'exempted fraction of skills')
    .option('--beta <factor>', 'error amplification')
    .option('--at <values>', 'all variables of a claim: name=value,name=value', toValues)
    .addOption(numberOption('--digits <count>', 'significant digits of the interval (default: 30)'))
    .option('--out <file>', 'write the certificate there')
    .action((claim: string, options: Options) => {
      certify(claim, options, io);
    });
}

function certify(id: string, { at, digits, out, ...named }: Options, io: Io): void {
  const values: Values = { ...at, ...(named as Values) };
  checkNames(id, values);
  const certificate =
    id === 'theorem8'
      ? certifyPerformance(
          { theta: values['theta']!, k: Number(values['k']), alpha: values['alpha']!, beta: values['beta']! },
          { digits },
        )
      : certifyClaim(claimOf(id), countsAsNumbers(id, values), { digits });
  const json = `${JSON.stringify(certificate, null, 2)}\n`;
  const verdict = `${id}: ${certificate.verdict}\n`;
  if (out === undefined) {
    io.out(json);
    io.err(verdict);
  } else {
    writeFile(out, json, io);
    io.out(verdict);
  }
}

/** A value for each variable, and no other. */
function checkNames(id: string, values: Values): void {
  const names = id === 'theorem8' ? ['theta', 'k', 'alpha', 'beta'] : Object.keys(claimOf(id).domain.variables);
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new Failure(2, `${id} needs a value for ${missing.join(', ')}`);
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
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isCount(name) ? Number(value) : value]),
  );
}

function toValues(text: string): Values {
  const pairs = text.split(',').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2)) throw new InvalidArgumentError('It must be name=value,name=value.');
  return Object.fromEntries(pairs) as Values;
}

import { Failure } from '../failure.ts';
import { type CsvFile, failureAt } from './csv.ts';

/** What a column of a file of runs can hold. */
const ROLES = ['parameters', 'tokens', 'flops', 'loss'] as const;
export type Role = (typeof ROLES)[number];

/** The column of each role that is used, by its name. */
export type Columns = Partial<Readonly<Record<Role, string>>>;

/** What columns are called, in small letters and without anything between them. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  parameters: ['parameters', 'params', 'n', 'nparams', 'numparams', 'modelsize', 'modelparameters'],
  tokens: ['tokens', 'd', 'ntokens', 'numtokens', 'trainingtokens', 'traintokens'],
  flops: ['flops', 'flop', 'c', 'compute', 'trainingflop', 'trainingflops', 'trainflops', 'trainingcompute'],
  loss: ['loss', 'l', 'testloss', 'valloss', 'validationloss', 'evalloss', 'finalloss'],
};

/** Reads the option `--columns`: `parameters=N,loss=final loss`. */
export function columnsFrom(option: string): Columns {
  const fail = (message: string): Failure => new Failure(2, `--columns ${option}: ${message}`);
  const columns: Partial<Record<Role, string>> = {};
  for (const part of option.split(',')) {
    const [, key = '', column = ''] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    const role = ROLES.find((known) => known === key);
    if (!role) throw fail(`write parameters=…,tokens=…,flops=…,loss=… as far as needed, got ${JSON.stringify(part)}`);
    if (columns[role] !== undefined) throw fail(`${role} is there twice`);
    columns[role] = column;
  }
  if (columns.parameters !== undefined && columns.tokens !== undefined && columns.flops !== undefined) {
    throw fail('two of parameters, tokens and flops are enough: C = 6ND');
  }
  return columns;
}

/**
 * The columns to use: those that were named, and others by what they are usually called. Of parameters, tokens and
 * FLOPs two are used, in this order.
 */
export function columnsOf(file: CsvFile, named: Columns): Columns {
  const { header } = file;
  for (const column of Object.values(named)) {
    if (header.fields.includes(column)) continue;
    throw failureAt(file, header, `there is no column ${JSON.stringify(column)}, only ${header.fields.join()}`);
  }
  const columns: Partial<Record<Role, string>> = { ...named };
  const scales = (): number => (['parameters', 'tokens', 'flops'] as const).filter((role) => columns[role]).length;
  for (const role of ROLES) {
    if (columns[role] !== undefined || (role !== 'loss' && scales() === 2)) continue;
    const [column, other] = header.fields.filter((name) => NAMES[role].includes(simplified(name)));
    if (other !== undefined) {
      const choice = `${JSON.stringify(column)} or ${JSON.stringify(other)}`;
      throw failureAt(file, header, `which column is ${role}, ${choice}? Say so with --columns ${role}=…`);
    }
    if (column !== undefined) columns[role] = column;
  }
  const missing =
    columns.loss === undefined ? 'the loss' : scales() < 2 ? 'two of parameters, tokens and FLOPs' : undefined;
  if (missing === undefined) return columns;
  throw failureAt(file, header, `no column for ${missing} among ${header.fields.join()}; name it with --columns`);
}

function simplified(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

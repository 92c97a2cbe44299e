import { Failure } from '../failure.ts';
import { candidates, type Role, ROLES } from './roles.ts';
import { failureAt, type Table } from './table.ts';
import { withoutUnit } from './units.ts';

/** The column of each role that is used, by its name. */
export type Columns = Partial<Readonly<Record<Role, string>>>;

/** Reads the option `--columns`: `parameters=N,loss=final loss`. A name with a comma ends before the next role. */
export function columnsFrom(option: string): Columns {
  const fail = (message: string): Failure => new Failure(2, `--columns ${option}: ${message}`);
  const columns: Partial<Record<Role, string>> = {};
  for (const part of option.split(/,(?=\s*\w+=)/)) {
    const [, key = '', column = ''] = /^\s*([^=]*)=(.*)$/s.exec(part) ?? [];
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

/** Where a column is that was named. */
export function positionOf(table: Table, column: string): number {
  const { fields } = table.header;
  const position = fields.indexOf(column);
  if (position >= 0) return position;
  throw failureAt(table, table.header, `there is no column ${JSON.stringify(column)}, only ${fields.join()}`);
}

/**
 * The columns to use: those that were named, and others by what they are usually called. Of parameters, tokens and
 * FLOPs two are used, in this order.
 */
export function columnsOf(table: Table, named: Columns): Columns {
  const { header } = table;
  for (const column of Object.values(named)) positionOf(table, column);
  const columns: Partial<Record<Role, string>> = { ...named };
  const scales = (): number => (['parameters', 'tokens', 'flops'] as const).filter((role) => columns[role]).length;
  for (const role of ROLES) {
    if (columns[role] !== undefined || (role !== 'loss' && scales() === 2)) continue;
    const [column, other] = candidates(header.fields, role, withoutUnit);
    if (other !== undefined) {
      const choice = `${JSON.stringify(column)} or ${JSON.stringify(other)}`;
      throw failureAt(table, header, `which column is ${role}, ${choice}? Say so with --columns ${role}=…`);
    }
    if (column !== undefined) columns[role] = column;
  }
  const missing =
    columns.loss === undefined ? 'the loss' : scales() < 2 ? 'two of parameters, tokens and FLOPs' : undefined;
  if (missing === undefined) return columns;
  throw failureAt(table, header, `no column for ${missing} among ${header.fields.join()}; name it with --columns`);
}

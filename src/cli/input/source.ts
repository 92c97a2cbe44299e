import type { TrainingRun } from '../../scaling/fit/index.ts';
import { type Columns, columnsOf, positionOf } from './columns.ts';
import { isMissing, positiveField } from './field.ts';
import type { Role } from './roles.ts';
import { failureAt, type Row, type Table } from './table.ts';
import { readTable } from './read-table.ts';
import { unitInName, type Units } from './units.ts';

/** Which rows of which columns are runs. */
export interface RunsRequest {
  /** Columns that are named. */
  readonly columns?: Columns | undefined;
  /** Units that are named. */
  readonly units?: Units | undefined;
  /** The column whose entries say which runs are drawn together. */
  readonly clusters?: string | undefined;
  /** The column by whose entries the runs are fitted apart. */
  readonly by?: string | undefined;
  /** Entries that columns must have: the other rows are none of the runs. */
  readonly where?: readonly (readonly [column: string, entry: string])[] | undefined;
  /** Whether rows without a number in a column that is needed are left out. */
  readonly skipMissing?: boolean | undefined;
}

/** A table with the rows that are runs. */
export interface Source {
  readonly table: Table;
  readonly columns: Columns;
  readonly units: Units;
  readonly rows: readonly Row[];
  /** Rows without a number that is needed, and which. */
  readonly missing: readonly (readonly [row: Row, reason: string])[];
}

/** Reads a table of training runs. */
export function readSource(path: string, request: RunsRequest): Source {
  const table = readTable('runs file', path, 'parameters,tokens,loss');
  const columns = columnsOf(table, request.columns ?? {});
  const conditions = (request.where ?? []).map(([column, entry]) => [positionOf(table, column), entry] as const);
  const asked = table.rows.filter(({ fields }) => conditions.every(([position, entry]) => fields[position] === entry));
  const used = Object.values(columns).map((column) => [column, positionOf(table, column)] as const);
  const rows: Row[] = [];
  const missing: (readonly [Row, string])[] = [];
  for (const row of asked) {
    const gap = request.skipMissing ? used.find(([, position]) => isMissing(row.fields[position]!)) : undefined;
    if (gap) missing.push([row, `${gap[0]} is ${JSON.stringify(row.fields[gap[1]])}`]);
    else rows.push(row);
  }
  return { table, columns, units: unitsOf(columns, request.units ?? {}), rows, missing };
}

/** The unit of each column: as it was named, or as the column's name says. */
function unitsOf(columns: Columns, named: Units): Units {
  const all = (['parameters', 'tokens', 'flops'] as const).map((role) => {
    const column = columns[role];
    const unit = named[role] ?? (column === undefined ? undefined : unitInName(column));
    return [role, column === undefined || Number(unit) === 1 ? undefined : unit] as const;
  });
  return Object.fromEntries(all.filter(([, unit]) => unit !== undefined));
}

/** The number of a row in the column that plays a role. */
function numberIn({ table, columns, units }: Source, row: Row, role: Role): number {
  const called = columns[role]!;
  return positiveField(table, row, positionOf(table, called), {
    called,
    unit: units[role],
    isGrouped: role !== 'loss',
    hint: 'rows without a number are left out with --skip-missing',
  });
}

/** The run in a row. */
export function runIn(source: Source, row: Row): TrainingRun {
  const { table, columns } = source;
  const from = (given: 'parameters' | 'tokens'): number => {
    const result = numberIn(source, row, 'flops') / 6 / numberIn(source, row, given);
    if (result > 0 && result < Infinity) return result;
    throw failureAt(table, row, `${columns.flops!} is out of all proportion to ${columns[given]!}`);
  };
  return {
    parameters: columns.parameters === undefined ? from('tokens') : numberIn(source, row, 'parameters'),
    tokens: columns.tokens === undefined ? from('parameters') : numberIn(source, row, 'tokens'),
    loss: numberIn(source, row, 'loss'),
  };
}

import { isDomainError } from '../../errors.ts';
import type { BootstrapClusters, TrainingRun } from '../../scaling/fit/index.ts';
import { Failure } from '../failure.ts';
import { type Columns, columnsOf, type Role } from './columns.ts';
import { type CsvFile, type CsvRow, failureAt, positiveField, readCsvFile } from './csv.ts';

/** The training runs of a file. */
export interface RunsFile {
  readonly path: string;
  /** The columns that were used. */
  readonly columns: Columns;
  readonly runs: readonly TrainingRun[];
  /** The line of each run. */
  readonly lines: readonly number[];
  readonly clusters?: BootstrapClusters;
}

/**
 * Reads a CSV file of training runs. `columns` names some of its columns, `clusters` the column whose entries say which
 * runs are drawn together.
 */
export function readRunsFile(path: string, named: Columns, clusters?: string): RunsFile {
  const file = readCsvFile('runs file', path, 'parameters,tokens,loss');
  const columns = columnsOf(file, named);
  const cluster = clusters === undefined ? undefined : clustersOf(file, clusters);
  if (file.rows.length === 0) throw new Failure(2, `${path}: no runs under the header`);
  return {
    path,
    columns,
    runs: file.rows.map((row) => runOf(file, row, columns)),
    lines: file.rows.map(({ line }) => line),
    ...(cluster && { clusters: cluster }),
  };
}

function runOf(file: CsvFile, row: CsvRow, columns: Columns): TrainingRun {
  const value = (role: Role): number => {
    const column = columns[role]!;
    return positiveField(file, row, file.header.fields.indexOf(column), column);
  };
  const from = (given: 'parameters' | 'tokens'): number => {
    const result = value('flops') / 6 / value(given);
    if (result > 0 && result < Infinity) return result;
    throw failureAt(file, row, `${columns.flops!} is out of all proportion to ${columns[given]!}`);
  };
  return {
    parameters: columns.parameters === undefined ? from('tokens') : value('parameters'),
    tokens: columns.tokens === undefined ? from('parameters') : value('tokens'),
    loss: value('loss'),
  };
}

/** What `work` on the runs of a file returns; a run that the library refuses is named by its line and column. */
export async function onRuns<T>(file: RunsFile, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const [, index, field] = /^runs\[(\d+)\]\.(\w+)$/.exec(error.parameter) ?? [];
    if (index === undefined) throw error;
    const column = file.columns[field as Role] ?? field!;
    const message = `${column} must be ${error.expected}, got ${String(error.value)}`;
    throw failureAt(file, { line: file.lines[Number(index)]! }, message);
  }
}

function clustersOf(file: CsvFile, column: string): BootstrapClusters {
  const { header, rows } = file;
  const position = header.fields.indexOf(column);
  if (position >= 0) return rows.map(({ fields }) => fields[position]!);
  if (column === 'compute') return 'compute';
  throw failureAt(file, header, `there is no column ${JSON.stringify(column)}, only ${header.fields.join()}`);
}

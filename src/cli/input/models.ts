import { Failure } from '../failure.ts';
import { positiveField } from './field.ts';
import { failureAt, type Table } from './table.ts';
import { readTable } from './read-table.ts';

/** A language model of a models file. */
export interface Model {
  readonly name: string;
  readonly parameters: number;
  readonly tokens: number;
  /** Where its numbers stand; may be empty. */
  readonly source: string;
}

/** Most models of a report: on a page of more nobody would find one. */
const MOST_MODELS = 10_000;

const COLUMNS = ['model', 'parameters', 'tokens', 'source'] as const;

/** Reads a CSV file with the columns model, parameters, tokens and source. What is wrong is named by line and field. */
export function readModelsFile(path: string): readonly Model[] {
  const table = readTable('models file', path, COLUMNS.join());
  const positions = positionsOf(table);
  if (table.rows.length === 0) throw new Failure(2, `${table.path}: no models under the header`);
  if (table.rows.length > MOST_MODELS) {
    throw new Failure(2, `${table.path}: at most ${MOST_MODELS} models, got ${table.rows.length}`);
  }

  const placeOfName = new Map<string, number>();
  return table.rows.map((row) => {
    const name = row.fields[positions.model]!.trim();
    if (name === '') throw failureAt(table, row, 'model must not be empty');
    const earlier = placeOfName.get(name);
    if (earlier)
      throw failureAt(
        table,
        row,
        `model ${JSON.stringify(name)} is already ${table.unit === 'line' ? 'on line' : 'entry'} ${earlier}`,
      );
    placeOfName.set(name, row.number);
    return {
      name,
      parameters: positiveField(table, row, positions.parameters, { called: 'parameters', isGrouped: true }),
      tokens: positiveField(table, row, positions.tokens, { called: 'tokens', isGrouped: true }),
      source: row.fields[positions.source]!.trim(),
    };
  });
}

/** Where each column stands; others are left alone. */
function positionsOf(table: Table): Readonly<Record<(typeof COLUMNS)[number], number>> {
  const [model, parameters, tokens, source] = COLUMNS.map((column) => {
    const position = table.header.fields.indexOf(column);
    if (position >= 0) return position;
    throw failureAt(table, table.header, `the column ${column} is missing; the header must have ${COLUMNS.join()}`);
  });
  return { model: model!, parameters: parameters!, tokens: tokens!, source: source! };
}

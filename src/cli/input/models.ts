import { Failure } from '../failure.ts';
import { type CsvFile, failureAt, positiveField, readCsvFile } from './csv.ts';

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
  const file = readCsvFile('models file', path, COLUMNS.join());
  const positions = positionsOf(file);
  if (file.rows.length === 0) throw new Failure(2, `${path}: no models under the header`);
  if (file.rows.length > MOST_MODELS) {
    throw new Failure(2, `${path}: at most ${MOST_MODELS} models, got ${file.rows.length}`);
  }

  const lineOf = new Map<string, number>();
  return file.rows.map((row) => {
    const name = row.fields[positions.model]!.trim();
    if (name === '') throw failureAt(file, row, 'model must not be empty');
    const earlier = lineOf.get(name);
    if (earlier) throw failureAt(file, row, `model ${JSON.stringify(name)} is already on line ${earlier}`);
    lineOf.set(name, row.line);
    return {
      name,
      parameters: positiveField(file, row, positions.parameters, 'parameters'),
      tokens: positiveField(file, row, positions.tokens, 'tokens'),
      source: row.fields[positions.source]!.trim(),
    };
  });
}

/** Where each column stands; others are left alone. */
function positionsOf(file: CsvFile): Readonly<Record<(typeof COLUMNS)[number], number>> {
  const [model, parameters, tokens, source] = COLUMNS.map((column) => {
    const position = file.header.fields.indexOf(column);
    if (position >= 0) return position;
    throw failureAt(file, file.header, `the column ${column} is missing; the header must have ${COLUMNS.join()}`);
  });
  return { model: model!, parameters: parameters!, tokens: tokens!, source: source! };
}

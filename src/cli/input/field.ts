import { NUMBER_FORMS, readDecimal } from './number.ts';
import { failureAt, type Row, type Table } from './table.ts';
import { inUnit, type Unit } from './units.ts';

/** How a number that is not there is written. */
const MISSING = /^(?:|-+|nan|na|n\/a|null|none|[+-]?inf(?:inity)?)$/i;

/** Groups of three digits, between commas or underscores. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d{1,3}(?:_\d{3})+(?:\.\d*)?$/;

/** Whether a field says that there is no number, as for a run that crashed. */
export function isMissing(text: string): boolean {
  return MISSING.test(text);
}

/** How a number in a field is written. */
export interface FieldForm {
  /** What the field is called in messages. */
  readonly called: string;
  /** What the number is multiplied by. */
  readonly unit?: Unit | undefined;
  /** Whether digits may stand in groups of three: of a loss, 2,345 would rather be 2.345. */
  readonly isGrouped?: boolean;
  /** What can be done about a number that is missing. */
  readonly hint?: string;
}

/** The positive number in a field. */
export function positiveField(
  table: Table,
  row: Row,
  position: number,
  { called, unit, isGrouped = false, hint }: FieldForm,
): number {
  const text = row.fields[position]!;
  const plain = isGrouped && GROUPED.test(text) ? text.replace(/[,_]/g, '') : text;
  if (unit !== undefined && /[KMBT]$/i.test(plain)) {
    throw failureAt(
      table,
      row,
      `${called} has a unit for all of its entries, got ${JSON.stringify(text)} with another`,
    );
  }
  const decimal = readDecimal(plain);
  const value = decimal === undefined ? NaN : inUnit(decimal, unit ?? '1');
  if (value > 0 && value < Infinity) return value;
  const advice = hint !== undefined && isMissing(text) ? `; ${hint}` : '';
  throw failureAt(table, row, `${called} must be positive, ${NUMBER_FORMS}, got ${JSON.stringify(text)}${advice}`);
}

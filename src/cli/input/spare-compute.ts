import type { TrainingRun } from '../../scaling/fit/index.ts';
import { trainingFlops } from '../../scaling/index.ts';
import { type Columns, positionOf } from './columns.ts';
import { inUnit, unitInName, withoutUnit } from './units.ts';
import { readDecimal } from './number.ts';
import { candidates } from './roles.ts';
import type { Source } from './source.ts';

/** A column of compute beside those of parameters and tokens. */
export interface SpareCompute {
  readonly column: string;
  /** C / 6ND in the median of the runs that have a number in it. */
  readonly ratio: number;
}

/** The compute that all tables have beside parameters and tokens, if it can be read: it tells whether units agree. */
export function spareComputeOf(sources: readonly Source[], runs: readonly TrainingRun[]): SpareCompute | undefined {
  const names = sources.map((source) => spareColumn(source, source.columns));
  const [column] = names;
  if (column === undefined || names.some((name) => name !== column)) return undefined;
  const unit = unitInName(column) ?? '1';
  const fields = sources.flatMap(({ table, rows }) => {
    const position = positionOf(table, column);
    return rows.map((row) => row.fields[position]!);
  });
  const ratios = fields
    .map((text, i) => inUnit(readDecimal(text) ?? 'NaN', unit) / trainingFlops(runs[i]!))
    .filter((ratio) => ratio > 0 && ratio < Infinity)
    .sort((a, b) => a - b);
  return ratios.length === 0 ? undefined : { column, ratio: ratios[Math.floor(ratios.length / 2)]! };
}

function spareColumn({ table }: Source, columns: Columns): string | undefined {
  if (columns.flops !== undefined) return undefined;
  const [found, other] = candidates(table.header.fields, 'flops', withoutUnit);
  return other === undefined ? found : undefined;
}

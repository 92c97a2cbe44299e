import type { BootstrapClusters } from '../../scaling/fit/index.ts';
import { positionOf } from './columns.ts';
import type { Source } from './source.ts';

/** The entries of columns, run by run. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/**
 * The columns that all tables have, that hold no number of a run, and that have entries in common; and the file, where
 * there are several.
 */
export function labelsOf(sources: readonly Source[]): Labels {
  const [first, ...others] = sources;
  const used = new Set(Object.values(first!.columns));
  const shared = first!.table.header.fields.filter(
    (name) => !used.has(name) && others.every(({ table }) => table.header.fields.includes(name)),
  );
  const files =
    others.length > 0 ? [['file', sources.flatMap(({ table, rows }) => rows.map(() => table.path))] as const] : [];
  const all = [...shared.map((name) => [name, entriesOf(sources, name)] as const), ...files];
  return Object.fromEntries(all.filter(([, entries]) => dividesRuns(entries)));
}

/** Whether entries are more than one, and fewer than half of the runs. */
function dividesRuns(entries: readonly string[]): boolean {
  const count = new Set(entries).size;
  return count > 1 && 2 * count <= entries.length;
}

/** The clusters of runs by the entries of a column; by their compute, where that is asked for and no column's name. */
export function clustersOf(sources: readonly Source[], column: string): BootstrapClusters {
  const isColumn = sources.some(({ table }) => table.header.fields.includes(column));
  return !isColumn && column === 'compute' ? 'compute' : entriesOf(sources, column);
}

/** The entry of every run in a column. */
export function entriesOf(sources: readonly Source[], column: string): readonly string[] {
  return sources.flatMap(({ table, rows }) => {
    const position = positionOf(table, column);
    return rows.map(({ fields }) => fields[position]!);
  });
}

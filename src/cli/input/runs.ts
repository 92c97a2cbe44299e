import { isDomainError } from '../../errors.ts';
import type { BootstrapClusters, TrainingRun } from '../../scaling/fit/index.ts';
import { Failure } from '../failure.ts';
import type { Columns } from './columns.ts';
import { clustersOf, entriesOf, type Labels, labelsOf } from './labels.ts';
import { type Place, placeOf, placeText } from './place.ts';
import { checkUnitsInNames } from './plausible.ts';
import type { Role } from './roles.ts';
import { readSource, runIn, type RunsRequest, type Source } from './source.ts';
import { type SpareCompute, spareComputeOf } from './spare-compute.ts';
import type { Units } from './units.ts';

/** Training runs from files. */
export interface Runs {
  /** The files, as messages show them. */
  readonly paths: readonly string[];
  /** The columns that were used. */
  readonly columns: Columns;
  /** What their numbers were multiplied by, where that is not 1. */
  readonly units: Units;
  readonly runs: readonly TrainingRun[];
  /** Where each run stands. */
  readonly places: readonly Place[];
  /** Rows without a number, which are none of the runs. */
  readonly leftOut: readonly LeftOut[];
  readonly clusters?: BootstrapClusters;
  /** The entry of each run in the column by which they are to be fitted apart. */
  readonly groups?: readonly string[];
  /** The entries of other columns. */
  readonly labels: Labels;
  /** A column of compute that was not needed. */
  readonly spare?: SpareCompute;
}

/** A row that was left out, and why. */
interface LeftOut {
  readonly place: Place;
  readonly reason: string;
}

/** Reads tables of training runs. */
export function readRuns(paths: readonly string[], request: RunsRequest = {}): Runs {
  const sources = paths.map((path) => readSource(path, request));
  const isSeveral = paths.length > 1;
  const [first] = sources;
  checkAlike(sources);
  const clusters = request.clusters === undefined ? undefined : clustersOf(sources, request.clusters);
  if (sources.every(({ rows }) => rows.length === 0)) throw new Failure(2, noRuns(sources));
  const runs = sources.flatMap((source) => source.rows.map((row) => runIn(source, row)));
  checkUnitsInNames(first!, runs, request.units ?? {});
  const spare = spareComputeOf(sources, runs);
  return {
    paths: sources.map(({ table }) => table.path),
    columns: first!.columns,
    units: first!.units,
    runs,
    places: sources.flatMap(({ table, rows }) => rows.map((row) => placeOf(table, row, isSeveral))),
    leftOut: sources.flatMap(({ table, missing }) =>
      missing.map(([row, reason]) => ({ place: placeOf(table, row, isSeveral), reason })),
    ),
    ...(clusters && { clusters }),
    ...(request.by !== undefined && { groups: entriesOf(sources, request.by) }),
    labels: labelsOf(sources),
    ...(spare && { spare }),
  };
}

/** What `work` on runs returns; a run that the library refuses is named by its place and column. */
export async function onRuns<T>({ paths, places, columns }: Runs, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const [, index, field] = /^runs\[(\d+)\]\.(\w+)$/.exec(error.parameter) ?? [];
    if (index === undefined) throw error;
    const place = placeText({ file: paths[0]!, ...places[Number(index)]! });
    throw new Failure(
      2,
      `${place}: ${columns[field as Role] ?? field!} must be ${error.expected}, got ${String(error.value)}`,
    );
  }
}

/** Refuses files that call the same things differently. */
function checkAlike(sources: readonly Source[]): void {
  const shown = (columns: Columns): string =>
    Object.values(columns)
      .map((name) => JSON.stringify(name))
      .join(', ');
  const [first] = sources;
  for (const { table, columns } of sources) {
    if (JSON.stringify(columns) === JSON.stringify(first!.columns)) continue;
    const both = `${first!.table.path} has ${shown(first!.columns)}, ${table.path} ${shown(columns)}`;
    throw new Failure(2, `${both}: the columns that are used must have the same names in all files`);
  }
}

function noRuns(sources: readonly Source[]): string {
  const names = sources.map(({ table }) => table.path).join(', ');
  if (sources.every(({ table }) => table.rows.length === 0)) return `${names}: no runs under the header`;
  return `${names}: none of the rows is a run that was asked for`;
}

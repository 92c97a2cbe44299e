import { basename } from 'node:path';
import {
  bootstrapFromPart,
  type BootstrapPart,
  mergeBootstrapParts,
  missingReplicates,
} from '../../scaling/fit/index.ts';
import { Failure } from '../failure.ts';
import type { Place } from '../input/place.ts';
import type { Runs } from '../input/runs.ts';
import type { Io } from '../io.ts';
import { packageVersion } from '../package-root.ts';
import type { PartFile } from '../shards/part-file.ts';
import { fitReport, type FitSettings } from './data.ts';
import { textOf } from './text.ts';
import { writeFit } from './write.ts';

/** Where the runs of a bootstrap come from: what its report says beside the numbers. */
export type RunsSource = Omit<Runs, 'runs' | 'clusters' | 'groups'>;

/** The files of runs, without their folders: parts may be made on machines that have them elsewhere. */
export function sourceOf({ runs, clusters, groups, ...source }: Runs): RunsSource {
  const places = source.places.map(inNoFolder);
  const leftOut = source.leftOut.map(({ place, reason }) => ({ place: inNoFolder(place), reason }));
  return { ...source, paths: source.paths.map((path) => basename(path)), places, leftOut };
}

function inNoFolder({ file, ...place }: Place): Place {
  return file === undefined ? place : { file: basename(file), ...place };
}

/** Parts of a bootstrap in files as the one that one machine would have written. */
export function mergedFit(files: readonly PartFile<BootstrapPart>[]): PartFile<BootstrapPart> {
  const [first] = files;
  files.forEach(({ path, source }) => {
    if (JSON.stringify(source) === JSON.stringify(first!.source)) return;
    throw new Failure(2, `${path} and ${first!.path} are parts of the bootstrap of different files of runs`);
  });
  return { ...first!, part: mergeBootstrapParts(files.map(({ part }) => part)) };
}

/** Prints a bootstrap that is complete as `fit` does; of another one, how much of it there is. */
export function printFit(
  { part, source }: PartFile<BootstrapPart>,
  { folder, json }: { readonly folder: string | undefined; readonly json: boolean },
  io: Io,
): void {
  const missing = missingReplicates(part);
  if (missing.length > 0) {
    const all = part.results.length + missing.length;
    const shown = `${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ', …' : ''}`;
    throw new Failure(3, `the bootstrap is not complete: of ${all} replicates ${missing.length} are missing: ${shown}`);
  }
  const bootstrap = bootstrapFromPart(part);
  const { runs, options } = part.plan;
  const { fit } = bootstrap.summary;
  const { loss, delta, excludeTopLoss, tiedExponents, starts, seed } = options as FitSettings; // fit gives them all
  const settings = { loss, delta, excludeTopLoss, tiedExponents, starts, seed };
  const report = fitReport(packageVersion(), { ...(source as RunsSource), runs }, settings, fit, bootstrap);
  if (folder !== undefined) io.err(`written: ${writeFit(folder, report, bootstrap)}`);
  if (json) io.json(report);
  else io.out(textOf(report));
  if (fit.status !== 'converged') throw new Failure(3, `no law to be trusted: ${fit.explanation}`);
}

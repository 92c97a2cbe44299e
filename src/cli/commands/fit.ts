import { type Command, Option } from 'commander';
import { isDomainError } from '../../errors.ts';
import {
  type BootstrapPart,
  type FitLoss,
  fitScalingLaw,
  type HoldOut,
  holdOutByScale,
  type ScalingLawBootstrap,
} from '../../scaling/fit/index.ts';
import { LOSSES } from '../../scaling/fit/options/objective-options.ts';
import { bootstrapPartInWorkers, bootstrapScalingLawInWorkers } from '../../workers/index.ts';
import { checkpoint } from '../shards/checkpoint.ts';
import { Failure } from '../failure.ts';
import { checklist } from '../fit/checklist.ts';
import { fitReport, type FitReport, type FitSettings } from '../fit/data.ts';
import { entriesText, type EntryFit } from '../fit/entries.ts';
import { sourceOf } from '../fit/parts.ts';
import { textOf } from '../fit/text.ts';
import { writeFit } from '../fit/write.ts';
import { addHelpSections } from '../help.ts';
import { columnsFrom } from '../input/columns.ts';
import { orExample } from '../input/example-file.ts';
import { onRuns, readRuns, type Runs } from '../input/runs.ts';
import { bestOfEachScale, runsByEntry } from '../input/selected-runs.ts';
import { unitsFrom } from '../input/units.ts';
import { whereFrom } from '../input/where.ts';
import type { Io } from '../io.ts';
import { jsonOption, numberOption, repeated } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { progressBar } from '../progress.ts';
import { whereOtherStudy } from '../shards/other-study.ts';
import { bootstrapIn, partText } from '../shards/part-file.ts';
import { SHARD_FORMS, shardFrom } from '../shards/shard.ts';
import { confidenceOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options {
  readonly columns?: string;
  readonly units?: string;
  readonly where?: readonly string[];
  readonly skipMissing?: boolean;
  readonly best?: boolean;
  readonly by?: string;
  readonly loss: FitLoss;
  readonly delta: number;
  readonly excludeTopLoss: number;
  readonly tiedExponents?: boolean;
  readonly starts: number;
  readonly replicates: number;
  readonly clusters?: string;
  readonly confidence: number;
  readonly seed: number;
  readonly workers?: number;
  readonly holdOut?: number;
  readonly checklist?: string;
  readonly shard?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `skill-emergence fit` */
export function addFit(program: Command, io: Io): void {
  const command = program
    .command('fit')
    .description('fit a scaling law to training runs, with the uncertainty of everything that follows from it')
    .argument(
      '<runs...>',
      'files of runs, or - for standard input: parameters, tokens (or FLOPs in place of one of them) and loss, nats per token; ' +
        'under a header between commas, semicolons or tabs, or objects in JSON, in a list or one a line',
    )
    .option('--columns <names>', 'which columns these are, where their names do not tell: parameters=N,flops=C,loss=L')
    .option('--units <units>', 'what they are in, where their names do not tell: parameters=M,tokens=B,flops=1e18')
    .option('--where <column=entry>', 'only rows with this entry in the column; may be repeated', repeated)
    .option('--skip-missing', 'leave out rows without a number, as of runs that crashed, and list them')
    .option('--best', 'of runs at the same parameters and tokens, as in a sweep, only that of the least loss')
    .option('--by <column>', 'a law for each entry of this column, side by side')
    .addOption(
      new Option('--loss <name>', 'what is summed over the runs, of the residuals of ln L')
        .choices(LOSSES)
        .default('huber'),
    )
    .addOption(numberOption('--delta <number>', "Huber's δ").default(1e-3, '1e-3'))
    .addOption(
      numberOption('--exclude-top-loss <count>', 'leave out so many runs, those of the largest loss').default(0),
    )
    .option('--tied-exponents', 'one exponent for parameters and tokens')
    .addOption(numberOption('--starts <count>', 'starting points of the fit').default(1))
    .addOption(
      numberOption('--replicates <count>', 'resamples of the runs for the intervals; 0 for none').default(1000),
    )
    .option(
      '--clusters <column>',
      'draw runs of an equal entry in this column together; compute: those of about equal compute',
    )
    .addOption(confidenceOption())
    .addOption(numberOption('--seed <count>', 'seed of the resamples and of random starts').default(0))
    .addOption(numberOption('--workers <count>', 'threads (default: as many as the machine can run at once)'))
    .addOption(
      numberOption('--hold-out <part>', 'how well a law of the other runs predicts so many of the most compute: 20%'),
    )
    .option(
      '--checklist <file>',
      'write what reviewers ask of a scaling law there, filled in as far as the fit knows it',
    )
    .option('--shard <part>', `fit this part of the resamples, for merge, and print no fit: ${SHARD_FORMS}`)
    .option(
      '--out <folder>',
      'write fit.html, fit.json, law.json, which --law takes, and the pictures there; with --shard the part, a file',
    )
    .addOption(jsonOption())
    .action(async (paths: readonly string[], options: Options) => {
      await fit(paths, options, io);
    });
  const examples = [
    'skill-emergence fit examples/synthetic-runs.csv --replicates 200 --out fit',
    'skill-emergence fit examples/synthetic-runs.csv --replicates 0 --loss squared --json',
    'skill-emergence fit examples/synthetic-runs.csv --replicates 200 --shard 3/16 --out resamples-3.json',
  ];
  addHelpSections(command, examples, { 3: 'no law to be trusted: the fit is printed as it is, and no law is written' });
}

async function fit(paths: readonly string[], options: Options, io: Io): Promise<void> {
  const { loss, delta, excludeTopLoss, tiedExponents = false, starts, seed, out, json } = options;
  const file = runsOf(paths, options, io);
  const settings = { loss, delta, excludeTopLoss, tiedExponents, starts, seed };
  if (options.shard !== undefined) {
    await fitPart(file, settings, options, io);
    return;
  }
  if (options.by !== undefined) {
    await fitByEntry(file, settings, options, io);
    return;
  }
  const { report: result, bootstrap } = await reportOf(file, settings, options, io);
  const { fit: fitted } = result;
  if (options.checklist !== undefined) writeFile(options.checklist, checklist(result), io);
  if (out !== undefined) io.err(`written: ${writeFit(out, result, bootstrap)}`);
  if (json) io.json(result);
  else io.out(textOf(result));
  if (fitted.status !== 'converged') throw new Failure(3, `no law to be trusted: ${fitted.explanation}`);
}

/** The fit to runs, and what was asked for beside it. */
async function reportOf(
  file: Runs,
  settings: FitSettings,
  options: Options,
  io: Io,
): Promise<{ readonly report: FitReport; readonly bootstrap: ScalingLawBootstrap | undefined }> {
  const bootstrap = await onRuns(file, () => bootstrapOf(file, settings, options, io));
  const onProgress = progressBar(io, 'starts');
  const fitted =
    bootstrap?.summary.fit ?? (await onRuns(file, () => fitScalingLaw(file.runs, { ...settings, onProgress })));
  const held = await onRuns(file, () => heldOut(file, settings, options));
  return { report: fitReport(packageVersion(), file, settings, fitted, bootstrap, held), bootstrap };
}

/** Fits a law for each entry of a column; runs that determine none say so in their row. */
async function fitByEntry(file: Runs, settings: FitSettings, options: Options, io: Io): Promise<void> {
  if (options.out !== undefined || options.checklist !== undefined) {
    throw new Failure(2, '--by prints the laws side by side: write them one by one, with --where column=entry');
  }
  const fits: EntryFit[] = [];
  for (const [entry, runs] of runsByEntry(file)) {
    try {
      fits.push({ entry, report: (await reportOf(runs, settings, options, io)).report });
    } catch (error) {
      if (!isDomainError(error)) throw error;
      fits.push({ entry, runs: runs.runs.length, reason: error.message });
    }
  }
  if (options.json) io.json(fits);
  else io.out(entriesText(options.by!, fits));
  const doubtful = fits.filter((one) => !('report' in one) || one.report.fit.status !== 'converged');
  if (doubtful.length > 0) throw new Failure(3, `${doubtful.length} of ${fits.length} laws are not to be trusted`);
}

/** The runs that the options ask for. */
function runsOf(paths: readonly string[], options: Options, io: Io): Runs {
  const { columns, units, where, clusters, by, skipMissing, best } = options;
  const request = {
    columns: columns === undefined ? undefined : columnsFrom(columns),
    units: units === undefined ? undefined : unitsFrom(units),
    where: where?.map(whereFrom),
    clusters,
    by,
    skipMissing,
  };
  const runs = readRuns(
    paths.map((path) => orExample(path, io)),
    request,
  );
  return best ? bestOfEachScale(runs) : runs;
}

/** Fits a part of the resamples, and goes on from what is in its file. */
async function fitPart(
  file: Runs,
  settings: FitSettings,
  { replicates, confidence, workers, shard, out }: Options,
  io: Io,
): Promise<void> {
  if (out === undefined) throw new Failure(2, '--shard needs --out, the file of the part');
  if (replicates === 0) throw new Failure(2, '--shard needs --replicates: there is nothing to share out without them');
  const { runs, clusters } = file;
  const source = sourceOf(file);
  const textOfPart = (part: BootstrapPart): string => partText(part, source);
  const work = { ...settings, replicates, clusters, confidence, workers, onProgress: progressBar(io, 'bootstrap') };
  const run = {
    shard: shardFrom(shard!, process.env),
    done: bootstrapIn(out, source),
    onPart: checkpoint(out, textOfPart, io),
  };
  const part = await onRuns(file, () => bootstrapPartInWorkers(runs, work, run)).catch((error: unknown) => {
    throw whereOtherStudy(error, out);
  });
  writeFile(out, textOfPart(part), io);
  io.out([`${part.results.length} of ${replicates} resamples, in ${out}`]);
}

/** How well a law of the small runs predicts the large ones, if that is asked for. */
function heldOut({ runs }: Runs, settings: FitSettings, { holdOut: fraction }: Options): HoldOut | undefined {
  if (fraction === undefined) return undefined;
  return holdOutByScale(runs, { ...settings, fraction });
}

/** The bootstrap, if any is asked for; its plan holds the fit as well. */
async function bootstrapOf(
  { runs, clusters }: Runs,
  settings: FitSettings,
  { replicates, confidence, workers }: Options,
  io: Io,
): Promise<ScalingLawBootstrap | undefined> {
  if (replicates === 0) return undefined;
  const onProgress = progressBar(io, 'bootstrap');
  return bootstrapScalingLawInWorkers(runs, { ...settings, replicates, clusters, confidence, workers, onProgress });
}

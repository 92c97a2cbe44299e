import { type Command, Option } from 'commander';
import { Failure } from '../failure.ts';
import { addHelpSections, hintFor } from '../help.ts';
import { orExample } from '../input/example-file.ts';
import { readResultsFile } from '../input/results.ts';
import type { Io } from '../io.ts';
import { checkCorpus, type CorpusOptions, corpusOptions, seenTuplesOf } from '../measure/corpus.ts';
import { measureReport, type MeasuredModel } from '../measure/data.ts';
import { checkForecast, expectedModelOf, type ForecastOptions } from '../measure/forecast.ts';
import { graderFrom, type GraderOptions, graderOptions } from '../measure/grader.ts';
import { bracketOf, curvesOf, isBracketed, MOST_DRAWN } from '../measure/pictures.ts';
import type { MeasureSettings } from '../measure/settings.ts';
import { textOf } from '../measure/text.ts';
import { checkSkills, type ModelResults, tuplesOf } from '../measure/tuples.ts';
import { writeMeasurement } from '../measure/write.ts';
import { addOptions, jsonOption, numberOption } from '../options.ts';
import { packageVersion } from '../package-root.ts';
import { alphaOption, clozeOptions, kOption, lawOption, scaleOptions, withinOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options extends CorpusOptions, ForecastOptions, GraderOptions {
  readonly k?: number;
  readonly model?: string;
  readonly failureProbability: number;
  readonly passes?: number;
  readonly skills?: number;
  readonly replacement: boolean;
  readonly svg?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** `skill-emergence measure` */
export function addMeasure(program: Command, io: Io): void {
  const scale = scaleOptions('to compare with a forecast');
  const path = [...scale, lawOption(), ...clozeOptions()];
  const theta = numberOption('--theta <fraction>', 'in its place: error fraction of text pieces');
  const command = program
    .command('measure')
    .description('what results on tuples of skills say of a model: exact intervals, memorised or not, and the theory')
    .argument(
      '<results.jsonl>',
      'a JSON object on each line, or CSV: tuple_size and skills (one of them will do), pass; optionally model, item (which draw), ' +
        'repeat (which try of it), count (so many rows alike)',
    );
  addOptions(command, [
    new Option('--model <name>', 'the results of this model alone'),
    numberOption('--failure-probability <fraction>', 'of all intervals at once, and the level of tests').default(0.05),
    numberOption('--passes <count>', 'successes that make a tuple pass that was tried several times (default: all)'),
    ...graderOptions(),
    numberOption(
      '--skills <count>',
      'skills of which every tuple is a set of different ones (default: drawn one by one)',
    ),
    new Option('--no-replacement', 'no tuple was drawn twice'),
    ...corpusOptions(),
    ...[...scale, theta.conflicts(path.map((option) => option.attributeName())), ...path.slice(scale.length)],
    ...[kOption(), alphaOption(), withinOption()].map(optional),
    new Option('--svg <file.svg>', 'write a picture there: of one model beside the theory, or of several models'),
    new Option('--report <folder>', 'write measurement.html, measurement.json and the pictures there'),
    jsonOption(),
  ]).action((file: string, options: Options, self: Command) => {
    checkCorpus(options, self);
    checkForecast(options, self);
    run(orExample(file, io), options, io);
  });
  addHelpSections(command, [
    'skill-emergence measure examples/synthetic-results.jsonl',
    'skill-emergence measure examples/synthetic-results.jsonl --model small --theta 20% --k 8 --alpha 10%',
    'skill-emergence measure examples/synthetic-results.jsonl --report measured',
  ]);
}

/** What other commands require is optional here. */
function optional(option: Option): Option {
  option.description = option.description.replace(' (required)', '');
  return option;
}

function run(path: string, options: Options, io: Io): void {
  const { failureProbability, passes, skills, replacement, svg, report: folder, json = false } = options;
  const rows = readResultsFile(path);
  if (skills !== undefined) checkSkills(path, rows, skills);
  const forecast = expectedModelOf(options);
  const results = chosen(tuplesOf(path, rows), options.model, forecast !== undefined);
  const corpus = seenTuplesOf(options);
  const settings: MeasureSettings = {
    ...{ failureProbability, passes, grader: graderFrom(options), skills, withReplacement: replacement },
    ...{ corpus, forecast },
  };
  const report = measureReport(packageVersion(), path, results, settings);
  if (svg !== undefined) writeFile(svg, pictureOf(report.models, settings), io);
  if (folder !== undefined) io.err(`written: ${writeMeasurement(folder, report, settings)}`);
  if (json) io.json(report);
  else io.out(textOf(report, failureProbability, forecast?.lines ?? []));
}

/** The models that are asked for; a forecast is of one. */
function chosen(
  results: readonly ModelResults[],
  name: string | undefined,
  isForecast: boolean,
): readonly ModelResults[] {
  const names = results.map(({ model }) => model);
  if (name === undefined) {
    if (!isForecast || results.length === 1) return results;
    throw new Failure(2, `a forecast is of one model: choose one with --model; there are ${names.join(', ')}`);
  }
  const model = results.find((one) => one.model === name);
  if (!model) throw new Failure(2, `--model ${name}: there is no such model in the file${hintFor(name, names)}`);
  return [model];
}

function pictureOf(models: readonly MeasuredModel[], settings: MeasureSettings): string {
  const [model] = models;
  if (models.length === 1 && isBracketed(model!, settings)) return bracketOf(model!, settings);
  if (models.length <= MOST_DRAWN) return curvesOf(models, settings);
  throw new Failure(2, `a picture shows at most ${MOST_DRAWN} models: choose one with --model`);
}

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { lawAndUncertainty, readLaws } from '../input/law.ts';
import { readModelsFile } from '../input/models.ts';
import { jsonOption, LAW_DESCRIPTION, numberOption } from '../options.ts';
import { EXAMPLE_MODELS, packageVersion } from '../package-root.ts';
import { reportOf } from '../report/data.ts';
import { htmlOf } from '../report/page.ts';
import { emergencePicture, performancePicture } from '../report/pictures.ts';
import { textOf } from '../report/text.ts';
import { writeFiles } from '../write-folder.ts';

interface Options {
  readonly models: string;
  readonly law: readonly string[];
  readonly k: number;
  readonly alpha: number;
  readonly out?: string;
  readonly json?: boolean;
}

const DEFAULT_LAWS = ['hoffmann2022', 'besiroglu2024'];

/** `skill-emergence report` */
export function addReport(program: Command, io: Io): void {
  program
    .command('report')
    .description('what the scale of language models guarantees, for a file of models and several laws')
    .addOption(
      new Option('--models <file.csv>', 'columns model, parameters, tokens, source').default(
        EXAMPLE_MODELS,
        'published models',
      ),
    )
    .addOption(
      new Option('--law <law>', `${LAW_DESCRIPTION}; repeat for several`)
        .argParser(append)
        .default([], DEFAULT_LAWS.join(' and ')),
    )
    .addOption(numberOption('--k <count>', 'skills in a text piece').default(8))
    .addOption(numberOption('--alpha <fraction>', 'fraction of skills without a guarantee').default(0.1))
    .option('--out <folder>', 'write report.html, report.json and the pictures there')
    .addOption(jsonOption())
    .action((options: Options) => {
      report(options, io);
    });
}

function append(value: string, values: readonly string[]): string[] {
  return [...values, value];
}

function report({ models, law, k, alpha, out, json = false }: Options, io: Io): void {
  const options = law.length === 0 ? DEFAULT_LAWS : law;
  const laws = readLaws(options);
  const inForecasts = laws.map((each, i) => lawAndUncertainty(options[i]!, each));
  const result = reportOf(packageVersion(), laws, readModelsFile(models), { k, alpha }, inForecasts);
  const text = json ? toJson(result) : textOf(result);
  if (out !== undefined) {
    const performance = performancePicture(result);
    const emergence = result.laws.map((each, i) => emergencePicture(result, each, inForecasts[i]!));
    writeFiles(out, {
      'report.html': htmlOf(result, { performance, emergence }),
      'report.json': toJson(result),
      ...Object.fromEntries([performance, ...emergence].map(({ file, wide }) => [file, wide])),
    });
    io.err(`written: ${join(out, 'report.html')}, report.json and ${1 + emergence.length} pictures\n`);
  }
  io.out(text);
}

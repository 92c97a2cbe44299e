import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { addHelpSections } from '../help.ts';
import { orExample } from '../input/example-file.ts';
import { lawsNamed } from '../input/law.ts';
import { readModelsFile } from '../input/models.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { jsonOption } from '../options.ts';
import { EXAMPLE_MODELS, packageVersion } from '../package-root.ts';
import { reportOf } from '../report/data.ts';
import { reportPage } from '../report/page.ts';
import { emergencePicture, performancePicture } from '../report/pictures.ts';
import { textOf } from '../report/text.ts';
import { alphaOption, confidenceOption, kOption, lawsOption } from '../theory-options.ts';
import { writeFiles } from '../write-folder.ts';

interface Options {
  readonly models: string;
  readonly law: readonly string[];
  readonly k: number;
  readonly alpha: number;
  readonly confidence: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `skill-emergence report` */
export function addReport(program: Command, io: Io): void {
  const command = program
    .command('report')
    .description('what the scale of language models guarantees, for a file of models and several laws')
    .addOption(
      new Option('--models <file.csv>', 'columns model, parameters, tokens, source').default(
        EXAMPLE_MODELS,
        'published models',
      ),
    )
    .addOption(lawsOption(['hoffmann2022', 'besiroglu2024']))
    .addOption(kOption(8))
    .addOption(alphaOption(0.1))
    .addOption(confidenceOption())
    .option('--out <folder>', 'write report.html, report.json and the pictures there')
    .addOption(jsonOption())
    .action((options: Options) => {
      report(options, io);
    });
  addHelpSections(command, [
    'skill-emergence report',
    'skill-emergence report --models examples/models.csv --law besiroglu2024 --k 16 --out report',
  ]);
}

function report({ models, law, k, alpha, confidence, out, json = false }: Options, io: Io): void {
  const laws = lawsNamed(law);
  const result = reportOf(packageVersion(), laws, readModelsFile(orExample(models, io)), { k, alpha, confidence });
  if (out !== undefined) {
    const performance = performancePicture(result);
    const emergence = result.laws.map((each, i) => emergencePicture(result, each, laws[i]!));
    writeFiles(out, {
      'report.html': reportPage(result, { performance, emergence }),
      'report.json': toJson(result),
      ...Object.fromEntries([performance, ...emergence].map(({ file, wide }) => [file, wide])),
    });
    io.err(`written: ${join(out, 'report.html')}, report.json and ${1 + emergence.length} pictures`);
  }
  if (json) io.json(result);
  else io.out(textOf(result));
}

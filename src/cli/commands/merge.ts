import type { Command } from 'commander';
import { isDomainError } from '../../errors.ts';
import {
  mergeLearningParts,
  mergeParts,
  missingLearningSeeds,
  missingSeeds,
  summariseLearningStudy,
  summariseStudy,
} from '../../simulation/index.ts';
import { Failure } from '../failure.ts';
import { mergedFit, printFit } from '../fit/parts.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { learningJson, learningText } from '../learning/text.ts';
import { jsonOption } from '../options.ts';
import { isBootstrapFile, isLearningFile, partText, readPartFile, simulationIn } from '../shards/part-file.ts';
import { pictureOf } from '../simulation/picture.ts';
import { studyJson, textOf } from '../simulation/text.ts';
import { confidenceOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options {
  readonly confidence: number;
  readonly out?: string;
  readonly report?: string;
  readonly svg?: string;
  readonly json?: boolean;
}

/** `skill-emergence merge` */
export function addMerge(program: Command, io: Io): void {
  const command = program
    .command('merge')
    .description(
      'put the parts of a simulation, of learning, or of the bootstrap of a fit, together: what one machine would have made, byte for byte',
    )
    .argument('<part.json...>', 'files that simulate, simulate-learning or fit wrote with --shard --out, of one study')
    .option('--out <file.json>', 'write them as one part there')
    .option('--svg <file.svg>', 'of a simulation: write a picture there, of what was measured on what is guaranteed')
    .option('--report <folder>', 'of a fit: write there what fit --out writes')
    .addOption(confidenceOption())
    .addOption(jsonOption())
    .action((paths: readonly string[], options: Options) => {
      merge(paths, options, io);
    });
  addHelpSections(command, ['skill-emergence merge part-1.json part-2.json part-3.json --out study.json'], {
    3: 'a study that is not complete; what is missing is named',
  });
}

function merge(paths: readonly string[], { confidence, out, svg, report, json = false }: Options, io: Io): void {
  const twice = paths.find((path, i) => paths.indexOf(path) < i);
  if (twice !== undefined) throw new Failure(2, `${twice} is named twice`);
  const files = paths.map(readPartFile);
  if (files.every(isBootstrapFile)) {
    if (svg !== undefined) throw new Failure(2, '--svg is for the parts of a simulation');
    const fit = named(paths, () => mergedFit(files));
    if (out !== undefined) writeFile(out, partText(fit.part, fit.source as object), io);
    printFit(fit, { folder: report, json }, io);
    return;
  }
  if (report !== undefined) throw new Failure(2, '--report is for the parts of a fit');
  if (files.every(isLearningFile)) {
    if (svg !== undefined) throw new Failure(2, '--svg is for the parts of simulate');
    const whole = named(paths, () => mergeLearningParts(files.map(({ part }) => part)));
    if (out !== undefined) writeFile(out, partText(whole), io);
    const summary = summariseLearningStudy(whole, { confidence });
    if (json) io.json(learningJson(whole, summary));
    else io.out(learningText(whole, summary));
    checkComplete(whole.plan.seeds, missingLearningSeeds(whole));
    return;
  }
  const parts = files.map(simulationIn);
  const whole = named(paths, () => mergeParts(parts));
  if (out !== undefined) writeFile(out, partText(whole), io);
  const summary = summariseStudy(whole, { confidence });
  if (svg !== undefined) writeFile(svg, pictureOf(whole, summary), io);
  if (json) io.json(studyJson(whole, summary));
  else io.out(textOf(whole, summary));
  checkComplete(whole.plan.seeds, missingSeeds(whole));
}

function checkComplete(seeds: number, missing: readonly number[]): void {
  if (missing.length === 0) return;
  throw new Failure(
    3,
    `the study is not complete: of ${seeds} graphs those of the seeds ${missing.join(', ')} are missing`,
  );
}

/** What does not fit is named by its file. */
function named<Part>(paths: readonly string[], merge: () => Part): Part {
  try {
    return merge();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw new Failure(
      2,
      `${error.parameter} must be ${error.expected}`.replace(
        /parts\[(\d+)\](\.plan)?/g,
        (_, i: string) => paths[Number(i)]!,
      ),
    );
  }
}

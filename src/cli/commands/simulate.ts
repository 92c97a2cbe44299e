import { type Command, Option } from 'commander';
import {
  type ErrorModel,
  type SimulationPart,
  simulateStudy,
  type SimulationStudyOptions,
  summariseStudy,
  zipfMeasure,
} from '../../simulation/index.ts';
import { simulateStudyInWorkers } from '../../workers/index.ts';
import { checkpoint } from '../shards/checkpoint.ts';
import { whereOtherStudy } from '../shards/other-study.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { checkGiven, checkOneGiven, jsonOption, numberOption, requiredNumberOption } from '../options.ts';
import { progressBar } from '../progress.ts';
import { partIn, partText } from '../shards/part-file.ts';
import { pictureOf } from '../simulation/picture.ts';
import { SHARD_FORMS, shardFrom } from '../shards/shard.ts';
import { studyJson, textOf } from '../simulation/text.ts';
import { confidenceOption, kOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options extends Omit<SimulationStudyOptions, 'measure' | 'alphas'> {
  readonly skills: number;
  readonly zipf?: number;
  readonly errors: ErrorModel;
  readonly confidence: number;
  readonly shard?: string;
  readonly threads: number;
  readonly out?: string;
  readonly svg?: string;
  readonly json?: boolean;
}

/** `skill-emergence simulate` */
export function addSimulate(program: Command, io: Io): void {
  const command = program
    .command('simulate')
    .description('draw random skill graphs, make the worst errors on them, and measure the competence that is left')
    .addOption(requiredNumberOption('--text-pieces <count>', 'text pieces'))
    .addOption(requiredNumberOption('--skills <count>', 'skills, equally likely unless --zipf is given'))
    .addOption(numberOption('--zipf <exponent>', 'skills with probabilities in proportion to 1/rank^exponent'))
    .addOption(kOption())
    .addOption(numberOption('--theta <fraction>', 'error fraction of text pieces'))
    .addOption(numberOption('--error-pieces <count>', 'in place of --theta: text pieces in error').conflicts('theta'))
    .addOption(numberOption('--alpha <fraction>', 'fraction of skills that the errors are the worst for, and one more'))
    .addOption(numberOption('--bad-skills <count>', 'in place of --alpha: so many skills').conflicts('alpha'))
    .addOption(
      new Option('--errors <kind>', 'which text pieces are in error')
        .choices(['adversarial', 'oblivious', 'random'])
        .default('adversarial'),
    )
    .addOption(
      new Option('--draws <kind>', 'how text pieces draw their skills')
        .choices(['independent', 'distinct'])
        .default('independent'),
    )
    .addOption(new Option('--losses <kind>', 'of text pieces').choices(['whole', 'graded']).default('whole'))
    .addOption(numberOption('--tuple-size <count>', 'count errors on tuples of so many skills').default(1))
    .addOption(
      new Option('--within <kind>', 'where tuples are: in one text piece, or in concatenated ones')
        .choices(['piece', 'concatenation'])
        .default('concatenation'),
    )
    .addOption(numberOption('--starts <count>', "where the adversary's search starts").default(4))
    .addOption(numberOption('--seeds <count>', 'graphs to draw').default(20))
    .addOption(numberOption('--seed <count>', 'seed of the first of them').default(1))
    .addOption(numberOption('--points <count>', 'fractions of skills to measure at').default(99))
    .addOption(confidenceOption())
    .option('--shard <part>', `do this part of the study: ${SHARD_FORMS}`)
    .addOption(numberOption('--threads <count>', 'threads, each of which draws one graph at a time').default(1))
    .option('--out <file.json>', 'write the part there after every graph, for merge; go on from what is there')
    .option('--svg <file.svg>', 'write a picture there, of what was measured on what is guaranteed')
    .addOption(jsonOption())
    .action(async (options: Options, self: Command) => {
      checkGiven(self, ['textPieces', 'skills', 'k']);
      checkOneGiven(self, ['theta', 'errorPieces']);
      checkOneGiven(self, ['alpha', 'badSkills']);
      await run(options, io);
    });
  addHelpSections(command, [
    'skill-emergence simulate --text-pieces 1e5 --skills 100 --k 8 --theta 0.1 --alpha 0.1',
    'skill-emergence simulate --text-pieces 1e5 --skills 100 --k 8 --theta 0.1 --alpha 0.1 --shard 3/16 --out part-3.json',
  ]);
}

async function run(
  { skills, zipf, confidence, shard, threads, out, svg, json = false, ...rest }: Options,
  io: Io,
): Promise<void> {
  const measured = zipf === undefined ? { skills } : { measure: zipfMeasure({ skills, exponent: zipf }) };
  const study: SimulationStudyOptions = { ...rest, ...measured };
  const work = {
    shard: shard === undefined ? undefined : shardFrom(shard, process.env),
    done: out === undefined ? undefined : partIn(out),
    onPart: out === undefined ? undefined : checkpoint(out, partText, io),
    onProgress: progressBar(io, 'graphs'),
  };
  let part: SimulationPart;
  try {
    part =
      threads === 1 ? simulateStudy(study, work) : await simulateStudyInWorkers(study, { ...work, workers: threads });
  } catch (error) {
    throw whereOtherStudy(error, out);
  }
  if (out !== undefined) writeFile(out, partText(part), io);
  const summary = summariseStudy(part, { confidence });
  if (svg !== undefined) writeFile(svg, pictureOf(part, summary), io);
  if (json) io.json(studyJson(part, summary));
  else io.out(textOf(part, summary));
}

import { type Command, Option } from 'commander';
import {
  type LearningStudyOptions,
  simulateLearningStudy,
  summariseLearningStudy,
  zipfMeasure,
} from '../../simulation/index.ts';
import { simulateLearningStudyInWorkers } from '../../workers/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { learningJson, learningText } from '../learning/text.ts';
import { checkGiven, jsonOption, numberOption, requiredNumberOption } from '../options.ts';
import { progressBar } from '../progress.ts';
import { checkpoint } from '../shards/checkpoint.ts';
import { learningPartIn, partText } from '../shards/part-file.ts';
import { SHARD_FORMS, shardFrom } from '../shards/shard.ts';
import { confidenceOption, kOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options extends Omit<LearningStudyOptions, 'measure' | 'alphas'> {
  readonly skills: number;
  readonly zipf?: number;
  readonly confidence: number;
  readonly shard?: string;
  readonly threads: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `skill-emergence simulate-learning` */
export function addSimulateLearning(program: Command, io: Io): void {
  const command = program
    .command('simulate-learning')
    .description(
      'draw random skill graphs, learn from their text by peeling, and measure what is learnt, connected and in error',
    )
    .addOption(requiredNumberOption('--text-pieces <count>', 'text pieces to learn from'))
    .addOption(requiredNumberOption('--skills <count>', 'skills, equally likely unless --zipf is given'))
    .addOption(numberOption('--zipf <exponent>', 'skills with probabilities in proportion to 1/rank^exponent'))
    .addOption(kOption())
    .addOption(requiredNumberOption('--unknown <fraction>', 'fraction of the skills unknown at the start'))
    .addOption(numberOption('--theta <fraction>', 'fraction of the text pieces that teach nothing').default(0))
    .addOption(numberOption('--capacity <count>', 'unknown skills that a text piece can teach at once').default(1))
    .addOption(choice('--counted <kind>', 'what is counted as the unknown skills of a text piece', 'slots', 'skills'))
    .addOption(choice('--initial <kind>', 'how skills are unknown, or how many', 'independent', 'fixed'))
    .addOption(choice('--errors <kind>', 'how many text pieces teach nothing, or how', 'fixed', 'independent'))
    .addOption(choice('--texts <kind>', 'how many text pieces there are', 'fixed', 'poisson'))
    .addOption(choice('--draws <kind>', 'how text pieces draw their skills', 'independent', 'distinct'))
    .addOption(numberOption('--tolerance <count>', 'unlearnt slots that text may have without an error').default(0))
    .addOption(numberOption('--fresh-text-pieces <count>', 'text pieces to count errors on, unless as many'))
    .addOption(numberOption('--seeds <count>', 'graphs to draw').default(20))
    .addOption(numberOption('--seed <count>', 'seed of the first of them').default(1))
    .addOption(numberOption('--points <count>', 'fractions of skills to measure the competence at').default(99))
    .addOption(confidenceOption())
    .option('--shard <part>', `do this part of the study: ${SHARD_FORMS}`)
    .addOption(numberOption('--threads <count>', 'threads, each of which draws one graph at a time').default(1))
    .option('--out <file.json>', 'write the part there after every graph, for merge; go on from what is there')
    .addOption(jsonOption())
    .action(async (options: Options, self: Command) => {
      checkGiven(self, ['textPieces', 'skills', 'k', 'unknown']);
      await run(options, io);
    });
  addHelpSections(command, [
    'skill-emergence simulate-learning --text-pieces 5e3 --skills 1e4 --k 8 --unknown 0.4',
    'skill-emergence simulate-learning --text-pieces 5e5 --skills 1e6 --k 8 --unknown 0.4 --shard 3/16 --out part-3.json',
  ]);
}

/** An option that takes one of two words; the first one unless it is given. */
function choice(flags: string, description: string, first: string, second: string): Option {
  return new Option(flags, description).choices([first, second]).default(first);
}

async function run(
  { skills, zipf, confidence, shard, threads, out, json = false, ...rest }: Options,
  io: Io,
): Promise<void> {
  const measured = zipf === undefined ? { skills } : { measure: zipfMeasure({ skills, exponent: zipf }) };
  const study: LearningStudyOptions = { ...rest, ...measured };
  const work = {
    shard: shard === undefined ? undefined : shardFrom(shard, process.env),
    done: out === undefined ? undefined : learningPartIn(out),
    onPart: out === undefined ? undefined : checkpoint(out, partText, io),
    onProgress: progressBar(io, 'graphs'),
  };
  const part =
    threads === 1
      ? simulateLearningStudy(study, work)
      : await simulateLearningStudyInWorkers(study, { ...work, workers: threads });
  if (out !== undefined) writeFile(out, partText(part), io);
  const summary = summariseLearningStudy(part, { confidence });
  if (json) io.json(learningJson(part, summary));
  else io.out(learningText(part, summary));
}

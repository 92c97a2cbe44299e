import { type Command, Option } from 'commander';
import { finiteSizePerformanceCurvePlot } from '../../plot/index.ts';
import { answer, type Question } from '../finite/answer.ts';
import { textOf } from '../finite/text.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { checkGiven, checkNeeds, checkOneGiven, jsonOption, numberOption, requiredNumberOption } from '../options.ts';
import { kOption, SHOWN_BOUNDS, tupleSizesOption, withinOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options extends Question {
  readonly tupleSizes: readonly number[];
  readonly svg?: string;
  readonly json?: boolean;
}

/** The probability of failure unless one is given. */
const FAILURE_PROBABILITY = 0.05;

/** What a question is made of, for whoever leaves something out. */
const NEEDED =
  '; needed are --skills and --k, --theta or --error-pieces, --alpha or --bad-skills, and two of --text-pieces, ' +
  `--competence (or --beta) and --failure-probability, of which the last is ${FAILURE_PROBABILITY} unless given`;

/** What the picture, which is of the best bound on single skills, cannot show. */
const NOT_IN_PICTURE = ['competence', 'beta', 'degrees', 'bound', 'tail', 'draws', 'within', 'tupleSizes'];

/** `skill-emergence finite` */
export function addFinite(program: Command, io: Io): void {
  const command = program
    .command('finite')
    .description(
      'what is guaranteed at finite sizes: of text pieces, competence and probability of failure give two for the third',
    )
    .addOption(numberOption('--text-pieces <count>', 'text pieces'))
    .addOption(requiredNumberOption('--skills <count>', 'equally likely skills'))
    .addOption(kOption())
    .addOption(numberOption('--theta <fraction>', 'error fraction of text pieces'))
    .addOption(numberOption('--error-pieces <count>', 'in place of --theta: text pieces in error').conflicts('theta'))
    .addOption(numberOption('--alpha <fraction>', 'fraction of skills without a guarantee'))
    .addOption(
      numberOption('--bad-skills <count>', 'in place of --alpha: skills, or tuples, that are one too many').conflicts(
        'alpha',
      ),
    )
    .addOption(
      numberOption('--failure-probability <fraction>', `over the draws of skills (default: ${FAILURE_PROBABILITY})`),
    )
    .addOption(numberOption('--competence <fraction>', 'competence wanted'))
    .addOption(numberOption('--beta <factor>', 'in place of --competence: error amplification').conflicts('competence'))
    .addOption(tupleSizesOption([1]))
    .addOption(withinOption())
    .addOption(choice('--degrees <kind>', "what a skill's errors are compared with", ['own', 'nominal']))
    .addOption(choice('--bound <kind>', 'how the probability is bounded', ['sharp', 'union', 'exact']))
    .addOption(choice('--tail <kind>', 'binomial tail of the union bound', ['exact', 'chernoff']))
    .addOption(choice('--draws <kind>', 'how text pieces draw their skills', ['independent', 'distinct']))
    .addOption(new Option('--svg <file.svg>', 'write a picture there, for every α').conflicts(NOT_IN_PICTURE))
    .addOption(jsonOption())
    .action((options: Options, self: Command) => {
      checkOptions(options, self);
      run(options, io);
    });
  addHelpSections(command, [
    'skill-emergence finite --text-pieces 1e5 --skills 100 --k 8 --theta 0.1 --alpha 0.1',
    'skill-emergence finite --text-pieces 1e5 --skills 100 --k 8 --theta 0.1 --alpha 0.1 --competence 0.6',
    'skill-emergence finite --competence 0.6 --skills 100 --k 8 --theta 0.1 --alpha 0.1 --failure-probability 1e-6',
  ]);
}

/** An option that takes one of a few words, the first unless given. */
function choice(flags: string, description: string, words: readonly [string, ...string[]]): Option {
  return new Option(flags, description).choices(words).default(words[0]);
}

function checkOptions({ textPieces, competence, beta, failureProbability }: Options, command: Command): void {
  const isCompetenceGiven = competence !== undefined || beta !== undefined;
  checkNeeds(command, 'textPieces', ['errorPieces', 'beta', 'bound', 'tail', 'svg']);
  checkGiven(command, ['skills', 'k', ...(competence === undefined ? ['textPieces'] : [])], NEEDED);
  checkOneGiven(command, ['theta', 'errorPieces'], NEEDED);
  checkOneGiven(command, ['alpha', 'badSkills'], NEEDED);
  if (textPieces !== undefined && isCompetenceGiven && failureProbability !== undefined) {
    command.error(
      `error: of '--text-pieces', '--competence' (or '--beta') and '--failure-probability' two are enough: the third is the answer`,
    );
  }
}

function run({ tupleSizes, svg, json = false, ...options }: Options, io: Io): void {
  const question = complete(options);
  const answers = tupleSizes.map((size) => answer(question, size));
  if (svg !== undefined) writeFile(svg, pictureOf(question), io);
  if (json) io.json({ format: 'skill-emergence-finite', formatVersion: 1, ...question, tupleSizes, answers });
  else io.out(textOf(question, answers));
}

/** The question, with the probability of failure in its place where it is not what is asked. */
function complete(question: Question): Question {
  const { textPieces, competence, beta } = question;
  const isAsked = textPieces !== undefined && (competence !== undefined || beta !== undefined);
  return isAsked ? question : { failureProbability: FAILURE_PROBABILITY, ...question };
}

function pictureOf({ textPieces, skills, k, errorPieces, ...rest }: Question): string {
  const { theta = errorPieces! / textPieces!, failureProbability = FAILURE_PROBABILITY } = rest;
  return finiteSizePerformanceCurvePlot({
    ...{ theta, k, skills, failureProbability },
    textPieces: [textPieces!],
    bounds: SHOWN_BOUNDS,
  });
}

import type { Command } from 'commander';
import { type Grader, ratioTest } from '../../measurement/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, jsonOption, numberOption } from '../options.ts';
import { answer } from './answer.ts';
import { graderOption } from './grader.ts';
import {
  type CurveOptions,
  failureOption,
  nuisanceOptions,
  REJECTED,
  skillsOption,
  tupleSizeOption,
} from './options.ts';
import type { Question } from './question.ts';
import { checkTwoSamples, questionOf, twoSampleOptions } from './two-samples.ts';

interface RatioOptions extends CurveOptions {
  readonly reduction?: number;
  readonly singleGrader?: Grader;
  readonly tupleGrader?: Grader;
}

/** `skill-emergence test ratio` */
export function addRatioTest(parent: Command, io: Io): void {
  const command = parent
    .command('ratio')
    .description('tuples at a larger scale are where the theory has them, given single skills at a smaller one');
  addOptions(command, [
    ...twoSampleOptions(),
    numberOption('--reduction <factor>', 'factor ϱ by which the excess entropy fell, 1 or more (required)'),
    ...[tupleSizeOption(), ...nuisanceOptions(), skillsOption()],
    ...[
      graderOption('--single-grader', 'the grader of single skills'),
      graderOption('--tuple-grader', 'that of tuples'),
    ],
    ...[failureOption(), jsonOption()],
  ]).action((options: RatioOptions, self: Command) => {
    checkTwoSamples(options, self);
    checkGiven(self, ['reduction', 'tupleSize']);
    answer('ratio', ratioQuestion(options), options, io);
  });
  addHelpSections(
    command,
    [
      'skill-emergence test ratio --single-successes 60 --singles 100 --tuple-successes 50 --tuples 100 --reduction 2 --tuple-size 2',
      'skill-emergence test ratio --single 0.6 --tuple 0.45 --singles 60 --tuples 60 --reduction 2 --tuple-size 2',
      'skill-emergence test ratio --single 0.6 --tuple 0.5 --power 80% --reduction 2 --tuple-size 2 --method corner',
    ],
    REJECTED,
  );
}

function ratioQuestion(options: RatioOptions): Question {
  const { method, nuisance, skills, singleGrader, tupleGrader } = options;
  const setting = { reduction: options.reduction!, tupleSize: options.tupleSize!, method, nuisance };
  return questionOf(options, {
    hypothesis: "p₂ ≥ (1 − (1 − p₁)/ϱ)^k': tuples at the larger scale are where the theory has them, or above",
    test: (samples) => ratioTest({ ...samples, ...setting, skills, singleGrader, tupleGrader }),
    study: { test: 'ratio', ...setting },
    more: (skills ?? singleGrader ?? tupleGrader) !== undefined,
  });
}

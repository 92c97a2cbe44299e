import { type Command, Option } from 'commander';
import { bracketTest, type Grader } from '../../measurement/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, jsonOption } from '../options.ts';
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

interface BracketOptions extends CurveOptions {
  readonly lower?: 'product' | 'frechet';
  readonly grader?: Grader;
}

/** `skill-emergence test bracket` */
export function addBracketTest(parent: Command, io: Io): void {
  const command = parent
    .command('bracket')
    .description('tuples and single skills at one scale are where the theory has them');
  addOptions(command, [
    ...twoSampleOptions(),
    tupleSizeOption(),
    new Option('--lower <bound>', "the lower bound: p₁^k', or k'p₁ − k' + 1 (default: product)").choices([
      'product',
      'frechet',
    ]),
    ...[...nuisanceOptions(), skillsOption(), graderOption('--grader', 'the grader, the same for both')],
    ...[failureOption(), jsonOption()],
  ]).action((options: BracketOptions, self: Command) => {
    checkTwoSamples(options, self);
    checkGiven(self, ['tupleSize']);
    answer('bracket', bracketQuestion(options), options, io);
  });
  addHelpSections(
    command,
    [
      'skill-emergence test bracket --single-successes 160 --singles 200 --tuple-successes 40 --tuples 200 --tuple-size 5',
      'skill-emergence test bracket --single 0.8 --tuple 0.2 --power 80% --tuple-size 5 --method corner',
    ],
    REJECTED,
  );
}

function bracketQuestion(options: BracketOptions): Question {
  const { method, nuisance, skills, grader, lower } = options;
  const setting = { tupleSize: options.tupleSize!, lower, method, nuisance };
  return questionOf(options, {
    hypothesis:
      lower === 'frechet'
        ? "k'p₁ − k' + 1 ≤ p₂ ≤ p₁: a tuple fails only where one of its skills does"
        : "p₁^k' ≤ p₂ ≤ p₁: tuples are between concatenated text pieces and one text piece",
    test: (samples) => bracketTest({ ...samples, ...setting, skills, grader }),
    study: { test: 'bracket', ...setting },
    more: (skills ?? grader) !== undefined,
  });
}

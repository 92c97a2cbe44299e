import type { Command } from 'commander';
import { pairedSlingshotTest, slingshotTest } from '../../measurement/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, jsonOption, numberOption } from '../options.ts';
import { answer } from './answer.ts';
import { failureOption, REJECTED, tupleSizeOption } from './options.ts';
import type { Question } from './question.ts';
import { checkTwoSamples, questionOf, type TwoSampleOptions, twoSampleOptions } from './two-samples.ts';

interface SlingshotOptions extends TwoSampleOptions {
  readonly singleOnly?: number;
  readonly tupleOnly?: number;
  readonly reduction?: number;
  readonly tupleSize?: number;
  readonly json?: boolean;
}

/** `skill-emergence test slingshot` */
export function addSlingshotTest(parent: Command, io: Io): void {
  const command = parent
    .command('slingshot')
    .description('tuples at a larger scale are at least where single skills were at the smaller one');
  addOptions(command, [
    ...twoSampleOptions(),
    numberOption(
      '--single-only <count>',
      'of pairs of items: those in which only the single skill succeeded',
    ).conflicts(['singleSuccesses', 'single']),
    numberOption('--tuple-only <count>', 'and those in which only the tuple did'),
    numberOption('--reduction <factor>', "factor by which the excess entropy fell: at least k'"),
    ...[tupleSizeOption(), failureOption(), jsonOption()],
  ]).action((options: SlingshotOptions, self: Command) => {
    const isPaired = (options.singleOnly ?? options.tupleOnly) !== undefined;
    if (isPaired) checkGiven(self, ['singleOnly', 'tupleOnly'], ' for a test of pairs');
    else checkTwoSamples(options, self);
    answer('slingshot', isPaired ? pairedQuestion(options) : slingshotQuestion(options), options, io);
  });
  addHelpSections(
    command,
    [
      'skill-emergence test slingshot --single-successes 60 --singles 100 --tuple-successes 50 --tuples 100 --reduction 2 --tuple-size 2',
      'skill-emergence test slingshot --single 0.6 --tuple 0.5 --power 80%',
    ],
    REJECTED,
  );
}

const SLINGSHOT = 'p₂ ≥ p₁: tuples at the larger scale are at least where single skills were';

function slingshotQuestion(options: SlingshotOptions): Question {
  const { reduction, tupleSize } = options;
  return questionOf(options, {
    hypothesis: SLINGSHOT,
    test: (samples) => slingshotTest({ ...samples, reduction, tupleSize }),
    study: { test: 'slingshot' },
    notes:
      reduction === undefined || tupleSize === undefined
        ? [
            "the theory says so where the excess entropy fell by k' or more: --reduction and --tuple-size have that checked",
          ]
        : [],
  });
}

function pairedQuestion({ singleOnly, tupleOnly }: SlingshotOptions): Question {
  const pairs = { singleOnly: singleOnly!, tupleOnly: tupleOnly! };
  return {
    hypothesis: SLINGSHOT,
    measured: {
      says: `${pairs.singleOnly} pairs in which only the single skill succeeded, ${pairs.tupleOnly} in which only the tuple did`,
      result: pairedSlingshotTest(pairs),
    },
    notes: [],
  };
}

import { type Command, Option } from 'commander';
import { tupleCompetence, type TupleOccurrence } from '../../competence/index.ts';
import { type Grader, guaranteeTest, requiredMeasurements, testPower } from '../../measurement/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, checkNeeds, jsonOption, numberOption } from '../options.ts';
import { significant } from '../text/format.ts';
import { answer } from './answer.ts';
import { graderOption } from './grader.ts';
import { failureOption, REJECTED, tupleSizeOption } from './options.ts';
import { checkAsked, type Question } from './question.ts';

interface GuaranteeOptions {
  readonly passed?: number;
  readonly tuples?: number;
  readonly alpha?: number;
  readonly competence?: number;
  readonly theta?: number;
  readonly k?: number;
  readonly tupleSize?: number;
  readonly within: TupleOccurrence;
  readonly repeats?: number;
  readonly passes?: number;
  readonly grader?: Grader;
  readonly passRate?: number;
  readonly power?: number;
  readonly failureProbability: number;
  readonly json?: boolean;
}

/** `skill-emergence test guarantee` */
export function addGuaranteeTest(parent: Command, io: Io): void {
  const command = parent.command('guarantee').description('a model keeps a guarantee on tuples of skills');
  addOptions(command, [
    numberOption('--passed <count>', 'tuples that passed'),
    numberOption('--tuples <count>', 'tuples tried'),
    numberOption('--alpha <fraction>', 'fraction of the tuples without a guarantee (required)'),
    numberOption('--competence <fraction>', 'competence guaranteed on the others').conflicts(['theta', 'k']),
    numberOption('--theta <fraction>', 'in its place: error fraction of text pieces, for the sharp curve'),
    numberOption('--k <count>', 'and skills in a text piece'),
    tupleSizeOption(),
    new Option('--within <kind>', 'occurrences of tuples: in one text piece, in concatenated ones, or the better')
      .choices(['best', 'piece', 'concatenation'])
      .default('best'),
    numberOption('--repeats <count>', 'tries of each tuple (default: 1)'),
    numberOption('--passes <count>', 'successes that make a tuple pass (default: all)'),
    graderOption('--grader', 'the grader'),
    numberOption('--pass-rate <rate>', 'to plan a study: rate at which tuples are expected to pass'),
    numberOption('--power <fraction>', 'power wanted: how many tuples to measure is printed'),
    ...[failureOption(), jsonOption()],
  ]).action((options: GuaranteeOptions, self: Command) => {
    const { passed, passRate, power, tuples, competence } = options;
    const isPlanned = (passRate ?? power) !== undefined;
    checkAsked(self, passed !== undefined, isPlanned, ['--passed and --tuples', '--pass-rate']);
    checkGiven(self, ['alpha']);
    if (competence === undefined) checkGiven(self, ['theta', 'k', 'tupleSize'], ', unless --competence is given');
    else checkNeeds(self, 'theta', ['tupleSize', 'within']);
    if (passed !== undefined) checkGiven(self, ['tuples'], ' for a test');
    if (isPlanned) checkGiven(self, ['passRate', ...(tuples === undefined ? ['power'] : [])], ' to plan a study');
    answer('guarantee', guaranteeQuestion(options), options, io);
  });
  addHelpSections(
    command,
    [
      'skill-emergence test guarantee --passed 40 --tuples 100 --alpha 10% --theta 10% --k 8 --tuple-size 2',
      'skill-emergence test guarantee --competence 0.9 --alpha 10% --repeats 5 --pass-rate 0.4 --power 80%',
    ],
    REJECTED,
  );
}

function guaranteeQuestion(options: GuaranteeOptions): Question {
  const { passed, tuples, repeats, passes, grader, passRate, power, failureProbability } = options;
  const alpha = options.alpha!;
  const competence = guaranteedCompetenceOf(options);
  const guarantee = { alpha, competence, repeats, passes };
  const study = { ...guarantee, test: 'guarantee', passRate: passRate!, failureProbability } as const;
  const shown = significant(competence, 4);
  return {
    hypothesis: `on all but a fraction α = ${alpha} of the tuples the competence is ${shown} or more`,
    ...(passed !== undefined && {
      measured: {
        says: `${passed} of ${tuples!} tuples passed`,
        result: guaranteeTest({ ...guarantee, passed, tuples: tuples!, grader }),
      },
    }),
    ...(passRate !== undefined && {
      planned: {
        rates: `tuples pass at ${significant(passRate, 4)}`,
        ...(tuples !== undefined && {
          power: { items: `${tuples} tuples`, value: testPower({ ...study, tuples }) },
        }),
        ...(power !== undefined && {
          required: { power, items: requiredMeasurements({ ...study, power }), of: 'tuples' },
        }),
      },
    }),
    notes: [
      ...(competence === 0 ? ['the guarantee is vacuous: no counts contradict it'] : []),
      ...(passRate !== undefined && grader !== undefined ? ['the power is that without errors of the grader'] : []),
    ],
  };
}

function guaranteedCompetenceOf({ competence, theta, k, alpha, tupleSize, within }: GuaranteeOptions): number {
  if (competence !== undefined) return competence;
  const at = { theta: theta!, k: k!, alpha: alpha!, tupleSize: tupleSize!, within };
  return tupleCompetence({ ...at, bound: 'sharp' }).competence;
}

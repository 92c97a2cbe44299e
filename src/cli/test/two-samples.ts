import type { Command, Option } from 'commander';
import { requiredMeasurements, testPower, type TestResult, type TwoSamples } from '../../measurement/index.ts';
import { checkGiven, numberOption } from '../options.ts';
import { significant } from '../text/format.ts';
import { checkAsked, type Planned, type Question } from './question.ts';

/** The counts and the rates of single skills and of tuples. */
export interface TwoSampleOptions {
  readonly singleSuccesses?: number;
  readonly singles?: number;
  readonly tupleSuccesses?: number;
  readonly tuples?: number;
  readonly single?: number;
  readonly tuple?: number;
  readonly power?: number;
  readonly failureProbability: number;
}

/** The options of every test of single skills and tuples. */
export function twoSampleOptions(): readonly Option[] {
  return [
    numberOption('--single-successes <count>', 'successes on single skills'),
    numberOption('--singles <count>', 'single skills tried'),
    numberOption('--tuple-successes <count>', 'successes on tuples'),
    numberOption('--tuples <count>', 'tuples tried'),
    numberOption('--single <rate>', 'to plan a study: success rate that is expected on single skills'),
    numberOption('--tuple <rate>', 'and on tuples; with --singles and --tuples the power is printed'),
    numberOption('--power <fraction>', 'power wanted: how many of each to measure is printed'),
  ];
}

/** Ends the command where counts or rates are not all there. */
export function checkTwoSamples(options: TwoSampleOptions, command: Command): void {
  const { singleSuccesses, tupleSuccesses, single, tuple, power, singles, tuples } = options;
  const isMeasured = (singleSuccesses ?? tupleSuccesses) !== undefined;
  const isPlanned = (single ?? tuple ?? power) !== undefined;
  checkAsked(command, isMeasured, isPlanned, [
    '--single-successes, --singles, --tuple-successes and --tuples',
    '--single and --tuple',
  ]);
  if (isMeasured) checkGiven(command, ['singleSuccesses', 'singles', 'tupleSuccesses', 'tuples'], ' for a test');
  if (!isPlanned) return;
  checkGiven(command, ['single', 'tuple'], ' to plan a study');
  if ((singles ?? tuples) !== undefined) checkGiven(command, ['singles', 'tuples'], ' for the power of a study');
  else if (power === undefined)
    command.error("error: option '--power <fraction>', or '--singles' and '--tuples', is required to plan a study");
}

/** The counts, if there are any. */
function samplesOf(options: TwoSampleOptions): TwoSamples | undefined {
  const { singleSuccesses, singles, tupleSuccesses, tuples } = options;
  if (singleSuccesses === undefined || singles === undefined) return undefined;
  return { singleSuccesses, singles, tupleSuccesses: tupleSuccesses!, tuples: tuples! };
}

type Setting = Record<string, unknown>;

const PLAIN = 'the power is that without errors of graders, and of tuples whose skills are drawn one by one';

/** A test of two samples as it was asked for. */
export function questionOf(
  options: TwoSampleOptions,
  asked: {
    readonly hypothesis: string;
    readonly test: (samples: TwoSamples) => TestResult;
    /** The study without its rates. */
    readonly study: Setting;
    readonly notes?: readonly string[];
    /** Whether graders or a number of skills are given, which a study does not know. */
    readonly more?: boolean;
  },
): Question {
  const { hypothesis, test, study, more = false } = asked;
  const samples = samplesOf(options);
  const isPlanned = options.single !== undefined;
  const notes = [...(asked.notes ?? []), ...(isPlanned && more ? [PLAIN] : [])];
  return {
    ...{ hypothesis, notes },
    ...(samples && { measured: { says: saysOf(samples), result: test(samples) } }),
    ...(isPlanned && { planned: plannedOf(options, study) }),
  };
}

function saysOf({ singleSuccesses, singles, tupleSuccesses, tuples }: TwoSamples): string {
  return `${singleSuccesses} of ${singles} single skills, ${tupleSuccesses} of ${tuples} tuples`;
}

function plannedOf(options: TwoSampleOptions, setting: Setting): Planned {
  const { single, tuple, singles, tuples, power, failureProbability } = options;
  // the options have the names of the study's arguments; the library checks them
  const study = { ...setting, single, tuple, failureProbability } as never;
  return {
    rates: `single skills succeed at ${significant(single!, 4)} and tuples at ${significant(tuple!, 4)}`,
    ...(singles !== undefined && {
      power: {
        items: `${singles} single skills and ${tuples!} tuples`,
        value: testPower({ ...(study as object), singles, tuples } as never),
      },
    }),
    ...(power !== undefined && {
      required: {
        ...{ power, of: 'single skills and as many tuples' },
        items: requiredMeasurements({ ...(study as object), power } as never),
      },
    }),
  };
}

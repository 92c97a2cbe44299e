import type { Command } from 'commander';
import type { CompetenceBound, TupleOccurrence } from '../../competence/index.ts';
import { forecastTable } from '../../emergence/index.ts';
import { trainingFlops } from '../../scaling/index.ts';
import { addHelpSections } from '../help.ts';
import { described, inForecast, lawNamed } from '../input/law.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, jsonOption, numberOption } from '../options.ts';
import { givenErrorsText, guaranteesText } from '../text/guarantees.ts';
import { byCloze, modelText } from '../text/model.ts';
import {
  alphaOption,
  boundsOption,
  clozeOptions,
  confidenceOption,
  kOption,
  lawOption,
  scaleOptions,
  tupleSizesOption,
  withinOption,
} from '../theory-options.ts';

interface Options {
  readonly parameters: number;
  readonly tokens: number;
  readonly theta?: number;
  readonly k: number;
  readonly alpha: number;
  readonly tupleSizes: readonly number[];
  readonly bounds: readonly CompetenceBound[];
  readonly within: TupleOccurrence;
  readonly law: string;
  readonly factor: number;
  readonly threshold: number;
  readonly confidence: number;
  readonly json?: boolean;
}

const FORMAT = { format: 'skill-emergence-forecast', formatVersion: 1 };

/** `skill-emergence forecast` */
export function addForecast(program: Command, io: Io): void {
  const command = program
    .command('forecast')
    .description('from the scale of one model, or its errors, to the competence guaranteed on its skills');
  const scale = scaleOptions('required, unless --theta is given');
  const path = [...scale, lawOption(), ...clozeOptions(), confidenceOption()];
  const theta = numberOption('--theta <fraction>', 'error fraction of text pieces, in place of the scale and its law');
  addOptions(command, [...scale, theta.conflicts(path.map((option) => option.attributeName()))]);
  addOptions(command, [kOption(), alphaOption(), tupleSizesOption([1]), withinOption(), boundsOption()]);
  addOptions(command, [...path.slice(scale.length), jsonOption()]).action((options: Options, self: Command) => {
    if (options.theta === undefined) checkGiven(self, ['parameters', 'tokens'], ', unless --theta is given');
    checkGiven(self, ['k', 'alpha']);
    if (options.theta === undefined) fromScale(options, io);
    else fromErrors(options, options.theta, io);
  });
  addHelpSections(command, [
    'skill-emergence forecast --parameters 70B --tokens 1.4T --k 8 --alpha 20% --tuple-sizes 1,2',
    'skill-emergence forecast --theta 10% --k 8 --alpha 10% --json',
  ]);
}

function fromScale(options: Options, io: Io): void {
  const { parameters, tokens, factor, threshold, confidence, json = false } = options;
  const law = lawNamed(options.law);
  const scale = { parameters, tokens };
  const errors = { model: 'cloze', factor, threshold } as const;
  const asked = askedOf(options);
  const table = forecastTable({ ...inForecast(law), ...asked, scale, errors, confidence });
  const flops = trainingFlops(scale);
  if (json) {
    io.json({ ...FORMAT, law: described(law), ...scale, flops, ...asked, errors, ...table });
    return;
  }
  const steps = { ...table, scale, flops, law, errors: byCloze({ factor, threshold }) };
  io.out([...modelText(steps), ...guaranteesText(asked, table)]);
}

function fromErrors(options: Options, theta: number, io: Io): void {
  const errors = { model: 'given', errorFraction: theta } as const;
  const asked = askedOf(options);
  const table = forecastTable({ ...asked, errors });
  if (options.json) io.json({ ...FORMAT, ...asked, errors, ...table });
  else io.out([givenErrorsText(theta), ...guaranteesText(asked, table)]);
}

/** What is asked of the skills. */
function askedOf({ k, alpha, tupleSizes, bounds, within }: Options) {
  return { k, alpha, tupleSizes, bounds, within };
}

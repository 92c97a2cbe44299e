import type { Command } from 'commander';
import type { CompetenceBound, TupleOccurrence } from '../../competence/index.ts';
import { type ScalingErrorModel, slingshot } from '../../emergence/index.ts';
import { addHelpSections } from '../help.ts';
import { described, lawNamed } from '../input/law.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, jsonOption, numberOption } from '../options.ts';
import { byCloze, modelText } from '../text/model.ts';
import { singlesText, slingshotTable } from '../text/slingshot.ts';
import {
  alphaOption,
  boundsOption,
  clozeOptions,
  kOption,
  lawOption,
  scaleOptions,
  tupleSizesOption,
  withinOption,
} from '../theory-options.ts';

interface Options {
  readonly parameters: number;
  readonly tokens: number;
  readonly k: number;
  readonly alpha: number;
  readonly tupleSizes: readonly number[];
  readonly law: string;
  readonly bounds: readonly CompetenceBound[];
  readonly within: TupleOccurrence;
  readonly factor: number;
  readonly threshold: number;
  readonly theta?: number;
  readonly json?: boolean;
}

/** `skill-emergence slingshot` */
export function addSlingshot(program: Command, io: Io): void {
  const command = program
    .command('slingshot')
    .description('the scale-up at which tuples of skills are where the single skills of a model are');
  const cloze = clozeOptions();
  const theta = numberOption('--theta <fraction>', 'error fraction of text pieces measured on the model');
  addOptions(command, [
    ...scaleOptions(),
    theta.conflicts(cloze.map((option) => option.attributeName())),
    ...[kOption(), alphaOption(), tupleSizesOption([1, 2, 4, 8, 16, 32, 64]), withinOption(), boundsOption()],
    ...[lawOption(), ...cloze, jsonOption()],
  ]).action((options: Options, self: Command) => {
    checkGiven(self, ['parameters', 'tokens', 'k', 'alpha']);
    run(options, io);
  });
  addHelpSections(command, [
    'skill-emergence slingshot --parameters 70B --tokens 1.4T --k 8 --alpha 30%',
    'skill-emergence slingshot --parameters 70B --tokens 1.4T --theta 0.2 --k 8 --alpha 0.3 --tuple-sizes 2,3 --json',
  ]);
}

function run(options: Options, io: Io): void {
  const { parameters, tokens, k, alpha, tupleSizes, bounds, within, json = false } = options;
  const law = lawNamed(options.law);
  const scale = { parameters, tokens };
  const errors = errorsOf(options);
  const asked = { k, alpha, tupleSizes, bounds, within };
  const result = slingshot({ law: law.law, scale, errors, ...asked });
  if (json) {
    const kind = { format: 'skill-emergence-slingshot', formatVersion: 1 };
    io.json({ ...kind, law: described(law), ...scale, ...asked, errors, ...result });
    return;
  }
  const measured = ', as measured, and in proportion to ε from there';
  const steps = { ...result, scale, law, errors: errors.model === 'cloze' ? byCloze(options) : measured };
  io.out([...modelText(steps), singlesText(asked, result), '', ...slingshotTable(bounds, result)]);
}

function errorsOf({ parameters, tokens, theta, factor, threshold }: Options): ScalingErrorModel {
  if (theta === undefined) return { model: 'cloze', factor, threshold };
  return { model: 'calibrated', scale: { parameters, tokens }, errorFraction: theta };
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CompetenceBound, TupleOccurrence } from '../../competence/index.ts';
import { type ScalingErrorModel, type Slingshot, slingshot } from '../../emergence/index.ts';
import { BOUND_NAMES } from '../describe.ts';
import { competence, count, scientific, significant } from '../format.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { type NamedLaw, readLaw } from '../law-option.ts';
import { byCloze, modelText } from '../model-text.ts';
import { NUMBER_FORMS, readNumber } from '../number.ts';
import { boundOption, checkGiven, jsonOption, modelOptions, numberOption } from '../options.ts';
import { type Column, renderTable } from '../table.ts';

interface Options {
  readonly parameters: number;
  readonly tokens: number;
  readonly k: number;
  readonly alpha: number;
  readonly tuples: readonly number[];
  readonly law: string;
  readonly bound?: CompetenceBound;
  readonly within: TupleOccurrence;
  readonly factor: number;
  readonly threshold: number;
  readonly theta?: number;
  readonly json?: boolean;
}

const LEGEND = `Each row has the excess entropy of the model over k'. s: factor of its parameters and of its tokens
×C: factor of the least compute that such an excess entropy takes
– vacuous: no guarantee
`;

/** `skill-emergence slingshot` */
export function addSlingshot(program: Command, io: Io): void {
  const command = program
    .command('slingshot')
    .description('the scale-up at which tuples of skills are where the single skills of a model are');
  for (const option of modelOptions()) command.addOption(option);
  command
    .addOption(
      new Option('--tuples <sizes>', 'skills in the tuples, separated by commas')
        .argParser(toSizes)
        .default([1, 2, 4, 8, 16, 32, 64], '1,2,4,8,16,32,64'),
    )
    .addOption(
      numberOption(
        '--theta <fraction>',
        'error fraction measured on the model, in place of the cloze assumption',
      ).conflicts(['factor', 'threshold']),
    )
    .addOption(boundOption())
    .addOption(jsonOption())
    .action((options: Options, self: Command) => {
      checkGiven(self, ['parameters', 'tokens', 'k', 'alpha']);
      io.out(run(options));
    });
}

function toSizes(text: string): readonly number[] {
  return text.split(',').map((part) => {
    const value = readNumber(part);
    if (value === undefined) throw new InvalidArgumentError(`Each must be ${NUMBER_FORMS}.`);
    return value;
  });
}

function run(options: Options): string {
  const { parameters, tokens, k, alpha, tuples, within, factor, threshold, theta, bound } = options;
  const law = readLaw(options.law);
  const scale = { parameters, tokens };
  const errors: ScalingErrorModel =
    theta === undefined ? { model: 'cloze', factor, threshold } : { model: 'calibrated', scale, errorFraction: theta };
  const bounds = bound ? [bound] : (['theorem8', 'sharp'] as const);
  const table = slingshot({ law: law.law, scale, k, alpha, within, errors, tupleSizes: tuples, bounds });
  if (!options.json) return textOf(options, law, table);
  const { loss, excessEntropy, errorFraction, flops, extrapolated, guarantees, rows } = table;
  return toJson({
    ...{ format: 'skill-emergence-slingshot', formatVersion: 1, law, ...scale, flops, k, alpha, within, errors },
    ...{ loss, excessEntropy, errorFraction, extrapolated },
    ...{ guarantees, rows },
  });
}

function textOf(options: Options, law: NamedLaw, base: Slingshot): string {
  const { parameters, tokens, k, alpha, theta } = options;
  const errors = theta === undefined ? byCloze(options) : ', as measured, and in proportion to ε from there';
  const singles = base.guarantees.map((guarantee) => `${competence(guarantee)} (${BOUND_NAMES[guarantee.bound]})`);
  return [
    ...modelText({ ...base, scale: { parameters, tokens }, law, errors }),
    `competence         on all but a fraction α = ${alpha} of single skills, k = ${k} skills in a text piece: ${singles.join(', ')}`,
    '',
    renderTable(columnsOf(base), rowsOf(base)) + LEGEND,
  ].join('\n');
}

function columnsOf({ guarantees }: Slingshot): readonly Column[] {
  const right = (header: string): Column => ({ header, align: 'right' });
  return [
    right("k'"),
    { ...right('s'), group: 'parameters and tokens in proportion' },
    ...['between', 'N', 'D', 'FLOPs'].map(right),
    { ...right('×C'), group: 'compute-optimal' },
    ...['N', 'D', 'FLOPs'].map(right),
    { ...right('θ'), group: "competence on k'-tuples" },
    ...guarantees.map(({ bound }) => right(BOUND_NAMES[bound])),
  ];
}

function rowsOf({ rows }: Slingshot): readonly (readonly string[])[] {
  return rows.map(({ tupleSize, errorFraction, proportional, computeOptimal, guarantees }) => [
    String(tupleSize),
    significant(proportional.factor, 4),
    proportional.factorBounds.map((bound) => significant(bound, 4)).join(' and '),
    count(proportional.parameters),
    count(proportional.tokens),
    scientific(proportional.flops),
    significant(computeOptimal.factor, 4),
    count(computeOptimal.parameters),
    count(computeOptimal.tokens),
    scientific(computeOptimal.flops),
    significant(errorFraction, 4),
    ...guarantees.map(competence),
  ]);
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CompetenceBound, TupleOccurrence } from '../../competence/index.ts';
import { type ScalingErrorModel, type Slingshot, slingshot } from '../../emergence/index.ts';
import { BOUND_NAMES } from '../text/describe.ts';
import { competence, count, scientific, significant } from '../text/format.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { type NamedLaw, readLaw } from '../input/law.ts';
import { byCloze, modelText } from '../text/model.ts';
import { NUMBER_FORMS, readNumber } from '../input/number.ts';
import { boundOption, checkGiven, jsonOption, modelOptions, numberOption } from '../options.ts';
import { type Column, renderTable } from '../text/table.ts';

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

/** The table for each bound; everything but the guarantees is the same. */
type Tables = readonly (Slingshot & { readonly bound: CompetenceBound })[];

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
  const tables = bounds.map((each) => {
    const asked = { law: law.law, scale, k, alpha, within, errors, tupleSizes: tuples, bound: each };
    return { bound: each, ...slingshot(asked) };
  });
  if (!options.json) return textOf(options, law, tables);
  const { loss, excessEntropy, errorFraction, flops, extrapolated, rows } = tables[0]!;
  return toJson({
    ...{ format: 'skill-emergence-slingshot', formatVersion: 1, law, ...scale, flops, k, alpha, within, errors },
    ...{ loss, excessEntropy, errorFraction, extrapolated },
    guarantees: tables.map(({ bound, guarantee }) => ({ bound, ...guarantee })),
    rows: rows.map(({ tupleSize, excessEntropy, errorFraction, proportional, computeOptimal }, i) => ({
      ...{ tupleSize, excessEntropy, errorFraction, proportional, computeOptimal },
      guarantees: tables.map(({ bound, rows: own }) => ({ bound, ...own[i]!.guarantee })),
    })),
  });
}

function textOf(options: Options, law: NamedLaw, tables: Tables): string {
  const { parameters, tokens, k, alpha, theta } = options;
  const base = tables[0]!;
  const errors = theta === undefined ? byCloze(options) : ', as measured, and in proportion to ε from there';
  const singles = tables.map(({ bound, guarantee }) => `${competence(guarantee)} (${BOUND_NAMES[bound]})`);
  return [
    ...modelText({ ...base, scale: { parameters, tokens }, law, errors }),
    `competence         on all but a fraction α = ${alpha} of single skills, k = ${k} skills in a text piece: ${singles.join(', ')}`,
    '',
    renderTable(columnsOf(tables), rowsOf(tables)) + LEGEND,
  ].join('\n');
}

function columnsOf(tables: Tables): readonly Column[] {
  const right = (header: string): Column => ({ header, align: 'right' });
  return [
    right("k'"),
    { ...right('s'), group: 'parameters and tokens in proportion' },
    ...['between', 'N', 'D', 'FLOPs'].map(right),
    { ...right('×C'), group: 'compute-optimal' },
    ...['N', 'D', 'FLOPs'].map(right),
    { ...right('θ'), group: "competence on k'-tuples" },
    ...tables.map(({ bound }) => right(BOUND_NAMES[bound])),
  ];
}

function rowsOf(tables: Tables): readonly (readonly string[])[] {
  return tables[0]!.rows.map(({ tupleSize, errorFraction, proportional, computeOptimal }, i) => [
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
    ...tables.map(({ rows }) => competence(rows[i]!.guarantee)),
  ]);
}

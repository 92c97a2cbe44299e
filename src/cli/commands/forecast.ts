import type { Command } from 'commander';
import type { CompetenceBound, TupleGuarantee, TupleOccurrence } from '../../competence/index.ts';
import { type ForecastTable, forecastTable, type LawUncertainty } from '../../emergence/index.ts';
import { type Scale, trainingFlops } from '../../scaling/index.ts';
import { BOUND_NAMES } from '../describe.ts';
import { competence, significant, tuples } from '../format.ts';
import { bandText } from '../bands.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { lawAndUncertainty, type NamedLaw, readLaw } from '../law-option.ts';
import { byCloze, modelText } from '../model-text.ts';
import { boundOption, checkGiven, jsonOption, modelOptions, numberOption } from '../options.ts';

interface Options {
  readonly parameters: number;
  readonly tokens: number;
  readonly k: number;
  readonly alpha: number;
  readonly tuple: number;
  readonly law: string;
  readonly bound?: CompetenceBound;
  readonly within: TupleOccurrence;
  readonly factor: number;
  readonly threshold: number;
  readonly json?: boolean;
}

/** `skill-emergence forecast` */
export function addForecast(program: Command, io: Io): void {
  const command = program
    .command('forecast')
    .description('from the scale of one model to the competence guaranteed on its skills');
  for (const option of modelOptions()) command.addOption(option);
  command
    .addOption(numberOption('--tuple <count>', 'skills in a tuple').default(1))
    .addOption(boundOption())
    .addOption(jsonOption())
    .action((options: Options, self: Command) => {
      checkGiven(self, ['parameters', 'tokens', 'k', 'alpha']);
      io.out(run(options));
    });
}

function run(options: Options): string {
  const { parameters, tokens, k, alpha, tuple, within, factor, threshold, bound } = options;
  const law = readLaw(options.law);
  const scale = { parameters, tokens };
  const errors = { model: 'cloze', factor, threshold } as const;
  const bounds = bound ? [bound] : (['theorem8', 'sharp'] as const);
  const asked = { ...lawAndUncertainty(options.law, law), scale, k, alpha, within, errors };
  const forecast = forecastTable({ ...asked, tupleSizes: [tuple], bounds });
  const flops = trainingFlops(scale);
  if (!options.json) return textOf(options, law, flops, forecast);
  const { loss, excessEntropy, errorFraction, extrapolated, bands, guarantees } = forecast;
  return toJson({
    ...{
      format: 'skill-emergence-forecast',
      formatVersion: 1,
      law,
      ...scale,
      flops,
      k,
      alpha,
      tupleSize: tuple,
      errors,
    },
    ...{ loss, excessEntropy, errorFraction, extrapolated, ...(bands && { bands }) },
    guarantees: guarantees.map(({ bound, competence, error, beta, within, feasible, vacuous, bands }) => {
      const guarantee = { bound, competence, error, beta, within, feasible, vacuous };
      return { ...guarantee, ...(bands && { bands }) };
    }),
  });
}

function textOf(
  { parameters, tokens, k, alpha, tuple, factor, threshold }: Options,
  law: NamedLaw,
  flops: number,
  {
    loss,
    excessEntropy,
    errorFraction,
    extrapolated,
    bands,
    guarantees,
  }: ForecastTable<LawUncertainty | undefined, Scale>,
): string {
  return [
    ...modelText({
      ...{ scale: { parameters, tokens }, flops, law, extrapolated },
      ...{ loss, excessEntropy, errorFraction, errors: byCloze({ factor, threshold }) },
      bands,
    }),
    `competence         on all but a fraction α = ${alpha} of ${tuples(tuple)}, k = ${k} skills in a text piece:`,
    ...guarantees.flatMap((each) => [
      `  ${BOUND_NAMES[each.bound].padEnd(17)}${guaranteeOf(each, tuple)}`,
      ...(bands && each.bands ? [`${' '.repeat(19)}${bandText({ ...bands, ...each.bands })}`] : []),
    ]),
    '',
  ].join('\n');
}

function guaranteeOf(guarantee: TupleGuarantee, tuple: number): string {
  if (!guarantee.feasible) return 'no guarantee (vacuous: no β satisfies the condition)';
  if (guarantee.vacuous) return `no guarantee (vacuous: βθ ≥ 1, β = ${significant(guarantee.beta, 5)})`;
  const { beta, within } = guarantee;
  const where = within === 'piece' ? 'inside one text piece' : `across ${tuple} concatenated text pieces`;
  const occurrences = tuple === 1 ? '' : `, for tuples ${where}`;
  return `at least ${competence(guarantee)} (β = ${significant(beta, 5)}${occurrences})`;
}

import type { CompetenceBound, TupleGuarantee } from '../../competence/index.ts';
import { forecastTable, type GuaranteeBands, type LawBands } from '../../emergence/index.ts';
import { trainingFlops } from '../../scaling/index.ts';
import type { LawArgument, NamedLaw } from '../law-option.ts';
import type { Model } from '../models-file.ts';

/** The tuple sizes of a report. */
export const TUPLE_SIZES = [1, 2, 4, 8] as const;

/** The bounds of a report. */
export const BOUNDS = ['theorem8', 'sharp'] as const satisfies CompetenceBound[];

/** How the error fraction follows from the excess entropy. */
export const ERRORS = { model: 'cloze', factor: 1.1, threshold: 0.5 } as const;

/** What report.json holds. */
export interface Report {
  readonly format: 'skill-emergence-report';
  readonly formatVersion: 1;
  /** Of the package that wrote it. */
  readonly version: string;
  readonly settings: ReportSettings & {
    readonly tupleSizes: readonly number[];
    readonly bounds: readonly CompetenceBound[];
    readonly errors: typeof ERRORS;
  };
  readonly laws: readonly ReportLaw[];
}

export interface ReportSettings {
  readonly k: number;
  readonly alpha: number;
}

export interface ReportLaw extends NamedLaw {
  readonly models: readonly ReportModel[];
}

export interface ReportModel {
  readonly model: string;
  readonly parameters: number;
  readonly tokens: number;
  readonly source: string;
  readonly flops: number;
  readonly loss: number;
  readonly excessEntropy: number;
  readonly errorFraction: number;
  /** Whether the scale lies beyond the runs behind the law; absent where their range is not known. */
  readonly extrapolated?: boolean;
  /** How certain the law makes all this; absent where its file holds no resamples. */
  readonly bands?: LawBands;
  /** One for each bound and tuple size. */
  readonly guarantees: readonly ReportGuarantee[];
}

export interface ReportGuarantee extends TupleGuarantee {
  readonly tupleSize: number;
  readonly bound: CompetenceBound;
  readonly bands?: GuaranteeBands;
}

/** Everything that a report says in numbers. */
export function reportOf(
  version: string,
  laws: readonly NamedLaw[],
  models: readonly Model[],
  { k, alpha }: ReportSettings,
  /** How each law enters the forecasts. */
  inForecasts: readonly LawArgument[] = laws.map(({ law }) => ({ law })),
): Report {
  return {
    format: 'skill-emergence-report',
    formatVersion: 1,
    version,
    settings: { k, alpha, tupleSizes: TUPLE_SIZES, bounds: BOUNDS, errors: ERRORS },
    laws: laws.map((law, i) => ({
      ...law,
      models: models.map((model) => modelOf(inForecasts[i]!, model, { k, alpha })),
    })),
  };
}

function modelOf(law: LawArgument, model: Model, settings: ReportSettings): ReportModel {
  const { name, parameters, tokens, source } = model;
  const scale = { parameters, tokens };
  const asked = { scale, errors: ERRORS, bounds: BOUNDS, tupleSizes: TUPLE_SIZES };
  const forecast = forecastTable({ ...settings, ...law, ...asked });
  const { loss, excessEntropy, errorFraction, extrapolated, bands, guarantees } = forecast;
  return {
    model: name,
    ...scale,
    source,
    flops: trainingFlops(scale),
    loss,
    excessEntropy,
    errorFraction,
    ...(extrapolated === undefined ? {} : { extrapolated }),
    ...(bands && { bands }),
    guarantees: guarantees.map(({ tupleSize, bound, competence, error, beta, within, feasible, vacuous, bands }) => ({
      ...{ tupleSize, bound, competence, error, beta, within, feasible, vacuous },
      ...(bands && { bands }),
    })),
  };
}

/** The guarantees of one bound, in the order of the tuple sizes. */
export function guaranteesBy(bound: CompetenceBound, model: ReportModel): readonly ReportGuarantee[] {
  return model.guarantees.filter((guarantee) => guarantee.bound === bound);
}

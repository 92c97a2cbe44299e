import type { CompetenceBound } from '../../competence/index.ts';
import { type ForecastGuarantee, forecastTable, type Outlook } from '../../emergence/index.ts';
import { trainingFlops } from '../../scaling/index.ts';
import { described, inForecast, type LawChoice, type NamedLaw } from '../input/law.ts';
import type { Model } from '../input/models.ts';

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
  /** Of the bands, where a law has them. */
  readonly confidence: number;
}

export interface ReportLaw extends NamedLaw {
  readonly models: readonly ReportModel[];
}

/** A model with what a law makes of its scale. */
export interface ReportModel extends Outlook {
  readonly model: string;
  readonly parameters: number;
  readonly tokens: number;
  readonly source: string;
  readonly flops: number;
  readonly loss: number;
  readonly excessEntropy: number;
  /** One for each bound and tuple size. */
  readonly guarantees: readonly ForecastGuarantee[];
}

/** Everything that a report says in numbers. */
export function reportOf(
  version: string,
  laws: readonly LawChoice[],
  models: readonly Model[],
  settings: ReportSettings,
): Report {
  return {
    format: 'skill-emergence-report',
    formatVersion: 1,
    version,
    settings: { ...settings, tupleSizes: TUPLE_SIZES, bounds: BOUNDS, errors: ERRORS },
    laws: laws.map((law) => ({ ...described(law), models: models.map((model) => modelOf(law, model, settings)) })),
  };
}

function modelOf(law: LawChoice, { name, parameters, tokens, source }: Model, settings: ReportSettings): ReportModel {
  const scale = { parameters, tokens };
  const asked = { ...settings, errors: ERRORS, tupleSizes: TUPLE_SIZES, bounds: BOUNDS };
  const table = forecastTable({ ...inForecast(law), ...asked, scale });
  return { model: name, ...scale, source, flops: trainingFlops(scale), ...table };
}

/** The guarantees of one bound, in the order of the tuple sizes. */
export function guaranteesBy(bound: CompetenceBound, model: ReportModel): readonly ForecastGuarantee[] {
  return model.guarantees.filter((guarantee) => guarantee.bound === bound);
}

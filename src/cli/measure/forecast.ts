import type { Command } from 'commander';
import type { TupleOccurrence } from '../../competence/index.ts';
import { forecastTable } from '../../emergence/index.ts';
import { trainingFlops } from '../../scaling/index.ts';
import { described, lawNamed } from '../input/law.ts';
import { checkGiven, checkNeeds } from '../options.ts';
import { givenErrorsText } from '../text/guarantees.ts';
import { byCloze, modelText } from '../text/model.ts';
import type { ExpectedModel } from './settings.ts';

/** What is said of the model whose results they are. */
export interface ForecastOptions {
  readonly parameters?: number;
  readonly tokens?: number;
  readonly theta?: number;
  readonly law: string;
  readonly factor: number;
  readonly threshold: number;
  readonly k?: number;
  readonly alpha?: number;
  readonly within: TupleOccurrence;
}

/** Ends the command where what is said of the model is not all of it. */
export function checkForecast({ parameters, tokens, theta }: ForecastOptions, command: Command): void {
  checkNeeds(command, 'parameters', ['tokens', 'law', 'factor', 'threshold']);
  if (parameters !== undefined) checkGiven(command, ['tokens'], ' with --parameters');
  if ((tokens ?? theta) !== undefined) checkGiven(command, ['k', 'alpha'], ' to compare with a forecast');
  else checkNeeds(command, 'theta', ['alpha', 'within']);
}

/** What is expected of the model, if its scale or its error fraction is given. */
export function expectedModelOf(options: ForecastOptions): ExpectedModel | undefined {
  const { parameters, tokens, theta, factor, threshold, k, alpha, within } = options;
  if (k === undefined || alpha === undefined) return undefined;
  const asked = { k, alpha, within, bounds: ['sharp'] } as const;
  if (theta !== undefined) {
    const errors = { model: 'given', errorFraction: theta } as const;
    return {
      ...{ theta, k, alpha, within },
      guaranteesOf: (tupleSizes) => forecastTable({ ...asked, tupleSizes, errors }).guarantees,
      lines: [givenErrorsText(theta)],
      json: { ...asked, errors, errorFraction: theta },
    };
  }
  if (parameters === undefined || tokens === undefined) return undefined;
  const law = lawNamed(options.law);
  const scale = { parameters, tokens };
  const errors = { model: 'cloze', factor, threshold } as const;
  const table = (tupleSizes: readonly number[]) => forecastTable({ law: law.law, ...asked, tupleSizes, scale, errors });
  const { guarantees, ...outlook } = table([1]);
  const steps = { ...outlook, scale, flops: trainingFlops(scale), law, errors: byCloze({ factor, threshold }) };
  return {
    ...{ theta: outlook.errorFraction, k, alpha, within },
    guaranteesOf: (tupleSizes) => table(tupleSizes).guarantees,
    lines: modelText(steps),
    json: { ...asked, law: described(law), ...scale, errors, ...outlook },
  };
}

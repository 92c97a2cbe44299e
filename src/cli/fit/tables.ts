import { optimalExponentsOf } from '../../scaling/optimal-exponents.ts';
import { count, digits, percent, scientific } from '../text/format.ts';
import type { Column, Table } from '../text/table.ts';
import type { Estimate, FitReport } from './data.ts';

/** The coefficients and the exponents of compute-optimal training. */
export function coefficientTable({ fit: { law }, bootstrap }: FitReport): Table {
  const { E, A, B, alpha, beta } = law;
  const { parameters, tokens, excess } = optimalExponentsOf(law); // a law that is not to be trusted may be none
  const exponents = { 'N* ∝ C^': parameters, 'D* ∝ C^': tokens, 'ε* ∝ C^': excess };
  const shown = bootstrap && [
    ...Object.values(bootstrap.coefficients),
    bootstrap.exponents.parameters,
    bootstrap.exponents.tokens,
    bootstrap.exponents.excess,
  ];
  const rows = Object.entries({ E, A, B, alpha, beta, ...exponents }).map(([name, value], i) => [
    name,
    digits(value, 6),
    ...(shown ? [interval(shown[i]!, (end) => digits(end, 4)), digits(shown[i]!.standardError, 3)] : []),
  ]);
  return { columns: [...columnsOf('', bootstrap), ...(bootstrap ? [right('std. error')] : [])], rows };
}

/** Compute-optimal training at some budgets. */
export function optimalTable({ optimal, bootstrap }: FitReport): Table {
  const columns = ['N*', 'D*', 'loss'].flatMap((name) => columnsOf('', bootstrap, name).slice(1));
  const rows = optimal.map(({ flops, parameters, tokens, loss, newRun }) => [
    scientific(flops),
    ...cells(parameters, count),
    ...cells(tokens, count),
    ...cells(loss, (value) => digits(value, 5)),
    ...(newRun ? [interval(newRun, (value) => digits(value, 4))] : []),
  ]);
  return { columns: [right('C, FLOPs'), ...columns, ...(bootstrap ? [right('a run')] : [])], rows };
}

function columnsOf(first: string, bootstrap: FitReport['bootstrap'], estimate = 'estimate'): Column[] {
  const confidence = `${percent(bootstrap?.confidence ?? 0)} interval`;
  return [{ header: first, align: 'left' }, right(estimate), ...(bootstrap ? [right(confidence)] : [])];
}

function right(header: string): Column {
  return { header, align: 'right' };
}

function cells(estimate: Estimate, shown: (value: number) => string): string[] {
  const { lower, upper } = estimate;
  if (lower === undefined || upper === undefined) return [shown(estimate.estimate)];
  return [shown(estimate.estimate), interval({ lower, upper }, shown)];
}

function interval(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  shown: (value: number) => string,
): string {
  return `${shown(lower)} … ${shown(upper)}`;
}

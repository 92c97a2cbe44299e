import { range } from '../describe.ts';
import { count, digits, percent, scientific, significant } from '../format.ts';
import { folded } from '../report/folded.ts';
import { type Column, renderTable } from '../table.ts';
import type { Estimate, FitReport } from './data.ts';
import { cautions, exclusions, objectiveOf, residualSummary } from './notes.ts';

/** A fit for a terminal. */
export function textOf(report: FitReport): string {
  const { fit, file, runs, columns, bootstrap } = report;
  const { law, status, explanation, iterations, gradientNorm, starts, startsAgreeing, conditioning } = fit;
  const used = `${String(fit.runs)} of ${String(runs.length)} in ${file}`;
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['runs', `${used}; ${range(law.fittedRange.parameters)} parameters, ${range(law.fittedRange.tokens)} tokens`],
    [
      'columns',
      Object.entries(columns)
        .map(([role, column]) => `${role} = ${column}`)
        .join(', '),
    ],
    ...exclusions(report).map((text) => ['left out', text] as const),
    [
      'minimised',
      `${objectiveOf(fit)}; the sum is ${digits(fit.objective, 6)}, for a constant ${digits(fit.constantObjective, 6)}`,
    ],
    ['status', `${status}: ${explanation}`],
    [
      'evidence',
      `gradient ${gradientNorm.toExponential(0)}, ${String(iterations)} steps, ${String(startsAgreeing)} of ${String(starts)} starts agree, condition number ${significant(conditioning.centred, 2)} (${significant(conditioning.raw, 2)} uncentred)`,
    ],
    ['residuals', residualSummary(report)],
    ...(bootstrap ? [['resamples', resamples(bootstrap)] as const] : []),
  ];
  return [
    ...cautions(report).map((text) => `! ${folded(text, 108, '  ')}\n\n`),
    ...lines.map(([label, text]) => `${label.padEnd(11)}${folded(text, 108, ' '.repeat(11))}\n`),
    `\n${coefficients(report)}`,
    ...(report.optimal.length > 0 ? [`\n${optimal(report)}`] : []),
    ...(status === 'converged' ? [`\n--law ${report.law}\n`] : []),
  ].join('');
}

function resamples({ replicates, clusters, seed, converged }: NonNullable<FitReport['bootstrap']>): string {
  return `${String(replicates)} draws from ${String(clusters)} runs or clusters, seed ${String(seed)}; ${String(converged)} converged`;
}

function coefficients({ fit: { law }, bootstrap }: FitReport): string {
  const { E, A, B, alpha, beta } = law;
  const exponents = {
    'N* ∝ C^': beta / (alpha + beta),
    'D* ∝ C^': alpha / (alpha + beta),
    'ε* ∝ C^': (-alpha * beta) / (alpha + beta),
  };
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
  return renderTable([...columnsOf('', bootstrap), ...(bootstrap ? [right('std. error')] : [])], rows);
}

function optimal({ optimal, bootstrap }: FitReport): string {
  const columns = ['N*', 'D*', 'loss'].flatMap((name) => columnsOf('', bootstrap, name).slice(1));
  const rows = optimal.map(({ flops, parameters, tokens, loss }) => [
    scientific(flops),
    ...cells(parameters, count),
    ...cells(tokens, count),
    ...cells(loss, (value) => digits(value, 5)),
  ]);
  return renderTable([right('C, FLOPs'), ...columns], rows);
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

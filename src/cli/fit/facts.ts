import type { Role } from '../input/roles.ts';
import { range } from '../text/describe.ts';
import { digits, percent, significant } from '../text/format.ts';
import type { Approaches, FitReport, HeldOutErrors } from './data.ts';
import { exclusions, objectiveOf, residualSummary } from './notes.ts';

/** What was fitted, how, and what supports it: a label and a sentence each. */
export function factsOf(report: FitReport): readonly (readonly [label: string, text: string])[] {
  const { fit, files, runs, columns, units, bootstrap } = report;
  const { law, status, explanation, iterations, gradientNorm, starts, startsAgreeing, conditioning } = fit;
  const used = `${fit.runs} of ${runs.length} in ${filesText(files)}`;
  return [
    ['runs', `${used}; ${range(law.fittedRange.parameters)} parameters, ${range(law.fittedRange.tokens)} tokens`],
    [
      'columns',
      Object.entries(columns)
        .map(([role, column]) => `${role} = ${column}${unitText(units[role as Role])}`)
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
      `gradient ${gradientNorm.toExponential(0)}, ${iterations} steps, ${startsAgreeing} of ${starts} starts agree, condition number ${significant(conditioning.centred, 2)} (${significant(conditioning.raw, 2)} uncentred)`,
    ],
    ['residuals', residualSummary(report)],
    ...(report.holdOut ? [['held out', heldOutText(report.holdOut)] as const] : []),
    ...(report.approaches.parabolas === undefined ? [] : [['approaches', approachesText(report.approaches)] as const]),
    ...(bootstrap ? [['resamples', resamples(bootstrap)] as const] : []),
  ];
}

function heldOutText({ runs: [fitted, predicted], bias, rms, constantRms }: HeldOutErrors): string {
  return (
    `a law of the ${fitted} runs of least compute predicts the loss of the other ${predicted} to ${percent(rms)} (root mean ` +
    `square), ${percent(Math.abs(bias))} too ${bias > 0 ? 'low' : 'high'} in the mean; a constant to ${percent(constantRms)}`
  );
}

function approachesText({ envelope, parabolas, parabolasCorrected, budgets, law }: Approaches): string {
  const corrected = parabolasCorrected === undefined ? '' : `, ${digits(parabolasCorrected, 4)} without their bias`;
  return [
    `N* ∝ C^${digits(law, 4)} by the law`,
    `C^${digits(parabolas!, 4)} by parabolas at ${budgets} budgets${corrected}`,
    ...(envelope === undefined ? [] : [`C^${digits(envelope, 4)} by the best run of each`]),
  ].join('; ');
}

function unitText(unit: string | undefined): string {
  return unit === undefined ? '' : ` × ${unit}`;
}

/** Files by their names, of which a hundred would be too many. */
export function filesText(files: readonly string[]): string {
  return files.length > 5 ? `${files.length} files` : files.join(', ');
}

function resamples({ replicates, clusters, seed, converged }: NonNullable<FitReport['bootstrap']>): string {
  return `${replicates} draws from ${clusters} runs or clusters, seed ${seed}; ${converged} converged`;
}

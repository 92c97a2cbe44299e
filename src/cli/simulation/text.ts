import type { SimulationPart, SimulationPlan, StudySummary } from '../../simulation/index.ts';
import { significant, upwards } from '../text/format.ts';
import { renderTable } from '../text/table.ts';
import { FAILURE_PROBABILITY, type Guaranteed, guaranteedOf } from './guarantee.ts';

/** A study for a terminal. */
export function textOf({ plan }: SimulationPart, summary: StudySummary): readonly string[] {
  const { worstError, curve, graphs } = summary;
  const { value, lower, upper, confidence } = worstError;
  return [
    ...settingText(plan, graphs),
    `error on the worst ${(plan.setting['tupleSize'] ?? 1) === 1 ? 'skills' : 'tuples'}: median ${significant(value, 6)} (${significant(lower, 6)} to ${significant(upper, 6)}, confidence ${significant(confidence, 4)})`,
    ...guaranteedText(guaranteedOf(plan)),
    '',
    ...curveTable(curve),
  ];
}

/** Which graphs were drawn. */
export function settingText({ setting, seed }: SimulationPlan, graphs: number): readonly string[] {
  const settings = Object.entries(setting).map(([name, value]) => `${name} ${shownValue(value)}`);
  return [`setting    ${settings.join(', ')}`, `graphs     ${graphs}, from seed ${seed} on`];
}

/** Some points of a measured curve. */
export function curveTable(curve: StudySummary['curve']): readonly string[] {
  const shown = curve.filter((_, i) => curve.length <= 9 || (i + 1) % Math.ceil(curve.length / 10) === 0);
  return renderTable(
    ['α', 'competence', 'lower', 'upper'].map((header) => ({ header, align: 'right' as const })),
    shown.map((point) => [
      String(point.alpha),
      ...[point.competence, point.lower, point.upper].map((x) => significant(x, 5)),
    ]),
  );
}

function guaranteedText({ sharp, finiteSize }: Guaranteed): readonly string[] {
  return [
    ...(sharp === undefined ? [] : [`guaranteed as n → ∞: at most ${upwards(sharp, 6)}`]),
    ...(finiteSize === undefined
      ? []
      : [`guaranteed at this n: at most ${upwards(finiteSize, 6)}, but for a probability of ${FAILURE_PROBABILITY}`]),
  ];
}

function shownValue(value: number | string | readonly number[]): string {
  return typeof value === 'object' ? `of ${value.length} skills` : String(value);
}

/** A study for `--json`. */
export function studyJson({ plan }: SimulationPart, summary: StudySummary): object {
  return {
    format: 'skill-emergence-simulation-summary',
    formatVersion: 1,
    plan,
    ...summary,
    guaranteed: guaranteedOf(plan),
  };
}

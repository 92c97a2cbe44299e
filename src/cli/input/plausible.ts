import type { TrainingRun } from '../../scaling/fit/index.ts';
import { Failure } from '../failure.ts';
import type { Source } from './source.ts';
import type { Units } from './units.ts';

/** What language models have been trained at, with some decades to spare at both ends, by the median of the runs. */
const PLAUSIBLE = { parameters: [1e4, 1e13], tokens: [1e5, 1e15] } as const;

/** Of which quantities the size is known. */
export const SIZED = ['parameters', 'tokens'] as const;

/** Refuses a unit that a column's name says where the numbers are plausible only without it. */
export function checkUnitsInNames({ table, columns, units }: Source, runs: readonly TrainingRun[], named: Units): void {
  for (const role of SIZED) {
    const unit = units[role];
    if (unit === undefined || named[role] !== undefined) continue;
    const value = median(runs, role);
    if (isPlausible(value, role) || !isPlausible(value / Number(unit), role)) continue;
    const question = `does the name's unit count (--units ${role}=${unit}), or not (--units ${role}=1)?`;
    const column = JSON.stringify(columns[role]);
    throw new Failure(
      2,
      `${table.path}: ${column} of ${shown(value / Number(unit))} would be ${shown(value)} ${role}; ${question}`,
    );
  }
}

/** Whether runs of a language model may have such a median. */
export function isPlausible(value: number, role: keyof typeof PLAUSIBLE): boolean {
  return isIn(PLAUSIBLE[role], value);
}

export function isIn([least, most]: readonly [number, number], value: number): boolean {
  return value >= least && value <= most;
}

/** The median of the runs, the larger of two. */
export function median(runs: readonly TrainingRun[], role: keyof typeof PLAUSIBLE): number {
  return Float64Array.from(runs, (run) => run[role]).sort()[Math.floor(runs.length / 2)]!;
}

function shown(value: number): string {
  return Number(value.toPrecision(3)).toExponential().replace('e+', 'e');
}

import { mean } from '../../../numeric/mean.ts';
import { type Frame, frameOf } from '../model/frame.ts';
import type { Problem } from '../model/linearise.ts';
import { emptyPoints, type Points } from '../model/points.ts';
import type { FitOptions } from '../options/fit-options.ts';
import { smoothingOf } from '../options/objective-options.ts';
import type { TrainingRun } from '../options/training-run.ts';
import { checkIdentified } from './identified.ts';
import { type UsedRuns, usedRuns } from './used-runs.ts';
import { log } from '../../../numeric/elementary/log.ts';

/** A fit before its first step. */
export interface Prepared extends UsedRuns {
  readonly problem: Problem;
  /** For every used run, in their order: its point, and its weight there. */
  readonly pointOf: Int32Array;
  readonly weightOf: Float64Array;
  /** The delta of the Huber function: 0 for absolute values, Infinity for squares. */
  readonly delta: number;
}

export function prepare(
  runs: readonly TrainingRun[],
  options: FitOptions,
  used: UsedRuns = usedRuns(runs, options),
): Prepared {
  const { rows } = used;
  const logarithms = (field: 'parameters' | 'tokens'): number[] => rows.map((row) => log(runs[row]![field]));
  const x = logarithms('parameters');
  const y = logarithms('tokens');
  const frame = frameOf(options, {
    parameters: mean(x),
    tokens: mean(y),
    loss: mean(rows.map((row) => runs[row]!.loss)),
  });
  const weightOf = Float64Array.from(rows, (row) => options.weights?.[row] ?? 1);
  const pointOf = new Int32Array(rows.length);
  const points = emptyPoints(rows.length);
  rows.forEach((row, k) => {
    const previous = rows[k - 1];
    const repeated = previous !== undefined && sameRun(runs[previous]!, runs[row]!);
    if (!repeated) addPoint(points, frame, { x: x[k]!, y: y[k]!, loss: runs[row]!.loss });
    pointOf[k] = points.size - 1;
    points.weight[points.size - 1]! += weightOf[k]!;
  });
  checkIdentified(points, frame);
  return {
    ...used,
    problem: { points, frame, levels: options.loss === 'squared-levels' },
    pointOf,
    weightOf,
    delta: smoothingOf(options),
  };
}

function addPoint(
  points: Points,
  frame: Frame,
  point: { readonly x: number; readonly y: number; readonly loss: number },
): void {
  points.x[points.size] = point.x - frame.parameterCentre;
  points.y[points.size] = point.y - frame.tokenCentre;
  points.loss[points.size] = point.loss / frame.unit;
  points.size++;
}

function sameRun(a: TrainingRun, b: TrainingRun): boolean {
  return a.parameters === b.parameters && a.tokens === b.tokens && a.loss === b.loss;
}

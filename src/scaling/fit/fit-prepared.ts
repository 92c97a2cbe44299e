import type { FittedRange } from '../described-law.ts';
import { worthwhile } from './evidence/akaike.ts';
import { conditioningOf } from './evidence/conditioning.ts';
import { bestConstant } from './evidence/constant.ts';
import { explain, statusOf } from './evidence/status.ts';
import { unsupportedTerms } from './evidence/unsupported-terms.ts';
import { bestOfStarts } from './minimum/best-of-starts.ts';
import { predictionAt, toLaw } from './model/coordinates.ts';
import { freeCoefficients } from './model/frame.ts';
import { placeAt } from './model/place.ts';
import { residual } from './model/residual.ts';
import type { FitOptions } from './options/fit-options.ts';
import type { TrainingRun } from './options/training-run.ts';
import type { Prepared } from './runs/prepare.ts';
import type { ScalingLawFit } from './scaling-law-fit.ts';

/** A fit with the coordinates of its law. */
export interface FitAndPlace {
  readonly fit: ScalingLawFit;
  readonly at: Float64Array;
}

/** The fit of a scaling law, for arguments that have been checked. */
export function fitPrepared(runs: readonly TrainingRun[], options: FitOptions, prepared: Prepared): FitAndPlace {
  const { problem, rows, excluded, delta } = prepared;
  const { frame, levels } = problem;
  const { best, starts, startsAgreeing } = bestOfStarts(problem, options, delta);
  const { at, objective, gradientNorm, iterations, dead } = best;
  const law = toLaw(at, frame);
  const place = placeAt(problem, at, Infinity);
  const constant = bestConstant(problem, delta);
  const setting = { delta, runs: rows.length };
  const evidence = {
    ...best,
    law,
    conditioning: conditioningOf(problem, place),
    unsupported: unsupportedTerms(problem, place, best, { ...setting, signal: options.signal }),
    beatsConstant: worthwhile(constant.objective / objective, freeCoefficients(frame) - 1, setting),
  };
  const status = statusOf(evidence);
  // A minimum has half the sum of squares, and losses in the unit of the frame.
  const scale = (delta === Infinity ? 2 : 1) * (levels ? frame.unit * frame.unit : 1);
  return {
    at,
    fit: {
      law: { ...law, fittedRange: rangeOf(rows.map((row) => runs[row]!)) },
      status,
      explanation: explain(status, evidence),
      loss: options.loss ?? 'huber',
      ...(delta > 0 && delta < Infinity && { delta }),
      objective: scale * objective,
      constantObjective: scale * constant.objective,
      gradientNorm,
      iterations,
      starts,
      startsAgreeing,
      residuals: runs.map((run) => residual(run.loss, predictionAt(at, frame, run), levels)),
      degenerate: dead,
      unsupported: evidence.unsupported,
      conditioning: evidence.conditioning,
      runs: rows.length,
      excluded,
    },
  };
}

function rangeOf(runs: readonly TrainingRun[]): FittedRange {
  const range = (field: 'parameters' | 'tokens'): readonly [number, number] => {
    let [low, high] = [Infinity, 0];
    for (const { [field]: count } of runs) {
      low = Math.min(low, count);
      high = Math.max(high, count);
    }
    return [low, high];
  };
  return { parameters: range('parameters'), tokens: range('tokens') };
}

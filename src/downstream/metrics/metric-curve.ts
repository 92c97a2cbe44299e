import { emergenceCurve, type EmergencePoint } from '../../emergence/emergence-curve.ts';
import type { AskedGuarantees } from '../../emergence/asked-guarantees.ts';
import type { ScalingErrorModel } from '../../emergence/error-model.ts';
import type { ForecastSettings } from '../../emergence/setting.ts';
import { checkCount, checkFields, checkNamed, checkObject } from '../../errors.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { matchOf } from './exact-match.ts';
import { checkThreshold, type LossThreshold, thresholdAccuracyOf } from './loss-threshold.ts';
import { brierOf, checkChoices, detectedOf } from './scores.ts';

/**
 * What metrics make of answers of one length at one training budget.
 *
 * @category Metrics
 */
export interface MetricPoint {
  /** Number k' of skills in a tuple, which is the length L of an answer of as many parts. */
  readonly tupleSize: number;
  /** Mean competence of the tuples, which is the rate of exact matches: (1 − θ)^k'. */
  readonly exactMatch: number;
  /** Its logarithm, also where it underflows. */
  readonly logExactMatch: number;
  /** Share of an answer's parts that are right: 1 less the edit distance over its length, 1 − θ. */
  readonly partsRight: number;
  /** Probability that so many tests see the tuple at all. */
  readonly detectionProbability: number;
}

/**
 * One training budget on the axis: what is guaranteed, and what metrics show.
 *
 * @category Metrics
 */
export interface MetricCurvePoint extends EmergencePoint<undefined> {
  /** By exact match and by edit distance, one for each tuple size. */
  readonly metrics: readonly MetricPoint[];
  /** Brier score of a question with several options, of which the right one has the probability 1 − θ. */
  readonly brierScore: number;
  /** Accuracy on a task with a threshold of the loss; absent where none was given. */
  readonly thresholdAccuracy?: number;
}

/**
 * Guaranteed competence and what metrics make of the same model, on one axis of compute.
 *
 * At each budget the law's loss gives the error fraction θ, from which both follow: the competence that Theorem 8
 * guarantees on all but a fraction α of the tuples of skills, whoever chooses the errors; and what is seen on average
 * by exact match, by edit distance, by the Brier score and of a task with a threshold of the loss.
 *
 * @param options - `flops`, `k`, `alpha`, `tupleSizes`, `bounds`, `law`, `errors`, `within` as in
 * {@link emergenceCurve}; number of `tests`, of which one has to succeed for a tuple to be seen, a positive integer
 * (default 100); number of `options` of a question, from 2 on (default 4); a `threshold` of the loss, as of
 * {@link lossThresholdAccuracy}
 * @returns a point for each budget, in the order given
 * @throws {@link DomainError} if an argument is outside its domain, as {@link emergenceCurve} does
 * @remarks Exact match of any length is smooth, and as wide as every other on the logarithmic axis, or wider, see
 * {@link transitionWidth}; a guarantee, and a threshold of the loss, are exactly at their ground up to a point.
 * @example
 * ```ts
 * import { metricCurve } from 'skill-emergence/downstream';
 *
 * const [, point] = metricCurve({ k: 8, alpha: 0.1, tupleSizes: [1, 30], flops: [1e24, 1e26], bounds: ['sharp'] });
 * point?.metrics[0]?.exactMatch; // ~> 0.76006
 * point?.metrics[1]?.exactMatch; // ~> 2.6634e-4
 * point?.guarantees[1]?.vacuous; // => true
 * ```
 * @see R. Schaeffer, B. Miranda & S. Koyejo (2023), arXiv:2304.15004; [From loss to
 * accuracy](../../../docs/downstream.md).
 * @category Metrics
 */
export function metricCurve(
  options: ForecastSettings &
    AskedGuarantees & {
      readonly flops: ArrayLike<number>;
      readonly errors?: ScalingErrorModel | undefined;
      readonly tests?: number | undefined;
      readonly options?: number | undefined;
      readonly threshold?: LossThreshold | undefined;
    },
): readonly MetricCurvePoint[] {
  checkNamed('metricCurve', 'options', options, NAMES);
  const { tests = 100, options: choices = 4, threshold, ...settings } = options;
  checkCount('tests', tests);
  checkChoices('options', choices);
  if (threshold !== undefined) {
    checkObject('threshold', threshold);
    checkFields('threshold', threshold, ['threshold', 'chance', 'ceiling', 'slope'], 'threshold.');
    checkThreshold(threshold, 'threshold.');
  }
  const curve = emergenceCurve(settings);
  const tupleSizes = Array.from(options.tupleSizes ?? [1]);
  return curve.map((point) => {
    const theta = point.errorFraction;
    const loss = 0 - log1p(-theta);
    return {
      ...point,
      metrics: tupleSizes.map((tupleSize) => {
        const match = matchOf({ loss, length: tupleSize });
        return {
          tupleSize,
          exactMatch: match,
          logExactMatch: 0 - loss * tupleSize,
          partsRight: 1 - theta,
          detectionProbability: detectedOf(match, tests),
        };
      }),
      brierScore: brierOf(theta, choices),
      ...(threshold && { thresholdAccuracy: thresholdAccuracyOf(point.loss, threshold) }),
    };
  });
}

const NAMES = [
  'flops',
  'k',
  'alpha',
  'law',
  'errors',
  'tupleSizes',
  'bounds',
  'within',
  'tests',
  'options',
  'threshold',
];

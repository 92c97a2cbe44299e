import {
  detectionProbability,
  downstreamError,
  downstreamErrorTangent,
  errorTransitionWidth,
  exactMatch,
  exactMatchScale,
  invertLossToLoss,
  ladderAccuracy,
  ladderAccuracySlope,
  lossForDownstreamError,
  lossForLadderAccuracy,
  lossToLoss,
  transitionWidth,
} from '../../downstream/index.ts';
import { log } from '../../numeric/elementary/log.ts';
import {
  certifiedError,
  certifiedErrorWidth,
  certifiedFall,
  certifiedLadder,
  certifiedRise,
  certifiedWidth,
} from '../certified/downstream.ts';
import { Interval } from '../../certified/interval.ts';
import type { Curve, Side } from '../forms/side.ts';

type Rise = 'length' | 'h' | 'g' | 'low' | 'high';

export const RISE: Side<Rise> = {
  says: "\\ln S_{k'}(A_2)-\\ln S_{k'}(A_1)",
  value: ({ length, h, g, low, high }) => {
    const at = { length, coefficient: h, exponent: g };
    return log(exactMatchScale({ ...at, accuracy: high }) / exactMatchScale({ ...at, accuracy: low }));
  },
  certified: (at, options) => certifiedRise(at, options),
};

export const WIDTH: Side<Rise> = {
  says: '\\frac1g\\ln\\frac{\\ln A_1}{\\ln A_2}',
  value: ({ g, low, high }) => transitionWidth({ exponent: g, low, high }),
  certified: (at, options) => certifiedWidth(at, options),
};

export const ERROR_WIDTH: Side<Rise> = {
  says: "\\frac1g\\ln\\frac{1-A_1^{1/k'}}{1-A_2^{1/k'}}",
  value: ({ length, g, low, high }) => errorTransitionWidth({ exponent: g, length, low, high }),
  certified: (at, options) => certifiedErrorWidth(at, options),
};

export const MATCH: Curve<'length' | 'loss'> = {
  says: (loss) => `e^{-L${loss}}`,
  value: (point) => exactMatch(point),
  certified: ({ length, loss }, options) => Interval.exact(loss, options).multiply(length).negate().exp(),
};

export const DETECTED: Side<'accuracy' | 'tests'> = {
  says: '1-(1-A)^n',
  value: (point) => detectionProbability(point),
  certified: ({ accuracy, tests }, options) => {
    const one = Interval.exact(1, options);
    return one.subtract(one.subtract(accuracy).power(tests));
  },
};

export const UNION: Side<'accuracy' | 'tests'> = {
  says: 'nA',
  value: ({ accuracy, tests }) => tests * accuracy,
  certified: ({ accuracy, tests }, options) => Interval.exact(accuracy, options).multiply(tests),
};

export type Errors = 'ceiling' | 'gap' | 'rate';

const ERROR = '\\varepsilon-\\kappa e^{-\\gamma ';

export const ERROR_AT: Curve<Errors | 'loss'> = {
  says: (loss) => `\\max(0,${ERROR}${loss}})`,
  value: (point) => downstreamError(point),
  certified: (at, options) => certifiedError(at, options).max(0),
};

export const ERROR_ABOVE: Side<Errors | 'E' | 'above'> = {
  says: '\\mathrm{Err}(E+x)',
  value: ({ E, above, ...law }) => downstreamError({ ...law, loss: E + above }),
  certified: ({ E, above, ...law }, options) =>
    certifiedError({ ...law, loss: Interval.exact(E, options).add(above) }, options).max(0),
};

export const TANGENT: Side<Errors | 'E' | 'above'> = {
  says: `\\max\\bigl(0,\\mathrm{Err}'(E)\\,x+${ERROR}E}\\bigr)`,
  value: ({ above, ...point }) => {
    const { floor, factor } = downstreamErrorTangent(point);
    // the sum that is rounded, in place of what was added to it
    return Math.max(0, floor + factor * (point.E + above - point.E));
  },
  certified: ({ E, above, ...law }, options) => {
    const factor = certifiedFall({ ...law, loss: E }, options).multiply(law.rate);
    return certifiedError({ ...law, loss: E }, options)
      .add(factor.multiply(above))
      .max(0);
  },
};

/** An error that the law has, by how far it is below the ceiling. */
function errorBelow({ ceiling, gap, u }: Readonly<Record<Errors | 'u', number>>): number {
  return ceiling - Math.min(ceiling, gap) * u;
}

export const ERROR_AND_BACK: Side<Errors | 'u'> = {
  says: '\\mathrm{Err}(\\mathrm{Err}^{-1}(y))',
  value: ({ u, ...law }) =>
    downstreamError({ ...law, loss: lossForDownstreamError({ ...law, error: errorBelow({ ...law, u }) }) }),
};

export const ERROR_GIVEN: Side<Errors | 'u'> = { says: 'y', value: errorBelow };

export type Steps = 'chance' | 'share' | 'midpoint' | 'slope';

/** A ladder, by the share of what is above chance that its ceiling takes. */
function ladder({ chance, share, midpoint, slope }: Readonly<Record<Steps, number>>): {
  readonly chance: number;
  readonly ceiling: number;
  readonly midpoint: number;
  readonly slope: number;
} {
  return { chance, ceiling: Math.min(1, chance + share * (1 - chance)), midpoint, slope };
}

export const ACCURACY_AT: Curve<Steps | 'loss'> = {
  says: (loss) => `\\mathrm{Acc}(${loss})`,
  value: ({ loss, ...law }) => ladderAccuracy({ ...ladder(law), loss }),
  certified: ({ loss, ...law }, options) => {
    const { chance, rise, share } = certifiedLadder(law, loss, options);
    return chance.add(rise.multiply(share));
  },
};

export const STEEPNESS: Side<Steps | 'loss'> = {
  says: "-\\mathrm{Acc}'(L)",
  value: ({ loss, ...law }) => 0 - ladderAccuracySlope({ ...ladder(law), loss }),
  certified: ({ loss, ...law }, options) => {
    const { rise, share, rest } = certifiedLadder(law, loss, options);
    return rise.multiply(share).multiply(rest).multiply(law.slope);
  },
};

export const QUARTER: Side<Steps | 'loss'> = {
  says: '\\tfrac14\\,\\text{slope}\\cdot(\\text{ceiling}-\\text{chance})',
  value: (point) => {
    const { chance, ceiling, slope } = ladder(point);
    return 0.25 * slope * (ceiling - chance);
  },
  certified: (point, options) => certifiedLadder(point, point.loss, options).rise.multiply(point.slope).divide(4),
};

function accuracyBetween({ u, ...law }: Readonly<Record<Steps | 'u', number>>): number {
  const { chance, ceiling } = ladder(law);
  return chance + u * (ceiling - chance);
}

export const ACCURACY_AND_BACK: Side<Steps | 'u'> = {
  says: '\\mathrm{Acc}(\\mathrm{Acc}^{-1}(y))',
  value: ({ u, ...law }) => {
    const steps = ladder(law);
    return ladderAccuracy({
      ...steps,
      loss: lossForLadderAccuracy({ ...steps, accuracy: accuracyBetween({ ...law, u }) }),
    });
  },
};

export const ACCURACY_GIVEN: Side<Steps | 'u'> = { says: 'y', value: accuracyBetween };

type Mapped = 'E0' | 'E1' | 'K' | 'kappa' | 'above';

export const LOSS_AND_BACK: Side<Mapped> = {
  says: 'E_0+\\bigl((L_1-E_1)/K\\bigr)^{1/\\kappa}',
  value: (point) => {
    const map = { sourceEntropy: point.E0, targetEntropy: point.E1, factor: point.K, exponent: point.kappa };
    const loss = lossToLoss({ ...map, loss: point.E0 + point.above });
    return lossToLoss({ ...invertLossToLoss(map), loss });
  },
  certified: ({ E0, E1, K, kappa, above }, options) => {
    const one = Interval.exact(1, options);
    const loss = Interval.exact(above, options).power(kappa).multiply(K).add(E1);
    return loss.subtract(E1).divide(K).power(one.divide(kappa)).add(E0);
  },
};

export const LOSS_GIVEN: Side<Mapped> = {
  says: 'L_0',
  value: ({ E0, above }) => E0 + above,
  certified: ({ E0, above }, options) => Interval.exact(E0, options).add(above),
};

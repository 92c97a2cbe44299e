import { guaranteedCompetence } from '../competence/guaranteed-competence.ts';
import type { TheoryComparison } from '../learning/comparison/comparison.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log1p } from '../numeric/elementary/log1p.ts';
import { alphaAxes, alphasFor } from './alpha-axis.ts';
import type { Chart } from './chart.ts';
import { sampled } from './curves.ts';

type Parts = Pick<Chart, 'labels' | 'bounds' | 'curves' | 'x' | 'y' | 'legend'>;

/** Performance curves under three models of errors; all-or-none learning jumps, and is cut there. */
export function theoryChart(
  { k, theta }: { readonly k: number; readonly theta: number },
  { mean, unlearnt }: Pick<TheoryComparison, 'mean' | 'unlearnt'>,
  points: number,
): Parts {
  const alphas = alphasFor(points);
  const learnt = k === 1 ? 1 : exp((k - 1) * log1p(-unlearnt));
  const { x } = alphaAxes();
  return {
    labels: ['adversarial', 'random', 'all-or-none'],
    bounds: ['theorem8', 'sharp'],
    curves: [
      ...(['theorem8', 'sharp'] as const).map((bound) =>
        sampled(0, bound, alphas, (alpha) => guaranteedCompetence({ theta, k, alpha, bound })),
      ),
      sampled(1, 'sharp', alphas, () => ({ competence: mean, vacuous: false })),
      sampled(2, 'sharp', alphas, (alpha) =>
        alpha < unlearnt
          ? { competence: 0, vacuous: false, within: 'unlearnt' }
          : { competence: learnt, vacuous: false, within: 'learnt' },
      ),
    ],
    x: { ...x, title: 'α, the fraction of skills that are left out' },
    y: 'competence on the other skills',
    legend: [{ sample: 'line', series: 1, meaning: 'mean of every model, 1 − θ' }],
  };
}

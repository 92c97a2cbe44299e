import { scaleLinear } from 'd3-scale';
import type { Chart } from './chart.ts';

/** The least and one minus the largest α that is drawn: α lies strictly between 0 and 1. */
const MARGIN = 1e-6;

/** Fractions α to sample, closest together near 0. */
export function alphasFor(points: number): readonly number[] {
  return Array.from({ length: points }, (_, i) => MARGIN + (1 - 2 * MARGIN) * (i / (points - 1)) * (i / (points - 1)));
}

/** The same for a function of ⌊αm⌋: where there is room for all steps, both ends of each. */
export function stepsFor(points: number, m: number): readonly number[] {
  if (m > points) return alphasFor(points);
  return Array.from({ length: m }, (_, i) => [Math.max(MARGIN, i / m), ((i + 1) / m) * (1 - 2 ** -40)]).flat();
}

/** Both axes of a performance curve. */
export function alphaAxes(): Pick<Chart, 'x' | 'y'> {
  return {
    x: {
      title: 'α, the fraction of skills for which no guarantee is made',
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: at.toFixed(1) })),
      scale: (range) => scaleLinear([0, 1], range),
    },
    y: 'competence guaranteed on the other skills',
  };
}

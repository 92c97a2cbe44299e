import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import type { Share } from '../peeling/teaching.ts';
import type { CheckedDegrees } from './degrees.ts';

/**
 * The generating functions of degrees at y: L(y) = Σ L_d y^d of the nodes, and λ(y) = L'(y)/L'(1) of the other edges
 * at the end of an edge, with two derivatives.
 */
export interface Generated {
  readonly node: number;
  readonly edge: number;
  readonly slope: number;
  readonly curvature: number;
}

export function generated(degrees: CheckedDegrees, y: Share): Generated {
  if (degrees.kind === 'poisson') {
    const { mean } = degrees;
    const edge = exp(-mean * y.rest);
    return { node: edge, edge, slope: mean * edge, curvature: mean * mean * edge };
  }
  const logarithm = logOf(y);
  const y2 = y.part * y.part;
  let node = 0;
  let edge = 0;
  let slope = 0;
  let curvature = 0;
  for (let i = 0; i < degrees.degrees.length; i++) {
    const degree = degrees.degrees[i]!;
    const fraction = degrees.fractions[i]!;
    const weight = (fraction * degree) / degrees.mean;
    if (degree < 3) {
      node += fraction * (degree === 0 ? 1 : degree === 1 ? y.part : y2);
      edge += weight * (degree === 2 ? y.part : 1);
      slope += degree === 2 ? weight : 0;
    } else {
      // one exponential for all four, of the lowest power, which underflows last
      const power = degree === 3 ? 1 : exp((degree - 3) * logarithm);
      node += fraction * (power * y2) * y.part;
      edge += weight * (power * y2);
      slope += weight * (degree - 1) * (power * y.part);
      curvature += weight * (degree - 1) * (degree - 2) * power;
    }
  }
  return { node, edge, slope, curvature };
}

/** 1 - λ(y), with the digits of 1 - y where that is small. */
export function missing(degrees: CheckedDegrees, y: Share): number {
  if (degrees.kind === 'poisson') return -expm1(-degrees.mean * y.rest);
  const logarithm = logOf(y);
  let sum = 0;
  for (let i = 0; i < degrees.degrees.length; i++) {
    const degree = degrees.degrees[i]!;
    if (degree > 1) sum -= ((degrees.fractions[i]! * degree) / degrees.mean) * expm1((degree - 1) * logarithm);
  }
  return sum;
}

function logOf({ part, rest }: Share): number {
  return part > 0.5 ? log1p(-rest) : log(part);
}

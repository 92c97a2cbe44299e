import { type AmplificationPoint } from '../../competence/index.ts';
import { poissonRateRoot } from '../../numeric/poisson-rate-root.ts';
import { certifiedMultiplicative, certifiedPinsker } from '../certified/amplification.ts';
import type { Side } from '../forms/side.ts';
import { log } from '../../numeric/elementary/log.ts';

export function pinsker({ theta, k, alpha }: AmplificationPoint, constant: number): number {
  return 1 + Math.sqrt((-constant * log(theta)) / (2 * k)) / alpha;
}

export const PINSKER: Side<'theta' | 'k' | 'alpha'> = {
  says: '1 + \\frac1\\alpha\\sqrt{\\frac{\\ln(1/\\theta)}{2k}}',
  value: (at) => pinsker(at, 1),
  certified: (at, options) => certifiedPinsker('refined', at, options),
};

export const MULTIPLICATIVE: Side<'theta' | 'k' | 'alpha'> = {
  says: '\\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr)',
  value: ({ theta, k, alpha }) => 1 + poissonRateRoot(-log(theta) / k / alpha),
  certified: (at, options) => certifiedMultiplicative('refined', at, options),
};

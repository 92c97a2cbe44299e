import { certifiedLogBinomialUpperTail, certifiedPerformanceGap } from 'skill-emergence/certified';
import type { CertifiedOptions } from 'skill-emergence/certified';
import type { Case } from './case.ts';

// Beside the same formulas in the interval arithmetic of decimal.js.

/** The points of bench/mpmath_times.py. */
const points = Array.from({ length: 100 }, (_, i) => {
  const theta = (((i + 1) * 0.6180339887498949) % 1) * 0.9 + 0.05;
  return { theta, k: 8, alpha: 0.1, beta: 1 + 8 * (((i + 1) * 0.41421356237309515) % 1) };
});

function gaps(options: CertifiedOptions): () => number {
  return () => {
    let negative = 0;
    for (const point of points) if (certifiedPerformanceGap(point, options).upper.isNegative()) negative++;
    return negative;
  };
}

/** Three standard deviations above the mean of 10⁹ coins. */
const tail = { trials: 1e9, probability: 0.5, atLeast: 500_047_435 };

export const certifiedCases: readonly Case[] = [
  ...[30, 50].map((digits) => ({
    name: `certifiedPerformanceGap, ${digits} digits`,
    size: points.length,
    target: 0.05,
    ours: gaps({ digits }),
    other: { name: 'decimal.js', batch: gaps({ digits, arithmetic: 'decimal' }) },
  })),
  {
    name: 'certifiedLogBinomialUpperTail, n = 1e9, z = 3',
    size: 1,
    target: 0.1,
    ours: () => certifiedLogBinomialUpperTail(tail).lower.toNumber(),
    other: {
      name: 'decimal.js',
      batch: () => certifiedLogBinomialUpperTail(tail, { arithmetic: 'decimal' }).lower.toNumber(),
    },
  },
];

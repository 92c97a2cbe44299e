import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';

// Values of 40 digits from test/reference/generate.py, at arguments that are exact doubles.

interface Arguments {
  binaryEntropy: { p: number };
  bernoulliDivergence: { q: number; p: number };
  errorAmplification: { theta: number; k: number; alpha: number };
  sharpErrorAmplification: { theta: number; k: number; alpha: number };
  performanceGap: { theta: number; k: number; alpha: number; beta: number };
  minExcessEntropy: { totalVariation: number };
  maxTotalVariation: { excess: number };
  chinchillaLoss: { parameters: number; tokens: number };
  excessEntropy: { parameters: number; tokens: number };
  computeOptimalParameters: { flops: number };
}

export interface ReferenceRow<Args> {
  /** Where the point came from, e.g. `near0`: tolerances may differ between regimes. */
  readonly regime: string;
  readonly args: Args;
  /** 40 significant digits, or `inf`. */
  readonly value: string;
}

/** `reference.json` was there while the kernels were written; nothing was tuned to `fresh.json`. */
export const referenceFiles = ['reference', 'fresh'] as const;

/** Every reference value of a function, from both files unless one is named. */
export function referenceRows<F extends keyof Arguments>(
  name: F,
  files: readonly (typeof referenceFiles)[number][] = referenceFiles,
): readonly ReferenceRow<Arguments[F]>[] {
  return files.flatMap((file) => {
    const text = readFileSync(new URL(`../reference/${file}.json`, import.meta.url), 'utf8');
    const table = JSON.parse(text) as { functions: { [G in keyof Arguments]: ReferenceRow<Arguments[G]>[] } };
    return table.functions[name];
  });
}

const Exact = Decimal.clone({ defaults: true, precision: 60, minE: -9e15, maxE: 9e15 });

/** The double itself to 60 digits: `new Decimal(0.1)` would be the decimal 0.1, which is another number. */
export function exactly(x: number): Decimal {
  return new Exact(x.toPrecision(60));
}

/**
 * Error of `actual` in ulps: |actual - exact| over 2^-52 |scale|, where the scale is the exact value unless a sum that
 * cancels calls for another. 0 where both are infinite; Infinity where only one is, and for NaN.
 */
export function errorInUlps(actual: number, exact: string, scale: Decimal.Value = exact): number {
  if (exact === 'inf') return actual === Infinity ? 0 : Infinity;
  if (!Number.isFinite(actual)) return Infinity;
  const difference = exactly(actual).minus(exact).abs();
  return difference.isZero()
    ? 0
    : difference
        .div(new Exact(scale).abs())
        .times(2 ** 52)
        .toNumber();
}

import type { ScalingLaw, TrainingRun } from 'skill-emergence/scaling';
import { randomUnit, randomWords, type RandomWords } from '../../src/numeric/random.ts';

/** The law behind the synthetic runs: our own, near what has been published. */
export const SYNTHETIC_LAW: ScalingLaw = { E: 1.8, A: 450, B: 2000, alpha: 0.345, beta: 0.365 };

/** Seed and noise of `examples/synthetic-runs.csv`. */
export const EXAMPLE = { seed: 20240415, noise: 0.005 } as const;

/** A synthetic run with the budget it was planned for. */
export interface SyntheticRun extends TrainingRun {
  readonly flops: number;
}

const BUDGETS: readonly number[] = [6e18, 1e19, 3e19, 6e19, 1e20, 3e20, 6e20, 1e21];
const SIZES = 30;

/**
 * A study of 240 runs: for each of eight budgets 30 sizes of model, from a tenth to ten times the optimal one; ln of
 * the loss is that of the law plus normal noise of the given standard deviation.
 */
export function syntheticStudy({ seed, noise }: { readonly seed: number; readonly noise: number }): SyntheticRun[] {
  const next = randomWords(seed, 0);
  const { E, A, B, alpha, beta } = SYNTHETIC_LAW;
  return BUDGETS.flatMap((flops) =>
    Array.from({ length: SIZES }, (_, i) => {
      const optimal = 0.1 * (flops / 6) ** 0.514;
      const parameters = Number((optimal * 10 ** ((2 * i) / (SIZES - 1) - 1)).toPrecision(4));
      const tokens = Number((flops / (6 * parameters)).toPrecision(4));
      const exact = E + A * parameters ** -alpha + B * tokens ** -beta;
      return {
        parameters,
        tokens,
        loss: Number((exact * Math.exp(noise * standardNormal(next))).toPrecision(6)),
        flops,
      };
    }),
  );
}

/** Box and Muller's normal deviate. */
function standardNormal(next: RandomWords): number {
  return Math.sqrt(-2 * Math.log(randomUnit(next))) * Math.cos(2 * Math.PI * randomUnit(next));
}

/** The study as a table with a header. */
export function studyTable(study: readonly SyntheticRun[]): string {
  const rows = study.map(({ parameters, tokens, loss, flops }) =>
    [parameters, tokens, loss, flops.toExponential().replace('+', '')].join(','),
  );
  return `${['parameters,tokens,loss,flops', ...rows].join('\n')}\n`;
}

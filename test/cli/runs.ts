import { chinchillaLoss, hoffmann2022 } from 'skill-emergence';
import type { TrainingRun } from 'skill-emergence/scaling';

/** Runs on a grid, with losses a little off a law. */
export const RUNS: readonly TrainingRun[] = [1e8, 3e8, 1e9, 3e9, 1e10].flatMap((parameters, i) =>
  [2e9, 1e10, 5e10, 2e11].map((tokens, j) => {
    const scale = { parameters, tokens };
    return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.002 * Math.sin(7 * i + 3 * j)) };
  }),
);

/** A file of runs, with every column there can be. */
export function csvOf(runs: readonly TrainingRun[]): string {
  const rows = runs.map(({ parameters, tokens, loss }, i) =>
    [parameters, tokens, 6 * parameters * tokens, loss, `lab ${i % 5}`].join(),
  );
  return ['parameters,tokens,flops,loss,laboratory', ...rows, ''].join('\n');
}

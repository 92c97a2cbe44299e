import { chinchillaLoss, hoffmann2022, isDomainError } from 'skill-emergence';
import type { TrainingRun } from 'skill-emergence/scaling';

/** Runs on a grid, with losses a little off {@link hoffmann2022}. */
export const RUNS: readonly TrainingRun[] = [1e8, 1e9, 1e10].flatMap((parameters, i) =>
  [2e9, 5e10, 2e11].map((tokens, j) => {
    const scale = { parameters, tokens };
    return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.01 * Math.sin(1 + 7 * i + 3 * j)) };
  }),
);

/** The parameter that a call's DomainError names. */
export function refused(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return isDomainError(error) ? error.parameter : String(error);
  }
  return undefined;
}

import type { FitReport } from './data.ts';

/** The law of a fit as a file that `--law` takes. */
export function lawFile({ file, fit, bootstrap, settings }: FitReport): object {
  const { E, A, B, alpha, beta, fittedRange } = fit.law;
  const coefficients = bootstrap?.coefficients;
  return {
    ...{ E, A, B, alpha, beta },
    source: `fitted to ${String(fit.runs)} runs of ${file}, ${settings.loss} loss`,
    fittedRange,
    ...(coefficients && {
      standardErrors: Object.fromEntries(
        Object.entries(coefficients).map(([name, { standardError }]) => [name, standardError]),
      ),
    }),
  };
}

import type { ScalingLawBootstrap } from '../../scaling/fit/index.ts';
import { COEFFICIENTS, type LawFile } from '../input/law-file.ts';
import type { FitReport } from './data.ts';

/** The law of a fit as a file that `--law` takes, with those of the resamples that converged. */
export function lawFile({ file, fit, settings }: FitReport, bootstrap: ScalingLawBootstrap | undefined): LawFile {
  const { E, A, B, alpha, beta, fittedRange } = fit.law;
  return {
    ...{ E, A, B, alpha, beta },
    source: `fitted to ${fit.runs} runs of ${file}, ${settings.loss} loss`,
    fittedRange,
    ...(bootstrap && { replicates: converged(bootstrap) }),
  };
}

function converged({ replicates }: ScalingLawBootstrap): NonNullable<LawFile['replicates']> {
  const [E, A, B, alpha, beta] = COEFFICIENTS.map((name) =>
    Array.from(replicates[name]).filter((_, i) => replicates.status[i] === 0),
  );
  return { E: E!, A: A!, B: B!, alpha: alpha!, beta: beta! };
}

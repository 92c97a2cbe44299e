import { certifiedPerformanceGapSign } from 'skill-emergence/certified';
import { errorAmplificationInto, sharpErrorAmplificationInto } from 'skill-emergence/competence';
import { logBinomialUpperTailInto } from 'skill-emergence/concentration';
import { bootstrapScalingLaw, chinchillaLossInto, hoffmann2022, type TrainingRun } from 'skill-emergence/scaling';
import { columnsOf, fractions } from './points.ts';

/** A job at one size: it is prepared once, and then run as often as one likes. */
export type Prepared = () => unknown;

/** The table's jobs, each for a number of items; `bench/jobs_scipy.py` has the same under the same names. */
export const jobs: Readonly<Record<string, (size: number, runs: readonly TrainingRun[]) => Prepared>> = {
  loss: (size) => {
    const { parameters, tokens } = columnsOf.scales(size);
    const out = new Float64Array(size);
    return () => chinchillaLossInto(hoffmann2022, { parameters, tokens }, out);
  },
  amplification: (size) => {
    const points = columnsOf.points(size);
    const out = new Float64Array(size);
    return () => errorAmplificationInto(points, out);
  },
  ...Object.fromEntries(
    [8, 64].map((k) => [
      `sharp${k}`,
      (size: number) => {
        const { theta, alpha } = columnsOf.points(size);
        const out = new Float64Array(size);
        return () => sharpErrorAmplificationInto({ theta, k, alpha }, out);
      },
    ]),
  ),
  tails: (size) => {
    const tails = columnsOf.tails(size);
    const out = new Float64Array(size);
    return () => logBinomialUpperTailInto(tails, out);
  },
  bootstrap: (size, runs) => () => bootstrapScalingLaw(runs, { replicates: size, seed: 1 }).summary.converged,
  sign: (size) => {
    const [u, v] = [fractions(size, 0.6180339887498949), fractions(size, Math.SQRT2 - 1)];
    return () => {
      let negative = 0;
      for (let i = 0; i < size; i++) {
        const point = { theta: 0.05 + 0.9 * u[i]!, k: 8, alpha: 0.1, beta: 1 + 8 * v[i]! };
        if (certifiedPerformanceGapSign(point) === 'negative') negative++;
      }
      return negative;
    };
  },
};

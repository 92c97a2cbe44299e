import { certifiedPerformanceGapSign } from 'skill-emergence/certified';
import { errorAmplificationInto, sharpErrorAmplificationInto } from 'skill-emergence/competence';
import { logBinomialUpperTailInto } from 'skill-emergence/concentration';
import { bootstrapScalingLaw, chinchillaLossInto, hoffmann2022, type TrainingRun } from 'skill-emergence/scaling';
import { degrees } from '../src/simulation/graph/edge-counts.ts';
import { blockStream } from '../src/simulation/random/block-stream.ts';
import { throwBalls } from '../src/simulation/random/multinomial.ts';
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
  // uniform draws below so many skills, counted: per draw
  ...Object.fromEntries(
    [100, 1000, 10_000].map((skills) => [
      `counted${skills}`,
      (size: number) => {
        const graph = { seed: 1, textPieces: size / 8, skills, k: 8, distinct: false, table: undefined };
        return () => degrees(graph);
      },
    ]),
  ),
  // 1.6e8 balls into so many cells, so often that there are `size` cells in all: per cell
  ...Object.fromEntries(
    [100, 10_000, 1_000_000].map((cells) => [
      `thrown${cells}`,
      (size: number) => {
        const stream = blockStream(1, 1, 0);
        return () => {
          for (let i = 0; i < size / cells; i++) throwBalls(1.6e8, { count: cells }, stream);
        };
      },
    ]),
  ),
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

import { downstreamAccuracy, type DownstreamLaw, type TwoStepRun } from 'skill-emergence/downstream';
import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
import { randomUnit, randomWords } from '../../src/numeric/random.ts';

export const LADDER = { form: 'ladder', chance: 0.25, ceiling: 0.95, midpoint: 2.7, slope: 3 } as const;
export const EXPONENTIAL = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;

/** Normal noise from a seed. */
export function gaussian(seed: number): () => number {
  const next = randomWords(seed, 0);
  return () => Math.sqrt(-2 * Math.log(1 - randomUnit(next))) * Math.cos(2 * Math.PI * randomUnit(next));
}

/** Runs on a grid of scales, by a downstream law, with noise of the loss's logarithm and of the accuracy. */
export function downstreamRuns(
  law: DownstreamLaw,
  { seed = 1, noise = 0, size = 6 }: { seed?: number; noise?: number; size?: number } = {},
): readonly TwoStepRun[] {
  const next = gaussian(seed);
  const steps = Array.from({ length: size }, (_, i) => 10 ** ((2 * i) / (size - 1)));
  return steps.flatMap((n) =>
    steps.map((d) => {
      const scale = { parameters: 1e8 * n, tokens: 1e9 * d };
      const loss = chinchillaLoss(hoffmann2022, scale) * Math.exp(0.1 * noise * next());
      const accuracy = downstreamAccuracy(law, loss) + noise * next();
      return { ...scale, loss, accuracy: Math.min(1, Math.max(0, accuracy)) };
    }),
  );
}

import binomcoefln from '@stdlib/math-base-special-binomcoefln';
import ln from '@stdlib/math-base-special-ln';
import entropy from '@stdlib/stats-base-dists-bernoulli-entropy';
import cdf from '@stdlib/stats-base-dists-binomial-cdf';
import { errorAmplification, sharpErrorAmplification } from 'skill-emergence/competence';
import {
  bernoulliDivergence,
  binaryEntropy,
  logBinomialCoefficient,
  logBinomialUpperTail,
} from 'skill-emergence/concentration';
import { chinchillaLossInto, hoffmann2022 } from 'skill-emergence/scaling';
import type { Case } from './case.ts';

export { certifiedCases } from './certified-cases.ts';
export { finiteSizeCases } from './finite-size-cases.ts';

// Every case has its own loops, so that neither side's calls go through an indirection that the other's do not.

const SIZE = 1000;

/** A sequence that fills (0, 1) evenly, the same in every run: multiples of an irrational number. */
function fractions(irrational: number): Float64Array {
  return Float64Array.from({ length: SIZE }, (_, i) => ((i + 1) * irrational) % 1);
}

const us = fractions(0.6180339887498949);
const vs = fractions(0.41421356237309515);
/** Next to us, on a logarithmic scale of distances. */
const near = us.map((u, i) => u * (1 - vs[i]! * 10 ** -(1 + 9 * vs[(i * 7) % SIZE]!)));
const sizes = us.map((u) => 10 ** (6 + 8 * u));
const tokens = vs.map((v) => 10 ** (8 + 8 * v));
const out = new Float64Array(SIZE);
const counts = us.map((u) => Math.floor(10 ** (1 + 8 * u)));
const parts = counts.map((n, i) => Math.floor(n * vs[i]!));

/** The textbook divergence, with @stdlib's logarithm. */
function naiveDivergence(q: number, p: number): number {
  return q * ln(q / p) + (1 - q) * ln((1 - q) / (1 - p));
}

export const functionCases: readonly Case[] = [
  {
    name: 'binaryEntropy, p in (0, 1)',
    size: SIZE,
    target: 1,
    ours: () => {
      let sum = 0;
      for (const u of us) sum += binaryEntropy(u);
      return sum;
    },
    other: {
      name: '@stdlib bernoulli entropy',
      batch: () => {
        let sum = 0;
        for (const u of us) sum += entropy(u);
        return sum;
      },
    },
  },
  {
    name: 'bernoulliDivergence, q and p in (0, 1)',
    size: SIZE,
    target: 1,
    ours: () => {
      let sum = 0;
      for (let i = 0; i < SIZE; i++) sum += bernoulliDivergence(us[i]!, vs[i]!);
      return sum;
    },
    other: {
      name: 'textbook, @stdlib ln',
      batch: () => {
        let sum = 0;
        for (let i = 0; i < SIZE; i++) sum += naiveDivergence(us[i]!, vs[i]!);
        return sum;
      },
    },
  },
  {
    name: 'bernoulliDivergence, q next to p',
    size: SIZE,
    target: 1,
    ours: () => {
      let sum = 0;
      for (let i = 0; i < SIZE; i++) sum += bernoulliDivergence(near[i]!, us[i]!);
      return sum;
    },
    other: {
      name: 'textbook, @stdlib ln',
      batch: () => {
        let sum = 0;
        for (let i = 0; i < SIZE; i++) sum += naiveDivergence(near[i]!, us[i]!);
        return sum;
      },
    },
  },
  {
    name: 'logBinomialCoefficient, n to 1e9',
    size: SIZE,
    target: 1,
    ours: () => {
      let sum = 0;
      for (let i = 0; i < SIZE; i++) sum += logBinomialCoefficient(counts[i]!, parts[i]!);
      return sum;
    },
    other: {
      name: '@stdlib binomcoefln',
      batch: () => {
        let sum = 0;
        for (let i = 0; i < SIZE; i++) sum += binomcoefln(counts[i]!, parts[i]!);
        return sum;
      },
    },
  },
  {
    name: 'chinchillaLossInto, per point',
    size: SIZE,
    target: 1.2,
    ours: () => chinchillaLossInto(hoffmann2022, { parameters: sizes, tokens }, out)[0]!,
    other: {
      name: 'plain loop of Math.pow',
      batch: () => {
        const { E, A, B, alpha, beta } = hoffmann2022;
        for (let i = 0; i < SIZE; i++) {
          out[i] = E + A / Math.pow(sizes[i]!, alpha) + B / Math.pow(tokens[i]!, beta);
        }
        return out[0]!;
      },
    },
  },
  {
    name: 'errorAmplification, k = 8',
    size: SIZE,
    ours: () => {
      let sum = 0;
      for (let i = 0; i < SIZE; i++) sum += Math.min(1e9, errorAmplification({ theta: us[i]!, k: 8, alpha: vs[i]! }));
      return sum;
    },
  },
  ...[8, 1000, 1e6].map((k) => ({
    name: `sharpErrorAmplification, k = ${k}`,
    size: k === 1e6 ? 50 : SIZE,
    ours: () => {
      let sum = 0;
      const size = k === 1e6 ? 50 : SIZE;
      for (let i = 0; i < size; i++) sum += sharpErrorAmplification({ theta: us[i]!, k, alpha: vs[i]! });
      return sum;
    },
  })),
];

/** 1000 counts from `low` to `high` standard deviations above the mean of Bin(n, 1/10). */
function countsAt(n: number, low: number, high: number): Float64Array {
  const deviation = Math.sqrt(n * PROBABILITY * (1 - PROBABILITY));
  return us.map((u) => Math.min(n, Math.ceil(n * PROBABILITY + (low + (high - low) * u) * deviation)));
}

const PROBABILITY = 0.1;
const STRETCHES = { 'near the mean': [0, 1], 'in the tail': [3, 8] } as const;

function ourTails(n: number, tailCounts: Float64Array): () => number {
  return () => {
    let sum = 0;
    for (const atLeast of tailCounts) sum += logBinomialUpperTail({ trials: n, probability: PROBABILITY, atLeast });
    return sum;
  };
}

function tailCase(n: number, where: keyof typeof STRETCHES): Case {
  const [low, high] = STRETCHES[where];
  const tailCounts = countsAt(n, low, high);
  return {
    name: `logBinomialUpperTail, n = ${n}, ${where}`,
    size: SIZE,
    target: 0.6,
    law: [n, PROBABILITY, low, high],
    ours: ourTails(n, tailCounts),
    other: {
      name: '@stdlib ln(1 - cdf)',
      batch: () => {
        let sum = 0;
        for (const atLeast of tailCounts) sum += Math.max(-1e9, ln(1 - cdf(atLeast - 1, n, PROBABILITY)));
        return sum;
      },
    },
  };
}

export const binomialCases: readonly Case[] = [
  ...[100, 1e4, 1e6].flatMap((n) => [tailCase(n, 'near the mean'), tailCase(n, 'in the tail')]),
  {
    name: 'logBinomialUpperTail, n = 1e12, near the mean',
    size: SIZE,
    target: 2,
    ours: ourTails(1e12, countsAt(1e12, 0, 1)),
    other: { name: 'ours at n = 1e6', batch: ourTails(1e6, countsAt(1e6, 0, 1)) },
  },
];

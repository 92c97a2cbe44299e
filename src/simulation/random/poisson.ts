import { logPoissonTimes } from '../../numeric/poisson-tail.ts';
import { type AliasTable, aliasTable, fillFrom } from './alias-table.ts';
import type { BlockStream } from './block-stream.ts';
import { unit } from './unit.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/** A number of the Poisson law of a given rate, 0 among them. */
export function poisson(rate: number, stream: BlockStream): number {
  return rate < SMALL ? bySearch(rate, stream) : byRejection(rate, stream);
}

/** Fills `out` with independent numbers of one Poisson law. */
export function fillPoisson(rate: number, stream: BlockStream, out: Float64Array): void {
  if (rate > LARGEST_TABLED || out.length < 2 * reachOf(rate)) {
    for (let i = 0; i < out.length; i++) out[i] = poisson(rate, stream);
    return;
  }
  const { first, table } = poissonTable(rate);
  const drawn = new Uint32Array(out.length);
  fillFrom(table, stream, drawn, drawn.length);
  for (let i = 0; i < out.length; i++) out[i] = first + drawn[i]!;
}

const SMALL = 10;

/** Where a search ends: what rounding leaves of the uniform number is no more than what follows. */
const LEAST = 2 ** -60;

/** Its table has some 10⁶ cells. */
const LARGEST_TABLED = 1e9;

/** The law of a rate near its mean, as the table of the numbers from the first one on. */
function poissonTable(rate: number): { first: number; table: AliasTable } {
  const reach = reachOf(rate);
  const first = Math.max(0, Math.floor(rate - reach));
  const last = Math.ceil(rate + reach);
  const weights = Float64Array.from({ length: last - first + 1 }, (_, i) => {
    return exp(logPoissonTimes(1, first + i, rate));
  });
  return { first, table: aliasTable(weights) };
}

/** 16 standard deviations, and 50 beyond: farther from the mean is less than 1e-50 of the law. */
function reachOf(rate: number): number {
  return 16 * Math.sqrt(rate) + 50;
}

/** Adds up the probabilities until they reach a uniform number. */
function bySearch(rate: number, stream: BlockStream): number {
  let rest = unit(stream);
  let probability = exp(-rate);
  let x = 0;
  while (rest > probability && (x < rate || probability > LEAST)) {
    rest -= probability;
    x++;
    probability *= rate / x;
  }
  return x;
}

/** W. Hörmann (1993), The transformed rejection method for generating Poisson random variables, algorithm PTRS. */
function byRejection(rate: number, stream: BlockStream): number {
  const b = 0.931 + 2.53 * Math.sqrt(rate);
  const a = -0.059 + 0.02483 * b;
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const scale = 1.1239 + 1.1328 / (b - 3.4);
  for (;;) {
    const u = unit(stream) - 0.5;
    const v = unit(stream);
    const s = 0.5 - Math.abs(u);
    const x = Math.floor(((2 * a) / s + b) * u + rate + 0.43);
    if (s >= 0.07 && v <= squeeze) return x;
    if (x < 0 || (s < 0.013 && v > s)) continue;
    if (log((v * scale) / (a / (s * s) + b)) <= logPoissonTimes(1, x, rate)) return x;
  }
}

import { distanceFromMean, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import type { BlockStream } from './block-stream.ts';
import { unit } from './unit.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/** A number of the law Bin(n, p). */
export function binomial(n: number, p: number, stream: BlockStream): number {
  if (p > 0.5) return n - binomial(n, 1 - p, stream);
  if (n === 0 || p === 0) return 0;
  return n * p < SMALL ? bySearch(n, p, stream) : byRejection(n, p, stream);
}

const SMALL = 10;

/** Where a search ends: what rounding leaves of the uniform number is no more than what follows. */
const LEAST = 2 ** -60;

/** Adds up the probabilities until they reach a uniform number. */
function bySearch(n: number, p: number, stream: BlockStream): number {
  let rest = unit(stream);
  let probability = exp(n * log1p(-p));
  let x = 0;
  while (rest > probability && x < n && (x < n * p || probability > LEAST)) {
    rest -= probability;
    probability *= (((n - x) / (x + 1)) * p) / (1 - p);
    x++;
  }
  return x;
}

/** W. Hörmann (1993), The generation of binomial random variates, algorithm BTRS, for p of at most ½. */
function byRejection(n: number, p: number, stream: BlockStream): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const squeeze = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * deviation;
  let mode = NaN; // not needed for most numbers, and takes longer than all the rest
  for (;;) {
    const u = unit(stream) - 0.5;
    const v = unit(stream);
    const s = 0.5 - Math.abs(u);
    const x = Math.floor(((2 * a) / s + b) * u + n * p + 0.5);
    if (s >= 0.07 && v <= squeeze) return x;
    if (x < 0 || x > n) continue;
    if (Number.isNaN(mode)) mode = logProbability(Math.floor((n + 1) * p), n, p);
    if (log((v * scale) / (a / (s * s) + b)) <= logProbability(x, n, p) - mode) return x;
  }
}

function logProbability(x: number, n: number, p: number): number {
  return logProbabilityTimes(1, x, n, p, 1 - p, distanceFromMean(x, n, p));
}

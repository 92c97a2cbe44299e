/** Two consecutive convergents of a continued fraction of positive terms: its value is between them. */
export interface Convergents {
  readonly before: number;
  readonly last: number;
  /** How many convergents came before the last. */
  readonly steps: number;
}

/** Steps between two comparisons of the convergents: a comparison divides, which takes as long as two steps. */
const STRIDE = 4;

/**
 * `I_p(a, b) B(a, b) / (p^a q^b)`, with `d = a - (a + b - 1) p` positive: the continued fraction of Didonato & Morris
 * (1992), equation 9, up to convergents that differ by at most `tolerance` of themselves, to the end of the fraction,
 * or to `most` steps.
 *
 * The terms of step j have a + 2j - 1 and a + 2j + 1 as denominators (`low` and `high`); numerator and denominator of
 * the convergent are multiplied by both, which leaves no division in a step. With counts below 2^53 they cannot
 * overflow in one stride. Arrays in place of the pairs of variables would be shorter, and take twice the time.
 */
export function betaFraction(
  a: number,
  b: number,
  p: number,
  q: number,
  d: number,
  tolerance: number,
  most: number,
): Convergents {
  const n = a + b - 1;
  const c = d + q;
  const rise = 1 + q;
  const end = Math.min(b, most);
  let before = 0;
  let last = a + 1;
  let denominatorBefore = 1;
  let denominator = a * c;
  let low = 1; // a + 2j - 1 of the step before; the convergents at 0 are multiplied by a + 1 alone
  let j = 1;
  for (;;) {
    for (const pause = Math.min(j + STRIDE, end); j < pause; j++) {
      const odd = a + 2 * j;
      const high = odd + 1;
      const w = j * (b - j) * p;
      const alpha = (a + j - 1) * (n + j) * (w * p) * (low * high);
      low = odd - 1;
      const beta = high * (j * low + w) + (a + j) * low * (c + j * rise);
      const next = alpha * before + beta * last;
      const nextDenominator = alpha * denominatorBefore + beta * denominator;
      before = last;
      denominatorBefore = denominator;
      last = next;
      denominator = nextDenominator;
    }
    const scale = 1 / denominator;
    const valueBefore = before / denominatorBefore;
    last *= scale;
    if (j >= b) return { before: last, last, steps: j }; // the fraction ends, and is the value
    if (Math.abs(last - valueBefore) <= tolerance * last || j >= end) return { before: valueBefore, last, steps: j };
    before *= scale;
    denominatorBefore *= scale;
    denominator = 1;
  }
}

/**
 * `I_p(a, b) B(a, b) / (p^a q^b)`, with `d = a - (a + b - 1) p` above 1: the continued fraction of Didonato & Morris (1992),
 * equation 9, whose terms are positive. Convergents are scaled so that each denominator is 1.
 */
export function betaFraction(a: number, b: number, p: number, q: number, d: number): number {
  const c = 1 + d - p;
  const c0 = b / a;
  const step = 1 / a;
  const c1 = 1 + step;
  let [before, numerator, beforeDenominator, denominator] = [0, 1, 1, c / c1];
  let value = c1 / c;
  let last = 0;
  let t = 0; // (j - 1) / a
  for (let j = 1; Math.abs(value - last) > 2 ** -52 * value && j < 1000; j++) {
    const s = 1 / (a + 2 * j - 1);
    const w = j * (b - j) * p;
    const ratio = a * s;
    const alpha = (1 + t) * (1 + t + c0) * ratio * ratio * (w * p);
    t = j * step;
    const beta = j + w * s + ((1 + t) / (c1 + 2 * t)) * (c + j * (1 + q));
    const nextNumerator = alpha * before + beta * numerator;
    const nextDenominator = alpha * beforeDenominator + beta * denominator;
    const scale = 1 / nextDenominator; // divisions are what takes the time here
    last = value;
    value = nextNumerator * scale;
    before = numerator * scale;
    beforeDenominator = denominator * scale;
    numerator = value;
    denominator = 1;
  }
  return value;
}

// How much a relative change of one quantity changes another: the formulas of the doc comments of src/competence.

interface Point {
  readonly theta: number;
  readonly k: number;
  readonly alpha: number;
  readonly beta: number;
  readonly bound: 'theorem8' | 'refined' | 'sharp';
}

/** −d ln β / d ln θ of a bound's amplification at a point where it is β: between 0 and 1. */
export function amplificationElasticity({ theta, k, alpha, beta, bound }: Point): number {
  if (bound === 'sharp') return 1 - upperQuantile(theta, k, alpha) / (k * alpha * beta);
  const share = beta * alpha;
  if (share > 1 - 2 ** -50) return 0; // β = 1/α, as rounded
  const slope = Math.log((beta * (1 - alpha)) / (1 - share));
  const g = bound === 'theorem8' ? -Math.log1p(-theta) / theta : 1;
  return g / (k * share * slope);
}

/** −d ln α / d ln β along a curve of constant θ and k, for Theorem 8 and the refined bound. */
export function alphaElasticity({ alpha, beta }: { readonly alpha: number; readonly beta: number }): number {
  const slope = Math.log((beta * (1 - alpha)) / (1 - beta * alpha));
  return 1 / (1 - (beta - 1) / ((1 - alpha) * beta * slope));
}

/** The largest x with P[Bin(k, α) >= x] > θ. */
function upperQuantile(theta: number, k: number, alpha: number): number {
  let mass = Math.pow(alpha, k);
  let tail = mass;
  let x = k;
  for (; tail <= theta && x > 0; x--) {
    mass *= (x / (k - x + 1)) * ((1 - alpha) / alpha);
    tail += mass;
  }
  return x;
}

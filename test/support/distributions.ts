import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { logUniform, uniform } from './arbitraries.ts';
import { exactly } from './reference.ts';
import { ln } from './fast-log.ts';

/** A distribution of up to `size` outcomes: even, skewed over hundreds of decades, with outcomes that never happen. */
export function distribution(size = 50): fc.Arbitrary<number[]> {
  return outcomes(size).chain((n) => distributionOf(n));
}

/** Two distributions over the same outcomes: unrelated, near-equal, or equal. */
export function distributionPair(size = 50): fc.Arbitrary<[number[], number[]]> {
  return fc.oneof({ arbitrary: anyPair(size), weight: 4 }, binaryPair());
}

/** Two coins: almost fair and almost alike (where Pinsker's bound is tight), one of them two-headed, or any two. */
export function binaryPair(): fc.Arbitrary<[number[], number[]]> {
  const coin = (heads: number): number[] => [heads, 1 - heads];
  return fc.oneof(
    fc.tuple(uniform(0.45, 0.55), uniform(0.45, 0.55)).map(([p, q]): [number[], number[]] => [coin(p), coin(q)]),
    logUniform(2 ** -45, 0.5).map((q): [number[], number[]] => [coin(1), coin(q)]),
    fc.tuple(uniform(0, 1), uniform(0, 1)).map(([p, q]): [number[], number[]] => [coin(p), coin(q)]),
  );
}

/** Three distributions over the same outcomes. */
export function distributionTriple(size = 50): fc.Arbitrary<[number[], number[], number[]]> {
  return outcomes(size).chain((n) => fc.tuple(distributionOf(n), distributionOf(n), distributionOf(n)));
}

function anyPair(size: number): fc.Arbitrary<[number[], number[]]> {
  return outcomes(size).chain((n) =>
    fc.oneof(
      fc.tuple(distributionOf(n), distributionOf(n)),
      distributionOf(n).chain((p) =>
        fc
          .tuple(logUniform(1e-17, 0.5), fc.array(uniform(-1, 1), { minLength: n, maxLength: n }))
          .map(([width, moves]): [number[], number[]] => [p, normalised(p.map((x, i) => x * (1 + width * moves[i]!)))]),
      ),
      distributionOf(n).map((p): [number[], number[]] => [p, p]),
    ),
  );
}

function outcomes(size: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: size });
}

function distributionOf(n: number): fc.Arbitrary<number[]> {
  const some = (weight: fc.Arbitrary<number>) => fc.array(weight, { minLength: n, maxLength: n });
  return fc
    .oneof(
      some(uniform(0, 1)),
      some(logUniform(1e-300, 1)),
      some(fc.oneof(fc.constant(0), uniform(0, 1))),
      fc.constant(Array.from({ length: n }, () => 1)),
      fc.nat(n - 1).map((certain) => Array.from({ length: n }, (_, i) => (i === certain ? 1 : 0))),
    )
    .filter((weights) => weights.some((weight) => weight > 0))
    .map(normalised);
}

/** Divided by the sum: the result sums to 1 within an ulp or two, whatever the number of outcomes. */
function normalised(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total.plus(exactly(weight)), exactly(0)).toNumber();
  return weights.map((weight) => weight / sum);
}

/** The sum of p ln(p/q) - p + q, at 60 digits: the divergence where the sums agree. Undefined where it is infinite. */
export function exactDeviance(p: readonly number[], q: readonly number[]): Decimal | undefined {
  return p.reduce<Decimal | undefined>((total, x, i) => {
    const y = q[i]!;
    if (x === y) return total;
    if (x === 0) return total?.plus(exactly(y));
    if (y === 0) return undefined;
    const [a, b] = [exactly(x), exactly(y)];
    return total?.plus(
      a
        .times(ln(a.div(b)))
        .minus(a)
        .plus(b),
    );
  }, exactly(0));
}

/** The sum of -p ln q, at 60 digits; undefined where it is infinite. */
export function exactCrossEntropy(p: readonly number[], q: readonly number[]): Decimal | undefined {
  return p.reduce<Decimal | undefined>((total, x, i) => {
    if (x === 0) return total;
    return q[i] === 0 ? undefined : total?.minus(exactly(x).times(ln(exactly(q[i]!))));
  }, exactly(0));
}

/** The exact sum. */
export function exactSum(p: readonly number[]): Decimal {
  return p.reduce((total, x) => total.plus(exactly(x)), exactly(0));
}

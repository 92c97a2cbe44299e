import type { Arithmetic } from '../arithmetic.ts';
import { ratio, type Rational, ZERO } from '../rational.ts';

let tangents: readonly bigint[] | undefined;

/**
 * s(n) = ln n! − (n + ½) ln n + n − ½ ln 2π for n ≥ 1: the sum of B₂ⱼ/(2j(2j − 1) n^(2j−1)).
 *
 * The series is enveloping: its consecutive partial sums are on either side of s(n). So the sum stops at the first
 * term that the precision does not need, or at the smallest one.
 */
export function stirlingError<T>(n: bigint, { add, rational, span, bits }: Arithmetic<T>): T {
  let sum = rational(ZERO);
  let power = n;
  for (let j = 1; ; j++) {
    const coefficient = stirlingCoefficient(j);
    const next = add(sum, rational(ratio(coefficient.numerator, coefficient.denominator * power)));
    const isDone = magnitude(coefficient.numerator) << BigInt(bits) < coefficient.denominator * power;
    if (isDone || BigInt(j) >= 3n * n) return coefficient.numerator < 0n ? span(next, sum) : span(sum, next);
    sum = next;
    power *= n * n;
  }
}

/** B₂ⱼ/(2j(2j − 1)), with B₂ⱼ = (−1)^(j−1) 2j Tⱼ/(4^(2j) − 4^j). */
function stirlingCoefficient(j: number): Rational {
  const four = 4n ** BigInt(j);
  const tangent = tangentNumber(j);
  return ratio(j % 2 === 1 ? tangent : -tangent, (four * four - four) * BigInt(2 * j - 1));
}

/** The jth tangent number: 1, 2, 16, 272, … (R. P. Brent & D. Harvey 2011). */
function tangentNumber(j: number): bigint {
  if (tangents === undefined || tangents.length < j) tangents = tangentNumbers(Math.max(32, 2 * j));
  return tangents[j - 1]!;
}

function tangentNumbers(count: number): readonly bigint[] {
  const numbers: bigint[] = [1n];
  for (let k = 1; k < count; k++) numbers.push(BigInt(k) * numbers[k - 1]!);
  for (let k = 1; k < count; k++) {
    for (let j = k; j < count; j++) {
      numbers[j] = BigInt(j - k) * numbers[j - 1]! + BigInt(j - k + 2) * numbers[j]!;
    }
  }
  return numbers;
}

function magnitude(x: bigint): bigint {
  return x < 0n ? -x : x;
}

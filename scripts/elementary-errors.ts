/**
 * `npx tsx scripts/elementary-errors.ts [POINTS]`: the largest errors of the elementary functions at that many random
 * points each (100 000 unless given), in units of the last place. The exact values are integers of 256 binary places.
 */
import { exp } from '../src/numeric/elementary/exp.ts';
import { expm1 } from '../src/numeric/elementary/expm1.ts';
import { log } from '../src/numeric/elementary/log.ts';
import { log1p } from '../src/numeric/elementary/log1p.ts';
import { pow } from '../src/numeric/elementary/pow.ts';
import { randomBelow, randomUnit, randomWords } from '../src/numeric/random.ts';

const PLACES = 256n;
const ONE = 1n << PLACES;
const LOG_2 = 2n * artanh(ONE / 3n);

const points = Number(process.argv[2] ?? 100_000);
const random = randomWords(20261128, 7);
const uniform = (low: number, high: number): number => low + (high - low) * randomUnit(random);
const nearZero = (): number => (randomBelow(random, 2) === 0 ? 1 : -1) * exp(uniform(-30, -1));
const base = (): number => (randomBelow(random, 3) > 0 ? exp(uniform(-700, 700)) : 1 + nearZero());
const argument = (most: number): number => (randomBelow(random, 2) > 0 ? uniform(-most, most) : nearZero());

report('exp', 1, () => {
  const x = argument(708);
  return [[x], exp(x), exponential(fixed(x))];
});
report('expm1', 1, () => {
  const x = argument(39);
  const [value, power] = exponential(fixed(x));
  return [[x], expm1(x), [shifted(value, power) - ONE, 0]];
});
report('log', 1, () => {
  const x = base();
  return [[x], log(x), [logarithm(x), 0]];
});
report('log1p', 1, () => {
  const x = randomBelow(random, 2) > 0 ? exp(uniform(-30, 700)) : argument(0.99);
  const sum = fixed(x) + ONE;
  return [[x], log1p(x), [logarithmOf(sum, 0), 0]];
});
report('pow', 2, () => {
  const x = base();
  const y = uniform(-708, 708) / log(x);
  return [[x, y], pow(x, y), exponential((logarithm(x) * fixed(y)) >> PLACES)];
});

type Case = readonly [args: readonly number[], returned: number, exact: readonly [value: bigint, power: number]];

function report(name: string, share: number, draw: () => Case): void {
  let worst = 0;
  let at: readonly number[] = [];
  for (let i = 0; i < points / share; i++) {
    const [args, returned, [value, power]] = draw();
    const error = errorInPlaces(returned, value, power);
    if (error > worst) [worst, at] = [error, args];
  }
  console.log(`${name}: ${worst.toFixed(5)} at ${at.join(', ')}`);
}

/** |returned - value · 2^(power - 256)| in units of the last place of the exact value, which is above 2^-180. */
function errorInPlaces(returned: number, value: bigint, power: number): number {
  const size = value < 0n ? -value : value;
  const length = size.toString(2).length;
  const place = length - 53; // the exponent of the last place, in units of 2^(power - 256)
  // returned · 2^(256 - power), with 40 places more
  const scaled = shiftedBy(returned, 256 - power + 40);
  const difference = scaled - (value << 40n);
  return Math.abs(Number(difference >> BigInt(place - 20))) * 2 ** -60;
}

/** An integer and a power of two that are a double. */
function parts(x: number): readonly [bigint, number] {
  let exponent = 0;
  while (!Number.isInteger(x)) [x, exponent] = x < 2 ** -200 ? [x * 2 ** 200, exponent - 200] : [x * 2, exponent - 1];
  return [BigInt(x), exponent];
}

function shiftedBy(x: number, places: number): bigint {
  const [whole, exponent] = parts(x);
  return shifted(whole, exponent + places);
}

function shifted(x: bigint, places: number): bigint {
  return places >= 0 ? x << BigInt(places) : x >> BigInt(-places);
}

function fixed(x: number): bigint {
  return shiftedBy(x, Number(PLACES));
}

function artanh(u: bigint): bigint {
  const square = (u * u) >> PLACES;
  let sum = u;
  for (let i = 3n, power = u; power > 1n || power < -1n; i += 2n) {
    power = (power * square) >> PLACES;
    sum += power / i;
  }
  return sum;
}

/** ln x. */
function logarithm(x: number): bigint {
  const [whole, exponent] = parts(x);
  return logarithmOf(whole << PLACES, exponent);
}

/** The logarithm of value · 2^(exponent - 256). */
function logarithmOf(value: bigint, exponent: number): bigint {
  const length = value.toString(2).length;
  let power = length - 257 + exponent;
  let mantissa = shifted(value, 257 - length); // in [1, 2)
  if (mantissa > (3n * ONE) / 2n) [mantissa, power] = [mantissa >> 1n, power + 1];
  return BigInt(power) * LOG_2 + 2n * artanh(((mantissa - ONE) << PLACES) / (mantissa + ONE));
}

/** e^x as a number in (1/2, 2) and a power of two. */
function exponential(x: bigint): readonly [bigint, number] {
  const power = Number((x * 2n) / LOG_2) / 2;
  const whole = Math.round(power);
  const rest = x - BigInt(whole) * LOG_2;
  let sum = ONE;
  for (let i = 1n, term = ONE; term > 1n || term < -1n; i++) {
    term = ((term * rest) >> PLACES) / i;
    sum += term;
  }
  return [sum, whole];
}

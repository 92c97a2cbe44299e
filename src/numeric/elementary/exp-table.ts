import { withPowersOfTwo } from './powers-of-two.ts';

/** 2^0; every other power of two that is a double stands at the distance of its exponent from here. */
export const POWERS_FOR_EXP = 1330;

let made: Float64Array | undefined;

/** 128 rows: 2^(i/128) as a double, and its relative error; then powers of two. Made at the first call. */
export function expTable(): Float64Array {
  return (made ??= make());
}

/** From integers alone: 2^96, and 2^(1/128) with as many binary places. */
function make(): Float64Array {
  const one = 79228162514264337593543950336n;
  const table = withPowersOfTwo(256);
  for (let i = 0, power = one; i < 256; i += 2, power = (power * 79658363602065864296602447411n) / one) {
    const nearest = Number(power);
    table[i] = nearest / 2 ** 96;
    table[i + 1] = Number(power - BigInt(nearest)) / nearest;
  }
  return table;
}

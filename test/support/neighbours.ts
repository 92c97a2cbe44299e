/** The next double above a non-negative one. */
export function nextUp(x: number): number {
  return besides(x, 1n);
}

/** The next double below a positive one. */
export function nextDown(x: number): number {
  return besides(x, -1n);
}

function besides(x: number, step: bigint): number {
  const bits = new BigInt64Array(Float64Array.of(x).buffer);
  bits[0]! += step;
  return new Float64Array(bits.buffer)[0]!;
}

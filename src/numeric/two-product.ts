/** `a * b - fl(a * b)`, exactly: Dekker's product, by splitting both factors into halves of 26 bits. */
export function productError(a: number, b: number): number {
  const product = a * b;
  const aHigh = highHalf(a);
  const bHigh = highHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function highHalf(a: number): number {
  const shifted = a * 134217729; // 2^27 + 1
  return shifted - (shifted - a);
}

/** Where a function with one minimum between two ends has it: to about the root of the precision of its values. */
export function minimumOf(f: (x: number) => number, low: number, high: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  for (let step = 0; step < 120; step++) {
    const [left, right] = [b - share * (b - a), a + share * (b - a)];
    if (f(left) < f(right)) b = right;
    else a = left;
  }
  return (a + b) / 2;
}

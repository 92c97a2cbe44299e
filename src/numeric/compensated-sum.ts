/** `term(0) + ... + term(n - 1)` for non-negative terms, by Neumaier's compensated summation; `Infinity` stays. */
export function compensatedSum(n: number, term: (i: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const x = term(i);
    const next = sum + x;
    lost += sum >= x ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum < Infinity ? sum + lost : sum;
}

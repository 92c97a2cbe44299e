/** exp(r) - 1, for |r| ≤ 0.0028, within 2^-60 relatively; `more` is added to it, before the largest term. */
export function expReduced(r: number, more: number): number {
  const rr = r * r;
  return more + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120))) + r;
}

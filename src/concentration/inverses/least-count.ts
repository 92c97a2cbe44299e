/** The least integer of at least need / gain and 1; a quotient within 4 ulp of an integer is that integer. */
export function leastCount(need: number, gain: number): number {
  const quotient = need / gain;
  const nearest = Math.round(quotient);
  const even = Math.abs(quotient - nearest) <= 2 ** -50 * quotient;
  return Math.max(1, even ? nearest : Math.ceil(quotient));
}

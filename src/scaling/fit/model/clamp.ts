/** Keeps an exponent where sums and ratios of terms neither overflow nor vanish. */
export function clamp(exponent: number): number {
  return exponent > 300 ? 300 : exponent < -300 ? -300 : exponent;
}

/** The nearest double to x² (of `x ** 2`, ECMAScript says only that it is near). */
export function square(x: number): number {
  return x * x;
}

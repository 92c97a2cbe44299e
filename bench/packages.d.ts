// What is used of packages that only bench/package.json installs, so that the type check does not need them.

declare module '@stdlib/math-base-special-betainc' {
  export default function betainc(x: number, a: number, b: number, regularized?: boolean, upper?: boolean): number;
}
declare module '@stdlib/math-base-special-binomcoefln' {
  export default function binomcoefln(n: number, k: number): number;
}
declare module '@stdlib/math-base-special-gammainc' {
  export default function gammainc(x: number, s: number, regularized?: boolean, upper?: boolean): number;
}
declare module '@stdlib/math-base-special-ln' {
  export default function ln(x: number): number;
}
declare module '@stdlib/stats-base-dists-bernoulli-entropy' {
  export default function entropy(p: number): number;
}
declare module '@stdlib/stats-base-dists-binomial-cdf' {
  export default function cdf(x: number, n: number, p: number): number;
}
declare module '@stdlib/stats-base-dists-binomial-logpmf' {
  export default function logpmf(x: number, n: number, p: number): number;
}
declare module '@stdlib/stats-base-dists-hypergeometric-cdf' {
  export default function cdf(x: number, N: number, K: number, n: number): number;
}
declare module 'jstat' {
  const library: {
    jStat: {
      binomial: { pdf(k: number, n: number, p: number): number; cdf(k: number, n: number, p: number): number };
      poisson: { cdf(k: number, rate: number): number };
      hypgeom: { cdf(k: number, N: number, K: number, n: number): number };
      combinationln(n: number, k: number): number;
    };
  };
  export default library;
}

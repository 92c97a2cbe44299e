import fc from 'fast-check';
import { binaryEntropy } from 'skill-emergence/concentration';
import { errorAmplification, performanceGap } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { point, uniform } from '../support/arbitraries.ts';
import { exact, exactDivergence, exactEntropy, exactGap } from '../support/exact.ts';
import { errorInUlps, referenceRows } from '../support/reference.ts';

/** 1e-13 of |H| + kθD, in ulps. */
const TOLERANCE = 1e-13 / 2 ** -52;

type GapPoint = Parameters<typeof performanceGap>[0];

function gapError(at: GapPoint, value: string): number {
  const entropy = exactEntropy(at.theta);
  return errorInUlps(performanceGap(at), value, entropy.plus(entropy.minus(value)));
}

/** A β anywhere in (1, 1/α], close to 1 as often as not. */
const gapPoint = fc
  .tuple(
    point(1e4),
    fc.oneof(
      uniform(0, 1),
      uniform(0.5, 15).map((digits) => 10 ** -digits),
    ),
  )
  .map(([at, t]): GapPoint => ({ ...at, beta: 1 + t * (1 / at.alpha - 1) }))
  .filter(({ alpha, beta }) => beta > 1 && beta * alpha <= 1 && beta < Infinity);

describe('performanceGap', () => {
  it.each(referenceRows('performanceGap'))('agrees with 40 digits at $args ($regime)', ({ args, value }) => {
    expect(gapError(args, value)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('has the printed values of the theory', () => {
    expect(performanceGap({ alpha: 0.1, beta: 2, theta: 0.1, k: 8 }).toFixed(15)).toBe('0.289560567321942');
    expect(performanceGap({ alpha: 0.3, beta: 1.5, theta: 0.05, k: 4 }).toFixed(15)).toBe('0.188551209865995');
    expect(performanceGap({ alpha: 0.2, beta: 3, theta: 0.2, k: 16 }).toFixed(15)).toBe('-0.721704779587853');
  });

  it('is within 1e-13 of |H| + kθD of 90-digit arithmetic over the whole domain', () => {
    fc.assert(
      fc.property(gapPoint, (at) => {
        const { theta, k, alpha, beta } = at;
        fc.pre(exact(alpha).times(exact(beta)).lte(1)); // the exact product may be just above 1
        fc.pre(theta > 2 ** -1000); // above the subnormal results
        expect(gapError(at, exactGap(theta, k, alpha, beta).toString())).toBeLessThanOrEqual(TOLERANCE);
      }),
    );
  });

  it('is the form of the paper, written with entropies', () => {
    // H(βα) − βα ln 1/α − (1−βα) ln 1/(1−α) = −D(βα‖α), identically
    fc.assert(
      fc.property(
        uniform(0.05, 0.95),
        fc.integer({ min: 1, max: 50 }),
        uniform(0.05, 0.95),
        uniform(0.01, 1),
        (theta, k, alpha, t) => {
          const beta = Math.min(1 / alpha, 1 + t * (1 / alpha - 1));
          fc.pre(beta * alpha <= 1);
          const q = beta * alpha;
          const bracket = binaryEntropy(q) - q * Math.log(1 / alpha) - (1 - q) * Math.log(1 / (1 - alpha));
          const paper = binaryEntropy(theta) + k * theta * bracket;
          // the bracket's three terms are below 4 and cancel: 2^-46 is 16 roundings of 4
          expect(Math.abs(performanceGap({ theta, k, alpha, beta }) - paper)).toBeLessThanOrEqual(
            2 ** -46 * (1 + k * theta),
          );
        },
      ),
    );
  });

  it('is negative exactly above the error amplification', () => {
    fc.assert(
      fc.property(point(1e4), uniform(1e-6, 1), (at, t) => {
        const beta = errorAmplification(at);
        fc.pre(beta < 1 / at.alpha && (beta - 1) * t > 2 ** -40 && at.theta > 2 ** -1000);
        const above = beta + t * (1 / at.alpha - beta);
        const below = beta - t * (beta - 1);
        if (above * at.alpha <= 1 && above > beta * (1 + 2 ** -40)) {
          expect(performanceGap({ ...at, beta: above })).toBeLessThan(0);
        }
        if (below > 1) expect(performanceGap({ ...at, beta: below })).toBeGreaterThan(0);
      }),
    );
  });

  it('accepts β = 1/α wherever the rounded product is at most 1', () => {
    expect(performanceGap({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 })).toBe(0);
    expect(performanceGap({ theta: 0.1, k: 8, alpha: 0.1, beta: 10 })).toBeLessThan(0);
  });
});

describe('skills per text piece needed', () => {
  it('is floor(H(θ) / (θ D(βα‖α))) + 1', () => {
    fc.assert(
      fc.property(uniform(1e-3, 0.999), uniform(1e-3, 0.999), uniform(1e-3, 1), (theta, alpha, t) => {
        const beta = 1 + t * (1 / alpha - 1);
        fc.pre(exact(beta).times(exact(alpha)).lte(1));
        const divergence = exactDivergence(exact(alpha).times(exact(beta)), alpha);
        const ratio = exactEntropy(theta)
          .div(divergence.times(exact(theta)))
          .toNumber();
        fc.pre(ratio < 1e9 && Math.abs(ratio - Math.round(ratio)) > 2 ** -46 * ratio); // where the sign is certain
        const needed = Math.floor(ratio) + 1;
        expect(performanceGap({ theta, k: needed, alpha, beta })).toBeLessThan(0);
        if (needed > 1) expect(performanceGap({ theta, k: needed - 1, alpha, beta })).toBeGreaterThan(0);
      }),
    );
  });

  it('excludes equality: at θ = α = 1/2, β = 2 the ratio is 2 and k = 2 fails', () => {
    expect(performanceGap({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 })).toBe(0);
    expect(performanceGap({ theta: 0.5, k: 3, alpha: 0.5, beta: 2 })).toBeLessThan(0);
  });
});

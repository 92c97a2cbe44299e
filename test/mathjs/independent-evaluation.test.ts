import { type BigNumber, all, create } from 'mathjs';
import fc from 'fast-check';
import { sharpErrorAmplification } from 'skill-emergence';
import { bernoulliDivergence, binaryEntropy } from 'skill-emergence/concentration';
import { errorAmplification, maxAlpha, performanceGap } from 'skill-emergence/competence';
import { bretagnolleHuberTotalVariation } from 'skill-emergence/entropy';
import {
  chinchillaLoss,
  computeOptimalScale,
  excessEntropy,
  hoffmann2022,
  optimalExponents,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { innerUnit, logUniform, uniform } from '../support/arbitraries.ts';
import { law, scale } from '../support/laws.ts';
import { exactly } from '../support/reference.ts';

// The formulas as they stand on paper, evaluated by mathjs with 64 digits: a second opinion from other people's code.

const math = create(all!, { number: 'BigNumber', precision: 64 });
const ULP = 2 ** -52;

/** For powers with fractional exponents, which take long, where nothing cancels but the digits of a double. */
const shorter = create(all!, { number: 'BigNumber', precision: 36 });

/** Interpreted formulas at 64 digits are slow: a thousand cases are enough for a second opinion. */
const RUNS = { numRuns: Math.min(1000, fc.readConfigureGlobal().numRuns ?? 1000) };

/** A formula of the scope's variables, which are exact doubles. */
function formula(text: string, by = math): (scope: Readonly<Record<string, number>>) => BigNumber {
  const code = by.compile(text.replaceAll(/\s+/g, ' ').trim()); // lines would be statements
  return (scope) => {
    const values = Object.entries(scope).map(([name, x]) => [name, by.bignumber(exactly(x).toString())] as const);
    return code.evaluate(Object.fromEntries(values)) as BigNumber;
  };
}

/** |actual - expected| over a scale, in ulps. */
function ulps(actual: number, expected: BigNumber, size: BigNumber | number = expected): number {
  const difference = math.bignumber(exactly(actual).toString()).minus(expected).abs();
  return difference.isZero() ? 0 : difference.div(math.bignumber(size.toString()).abs()).div(ULP).toNumber();
}

const entropy = formula('-p * log(p) - (1 - p) * log(1 - p)');
const divergence = formula('q * log(q / p) + (1 - q) * log((1 - q) / (1 - p))');
const gap = formula(`
  -theta * log(theta) - (1 - theta) * log(1 - theta) + k * theta * (
    -beta * alpha * log(beta * alpha) - (1 - beta * alpha) * log(1 - beta * alpha)
    - beta * alpha * log(1 / alpha) - (1 - beta * alpha) * log(1 / (1 - alpha))
  )`);
const loss = formula('E + A / N^a + B / D^b');

const point = fc
  .record({
    theta: innerUnit(1e-6),
    k: fc.integer({ min: 1, max: 64 }),
    alpha: innerUnit(1e-4),
    t: uniform(0.01, 0.99),
  })
  .map(({ theta, k, alpha, t }) => ({ theta, k, alpha, beta: 1 + t * (1 / alpha - 1) }));

describe('evaluated by mathjs with 64 digits', () => {
  it('the binary entropy and the Bernoulli divergence are within 8 ulp', () => {
    fc.assert(
      fc.property(innerUnit(1e-9), innerUnit(1e-9), (q, p) => {
        expect(ulps(binaryEntropy(p), entropy({ p }))).toBeLessThanOrEqual(4);
        expect(ulps(bernoulliDivergence(q, p), divergence({ q, p }))).toBeLessThanOrEqual(8);
      }),
      RUNS,
    );
  });

  it("the left side of Theorem 8, as printed, is performanceGap's", () => {
    fc.assert(
      fc.property(point, (at) => {
        // the two terms cancel: 1e-13 of their sum is what the doc comment grants
        const value = gap(at);
        const size = entropy({ p: at.theta }).times(2).minus(value);
        expect(ulps(performanceGap(at), value, size)).toBeLessThanOrEqual(1e-13 / ULP);
      }),
      RUNS,
    );
  });

  it('the error amplification solves the equation of Theorem 8, and the edge is where it stops', () => {
    const equation = formula(`
      beta * alpha * log(beta) + (1 - beta * alpha) * log((1 - beta * alpha) / (1 - alpha))
      - (-theta * log(theta) - (1 - theta) * log(1 - theta)) / (k * theta)`);
    fc.assert(
      fc.property(point, ({ theta, k, alpha }) => {
        const beta = errorAmplification({ theta, k, alpha });
        fc.pre(beta < (1 - 1e-6) / alpha);
        // 1e-14 either way changes the sign, if β - 1 has that many digits: the root is the root
        const step = 2e-14 * beta;
        expect(equation({ theta, k, alpha, beta: beta - step }).isNegative()).toBe(true);
        expect(equation({ theta, k, alpha, beta: beta + step }).isPositive()).toBe(true);
      }),
      RUNS,
    );
    const edge = formula('exp((theta * log(theta) + (1 - theta) * log(1 - theta)) / (k * theta))');
    fc.assert(
      fc.property(point, ({ theta, k }) => {
        const exact = edge({ theta, k });
        fc.pre(exact.gt(1e-300));
        expect(ulps(maxAlpha({ theta, k }), exact)).toBeLessThanOrEqual(8 * (1 - Math.log(exact.toNumber())));
      }),
      RUNS,
    );
  });

  it('the sharp amplification is the least of τ + E(X - τ)₊ / θ over τ, divided by kα', () => {
    fc.assert(
      fc.property(innerUnit(1e-6), fc.integer({ min: 1, max: 12 }), innerUnit(1e-3), (theta, k, alpha) => {
        const excessMeans = Array.from({ length: k + 1 }, (_, tau) =>
          formula(
            [
              String(tau),
              ...Array.from({ length: k - tau }, (_, i) => {
                const x = tau + i + 1;
                const choose = math.combinations(k, x);
                return `${x - tau} * ${choose} * alpha^${x} * (1 - alpha)^${k - x} / theta`;
              }),
            ].join(' + '),
          )({ theta, alpha }),
        );
        const least = excessMeans.reduce((a, b) => (b.lt(a) ? b : a));
        const exact = least.div(math.bignumber(exactly(alpha).toString())).div(k);
        expect(ulps(sharpErrorAmplification({ theta, k, alpha }), exact)).toBeLessThanOrEqual(1e-14 / ULP);
      }),
      RUNS,
    );
  });

  it('the loss of a scaling law is within 4 ulp', () => {
    fc.assert(
      fc.property(law(), scale(), ({ E, A, B, alpha: a, beta: b }, at) => {
        const exact = loss({ E, A, B, a, b, N: at.parameters, D: at.tokens });
        expect(ulps(chinchillaLoss({ E, A, B, alpha: a, beta: b }, at), exact)).toBeLessThanOrEqual(4);
      }),
      RUNS,
    );
  });

  it('the bound of Bretagnolle and Huber is within 2 ulp', () => {
    const bound = formula('sqrt(1 - exp(-x))');
    fc.assert(
      fc.property(logUniform(1e-15, 40), (x) => {
        expect(ulps(bretagnolleHuberTotalVariation(x), bound({ x }))).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });
});

describe('differentiated by mathjs', () => {
  it('the gap of Theorem 8 has the derivative -kθα ln(β(1-α)/(1-βα)) in β, and falls with that slope', () => {
    const derivative = formula(
      math
        .derivative(
          'k * theta * (-beta * alpha * log(beta * alpha) - (1 - beta * alpha) * log(1 - beta * alpha)' +
            ' - beta * alpha * log(1 / alpha) - (1 - beta * alpha) * log(1 / (1 - alpha)))',
          'beta',
        )
        .toString(),
    );
    const analytic = formula('-k * theta * alpha * log(beta * (1 - alpha) / (1 - beta * alpha))');
    fc.assert(
      fc.property(point, (at) => {
        // two ways to 64 digits, of which the logarithms' cancellation near β = 1 takes a few
        const slope = analytic({ ...at });
        expect(
          derivative({ ...at })
            .minus(slope)
            .abs()
            .div(slope.abs())
            .lt(1e-50),
        ).toBe(true);
        expect(slope.isNegative()).toBe(true);
        // A central difference of the library's gap, with steps of 2^-17 of the way to either end: second order, with
        // D''' times the square of the step below 2^-30 of the slope, and 1e-13 of the values over the step.
        const step = Math.min(at.beta - 1, 1 / at.alpha - at.beta) * 2 ** -17;
        const [low, high] = [at.beta - step, at.beta + step];
        const rise = performanceGap({ ...at, beta: high }) - performanceGap({ ...at, beta: low });
        const size = binaryEntropy(at.theta) + Math.abs(performanceGap(at));
        const tolerance = 2 ** -28 * Math.abs(slope.toNumber()) + (1e-13 * size) / step;
        expect(Math.abs(rise / (high - low) - slope.toNumber())).toBeLessThanOrEqual(tolerance);
      }),
      RUNS,
    );
  });

  it('the divergence has the derivative ln(q/p) - ln((1-q)/(1-p)) in q: 0 at p, where the second is 1/(p(1-p))', () => {
    const text = 'q * log(q / p) + (1 - q) * log((1 - q) / (1 - p))';
    const first = math.derivative(text, 'q');
    const second = formula(math.derivative(first, 'q').toString());
    const slope = formula(first.toString());
    fc.assert(
      fc.property(innerUnit(1e-6), (p) => {
        expect(slope({ q: p, p }).abs().lt(1e-50)).toBe(true);
        const curvature = second({ q: p, p });
        expect(ulps(1 / (p * (1 - p)), curvature)).toBeLessThanOrEqual(4);
        // and the library's divergence is half the curvature times the square, up to a term of third order
        const q = p + 2 ** -20 * p * (1 - p);
        const parabola = (curvature.toNumber() * (q - p) ** 2) / 2;
        expect(Math.abs(bernoulliDivergence(q, p) / parabola - 1)).toBeLessThanOrEqual(2 ** -18);
      }),
      RUNS,
    );
  });

  it('the excess entropy has slope 0 along the budget at the compute-optimal scale, and a minimum there', () => {
    const text = 'A * N^(-a) + B * (C / (6 * N))^(-b)';
    const slope = formula(math.derivative(text, 'N').toString(), shorter);
    fc.assert(
      fc.property(law(), logUniform(1e12, 1e30), ({ E, A, B, alpha: a, beta: b }, C) => {
        const { parameters } = computeOptimalScale({ E, A, B, alpha: a, beta: b }, C);
        // a step that is larger than the error of N*, 6 + 1.5 / (alpha + beta) ulp, and its own rounding
        const step = (8 + 1.5 / (a + b)) * ULP * parameters;
        expect(slope({ A, B, a, b, C, N: parameters - step }).isNegative()).toBe(true);
        expect(slope({ A, B, a, b, C, N: parameters + step }).isPositive()).toBe(true);
      }),
      RUNS,
    );
  });

  it('the optimal excess entropy has the logarithmic slope -γ in the budget', () => {
    const gamma = -optimalExponents(hoffmann2022).excess;
    const { A, B, alpha: a, beta: b } = hoffmann2022;
    // by the envelope theorem the optimum's derivative in C is that at fixed N
    const inBudget = formula(math.derivative('A * N^(-a) + B * (C / (6 * N))^(-b)', 'C').toString(), shorter);
    fc.assert(
      fc.property(logUniform(1e12, 1e30), (C) => {
        const optimum = computeOptimalScale(hoffmann2022, C);
        const slope = inBudget({ A, B, a, b, C, N: optimum.parameters })
          .times(C)
          .div(math.bignumber(excessEntropy(hoffmann2022, optimum)));
        // 8 ulp in N* and 4 in the excess entropy, times exponents below 1
        expect(Math.abs(slope.toNumber() + gamma)).toBeLessThanOrEqual(16 * ULP * gamma);
      }),
      RUNS,
    );
  });
});

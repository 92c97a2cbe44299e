import fc from 'fast-check';
import { finiteSizeLogFailure, tupleErrorFraction } from 'skill-emergence/competence';
import { binaryEntropy, logBinomialCoefficient, logBinomialUpperTail } from 'skill-emergence/concentration';
import { describe, expect, it, vi } from 'vitest';
import * as exponential from '../../../src/numeric/elementary/exp.ts';
import { count, refuted, uniform } from '../../support/arbitraries.ts';
import {
  edgesTogether,
  type FailureArguments,
  failureAtEdges,
  finiteSizeRows,
  functionRows,
  termsOf,
  unequalRows,
  wholeErrorRows,
} from '../../support/finite-size-reference.ts';
import { subsets } from '../../support/skill-graphs.ts';

const failure = (options: FailureArguments): number => finiteSizeLogFailure(options).logProbability;

/** What rounding leaves of a log-probability, as documented. */
const rounding = (options: FailureArguments): number => 2 ** -50 * termsOf(options);

/** Sizes in whole counts only. */
type Point = FailureArguments & { readonly skills: number; readonly errorPieces: number; readonly badSkills: number };

/** Sizes in whole counts, small to large; all skills may be bad, all pieces in error. */
const sizes = fc
  .record({
    textPieces: count(1e12),
    skills: count(1e6),
    k: fc.integer({ min: 1, max: 24 }),
    competence: uniform(0, 1),
    errors: uniform(0, 1),
    bad: uniform(0, 1),
  })
  .map(({ errors, bad, ...rest }) => ({
    ...rest,
    errorPieces: Math.ceil(rest.textPieces * errors ** 4),
    badSkills: Math.ceil(rest.skills * bad ** 4) || 1,
  }));
const degrees = fc.constantFrom('own' as const, 'nominal' as const);

describe('finiteSizeLogFailure', () => {
  it('takes β times the error fraction of what is counted: of text pieces, or of concatenations', () => {
    const sizes = { textPieces: 1e5, skills: 20, k: 4, errorPieces: 1e4, badSkills: 3, beta: 2 };
    expect(finiteSizeLogFailure(sizes).error).toBe(0.2);
    const pairs = finiteSizeLogFailure({ ...sizes, tupleSize: 2, within: 'concatenation' });
    expect(Math.abs(pairs.error - 0.38)).toBeLessThan(2 ** -50); // 2 (1 − 0.9²)
  });

  it.each([...functionRows(), ...unequalRows()])('agrees with 40 digits at $args', ({ args, value }) => {
    expect(Math.abs(failure(args) - Number(value))).toBeLessThanOrEqual(
      rounding(args) + 2 ** -52 * Math.abs(Number(value)),
    );
  });

  it.each(wholeErrorRows())('needs as many edges as exact fractions say, $edges', ({ args, edges }) => {
    expect(BigInt(finiteSizeLogFailure(args).edges!)).toBe(BigInt(edges));
  });

  it('has the values of fewer edges at its kernel, and where they are as many', () => {
    const nominal = finiteSizeRows().filter(({ args }) => args.degrees === 'nominal');
    expect(nominal).toHaveLength(20);
    for (const { args, value } of nominal) {
      const edges = edgesTogether(args);
      const kernel = failureAtEdges(args, edges);
      const slack = 2 ** -50 * kernel.terms + 2 ** -52 * Math.abs(Number(value));
      expect(Math.abs(kernel.value - Number(value))).toBeLessThanOrEqual(slack);
      const own = finiteSizeLogFailure(args);
      if (own.edges === edges) expect(own.logProbability).toBe(kernel.value);
      expect(own.logProbability).toBeLessThanOrEqual(kernel.value);
    }
  });

  it('has the values of the theory, own degrees and nominal', () => {
    const at = (n: number, m: number, error: number): FailureArguments => ({
      ...{ textPieces: n, errorPieces: n / 10, skills: m, badSkills: m / 10, k: 8, competence: 1 - error },
    });
    for (const [point, own, nominal] of [
      [at(1e5, 100, 0.33), -314.05, -302.66],
      [at(1e5, 100, 0.5), -10931.7, -14002.3],
      [at(1e6, 1000, 0.33), -3123.4, -3009.5],
      [at(1e8, 1e4, 0.31), -14275.2, -14373.7],
    ] as const) {
      const halfUnit = (printed: number): number => 0.5 * 10 ** -(String(printed).split('.')[1]?.length ?? 0);
      expect(Math.abs(failure(point) - own)).toBeLessThanOrEqual(halfUnit(own));
      // The printed nominal values are without the integer step, which lowers them by less than λ per edge
      const { logProbability, multipliers, edges } = finiteSizeLogFailure({ ...point, degrees: 'nominal' });
      const step = (more: number): number => halfUnit(nominal) + multipliers!.lambda * 1.001 * more;
      for (const [value, more] of [
        [failureAtEdges(point, edgesTogether(point)).value, 1],
        [logProbability, edges! - edgesTogether(point) + 1],
      ] as const) {
        expect(value).toBeLessThanOrEqual(nominal + halfUnit(nominal));
        expect(value).toBeGreaterThanOrEqual(nominal - step(more));
      }
    }
    const union = { ...at(1e5, 100, 0.33), degrees: 'nominal', bound: 'union' } as const;
    expect(failure(union).toFixed(6)).toBe('16811.581880'); // by adding up the tail in 40 digits
    // printed for one edge more than a tenth of 264000
    const printed = logBinomialUpperTail({ trials: 80000, probability: 0.1, atLeast: edgesTogether(union) });
    expect(Math.round(logBinomialCoefficient(1e5, 1e4) + logBinomialCoefficient(100, 10) + printed)).toBe(16825);
    expect(failure({ ...union, tail: 'chernoff' })).toBeGreaterThan(failure(union));
    expect(finiteSizeLogFailure(union).vacuous).toBe(true);
  });

  it('is a minimum: no other multipliers give less', () => {
    fc.assert(
      fc.property(sizes, degrees, uniform(0.5, 2), uniform(0.5, 2), (point, which, first, second) => {
        const result = finiteSizeLogFailure({ ...point, degrees: which });
        fc.pre(result.multipliers !== undefined && result.logProbability < result.logSets);
        const { lambda, mu } = result.multipliers;
        const elsewhere = atMultipliers({ ...point, degrees: which }, lambda * first, mu * second, result.edges);
        // the textbook form adds up logarithms, each with an error of its own, n times
        const terms = point.textPieces + result.logSets + lambda * point.k * point.errorPieces;
        const slack = 2 ** -44 * (terms + Math.abs(result.logProbability));
        expect(result.logProbability).toBeLessThanOrEqual(elsewhere + slack);
        const here = atMultipliers({ ...point, degrees: which }, lambda, mu, result.edges);
        expect(Math.abs(result.logProbability - here)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('does not rise with the errors allowed, nor fall with the pieces in error', () => {
    fc.assert(
      fc.property(sizes, degrees, uniform(0, 1), (point, which, t) => {
        const at = { ...point, degrees: which };
        const slack = 4 * rounding(at);
        const stricter = { ...at, competence: at.competence + t * (1 - at.competence) };
        expect(failure(at)).toBeLessThanOrEqual(failure(stricter) + slack);
        const more = { ...at, errorPieces: Math.ceil(at.errorPieces + t * (at.textPieces - at.errorPieces)) };
        expect(failure(at)).toBeLessThanOrEqual(failure(more) + slack + rounding(more));
      }),
      {
        examples: [
          [
            { textPieces: 23041678, skills: 5, k: 3, competence: 0.4477886391792336, errorPieces: 1, badSkills: 1 },
            'own',
            2 ** -50,
          ],
        ],
      },
    );
  });

  it('is ln C(m, z) where the errors are below the mean, and −∞ where no graph can have them', () => {
    const point = { textPieces: 1000, errorPieces: 100, skills: 20, badSkills: 3, k: 4 };
    expect(failure({ ...point, competence: 0.91 })).toBe(logBinomialCoefficient(20, 3));
    expect(failure({ ...point, competence: 0 })).toBe(-Infinity);
    expect(failure({ ...point, errorPieces: 0, competence: 1 })).toBe(-Infinity);
    // 100 pieces have 400 edges; three skills in twenty have 600 nominal ones, and two thirds are 400
    expect(failure({ ...point, competence: 0.33, degrees: 'nominal' })).toBe(-Infinity);
    expect(failure({ ...point, competence: 0.34, degrees: 'nominal' })).toBeGreaterThan(-Infinity);
    // all skills together have exactly a tenth of their edges in error
    const all = { ...point, badSkills: 20, beta: 1 };
    expect(finiteSizeLogFailure(all).logProbability).toBe(-Infinity);
    // distinct draws of a single skill: one edge each
    const single = { ...point, badSkills: 1, draws: 'distinct', degrees: 'nominal' } as const;
    expect(failure({ ...single, competence: 0.495 })).toBe(-Infinity);
    expect(failure({ ...single, competence: 0.505 })).toBeGreaterThan(-Infinity);
  });

  it('takes fractions for counts, ⌊θn⌋ and ⌊αm⌋ + 1', () => {
    const counted = finiteSizeLogFailure({ textPieces: 100, skills: 100, k: 4, theta: 0.29, alpha: 0.07, beta: 2 });
    expect(counted).toMatchObject({ errorPieces: 29, badSkills: 8, error: 0.58 });
    const same = { textPieces: 100, skills: 100, k: 4, errorPieces: 29, badSkills: 8, competence: 1 - 0.58 };
    expect(Math.abs(failure(same) - counted.logProbability)).toBeLessThan(2 ** -40);
    // all but the last skill
    const most = finiteSizeLogFailure({ textPieces: 100, skills: 10, k: 4, theta: 0.1, alpha: 1 - 2 ** -53, beta: 2 });
    expect(most.badSkills).toBe(10);
  });

  it('takes no more evaluations of the law than its size asks for', () => {
    const exp = vi.spyOn(exponential, 'exp');
    const terms = (k: number): number => {
      exp.mockClear();
      finiteSizeLogFailure({ textPieces: 1e9, skills: 1000, k, theta: 0.1, alpha: 0.3, competence: 0.8 });
      return exp.mock.calls.length;
    };
    const [small, large] = [terms(125), terms(500)];
    exp.mockRestore();
    expect(large).toBeLessThan(60_000); // some hundred evaluations of 500 terms
    expect(large).toBeLessThan(3.2 * small); // of what is not negligible there are twice as many
  });

  it('reaches 10¹⁵ text pieces and 10⁹ skills', () => {
    const large = finiteSizeLogFailure({
      textPieces: 1e15,
      skills: 1e9,
      k: 8,
      theta: 0.1,
      alpha: 0.1,
      competence: 0.67,
    });
    expect(large.logProbability).toBeLessThan(-1e12);
    expect(large.badSkills).toBe(1e8 + 1);
  });
});

describe('the union bound, the sharp bound and the exact law of the worst set', () => {
  const nominal = (point: FailureArguments, bound: 'sharp' | 'union' | 'exact', tail?: 'chernoff'): number =>
    failure({ ...point, degrees: 'nominal', bound, tail });
  const small = sizes
    .map((point) => ({ ...point, textPieces: Math.min(point.textPieces, 1e6) }))
    .map((point) => ({
      ...point,
      errorPieces: Math.min(point.errorPieces, 8, point.textPieces),
      k: Math.min(point.k, 6),
    }));

  it('are in order: the exact law below both', () => {
    fc.assert(
      fc.property(small, (point) => {
        const exact = nominal(point, 'exact');
        fc.pre(exact > -Infinity);
        const slack = 2 ** -40 * (1 + Math.abs(exact));
        expect(exact).toBeLessThanOrEqual(nominal(point, 'union') + slack);
        expect(exact).toBeLessThanOrEqual(nominal(point, 'sharp') + slack);
        expect(nominal(point, 'union')).toBeLessThanOrEqual(nominal(point, 'union', 'chernoff') + slack);
      }),
      // the only skill has every edge: certain, whatever the multipliers
      {
        examples: [[{ textPieces: 10, skills: 1, k: 6, competence: 0.4000000000000006, errorPieces: 6, badSkills: 1 }]],
      },
    );
  });

  it('the sharp one is below Theorem 8’s with nH(q/n) for ln C(n,q), which is at most ½ ln 8q(1−q/n) away', () => {
    fc.assert(
      fc.property(sizes, (point) => {
        const { textPieces: n, errorPieces: q } = point;
        const lost = n * binaryEntropy(q / n) - logBinomialCoefficient(n, q);
        fc.pre(q > 0);
        if (q < n) expect(lost).toBeLessThanOrEqual(0.5 * Math.log(8 * q * (1 - q / n)) + 2 ** -48 * n);
        const slack = 4 * rounding({ ...point, degrees: 'nominal' }) + 2 ** -48 * n;
        expect(nominal(point, 'sharp')).toBeLessThanOrEqual(nominal(point, 'union', 'chernoff') + lost + slack);
      }),
    );
  });

  it('the sharp one can be above the union bound at counts of a few pieces, by less than that', () => {
    const point = { textPieces: 1000, errorPieces: 1, skills: 100, badSkills: 1, k: 4, competence: 0.93 };
    expect(finiteSizeLogFailure({ ...point, degrees: 'nominal' }).edges).toBe(3);
    expect(nominal(point, 'sharp')).toBeGreaterThan(nominal(point, 'union'));
    expect(refuted(sizes, (other) => nominal(other, 'sharp') <= nominal(other, 'union'))).toBe(true);
  });

  it('the sharp one has the exact exponent of a fixed set of skills (Sanov)', () => {
    const gap = (scale: number): number => {
      const point = { textPieces: 20 * scale, errorPieces: 2 * scale, skills: 10, badSkills: 1, k: 3, competence: 0.3 };
      const per = (bound: 'sharp' | 'exact'): number => nominal(point, bound) / point.textPieces;
      expect(per('sharp')).toBeGreaterThan(per('exact'));
      return per('sharp') - per('exact');
    };
    // the prefactor is a power of n, so the gap per piece is of the order of ln n / n
    expect(gap(4)).toBeLessThan(0.5 * gap(1));
    expect(gap(16)).toBeLessThan(0.5 * gap(4));
  });
});

describe('other ways to draw, to err and to be drawn', () => {
  it('distinct skills in a piece give no larger a bound', () => {
    fc.assert(
      fc.property(sizes, degrees, (point, which) => {
        fc.pre(point.k <= point.skills);
        const at = { ...point, degrees: which };
        expect(failure({ ...at, draws: 'distinct' })).toBeLessThanOrEqual(failure(at) + 8 * rounding(at));
      }),
    );
  });

  it('an equal measure has the bound of its number of skills, but for the step to the next whole skill', () => {
    for (const which of ['own', 'nominal'] as const) {
      const base = { textPieces: 1e5, k: 8, theta: 0.1, degrees: which, competence: 0.6 } as const;
      const measured = finiteSizeLogFailure({
        ...base,
        measure: Array.from({ length: 128 }, () => 1 / 128),
        alpha: 0.125,
      });
      const counted = finiteSizeLogFailure({ ...base, skills: 128, alpha: 0.125 });
      expect(measured.logSets).toBe(counted.logSets);
      expect(measured.badSkills).toBeUndefined();
      const atAlpha = finiteSizeLogFailure({ ...base, skills: 128, badSkills: 16 });
      const exponent = ({ logProbability, logSets }: typeof measured): number => logProbability - logSets;
      // but for the step to whole edges
      expect(Math.abs(exponent(measured) - exponent(atAlpha))).toBeLessThan(1.001 * measured.multipliers!.lambda);
      expect(exponent(measured)).toBeGreaterThan(exponent(counted));
    }
  });

  it('counts the sets of an unequal measure by those of which no skill can be spared', () => {
    const count = (measure: readonly number[], alpha: number): number =>
      Math.round(Math.exp(finiteSizeLogFailure({ textPieces: 9, measure, k: 2, theta: 0.1, alpha, beta: 2 }).logSets));
    // exact by listing: {0}, or {1, 2}: the bound has the most sets of one or of two
    expect(count([0.5, 0.25, 0.25], 0.4)).toBe(3);
    expect(count([0.5, 0.25, 0.25, 0], 0.4)).toBe(3); // a skill that is never drawn is none
    expect(count([0.45, 0.45, 0.1], 0.88)).toBe(3);
    expect(count([0.45, 0.45, 0.1], 0.95)).toBe(1);
    expect(count([1], 0.3)).toBe(1);
    expect(count([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.3)).toBe(210); // four skills are above 0.3
  });

  it('graded losses are bounded at θn where a set has ⌊θn⌋ pieces', () => {
    const point = { textPieces: 105, skills: 10, k: 4, theta: 0.1, alpha: 0.2, competence: 0.3 } as const;
    const graded = finiteSizeLogFailure({ ...point, errors: 'graded' });
    expect(graded.errorPieces).toBe(10.5);
    expect(graded.logProbability).toBeGreaterThan(failure(point));
    expect(failure({ ...point, textPieces: 100, errors: 'graded' })).toBe(failure({ ...point, textPieces: 100 }));
  });

  it('tuples in concatenations are single skills of ⌊n/k′⌋ pieces with as large a part of them in error', () => {
    const point = { textPieces: 1e5 + 1, skills: 10, k: 6, theta: 0.02, alpha: 0.1, competence: 0.6, tupleSize: 2 };
    const tuples = finiteSizeLogFailure({ ...point, within: 'concatenation' });
    // 2000 of 100001 in error, and 2000 of the other 100000 where the first part is not
    const theta = tupleErrorFraction({ theta: 2000 / 1e5, tupleSize: 2 });
    const single = { ...point, tupleSize: 1, textPieces: 5e4, skills: 100, theta, errors: 'graded' } as const;
    expect(tuples.logProbability).toBe(failure(single));
    expect(tuples).toMatchObject({ pieces: 5e4, errorPieces: theta * 5e4, badSkills: 11, within: 'concatenation' });
    const union = finiteSizeLogFailure({ ...point, within: 'concatenation', unionBound: true });
    expect(union.errorPieces).toBe(2000); // each in a concatenation of its own
    expect(union.logProbability).toBeGreaterThan(tuples.logProbability);
  });

  it('counts the concatenations of different pieces that have one of q as a part', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.integer({ min: 2, max: 60 }));
    fc.assert(
      fc.property(
        counts.filter(([n, q, size]) => q <= n && size <= n),
        ([n, q, tupleSize]) => {
          const sizes = { textPieces: n, skills: 2, k: 1, errorPieces: q, badSkills: 1, tupleSize, competence: 0.5 };
          const { errorPieces, pieces } = finiteSizeLogFailure({ ...sizes, within: 'concatenation' });
          let good = 1;
          for (let i = 0; i < tupleSize; i++) good *= Math.max(0, 1 - q / (n - i));
          const slack = 2 ** -40; // of up to 60 factors
          expect(errorPieces / pieces).toBeGreaterThanOrEqual(1 - good - slack);
          expect(errorPieces / pieces).toBeLessThanOrEqual(Math.min(1, (tupleSize * q) / n) + slack);
          if (q === 1) expect(Math.abs(errorPieces / pieces - tupleSize / n)).toBeLessThan(slack);
          const fixed = finiteSizeLogFailure({ ...sizes, within: 'concatenation', unionBound: true });
          expect(fixed.errorPieces).toBe(Math.min(pieces, q));
        },
      ),
    );
  });

  it('allows the concatenations of graded losses the largest mean that these can have', () => {
    const losses = fc.array(fc.oneof(fc.constantFrom(0, 1, 0.5), uniform(0, 1)), { minLength: 2, maxLength: 7 });
    const meanLoss = (loss: readonly number[], size: number): number => {
      const sets = subsets(loss.length, size);
      return 1 - sets.reduce((sum, set) => sum + set.reduce((good, t) => good * (1 - loss[t]!), 1), 0) / sets.length;
    };
    const allowed = (loss: readonly number[], tupleSize: number, unionBound = false): number => {
      const theta = loss.reduce((sum, one) => sum + one, 0) / loss.length;
      const sizes = { textPieces: loss.length, skills: 2, k: 1, theta, badSkills: 1, tupleSize, competence: 0.5 };
      const at = { ...sizes, within: 'concatenation', errors: 'graded', unionBound } as const;
      const { errorPieces, pieces } = finiteSizeLogFailure(at);
      return errorPieces / pieces;
    };
    const cases = fc.tuple(losses, fc.integer({ min: 2, max: 7 })).filter(([loss, size]) => size <= loss.length);
    const slack = 2 ** -40;
    fc.assert(
      fc.property(cases, ([loss, size]) => {
        const total = loss.reduce((sum, one) => sum + one, 0);
        // all good but one at most that is neither good nor bad: the worst of this mean
        const worst = loss.map((_, i) => Math.min(1, Math.max(0, total - i)));
        expect(meanLoss(loss, size)).toBeLessThanOrEqual(meanLoss(worst, size) + slack);
        expect(meanLoss(worst, size)).toBeLessThanOrEqual(allowed(loss, size) + slack);
        // in a fixed partition the losses of the parts add up, at most
        const parts = Array.from({ length: Math.floor(loss.length / size) }, (_, c) =>
          loss.slice(c * size).slice(0, size),
        );
        const mean = parts.reduce((sum, part) => sum + meanLoss(part, size), 0) / parts.length;
        expect(mean).toBeLessThanOrEqual(allowed(loss, size, true) + slack);
      }),
    );
    // as if drawn with replacement it would be less
    const withReplacement = (loss: readonly number[], size: number): number =>
      tupleErrorFraction({ theta: loss.reduce((sum, one) => sum + one, 0) / loss.length, tupleSize: size });
    expect(refuted(cases, ([loss, size]) => meanLoss(loss, size) <= withReplacement(loss, size) + slack)).toBe(true);
  });

  it('tuples inside a piece are single skills of pieces that draw ⌊k/k′⌋', () => {
    const point = { textPieces: 1e5, skills: 10, k: 7, theta: 0.02, alpha: 0.1, competence: 0.6 };
    const tuples = finiteSizeLogFailure({ ...point, tupleSize: 2, within: 'piece' });
    expect(tuples.logProbability).toBe(failure({ ...point, k: 3, skills: 100 }));
    expect(tuples.within).toBe('piece');
    const none = finiteSizeLogFailure({ ...point, tupleSize: 8, within: 'piece' });
    expect(none).toMatchObject({ vacuous: true, logProbability: none.logSets });
  });

  it('of tuples takes the better kind of occurrence, and says which', () => {
    const point = { textPieces: 1e7, skills: 10, k: 8, theta: 0.02, alpha: 0.1, competence: 0.6 };
    for (const tupleSize of [2, 3, 5, 9]) {
      const [piece, concatenation, best] = (['piece', 'concatenation', 'best'] as const).map((within) =>
        finiteSizeLogFailure({ ...point, tupleSize, within }),
      );
      expect(best!.logProbability).toBe(Math.min(piece!.logProbability, concatenation!.logProbability));
      expect(best).toStrictEqual(best!.within === 'piece' ? piece : concatenation);
    }
  });

  it('is vacuous, not wrong, where tuples are more than can be counted', () => {
    const point = { textPieces: 1e6, skills: 1e9, k: 8, theta: 0.02, alpha: 0.1, competence: 0.6 };
    for (const tupleSize of [2, 8, 1000]) {
      expect(finiteSizeLogFailure({ ...point, tupleSize }).vacuous).toBe(true);
    }
    expect(finiteSizeLogFailure({ ...point, tupleSize: 2e6, within: 'concatenation' }).pieces).toBe(0);
  });
});

describe('arguments of finite sizes that exclude each other', () => {
  const point = { textPieces: 1e5, skills: 100, k: 8, theta: 0.1, alpha: 0.1, beta: 3 };
  const measured = { ...point, skills: undefined, measure: [0.5, 0.5] };

  it.each([
    [{ ...point, theta: undefined }, 'theta is required: either it or errorPieces'],
    [{ ...point, errorPieces: 10 }, 'errorPieces must be absent where theta is given'],
    [{ ...point, alpha: undefined }, 'alpha is required: either it or badSkills'],
    [{ ...point, badSkills: 10 }, 'badSkills must be absent where alpha is given'],
    [{ ...point, skills: undefined }, 'skills is required: either it or measure'],
    [{ ...point, measure: [1] }, 'measure must be absent where skills is given'],
    [{ ...point, beta: undefined }, 'beta is required: either it or competence'],
    [{ ...point, competence: 0.5 }, 'competence must be absent where beta is given'],
    [{ ...point, k: 501 }, 'k must be at most 500'],
    [{ ...point, theta: undefined, errorPieces: 1e5 + 1 }, 'errorPieces must be at most 100000'],
    [{ ...point, alpha: undefined, badSkills: 101 }, 'badSkills must be at most 100'],
    [{ ...point, bound: 'union' as const }, "degrees must be 'nominal' where bound is 'union'"],
    [{ ...point, tail: 'chernoff' as const }, "tail must be 'exact' where bound is 'sharp'"],
    [
      {
        ...point,
        errorPieces: 5,
        theta: undefined,
        bound: 'exact' as const,
        degrees: 'nominal' as const,
        tail: 'chernoff' as const,
      },
      "tail must be 'exact' where bound is 'exact'",
    ],
    [{ ...point, bound: 'exact' as const, degrees: 'nominal' as const }, "bound must be 'sharp' or 'union' where k²q³"],
    [{ ...point, draws: 'distinct' as const, k: 101 }, "k must be at most skills = 100 where draws is 'distinct'"],
    [{ ...point, draws: 'distinct' as const, tupleSize: 2 }, "tupleSize must be 1 where draws is 'distinct'"],
    [{ ...measured, draws: 'distinct' as const }, "measure must be absent where draws is 'distinct'"],
    [{ ...point, leastFrequency: 0.5 }, 'leastFrequency must be absent where skills is given'],
    [{ ...measured, leastFrequency: 0 }, 'leastFrequency must be a number in (0, 1], got 0'],
    [{ ...measured, leastFrequency: 0.6 }, 'leastFrequency must be at most 0.5, the largest in measure'],
    [{ ...measured, alpha: undefined, badSkills: 1 }, 'badSkills must be absent where measure is given'],
    [{ ...measured, measure: [0.5, 0.4] }, 'sum of measure must be 1 within'],
    [{ ...point, tupleSize: 2 }, "within must be 'piece' or 'concatenation' where beta is given"],
  ])('are refused with the reason: %j', (options, message) => {
    expect(() => finiteSizeLogFailure(options)).toThrow(message);
  });
});

/** The bound at given multipliers, straight from the statement. */
function atMultipliers(point: Point, lambda: number, mu: number, edges = 0): number {
  const { textPieces: n, errorPieces: q, skills: m, badSkills: z, k } = point;
  const a = z / m;
  const error = 1 - point.competence;
  const exponents = Array.from({ length: k + 1 }, (_, x) => {
    const log =
      logBinomialCoefficient(k, x) + (x === 0 ? 0 : x * Math.log(a)) + (x === k ? 0 : (k - x) * Math.log1p(-a));
    return log + Math.max(0, lambda * x - mu) - (point.degrees === 'own' ? lambda * error * x : 0);
  });
  const largest = Math.max(...exponents);
  const logMean = largest + Math.log(exponents.reduce((sum, exponent) => sum + Math.exp(exponent - largest), 0));
  return logBinomialCoefficient(m, z) + q * mu - lambda * edges + n * logMean;
}

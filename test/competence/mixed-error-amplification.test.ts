import fc from 'fast-check';
import { errorAmplification, mixedErrorAmplification, sharpErrorAmplification } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, innerUnit, openUnit, ordered, point, refuted, uniform } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';
import { type MixedArguments, mixedRows } from '../support/mixed-reference.ts';
import { randomNumbers } from '../support/random.ts';
import { errorInUlps } from '../support/reference.ts';
import { independentDraws } from '../support/skill-graphs.ts';

/** Slack for two float64 results that are equal in exact arithmetic: 1e-14 each, as documented. */
const SLACK = 2 ** -45;

/** Laws of up to six numbers of skills, some of them of probability 0. */
function law(most: number): fc.Arbitrary<Pick<MixedArguments, 'ks' | 'probabilities'>> {
  const part = fc.tuple(count(most), fc.oneof(uniform(0.01, 1), fc.constantFrom(0, 1e-12, 1e-300)));
  return fc.tuple(count(most), fc.array(part, { maxLength: 5 })).map(([first, others]) => {
    const parts: [number, number][] = [[first, 1], ...others];
    const sum = parts.reduce((total, [, weight]) => total + weight, 0);
    return { ks: parts.map(([k]) => k), probabilities: parts.map(([, weight]) => weight / sum) };
  });
}

function mixedPoint(most: number): fc.Arbitrary<MixedArguments> {
  return fc
    .tuple(openUnit(), law(most), openUnit())
    .filter(([, , alpha]) => alpha > 2 ** -1000)
    .map(([theta, mixture, alpha]) => ({ theta, ...mixture, alpha }));
}

function meanOf({ ks, probabilities }: Pick<MixedArguments, 'ks' | 'probabilities'>): number {
  return ks.reduce((sum, k, i) => sum + k * probabilities[i]!, 0);
}

/** The sum of the largest θ fraction of the numbers with these probabilities. */
function topSum(theta: number, values: readonly number[], probabilities: readonly number[]): number {
  const order = values.map((_, i) => i).sort((i, j) => values[j]! - values[i]!);
  let left = theta;
  let total = 0;
  for (const i of order) {
    const take = Math.min(left, probabilities[i]!);
    total += take * values[i]!;
    left -= take;
  }
  return total;
}

describe('mixedErrorAmplification', () => {
  it.each(mixedRows())('agrees with 40 digits, $regime, at θ = $args.theta, α = $args.alpha, k of $args.ks', (row) => {
    expect(errorInUlps(mixedErrorAmplification(row.args), row.value)).toBeLessThanOrEqual(45); // the documented 1e-14
  });

  it('is the minimum over τ of the definition, in 90-digit arithmetic', () => {
    const small = fc.tuple(innerUnit(1e-9), law(9), innerUnit(1e-9));
    fc.assert(
      fc.property(small, ([theta, mixture, alpha]) => {
        const { ks, probabilities } = mixture;
        const p = exact(alpha);
        const weights = probabilities.map((weight) => exact(weight));
        const sum = weights.reduce((total, weight) => total.plus(weight));
        const most = Math.max(...ks);
        const mass = Array.from({ length: most + 1 }, (_, x) =>
          ks.reduce((total, k, i) => {
            if (x > k) return total;
            let term = weights[i]!.div(sum)
              .times(p.pow(x))
              .times(
                exact(1)
                  .minus(p)
                  .pow(k - x),
              );
            for (let j = 0; j < x; j++) term = term.times(k - j).div(j + 1);
            return total.plus(term);
          }, exact(0)),
        );
        const mean = mass.reduce((total, weight, x) => total.plus(weight.times(x)), exact(0));
        const candidates = mass.map((_, tau) =>
          mass
            .reduce((total, weight, x) => (x > tau ? total.plus(weight.times(x - tau)) : total), exact(0))
            .div(exact(theta))
            .plus(tau),
        );
        const cvar = candidates.reduce((least, candidate) => (candidate.lt(least) ? candidate : least));
        const value = cvar.div(mean).toString();
        expect(errorInUlps(mixedErrorAmplification({ theta, ...mixture, alpha }), value)).toBeLessThanOrEqual(45);
      }),
    );
  });

  it('of one number of skills, or of one in several parts, is β°', () => {
    fc.assert(
      fc.property(point(Number.MAX_SAFE_INTEGER), uniform(0, 1), ({ theta, k, alpha }, share) => {
        fc.pre(alpha > 2 ** -1000);
        const sharp = sharpErrorAmplification({ theta, k, alpha });
        const single = mixedErrorAmplification({ theta, ks: [k], probabilities: [1], alpha });
        const parts = mixedErrorAmplification({ theta, ks: [k, k], probabilities: [share, 1 - share], alpha });
        expect(Math.abs(single - sharp)).toBeLessThanOrEqual(SLACK * sharp);
        expect(Math.abs(parts - sharp)).toBeLessThanOrEqual(SLACK * sharp);
      }),
    );
  });

  it('is at least β° at the mean number of skills, rounded up', () => {
    const holds = (at: MixedArguments, constant: number): boolean => {
      const k = Math.ceil(meanOf(at) * (1 - 2 ** -48)); // a mean that is whole may come out a little above
      return mixedErrorAmplification(at) >= constant * sharpErrorAmplification({ ...pick(at), k }) * (1 - SLACK);
    };
    fc.assert(fc.property(mixedPoint(1e6), (at) => holds(at, 1)));
    expect(refuted(mixedPoint(1e6), (at) => holds(at, 1.01))).toBe(true);
  });

  it('is at least the average of β°, weighted by the skills of the text pieces', () => {
    fc.assert(
      fc.property(mixedPoint(1e6), (at) => {
        const { ks, probabilities } = at;
        const parts = ks.map((k, i) => k * probabilities[i]! * sharpErrorAmplification({ ...pick(at), k }));
        const average = parts.reduce((sum, part) => sum + part) / meanOf(at);
        expect(mixedErrorAmplification(at)).toBeGreaterThanOrEqual(average * (1 - SLACK));
      }),
    );
  });

  it('is between what the numbers of skills alone give away, and that over α', () => {
    const least = (at: MixedArguments): number => topSum(at.theta, at.ks, at.probabilities) / at.theta / meanOf(at);
    fc.assert(
      fc.property(mixedPoint(1e6), (at) => {
        const beta = mixedErrorAmplification(at);
        expect(beta).toBeGreaterThanOrEqual(least(at) * (1 - SLACK));
        expect(beta).toBeLessThanOrEqual(Math.min(1 / at.theta, least(at) / at.alpha) * (1 + SLACK));
      }),
    );
    expect(refuted(mixedPoint(1e6), (at) => mixedErrorAmplification(at) <= (0.99 * least(at)) / at.alpha)).toBe(true);
  });

  it('tends to that as α rises to 1, and not to 1', () => {
    const at = { theta: 0.1, ks: [5, 455], probabilities: [0.9, 0.1] };
    expect(mixedErrorAmplification({ ...at, alpha: 1 - 2 ** -53 })).toBeCloseTo(9.1, 12);
    // where Theorem 8 with the mean or with the least number of skills says much less
    for (const k of [5, 50]) expect(errorAmplification({ theta: 0.1, k, alpha: 0.5 })).toBeLessThan(2);
  });

  it('does not increase with α or θ, and θ times it does not decrease with θ', () => {
    fc.assert(
      fc.property(mixedPoint(1e6), ordered(openUnit()), (at, [low, high]) => {
        fc.pre(low > 2 ** -1000);
        const inAlpha = (alpha: number): number => mixedErrorAmplification({ ...at, alpha });
        const inTheta = (theta: number): number => mixedErrorAmplification({ ...at, theta });
        expect(inAlpha(high)).toBeLessThanOrEqual(inAlpha(low) * (1 + SLACK));
        expect(inTheta(high)).toBeLessThanOrEqual(inTheta(low) * (1 + SLACK));
        expect(low * inTheta(low)).toBeLessThanOrEqual(high * inTheta(high) * (1 + SLACK));
      }),
    );
  });

  it('does not decrease as the numbers of skills spread about their mean', () => {
    const spread = fc.tuple(innerUnit(1e-9), count(1e5), count(1e5), uniform(0, 1), innerUnit(1e-6));
    fc.assert(
      fc.property(spread, ([theta, k, step, share, alpha]) => {
        fc.pre(step < k);
        const between = (by: number): number =>
          mixedErrorAmplification({
            theta,
            ks: [k - by, k, k + by],
            probabilities: [share / 2, 1 - share, share / 2],
            alpha,
          });
        expect(between(Math.ceil(step / 2))).toBeLessThanOrEqual(between(step) * (1 + SLACK));
      }),
    );
  });

  it('is 1/θ exactly where the text pieces with a skill of the set are no more than θ', () => {
    const half = { ks: [1, 2], probabilities: [0.5, 0.5], alpha: 0.5 }; // a half and three quarters have one
    expect(mixedErrorAmplification({ theta: 0.625, ...half })).toBe(1.6);
    expect(mixedErrorAmplification({ theta: 0.75, ...half })).toBe(1 / 0.75);
    expect(mixedErrorAmplification({ theta: 0.5, ...half })).toBeLessThan(2);
  });

  it('agrees with the fractions of a small case', () => {
    // of 1 or 3 skills, half of them in the set: 3 edges in 1/16, 2 in 3/16, 1 in 7/16 of the text pieces
    const at = { ks: [1, 3], probabilities: [0.5, 0.5], alpha: 0.5 };
    expect(mixedErrorAmplification({ theta: 1 / 16, ...at })).toBe(3);
    expect(mixedErrorAmplification({ theta: 1 / 4, ...at })).toBe(2.25);
  });

  it('bounds every selection of every kind of text piece, and is attained by one of them', () => {
    // all kinds of text pieces of 1 or 3 draws from three skills: 3 + 10 of them, and 2^13 selections
    const measure = [0.5, 0.3, 0.2];
    const [ks, probabilities] = [
      [1, 3],
      [0.75, 0.25],
    ] as const;
    const kinds = ks.flatMap((k, i) =>
      independentDraws(measure, k).map((draw) => ({ ...draw, probability: draw.probability * probabilities[i]! })),
    );
    const mean = meanOf({ ks, probabilities });
    for (const set of [[0], [1], [2], [0, 1], [0, 2], [1, 2]]) {
      const alpha = set.reduce((sum, s) => sum + measure[s]!, 0);
      const edges = kinds.map(({ counts }) => set.reduce((sum, s) => sum + counts[s]!, 0));
      let closest = 0;
      for (let selection = 1; selection < 2 ** kinds.length - 1; selection++) {
        let theta = 0;
        let inError = 0;
        for (const [i, { probability }] of kinds.entries()) {
          if ((selection >> i) % 2 === 0) continue;
          theta += probability;
          inError += probability * edges[i]!;
        }
        if (theta > 1 - 2 ** -40) continue;
        const share = inError / (alpha * mean * theta * mixedErrorAmplification({ theta, ks, probabilities, alpha }));
        closest = Math.max(closest, share);
      }
      expect(Math.abs(closest - 1)).toBeLessThanOrEqual(SLACK);
    }
  });

  it('is the error on every skill of a set, over θ, where the worst text pieces of many err', () => {
    const [theta, n, m] = [0.1, 200_000, 4];
    const [ks, probabilities] = [
      [2, 12],
      [0.8, 0.2],
    ] as const;
    const next = randomNumbers(1);
    const draw = (): number[] => {
      const counts = Array.from({ length: m }, () => 0);
      const k = next() < probabilities[0] ? ks[0] : ks[1];
      for (let i = 0; i < k; i++) counts[Math.floor(next() * m)]!++;
      return counts;
    };
    const text = Array.from({ length: n }, draw);
    const degrees = [0, 1].map((s) => text.reduce((sum, counts) => sum + counts[s]!, 0));
    const worst = text.sort((a, b) => b[0]! + b[1]! - a[0]! - a[1]!).slice(0, theta * n);
    const bound = theta * mixedErrorAmplification({ theta, ks, probabilities, alpha: 0.5 });
    for (const s of [0, 1]) {
      const error = worst.reduce((sum, counts) => sum + counts[s]!, 0) / degrees[s]!;
      // some five standard deviations of an average over n text pieces of up to 12 edges, of which there are 2
      expect(Math.abs(error - bound)).toBeLessThan(0.02);
    }
    // the same text pieces, with errors on those with 4 skills each, would have far less
    expect(bound).toBeGreaterThan(1.5 * theta * sharpErrorAmplification({ theta, k: 4, alpha: 0.5 }));
  });

  it('takes up to 250 numbers of skills, each of any size, at once', () => {
    const probabilities = Array.from({ length: 250 }, () => 1 / 250);
    for (const most of [250, 1e6, Number.MAX_SAFE_INTEGER]) {
      const ks = probabilities.map((_, i) => most - i * Math.ceil(most / 1e6));
      expect(
        mixedErrorAmplification({ theta: 0.1, ks: ks.map((k) => Math.max(1, k)), probabilities, alpha: 0.1 }),
      ).toBeGreaterThan(1);
    }
    const one = Array.from({ length: 251 }, () => 1);
    expect(() => mixedErrorAmplification({ theta: 0.1, ks: one, probabilities: one, alpha: 0.1 })).toThrow(
      'ks.length must be at most 250, got 251',
    );
  });

  it('divides probabilities by their sum, which is 1 within 1e-9, and takes typed arrays', () => {
    const at = { theta: 0.1, alpha: 0.1 };
    const probabilities = [0.3, 0.7].map((p) => p * (1 + 5e-10));
    const exactly = mixedErrorAmplification({ ...at, ks: [4, 9], probabilities: [0.3, 0.7] });
    expect(mixedErrorAmplification({ ...at, ks: [4, 9], probabilities })).toBeCloseTo(exactly, 13);
    const typed = { ks: Uint32Array.of(4, 9), probabilities: Float64Array.of(0.3, 0.7) };
    expect(mixedErrorAmplification({ ...at, ...typed })).toBe(exactly);
  });

  it.each([
    [{ ks: [], probabilities: [] }, 'ks.length must be at least 1, got 0'],
    [{ ks: [1, 2], probabilities: [1] }, 'probabilities.length must be ks.length = 2, got 1'],
    [{ ks: [1, 2], probabilities: [0.5, 0.4] }, 'sum of probabilities must be 1 within 1e-9, got 0.9'],
    [{ ks: [1, 2.5], probabilities: [0.5, 0.5] }, 'ks[1] must be a positive safe integer, got 2.5'],
    [{ ks: [1, 2], probabilities: [1.5, -0.5] }, 'probabilities[1] must be a number in [0, Infinity), got -0.5'],
  ])('names what is wrong with %j', (wrong, message) => {
    expect(() => mixedErrorAmplification({ theta: 0.1, ...wrong, alpha: 0.1 })).toThrow(message);
  });
});

function pick({ theta, alpha }: MixedArguments): { theta: number; alpha: number } {
  return { theta, alpha };
}

import fc from 'fast-check';
import { forecast, requiredScale, type ScalingErrorModel } from 'skill-emergence/emergence';
import {
  besiroglu2024,
  computeOptimalScale,
  hoffmann2022,
  optimalExponents,
  publishedScalingLaws,
  trainingFlops,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit, ordered, uniform } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { law, publishedLaw } from '../support/laws.ts';
import { bound, scalingErrors, settings, tupleSize } from '../support/settings.ts';

const ULP = 2 ** -52;

/** What can be asked of requiredScale, but the competence. */
const question = fc
  .record({ of: law(), wanted: settings(), errors: scalingErrors(), size: tupleSize() })
  .map(({ of, wanted, errors, size }) => ({ law: of, ...wanted, errors, tupleSize: size }));
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

/** The competence that the best use of a budget guarantees. */
function reached(asked: Question, flops: number): number {
  return forecast({ ...asked, scale: computeOptimalScale(asked.law, flops) }).competence;
}

describe('requiredScale', () => {
  it('is a compute-optimal scale, for a budget of 6 N D', () => {
    fc.assert(
      fc.property(question, openUnit(), (asked, competence) => {
        const { parameters, tokens, flops } = requiredScale({ ...asked, competence });
        fc.pre(flops > 0 && flops < Infinity);
        expect({ parameters, tokens }).toStrictEqual(computeOptimalScale(asked.law, flops));
        if (flops > 1e-300)
          expect(Math.abs(trainingFlops({ parameters, tokens }) / flops - 1)).toBeLessThanOrEqual(2 * ULP);
      }),
    );
  });

  it('reaches the competence', () => {
    fc.assert(
      fc.property(question, openUnit(), (asked, competence) => {
        const { parameters, tokens, flops } = requiredScale({ ...asked, competence });
        fc.pre(flops > 0 && flops < Infinity);
        expect(forecast({ ...asked, scale: { parameters, tokens } }).competence).toBeGreaterThanOrEqual(competence);
      }),
    );
  });

  it('does not reach it with a billionth less compute', () => {
    fc.assert(
      // A billionth of the budget is alpha beta / (alpha + beta) billionths of θ: 1e-11 or more of it under any of
      // these laws, and, the guaranteed error being concave in θ, at least 1 - 0.95 times as much of a competence.
      fc.property(question, uniform(0.05, 0.95), (asked, competence) => {
        const { flops } = requiredScale({ ...asked, competence });
        fc.pre(flops > 2 ** -1000 && flops < Infinity); // there are no billionths of a subnormal number
        expect(reached(asked, flops * (1 - 1e-9))).toBeLessThan(competence);
      }),
    );
  });

  it('is reached by no smaller budget, and missed by no larger one but for want of a valid β', () => {
    fc.assert(
      fc.property(question, uniform(0.01, 0.99), logUniform(1e-12, 1e100), (asked, competence, budget) => {
        const { flops } = requiredScale({ ...asked, competence });
        const there = reached(asked, budget);
        if (budget < flops * (1 - 1e-9)) expect(there).toBeLessThan(competence);
        if (budget > flops * (1 + 1e-9) && asked.bound !== 'theorem8') {
          expect(there).toBeGreaterThanOrEqual(competence - 8 * ULP);
        }
      }),
    );
  });

  it('is infinite for competence 1, although a tiny θ rounds to it', () => {
    const nowhere = { parameters: Infinity, tokens: Infinity, flops: Infinity };
    fc.assert(
      fc.property(question, (asked) => {
        expect(requiredScale({ ...asked, competence: 1 })).toStrictEqual(nowhere);
      }),
    );
    expect(reached({ ...publishedQuestion, bound: 'sharp' }, 1e200)).toBe(1);
  });

  it('is infinite where Theorem 8 cannot, and finite there by the other two bounds', () => {
    // the theorem is feasible down to a θ at which it guarantees a competence between 0.7 and 0.8
    const asked = { k: 2, alpha: 0.1, competence: 0.8 } as const;
    expect(requiredScale({ ...asked, competence: 0.7 }).flops).toBeLessThan(1e32);
    expect(requiredScale(asked)).toStrictEqual({ parameters: Infinity, tokens: Infinity, flops: Infinity });
    expect(requiredScale({ ...asked, bound: 'refined' }).flops).toBeLessThan(1e33);
    expect(requiredScale({ ...asked, bound: 'sharp' }).flops).toBeLessThan(1e32);
  });

  it('is infinite for tuples that do not fit into a text piece, and checks the rest all the same', () => {
    const asked = { k: 3, alpha: 0.1, tupleSize: 4, within: 'piece', competence: 0.5 } as const;
    expect(requiredScale(asked).flops).toBe(Infinity);
    expect(requiredScale({ ...asked, within: 'best', bound: 'sharp' }).flops).toBeLessThan(Infinity);
    expect(() => requiredScale({ ...asked, alpha: NaN })).toThrow('alpha must be');
    expect(() => requiredScale({ ...asked, bound: 'best' as 'sharp' })).toThrow('bound must be');
    expect(() => requiredScale({ ...asked, errors: { model: 'cloze', factor: NaN } })).toThrow('factor must be');
  });

  it('is 0 where the budget underflows', () => {
    const errors = { model: 'cloze', factor: 1e-60 } as const;
    const asked = { k: 8, alpha: 0.1, bound: 'sharp', competence: 0.5, errors } as const;
    expect(requiredScale(asked)).toStrictEqual({ parameters: 0, tokens: 0, flops: 0, extrapolated: true });
  });

  it('grows with the competence', () => {
    fc.assert(
      fc.property(question, ordered(uniform(0.01, 0.99)), (asked, [less, more]) => {
        fc.pre(more > less + 2 ** -20);
        const lower = requiredScale({ ...asked, competence: less });
        const higher = requiredScale({ ...asked, competence: more });
        expect(higher.flops).toBeGreaterThanOrEqual(lower.flops);
        if (lower.flops > 0 && higher.flops < Infinity) expect(higher.flops).toBeGreaterThan(lower.flops);
      }),
    );
  });

  it('grows with the size of the tuples', () => {
    fc.assert(
      fc.property(question, uniform(0.01, 0.99), (asked, competence) => {
        const small = requiredScale({ ...asked, competence });
        const large = requiredScale({ ...asked, competence, tupleSize: asked.tupleSize + 1 });
        // the same up to the error of a budget where ⌊k/k'⌋ is the same
        expect(large.flops).toBeGreaterThanOrEqual(small.flops * (1 - 1e-9));
      }),
    );
    const sizes = [1, 2, 3, 5].map((size) => {
      return requiredScale({ k: 8, alpha: 0.1, tupleSize: size, competence: 0.5, bound: 'sharp' }).flops;
    });
    expect(sizes).toStrictEqual([...new Set(sizes)].sort((a, b) => a - b));
  });

  it('is less by the sharp curve than by the refined bound than by Theorem 8', () => {
    fc.assert(
      fc.property(question, uniform(0.01, 0.99), (asked, competence) => {
        const [sharp, refined, theorem8] = (['sharp', 'refined', 'theorem8'] as const).map(
          (name) => requiredScale({ ...asked, competence, bound: name }).flops,
        );
        expect(sharp).toBeLessThanOrEqual(refined! * (1 + 1e-9));
        expect(refined).toBeLessThanOrEqual(theorem8! * (1 + 1e-9));
      }),
    );
  });

  it('moves by 2^(1/γ) where the error doubles: by a factor 91 under hoffmann2022', () => {
    fc.assert(
      fc.property(publishedLaw(), settings(), logUniform(0.1, 5), (of, wanted, factor) => {
        const asked = { law: of, ...wanted, competence: 0.5 };
        const once = requiredScale({ ...asked, errors: { model: 'cloze', factor } }).flops;
        const twice = requiredScale({ ...asked, errors: { model: 'cloze', factor: 2 * factor } }).flops;
        fc.pre(twice < Infinity);
        // 1e-12 for either budget
        expect(Math.abs(twice / once / 2 ** (-1 / optimalExponents(of).excess) - 1)).toBeLessThanOrEqual(4e-12);
      }),
    );
    expect(2 ** (-1 / optimalExponents(hoffmann2022).excess)).toEqual(near('91'));
  });

  it('depends on the law by orders of magnitude', () => {
    const asked = { k: 8, alpha: 0.1, competence: 0.5, bound: 'sharp' } as const;
    const ratio = requiredScale(asked).flops / requiredScale({ ...asked, law: besiroglu2024 }).flops;
    expect(ratio).toEqual(near('29'));
  });

  it('marks a scale beyond the runs behind the law as the forecast does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(publishedScalingLaws)),
        settings(),
        openUnit(),
        (of, wanted, competence) => {
          const result = requiredScale({ law: of, ...wanted, competence });
          fc.pre(result.flops > 0 && result.flops < Infinity);
          expect(result.extrapolated).toBe(forecast({ law: of, ...wanted, scale: result }).extrapolated);
        },
      ),
    );
  });

  it('is for single skills, hoffmann2022, the cloze model and Theorem 8 unless told otherwise', () => {
    const spelt = {
      law: hoffmann2022,
      tupleSize: 1,
      errors: { model: 'cloze' },
      bound: 'theorem8',
      within: 'best',
    } as const;
    fc.assert(
      fc.property(uniform(0.01, 0.99), (competence) => {
        const asked = { k: 8, alpha: 0.1, competence };
        expect(requiredScale(asked)).toStrictEqual(requiredScale({ ...asked, ...spelt }));
      }),
    );
  });

  it('refuses an error fraction that does not depend on the scale', () => {
    const errors = { model: 'given', errorFraction: 0.1 } as unknown as ScalingErrorModel;
    expect(() => requiredScale({ k: 8, alpha: 0.1, competence: 0.5, errors })).toThrow(
      "errors.model must be one of 'cloze', 'calibrated', got \"given\"",
    );
  });

  it('wants a competence to ask for', () => {
    fc.assert(
      fc.property(bound(), (name) => {
        const asked = { k: 8, alpha: 0.1, bound: name };
        expect(() => requiredScale({ ...asked, competence: 0 })).toThrow(
          'competence must be a number in (0, 1], got 0',
        );
      }),
    );
  });
});

const publishedQuestion: Question = {
  law: hoffmann2022,
  k: 8,
  alpha: 0.1,
  bound: 'theorem8',
  within: 'best',
  errors: { model: 'cloze' },
  tupleSize: 1,
};

import fc from 'fast-check';
import { guaranteedCompetence, tupleCompetence } from 'skill-emergence/competence';
import { forecast, slingshot } from 'skill-emergence/emergence';
import { chinchillaLoss, excessEntropy, hoffmann2022, publishedLaws, type Scale } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { refuted } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { publishedLaw, scale } from '../support/laws.ts';
import { errorInUlps } from '../support/reference.ts';
import { bound, scalingErrors, settings } from '../support/settings.ts';
import { tupleRows } from '../support/tuple-reference.ts';
import { without } from '../support/without.ts';

const CHINCHILLA = { parameters: 70e9, tokens: 1.4e12 };

const question = fc
  .record({
    law: publishedLaw(),
    scale: scale(),
    wanted: settings(),
    errors: scalingErrors(),
    tupleSizes: fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ wanted: { bound, ...wanted }, ...rest }) => ({ ...rest, ...wanted, bounds: [bound] }));

/** A table by one bound: the base model's guarantee, and the rows with theirs. */
function tableOf(asked: Parameters<typeof slingshot>[0]) {
  const { guarantees, rows, ...base } = slingshot(asked);
  const only = <T>([one, ...others]: readonly T[]): T => {
    expect(others).toHaveLength(0);
    return one!;
  };
  return {
    ...base,
    guarantee: only(guarantees),
    rows: rows.map(({ guarantees: own, ...row }) => ({ ...row, guarantee: only(own) })),
  };
}

/** Slack for two float64 results of the same guarantee at error fractions a few ulp apart. */
const SLACK = 2 ** -45;

const only = ({ parameters, tokens }: Scale): Scale => ({ parameters, tokens });

describe('slingshot', () => {
  it.each(tupleRows('slingshotFactor'))('has the factor of 40 digits at $args', ({ args, value }) => {
    const { reduction, parameters, tokens, ...law } = args;
    const [row] = slingshot({
      law: { ...law, E: 0 },
      scale: { parameters, tokens },
      k: 8,
      alpha: 0.1,
      tupleSizes: [reduction],
    }).rows;
    // 1e-14 (1 + ln s), as scaleFactor documents
    expect(errorInUlps(row!.proportional.factor, value)).toBeLessThanOrEqual(45 * (1 + Math.log(Number(value))));
  });

  it('takes one order of magnitude for pairs, under the law of Hoffmann et al.', () => {
    const { rows } = slingshot({ scale: CHINCHILLA, k: 8, alpha: 0.1, tupleSizes: [2] });
    expect(rows[0]!.proportional.factorBounds).toEqual([near('7.68'), near('11.89')]);
    expect(rows[0]!.proportional.factor).toEqual(near('10.1269'));
  });

  it('divides the excess entropy by k′, in proportion and along the compute-optimal scales', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { excessEntropy: base, rows } = slingshot(asked);
        expect(base).toBe(excessEntropy(asked.law, asked.scale));
        for (const { tupleSize, proportional, computeOptimal } of rows) {
          const at = excessEntropy(asked.law, only(proportional));
          // the relative error of s, times an exponent below 1, and 4 ulp of the excess entropy
          expect(Math.abs((at * tupleSize) / base - 1)).toBeLessThanOrEqual(
            1e-14 * (2 + Math.log(proportional.factor)),
          );
          fc.pre(computeOptimal.flops > 1e-290 && computeOptimal.flops < Infinity);
          const optimal = excessEntropy(asked.law, only(computeOptimal));
          expect(Math.abs((optimal * tupleSize) / base - 1)).toBeLessThanOrEqual(1e-12);
        }
      }),
    );
  });

  it('has the factor between its bounds, and both bounds attained for equal exponents', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { proportional, tupleSize } of slingshot(asked).rows) {
          const [least, most] = proportional.factorBounds;
          expect(least).toBeLessThanOrEqual(proportional.factor);
          expect(proportional.factor).toBeLessThanOrEqual(most);
          const { alpha, beta } = asked.law;
          // an ulp of the exponent is ln k′ / exponent ulp of the power
          const rounding = 2 ** -51 * (1 + Math.log(tupleSize) / Math.min(alpha, beta));
          expect(Math.abs(least / Math.pow(tupleSize, 1 / Math.max(alpha, beta)) - 1)).toBeLessThanOrEqual(rounding);
          expect(Math.abs(most / Math.pow(tupleSize, 1 / Math.min(alpha, beta)) - 1)).toBeLessThanOrEqual(rounding);
        }
      }),
    );
    // where one of the two terms is all there is, the bound of its exponent is approached
    const of = (at: Scale): number => {
      return slingshot({ scale: at, k: 8, alpha: 0.1, tupleSizes: [2] }).rows[0]!.proportional.factor;
    };
    expect(of({ parameters: 1e3, tokens: 1e30 })).toEqual(near('7.68'));
    expect(of({ parameters: 1e30, tokens: 1e3 })).toEqual(near('11.89'));
  });

  it('would leave a tighter interval', () => {
    const tighter = (asked: typeof question extends fc.Arbitrary<infer T> ? T : never): boolean =>
      slingshot(asked).rows.every(({ proportional: { factor, factorBounds } }) => {
        return factor === 1 || (factor >= factorBounds[0] * 1.1 && factor <= factorBounds[1] / 1.1);
      });
    expect(refuted(question, tighter)).toBe(true);
  });

  it('multiplies the least compute by k′^(1/γ), and never takes more of it than in proportion', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { rows } = slingshot({ ...asked, tupleSizes: [1, ...asked.tupleSizes] });
        const { flops } = rows[0]!.computeOptimal;
        for (const { proportional, computeOptimal } of rows) {
          fc.pre(flops > 1e-290 && computeOptimal.flops < Infinity);
          expect(Math.abs(computeOptimal.flops / flops / computeOptimal.factor - 1)).toBeLessThanOrEqual(2e-12);
          expect(computeOptimal.flops).toBeLessThanOrEqual(proportional.flops * (1 + 1e-12));
        }
      }),
    );
  });

  it('says of the base model and of a scale-up what a forecast says, or by the corollary more', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { guarantee, rows, ...base } = tableOf(asked);
        const { law, scale: at, k, alpha, within, errors } = asked;
        const by = asked.bounds[0]!;
        const settingsOf = { law, k, alpha, bound: by, within, errors };
        const there = forecast({ ...settingsOf, scale: at, within: 'concatenation' });
        expect(base).toMatchObject({ errorFraction: there.errorFraction, loss: chinchillaLoss(law, at) });
        expect(guarantee).toStrictEqual({
          ...{ tupleSize: 1, bound: by, within: within === 'piece' ? 'piece' : 'concatenation' },
          ...guaranteedCompetence({ theta: base.errorFraction, k, alpha, bound: by }),
        });
        for (const row of rows) {
          const exact = tupleCompetence({
            ...without(settingsOf, 'law', 'errors'),
            ...{ theta: row.errorFraction, tupleSize: row.tupleSize },
          });
          const { tupleSize } = row;
          if (exact.competence >= guarantee.competence || within === 'piece')
            expect(row.guarantee).toStrictEqual({ tupleSize, bound: by, ...exact });
          else expect(row.guarantee).toStrictEqual({ ...guarantee, tupleSize, within: 'concatenation' });
          const forecasted = forecast({ ...settingsOf, scale: only(row.proportional), tupleSize: row.tupleSize });
          const relative = Math.abs(forecasted.errorFraction / row.errorFraction - 1);
          expect(relative).toBeLessThanOrEqual(1e-14 * (2 + Math.log(row.proportional.factor)));
        }
      }),
    );
  });

  it('computes each row at the error fraction of the base over k′, or at 1 where the base is beyond it', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { errorFraction, rows } = slingshot(asked);
        for (const row of rows) {
          const part = errorFraction / row.tupleSize;
          if (errorFraction < 1) expect(Math.abs(row.errorFraction / part - 1)).toBeLessThanOrEqual(2 ** -50);
          else expect(row.errorFraction).toBeGreaterThanOrEqual(part * (1 - 2 ** -50));
        }
      }),
    );
  });
});

describe('the claim of the slingshot', () => {
  it('holds: k′-tuples at the larger scale are at least where single skills are at the base', () => {
    fc.assert(
      fc.property(question, (asked) => {
        fc.pre(asked.within !== 'piece');
        const { guarantee, rows } = tableOf(asked);
        for (const row of rows) expect(row.guarantee.competence).toBeGreaterThanOrEqual(guarantee.competence);
      }),
    );
  });

  it('is Corollary 13 for the union bound, bit for bit but for rounding, and less than the exact error for the others', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { guarantee, rows } = tableOf(asked);
        for (const { tupleSize, errorFraction } of rows) {
          const { k, alpha } = asked;
          const bound = asked.bounds[0]!;
          const at = { k, alpha, bound, theta: errorFraction, tupleSize, within: 'concatenation' as const };
          if (bound === 'theorem8') {
            const union = tupleCompetence({ ...at, unionBound: true });
            if (union.feasible === guarantee.feasible) {
              expect(Math.abs(union.competence - guarantee.competence)).toBeLessThanOrEqual(SLACK);
            }
          } else {
            expect(tupleCompetence(at).competence).toBeGreaterThanOrEqual(guarantee.competence - SLACK);
          }
        }
      }),
    );
  });

  it('holds where every text piece of the base model is in error, which is to say nothing', () => {
    const errors = { model: 'cloze', factor: 10 } as const;
    const by = { bounds: ['sharp'], within: 'concatenation', errors } as const;
    const asked = { scale: CHINCHILLA, k: 8, alpha: 0.3, ...by };
    const { errorFraction, guarantee, rows } = tableOf({ ...asked, tupleSizes: [1, 2, 4, 8, 64] });
    expect([errorFraction, guarantee.vacuous]).toEqual([1, true]);
    // θ stays at 1 while k' is below 10 ε / 0.5 = 4.93, and the tuples say nothing either as long as k'θ is above 1
    expect(rows.map((row) => row.errorFraction === 1)).toEqual([true, true, true, false, false]);
    expect(rows.map((row) => row.guarantee.vacuous)).toEqual([true, true, true, true, true]);
  });

  it('needs the corollary under Theorem 8, which may have no β at the exact error fraction', () => {
    // α = 0.44 is feasible at θ = 0.1, and no longer at 1 − (1 − 0.1/2)² = 0.0975
    const errors = { model: 'calibrated', scale: CHINCHILLA, errorFraction: 0.1 } as const;
    const asked = { scale: CHINCHILLA, k: 4, alpha: 0.4425, errors, tupleSizes: [2] } as const;
    const { guarantee, rows } = tableOf({ ...asked, within: 'concatenation' });
    expect(guarantee.feasible).toBe(true);
    expect(rows[0]!.guarantee).toStrictEqual({ ...guarantee, tupleSize: 2, within: 'concatenation' });
    const theta = rows[0]!.errorFraction;
    expect(tupleCompetence({ theta, k: 4, alpha: 0.4425, tupleSize: 2, within: 'concatenation' }).feasible).toBe(false);
  });

  it('would not hold for tuples one larger, nor for tuples inside one text piece', () => {
    const concatenated = question.map((asked) => ({
      ...asked,
      within: 'concatenation' as const,
      bounds: ['sharp' as const],
    }));
    expect(
      refuted(concatenated, (asked) => {
        const { guarantee, rows } = tableOf(asked);
        const { k, alpha, within } = asked;
        return rows.every(({ tupleSize, errorFraction: theta }) => {
          const larger = tupleCompetence({ theta, k, alpha, bound: 'sharp', within, tupleSize: tupleSize + 1 });
          return larger.competence >= guarantee.competence - SLACK;
        });
      }),
    ).toBe(true);
    expect(
      refuted(question, (asked) => {
        const { guarantee, rows } = tableOf({ ...asked, within: 'piece' });
        return rows.every((row) => row.guarantee.competence >= guarantee.competence);
      }),
    ).toBe(true);
  });
});

describe('the table of the slingshot', () => {
  it('is for 1 to 64, hoffmann2022, the cloze model and Theorem 8 unless told otherwise', () => {
    const asked = { scale: CHINCHILLA, k: 8, alpha: 0.1 };
    const spelt = { law: hoffmann2022, errors: { model: 'cloze' }, bounds: ['theorem8'], within: 'best' } as const;
    const { rows } = slingshot(asked);
    expect(rows.map((row) => row.tupleSize)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1));
    expect(slingshot({ ...asked, ...spelt, tupleSizes: rows.map((row) => row.tupleSize) })).toStrictEqual(
      slingshot(asked),
    );
  });

  it('has a guarantee for each bound, in the order asked for, as the tables of each bound do', () => {
    fc.assert(
      fc.property(question, fc.uniqueArray(bound()), (asked, bounds) => {
        const { guarantees, rows } = slingshot({ ...asked, bounds });
        const each = bounds.map((by) => tableOf({ ...asked, bounds: [by] }));
        expect(guarantees).toStrictEqual(each.map(({ guarantee }) => guarantee));
        rows.forEach((row, i) => {
          expect(row.guarantees).toStrictEqual(each.map((table) => table.rows[i]!.guarantee));
        });
      }),
    );
  });

  it('needs some excess entropy to divide', () => {
    const law = { ...hoffmann2022, alpha: 100, beta: 100 };
    expect(() => slingshot({ law, scale: CHINCHILLA, k: 8, alpha: 0.1, tupleSizes: [] })).toThrow(
      'scale must be one whose excess entropy is above the smallest double',
    );
  });

  it('has numbers under a law whose optimum lies beyond the doubles', () => {
    const law = { ...hoffmann2022, A: 1e308 };
    const { rows } = slingshot({ law, scale: CHINCHILLA, k: 8, alpha: 0.3, tupleSizes: [2] });
    // nearly all of the excess entropy is in the parameters
    expect(Math.abs(rows[0]!.proportional.factor / 2 ** (1 / 0.34) - 1)).toBeLessThanOrEqual(2 ** -44);
    // D* = (B/ε · 31/17)^(1/0.28) is some 1e-1080, and the budget with it below the smallest double
    expect(rows[0]!.computeOptimal.flops).toBe(0);
    const wide = { ...hoffmann2022, A: 1e308, alpha: 10, beta: 10 };
    const at = slingshot({ law: wide, scale: { parameters: 1e3, tokens: 1e3 }, k: 8, alpha: 0.3, tupleSizes: [1] });
    const half = at.excessEntropy / 2; // equal exponents: the share of each term
    const flops = 6 * (1e308 / half) ** 0.1 * (law.B / half) ** 0.1;
    expect(Math.abs(at.rows[0]!.computeOptimal.flops / flops - 1)).toBeLessThanOrEqual(2 ** -40);
  });

  it('has numbers under exponents and excess entropies next to 0', () => {
    const law = { E: 0, A: 5e-324, B: 5e-324, alpha: 5e-324, beta: 5e-324 };
    const flat = slingshot({ law, scale: { parameters: 1, tokens: 1 }, k: 1, alpha: 0.5, tupleSizes: [1, 2 ** 50] });
    expect(flat.rows[0]!.proportional.factorBounds).toEqual([1, 1]);
    expect(flat.rows[0]!.computeOptimal.flops).toBe(6); // any would do
    expect(flat.rows[1]!.computeOptimal.flops).toBe(Infinity); // the excess entropy underflows
  });

  it('starts where the model is', () => {
    fc.assert(
      fc.property(question, bound(), (asked, by) => {
        const one = { within: 'best', bounds: [by], tupleSizes: [1] } as const;
        const { guarantee, errorFraction, rows } = tableOf({ ...asked, ...one });
        const { proportional, computeOptimal } = rows[0]!;
        expect(proportional).toMatchObject({ ...asked.scale, factor: 1, factorBounds: [1, 1] });
        expect(computeOptimal.factor).toBe(1);
        expect(rows[0]!.errorFraction).toBe(errorFraction);
        expect(rows[0]!.guarantee).toStrictEqual(guarantee);
      }),
    );
  });

  it('marks what lies beyond the runs behind the law', () => {
    const small = { parameters: 1e9, tokens: 20e9 };
    const { extrapolated, rows } = slingshot({ scale: small, k: 8, alpha: 0.1, tupleSizes: [1, 64] });
    expect([extrapolated, rows[0]!.proportional.extrapolated, rows[1]!.proportional.extrapolated]).toEqual([
      false,
      false,
      true,
    ]);
    const unknown = slingshot({ law: publishedLaws.muennighoff2023C4, scale: small, k: 8, alpha: 0.1 });
    expect(unknown).not.toHaveProperty('extrapolated');
    expect(unknown.rows[0]!.proportional).not.toHaveProperty('extrapolated');
  });

  it('has infinite scales where they overflow', () => {
    const { fittedRange } = publishedLaws.hoffmann2022; // no scale is not one beyond it
    const law = { E: 0, A: 1, B: 1, alpha: 0.001, beta: 0.001, fittedRange };
    const { rows } = slingshot({ law, scale: CHINCHILLA, k: 8, alpha: 0.1, tupleSizes: [64] });
    expect(rows[0]!.proportional).toEqual({
      factor: Infinity,
      factorBounds: [Infinity, Infinity],
      parameters: Infinity,
      tokens: Infinity,
      flops: Infinity,
    });
    expect(rows[0]!.computeOptimal).toEqual({
      factor: Infinity,
      parameters: Infinity,
      tokens: Infinity,
      flops: Infinity,
    });
  });
});

import fc from 'fast-check';
import { guaranteedCompetence, tupleCompetence, tupleErrorFraction } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, unit } from '../support/arbitraries.ts';

const bound = fc.constantFrom('theorem8' as const, 'refined' as const, 'sharp' as const);
const settings = fc.record({ k: count(100), alpha: openUnit(), bound });

describe('Corollary 13', () => {
  it('gives k′-tuples at θ/k′ the curve that single skills had at θ, bit for bit', () => {
    fc.assert(
      fc.property(openUnit(), fc.integer({ min: 1, max: 64 }), settings, (theta, tupleSize, at) => {
        fc.pre(theta > 2 ** -1000);
        const part = theta / tupleSize;
        const tuples = tupleCompetence({ ...at, theta: part, tupleSize, within: 'concatenation', unionBound: true });
        const single = guaranteedCompetence({ ...at, theta });
        if (part * tupleSize === theta) {
          expect(tuples).toEqual({ ...single, within: 'concatenation' });
        } else if (theta <= 0.5 && single.feasible && tuples.feasible) {
          expect(Math.abs(tuples.competence - single.competence)).toBeLessThanOrEqual(1e-12);
        }
      }),
    );
  });

  it('lifts 2k′-tuples to at least where k′-tuples were when θ is halved', () => {
    fc.assert(
      fc.property(openUnit(), fc.integer({ min: 1, max: 32 }), settings, (theta, tupleSize, at) => {
        fc.pre(at.bound !== 'theorem8' && theta > 2 ** -1000);
        const before = tupleCompetence({ ...at, theta, tupleSize, within: 'concatenation' }).competence;
        const half = { ...at, theta: theta / 2, tupleSize: 2 * tupleSize };
        // (1 − θ/2)² >= 1 − θ, so the exact error fraction of the doubled tuples is no larger
        expect(tupleCompetence({ ...half, within: 'concatenation' }).competence).toBeGreaterThanOrEqual(
          before - 2 ** -45,
        );
      }),
    );
  });
});

describe('tupleCompetence', () => {
  it('by concatenation is the guarantee at the tuple error fraction', () => {
    fc.assert(
      fc.property(unit(), count(1000), settings, fc.boolean(), (theta, tupleSize, at, unionBound) => {
        const tupleTheta = tupleErrorFraction({ theta, tupleSize, unionBound });
        expect(tupleCompetence({ ...at, theta, tupleSize, unionBound, within: 'concatenation' })).toEqual({
          ...guaranteedCompetence({ ...at, theta: tupleTheta }),
          within: 'concatenation',
        });
      }),
    );
  });

  it('in a piece is the guarantee with floor(k/k′) skills, and nothing for tuples that do not fit', () => {
    fc.assert(
      fc.property(unit(), count(200), settings, (theta, tupleSize, at) => {
        const piece = tupleCompetence({ ...at, theta, tupleSize, within: 'piece' });
        const slots = Math.floor(at.k / tupleSize);
        expect(piece).toEqual(
          slots === 0
            ? { beta: Infinity, error: 1, competence: 0, feasible: false, vacuous: true, within: 'piece' }
            : { ...guaranteedCompetence({ ...at, theta, k: slots }), within: 'piece' },
        );
      }),
    );
  });

  it('takes the better of both ways by default, and says which', () => {
    fc.assert(
      fc.property(unit(), count(200), settings, (theta, tupleSize, at) => {
        const best = tupleCompetence({ ...at, theta, tupleSize });
        const piece = tupleCompetence({ ...at, theta, tupleSize, within: 'piece' });
        const concatenation = tupleCompetence({ ...at, theta, tupleSize, within: 'concatenation' });
        // by the errors where both competences round to the same
        const closer = piece.competence === concatenation.competence && piece.error < concatenation.error;
        expect(best).toEqual(piece.competence > concatenation.competence || closer ? piece : concatenation);
      }),
    );
  });

  it('finds each way better somewhere', () => {
    const at = { k: 8, alpha: 0.1, tupleSize: 2, bound: 'sharp' } as const;
    expect(tupleCompetence({ ...at, theta: 0.1 }).within).toBe('piece');
    expect(tupleCompetence({ ...at, theta: 0.1, k: 3 }).within).toBe('concatenation');
  });

  it('for single skills is the guarantee itself', () => {
    fc.assert(
      fc.property(unit(), settings, (theta, at) => {
        expect(tupleCompetence({ ...at, theta, tupleSize: 1 })).toEqual({
          ...guaranteedCompetence({ ...at, theta }),
          within: 'concatenation',
        });
      }),
    );
  });

  it('guarantees no more of larger tuples, by the bounds that always exist', () => {
    fc.assert(
      fc.property(unit(), ordered(count(100)), settings, (theta, [few, many], at) => {
        fc.pre(at.bound !== 'theorem8');
        const larger = tupleCompetence({ ...at, theta, tupleSize: many }).competence;
        expect(larger).toBeLessThanOrEqual(tupleCompetence({ ...at, theta, tupleSize: few }).competence + 2 ** -45);
      }),
    );
  });

  it('is never worse with the exact error fraction, by the bounds that always exist', () => {
    const worse = (at: Parameters<typeof tupleCompetence>[0]): boolean =>
      tupleCompetence({ ...at, within: 'concatenation' }).competence <
      tupleCompetence({ ...at, within: 'concatenation', unionBound: true }).competence - 2 ** -45;
    fc.assert(
      fc.property(openUnit(), count(100), settings, (theta, tupleSize, at) => {
        fc.pre(at.bound !== 'theorem8');
        expect(worse({ ...at, theta, tupleSize })).toBe(false);
      }),
    );
  });

  it('can be worse with the exact error fraction under Theorem 8 alone, at its feasibility edge', () => {
    // the exact θ′ = 0.19 is infeasible at α = 0.53, where the union bound 0.2 is feasible
    const at = { theta: 0.1, k: 4, alpha: 0.53, tupleSize: 2, within: 'concatenation' } as const;
    expect(tupleCompetence(at).feasible).toBe(false);
    expect(tupleCompetence({ ...at, unionBound: true }).competence).toBeGreaterThan(0.6);
  });
});

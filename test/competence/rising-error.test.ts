import fc from 'fast-check';
import { tupleCompetence } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { errorRises } from '../../src/competence/rising-error.ts';
import { logUniform, refuted, unit } from '../support/arbitraries.ts';
import { settings, tupleSize } from '../support/settings.ts';

const cases = fc.record({
  wanted: settings(),
  size: tupleSize(),
  thetas: fc
    .array(fc.oneof(unit(), logUniform(1e-6, 1)), { minLength: 2, maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b)),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const rises = ({ wanted, size, thetas }: Case): boolean =>
  errorRises(thetas[0]!, thetas.at(-1)!, { ...wanted, tupleSize: size, unionBound: false });

/** Whether error and competence are in order, but for the few ulp of 1 by which either may be off. */
const inOrder = ({ wanted, size, thetas }: Case): boolean => {
  const guarantees = thetas.map((theta) => tupleCompetence({ ...wanted, theta, tupleSize: size }));
  return guarantees.slice(1).every(({ error, competence }, i) => {
    const before = guarantees[i]!;
    return error >= before.error - 2 ** -48 && competence <= before.competence + 2 ** -48;
  });
};

describe('errorRises', () => {
  it('is true only where the error rises and the competence falls from the first θ to the last', () => {
    fc.assert(fc.property(cases, (one) => !rises(one) || inOrder(one)));
  });

  it('is true of the sharp curve and of the refined bound everywhere, and not of Theorem 8', () => {
    fc.assert(
      fc.property(cases, (one) => {
        fc.pre(one.wanted.bound !== 'theorem8');
        expect(rises(one)).toBe(true);
      }),
    );
    expect(refuted(cases, inOrder)).toBe(true);
  });

  it('is true of Theorem 8 where it has a β in the whole range, or in no part of it', () => {
    // of single skills with k = 4 and α = 0.44 from θ = 0.0969 on
    const single = { k: 4, alpha: 0.44, bound: 'theorem8', tupleSize: 1, within: 'best', unionBound: false } as const;
    expect(errorRises(0.1, 1, single)).toBe(true);
    expect(errorRises(0.01, 0.09, single)).toBe(true);
    expect(errorRises(0.09, 0.1, single)).toBe(false);
    expect(errorRises(0, 0.09, single)).toBe(true); // 0, and then 1 everywhere
    expect(errorRises(0, 0.1, single)).toBe(false);
    expect(errorRises(1, 1, single)).toBe(true);
    // pairs in one piece are single skills with k = 2: from θ = 0.4128 on
    expect(errorRises(0.1, 0.2, { ...single, tupleSize: 2 })).toBe(true);
    expect(errorRises(0.1, 0.42, { ...single, tupleSize: 2 })).toBe(false);
    // and in concatenations from θ = 0.0497 on
    expect(errorRises(0.1, 0.42, { ...single, tupleSize: 2, within: 'concatenation' })).toBe(true);
    expect(errorRises(0.04, 0.06, { ...single, tupleSize: 2, within: 'concatenation' })).toBe(false);
    expect(errorRises(0.04, 0.06, { ...single, tupleSize: 2, within: 'piece' })).toBe(true);
    // five skills do not fit into a piece: they have no guarantee there at any θ
    expect(errorRises(0.1, 0.3, { ...single, tupleSize: 5 })).toBe(true);
    expect(errorRises(0, 1, { ...single, tupleSize: 5, within: 'piece' })).toBe(true);
  });
});

import fc from 'fast-check';
import { tupleErrorFraction } from 'skill-emergence/competence';
import { thetaForTupleCompetence } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { count, openUnit } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('thetaForTupleCompetence', () => {
  it.each(measurementRows('thetaForTupleCompetence'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(thetaForTupleCompetence(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is the error fraction of which the tuples have that mean', () => {
    fc.assert(
      fc.property(openUnit(), count(1e6), (competence, tupleSize) => {
        const theta = thetaForTupleCompetence({ competence, tupleSize });
        // a relative ulp of θ is one of 1 − p, times θ k′/(1 − θ) at most
        const slack = 2 ** -50 * (1 + (tupleSize * theta) / (1 - theta));
        if (theta < 1) expect(Math.abs(1 - tupleErrorFraction({ theta, tupleSize }) - competence)).toBeLessThan(slack);
      }),
    );
  });

  it('is the error itself inside one piece and of single skills, and ends at 1 and 0', () => {
    expect(thetaForTupleCompetence({ competence: 0.3, tupleSize: 5, within: 'piece' })).toBe(0.7);
    expect(thetaForTupleCompetence({ competence: 0.3, tupleSize: 1 })).toBe(0.7);
    expect(thetaForTupleCompetence({ competence: 0, tupleSize: 5 })).toBe(1);
    expect(thetaForTupleCompetence({ competence: 1, tupleSize: 5 })).toBe(0);
    expect(() => thetaForTupleCompetence({ competence: 0.3, tupleSize: 2, within: 'best' as never })).toThrow('within');
  });
});

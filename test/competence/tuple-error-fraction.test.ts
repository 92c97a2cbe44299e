import fc from 'fast-check';
import { tupleErrorFraction } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, innerUnit, openUnit, ordered, refuted, unit } from '../support/arbitraries.ts';
import { exact, exactLog1p } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';

describe('tupleErrorFraction', () => {
  it('is 1 − (1−θ)^k′ to a few ulp, over the whole domain', () => {
    fc.assert(
      fc.property(openUnit(), count(), (theta, tupleSize) => {
        fc.pre(theta > 2 ** -1000);
        const exponent = exactLog1p(exact(theta).neg()).times(tupleSize);
        const truth = exponent.gt(-1e-15)
          ? exponent.plus(exponent.pow(2).div(2)).plus(exponent.pow(3).div(6)).neg() // e^x − 1 for tiny x
          : exact(1).minus(exponent.exp());
        expect(errorInUlps(tupleErrorFraction({ theta, tupleSize }), truth.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is θ itself for single skills, and keeps 0 and 1', () => {
    fc.assert(
      fc.property(unit(), count(), fc.boolean(), (theta, tupleSize, unionBound) => {
        expect(tupleErrorFraction({ theta, tupleSize: 1, unionBound })).toBe(theta);
        expect(tupleErrorFraction({ theta: 0, tupleSize, unionBound })).toBe(0);
        expect(tupleErrorFraction({ theta: 1, tupleSize, unionBound })).toBe(1);
      }),
    );
  });

  it('is at most min(1, k′θ), which is not true of (k′ − ½)θ', () => {
    const holds = (theta: number, tupleSize: number): boolean =>
      tupleErrorFraction({ theta, tupleSize }) <=
      tupleErrorFraction({ theta, tupleSize, unionBound: true }) * (1 + 2 ** -51);
    fc.assert(fc.property(unit(), count(), holds));
    expect(
      refuted(fc.tuple(innerUnit(1e-9), count()), ([theta, tupleSize]) => {
        return tupleErrorFraction({ theta, tupleSize }) <= (tupleSize - 0.5) * theta;
      }),
    ).toBe(true);
  });

  it('does not decrease with θ or with k′', () => {
    fc.assert(
      fc.property(ordered(unit()), ordered(count()), ([low, high], [few, many]) => {
        const at = (theta: number, tupleSize: number): number => tupleErrorFraction({ theta, tupleSize });
        expect(at(low, few)).toBeLessThanOrEqual(at(high, few) * (1 + 2 ** -51));
        expect(at(low, few)).toBeLessThanOrEqual(at(low, many) * (1 + 2 ** -51));
      }),
    );
  });
});

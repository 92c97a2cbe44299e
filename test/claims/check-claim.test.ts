import { checkClaim, type Claim, claims } from 'skill-emergence/claims';
import { Interval } from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { verdictInDoubles } from '../../src/claims/check-claim.ts';
import { verdictOf } from '../../src/claims/verdict.ts';
import { DomainError } from '../../src/errors.ts';
import { contains } from '../support/claim-points.ts';

/** x (1 − x) ≤ limit: true for 1/4. */
function parabola(limit: number): Claim<'x'> {
  return {
    id: 'parabola',
    statement: 'x(1-x) \\le \\tfrac14',
    source: 'school',
    chapter: 'Parabolas',
    domain: { variables: { x: { in: 'unit' } } },
    margin: ({ x }) => limit - x * (1 - x),
    slack: () => 0,
    certifiedMargin: ({ x }, options) =>
      Interval.exact(limit, options).subtract(Interval.exact(1, options).subtract(x).multiply(x)),
    witness: { point: { x: 0.5 }, margin: 0 },
    mutation: { statement: '', margin: ({ x }) => -x, point: { x: 0.5 } },
  };
}

describe('checkClaim', () => {
  it('takes a claim by its name', () => {
    const nameless = { ...parabola(0.25), id: NaN as never };
    expect(() => checkClaim(nameless, { samples: 1, seed: 1 })).toThrow('claim.id must be a string, got NaN');
  });

  it('finds the smallest margin, and where', () => {
    const report = checkClaim(parabola(0.25), { samples: 100, seed: 1 });
    expect(report).toEqual({ claim: 'parabola', points: 113, smallestMargin: 0, at: { x: 0.5 }, certified: 0 });
  });

  it('proves a claim at every point where the sign of its margin can be told', () => {
    expect(checkClaim(parabola(0.26), { samples: 100, seed: 1, certified: true }).certified).toBe(113);
  });

  it('ends at the first point at which a claim fails, and says which', () => {
    const { refutation, points, smallestMargin, at } = checkClaim(parabola(0.2), { samples: 100, seed: 1 });
    expect(refutation).toEqual({ point: { x: 0.5 }, margin: 0.2 - 0.25, certified: false });
    expect([points, smallestMargin, at]).toEqual([8, 0.2 - 0.25, { x: 0.5 }]);
  });

  it('trusts interval arithmetic more than the slack', () => {
    const claim = { ...parabola(0.2), slack: () => 1 };
    expect(checkClaim(claim, { samples: 100, seed: 1 }).refutation).toBeUndefined();
    expect(checkClaim(claim, { samples: 100, seed: 1, certified: true }).refutation).toEqual({
      point: { x: 0.5 },
      margin: 0.2 - 0.25,
      certified: true,
    });
  });

  it('refutes a strict claim where both sides are equal, provably', () => {
    const { refutation } = checkClaim({ ...parabola(0.25), isStrict: true }, { samples: 1, seed: 1, certified: true });
    expect(refutation).toEqual({ point: { x: 0.5 }, margin: 0, certified: true });
  });

  it('proves in doubles what these tell, and the rest in 40 digits', () => {
    const asked: unknown[] = [];
    const by = (excess: string): Claim<'x'> => ({
      ...parabola(0.25),
      certifiedMargin: (_, options) => {
        asked.push(options);
        if (options.inDoubles && excess === 'refused') throw new DomainError('x', 0, 'wider');
        if (excess === 'broken') throw new TypeError('mine');
        return Interval.exact(excess === 'refused' || !options.inDoubles ? 1 : excess, options);
      },
    });
    const prove = (claim: Claim<'x'>) => checkClaim(claim, { samples: 1, seed: 1, certified: true });
    expect(prove(by('1')).certified).toBe(14);
    expect(asked).toEqual(Array.from({ length: 14 }, () => ({ digits: 40, inDoubles: true })));
    asked.length = 0;
    expect(prove(by('refused')).certified).toBe(14);
    expect(asked).toHaveLength(28);
    expect(() => prove(by('broken'))).toThrow(TypeError);
  });

  it('is never told by doubles what 40 digits contradict', () => {
    for (const claim of claims) {
      const points: Record<string, number>[] = [];
      const margin = (point: Record<string, number>) => points.push(point);
      checkClaim({ ...claim, margin }, { samples: 12, seed: 7 });
      for (const point of claim.certifiedMargin ? points.filter((_, i) => i % 7 === 0 || i > points.length - 12) : []) {
        const quick = verdictInDoubles(claim, point);
        if (quick === 'undecided') continue;
        const verdict = verdictOf(claim, claim.certifiedMargin!(point, { digits: 40 }));
        expect([quick, 'undecided'], `${claim.id} at ${JSON.stringify(point)}`).toContain(verdict);
      }
    }
  });

  it('takes a margin that is no number for a refutation', () => {
    const { refutation, smallestMargin } = checkClaim({ ...parabola(1), margin: () => NaN }, { samples: 1, seed: 1 });
    expect(refutation?.point).toEqual({ x: 0 });
    expect(smallestMargin).toBeNaN();
  });

  it('proves nothing of a claim without a certified margin', () => {
    const claim = parabola(0.26);
    Reflect.deleteProperty(claim, 'certifiedMargin');
    expect(checkClaim(claim, { samples: 10, seed: 1, certified: true }).certified).toBe(0);
  });

  it('tries the same points for the same seed, and others for another, all in the domain', () => {
    for (const claim of claims) {
      const pointsFor = (seed: number) => {
        const points: Record<string, number>[] = [];
        const margin = (point: Record<string, number>) => points.push(point);
        checkClaim({ ...claim, margin }, { samples: 50, seed });
        return points;
      };
      const points = pointsFor(1);
      expect(points).toEqual(pointsFor(1));
      expect(points).not.toEqual(pointsFor(2));
      expect(points.filter((point) => !contains(claim.domain, point))).toEqual([]);
    }
  });

  it('gives up on conditions that hardly any point meets', () => {
    const claim = parabola(0.25);
    const domain = { ...claim.domain, where: { text: 'x = \\tfrac12', holds: ({ x }: { x: number }) => x === 0.5 } };
    const { points } = checkClaim({ ...claim, domain }, { samples: 1000, seed: 1 });
    expect(points).toBeGreaterThan(1);
    expect(points).toBeLessThan(1000);
  });

  it.each([
    [{ samples: 0, seed: 1 }, 'samples must be a positive safe integer, got 0'],
    [{ samples: 1, seed: -1 }, 'seed must be a non-negative safe integer, got -1'],
    [{ samples: 1, seed: 1, certified: 1 as never }, 'certified must be true or false, got 1'],
    [undefined as never, 'options is required: an object'],
  ])('refuses %j', (options, message) => {
    expect(() => checkClaim(parabola(1), options)).toThrow(message);
  });

  it('refuses what is no claim', () => {
    expect(() => checkClaim(null as never, { samples: 1, seed: 1 })).toThrow('claim must be an object');
    expect(() => checkClaim('pinsker' as never, { samples: 1, seed: 1 })).toThrow(
      'claim must be an object, as claims.find(({ id }) => id === \'pinsker\') of skill-emergence/claims is, got "pinsker"',
    );
  });

  it('refuses what is no claim', () => {
    const options = { samples: 1, seed: 1 };
    expect(() => checkClaim({} as never, options)).toThrow('claim must be one of claims, with a domain, a margin');
    const sides = { margin: () => 0, slack: () => 0 };
    expect(() => checkClaim(sides as never, options)).toThrow('claim.domain is required');
    expect(() => checkClaim({ ...sides, domain: {} } as never, options)).toThrow('claim.domain.variables is required');
  });

  const q = { in: 'integers', from: 1, to: 3 };
  it.each([
    [{ p: null }, {}, 'claim.domain.variables.p must be an object'],
    [{ p: { in: 'zzz' } }, {}, "claim.domain.variables.p.in must be one of 'open unit', 'unit',"],
    [{ p: { in: 'interval', from: 0 } }, {}, 'claim.domain.variables.p.to is required: a finite number'],
    [{ p: { in: 'interval', from: 2, to: 1 } }, {}, 'claim.domain.variables.p.to must be at least from = 2, got 1'],
    [{ p: { in: 'decades', from: 0, to: 1 } }, {}, 'claim.domain.variables.p.from must be a positive number, got 0'],
    [{ p: { in: 'count', to: 0 } }, {}, 'claim.domain.variables.p.to must be a positive safe integer, got 0'],
    [{ p: { in: 'integers', from: 'q', to: 3 } }, {}, 'claim.domain.variables.p.from must be a safe integer, or the'],
    [{ p: { in: 'integers', from: 'q', to: 3 }, q }, {}, 'claim.domain.variables.p.from must be a safe integer, or'],
    [{ p: { in: 'integers', from: 5, to: 3 } }, {}, 'claim.domain.variables.p.to must be at least from = 5, got 3'],
    [{ p: { in: 'amplification', of: 'q' } }, {}, 'claim.domain.variables.p.of must be one of'],
    [{ q }, { ordered: 5 }, 'claim.domain.ordered must be an array'],
    [{ q }, { ordered: ['q'] }, 'claim.domain.ordered.length must be 2, got 1'],
    [{ q }, { ordered: ['q', 'r'] }, "claim.domain.ordered[1] must be one of 'q'"],
    [{ q }, { where: 5 }, 'claim.domain.where must be an object'],
    [{ q }, { where: { holds: 5 } }, 'claim.domain.where.holds must be a function of a point'],
  ])('names what is wrong with a domain: %j %j', (variables, rest, message) => {
    const claim = { ...parabola(1), domain: { variables, ...rest } };
    expect(() => checkClaim(claim as never, { samples: 1, seed: 1 })).toThrow(message);
  });

  it('names margins that are none', () => {
    const options = { samples: 1, seed: 1 };
    expect(() => checkClaim({ ...parabola(1), certifiedMargin: 5 } as never, options)).toThrow(
      'claim.certifiedMargin must be a function of a point and options',
    );
    expect(() => checkClaim({ ...parabola(1), margin: () => 'large' } as never, options)).toThrow(
      'claim.margin(point) must be a number, got "large"',
    );
  });

  it('takes the ends of many variables, of which it does not combine all corners first', () => {
    const unit = { in: 'unit' } as const;
    const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, unit]));
    const claim = (count: number) => ({ ...parabola(1), margin: () => 1, domain: { variables: named(count) } });
    expect(checkClaim(claim(8), { samples: 1, seed: 1 }).points).toBe(2 ** 8 + 1);
    expect(checkClaim(claim(13), { samples: 1, seed: 1 }).points).toBe(2 ** 13 + 1);
    expect(() => checkClaim(claim(14), { samples: 1, seed: 1 })).toThrow(
      'the number of claim.domain.variables must be at most 13, got 14',
    );
  });

  it('checks claims that cannot be changed', () => {
    expect(() => (claims as unknown[]).push({})).toThrow(TypeError);
    for (const claim of claims) {
      expect(Object.isFrozen(claim) && Object.isFrozen(claim.domain.variables)).toBe(true);
    }
  });
});

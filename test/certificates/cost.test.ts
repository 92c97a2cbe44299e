import { certifyClaim, verifyCertificate } from 'skill-emergence/certificates';
import { claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import { withinCost } from '../../src/certificates/cost.ts';
import { recomputed } from '../../src/certificates/recomputed.ts';
import { statementOf } from '../../src/certificates/statement.ts';
import { sealed } from '../support/sealed.ts';

const claimOf = (id: string) => claims.find((claim) => claim.id === id)!;

/** What verification costs, without a limit. */
function costOf(id: string, point: Readonly<Record<string, number>>, digits: number): number {
  let cost = 0;
  recomputed(statementOf(id)!, point, digits, (spent) => (cost += spent));
  return cost;
}

describe('the cost of a certificate', () => {
  it('is the same for who makes it and who verifies it, to the last unit', () => {
    const [claim, point] = [claimOf('chernoff-upper-tail'), { n: 1000, p: 0.5, m: 510 }] as const;
    const cost = costOf(claim.id, point, 30);
    const certificate = certifyClaim(claim, point, { maxCost: cost * (1 + 1e-9) });
    expect(verifyCertificate(certificate, { maxCost: cost * (1 + 1e-9) })).toBe(true);
    const less = { maxCost: cost * (1 - 1e-9) };
    expect(() => certifyClaim(claim, point, less)).toThrow('maxCost must be higher for what this takes to verify');
    expect(() => verifyCertificate(certificate, less)).toThrow('maxCost must be higher for what this takes to verify');
  });

  it('grows with the digits, and with the terms of a tail', () => {
    const near = { n: 1e6, p: 0.5, m: 500000 };
    expect(costOf('chernoff-upper-tail', near, 100)).toBeGreaterThan(2 * costOf('chernoff-upper-tail', near, 30));
    const small = { n: 1e4, p: 0.5, m: 5000 };
    expect(costOf('chernoff-upper-tail', near, 30)).toBeGreaterThan(2 * costOf('chernoff-upper-tail', small, 30));
  });

  it.each(['chernoff-upper-tail', 'chernoff-lower-tail'])('is within the limit for %s where it is highest', (id) => {
    expect(costOf(id, { n: 1e6, p: 0.5, m: 500000 }, 200)).toBeLessThan(1.2e6);
  });

  it('is refused beyond the limit before the terms of a tail are added', () => {
    let terms = 0;
    const spend = (cost: number) => {
      if (cost > 1e5) terms = cost;
      if (terms > 0) throw new Error('enough');
    };
    const point = { n: 1e6, p: 0.5, m: 500000 };
    expect(() => recomputed(statementOf('chernoff-upper-tail')!, point, 200, spend)).toThrow('enough');
    expect(terms).toBeGreaterThan(2e5); // all of them, in one
  });

  it('has a limit that can be raised, where a claim takes more', () => {
    const certificate = certifyClaim(claimOf('pinsker'), { p: '0.3', q: '0.2' }, { digits: 200 });
    expect(() => verifyCertificate(certificate, { maxCost: 1e3 })).toThrow('maxCost must be higher');
    expect(verifyCertificate(certificate, { maxCost: Infinity })).toBe(true);
  });

  it('is refused where a tie would be followed through all digits', () => {
    const certificate = certifyClaim(claimOf('refined-below-theorem'), { theta: 0.1, k: 8, alpha: 0.1 });
    const tie = { theta: '0.5', k: '2', alpha: '0.5' };
    const forgery = sealed(certificate, { inputs: tie, lower: '-Infinity', upper: 'Infinity', verdict: 'undecided' });
    expect(() => verifyCertificate(forgery)).toThrow('maxCost must be higher');
  });

  it.each([0, -1, Number.NaN, '5', null])('refuses the limit %j', (maxCost) => {
    const work = () => withinCost({ maxCost: maxCost as never }, () => 1);
    expect(work).toThrow('maxCost must be a positive number');
    expect(() => withinCost(null as never, () => 1)).toThrow('options must be an object');
  });

  it('leaves other errors as they are', () => {
    const failing = () => {
      throw new Error('another');
    };
    expect(() => withinCost({}, failing)).toThrow('another');
  });
});

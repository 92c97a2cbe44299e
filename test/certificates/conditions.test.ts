import { Decimal } from 'decimal.js';
import { claims } from 'skill-emergence/claims';
import { describe, expect, it } from 'vitest';
import { meetsCondition } from '../../src/certificates/conditions.ts';

describe('meetsCondition', () => {
  it.each(claims.filter((claim) => claim.domain.where && claim.certifiedMargin !== undefined))(
    'knows the condition of $id',
    ({ id, witness }) => {
      expect(typeof meetsCondition(id, witness.point)).toBe('boolean');
    },
  );

  const meets = (theta: string, k: number, alpha: string): boolean =>
    meetsCondition('sharp-trivial-from-edge', { theta, k, alpha });

  it('decides a tie of powers exactly', () => {
    expect(meets('0.25', 2, '0.5')).toBe(true);
    expect(meets('0.2500000000000000000000000000000000000000000000001', 2, '0.5')).toBe(false);
  });

  it('takes for not met what only a power of a million bits could tell', () => {
    const power = new (Decimal.clone({ precision: 960 }))('0.999').pow(100_000);
    expect(meets(power.toString(), 100_000, '0.999')).toBe(false);
    expect(meets(power.times(0.99).toString(), 100_000, '0.999')).toBe(true);
  });
});

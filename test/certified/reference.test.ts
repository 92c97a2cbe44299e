import {
  certifiedBernoulliDivergence,
  certifiedBinaryEntropy,
  certifiedPerformanceGap,
} from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { expectCertified } from '../support/certified.ts';
import { exact } from '../support/exact.ts';
import { referenceRows } from '../support/reference.ts';

// Values of 40 digits at exact doubles: every interval contains them, and has the width that was promised.

describe('certified intervals contain every reference value', () => {
  it('of H(p)', () => {
    for (const { args, value } of referenceRows('binaryEntropy')) {
      expectCertified((options) => certifiedBinaryEntropy(args.p, options), value);
    }
  });

  it('of D(q‖p)', () => {
    for (const { args, value } of referenceRows('bernoulliDivergence')) {
      expectCertified((options) => certifiedBernoulliDivergence(args.q, args.p, options), value);
    }
  });

  it('of the performance gap', () => {
    const rows = referenceRows('performanceGap').filter(({ args }) => exact(args.beta).times(exact(args.alpha)).lte(1));
    expect(rows.length).toBeGreaterThan(500);
    for (const { args, value } of rows) expectCertified((options) => certifiedPerformanceGap(args, options), value);
  });
});

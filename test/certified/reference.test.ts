import * as certified from 'skill-emergence/certified';
import { finiteSizeLogFailure } from 'skill-emergence/competence';
import { hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { admits, expectCertified } from '../support/certified.ts';
import { exact } from '../support/exact.ts';
import { mixedRows } from '../support/mixed-reference.ts';
import { functionRows, termsOf } from '../support/finite-size-reference.ts';
import { referenceRows } from '../support/reference.ts';
import { tailRows } from '../support/tail-reference.ts';
import { tupleRows } from '../support/tuple-reference.ts';
import { without } from '../support/without.ts';

// Values of 40 digits at exact doubles: every interval contains them, and has the width that was promised.

describe('certified intervals contain every reference value', () => {
  it('of H(p)', () => {
    for (const { args, value } of referenceRows('binaryEntropy')) {
      expectCertified((options) => certified.certifiedBinaryEntropy(args.p, options), value);
    }
  });

  it('of D(q‖p)', () => {
    for (const { args, value } of referenceRows('bernoulliDivergence')) {
      expectCertified((options) => certified.certifiedBernoulliDivergence(args.q, args.p, options), value);
    }
  });

  it('of the performance gap, where βα is at most 1 exactly', () => {
    for (const { args, value } of referenceRows('performanceGap')) {
      if (exact(args.beta).times(exact(args.alpha)).gt(1)) continue;
      expectCertified((options) => certified.certifiedPerformanceGap(args, options), value);
    }
  });

  it('of β*', () => {
    for (const { args, value } of referenceRows('errorAmplification')) {
      expectCertified((options) => certified.certifiedErrorAmplification(args, options), value);
    }
  });

  it('of β°', () => {
    for (const { args, value } of referenceRows('sharpErrorAmplification')) {
      expectCertified((options) => certified.certifiedSharpErrorAmplification(args, options), value);
    }
  });

  it('of β° where the number of skills is random', () => {
    for (const { args, value } of mixedRows()) {
      if (Math.max(...args.ks) > 1e5) continue;
      expectCertified((options) => certified.certifiedMixedErrorAmplification(args, options), value);
    }
  });

  it('of β° where large numbers of skills are random', () => {
    for (const { args, value } of mixedRows()) {
      const most = Math.max(...args.ks);
      if (most <= 1e5 || most > 1e9) continue;
      const interval = certified.certifiedMixedErrorAmplification(args, { digits: 20 });
      expect(admits(interval, value), `${String(interval)} around ${value}`).toBe(true);
    }
  });

  it('of β*, β̂ and β° where θ is tiny, or α at the edge', () => {
    for (const { args, value } of tupleRows('errorAmplification')) {
      expectCertified((options) => certified.certifiedErrorAmplification(args, options), value);
    }
    for (const { args, value } of tupleRows('refinedErrorAmplification')) {
      expectCertified((options) => certified.certifiedRefinedErrorAmplification(args, options), value);
    }
    for (const { args, value } of tupleRows('sharpErrorAmplification')) {
      expectCertified((options) => certified.certifiedSharpErrorAmplification(args, options), value);
    }
  });

  it('of the bounds at finite sizes, which no multipliers bring below the least value, and the best next to it', () => {
    for (const { args, value } of functionRows()) {
      if (args.draws === 'distinct' || value === '-inf') continue;
      const { errorPieces } = finiteSizeLogFailure(args);
      const { upper } = certified.certifiedFiniteSizeLogFailure({
        ...without(args, 'draws', 'theta', 'alpha', 'measure'),
        errorPieces,
        skills: args.skills!,
        badSkills: args.badSkills!,
      });
      const excess = upper.minus(value).toNumber();
      expect(excess).toBeGreaterThanOrEqual(-1e-28 * Math.abs(Number(value)));
      expect(excess).toBeLessThanOrEqual(2 ** -40 * termsOf(args) + 2 ** -50 * args.textPieces);
    }
  });

  it('of the joint range', () => {
    for (const { args, value } of referenceRows('maxTotalVariation')) {
      expectCertified((options) => certified.certifiedMaxTotalVariation(args.excess, options), value);
    }
    for (const { args, value } of referenceRows('minExcessEntropy')) {
      expectCertified((options) => certified.certifiedMinExcessEntropy(args.totalVariation, options), value);
    }
  });

  it('of the scaling law', () => {
    for (const { args, value } of referenceRows('excessEntropy')) {
      expectCertified((options) => certified.certifiedExcessEntropy(hoffmann2022, args, options), value);
    }
    for (const { args, value } of referenceRows('chinchillaLoss')) {
      expectCertified((options) => certified.certifiedChinchillaLoss(hoffmann2022, args, options), value);
    }
    for (const { args, value } of referenceRows('computeOptimalParameters')) {
      expectCertified(
        (options) => certified.certifiedComputeOptimalScale(hoffmann2022, args.flops, options).parameters,
        value,
      );
    }
  });

  it('of binomial coefficients and probabilities', () => {
    for (const { args, value } of tailRows('logBinomialCoefficient')) {
      expectCertified((options) => certified.certifiedLogBinomialCoefficient(args.n, args.k, options), value);
    }
    for (const { args, value } of tailRows('logBinomialProbability')) {
      expectCertified((options) => certified.certifiedLogBinomialProbability(args, options), value);
    }
  });

  it('of binomial tails', () => {
    for (const { args, value } of tailRows('logBinomialUpperTail')) {
      if (isLong(args, args.atLeast)) continue;
      expectCertified((options) => certified.certifiedLogBinomialUpperTail(args, options), value);
    }
    for (const { args, value } of tailRows('logBinomialLowerTail')) {
      if (isLong(args, args.atMost)) continue;
      expectCertified((options) => certified.certifiedLogBinomialLowerTail(args, options), value);
    }
  });
});

/** Whether a tail is so near the mean of so large a law that its continued fraction takes seconds. */
function isLong({ trials, probability }: { trials: number; probability: number }, count: number): boolean {
  const deviations = Math.abs(count - trials * probability) / Math.sqrt(trials * probability * (1 - probability));
  return trials > 1e7 && trials > 1e8 * deviations ** 4;
}

import fc from 'fast-check';
import {
  chinchillaLoss,
  excessEntropy,
  excessFromLoss,
  hoffmann2022,
  type Scale,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted, uniform } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { exactExcess, exactTerms, law, publishedLaw, scale } from '../support/laws.ts';
import { errorInUlps, exactly, referenceRows } from '../support/reference.ts';

/** Relative error allowed to a power, a product and a sum: 1 + 1/2 + 1/2 ulp, doubled. */
const ROUNDING = 4;

const CHINCHILLA: Scale = { parameters: 7e10, tokens: 1.4e12 };

function times(at: Scale, factor: number): Scale {
  return { parameters: at.parameters * factor, tokens: at.tokens * factor };
}

describe('excessEntropy', () => {
  it.each(referenceRows('excessEntropy'))('agrees with 40 digits at $args ($regime)', ({ args, value }) => {
    expect(errorInUlps(excessEntropy(hoffmann2022, args), value)).toBeLessThanOrEqual(ROUNDING);
  });

  it('is within 4 ulp of 60-digit arithmetic, under any law', () => {
    fc.assert(
      fc.property(law(), scale(), (of, at) => {
        const error = errorInUlps(excessEntropy(of, at), exactExcess(of, at).toString());
        expect(error).toBeLessThanOrEqual(ROUNDING);
      }),
    );
  });

  it('is 0.2466 nats for Chinchilla, a third of it for want of parameters', () => {
    expect(excessEntropy(hoffmann2022, CHINCHILLA)).toEqual(near('0.246645470559'));
    const [parameters, tokens] = exactTerms(hoffmann2022, CHINCHILLA);
    expect(parameters.toNumber()).toEqual(near('0.083487290308'));
    expect(tokens.toNumber()).toEqual(near('0.163158180251'));
  });

  it('halves with ten times the parameters and the tokens', () => {
    const larger = excessEntropy(hoffmann2022, { parameters: 7e11, tokens: 1.4e13 });
    expect(larger).toEqual(near('0.123787684579'));
    expect(larger / excessEntropy(hoffmann2022, CHINCHILLA)).toEqual(near('0.501885091580'));
  });

  it('does not depend on E, and keeps its digits where E is larger by far', () => {
    fc.assert(
      fc.property(law(), scale(), logUniform(1, 1e15), (of, at, E) => {
        expect(excessEntropy({ ...of, E }, at)).toBe(excessEntropy(of, at));
      }),
    );
    const high = { ...hoffmann2022, E: 1e6 };
    const huge = { parameters: 1e30, tokens: 1e30 };
    const lost = chinchillaLoss(high, huge) - high.E;
    expect(errorInUlps(excessEntropy(high, huge), exactExcess(high, huge).toString())).toBeLessThanOrEqual(ROUNDING);
    expect(errorInUlps(lost, exactExcess(high, huge).toString())).toBeGreaterThan(2 ** 30);
  });

  it('is positive, and falls strictly as either the parameters or the tokens double', () => {
    // each doubling takes at least 1 - 2^-0.02 off its term, which has to be seen in the sum
    const visible = 2 ** -40;
    fc.assert(
      fc.property(law(), scale(), (of, at) => {
        const here = excessEntropy(of, at);
        const parameters = of.A * at.parameters ** -of.alpha;
        const tokens = of.B * at.tokens ** -of.beta;
        expect(here).toBeGreaterThan(0);
        const moreParameters = excessEntropy(of, { ...at, parameters: 2 * at.parameters });
        const moreTokens = excessEntropy(of, { ...at, tokens: 2 * at.tokens });
        expect(moreParameters).toBeLessThanOrEqual(here);
        expect(moreTokens).toBeLessThanOrEqual(here);
        if (parameters > tokens * visible) expect(moreParameters).toBeLessThan(here);
        if (tokens > parameters * visible) expect(moreTokens).toBeLessThan(here);
      }),
    );
  });

  it('goes to 0 with the scale, though neither the parameters nor the tokens alone get it there', () => {
    const largest = Number.MAX_VALUE;
    expect(excessEntropy(hoffmann2022, { parameters: largest, tokens: largest })).toBeLessThan(1e-80);
    expect(excessEntropy(hoffmann2022, { ...CHINCHILLA, parameters: largest })).toEqual(near('0.163158180251'));
    expect(excessEntropy(hoffmann2022, { ...CHINCHILLA, tokens: largest })).toEqual(near('0.083487290308'));
  });

  it('is A + B at one parameter and one token', () => {
    fc.assert(
      fc.property(law(), (of) => {
        expect(excessEntropy(of, { parameters: 1, tokens: 1 })).toBe(of.A + of.B);
      }),
    );
  });

  describe('with both the parameters and the tokens times 10', () => {
    /** Whether the ratio of the excess entropies is in [10^(min + tighter), 10^(max - tighter)]. */
    const inBracket = ([of, at]: [ScalingLaw, Scale], tighter: number): boolean => {
      const ratio = excessEntropy(of, at) / excessEntropy(of, times(at, 10));
      // Two excess entropies, a quotient, a power of 10, and the rounding of the larger scale: 16 ulp are plenty.
      const slack = 2 ** -48;
      return (
        ratio >= 10 ** (Math.min(of.alpha, of.beta) + tighter) * (1 - slack) &&
        ratio <= 10 ** (Math.max(of.alpha, of.beta) - tighter) * (1 + slack)
      );
    };
    const anywhere = fc.tuple(law(), scale());

    it('falls by a factor between 10^min(alpha, beta) and 10^max(alpha, beta)', () => {
      fc.assert(fc.property(anywhere, (at) => inBracket(at, 0)));
    });

    it('would not, in a bracket that is narrower by a hundredth of an exponent', () => {
      expect(refuted(anywhere, (at) => inBracket(at, 0.01))).toBe(true);
    });

    it('falls by a factor between 1.9055 and 2.1878 under hoffmann2022, and both ends are attained', () => {
      const ratio = (at: Scale): number => excessEntropy(hoffmann2022, at) / excessEntropy(hoffmann2022, times(at, 10));
      fc.assert(
        fc.property(scale(), (at) => {
          expect(ratio(at)).toBeGreaterThan(1.9054);
          expect(ratio(at)).toBeLessThan(2.1878);
        }),
      );
      expect(ratio({ parameters: 1e100, tokens: 1 })).toEqual(near('1.9055'));
      expect(ratio({ parameters: 1, tokens: 1e100 })).toEqual(near('2.1878'));
      expect(refuted(scale(), (at) => ratio(at) > 1.92)).toBe(true);
      expect(refuted(scale(), (at) => ratio(at) < 2.17)).toBe(true);
    });
  });

  it('falls only by 1.41 with ten times the compute', () => {
    const ratio =
      excessEntropy(hoffmann2022, CHINCHILLA) / excessEntropy(hoffmann2022, times(CHINCHILLA, Math.sqrt(10)));
    expect(ratio).toEqual(near('1.41'));
  });
});

describe('chinchillaLoss', () => {
  it.each(referenceRows('chinchillaLoss'))('agrees with 40 digits at $args ($regime)', ({ args, value }) => {
    expect(errorInUlps(chinchillaLoss(hoffmann2022, args), value)).toBeLessThanOrEqual(ROUNDING);
  });

  it('is 1.9366 nats for Chinchilla', () => {
    expect(chinchillaLoss(hoffmann2022, CHINCHILLA)).toEqual(near('1.936645470559'));
  });

  it('is E plus the excess entropy, bit for bit', () => {
    fc.assert(
      fc.property(law(), scale(), (of, at) => {
        expect(chinchillaLoss(of, at)).toBe(of.E + excessEntropy(of, at));
      }),
    );
  });

  it('is within 4 ulp of 60-digit arithmetic, under any law', () => {
    fc.assert(
      fc.property(law(), scale(), (of, at) => {
        const exact = exactExcess(of, at).plus(exactly(of.E));
        expect(errorInUlps(chinchillaLoss(of, at), exact.toString())).toBeLessThanOrEqual(ROUNDING);
      }),
    );
  });

  it('is above E, and tends to it', () => {
    fc.assert(fc.property(publishedLaw(), scale(), (of, at) => chinchillaLoss(of, at) > of.E));
    expect(chinchillaLoss(hoffmann2022, { parameters: 1e80, tokens: 1e80 })).toBe(hoffmann2022.E);
  });

  it('checks the law before it reads from it', () => {
    expect(() => chinchillaLoss(null as unknown as ScalingLaw, CHINCHILLA)).toThrow(
      'law must be an object with E, A, B, alpha and beta',
    );
  });
});

describe('excessFromLoss', () => {
  it('is the difference', () => {
    fc.assert(
      fc.property(uniform(0, 10), uniform(0, 10), (E, above) => {
        expect(excessFromLoss({ loss: E + above, E })).toBe(E + above - E);
      }),
    );
  });

  it('undoes chinchillaLoss, up to what adding E has lost', () => {
    fc.assert(
      fc.property(law(), scale(), (of, at) => {
        const loss = chinchillaLoss(of, at);
        const error = Math.abs(excessFromLoss({ loss, E: of.E }) - excessEntropy(of, at));
        expect(error).toBeLessThanOrEqual(loss * 2 ** -52); // half an ulp of the loss, and of the difference
      }),
    );
  });

  it('is 0 at E, and refuses a loss below', () => {
    expect(excessFromLoss({ loss: 1.69, E: 1.69 })).toBe(0);
    expect(excessFromLoss({ loss: 0, E: 0 })).toBe(0);
    expect(() => excessFromLoss({ loss: 1.69 - 2 ** -52, E: 1.69 })).toThrow('loss must be a number in [E, Infinity)');
    expect(() => excessFromLoss({ loss: Infinity, E: 1.69 })).toThrow('E = 1.69, got Infinity');
  });
});

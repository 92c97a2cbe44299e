import fc from 'fast-check';
import {
  excessEntropy,
  hoffmann2022,
  publishedLaws,
  scaleFactor,
  type Scale,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { exactExcess, exactTerms, law, scale } from '../support/laws.ts';
import { exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

describe('scaleFactor', () => {
  const reduction = fc.oneof(
    logUniform(1e-3, 1e6),
    logUniform(0.999999, 1.000001),
    fc.constantFrom(2, 0.5, 1e-12, 1e12),
  );
  const anywhere = fc.tuple(law(), scale(), reduction);

  /** A claim about s is a claim about ln s: `tolerance` is what the doc comment grants it. */
  const granted = (s: number): number => 1e-14 * (1 + Math.abs(Math.log(s)));

  /** Whether both ends of the bracket, r^(1/exponent), are far from overflow and underflow. */
  const inRange = ({ alpha, beta }: ScalingLaw, r: number): boolean =>
    Math.abs(Math.log(r)) / Math.min(alpha, beta) < 575; // 250 decades

  it('scales the excess entropy down by the reduction asked for', () => {
    fc.assert(
      fc.property(anywhere, ([of, at, r]) => {
        const s = scaleFactor(of, at, { reduction: r });
        fc.pre(inRange(of, r));
        // The growth of each term by s^-exponent at 60 digits; the residual over the slope is the error of ln s.
        const [parameters, tokens] = exactTerms(of, at);
        const newParameters = parameters.times(exactly(s).pow(exactly(-of.alpha)));
        const newTokens = tokens.times(exactly(s).pow(exactly(-of.beta)));
        const sum = newParameters.plus(newTokens);
        const residual = sum.times(exactly(r)).div(parameters.plus(tokens)).ln();
        const slope = newParameters.times(of.alpha).plus(newTokens.times(of.beta)).div(sum);
        expect(residual.div(slope).abs().toNumber()).toBeLessThanOrEqual(granted(s));
      }),
    );
  });

  it('does so for the excess entropy as it is computed', () => {
    fc.assert(
      fc.property(anywhere, ([of, at, r]) => {
        const s = scaleFactor(of, at, { reduction: r });
        fc.pre(inRange(of, r));
        const scaled = { parameters: at.parameters * s, tokens: at.tokens * s };
        const error = (excessEntropy(of, scaled) * r) / excessEntropy(of, at) - 1;
        const exponent = Math.max(of.alpha, of.beta);
        expect(Math.abs(error)).toBeLessThanOrEqual(12 * ULP + exponent * (granted(s) + ULP));
      }),
    );
  });

  it('is between r^(1/max(alpha, beta)) and r^(1/min(alpha, beta)), and not in a narrower bracket', () => {
    const inBracket = ([of, at, r]: [ScalingLaw, Scale, number], tighter: number): boolean => {
      const s = Math.log(scaleFactor(of, at, { reduction: r }));
      const ends = [Math.max(of.alpha, of.beta), Math.min(of.alpha, of.beta)].map((power) => Math.log(r) / power);
      const most = Math.max(...ends.map(Math.abs));
      const slack = (1e-14 + 4 * ULP) * (1 + most);
      return s >= Math.min(...ends) + tighter * most - slack && s <= Math.max(...ends) - tighter * most + slack;
    };
    const finite = anywhere.filter(([of, , r]) => inRange(of, r));
    fc.assert(fc.property(finite, (at) => inBracket(at, 0)));
    expect(refuted(finite, (at) => inBracket(at, 0.01))).toBe(true);
  });

  it('is between 7.68 and 11.89 for a halving under hoffmann2022, and both ends are attained', () => {
    const halving = (at: Scale): number => scaleFactor(hoffmann2022, at, { reduction: 2 });
    fc.assert(
      fc.property(scale(), (at) => {
        expect(halving(at)).toBeGreaterThan(7.68);
        expect(halving(at)).toBeLessThan(11.89);
      }),
    );
    expect(halving({ parameters: 1, tokens: 1e100 })).toEqual(near('7.68'));
    expect(halving({ parameters: 1e100, tokens: 1 })).toEqual(near('11.89'));
    expect(halving({ parameters: 70e9, tokens: 1.4e12 })).toEqual(near('10.13'));
    expect(refuted(scale(), (at) => halving(at) > 7.8)).toBe(true);
    expect(refuted(scale(), (at) => halving(at) < 11.7)).toBe(true);
  });

  it('is r^(1/alpha) for equal exponents', () => {
    const { muennighoff2023C4: of } = publishedLaws;
    fc.assert(
      fc.property(scale(), logUniform(1e-3, 1e6), (at, r) => {
        const s = scaleFactor(of, at, { reduction: r });
        const exact = exactly(r).pow(exactly(1).div(exactly(of.alpha)));
        expect(exactly(s).div(exact).minus(1).abs().toNumber()).toBeLessThanOrEqual(granted(s));
      }),
    );
  });

  it('is exactly 1 for no reduction', () => {
    fc.assert(
      fc.property(law(), scale(), (of, at) => {
        expect(scaleFactor(of, at, { reduction: 1 })).toBe(1);
      }),
    );
  });

  it('grows with the reduction', () => {
    fc.assert(
      fc.property(law(), scale(), ordered(logUniform(1e-3, 1e6)), (of, at, [less, more]) => {
        fc.pre(more > less * 1.001);
        const small = scaleFactor(of, at, { reduction: less });
        const large = scaleFactor(of, at, { reduction: more });
        expect(large).toBeGreaterThanOrEqual(small);
        if (small > 0 && large < Infinity) expect(large).toBeGreaterThan(small);
      }),
    );
  });

  it('is undone by the reciprocal reduction from the scale it leads to', () => {
    fc.assert(
      fc.property(law(), scale(), logUniform(1e-3, 1e6), (of, at, r) => {
        const there = scaleFactor(of, at, { reduction: r });
        fc.pre(inRange(of, r));
        const scaled = { parameters: at.parameters * there, tokens: at.tokens * there };
        fc.pre(exactTerms(of, scaled).every((term) => term.gt(2 ** -1022))); // a subnormal term has lost digits
        const back = scaleFactor(of, scaled, { reduction: 1 / r });
        // the second start differs in the rounding of two products and of 1 / r, which a shallow law turns into
        // 1 / min(alpha, beta) times as much of ln s
        const slack = 8 * ULP * (1 + 1 / Math.min(of.alpha, of.beta));
        expect(Math.abs(there * back - 1)).toBeLessThanOrEqual(granted(there) + granted(back) + slack);
      }),
    );
  });

  it('overflows to Infinity and underflows to 0, and is neither where only a bound on it is', () => {
    const at = { parameters: 1e9, tokens: 1e9 };
    const flat = { ...hoffmann2022, alpha: 1e-309, beta: 1e-309 };
    expect(scaleFactor(flat, at, { reduction: 2 })).toBe(Infinity);
    expect(scaleFactor(flat, at, { reduction: 0.5 })).toBe(0);
    // The first term hardly moves, but the second overtakes it on the way down: 410.7 (s 1e9)^-3 = 406.4.
    const half = { ...hoffmann2022, alpha: 1e-300, beta: 3 };
    expect(scaleFactor(half, at, { reduction: 2 })).toBe(Infinity);
    const overtaken = 1e-9 * Math.cbrt(410.7 / 406.4);
    expect(Math.abs(scaleFactor(half, at, { reduction: 0.5 }) / overtaken - 1)).toBeLessThanOrEqual(granted(overtaken));
  });

  it('refuses a scale at which the excess entropy is no double', () => {
    const steep = { ...hoffmann2022, alpha: 100 };
    expect(() => scaleFactor(steep, { parameters: 1e-5, tokens: 1e9 }, { reduction: 2 })).toThrow(
      'scale must be one whose excess entropy is below the largest double',
    );
  });

  it('refuses a scale at which there is no excess entropy left to reduce', () => {
    const steep = { ...hoffmann2022, alpha: 100, beta: 100 };
    const huge = { parameters: 1e10, tokens: 1e10 };
    expect(exactExcess(steep, huge).lt(5e-324)).toBe(true);
    expect(() => scaleFactor(steep, huge, { reduction: 2 })).toThrow('scale must be one whose excess entropy is above');
  });
});

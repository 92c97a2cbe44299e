import fc from 'fast-check';
import { composeLossToLoss, invertLossToLoss, lossToLoss, optimalLossToLoss } from 'skill-emergence/downstream';
import { besiroglu2024, chinchillaLoss, computeOptimalScale, hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../../support/arbitraries.ts';
import { downstreamRows, REFERENCE_ULPS } from '../../support/downstream-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

const entropy = fc.double({ min: 0, max: 3, noNaN: true });
const maps = fc.record({
  sourceEntropy: entropy,
  targetEntropy: entropy,
  factor: logUniform(0.1, 10),
  exponent: logUniform(0.2, 5),
});
const above = logUniform(1e-3, 10);

describe('lossToLoss', () => {
  it.each(downstreamRows<typeof lossToLoss>('lossToLoss'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(lossToLoss(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('rises from entropy to entropy', () => {
    fc.assert(
      fc.property(maps, above, above, (map, a, b) => {
        const loss = map.sourceEntropy + Math.min(a, b);
        const more = map.sourceEntropy + Math.max(a, b);
        expect(lossToLoss({ ...map, loss })).toBeGreaterThanOrEqual(map.targetEntropy);
        expect(lossToLoss({ ...map, loss })).toBeLessThanOrEqual(lossToLoss({ ...map, loss: more }));
        expect(lossToLoss({ ...map, loss: map.sourceEntropy })).toBe(map.targetEntropy);
      }),
    );
  });

  it('refuses a loss below the entropy of its source', () => {
    const map = { sourceEntropy: 1.7, targetEntropy: 1, factor: 1, exponent: 1 };
    expect(() => lossToLoss({ ...map, loss: 1.6 })).toThrow('loss must be at least sourceEntropy, which is 1.7');
    expect(() => lossToLoss({ ...map, loss: 2, factor: 0 })).toThrow('factor must be');
    expect(() => lossToLoss({ ...map, loss: 2, exponent: Infinity })).toThrow('exponent must be');
    expect(() => lossToLoss({ ...map, loss: 2, targetEntropy: -1 })).toThrow('targetEntropy must be');
  });
});

describe('invertLossToLoss', () => {
  it('leads back', () => {
    fc.assert(
      fc.property(maps, above, (map, excess) => {
        const loss = map.sourceEntropy + excess;
        const target = lossToLoss({ ...map, loss });
        const back = lossToLoss({ ...invertLossToLoss(map), loss: target });
        // rounding of the target loss, relative to what is above its entropy
        const rounding = (1e-14 * target) / (target - map.targetEntropy);
        expect(Math.abs(back - loss)).toBeLessThanOrEqual((rounding / map.exponent) * 2 * excess + 1e-14 * (loss + 10));
      }),
    );
  });

  it('is its own inverse', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const twice = invertLossToLoss(invertLossToLoss(map));
        expect(twice.factor / map.factor).toBeCloseTo(1, 12);
        expect(twice.exponent / map.exponent).toBeCloseTo(1, 14);
        expect(twice).toMatchObject({ sourceEntropy: map.sourceEntropy, targetEntropy: map.targetEntropy });
      }),
    );
  });

  it('refuses what is no map, and maps whose inverse is none', () => {
    const map = { sourceEntropy: 1.7, targetEntropy: 1, factor: 1, exponent: 1 };
    expect(() => invertLossToLoss({ ...map, factor: -1 })).toThrow('map.factor must be');
    expect(() => invertLossToLoss({ ...map, exponents: 1 } as never)).toThrow('map.exponents');
    expect(() => invertLossToLoss({ ...map, factor: 2, exponent: 1e-4 })).toThrow('map must be such that');
    expect(() => invertLossToLoss({ ...map, exponent: 5e-324 })).toThrow('map must be such that');
  });
});

describe('composeLossToLoss', () => {
  it('is one map after the other, with any third one', () => {
    fc.assert(
      fc.property(maps, maps, above, (first, other, excess) => {
        const second = { ...other, sourceEntropy: first.targetEntropy };
        const loss = first.sourceEntropy + excess;
        const between = lossToLoss({ ...first, loss });
        fc.pre(between - first.targetEntropy > 1e-9 * between); // else nothing of the excess is left in the sum
        const steps = lossToLoss({ ...second, loss: between });
        const rounding = (1e-14 * between) / (between - first.targetEntropy);
        const tolerance = 2 * second.exponent * rounding * (steps - second.targetEntropy) + 1e-13 * steps;
        expect(Math.abs(lossToLoss({ ...composeLossToLoss({ first, second }), loss }) - steps)).toBeLessThanOrEqual(
          tolerance,
        );
        const none = composeLossToLoss({ first, second: invertLossToLoss(first) });
        expect(none.factor).toBeCloseTo(1, 12);
        expect(none.exponent).toBeCloseTo(1, 14);
      }),
    );
  });

  it('refuses entropies that do not meet', () => {
    const first = { sourceEntropy: 1.7, targetEntropy: 1, factor: 1, exponent: 1 };
    expect(() => composeLossToLoss({ first, second: first })).toThrow(
      'second.sourceEntropy must be first.targetEntropy, which is 1, got 1.7',
    );
    expect(() => composeLossToLoss({ first, second: 3 as never })).toThrow('second must be an object');
    const huge = { ...first, targetEntropy: 1.7, factor: 1e300, exponent: 2 };
    expect(() => composeLossToLoss({ first: huge, second: huge })).toThrow('second must be such that');
  });
});

describe('optimalLossToLoss', () => {
  it.each(downstreamRows<typeof optimalLossToLoss>('optimalLossToLoss.factor'))('has a factor of 40 digits', (row) => {
    expect(errorInUlps(optimalLossToLoss(row.args).factor, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(downstreamRows<typeof optimalLossToLoss>('optimalLossToLoss.exponent'))(
    'has an exponent of 40 digits',
    (row) => {
      expect(errorInUlps(optimalLossToLoss(row.args).exponent, row.value)).toBeLessThanOrEqual(4);
    },
  );

  it('maps losses of compute-optimal models at every budget', () => {
    const law = fc.record({
      E: entropy,
      A: logUniform(1, 1e4),
      B: logUniform(1, 1e4),
      alpha: logUniform(0.1, 1),
      beta: logUniform(0.1, 1),
    });
    fc.assert(
      fc.property(law, law, logUniform(1e15, 1e27), (source, target, flops) => {
        const lossOf = (of: typeof source): number => chinchillaLoss(of, computeOptimalScale(of, flops));
        const loss = lossOf(source);
        fc.pre(loss - source.E > 1e-3);
        const mapped = lossToLoss({ ...optimalLossToLoss({ source, target }), loss });
        expect(mapped / lossOf(target)).toBeCloseTo(1, 9);
      }),
    );
    expect(optimalLossToLoss({ source: hoffmann2022, target: hoffmann2022 })).toMatchObject({ exponent: 1, factor: 1 });
  });

  it('refuses laws between which no double holds the map', () => {
    const laws = { source: hoffmann2022, target: besiroglu2024 };
    expect(() => optimalLossToLoss({ ...laws, source: { ...hoffmann2022, alpha: 1e-5 } })).toThrow(
      'target must be such that',
    );
    expect(() => optimalLossToLoss({ ...laws, target: { ...hoffmann2022, alpha: 0 } })).toThrow('target.alpha must be');
  });
});

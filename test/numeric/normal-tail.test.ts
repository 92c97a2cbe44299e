import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logNormalTail, millsRatio } from '../../src/numeric/normal-tail.ts';
import { uniform } from '../support/arbitraries.ts';
import { errorInUlps } from '../support/reference.ts';

/** x, Q(x)/phi(x) and ln Q(x), to 25 digits by mpmath. */
const table: readonly [x: number, mills: string, log: string][] = [
  [0, '1.253314137315500251207883', '-0.6931471805599453094172321'],
  [1e-300, '1.253314137315500251207883', '-0.6931471805599453094172321'],
  [1e-8, '1.253314127315500313873589', '-0.6931471885387909492768745'],
  [0.1, '1.15926239961873632380146', '-0.7761545927302733255728741'],
  [0.5, '0.8763644564536923467278531', '-1.175911761593618608879729'],
  [0.75, '0.7525711790634080514554734', '-1.4844482299196562919922'],
  [0.9999999999999999, '0.6556795424187985097711212', '-1.841021645009263336446753'],
  [1, '0.6556795424187984715438712', '-1.841021645009263505770783'],
  [1.0000000000000002, '0.6556795424187983950893713', '-1.841021645009263844418843'],
  [1.5, '0.5158156382179633550265125', '-2.705944400823889806957057'],
  [2, '0.4213692292880544732249343', '-3.783184333682031948835547'],
  [3, '0.3045902987101032957336125', '-6.607726221510349543276077'],
  [4.5, '0.21257058044203179022566', '-12.592419735713078665607'],
  [6, '0.1623776608968674618156821', '-20.73676894997470565496885'],
  [8, '0.1231319632579322962821807', '-35.01343715991454989550413'],
  [10, '0.09902859647173192139533719', '-53.23128515051247057834703'],
  [14.2, '0.07007835793695501017229465', '-104.3970797970980914649771'],
  [20, '0.04987592598183678365824056', '-203.9171553710972639368045'],
  [38, '0.02629760297425296437758412', '-726.5572160188201300965035'],
  [100, '0.009999000299850104905603815', '-5005.524208694205088626302'],
  [10000.0, '0.0000999999990000000299999985', '-50000010.12927891518085523'],
  [100000000.0, '9.999999999999999e-9', '-5000000000000019.339619277'],
  [1e150, '1.000000000000000019164404e-150', '-4.999999999999999808355962e299'],
];

/** x below 0, and ln Q(x). */
const below: readonly [x: number, log: string][] = [
  [-1e-8, '-0.693147172581099733219567'],
  [-0.5, '-0.3689464152886563930656156'],
  [-1, '-0.1727537790234498895264832'],
  [-2, '-0.02301290932896348846533617'],
  [-5, '-0.0000002866516129637635933845963'],
  [-8, '-6.220960574271786058533519e-16'],
  [-12, '-1.776482112077678997696171e-33'],
];

describe('millsRatio', () => {
  it.each(table)('is within 8 ulp of 25 digits at %d', (x, mills) => {
    expect(errorInUlps(millsRatio(x), mills)).toBeLessThanOrEqual(8);
  });

  it('lies between the bounds of Birnbaum and of Sampford, and falls', () => {
    fc.assert(
      fc.property(uniform(0, 30), (x) => {
        const ratio = millsRatio(x);
        // 8 ulp: all three are 1/x to first order
        expect(ratio * (1 + 2 ** -49)).toBeGreaterThan(2 / (x + Math.sqrt(x * x + 4)));
        expect(ratio * (1 - 2 ** -49)).toBeLessThan(4 / (3 * x + Math.sqrt(x * x + 8)));
        expect(millsRatio(x + 0.001)).toBeLessThan(ratio);
      }),
    );
  });
});

describe('logNormalTail', () => {
  it.each(table)('is within 8 ulp of 25 digits at %d', (x, _mills, log) => {
    expect(errorInUlps(logNormalTail(x), log)).toBeLessThanOrEqual(8);
  });

  it.each(below)('is within 8 ulp of 1 - Q, and Q of 25 digits, at %d', (x, log) => {
    // of Q itself the error is x^2/2 + 2 times that of a logarithm
    expect(errorInUlps(logNormalTail(x), log)).toBeLessThanOrEqual(8 * (2 + (x * x) / 2));
  });

  it('has its limits', () => {
    expect(logNormalTail(Infinity)).toBe(-Infinity);
    expect(logNormalTail(-Infinity)).toBe(-0);
    expect(logNormalTail(-40)).toBe(-0);
    expect(logNormalTail(1e200)).toBe(-Infinity);
  });
});

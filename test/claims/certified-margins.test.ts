import { Interval } from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { certifiedError, certifiedFinite } from '../../src/claims/certified/amplification.ts';
import { certifiedGapAtLeast } from '../../src/claims/certified/condition.ts';
import { certifiedDifference, nonDecreasing } from '../../src/claims/certified/margins.ts';
import { certifiedTupleError } from '../../src/claims/certified/tuples.ts';

const options = { digits: 20 };
const one = Interval.exact(1, options);
const infinite = Interval.between({ lower: Infinity, upper: Infinity }, options);
const beyondOne = Interval.between({ lower: 1, upper: Infinity }, options);
const ALL = '[-Infinity, Infinity]';

describe('certifiedDifference', () => {
  it.each([
    [one, Interval.exact('0.25'), '[0.75, 0.75]'],
    [infinite, infinite, '[0, 0]'],
    [infinite, one, '[Infinity, Infinity]'],
    [one, infinite, '[-Infinity, -Infinity]'],
    [one, infinite.negate(), '[Infinity, Infinity]'],
    [infinite.negate(), infinite, '[-Infinity, -Infinity]'],
    [beyondOne, infinite, ALL],
    [beyondOne, Interval.exact(0), ALL],
    [Interval.exact(0), beyondOne, ALL],
  ])('of %s and %s is %s', (right, left, expected) => {
    expect(certifiedDifference(right, left).toString()).toBe(expected);
  });
});

describe('nonDecreasing', () => {
  it('is the value at a single number, and spans the values at two', () => {
    const square = (x: Parameters<typeof Interval.exact>[0]) => Interval.exact(x, options).power(2);
    expect(nonDecreasing(square, Interval.exact(3)).toString()).toBe('[9, 9]');
    expect(nonDecreasing(square, Interval.between({ lower: 2, upper: 3 })).toString()).toBe('[4, 9]');
  });
});

describe('certifiedError', () => {
  const at = { k: 8, alpha: '0.1' };

  it('is the error fraction itself where all text pieces, or none, are in error', () => {
    expect(certifiedError('sharp', { ...at, theta: 0 }, options).toString()).toBe('[0, 0]');
    expect(certifiedError('sharp', { ...at, theta: 1 }, options).toString()).toBe('[1, 1]');
  });

  it('is 1 where Theorem 8 has no β, and anything where that cannot be told', () => {
    expect(certifiedError('theorem8', { theta: '0.1', k: 4, alpha: '0.5' }, options).toString()).toBe('[1, 1]');
    // H(½)/(2·½) is ln 2: α = ½ is α_max
    const atEdge = { theta: '0.5', k: 2, alpha: '0.5' };
    expect(certifiedError('theorem8', atEdge, options).contains(1)).toBe(true);
  });
});

describe('certifiedFinite', () => {
  it('says nothing where it is not certain that there is a β*: at α_max', () => {
    expect(certifiedFinite({ theta: '0.5', k: 1, alpha: '0.25' }, options).toString()).toBe(ALL);
    expect(certifiedFinite({ theta: '0.1', k: 8, alpha: '0.1' }, options).compare(5)).toBe('less');
  });
});

describe('certifiedGapAtLeast', () => {
  it('says nothing where the least number of skills cannot be told', () => {
    // H(½)/(½ D(1‖½)) is 2
    const at = { theta: '0.5', alpha: '0.5', beta: '2' };
    expect(certifiedGapAtLeast(at, 0, options).toString()).toBe(ALL);
  });

  it('says nothing of fewer skills than one, or more than an integer can count', () => {
    expect(certifiedGapAtLeast({ theta: '0.5', alpha: '0.1', beta: '10' }, 1, options).toString()).toBe(ALL);
    expect(certifiedGapAtLeast({ theta: '1e-9', alpha: '1e-9', beta: '1.000001' }, 0, options).toString()).toBe(ALL);
  });
});

describe('certifiedTupleError', () => {
  it('is what it is of a single piece where that is certain', () => {
    expect(certifiedTupleError(0, 5, options).toString()).toBe('[0, 0]');
    expect(certifiedTupleError('1', 5, options).toString()).toBe('[1, 1]');
    expect(certifiedTupleError('0.5', 2, options).contains('0.75')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { giantComponent, learningFixedPoint } from 'skill-emergence/learning';
import { binaryArithmetic } from '../../../src/certified/binary/binary-arithmetic.ts';
import { toEnds } from '../../../src/certified/binary/to-ends.ts';
import { integer, ratio } from '../../../src/certified/rational.ts';
import {
  certifiedGiant,
  certifiedThreshold,
  certifiedUnlearnt,
  connection,
  fixedPoint,
} from '../../../src/claims/certified/learning.ts';

const EVERYTHING = '[-Infinity, Infinity]';

describe('certifiedUnlearnt', () => {
  const of = (point: Partial<Parameters<typeof certifiedUnlearnt>[0]>) =>
    certifiedUnlearnt({ k: 3, capacity: 1, c: 1, unknown: 0.5, theta: 0, ...point }, { digits: 20 });

  it('encloses the only solution, next to the critical point too', () => {
    const { unlearnt } = learningFixedPoint({ k: 3, meanDegree: 1, unknown: 0.5 });
    expect(of({}).toNumberBounds().lower).toBeCloseTo(unlearnt, 15);
    expect(Number(of({}).width())).toBeLessThan(1e-18);
    const critical = of({ c: 2, unknown: '0.8243606' }); // of √e/2, where the solution is ½ three times
    expect(Number(critical.width())).toBeLessThan(1e-18);
    expect(critical.compare(0.5)).toBe('less');
    expect(of({ capacity: 3 }).overlaps(of({ k: 1 }))).toBe(true);
    expect(of({ c: 0 }).contains(0.5)).toBe(true);
  });

  it('claims nothing where there may be another, or doubles give no guess', () => {
    expect(String(of({ capacity: 2 }))).toBe(EVERYTHING);
    expect(String(of({ c: 2.1 }))).toBe(EVERYTHING);
    expect(String(of({ k: 2, c: 1.1 }))).toBe(EVERYTHING);
    expect(String(of({ unknown: 5e-324 }))).toBe(EVERYTHING);
  });

  it('is exact where nothing is unknown, and where everything is', () => {
    expect(of({ unknown: 0 }).compare(0)).toBe('equal');
    expect(of({ unknown: 1 }).compare(1)).toBe('equal');
  });

  it('has everything up to the start where the precision tells no signs', () => {
    const { lower, upper } = toEnds(
      fixedPoint(ratio(1n, 2n), ratio(824n, 1000n), integer(2), 2, binaryArithmetic(12)),
      10,
    );
    expect(lower.lte(0) && upper.gte('0.824')).toBe(true);
  });
});

describe('certifiedGiant', () => {
  it('encloses the component, next to its threshold too', () => {
    const at = { k: 3, c: 0.75 };
    const { skills, texts } = giantComponent({ k: 3, meanDegree: 0.75 });
    expect(certifiedGiant('skills', at, {}).toNumberBounds().lower).toBeCloseTo(skills, 15);
    expect(certifiedGiant('texts', at, {}).toNumberBounds().lower).toBeCloseTo(texts, 15);
    const beyond = certifiedGiant('skills', { k: 3, c: `0.5${'0'.repeat(60)}1` }, { digits: 20 });
    // 2(τ − 1)/(k − 1) to first order, with τ − 1 = 2e-62
    expect(Number(beyond.lower) / 2e-62).toBeCloseTo(1, 12);
    expect(Number(beyond.width())).toBeLessThan(1e-78);
    expect(certifiedGiant('skills', { k: 3, c: 0.5 }, {}).compare(0)).toBe('equal');
  });

  it('has everything up to τ where the precision tells no signs', () => {
    const { lower, upper } = toEnds(connection(ratio(1001n, 1000n), binaryArithmetic(12)), 10);
    expect(lower.lte(0) && upper.gte('1.001')).toBe(true);
  });
});

describe('certifiedThreshold', () => {
  it('claims nothing where there is no jump', () => {
    expect(String(certifiedThreshold({ k: 3, c: 2, theta: 0 }, {}))).toBe(EVERYTHING);
    expect(certifiedThreshold({ k: 3, c: 3, theta: 0 }, {}).compare(1)).toBe('less');
  });
});

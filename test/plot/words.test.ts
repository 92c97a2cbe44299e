import { describe, expect, it } from 'vitest';
import { percent, powerOfTen, textWidth, wrapped } from '../../src/plot/words.ts';

describe('percent', () => {
  it.each([
    [0.95, '95 %'],
    [0.999, '99.9 %'],
    [0.9, '90 %'],
    [0.1 + 0.2, '30 %'],
  ])('writes %d as %s', (probability, written) => {
    expect(percent(probability)).toBe(written);
  });
});

describe('powerOfTen', () => {
  it.each([
    [1e24, '10²⁴'],
    [1, '10⁰'],
    [2e23, '2×10²³'],
    [1.5e-3, '1.5×10⁻³'],
  ])('writes %d as %s', (value, written) => {
    expect(powerOfTen(value)).toBe(written);
  });
});

describe('wrapped', () => {
  it('breaks between words, within the width', () => {
    const lines = wrapped('one two three four five six', 10, 60);
    expect(lines).toEqual(['one two', 'three four', 'five six']);
    expect(Math.max(...lines.map((line) => textWidth(line, 10)))).toBeLessThanOrEqual(60);
  });

  it('leaves a long word whole', () => {
    expect(wrapped('extraordinarily so', 10, 30)).toEqual(['extraordinarily', 'so']);
  });

  it('keeps an empty text as an empty line', () => {
    expect(wrapped('', 10, 30)).toEqual(['']);
  });
});

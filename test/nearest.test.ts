import { describe, expect, it } from 'vitest';
import { nearest } from '../src/errors.ts';

describe('nearest', () => {
  const words = ['hoffmann2022', 'hoffmann2022Unrounded', 'besiroglu2024'];

  it.each([
    ['hofmann2022', 'hoffmann2022'],
    ['Hoffmann2022', 'hoffmann2022'],
    ['hoffmann2022unrounded', 'hoffmann2022Unrounded'],
    ['besiroglu', 'besiroglu2024'],
    ['besirolgu2024', 'besiroglu2024'],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });

  it.each(['', 'kaplan', 'x'])('of %j is nothing', (word) => {
    expect(nearest(word, words)).toBeUndefined();
  });
});

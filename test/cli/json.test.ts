import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/cli/json.ts';

describe('toJson', () => {
  it('writes infinities as strings, at every depth', () => {
    expect(JSON.parse(toJson({ a: Infinity, b: [-Infinity, { c: Infinity }], d: 1.5, e: 'x' }))).toEqual({
      a: 'Infinity',
      b: ['-Infinity', { c: 'Infinity' }],
      d: 1.5,
      e: 'x',
    });
  });

  it('keeps every digit, and ends the last line', () => {
    expect(toJson([0.1 + 0.2])).toBe('[\n  0.30000000000000004\n]\n');
  });
});

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

  it('has no character that a terminal would obey, and reads the same', () => {
    const value = { 'a\u009B2J': 'b\u001B[2J\u007F\u202E\u2028\uD800' };
    expect(toJson(value)).toBe('{\n  "a\\u009b2J": "b\\u001b[2J\\u007f\\u202e\\u2028\\ud800"\n}\n');
    expect(JSON.parse(toJson(value))).toEqual(value);
  });

  it('keeps every digit, and ends the last line', () => {
    expect(toJson([0.1 + 0.2])).toBe('[\n  0.30000000000000004\n]\n');
  });
});

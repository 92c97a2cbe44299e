import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKey } from '../../src/scaling/repeated-key.ts';

describe('repeatedKey', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a":{"b":[1,{"c":1,"c":1}]}}', 'c'],
    ['{"a":"x","b":["a","b",{"a":1}],"b":0}', 'b'],
    ['{ "a\\"b" : "," , "a\\"b" : 1 }', 'a"b'],
    ['{"a":{},"a":1}', 'a'],
    ['{"a":[],"b":1,"a":1}', 'a'],
  ])('finds the key that is there twice in %s', (text, key) => {
    expect(repeatedKey(text)).toBe(key);
  });

  it('finds none in what JSON.stringify writes, and does not mind depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(repeatedKey(JSON.stringify(value, undefined, 1))).toBeUndefined();
      }),
    );
    expect(repeatedKey(`${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`)).toBeUndefined();
    const long = `${'\\n'.repeat(2 ** 22)}${'x'.repeat(2 ** 22)}`; // where a regular expression runs out of memory
    expect(repeatedKey(`{"a":"${long}","b":["${long}"],"a":1}`)).toBe('a');
  });
});

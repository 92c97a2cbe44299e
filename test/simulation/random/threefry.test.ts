import { describe, expect, it } from 'vitest';
import { threefry, type Words } from '../../../src/simulation/random/threefry.ts';

const ONES = 0xffffffff;

// the known answers that come with Random123, for 20 rounds
const KNOWN: readonly { key: Words; counter: Words; words: Words }[] = [
  { key: [0, 0, 0, 0], counter: [0, 0, 0, 0], words: [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8] },
  {
    key: [ONES, ONES, ONES, ONES],
    counter: [ONES, ONES, ONES, ONES],
    words: [0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
    words: [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84],
  },
];

describe('threefry', () => {
  it('gives the known answers', () => {
    for (const { key, counter, words } of KNOWN) expect(threefry(key, counter)).toEqual(words);
  });

  it('changes half of the bits with any bit of its input', () => {
    const words = threefry([1, 2, 3, 4], [5, 6, 7, 8]);
    for (let bit = 0; bit < 256; bit++) {
      const input = [1, 2, 3, 4, 5, 6, 7, 8];
      input[bit >> 5] = (input[bit >> 5]! ^ (1 << (bit & 31))) >>> 0;
      const others = threefry(input.slice(0, 4) as unknown as Words, input.slice(4) as unknown as Words);
      const changed = words.reduce((sum, word, i) => sum + ones(word ^ others[i]!), 0);
      expect(Math.abs(changed - 64)).toBeLessThan(6 * Math.sqrt(32)); // Bin(128, ½)
    }
  });
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

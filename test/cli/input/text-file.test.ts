import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTextFile } from '../../../src/cli/input/text-file.ts';
import { temporaryFile } from '../command.ts';

it('reads as much as may be there, and no more of what has no end', () => {
  const text = 'é'.repeat(2 ** 19); // 1 MiB
  expect(readTextFile('table', temporaryFile('a.txt', text), 2 ** 20)).toBe(text);
  expect(() => readTextFile('table', temporaryFile('a.txt', `${text}a`), 2 ** 20)).toThrow('is larger than 1 MiB');
  expect(readTextFile('table', temporaryFile('empty.txt', ''))).toBe('');
  if (!existsSync('/dev/zero')) return;
  expect(() => readTextFile('table', '/dev/zero', 2 ** 20)).toThrow('the table /dev/zero is larger than 1 MiB');
});

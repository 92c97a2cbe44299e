import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { enginesOwn } from '../../scripts/lint/engines-own.js';

/** Whether the rule refuses a line. */
function refuses(line: string): boolean {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser }, // without types, which take half a minute
    plugins: { house: { rules: { 'engines-own': enginesOwn } } },
    rules: { 'house/engines-own': 'error' },
  };
  const messages = new Linter().verify(line, config, 'line.ts');
  for (const { ruleId, message } of messages) expect(ruleId, message).toBe('house/engines-own');
  return messages.length > 0;
}

describe('the lint rule engines-own', () => {
  it.each([
    'Math.sqrt(2) + Math.fround(3) + Math.PI;',
    'const small = 2 ** -52;',
    'const large = 2 ** 53;',
    'const even = (n: bigint) => 2n ** n;',
    '3n ** 2n;',
    'exp(1);',
  ])('lets through what is exact in every engine: %s', (line) => {
    expect(refuses(line)).toBe(false);
  });

  it.each([
    'Math.exp(1);',
    'const { log } = Math; [1, 2].map(Math.log);',
    'const square = (x: number) => x ** 2;',
    'const root = 2 ** 0.5;',
    'const power = (n: number) => 2 ** n;',
    'let x = 3; x **= 2;',
  ])('refuses what ECMAScript leaves to the engine: %s', (line) => {
    expect(refuses(line)).toBe(true);
  });
});

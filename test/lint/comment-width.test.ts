import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { commentWidth } from '../../scripts/lint/comment-width.js';

/** The lines of a text that the rule refuses, where 20 columns are allowed. */
function refusedLines(text: string): number[] {
  const config: Linter.Config = {
    plugins: { house: { rules: { 'comment-width': commentWidth } } },
    rules: { 'house/comment-width': ['error', 20] },
  };
  return new Linter().verify(text, config).map(({ ruleId, message, line }) => {
    expect(ruleId, message).toBe('house/comment-width');
    return line;
  });
}

describe('the lint rule comment-width', () => {
  it('refuses what is longer, in every kind of comment', () => {
    expect(refusedLines('// these 20 columns.')).toEqual([]);
    expect(refusedLines('// these 21 columns..')).toEqual([1]);
    expect(refusedLines('/* these 24 columns. */')).toEqual([1]);
    expect(refusedLines('/**\n * short\n * these are 24 columns.\n */\n')).toEqual([3]);
    expect(refusedLines('const two = 2; // two')).toEqual([1]);
  });

  it('counts characters, not their halves', () => {
    expect(refusedLines(`// ${'𝔼'.repeat(17)}`)).toEqual([]);
  });

  it('leaves code alone', () => {
    expect(refusedLines("const text = 'twenty-one and more columns';")).toEqual([]);
  });

  it('takes rows of tables, code in fences and addresses as they are', () => {
    expect(refusedLines('/**\n * | a row of | a table |\n */')).toEqual([]);
    expect(refusedLines('/**\n * ```ts\n * const value = 123456789;\n * ```\n */')).toEqual([]);
    expect(refusedLines('// https://example.com/some/where')).toEqual([]);
  });

  it('refuses what stands beside them', () => {
    expect(refusedLines('/**\n * ```ts\n * 1;\n * ```\n * words after the fence.\n */')).toEqual([5]);
    expect(refusedLines('// more at https://example.com/')).toEqual([1]);
    expect(refusedLines('// the size | of both tails')).toEqual([1]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultLines, syntheticResults } from './synthetic-results.ts';

describe('examples/synthetic-results.jsonl', () => {
  it('has the results of its seed', () => {
    const file = readFileSync(new URL('../../examples/synthetic-results.jsonl', import.meta.url), 'utf8');
    expect(file).toBe(resultLines(syntheticResults()));
  });
});

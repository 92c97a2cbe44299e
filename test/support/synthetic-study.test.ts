import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, studyTable, syntheticStudy } from './synthetic-study.ts';

describe('examples/synthetic-runs.csv', () => {
  it('is the study of its seed and noise', () => {
    const file = readFileSync(new URL('../../examples/synthetic-runs.csv', import.meta.url), 'utf8');
    expect(file).toBe(studyTable(syntheticStudy(EXAMPLE)));
  });
});

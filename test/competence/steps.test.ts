import { minSkillsPerPiece } from 'skill-emergence/competence';
import { beforeEach, describe, expect, it, vi } from 'vitest';

// What takes few steps and what takes many has the same value: the evaluations are counted
const conditions = vi.hoisted(() => ({ sharp: 0 }));

vi.mock(import('../../src/competence/amplification-condition.ts'), async (original) => {
  const { isMet, ...others } = await original();
  return {
    ...others,
    isMet: (point) => {
      if (point.bound === 'sharp') conditions.sharp++;
      return isMet(point);
    },
  };
});

beforeEach(() => {
  conditions.sharp = 0;
});

describe('minSkillsPerPiece', () => {
  it('needs no sharp amplification to see that no count is enough', () => {
    for (const alpha of [1e-9, 0.1, 0.5, 0.999]) {
      expect(minSkillsPerPiece({ theta: 0.1, alpha, beta: 1 + 1e-15, bound: 'sharp' })).toBe(Infinity);
    }
    expect(conditions.sharp).toBe(0);
  });
});

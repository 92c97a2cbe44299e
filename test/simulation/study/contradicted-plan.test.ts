import { mergeParts, type SimulationPart, type SimulationResult, simulateStudy } from 'skill-emergence/simulation';
import { expect, it } from 'vitest';

const sizes = { textPieces: 100, skills: 10, k: 4, alpha: 0.1, seed: 1, seeds: 2, alphas: [0.2, 0.5, 0.1] };

/** The part with something else in its first result. */
function altered(part: SimulationPart, change: Partial<SimulationResult>): SimulationPart {
  const [first, ...others] = part.results;
  return { ...part, results: [{ ...first!, ...change }, ...others] };
}

it.each([
  ['errorPieces', { errorPieces: 0 }],
  ['theta', { theta: 0 }],
  ['theta of less than one text piece', { theta: 0.001 }],
  ['theta of graded losses', { theta: 0, losses: 'graded' }],
] as const)('refuses errors in a study without any: %s', (_, errors) => {
  const part = simulateStudy({ ...sizes, ...errors });
  expect(mergeParts([part])).toEqual(part);
  expect(() => mergeParts([altered(part, { worstError: 0.513 })])).toThrow(
    'parts[0].results[0].worstError must be 0, without errors, got 0.513',
  );
  expect(() => mergeParts([altered(part, { competences: [1, 0.9, 1] })])).toThrow(
    'parts[0].results[0].competences[1] must be 1, without errors, got 0.9',
  );
});

it('refuses competences that fall as more skills are left out', () => {
  const part = simulateStudy({ ...sizes, theta: 0.3 });
  expect(mergeParts([part])).toEqual(part);
  expect(mergeParts([altered(part, { competences: [0.5, 0.5, 0.5] })]).results[0]!.competences).toHaveLength(3);
  for (const [competences, index] of [
    [[0.5, 0.4, 0.3], 1],
    [[0.4, 0.5, 0.6], 2],
  ] as const) {
    expect(() => mergeParts([altered(part, { competences })])).toThrow(
      `parts[0].results[0].competences[${index}] must be one that does not fall as more skills are left out`,
    );
  }
});

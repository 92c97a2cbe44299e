import { randomBelow, randomUnit, randomWords } from '../../src/numeric/random.ts';

/** A result on a tuple of skills that was never tried. */
export interface SyntheticResult {
  readonly model: string;
  readonly skills: readonly string[];
  readonly pass: boolean;
}

/** Skills in the world, sizes of tuples, and how many tuples of each. */
const WORLD = { seed: 20231026, skills: 5000, sizes: [1, 2, 3, 5], tuples: 120 } as const;

/** The mean competence of each model on single skills. */
const MODELS = { small: 0.6, large: 0.85 } as const;

/**
 * Results of two models that do not exist. Each knows a skill or does not, at random; a tuple is drawn skill by skill,
 * and passes where all its skills are known, so that the means are those of concatenated text pieces.
 */
export function syntheticResults(): SyntheticResult[] {
  const next = randomWords(WORLD.seed, 0);
  return Object.entries(MODELS).flatMap(([model, competence]) => {
    const known = Array.from({ length: WORLD.skills }, () => randomUnit(next) < competence);
    return WORLD.sizes.flatMap((size) =>
      Array.from({ length: WORLD.tuples }, () => {
        const tuple = Array.from({ length: size }, () => randomBelow(next, WORLD.skills));
        return { model, skills: tuple.map((skill) => `s${skill + 1}`), pass: tuple.every((skill) => known[skill]) };
      }),
    );
  });
}

/** One JSON object a line. */
export function resultLines(results: readonly SyntheticResult[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}

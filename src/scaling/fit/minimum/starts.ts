import { randomUnit, randomWords } from '../../../numeric/random.ts';
import { COEFFICIENTS } from '../../law.ts';
import { toCoordinates } from '../model/coordinates.ts';
import { PARAMETER_EXPONENT, TOKEN_EXPONENT, TOKEN_TERM } from '../model/frame.ts';
import type { Problem } from '../model/linearise.ts';
import { meanLoss } from '../model/points.ts';
import type { FitOptions } from '../options/fit-options.ts';
import { initialCoordinates } from './initial-law.ts';
import { log } from '../../../numeric/elementary/log.ts';
import { pow } from '../../../numeric/elementary/pow.ts';

/** Exponents of random starts are log-uniform in this range. */
const EXPONENTS = [0.05, 2] as const;

/**
 * The starts of a fit, in its coordinates: the laws that were given; or the good start, and random ones, in which the
 * terms share the mean loss at random.
 */
export function* startsOf(problem: Problem, { starts = 1, seed = 0 }: FitOptions): Generator<Float64Array> {
  const { points, frame } = problem;
  if (typeof starts !== 'number') {
    for (const law of starts) yield toCoordinates(law, frame);
    return;
  }
  yield initialCoordinates(problem);
  const mean = meanLoss(points);
  for (let k = 1; k < starts; k++) {
    const next = randomWords(seed, k);
    const shares = [0, 1, 2].map(() => -log(randomUnit(next)));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const exponent = (): number => EXPONENTS[0] * pow(EXPONENTS[1] / EXPONENTS[0], randomUnit(next));
    const at = Float64Array.of(...shares.map((share) => (mean * share) / total), exponent(), exponent());
    COEFFICIENTS.forEach((name, j) => {
      const known = frame.fixed[name];
      if (known !== undefined) at[j] = j <= TOKEN_TERM ? known / frame.unit : known;
    });
    if (frame.tied) at[TOKEN_EXPONENT] = at[PARAMETER_EXPONENT]!;
    yield at;
  }
}

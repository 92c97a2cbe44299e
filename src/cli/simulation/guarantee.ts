import { finiteSizeGuarantee, type FiniteSizes, tupleCompetence } from '../../competence/index.ts';
import { isDomainError } from '../../errors.ts';
import { tuplesOf } from '../../simulation/graph/tuple-order.ts';
import type { SimulationPlan, SkillGraphOptions } from '../../simulation/index.ts';

/** With this probability the errors on a graph may be more than is guaranteed. */
export const FAILURE_PROBABILITY = 1e-6;

/** What the theorems say of the error on the worst skills or tuples, whatever the text pieces in error. */
export interface Guaranteed {
  /** As n → ∞, by the sharp curve; absent where the set is that of all. */
  readonly sharp?: number;
  /** On a graph of this size, but for a probability of 1e-6; absent where the library has no bound at these sizes. */
  readonly finiteSize?: number;
}

/** What is guaranteed where a study measures. */
export function guaranteedOf({ setting }: SimulationPlan): Guaranteed {
  return { ...sharp(setting as unknown as SkillGraphOptions), ...finiteSize(setting as unknown as SkillGraphOptions) };
}

function sharp(setting: SkillGraphOptions): { readonly sharp?: number } {
  const { textPieces, skills, k, errorPieces, alpha, tupleSize = 1, within = 'concatenation' } = setting;
  const { theta = errorPieces! / textPieces, badSkills = 0 } = setting;
  const a = alpha ?? badSkills / tuplesOf(skills!, tupleSize); // of a measure α is given
  if (a >= 1) return {};
  return { sharp: 1 - tupleCompetence({ theta, k, alpha: a, tupleSize, within, bound: 'sharp' }).competence };
}

function finiteSize({ errors, seed, starts, losses, within = 'concatenation', ...sizes }: SkillGraphOptions): {
  readonly finiteSize?: number;
} {
  const graded: Partial<FiniteSizes> = { errors: losses === 'graded' ? 'graded' : 'set' };
  try {
    const { competence } = finiteSizeGuarantee({
      ...{ ...sizes, ...graded, within },
      failureProbability: FAILURE_PROBABILITY,
    });
    return { finiteSize: 1 - competence };
  } catch (error) {
    if (isDomainError(error)) return {}; // the sizes of a simulation go further
    throw error;
  }
}

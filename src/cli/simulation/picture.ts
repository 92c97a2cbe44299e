import { finiteSizeLogFailure } from '../../competence/index.ts';
import { isDomainError } from '../../errors.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { empiricalPerformanceCurvePlot, type MeasuredCurve } from '../../plot/index.ts';
import type { SimulationPart, StudySummary } from '../../simulation/index.ts';
import { significant } from '../text/format.ts';
import { FAILURE_PROBABILITY } from './guarantee.ts';
import { SHOWN_BOUNDS } from '../theory-options.ts';

/** What the picture needs of a setting, which has been checked. */
interface Setting {
  readonly textPieces: number;
  readonly skills?: number;
  readonly measure?: readonly number[];
  readonly k: number;
  readonly theta?: number;
  readonly errorPieces?: number;
  readonly alpha?: number;
  readonly badSkills?: number;
  readonly errors?: string;
  readonly draws?: 'independent' | 'distinct';
  readonly losses?: 'whole' | 'graded';
  readonly tupleSize?: number;
  readonly within?: 'piece' | 'concatenation';
}

/** A study on the curves of its θ and k, with what is guaranteed at its size where the library has a bound for it. */
export function pictureOf({ plan }: SimulationPart, summary: StudySummary): string {
  const setting = plan.setting as unknown as Setting;
  const { textPieces, k, errorPieces, theta = errorPieces! / textPieces, tupleSize = 1, within } = setting;
  const picture = {
    ...{ theta, k, tupleSize, within, measured: measuredOf(setting, summary), bounds: SHOWN_BOUNDS },
    title: `Competence${tuples(setting)} on ${graphs(summary)}: ${described(theta, setting)}`,
  };
  const { skills, measure, draws, losses } = setting;
  try {
    return empiricalPerformanceCurvePlot({
      ...{ ...picture, textPieces: [textPieces], skills, measure, draws },
      errors: losses === 'graded' ? 'graded' : 'set',
      failureProbability: FAILURE_PROBABILITY,
    });
  } catch (error) {
    if (isDomainError(error)) return empiricalPerformanceCurvePlot(picture); // the sizes of a simulation go further
    throw error;
  }
}

/**
 * The median of the measured curve, and that of the error on the skills that the errors are the worst for: at the
 * fraction that they are. Where skills are not alike the theorems are about fractions of their measure, and the
 * measured curve is not: there is only the second.
 */
function measuredOf(setting: Setting, { curve, worstError }: StudySummary): readonly MeasuredCurve[] {
  const { value, lower, upper, confidence } = worstError;
  const worst = { competence: 1 - value, lower: 1 - upper, upper: 1 - lower, confidence };
  const measured = setting.measure === undefined ? [{ name: 'median over the graphs', curve }] : [];
  const name = `the worst ${(setting.tupleSize ?? 1) === 1 ? 'skills' : 'tuples'} together`;
  return [...measured, { name, curve: [{ alpha: worstFraction(setting), ...worst }] }];
}

/** Which fraction the worst skills are; of skills that are not alike, the measure which theirs is just above. */
function worstFraction({ skills, alpha, badSkills, tupleSize = 1 }: Setting): number {
  if (skills === undefined) return alpha!;
  const set = { skills, alpha, badSkills, tupleSize, within: 'concatenation' } as const;
  // how many they are is counted where it is guaranteed that there are fewer, whatever the other sizes
  const counted = finiteSizeLogFailure({ ...set, textPieces: tupleSize, k: 1, theta: 0, competence: 1 });
  return counted.badSkills! / pow(skills, tupleSize);
}

function tuples({ tupleSize = 1, within }: Setting): string {
  if (tupleSize === 1) return '';
  return ` of ${tupleSize}-tuples, ${within === 'piece' ? 'inside text pieces' : 'in concatenations'},`;
}

function graphs({ graphs: count }: StudySummary): string {
  return count === 1 ? 'a skill graph' : `${count} skill graphs`;
}

function described(theta: number, { k, skills, measure, errors = 'adversarial' }: Setting): string {
  const counted = skills === undefined ? `${measure!.length} skills of unequal frequency` : `${skills} skills`;
  return `θ = ${significant(theta, 4)}, k = ${k}, ${counted}, ${errors} errors`;
}

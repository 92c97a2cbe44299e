import {
  type CompetenceBound,
  type FiniteSizeFailure,
  type FiniteSizeGuarantee,
  finiteSizeGuarantee,
  finiteSizeLogFailure,
  type FiniteSizes,
  requiredTextPieces,
  tupleCompetence,
  type TupleGuarantee,
  type TupleOccurrence,
} from '../../competence/index.ts';
import { SHOWN_BOUNDS } from '../theory-options.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/** What is given. Of text pieces, competence (or β) and probability of failure, the one that is not is the answer. */
export interface Question {
  readonly textPieces?: number;
  readonly skills: number;
  readonly k: number;
  readonly theta?: number;
  readonly errorPieces?: number;
  readonly alpha?: number;
  readonly badSkills?: number;
  readonly competence?: number;
  readonly beta?: number;
  readonly failureProbability?: number;
  readonly degrees: NonNullable<FiniteSizes['degrees']>;
  readonly bound: NonNullable<FiniteSizes['bound']>;
  readonly tail: NonNullable<FiniteSizes['tail']>;
  readonly draws: NonNullable<FiniteSizes['draws']>;
  readonly within: TupleOccurrence;
}

/** The answer for one tuple size, beside what is guaranteed at infinite sizes. */
export interface Answer {
  readonly tupleSize: number;
  /** Where the text pieces and the probability of failure are given. */
  readonly guarantee?: FiniteSizeGuarantee;
  /** Where the text pieces and the competence are given. */
  readonly failure?: FiniteSizeFailure;
  /** Where the competence and the probability of failure are given: from how many text pieces on it is guaranteed. */
  readonly textPieces?: number;
  /** Empty where α is 0: no bound for infinite sizes is about all skills. */
  readonly infiniteSizes: readonly (TupleGuarantee & { readonly bound: CompetenceBound })[];
}

/** Answers a question for one tuple size. */
export function answer(question: Question, tupleSize: number): Answer {
  const { textPieces, competence, beta, failureProbability, errorPieces, bound, tail, ...setting } = question;
  const infiniteSizes = atInfiniteSizes(question, tupleSize);
  if (textPieces === undefined) {
    const wanted = { competence: competence!, failureProbability };
    return { tupleSize, textPieces: requiredTextPieces({ ...setting, ...wanted, tupleSize }), infiniteSizes };
  }
  const sizes = { ...setting, textPieces, errorPieces, bound, tail, tupleSize };
  return failureProbability === undefined
    ? { tupleSize, failure: finiteSizeLogFailure({ ...sizes, competence, beta }), infiniteSizes }
    : { tupleSize, guarantee: finiteSizeGuarantee({ ...sizes, failureProbability }), infiniteSizes };
}

function atInfiniteSizes(question: Question, tupleSize: number): Answer['infiniteSizes'] {
  const { textPieces, skills, k, errorPieces, badSkills, within } = question;
  const { theta = errorPieces! / textPieces!, alpha = (badSkills! - 1) / pow(skills, tupleSize) } = question;
  if (alpha === 0) return [];
  return SHOWN_BOUNDS.map((bound) => ({ bound, ...tupleCompetence({ theta, k, alpha, tupleSize, bound, within }) }));
}

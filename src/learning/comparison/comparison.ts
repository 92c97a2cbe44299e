import type { LearningFixedPoint } from '../peeling/learning-fixed-point.ts';
import type { LearningThreshold } from '../peeling/learning-threshold.ts';

/** One graph, and what is asked of it. */
export interface ComparisonOptions {
  /** Number k of skills a text piece. */
  readonly k: number;
  /** Number m of equally likely skills. */
  readonly skills: number;
  /** Number n of text pieces. */
  readonly textPieces: number;
  /** Fraction θ in [0, 1] of the text pieces in error; for learning by peeling they teach nothing. */
  readonly theta: number;
  /** Fraction ε₀ in [0, 1] of the skills that are unknown at the start of learning. */
  readonly unknown: number;
  /** Largest number j of unknown skills that a text piece can teach at once; 1 if left out. */
  readonly capacity?: number | undefined;
  /** Zipf exponent a of the quanta, in [1e-9, 1000]; 0.34 if left out, Hoffmann's exponent of the parameters. */
  readonly exponent?: number | undefined;
  /** Number k′ of skills in a tuple; 2 if left out. */
  readonly tupleSize?: number | undefined;
  /** Fractions α in (0, 1) of the performance curves, at most 1000; some between 0.01 and 0.5 if left out. */
  readonly alphas?: readonly number[] | undefined;
  /** Numbers of text pieces for the learnt fractions, at most 1000; n times powers of 2 from 1/8 to 8 if left out. */
  readonly amounts?: readonly number[] | undefined;
}

/** Competence that all but a fraction α of the skills have, by three models of errors with the same mean. */
export interface ComparedCompetence {
  /** Fraction α of the skills that are left out. */
  readonly alpha: number;
  /** Errors that an adversary chose: what Theorem 8 guarantees. */
  readonly theorem8: number;
  /** The same, by the sharp curve. */
  readonly sharp: number;
  /** Errors that know nothing of the graph, in the limit of many text pieces a skill: 1 − θ. */
  readonly random: number;
  /** Errors in all text pieces with an unlearnt skill, and no others, in the same limit. */
  readonly allOrNone: number;
}

/** The same of tuples of skills, in concatenations of as many text pieces. */
export interface ComparedTuples {
  /** Number k′ of skills in a tuple. */
  readonly tupleSize: number;
  /** The mean of every model, (1 − θ)^k′. */
  readonly mean: number;
  /** At each α of the curves, what the sharp curve guarantees of tuples, inside a piece or a concatenation. */
  readonly guaranteed: readonly number[];
  /** Of all-or-none learning, the fraction of the tuples whose skills are all learnt. */
  readonly learntShare: number;
  /** The competence on those; it is 0 on the others. */
  readonly learntCompetence: number;
}

/** What is learnt, or connected, from an amount of text. */
export interface ComparedLearning {
  /** Number n of text pieces. */
  readonly textPieces: number;
  /** Mean degree c = kn/m. */
  readonly meanDegree: number;
  /** Learnt share 1 − x/ε₀ of what was unknown, by peeling. */
  readonly peeling: number;
  /** The same without the help of skills that are known: those in at least one useful text piece. */
  readonly alone: number;
  /** Fraction of the skills in the giant component. */
  readonly percolation: number;
  /** Measure of the quanta that are seen in n k samples. */
  readonly quanta: number;
}

/** Numbers of text pieces at which something begins; they are real numbers. */
export interface ComparedThresholds {
  /** A giant component; `Infinity` for k = 1. */
  readonly percolation: number;
  /** Jumps of learning, for some fraction of unknown skills; `Infinity` where it never jumps. */
  readonly emergence: number;
  /** The jump of learning at this ε₀; `Infinity` where there is none, and where nothing is learnt. */
  readonly jump: number;
}

/** Theories of emergence side by side. */
export interface TheoryComparison {
  /** Mean degree c = kn/m of a skill. */
  readonly meanDegree: number;
  /** Mean competence 1 − θ of every model of errors: what an average of measurements shows. */
  readonly mean: number;
  /** Measure U of the unlearnt skills of all-or-none learning, at which the sharp guarantee ends. */
  readonly unlearnt: number;
  /** Performance curves under three models of errors, at each α. */
  readonly curves: readonly ComparedCompetence[];
  /** What the models say of tuples of skills. */
  readonly tuples: ComparedTuples;
  /** What is learnt, or connected, from each amount of text. */
  readonly learnt: readonly ComparedLearning[];
  /** Amounts of text at which something begins. */
  readonly thresholds: ComparedThresholds;
  /** The end of learning by peeling with n text pieces. */
  readonly peeling: LearningFixedPoint & {
    /** Fraction of fresh text pieces that have an unlearnt skill. */
    readonly textErrorFraction: number;
  };
  /** The fraction of unknown skills at which it jumps. */
  readonly threshold: LearningThreshold;
}

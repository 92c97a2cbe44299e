import { checkFields, checkObject, checkUnit, DomainError } from '../errors.ts';

/**
 * How often a grader is wrong. Both rates are of the grader, and known: from answers that people have graded, say.
 *
 * @category Measured tuples
 */
export interface Grader {
  /** Probability e₀ that a failure is graded as a success, in [0, 1]; 0 unless given. */
  readonly falsePositiveRate?: number | undefined;
  /** Probability e₁ that a success is graded as a failure, in [0, 1]; 0 unless given. Together they are below 1. */
  readonly falseNegativeRate?: number | undefined;
}

/** A grader with both rates. */
export type GraderRates = Required<{ readonly [Rate in keyof Grader]: number }>;

/** The rates of a grader, who makes no errors unless told, after checking them. */
export function checkedGrader(parameter: string, grader: Grader = {}): GraderRates {
  checkObject(parameter, grader);
  checkFields(parameter, grader, ['falsePositiveRate', 'falseNegativeRate'], `${parameter}.`);
  const { falsePositiveRate = 0, falseNegativeRate = 0 } = grader;
  checkUnit(`${parameter}.falsePositiveRate`, falsePositiveRate);
  checkUnit(`${parameter}.falseNegativeRate`, falseNegativeRate);
  if (falsePositiveRate + falseNegativeRate >= 1) {
    throw new DomainError(`${parameter}.falseNegativeRate`, falseNegativeRate, 'below 1 - falsePositiveRate');
  }
  return { falsePositiveRate, falseNegativeRate };
}

/** The rate at which successes are seen where the true rate is p. */
export function gradedRate(p: number, { falsePositiveRate, falseNegativeRate }: GraderRates): number {
  return p * (1 - falsePositiveRate - falseNegativeRate) + falsePositiveRate;
}

/** The true rate where successes are seen at the rate p; in [0, 1] also where no true rate would be seen as p. */
export function trueRate(p: number, { falsePositiveRate, falseNegativeRate }: GraderRates): number {
  return Math.min(1, Math.max(0, (p - falsePositiveRate) / (1 - falsePositiveRate - falseNegativeRate)));
}

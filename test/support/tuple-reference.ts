import { readFileSync } from 'node:fs';
import type { AmplificationPoint, CompetenceBound, TupleOccurrence } from 'skill-emergence/competence';
import type { ReferenceRow } from './reference.ts';

interface Arguments {
  errorAmplification: AmplificationPoint;
  refinedErrorAmplification: AmplificationPoint;
  sharpErrorAmplification: AmplificationPoint;
  maxTheta: { k: number; alpha: number; competence: number; bound: CompetenceBound };
  minTheta: { k: number; alpha: number; beta: number; bound: CompetenceBound };
  minAlpha: { theta: number; k: number; competence: number; bound: CompetenceBound };
  minSkillsPerPiece: { theta: number; alpha: number; beta: number; bound: CompetenceBound };
  maxTuple: {
    theta: number;
    k: number;
    alpha: number;
    competence: number;
    bound: CompetenceBound;
    within: TupleOccurrence;
  };
  logSeenTupleFraction: { skills: number; textPieces: number; k: number; tupleSize: number };
  unseenSuccessFraction: {
    tupleSize: number;
    skillFrequency: number;
    topicFrequency: number;
    corpusSize: number;
    successRate: number;
  };
  slingshotFactor: {
    reduction: number;
    A: number;
    B: number;
    alpha: number;
    beta: number;
    parameters: number;
    tokens: number;
  };
}

/** Values of 40 digits from test/reference/tuples.py. */
export function tupleRows<F extends keyof Arguments>(name: F): readonly ReferenceRow<Arguments[F]>[] {
  const text = readFileSync(new URL('../reference/tuples.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { functions: { [G in keyof Arguments]: ReferenceRow<Arguments[G]>[] } }).functions[name];
}

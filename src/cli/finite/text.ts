import { BOUND_NAMES } from '../text/describe.ts';
import { competence, count, digits, exponential, significant, upwards, VACUOUS } from '../text/format.ts';
import { type Column, renderTable } from '../text/table.ts';
import { SHOWN_BOUNDS } from '../theory-options.ts';
import type { Answer, Question } from './answer.ts';

/** The answers for a terminal. */
export function textOf(question: Question, answers: readonly Answer[]): readonly string[] {
  const columns = [
    right("k'"),
    ...(question.textPieces === undefined ? [right('text pieces')] : answerColumns(question)),
    ...SHOWN_BOUNDS.map((bound, i) => ({ ...right(BOUND_NAMES[bound]), ...(i === 0 && { group: 'infinite sizes' }) })),
  ];
  const rows = answers.map(rowOf);
  return [...settingLines(question), '', ...renderTable(columns, rows), ...notes(question, rows)];
}

/** What the table's columns mean, and its dashes where it has some. */
function notes({ textPieces, alpha }: Question, rows: readonly (readonly string[])[]): readonly string[] {
  const isAsked = textPieces === undefined;
  const fraction = alpha === undefined ? 'α = (z − 1)/m' : 'α';
  return [
    ...(isAsked
      ? []
      : [COUNTS, `at finite sizes for the fraction z/m of m skills or tuples, at infinite ones for ${fraction}`]),
    ...(isAsked && rows.some((row) => row[1] === VACUOUS)
      ? [`${VACUOUS} under text pieces: no number of text pieces suffices`]
      : []),
    ...(rows.some((row) => row.slice(isAsked ? 2 : 0).includes(VACUOUS)) ? [`${VACUOUS} vacuous: no guarantee`] : []),
  ];
}

function settingLines(question: Question): readonly string[] {
  const { textPieces, skills, k, theta, errorPieces, alpha, badSkills, draws } = question;
  const pieces = textPieces === undefined ? '' : `${count(textPieces)} text pieces, `;
  const distinct = draws === 'distinct' ? 'distinct ' : '';
  return [
    `sizes      ${pieces}${count(skills)} skills, k = ${k} ${distinct}skills in a text piece`,
    `errors     ${theta === undefined ? `${count(errorPieces!)} text pieces` : `a fraction θ = ${theta} of text pieces`}`,
    `skills     all but ${alpha === undefined ? `${badSkills! - 1}` : `a fraction α = ${alpha}`}, with the degrees ${
      question.degrees === 'own' ? 'that they have' : 'that they have on average'
    }`,
    `asked      ${asked(question)}`,
  ];
}

function asked({ textPieces, competence, beta, failureProbability }: Question): string {
  if (textPieces === undefined) {
    return `text pieces from which on the competence is ${competence!}, except with probability ${failureProbability!}`;
  }
  if (failureProbability !== undefined) return `competence, except with probability ${failureProbability}`;
  return `bound on the probability P that ${beta === undefined ? `the competence is below ${competence!}` : `β is above ${beta}`}`;
}

const COUNTS = 'n, q, z: pieces, those in error, and skills or tuples that are one too many';

function right(header: string): Column {
  return { header, align: 'right' };
}

function answerColumns({ failureProbability }: Question): readonly Column[] {
  const own = failureProbability === undefined ? ['error', 'ln P', 'P'] : ['β', 'ln P', 'competence'];
  return [{ header: 'within', align: 'left' }, ...['n', 'q', 'z', ...own].map(right)];
}

function rowOf({ tupleSize, guarantee, failure, textPieces, infiniteSizes }: Answer): readonly string[] {
  const infinite = SHOWN_BOUNDS.map((_, i) => (infiniteSizes[i] ? competence(infiniteSizes[i]) : VACUOUS));
  if (textPieces !== undefined) {
    return [String(tupleSize), textPieces === Infinity ? VACUOUS : String(textPieces), ...infinite];
  }
  const { pieces, errorPieces, badSkills, within, logProbability, error, vacuous } = (guarantee ?? failure)!;
  const counts = [pieces, errorPieces, badSkills!].map((value) => significant(value, 6));
  const log = String(upwards(logProbability, 6));
  const own = guarantee
    ? [
        guarantee.feasible ? digits(upwards(guarantee.beta, 5), 5) : 'infeasible',
        vacuous ? VACUOUS : log,
        competence(guarantee),
      ]
    : [significant(error, 4), log, vacuous ? VACUOUS : exponential(logProbability)];
  return [String(tupleSize), tupleSize === 1 ? '' : within, ...counts, ...own, ...infinite];
}

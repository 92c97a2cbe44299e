import type { TheoryComparison } from '../../learning/index.ts';
import { competence, fraction, count, significant, tuples, VACUOUS } from '../text/format.ts';
import { type Column, renderTable } from '../text/table.ts';
import { type Graph, learningNotes } from './notes.ts';

/** The theories side by side, for a terminal. */
export function textOf(graph: Graph, table: TheoryComparison): readonly string[] {
  return [...settingLines(graph, table), '', ...curveTable(table), '', ...learntTable(graph, table)];
}

function settingLines(graph: Graph, { meanDegree, mean }: TheoryComparison): readonly string[] {
  const { k, skills, textPieces, theta, unknown, capacity } = graph;
  const most = capacity === 1 ? 'one unknown skill' : `${capacity} unknown skills`;
  return [
    `graph      ${count(skills)} equally likely skills, ${count(textPieces)} text pieces of k = ${k} skills: c = ${significant(meanDegree, 4)} a skill`,
    `errors     a fraction θ = ${theta} of text pieces: by every model of them the mean competence is ${significant(mean, 6)}`,
    `learning   a fraction ${unknown} of the skills is unknown at the start; a text piece teaches at most ${most}`,
  ];
}

function right(header: string): Column {
  return { header, align: 'right' };
}

/** Performance curves, of single skills and of tuples. */
function curveTable({ curves, tuples: many, unlearnt }: TheoryComparison): readonly string[] {
  const columns = [
    right('α'),
    { ...right('Theorem 8'), group: 'single skills' },
    ...['sharp curve', 'random', 'all-or-none'].map(right),
    { ...right('sharp curve'), group: tuples(many.tupleSize) },
    ...['random', 'all-or-none'].map(right),
  ];
  const rows = curves.map(({ alpha, theorem8, sharp, random, allOrNone }, i) => [
    significant(alpha, 4),
    ...[theorem8, sharp].map(guaranteed),
    ...[random, allOrNone].map(fraction),
    guaranteed(many.guaranteed[i]!),
    fraction(many.mean),
    fraction(alpha < 1 - many.learntShare ? 0 : many.learntCompetence),
  ]);
  return [
    'competence on all but a fraction α of the skills, or tuples, by model of errors',
    ...renderTable(columns, rows),
    'Theorem 8, sharp curve: at least that, whoever chose the errors',
    ...(rows.some((row) => row.includes(VACUOUS)) ? [`${VACUOUS} vacuous: no guarantee`] : []),
    'random, all-or-none: in the limit of many text pieces a skill; random errors know nothing of the graph',
    `all-or-none: the errors are the text pieces with an unlearnt skill; a fraction U = ${significant(unlearnt, 4)} is unlearnt`,
  ];
}

/** What is learnt, connected or seen by amount of text. */
function learntTable(graph: Graph, table: TheoryComparison): readonly string[] {
  const { exponent } = graph;
  const columns = ['text pieces', 'c', 'peeling', 'useful text', 'giant component', 'quanta'].map(right);
  const rows = table.learnt.map(({ textPieces, meanDegree, peeling, alone, percolation, quanta }) => [
    String(textPieces),
    significant(meanDegree, 4),
    ...[peeling, alone, percolation, quanta].map(fraction),
  ]);
  return [
    'learnt, connected or seen, by amount of text',
    ...renderTable(columns, rows),
    'peeling: of the skills unknown at the start, those learnt; useful text: those in a text piece without error',
    'giant component: skills that are connected, which is no competence; all three in the limit of large graphs',
    `quanta: what is seen of other skills, unequal ones in infinite number, of Zipf exponent ${exponent}`,
    '',
    ...learningNotes(graph, table),
  ];
}

/** A guarantee; 0 is none. */
function guaranteed(value: number): string {
  return competence({ competence: value, vacuous: value === 0 });
}

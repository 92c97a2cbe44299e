import type { CompetenceBound } from '../../competence/index.ts';
import type { Slingshot } from '../../emergence/index.ts';
import { BOUND_NAMES } from './describe.ts';
import { competence, count, scientific, significant } from './format.ts';
import { type Column, renderTable } from './table.ts';

const LEGEND = [
  "Each row has the excess entropy of the model over k'. s: factor of its parameters and of its tokens",
  '×C: factor of the least compute that such an excess entropy takes',
  '– vacuous: no guarantee',
];

/** What the model guarantees of single skills, by each bound. */
export function singlesText(
  { k, alpha, bounds }: { readonly k: number; readonly alpha: number; readonly bounds: readonly CompetenceBound[] },
  { guarantees }: Slingshot,
): string {
  const singles = bounds.map((bound, i) => `${competence(guarantees[i]!)} (${BOUND_NAMES[bound]})`).join(', ');
  return `competence         on all but a fraction α = ${alpha} of single skills, k = ${k} skills in a text piece: ${singles}`;
}

/** A row for each tuple size, and what its columns are. */
export function slingshotTable(bounds: readonly CompetenceBound[], { rows }: Slingshot): readonly string[] {
  return [...renderTable(columnsOf(bounds), rows.map(cellsOf)), ...LEGEND];
}

function columnsOf(bounds: readonly CompetenceBound[]): readonly Column[] {
  const right = (header: string): Column => ({ header, align: 'right' });
  return [
    right("k'"),
    { ...right('s'), group: 'parameters and tokens in proportion' },
    ...['between', 'N', 'D', 'FLOPs'].map(right),
    { ...right('×C'), group: 'compute-optimal' },
    ...['N', 'D', 'FLOPs'].map(right),
    { ...right('θ'), group: "competence on k'-tuples" },
    ...bounds.map((bound) => right(BOUND_NAMES[bound])),
  ];
}

function cellsOf(row: Slingshot['rows'][number]): readonly string[] {
  const { tupleSize, errorFraction, proportional, computeOptimal, guarantees } = row;
  return [
    String(tupleSize),
    significant(proportional.factor, 4),
    proportional.factorBounds.map((bound) => significant(bound, 4)).join(' and '),
    count(proportional.parameters),
    count(proportional.tokens),
    scientific(proportional.flops),
    significant(computeOptimal.factor, 4),
    count(computeOptimal.parameters),
    count(computeOptimal.tokens),
    scientific(computeOptimal.flops),
    significant(errorFraction, 4),
    ...guarantees.map(competence),
  ];
}

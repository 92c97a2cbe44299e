import type { CompetenceBound } from '../../competence/index.ts';
import type { LawReading, LawsAt } from '../../emergence/index.ts';
import { type LiteratureLaw, publishedLaws } from '../../scaling/index.ts';
import { BOUND_NAMES, range } from './describe.ts';
import { competence, count, digits, scientific, significant, tuples, VACUOUS } from './format.ts';
import { type Column, renderTable } from './table.ts';

/** A row for every published law. */
export function publishedLawsTable(): readonly string[] {
  const left = (header: string): Column => ({ header, align: 'left' });
  const columns = ['law', 'form', 'unit', 'parameters', 'tokens', 'source'].map(left);
  return renderTable(
    columns,
    (Object.values(publishedLaws) as readonly LiteratureLaw[]).map((law) => [
      law.id,
      law.form,
      law.lossUnit ?? VACUOUS,
      rangeText(law.fittedRange?.parameters),
      rangeText(law.fittedRange?.tokens),
      law.source,
    ]),
  );
}

function rangeText(ends: readonly [number | null, number | null] | undefined): string {
  const [least, most] = ends ?? [null, null];
  if (least !== null && most !== null) return range([least, most]);
  return most === null ? VACUOUS : `up to ${count(most)}`;
}

/** What laws say of a scale: a table for each unit, optima by allocation, and who says nothing. */
export function lawsAtText(
  asked: {
    readonly k: number;
    readonly alpha: number;
    readonly bounds: readonly CompetenceBound[];
    readonly tupleSizes: readonly number[];
  },
  { parameters, tokens, flops, groups, allocations, silent }: LawsAt,
): readonly string[] {
  const { k, alpha, tupleSizes } = asked;
  const skills = tupleSizes.map(tuples).join(', ');
  return [
    `model              N = ${count(parameters)} parameters, D = ${count(tokens)} tokens, ${scientific(flops)} FLOPs`,
    `competence         on all but a fraction α = ${alpha} of ${skills}, k = ${k} skills in a text piece`,
    ...groups.flatMap(({ lossUnit, laws }) => [
      '',
      `loss in ${lossUnit}`,
      ...renderTable(
        columnsOf(asked),
        laws.map((law) => cellsOf(law, asked.bounds.length * tupleSizes.length)),
      ),
    ]),
    '',
    'Losses compare within a unit alone, and there only on the same text and tokenizer. N* and D* are optimal for the same FLOPs.',
    '×N and ×D: how far the model is beyond the runs behind a law, 1 within; – not known, no such part, or vacuous',
    '',
    'optimal for the same FLOPs, by laws of allocation, each of which counts in its own way',
    ...renderTable(
      [
        { header: 'law', align: 'left' },
        { header: 'N*', align: 'right' },
        { header: 'D*', align: 'right' },
        { header: 'counts', align: 'left' },
      ],
      allocations.map((law) => [law.name, countOr(law.parameters), countOr(law.tokens), law.parameterCount]),
    ),
    '',
    'cannot speak of this model',
    ...renderTable(
      [
        { header: 'law', align: 'left' },
        { header: 'reason', align: 'left' },
      ],
      silent.map(({ name, reason }) => [name, reason]),
    ),
  ];
}

function columnsOf({ bounds, tupleSizes }: Parameters<typeof lawsAtText>[0]): readonly Column[] {
  const right = (header: string): Column => ({ header, align: 'right' });
  return [
    { header: 'law', align: 'left' },
    ...['loss', 'ε', 'θ', '×N', '×D', 'N*', 'D*'].map(right),
    ...bounds.flatMap((bound) => {
      return tupleSizes.map((size) => right(size === 1 ? BOUND_NAMES[bound] : `${BOUND_NAMES[bound]}, ${size}`));
    }),
  ];
}

function cellsOf(law: LawReading, guarantees: number): readonly string[] {
  const { name, loss, excessEntropy, errorFraction, beyond, optimum } = law;
  const factor = (value: number | undefined): string => (value === undefined ? VACUOUS : significant(value, 3));
  return [
    name,
    digits(loss, 5),
    excessEntropy === undefined ? VACUOUS : digits(excessEntropy, 4),
    errorFraction === undefined ? VACUOUS : digits(errorFraction, 4),
    factor(beyond.parameters),
    factor(beyond.tokens),
    countOr(optimum?.parameters),
    countOr(optimum?.tokens),
    ...(law.guarantees?.map(competence) ?? Array.from({ length: guarantees }, () => VACUOUS)),
  ];
}

function countOr(value: number | undefined): string {
  return value === undefined ? VACUOUS : count(value);
}

import { percent, significant, tuples } from '../text/format.ts';
import type { Column, Table } from '../text/table.ts';
import { COMPETENCES, type MeasuredModel, type MeasuredSize } from './data.ts';

/** A table with what it says, and what follows from it in words. */
export interface Section {
  readonly heading: string;
  readonly table: Table;
  readonly notes: readonly string[];
}

/** What the results of a model say, table by table. */
export function sectionsOf({ sizes }: MeasuredModel, failureProbability: number): readonly Section[] {
  const sections = [curveOf, passesOf, bracketOf, memorisedOf, expectedOf];
  return sections.flatMap((section) => section(sizes, failureProbability) ?? []);
}

type Sizes = readonly MeasuredSize[];

function curveOf(sizes: Sizes, failureProbability: number): Section {
  const hasExponents = sizes.some(({ exponent }) => exponent);
  return {
    heading: `Mean competence on tuples, with exact ${percent(1 - failureProbability)} intervals that hold all at once`,
    table: {
      columns: [
        ...[left('tuples of'), right('tried'), right('passed'), right('competence'), right('interval')],
        ...(hasExponents ? [right('exponent γ'), right('interval')] : []),
        right('error fraction θ'),
      ],
      rows: sizes.map(({ tupleSize, tuples: tried, passed, competence, lower, upper, exponent, theta }) => [
        ...[tuples(tupleSize), String(tried), String(passed), rate(competence), ends(lower, upper, rate)],
        ...(hasExponents
          ? [exponent?.estimate === undefined ? '' : short(exponent.estimate), exponent ? spread(exponent) : '']
          : []),
        ends(theta.lower, theta.upper, rate),
      ]),
    },
    notes: [
      ...(hasExponents
        ? [
            'γ = 1: as in concatenated text pieces, the skills one by one; 0: as inside one text piece; above 1: skills interfere',
          ]
        : []),
      'θ is that of concatenated text pieces with such a mean; inside one text piece it is 1 minus the competence',
    ],
  };
}

function passesOf(sizes: Sizes, failureProbability: number): Section {
  return {
    heading: `On at least this fraction of all tuples the competence is y or more, with ${percent(1 - failureProbability)} confidence for all sizes`,
    table: {
      columns: [
        ...[left('tuples of'), right('tried'), right('pass with'), right('passed')],
        ...COMPETENCES.map((y) => right(`y = ${y}`)),
      ],
      rows: sizes.map(({ tupleSize, tuples: tried, passes: { repeats, passes, passed, fractions } }) => [
        ...[tuples(tupleSize), String(tried), `${passes} of ${repeats}`, String(passed)],
        ...fractions.map(({ fraction }) => (fraction === 0 ? '–' : rate(fraction))),
      ]),
    },
    notes: ['– says nothing'],
  };
}

function bracketOf(sizes: Sizes, failureProbability: number): Section | undefined {
  const tested = sizes.flatMap(({ bracket, ...size }) => (bracket ? [{ ...size, bracket }] : []));
  if (tested.length === 0) return undefined;
  return {
    heading: "Are tuples where single skills say, p₁^k' ≤ p_k' ≤ p₁?",
    table: {
      columns: [left('tuples of'), right('p, from below'), right('p, from above'), right('p'), right('p, all sizes')],
      rows: tested.map(({ tupleSize, bracket: { belowPValue, abovePValue, pValue, adjustedPValue } }) => [
        tuples(tupleSize),
        ...[belowPValue, abovePValue, pValue, adjustedPValue].map(short),
      ]),
    },
    notes: verdicts(
      tested.map(({ tupleSize, bracket }) => ({ tupleSize, ...bracket })),
      failureProbability,
    ),
  };
}

function memorisedOf(sizes: Sizes, failureProbability: number): Section | undefined {
  const tested = sizes.flatMap(({ memorised, ...size }) => (memorised ? [{ ...size, memorised }] : []));
  if (tested.length === 0) return undefined;
  const { seen } = tested[0]!.memorised;
  const hasUnseen = tested.some(({ memorised }) => memorised.unseenFraction !== undefined);
  return {
    heading: `Can the successes be memorised, if the corpus holds ${seen === 'bounded' ? 'at most' : 'on average'} a fraction q of the tuples?`,
    table: {
      columns: [
        ...[left('tuples of'), right('tried'), right('passed'), right('q'), right('p'), right('p, all sizes')],
        ...(hasUnseen ? [right('of these unseen'), right('of all successes')] : []),
      ],
      rows: tested.map(({ tupleSize, tuples: tried, passed, memorised }) => [
        ...[tuples(tupleSize), String(tried), String(passed), significant(memorised.seenFraction, 4)],
        ...[short(memorised.pValue), short(memorised.adjustedPValue)],
        ...(hasUnseen ? [`≥ ${memorised.unseenSuccesses!}`, `≥ ${rate(memorised.unseenFraction!)}`] : []),
      ]),
    },
    notes: [
      ...(seen === 'expected'
        ? ['an expected fraction may be exceeded by the corpus that was drawn: p allows for that']
        : []),
      ...verdicts(
        tested.map(({ tupleSize, memorised }) => ({ tupleSize, ...memorised })),
        failureProbability,
      ),
    ],
  };
}

function expectedOf(sizes: Sizes, failureProbability: number): Section | undefined {
  const tested = sizes.flatMap(({ expected, ...size }) => (expected ? [{ ...size, expected }] : []));
  if (tested.length === 0) return undefined;
  const test = (result: { readonly pValue: number; readonly adjustedPValue: number } | undefined): string[] =>
    result ? [short(result.pValue), short(result.adjustedPValue)] : ['', ''];
  return {
    heading: 'What the error fraction of the model says of tuples',
    table: {
      columns: [
        ...[left('tuples of'), right('mean: concatenated'), right('in one piece'), right('measured')],
        ...[right('p'), right('p, all sizes'), right('guaranteed'), right('p of it'), right('p of it, all sizes')],
      ],
      rows: tested.map(({ tupleSize, competence, expected: { concatenation, piece, mean, guarantee, guaranteed } }) => [
        ...[tuples(tupleSize), rate(concatenation), rate(piece), rate(competence), ...test(mean)],
        ...[guarantee.vacuous ? '–' : rate(guarantee.competence), ...test(guaranteed)],
      ]),
    },
    notes: [
      '– vacuous: no guarantee',
      ...(tested.some(({ expected }) => !expected.mean)
        ? ['no p of means where θ = 1, which is a cap, nor of tuples of different skills']
        : []),
      ...verdicts(
        tested.flatMap(({ tupleSize, expected: { mean } }) => (mean ? [{ tupleSize, ...mean }] : [])),
        failureProbability,
        'means: ',
      ),
      ...verdicts(
        tested.flatMap(({ tupleSize, expected: { guaranteed } }) => (guaranteed ? [{ tupleSize, ...guaranteed }] : [])),
        failureProbability,
        'guarantees: ',
      ),
    ],
  };
}

interface Verdict {
  readonly tupleSize: number;
  readonly adjustedPValue: number;
  readonly refutes: string;
}

/** What is refuted at the level, with all sizes taken into account. */
function verdicts(tests: readonly Verdict[], failureProbability: number, of = ''): readonly string[] {
  const rejected = tests.filter(({ adjustedPValue }) => adjustedPValue <= failureProbability);
  const [first] = rejected;
  if (!first)
    return tests.length === 0
      ? []
      : [`${of}nothing is refuted at ${percent(failureProbability)}, which supports nothing`];
  return [
    `${of}refuted at ${percent(failureProbability)} by ${rejected.map(({ tupleSize }) => tuples(tupleSize)).join(', ')}: ${first.refutes}`,
  ];
}

function left(header: string): Column {
  return { header, align: 'left' };
}

function right(header: string): Column {
  return { header, align: 'right' };
}

/** A rate to four decimals; only 0 and 1 themselves look like 0 and 1. */
function rate(value: number): string {
  if (value === 0 || value === 1) return String(value);
  if (value < 0.00005) return '<0.0001';
  return value > 0.99995 ? '>0.9999' : value.toFixed(4);
}

function short(value: number): string {
  return significant(value, 3);
}

function ends(lower: number, upper: number, shown: (value: number) => string): string {
  return `${shown(lower)} … ${shown(upper)}`;
}

function spread({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  const shown = (value: number): string =>
    value === Infinity ? '∞' : value === -Infinity ? '−∞' : significant(value, 3);
  return ends(lower, upper, shown);
}

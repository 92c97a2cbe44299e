import { readFileSync } from 'node:fs';
import { unseenSuccessFraction } from 'skill-emergence/competence';
import { logBinomialLowerTail, logBinomialUpperTail } from 'skill-emergence/concentration';
import {
  compositionCurve,
  expectedSeenFraction,
  parrotPValue,
  unseenSuccessLowerBound,
} from 'skill-emergence/measurement';

/** A row of examples/skill-mix.csv: rates in per cent, as they were published. */
export interface PublishedRates {
  readonly model: string;
  readonly tupleSize: number;
  /** Combinations with full marks, and with all skills, in per cent. */
  readonly rates: readonly [fullMarks: number, allSkills: number];
}

/** Combinations that were drawn for each size, from so many skills, and how many of these were left out afterwards. */
export const DRAWN = { combinations: 100, skills: 101, common: 17 } as const;

/** Frequencies of a skill and of a topic, and sentences of the corpus, as the paper estimates them. */
const CORPUS = { skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10 } as const;

/** With which probability a range of numbers of combinations may miss the one there was. */
const MISSED = 1e-3;

/** For all sizes at once. */
const FAILURE = 0.05;

export function publishedRates(): readonly PublishedRates[] {
  const file = readFileSync(new URL('../../examples/skill-mix.csv', import.meta.url), 'utf8');
  return file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [model = '', tupleSize, ...rates] = line.split(',');
      const [fullMarks, allSkills] = rates.map((rate) => Math.round(100 * Number(rate))) as [number, number];
      return { model, tupleSize: Number(tupleSize), rates: [fullMarks, allSkills] };
    });
}

/** The counts of successes among n that are shown as a rate in per cent. */
export function countsOf(percent: number, n: number): readonly number[] {
  return Array.from({ length: n + 1 }, (_, s) => s).filter((s) => Math.abs(200 * s - 2 * percent * n) <= n);
}

/** The probability that a combination has no common skill. */
export function shareLeft(tupleSize: number): number {
  let share = 1;
  for (let i = 0; i < tupleSize; i++) share *= (DRAWN.skills - DRAWN.common - i) / (DRAWN.skills - i);
  return share;
}

/**
 * The numbers of combinations that may have been left of a size: those with which the rates of all models, who had the
 * same combinations, are as they were published; but not those that chance would leave less than once in a thousand.
 */
export function numbersLeft(published: readonly PublishedRates[], tupleSize: number): readonly number[] {
  const law = { trials: DRAWN.combinations, probability: shareLeft(tupleSize) };
  const rates = published.filter((row) => row.tupleSize === tupleSize).flatMap((row) => row.rates);
  return Array.from({ length: DRAWN.combinations }, (_, i) => i + 1).filter((n) => {
    const tails = [logBinomialLowerTail({ ...law, atMost: n }), logBinomialUpperTail({ ...law, atLeast: n })];
    return Math.min(...tails) > Math.log(MISSED / 2) && rates.every((rate) => countsOf(rate, n).length > 0);
  });
}

/** What the rate of a model says, whichever of the numbers it was. */
export interface RecoveredRate {
  readonly tupleSize: number;
  readonly rate: number;
  readonly counts: readonly { readonly passed: number; readonly tuples: number }[];
  readonly lower: number;
  readonly upper: number;
}

/** The full marks of a model, size by size, with intervals that hold for all sizes at once. */
export function recovered(model: string): readonly RecoveredRate[] {
  const published = publishedRates();
  const rows = published.filter((row) => row.model === model);
  return rows.map(({ tupleSize, rates: [rate] }) => {
    const counts = numbersLeft(published, tupleSize).flatMap((tuples) =>
      countsOf(rate, tuples).map((passed) => ({ passed, tuples })),
    );
    const ends = counts.map((count) => {
      const samples = [{ tupleSize, ...count }];
      return compositionCurve({ samples, failureProbability: FAILURE / rows.length })[0]!;
    });
    return {
      ...{ tupleSize, rate: rate / 100, counts },
      lower: Math.min(...ends.map(({ lower }) => lower)),
      upper: Math.max(...ends.map(({ upper }) => upper)),
    };
  });
}

const decimals = (value: number): string => value.toFixed(3);
const span = (low: number, high: number, shown: (value: number) => string): string =>
  shown(low) === shown(high) ? shown(low) : `${shown(low)} … ${shown(high)}`;
const short = (value: number): string => (value > 0 && value < 0.001 ? value.toExponential(1) : value.toFixed(3));

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The rates of GPT-4 as they were published, the counts behind them as far as they can be told, and intervals. */
export function intervalTable(): string {
  const rows = recovered('GPT-4').map(({ tupleSize, rate, counts, lower, upper }) => {
    const listed = counts.map(({ passed, tuples }) => `${passed}/${tuples}`);
    const shown = listed.length <= 6 ? listed.join(', ') : `${listed[0]!}, …, ${listed.at(-1)!}`;
    return [String(tupleSize), rate.toFixed(2), shown, `${decimals(lower)} … ${decimals(upper)}`];
  });
  return table(['k', 'published', 'counts that round to it', '95 %, all at once, whichever it was'], rows);
}

/** Whether GPT-4 may only repeat what it has seen: the published bound, and what a test makes of it. */
export function parrotTable(): string {
  const rows = recovered('GPT-4')
    .filter(({ tupleSize }) => tupleSize >= 5)
    .map(({ tupleSize, rate, counts }) => {
      const seenFraction = expectedSeenFraction({ ...CORPUS, tupleSize });
      const range = (f: (count: { successes: number; tuples: number; seenFraction: number }) => number): string => {
        const values = counts.map(({ passed, tuples }) => f({ successes: passed, tuples, seenFraction }));
        return span(Math.min(...values), Math.max(...values), short);
      };
      return [
        String(tupleSize),
        short(seenFraction),
        decimals(unseenSuccessFraction({ ...CORPUS, tupleSize, successRate: rate })),
        range((count) => unseenSuccessLowerBound({ ...count, failureProbability: FAILURE })),
        range((count) => parrotPValue(count)),
        range((count) => parrotPValue({ ...count, seen: 'expected' })),
      ];
    });
  const header = ['k', 'q', 'unseen, published', 'at least, 95 %', 'p if q is a bound', 'p if q is expected'];
  return table(header, rows);
}

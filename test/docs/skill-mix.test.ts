import { readFileSync } from 'node:fs';
import { compositionCurve, parrotPValue } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  DRAWN,
  intervalTable,
  numbersLeft,
  parrotTable,
  publishedRates,
  recovered,
  shareLeft,
} from '../support/skill-mix.ts';

const page = readFileSync(new URL('../../docs/measuring.md', import.meta.url), 'utf8');
const cells = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.includes('---'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe("Skill-Mix's published rates", () => {
  it('have the tables of the page', () => {
    const onPage = page.split('<!-- skill-mix-table -->').slice(1);
    const tables = onPage.map((part) => cells(part.split('<!-- /skill-mix-table -->')[0]!));
    expect(tables).toEqual([cells(intervalTable()), cells(parrotTable())]);
  });

  it('come back from the counts behind them', () => {
    for (const { rate, counts } of recovered('GPT-4')) {
      expect(counts.length).toBeGreaterThan(0);
      for (const { passed, tuples } of counts) expect(Math.abs(passed / tuples - rate)).toBeLessThan(0.005 + 2 ** -40);
    }
    expect(recovered('GPT-4').map(({ rate }) => rate)).toEqual([0.95, 0.66, 0.48, 0.12, 0.08]);
    expect(countsOf(12, 24)).toEqual([3]);
    expect(countsOf(12, 7)).toEqual([]);
  });

  it('are of 65 or 80 pairs: no other number that chance leaves rounds to all of them', () => {
    const published = publishedRates();
    expect(published).toHaveLength(34);
    expect(numbersLeft(published, 2)).toEqual([65, 80]);
    // 84 of 101 skills are uncommon
    expect(shareLeft(2)).toBeCloseTo((84 * 83) / (101 * 100), 14);
    expect(DRAWN.skills - DRAWN.common).toBe(84);
    // more numbers would do if chance were left out of account
    expect(countsOf(95, 97)).not.toEqual([]);
  });

  it('have intervals that are those of each count, and no narrower together', () => {
    for (const { tupleSize, counts, lower, upper } of recovered('GPT-4')) {
      for (const count of counts) {
        const samples = [{ tupleSize, ...count }];
        const [point] = compositionCurve({ samples, failureProbability: 0.01 });
        expect(point!.lower).toBeGreaterThanOrEqual(lower);
        expect(point!.upper).toBeLessThanOrEqual(upper);
      }
    }
  });

  it('say nothing of memory at five skills, and something at six', () => {
    const [five, six] = recovered('GPT-4').slice(3);
    const pValues = (counts: NonNullable<typeof five>['counts'], seenFraction: number) =>
      counts.map(({ passed, tuples }) => parrotPValue({ successes: passed, tuples, seenFraction }));
    expect(Math.min(...pValues(five!.counts, 0.0681))).toBeGreaterThan(0.1);
    const expected = six!.counts.map(({ passed, tuples }) =>
      parrotPValue({ successes: passed, tuples, seenFraction: 0.000981, seen: 'expected' }),
    );
    expect(Math.max(...expected)).toBeLessThan(0.01);
  });
});

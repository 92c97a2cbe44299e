import { folded } from '../text/folded.ts';
import { renderTable } from '../text/table.ts';
import type { MeasureReport } from './data.ts';
import { LIMITS } from './notes.ts';
import { sectionsOf } from './tables.ts';

/** What was measured for a terminal, line by line. */
export function textOf(
  report: MeasureReport,
  failureProbability: number,
  forecast: readonly string[],
): readonly string[] {
  return [
    ...report.models.flatMap(({ model, ...measured }) => [
      ...(model === '' ? [] : [`model ${model}`, '']),
      ...measured.cautions.flatMap((text) => [...folded('! ', text, 108), '']),
      ...(forecast.length === 0 ? [] : [...forecast, '']),
      ...sectionsOf({ model, ...measured }, failureProbability).flatMap(({ heading, table, notes }) => [
        heading,
        '',
        ...renderTable(table.columns, table.rows),
        ...notes.flatMap((note) => folded('  ', note, 116)),
        '',
      ]),
    ]),
    'What the numbers rest on:',
    ...LIMITS.flatMap((item) => folded('- ', item, 110)),
  ];
}

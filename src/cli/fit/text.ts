import { folded } from '../text/folded.ts';
import { renderTable } from '../text/table.ts';
import type { FitReport } from './data.ts';
import { factsOf } from './facts.ts';
import { cautions } from './notes.ts';
import { coefficientTable, optimalTable, type Table } from './tables.ts';

/** A fit for a terminal. */
export function textOf(report: FitReport): string {
  return [
    ...cautions(report).map((text) => `! ${folded(text, 108, '  ')}\n\n`),
    ...factsOf(report).map(([label, text]) => `${label.padEnd(11)}${folded(text, 108, ' '.repeat(11))}\n`),
    `\n${rendered(coefficientTable(report))}`,
    ...(report.optimal.length > 0 ? [`\n${rendered(optimalTable(report))}`] : []),
    ...(report.fit.status === 'converged' ? [`\n--law ${report.law}\n`] : []),
  ].join('');
}

function rendered({ columns, rows }: Table): string {
  return renderTable(columns, rows);
}

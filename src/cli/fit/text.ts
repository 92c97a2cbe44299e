import { folded } from '../text/folded.ts';
import { renderTable, type Table } from '../text/table.ts';
import type { FitReport } from './data.ts';
import { factsOf } from './facts.ts';
import { cautions } from './notes.ts';
import { coefficientTable, optimalTable } from './tables.ts';

/** A fit for a terminal, line by line. */
export function textOf(report: FitReport): readonly string[] {
  return [
    ...cautions(report).flatMap((text) => [...folded('! ', text, 108), '']),
    ...factsOf(report).flatMap(([label, text]) => folded(label.padEnd(11), text, 108)),
    '',
    ...rendered(coefficientTable(report)),
    ...(report.optimal.length > 0 ? ['', ...rendered(optimalTable(report))] : []),
    ...(report.fit.status === 'converged' ? ['', `--law ${report.law}`] : []),
  ];
}

function rendered({ columns, rows }: Table): readonly string[] {
  return renderTable(columns, rows);
}

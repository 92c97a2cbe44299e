import { digits } from '../text/format.ts';
import { folded } from '../text/folded.ts';
import { renderTable } from '../text/table.ts';
import type { Estimate, FitReport } from './data.ts';
import { cautions } from './notes.ts';

/** The law of the runs with an entry, or why they determine none. */
export type EntryFit =
  | { readonly entry: string; readonly report: FitReport }
  | { readonly entry: string; readonly runs: number; readonly reason: string };

const COEFFICIENTS = ['E', 'A', 'B', 'alpha', 'beta'] as const;

/** The laws of the entries of a column side by side, and what speaks against any. */
export function entriesText(column: string, fits: readonly EntryFit[]): readonly string[] {
  const header = [column, 'runs', ...COEFFICIENTS, 'N* ∝ C^', 'interval', 'status'];
  const columns = header.map((name, i) => ({
    header: name,
    align: i === 0 || i === 9 ? ('left' as const) : ('right' as const),
  }));
  const rows = fits.map((one) => {
    if (!('report' in one)) return [one.entry, String(one.runs), ...header.slice(3).map(() => '–'), 'no law'];
    const { fit, approaches, bootstrap } = one.report;
    return [
      one.entry,
      String(fit.runs),
      ...COEFFICIENTS.map((name) => digits(fit.law[name], 4)),
      digits(approaches.law, 4),
      interval(bootstrap?.exponents.parameters),
      fit.status,
    ];
  });
  const notes = fits.flatMap((one) => {
    const texts = 'report' in one ? cautions(one.report) : [`${one.reason}.`];
    return texts.flatMap((text) => ['', ...folded(`${one.entry}: `, text, 108)]);
  });
  return [...renderTable(columns, rows), ...notes];
}

function interval(estimate: Estimate | undefined): string {
  const { lower, upper } = estimate ?? {};
  return lower === undefined || upper === undefined ? '' : `${digits(lower, 3)} … ${digits(upper, 3)}`;
}

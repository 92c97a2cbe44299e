import { escapeText } from '../../plot/element.ts';
import { htmlFormula } from '../page/formula.ts';
import { figure, list, page } from '../page/page.ts';
import type { FitReport } from './data.ts';
import { factsOf } from './facts.ts';
import { cautions, LIMITS } from './notes.ts';
import { EMERGENCE, type FitPictures } from './pictures.ts';
import { coefficientTable, optimalTable, type Table } from './tables.ts';

/** A fit as one page that needs nothing else. */
export function htmlOf(report: FitReport, { fit, residuals, contours, clouds, emergence }: FitPictures): string {
  const trusted = report.fit.status === 'converged';
  const title = `A scaling law fitted to ${report.fit.runs} training runs`;
  return page(
    title,
    `<h1>${title}</h1>
${trusted ? `<p class="lead">${htmlFormula(report.fit.law)} nats per token, from ${escapeText(report.file)}.</p>` : ''}
${cautions(report)
  .map((text) => `<p class="caution">${escapeText(text)}</p>`)
  .join('\n')}
<h2>The fit</h2>
<dl>
${factsOf(report)
  .map(([label, text]) => `<dt>${escapeText(label)}</dt><dd>${escapeText(text)}</dd>`)
  .join('\n')}
</dl>
<h2>Coefficients</h2>
<p>The last three rows are the exponents of the budget <i>C</i> in compute-optimal parameters, tokens and excess entropy.</p>
${htmlTable(coefficientTable(report), 'Coefficients')}
${trusted ? `<p>All digits, as the option <code>--law</code> takes them (so does law.json):</p>\n<code class="card option">${escapeText(report.law)}</code>` : ''}
${clouds ? figure(clouds, 'Coefficients that lie on a line are hardly told apart by the runs: intervals of one say little without the other.') : ''}
<h2>The law beside the runs</h2>
${figure(fit, 'Dots on the line are runs whose loss is that of the law.')}
${figure(residuals, 'A pattern in these speaks against the form of the law, or for a group of runs of its own.')}
${contours ? `<h2>Compute-optimal training</h2>\n${htmlTable(optimalTable(report), 'Compute-optimal training')}\n${figure(contours, 'Budgets beyond those of the runs are an extrapolation.')}` : ''}
${emergence ? `<h2>What follows for skills</h2>\n${figure(emergence, emergenceCaption())}` : ''}
<h2>What the numbers do not say</h2>
${list(LIMITS)}
<footer>
<p>Written by skill-emergence ${escapeText(report.version)}; the same numbers, in full precision and with every run, are in fit.json.</p>
</footer>`,
  );
}

function emergenceCaption(): string {
  const { k, alpha } = EMERGENCE;
  return (
    `Competence guaranteed on all but a fraction <i>α</i> = ${alpha} of skills, with <i>k</i> = ${k} skills in a text ` +
    `piece, by compute-optimal training, under the cloze assumption. The bands carry the uncertainty of the law, and nothing else.`
  );
}

function htmlTable({ columns, rows }: Table, name: string): string {
  const head = columns.map(({ header }) => `<th scope="col">${escapeText(header)}</th>`).join('');
  const body = rows.map(([first, ...cells]) => {
    const data = cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeText(first!)}</th>${data}</tr>`;
  });
  return `<div class="card scroll" tabindex="0" role="region" aria-label="${name}">
<table class="small">
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

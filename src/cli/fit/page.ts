import { lawFormula } from '../page/formula.ts';
import { type Html, html } from '../page/html.ts';
import { page } from '../page/page.ts';
import { definitionList, figure, list } from '../page/parts.ts';
import { tableHtml } from '../page/table.ts';
import type { FitReport } from './data.ts';
import { factsOf, filesText } from './facts.ts';
import { cautions, LIMITS } from './notes.ts';
import { EMERGENCE, type FitPictures } from './pictures.ts';
import { coefficientTable, optimalTable } from './tables.ts';

/** A fit as one page that needs nothing else. */
export function fitPage(report: FitReport, pictures: FitPictures): string {
  const title = `A scaling law fitted to ${report.fit.runs} training runs`;
  const trusted = report.fit.status === 'converged';
  return page(
    title,
    html`<h1>${title}</h1>
      ${trusted ? lead(report) : undefined} ${cautions(report).map((text) => html`<p class="caution">${text}</p> `)}
      <h2>The fit</h2>
      ${definitionList(factsOf(report))}
      <h2>Coefficients</h2>
      <p>
        The last three rows are the exponents of the budget <i>C</i> in compute-optimal parameters, tokens and excess
        entropy.
      </p>
      ${tableHtml(coefficientTable(report), 'Coefficients')} ${trusted ? allDigits(report) : undefined}
      ${pictures.clouds && figure(pictures.clouds, CLOUDS)}
      <h2>The law beside the runs</h2>
      ${pictures.fit && figure(pictures.fit, 'Dots on the line are runs whose loss is that of the law.')}
      ${pictures.residuals ? figure(pictures.residuals, RESIDUALS) : html`<p>${UNDRAWN}</p>`}
      ${
        pictures.contours &&
        html`<h2>Compute-optimal training</h2>
          ${tableHtml(optimalTable(report), 'Compute-optimal training')}
          ${figure(pictures.contours, 'Budgets beyond those of the runs are an extrapolation.')}`
      }
      ${
        pictures.emergence &&
        html`<h2>What follows for skills</h2>
          ${figure(pictures.emergence, emergenceCaption())}`
      }
      <h2>What the numbers do not say</h2>
      ${list(LIMITS)}
      <footer>
        <p>
          Written by skill-emergence ${report.version}; the same numbers, in full precision and with every run, are in
          fit.json.
        </p>
      </footer>`,
  );
}

const CLOUDS =
  'Coefficients that lie on a line are hardly told apart by the runs: intervals of one say little without the other.';

const UNDRAWN = 'The coefficients of the law, or the scales of the runs, are beyond what a picture has a place for.';

const RESIDUALS = 'A pattern in these speaks against the form of the law, or for a group of runs of its own.';

function lead({ fit, files }: FitReport): Html {
  return html`<p class="lead">${lawFormula(fit.law)} nats per token, from ${filesText(files)}.</p>`;
}

function allDigits({ law }: FitReport): Html {
  return html`<p>All digits, as the option <code>--law</code> takes them (so does law.json):</p>
    <code class="card option">${law}</code>`;
}

function emergenceCaption(): Html {
  const { k, alpha } = EMERGENCE;
  return html`Competence guaranteed on all but a fraction <i>α</i> = ${alpha} of skills, with <i>k</i> = ${k} skills in
    a text piece, by compute-optimal training, under the cloze assumption. The bands carry the uncertainty of the law,
    and nothing else.`;
}

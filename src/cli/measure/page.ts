import { type Html, html } from '../page/html.ts';
import { page } from '../page/page.ts';
import { figure, list } from '../page/parts.ts';
import { tableHtml } from '../page/table.ts';
import type { MeasuredModel, MeasureReport } from './data.ts';
import { LIMITS } from './notes.ts';
import type { MeasurePictures } from './pictures.ts';
import { sectionsOf } from './tables.ts';

/** What was measured as one page that needs nothing else. */
export function measurePage(
  report: MeasureReport,
  pictures: MeasurePictures,
  { failureProbability, forecast }: { readonly failureProbability: number; readonly forecast: readonly string[] },
): string {
  const { models, file, version } = report;
  const title = models.length === 1 ? 'Skills measured on a model' : `Skills measured on ${models.length} models`;
  return page(
    title,
    html`<h1>${title}</h1>
      <p class="lead">Counts of passes from ${file}, and what they say of skills and of tuples of skills.</p>
      ${pictures.curves && figure(pictures.curves, CURVES)}
      ${
        forecast.length === 0
          ? undefined
          : html`<h2>The forecast</h2>
              <pre class="card option">${forecast.join('\n')}</pre>`
      }
      ${models.map((model, i) => modelSection(model, pictures.brackets[i], failureProbability))}
      <h2>What the numbers rest on</h2>
      ${list(LIMITS)}
      <footer>
        <p>Written by skill-emergence ${version}; the same numbers, in full precision, are in measurement.json.</p>
      </footer>`,
  );
}

const CURVES = 'The intervals of a model hold all at once, those of different models each for itself.';

const BRACKET =
  'An interval that does not meet the band refutes both readings of what an occurrence is. Sets of different skills may be below it by that alone.';

function modelSection(model: MeasuredModel, picture: MeasurePictures['brackets'][number], failure: number): Html {
  return html`<h2>${model.model === '' ? 'The model' : model.model}</h2>
    ${model.cautions.map((text) => html`<p class="caution">${text}</p> `)} ${picture && figure(picture, BRACKET)}
    ${sectionsOf(model, failure).map(
      ({ heading, table, notes }) =>
        html`<h3>${heading}</h3>
          ${tableHtml(table, heading)} ${notes.map((note) => html`<p class="small">${note}.</p> `)}`,
    )}`;
}

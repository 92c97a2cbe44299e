import type { ForecastGuarantee } from '../../emergence/index.ts';
import { type Html, html, type HtmlValue } from '../page/html.ts';
import { bandEnds } from '../text/bands.ts';
import { BOUND_NAMES } from '../text/describe.ts';
import { competence, count, digits, percent } from '../text/format.ts';
import { BOUNDS, guaranteesBy, type ReportLaw, type ReportModel, TUPLE_SIZES } from './data.ts';
import { extrapolationNote } from './notes.ts';

/** The table of a law. `noteOf` is the number of a model's source. */
export function modelTable(law: ReportLaw, noteOf: (model: ReportModel) => number | undefined): Html {
  const mark = law.law.fittedRange ? '* ' : '';
  return html`<div class="card scroll" tabindex="0" role="region" aria-label="Table of models under ${law.name}">
    <table>
      <caption>
        <span
          >${mark}${extrapolationNote(law)}. – vacuous: no guarantee. The last columns are the competence guaranteed on
          <i>k′</i>-tuples of skills${bandNote(law)}. The small numbers are the <a href="#sources">sources</a>.</span
        >
      </caption>
      <colgroup span="6"></colgroup>
      ${BOUNDS.map(() => html`<colgroup span="${TUPLE_SIZES.length}"></colgroup>`)} ${headings()}
      <tbody>
        ${law.models.map((model) => row(model, noteOf(model)))}
      </tbody>
    </table>
  </div>`;
}

/** What the small print under a competence is. */
function bandNote({ models }: ReportLaw): string {
  const bands = models[0]?.bands;
  return bands ? `, with its ${percent(bands.confidence)} interval over resamples of the law's runs` : '';
}

function headings(): Html {
  const names = ['model', html`<i>N</i>`, html`<i>D</i>`, 'loss', 'excess', html`errors <i>θ</i>`];
  const groups = BOUNDS.map(
    (bound) =>
      html`<th scope="colgroup" colspan="${TUPLE_SIZES.length}" class="first">${BOUND_NAMES[bound]}, <i>k′</i> =</th>`,
  );
  const sizes = BOUNDS.flatMap(() => TUPLE_SIZES.map((size, i) => heading(size, firstOf(i, 'competence'))));
  return html`<thead>
    <tr>
      <td colspan="6"></td>
      ${groups}
    </tr>
    <tr>
      ${names.map((name) => heading(name))}${sizes}
    </tr>
  </thead>`;
}

function heading(content: HtmlValue, className?: string): Html {
  return className === undefined
    ? html`<th scope="col">${content}</th>`
    : html`<th scope="col" class="${className}">${content}</th>`;
}

/** The class of a cell, with a line before it where it is the first of a group. */
function firstOf(i: number, className: string): string {
  return i === 0 ? `${className} first` : className;
}

function row(model: ReportModel, note: number | undefined): Html {
  const mark = model.extrapolated ? html`&nbsp;<span class="mark" title="extrapolated">*</span>` : undefined;
  const link = note === undefined ? undefined : html`&nbsp;<sup><a href="#source-${note}">${note}</a></sup>`;
  const numbers = [
    count(model.parameters),
    count(model.tokens),
    digits(model.loss, 5),
    digits(model.excessEntropy, 5),
    digits(model.errorFraction, 4),
  ];
  return html`<tr>
    <th scope="row">${model.model}${mark}${link}</th>
    ${numbers.map((text) => html`<td>${text}</td>`)}${BOUNDS.map((bound) =>
      guaranteesBy(bound, model).map(guaranteeCell),
    )}
  </tr> `;
}

function guaranteeCell(guarantee: ForecastGuarantee, i: number): Html {
  if (guarantee.vacuous) {
    return html`<td class="${firstOf(i, 'none')}"><span title="vacuous: no guarantee">–</span></td>`;
  }
  const { bound, bands } = guarantee;
  const interval = bands && html`<br /><small>${bandEnds(bands.competence)}</small>`;
  return html`<td class="${firstOf(i, `bar ${bound}`)}" style="--c:${guarantee.competence.toFixed(3)}">
    ${competence(guarantee)}${interval}
  </td>`;
}

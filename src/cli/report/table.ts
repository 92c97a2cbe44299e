import { escapeText } from '../../plot/element.ts';
import { bandEnds } from '../text/bands.ts';
import { BOUND_NAMES } from '../text/describe.ts';
import { competence, count, digits, percent } from '../text/format.ts';
import { BOUNDS, guaranteesBy, type ReportGuarantee, type ReportLaw, type ReportModel, TUPLE_SIZES } from './data.ts';
import { extrapolationNote } from './notes.ts';

/** The table of a law. `noteOf` is the number of a model's source. */
export function htmlTable(law: ReportLaw, noteOf: (model: ReportModel) => number | undefined): string {
  const groups = BOUNDS.map(
    (bound) =>
      `<th scope="colgroup" colspan="${TUPLE_SIZES.length}" class="first">${BOUND_NAMES[bound]}, <i>k′</i> =</th>`,
  );
  const sizes = BOUNDS.flatMap(() =>
    TUPLE_SIZES.map((size, i) => heading(String(size), `competence${i === 0 ? ' first' : ''}`)),
  );
  const rows = law.models.map((model) => `<tr>${rowHeading(model, noteOf(model))}${cellsOf(model)}</tr>`);
  return `<div class="card scroll" tabindex="0" role="region" aria-label="Table of models under ${escapeText(law.name)}">
<table>
<caption><span>${law.law.fittedRange ? '* ' : ''}${escapeText(extrapolationNote(law))}. – vacuous: no guarantee.
The last columns are the
competence guaranteed on <i>k′</i>-tuples of skills${bandNote(law)}. The small numbers are the <a href="#sources">sources</a>.</span></caption>
<colgroup span="6"></colgroup>${BOUNDS.map(() => `<colgroup span="${TUPLE_SIZES.length}"></colgroup>`).join('')}
<thead>
<tr><td colspan="6"></td>${groups.join('')}</tr>
<tr>${['model', '<i>N</i>', '<i>D</i>', 'loss', 'excess', 'errors <i>θ</i>'].map((name) => heading(name)).join('')}${sizes.join('')}</tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

/** What the small print under a competence is. */
function bandNote({ models }: ReportLaw): string {
  const bands = models[0]?.bands;
  return bands ? `, with its ${percent(bands.confidence)} interval over resamples of the law's runs` : '';
}

function heading(content: string, className = ''): string {
  return `<th scope="col"${className && ` class="${className}"`}>${content}</th>`;
}

function rowHeading({ model, extrapolated }: ReportModel, note: number | undefined): string {
  const mark = extrapolated ? '&nbsp;<span class="mark" title="extrapolated">*</span>' : '';
  const link = note === undefined ? '' : `&nbsp;<sup><a href="#source-${note}">${note}</a></sup>`;
  return `<th scope="row">${escapeText(model)}${mark}${link}</th>`;
}

function cellsOf(model: ReportModel): string {
  const numbers = [
    count(model.parameters),
    count(model.tokens),
    digits(model.loss, 5),
    digits(model.excessEntropy, 5),
    digits(model.errorFraction, 4),
  ];
  const guarantees = BOUNDS.flatMap((bound) => guaranteesBy(bound, model).map(guaranteeCell));
  return [...numbers.map((text) => `<td>${text}</td>`), ...guarantees].join('');
}

function guaranteeCell(guarantee: ReportGuarantee, i: number): string {
  const first = i === 0 ? ' first' : '';
  if (guarantee.vacuous) return `<td class="none${first}"><span title="vacuous: no guarantee">–</span></td>`;
  const bar = `bar ${guarantee.bound}${first}`;
  const text = escapeText(competence(guarantee));
  const interval = guarantee.bands ? `<br><small>${escapeText(bandEnds(guarantee.bands.competence))}</small>` : '';
  return `<td class="${bar}" style="--c:${guarantee.competence.toFixed(3)}">${text}${interval}</td>`;
}

import { citation } from '../page/citation.ts';
import { lawFormula } from '../page/formula.ts';
import { type Html, html } from '../page/html.ts';
import { page } from '../page/page.ts';
import { figure, list } from '../page/parts.ts';
import type { Picture } from '../page/picture.ts';
import { count } from '../text/format.ts';
import type { Report, ReportLaw } from './data.ts';
import { definitions, introduction } from './introduction.ts';
import { findings, foundations, LIMITS } from './notes.ts';
import { THETA } from './pictures.ts';
import { modelTable } from './table.ts';

/** The pictures of a report: one of performance curves, and one for each law. */
export interface ReportPictures {
  readonly performance: Picture;
  readonly emergence: readonly Picture[];
}

const THEORY =
  'S. Arora & A. Goyal (2023), A Theory for Emergence of Complex Skills in Language Models, arXiv:2307.15936v2';

/** The report as one page that needs nothing else. */
export function reportPage(report: Report, pictures: ReportPictures): string {
  const title = `What scale guarantees: skills of ${count(report.laws[0]?.models.length ?? 0)} language models`;
  const sources = sourcesOf(report);
  const { k, alpha } = report.settings;
  return page(
    title,
    html`<h1>${title}</h1>
      <p class="lead">
        Competence guaranteed on all but a fraction <i>α</i> = ${alpha} of single skills, pairs, 4-tuples and 8-tuples
        of skills, with <i>k</i> = ${k} skills in a text piece.
      </p>
      ${introduction()}
      <h2>In brief</h2>
      ${list(findings(report))}
      <p>The law matters more than the bound: see <a href="#foundations">what the numbers rest on</a>.</p>
      <h2>Symbols and columns</h2>
      ${definitions(report)}
      <h2>Performance curves</h2>
      <p>
        How much competence is guaranteed on the other skills, when a fraction <i>α</i> of them is left out of account
        and a fraction <i>θ</i> = ${THETA} of text pieces is in error. The more skills a text piece holds, the better.
      </p>
      ${figure(pictures.performance, 'Solid: the sharp curve. Dashed: Theorem 8, which ends where it is infeasible.')}
      ${report.laws.map((law, i) => lawSection(law, pictures.emergence[i]!, sources))}
      <h2 id="foundations">What the numbers rest on</h2>
      ${list(foundations(report))}
      <h2>What the theory does not say</h2>
      ${list(LIMITS)}
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        ${sources.map((source, i) => html`<li id="source-${i + 1}">${citation(source)}</li> `)}
      </ol>
      <footer>
        <p>
          Theory: ${citation(THEORY)}. The sharp curve is a result of the library that wrote this page, skill-emergence
          ${report.version}; the same numbers, in full precision, are in report.json.
        </p>
      </footer>`,
  );
}

/** Where the models' numbers stand, each source once. */
function sourcesOf({ laws }: Report): readonly string[] {
  const sources = laws.flatMap(({ models }) => models.map(({ source }) => source));
  return [...new Set(sources.filter((source) => source !== ''))];
}

function lawSection(law: ReportLaw, picture: Picture, sources: readonly string[]): Html {
  const caption =
    'The curves are for compute-optimal training. Dots are the models at their own scale, with the competence that ' +
    'the sharp curve guarantees on single skills.';
  return html`<h2>Under the law <code>${law.name}</code></h2>
    <p class="law">${lawFormula(law.law)} nats per token.</p>
    <p>${citation(law.source)}.</p>
    ${modelTable(law, ({ source }) => (source === '' ? undefined : sources.indexOf(source) + 1))}
    ${figure(picture, caption)}`;
}

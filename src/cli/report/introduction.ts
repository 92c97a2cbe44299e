import { type Html, html } from '../page/html.ts';
import { definitionList } from '../page/parts.ts';
import type { Report } from './data.ts';

/** What the report is about. */
export function introduction(): Html {
  return html`<p>
    Arora &amp; Goyal (2023) show how skills can emerge as language models grow. A scaling law gives a model's loss; the
    part of it above the entropy of language bounds how many text pieces the model gets wrong; and because every text
    piece draws on several skills, few errors leave few skills on which the model can be bad. This page carries
    published models along that path and prints what is <em>guaranteed</em> at its end, which is less than what may be
    true.
  </p>`;
}

/** The symbols, and what each column of the tables holds. */
export function definitions({ settings }: Report): Html {
  const { factor, threshold } = settings.errors;
  return definitionList([
    [html`<i>N</i>, <i>D</i>`, 'parameters of the model, and tokens it was trained on'],
    ['loss', 'cross-entropy under the law, in nats per token; not a measurement'],
    [html`excess <i>ε</i>`, html`the loss above the irreducible loss <i>E</i>, in nats per token`],
    [
      html`errors <i>θ</i>`,
      html`fraction of text pieces with an error, min(1, ${factor} <i>ε</i> / ${threshold}), by the cloze assumption`,
    ],
    [html`<i>k</i>`, 'skills in each text piece'],
    [html`<i>α</i>`, 'fraction of the skills, or of the tuples of skills, about which nothing is said'],
    [
      html`<i>β</i>`,
      html`error amplification: on the others at most a fraction <i>βθ</i> of the occurrences are in error`,
    ],
    [
      'competence',
      html`the guaranteed fraction 1 − <i>βθ</i> without error, on all but a fraction <i>α</i>; the bars show it from 0
        to 1`,
    ],
    [html`<i>k′</i>`, 'skills in a tuple: 1 stands for single skills, 2 for pairs'],
  ]);
}

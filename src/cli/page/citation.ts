import { type Html, html } from './html.ts';

const ARXIV = /arXiv:(\d{4}\.\d{4,5}(?:v\d+)?)/;

/** A citation, with its arXiv numbers as links. */
export function citation(text: string): Html {
  // split by an expression with a group, the numbers stand at odd places
  const parts = text.split(ARXIV).map((part, i) => (i % 2 === 0 ? part : arxivLink(part)));
  return html`${parts}`;
}

function arxivLink(number: string): Html {
  return html`<a href="https://arxiv.org/abs/${number}" rel="noreferrer">arXiv:${number}</a>`;
}

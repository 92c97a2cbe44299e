import { citation } from './citation.ts';
import { type Html, html, type HtmlValue, trusted } from './html.ts';
import type { Picture } from './picture.ts';

/** A picture with a caption. */
export function figure({ wide, narrow }: Picture, caption: HtmlValue): Html {
  return html`<figure>
    <div class="card">
      <div class="wide">${trusted(wide)}</div>
      <div class="narrow">${trusted(narrow)}</div>
    </div>
    <figcaption>${caption}</figcaption>
  </figure>`;
}

/** Items of plain text. */
export function list(items: readonly string[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${citation(item)}</li> `)}
  </ul>`;
}

/** Terms with what they mean. */
export function definitionList(terms: readonly (readonly [term: HtmlValue, meaning: HtmlValue])[]): Html {
  return html`<dl>
    ${terms.map(
      ([term, meaning]) =>
        html`<dt>${term}</dt>
          <dd>${meaning}</dd> `,
    )}
  </dl>`;
}

import type { Table } from '../text/table.ts';
import { type Html, html } from './html.ts';

/** A table whose first column names its rows. */
export function tableHtml({ columns, rows }: Table, name: string): Html {
  return html`<div class="card scroll" tabindex="0" role="region" aria-label="${name}">
    <table class="small">
      <thead>
        <tr>
          ${columns.map(({ header }) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

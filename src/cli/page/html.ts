import { escapeText } from '../../plot/element.ts';

/** Markup that can stand in a page as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes: texts and numbers, which are escaped; markup; lists of these; nothing for `undefined`. */
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/** A template of HTML. Every value in it is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((text, i) => text + (i < values.length ? markupOf(values[i]) : '')).join(''));
}

/** Markup that was made elsewhere, such as a picture. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return Array.from(value, markupOf).join('');
}

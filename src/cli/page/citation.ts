import { escapeText } from '../../plot/element.ts';

/** A numbered list of texts, each once. */
export function numbered(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** A citation in HTML, with its arXiv number as a link. */
export function citation(text: string): string {
  return escapeText(text).replace(
    /arXiv:(\d{4}\.\d{4,5}(?:v\d+)?)/g,
    '<a href="https://arxiv.org/abs/$1" rel="noreferrer">arXiv:$1</a>',
  );
}

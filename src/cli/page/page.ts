import type { Picture } from './picture.ts';
import { citation } from './citation.ts';
import { STYLE } from './style.ts';

/** A page that needs nothing else. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** A picture with a caption. */
export function figure({ wide, narrow }: Picture, caption: string): string {
  return `<figure><div class="card"><div class="wide">${wide}</div><div class="narrow">${narrow}</div></div>
<figcaption>${caption}</figcaption></figure>`;
}

/** Items of plain text. */
export function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${citation(item)}</li>`).join('\n')}\n</ul>`;
}

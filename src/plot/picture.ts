import { element, escapeText } from './element.ts';
import { ROOT_CLASS, styleSheet } from './style.ts';

/** What every picture has. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
}

/** A picture of these contents, as SVG. */
export function drawPicture(
  { width, height, title, description }: PictureFrame,
  ...contents: readonly string[]
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      class: ROOT_CLASS,
    },
    element('title', {}, escapeText(title)),
    element('desc', {}, escapeText(description)),
    element('style', {}, styleSheet()),
    element('rect', { class: 'background', width, height }),
    ...contents,
  );
}

import { DARK, LIGHT, type Palette } from './palette.ts';

/**
 * The class of every picture; each rule of the style sheet starts with it, so that inlined pictures leave a page alone.
 */
export const ROOT_CLASS = 'skill-emergence-plot';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The style sheet of a picture. It is the same for every picture, so that several in one page agree. */
export function styleSheet(): string {
  const shapes = [
    rule('text', `font: 12px ${FONT}; font-variant-numeric: tabular-nums`),
    rule('.title', 'font-size: 15px; font-weight: 600'),
    rule('.label', 'font-weight: 600'),
    rule('.small', 'font-size: 11px'),
    rule('.curve', 'fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round'),
    rule('.curve.theorem8', 'stroke-dasharray: 6 5; stroke-width: 1.75'),
    rule('.curve.refined', 'stroke-dasharray: 8 4 1 4; stroke-width: 1.75'),
    rule('.curve.vacuous', 'stroke-width: 1.75; stroke-dasharray: 0.1 4'),
    rule('.curve.line', 'stroke-width: 1.5'),
    rule('.contour', 'fill: none; stroke-width: 1'),
    rule('.optimal', 'fill: none; stroke-width: 2.5'),
    rule('.band', 'fill-opacity: 0.16'),
    rule('.run', 'fill-opacity: 0.6'),
    rule('.run.faint', 'fill-opacity: 0.3'),
    rule('.excluded', 'fill: none; stroke-width: 1.25'),
    rule('.end', 'stroke-width: 1.75'),
    rule('.bar', 'fill: none; stroke-width: 1.25'),
    rule('.name', 'font-size: 10.5px; paint-order: stroke; stroke-width: 3; stroke-linejoin: round'),
  ];
  const dark = colours(DARK).join('');
  return [...shapes, ...colours(LIGHT), `@media (prefers-color-scheme: dark) {${dark}}`].join('');
}

function colours(palette: Palette): string[] {
  return [
    rule('.background', `fill: ${palette.background}`),
    rule('.shade', `fill: ${palette.shade}`),
    rule('text', `fill: ${palette.ink}`),
    rule('.muted', `fill: ${palette.muted}`),
    rule('.grid', `stroke: ${palette.grid}`),
    rule('.axis', `stroke: ${palette.muted}`),
    rule('.curve', `stroke: ${palette.muted}`),
    rule('.contour', `stroke: ${palette.muted}`),
    rule('.optimal', `stroke: ${palette.series[1]!}`),
    rule('.run', `fill: ${palette.series[0]!}`),
    rule('.excluded', `stroke: ${palette.muted}`),
    rule('.end', `fill: ${palette.background}`),
    rule('.mark', `fill: ${palette.ink}; stroke: ${palette.background}`),
    rule('.measured', `stroke: ${palette.background}`),
    rule('.name', `fill: ${palette.muted}; stroke: ${palette.background}`),
    ...palette.series.flatMap((colour, i) => [
      rule(`.stroke-${i}`, `stroke: ${colour}`),
      rule(`.fill-${i}`, `fill: ${colour}`),
    ]),
  ];
}

function rule(selector: string, declarations: string): string {
  return `.${ROOT_CLASS} ${selector} {${declarations}}`;
}

import {
  logBennettUpperTailBound,
  logBernsteinUpperTailBound,
  logBinomialUpperTail,
  logChernoffUpperTailBound,
  logHoeffdingUpperTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from '../src/concentration/index.ts';
import { element, escapeText, text } from '../src/plot/element.ts';
import { ROOT_CLASS, styleSheet } from '../src/plot/style.ts';

const CURVES = [
  { name: 'exact', tail: logBinomialUpperTail },
  { name: 'Chernoff', tail: logChernoffUpperTailBound },
  { name: 'multiplicative', tail: logMultiplicativeChernoffUpperTailBound },
  { name: 'Bennett', tail: logBennettUpperTailBound },
  { name: 'Bernstein', tail: logBernsteinUpperTailBound },
  { name: 'Hoeffding', tail: logHoeffdingUpperTailBound },
];
const PROBABILITY = 0.1;
const DEVIATIONS = 8;
const TICKS = [0, -5, -10, -15, -20, -25, -30, -35];
const PANEL = { width: 400, left: 56, right: 20, top: 84, bottom: 52, height: 400 };

/** The logarithm of the exact upper tail of a binomial law and of every bound on it, for a small and a large n. */
export function boundsPicture(): string {
  const { width, height } = PANEL;
  const title = 'Upper tail of a binomial law, p = 0.1, and its bounds';
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${2 * width} ${height}`, role: 'img', class: ROOT_CLASS },
    element('title', {}, escapeText(title)),
    element('style', {}, styleSheet()),
    element('rect', { class: 'background', width: 2 * width, height }),
    text('title', 14, 26, title),
    ...CURVES.map(({ name }, i) => text(`label fill-${i}`, 14 + i * 112, 50, name)),
    panel(0, 20),
    panel(width, 1e6),
  );
}

function panel(offset: number, trials: number): string {
  const { width, left, right, top, bottom, height } = PANEL;
  const mean = trials * PROBABILITY;
  const deviation = Math.sqrt(mean * (1 - PROBABILITY));
  const x = (z: number): number => offset + left + ((width - left - right) * z) / DEVIATIONS;
  const y = (log: number): number => top + ((height - top - bottom) * log) / TICKS.at(-1)!;
  const counts = Array.from({ length: 161 }, (_, i) => Math.ceil(mean + (i / 160) * DEVIATIONS * deviation));
  const distinct = [...new Set(counts)].filter((count) => count <= trials);
  const paths = CURVES.map(({ tail }, i) => {
    const points = distinct
      .map((atLeast) => [x((atLeast - mean) / deviation), y(tail({ trials, probability: PROBABILITY, atLeast }))])
      .filter(([px, py]) => px! <= x(DEVIATIONS) && py! <= y(TICKS.at(-1)!));
    const d = points.map(([px, py], j) => `${j === 0 ? 'M' : 'L'}${px!.toFixed(1)},${py!.toFixed(1)}`).join('');
    return element('path', { class: `curve stroke-${i}`, d });
  });
  const grid = TICKS.map((log) => {
    const line = { class: log === 0 ? 'axis' : 'grid', x1: x(0), x2: x(DEVIATIONS), y1: y(log), y2: y(log) };
    return element('line', line) + text('muted', x(0) - 8, y(log) + 4, String(log), 'end');
  });
  const marks = Array.from({ length: DEVIATIONS + 1 }, (_, z) =>
    text('muted', x(z), height - bottom + 18, String(z), 'middle'),
  );
  return [
    ...grid,
    ...marks,
    ...paths.reverse(),
    text('muted', x(0) - 40, top - 12, `ln P, n = ${trials.toLocaleString('en')}`),
    text('muted', x(DEVIATIONS / 2), height - 12, 'standard deviations above the mean', 'middle'),
  ].join('');
}

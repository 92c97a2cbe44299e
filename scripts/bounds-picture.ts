import {
  logBennettUpperTailBound,
  logBernsteinUpperTailBound,
  logBinomialTailBounds,
  logBinomialUpperTail,
  logChernoffUpperTailBound,
  logHoeffdingUpperTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from '../src/concentration/index.ts';
import { element, escapeText, text } from '../src/plot/element.ts';
import { ROOT_CLASS, styleSheet } from '../src/plot/style.ts';

interface Tail {
  readonly trials: number;
  readonly probability: number;
  readonly atLeast: number;
}

interface Curve {
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: (tail: Tail) => number;
}

const EXACT = { name: 'exact', tail: logBinomialUpperTail };
const BOUNDS = [
  { name: 'Chernoff', tail: logChernoffUpperTailBound },
  { name: 'multiplicative', tail: logMultiplicativeChernoffUpperTailBound },
  { name: 'Bennett', tail: logBennettUpperTailBound },
  { name: 'Bernstein', tail: logBernsteinUpperTailBound },
  { name: 'Hoeffding', tail: logHoeffdingUpperTailBound },
];
const SIDES = ['lower', 'upper'] as const;
const PROBABILITY = 0.1;
const DEVIATIONS = 8;
const PANEL = { width: 400, left: 56, right: 20, top: 36, bottom: 36 };
const LOGARITHMS = { title: 'ln P', ticks: [0, -5, -10, -15, -20, -25, -30, -35], height: 340 };
const DIFFERENCES = { title: 'above the exact ln P', ticks: [4, 3, 2, 1, 0, -1], height: 260 };
const HEAD = 60;

/**
 * The logarithm of the exact upper tail of a binomial law and of every bound on it, for a small and a large n; and,
 * below, how far each bound is from the exact value, the two-sided ones included.
 */
export function boundsPicture(): string {
  const { width } = PANEL;
  const height = HEAD + LOGARITHMS.height + DIFFERENCES.height + 24;
  const title = 'Upper tail of a binomial law, p = 0.1, and its bounds';
  const logarithms = [EXACT, ...BOUNDS].map(({ tail }, i) => ({
    attributes: { class: `curve stroke-${i}` },
    value: tail,
  }));
  const differences = [
    ...SIDES.map((side) => ({
      attributes: { class: 'curve stroke-0', 'stroke-dasharray': '5 4' },
      value: (tail: Tail) => logBinomialTailBounds(tail)[side] - EXACT.tail(tail),
    })),
    ...BOUNDS.map(({ tail }, i) => ({
      attributes: { class: `curve stroke-${i + 1}` },
      value: (at: Tail) => tail(at) - EXACT.tail(at),
    })),
  ];
  const below = HEAD + LOGARITHMS.height;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${2 * width} ${height}`, role: 'img', class: ROOT_CLASS },
    element('title', {}, escapeText(title)),
    element('style', {}, styleSheet()),
    element('rect', { class: 'background', width: 2 * width, height }),
    text('title', 14, 26, title),
    ...['exact', ...BOUNDS.map(({ name }) => name)].map((name, i) => text(`label fill-${i}`, 14 + i * 112, 50, name)),
    text('label fill-0', 14 + 6 * 112, 50, '- - two-sided'),
    ...[20, 1e6].flatMap((trials, column) => [
      panel([column * width, HEAD], trials, LOGARITHMS, logarithms),
      panel([column * width, below], trials, DIFFERENCES, differences),
    ]),
    ...[0, width].map((offset) => {
      const middle = offset + (PANEL.left + width - PANEL.right) / 2;
      return text('muted', middle, height - 12, 'standard deviations above the mean', 'middle');
    }),
  );
}

function panel(
  [offset, above]: readonly [number, number],
  trials: number,
  { title, ticks, height }: typeof LOGARITHMS,
  curves: readonly Curve[],
): string {
  const { width, left, right, top, bottom } = PANEL;
  const [highest, lowest] = [ticks[0]!, ticks.at(-1)!];
  const mean = trials * PROBABILITY;
  const deviation = Math.sqrt(mean * (1 - PROBABILITY));
  const x = (z: number): number => offset + left + ((width - left - right) * z) / DEVIATIONS;
  const y = (value: number): number => above + top + ((height - top - bottom) * (highest - value)) / (highest - lowest);
  const counts = Array.from({ length: 161 }, (_, i) => Math.ceil(mean + (i / 160) * DEVIATIONS * deviation));
  const distinct = [...new Set(counts)].filter((count) => count <= trials && count <= mean + DEVIATIONS * deviation);
  const paths = curves.map(({ attributes, value }) => {
    const points = distinct
      .map((atLeast) => ({ atLeast, value: value({ trials, probability: PROBABILITY, atLeast }) }))
      .filter((point) => point.value <= highest && point.value >= lowest)
      .map((point) => `${x((point.atLeast - mean) / deviation).toFixed(1)},${y(point.value).toFixed(1)}`);
    return element('path', { ...attributes, d: `M${points.join('L')}` });
  });
  const grid = ticks.map((tick) => {
    const line = { class: tick === 0 ? 'axis' : 'grid', x1: x(0), x2: x(DEVIATIONS), y1: y(tick), y2: y(tick) };
    return element('line', line) + text('muted', x(0) - 8, y(tick) + 4, String(tick), 'end');
  });
  const marks = Array.from({ length: DEVIATIONS + 1 }, (_, z) =>
    text('muted', x(z), above + height - bottom + 18, String(z), 'middle'),
  );
  const label = text('muted', x(0) - 40, above + top - 12, `${title}, n = ${trials.toLocaleString('en')}`);
  return [...grid, ...marks, ...paths.reverse(), label].join('');
}

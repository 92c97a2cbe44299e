import { scaleLinear, scaleLog } from 'd3-scale';
import type { Tick } from './axes.ts';
import { element, text } from './element.ts';
import { logarithmicTicks } from './ticks.ts';
import { powerOfTen } from './words.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log } from '../numeric/elementary/log.ts';

/** An axis of numbers. */
export interface Axis {
  readonly title: string;
  readonly kind: 'linear' | 'log';
  /** The least and the largest number on it. */
  readonly domain: readonly [number, number];
  /** Where its ticks are; round numbers unless given. */
  readonly ticks?: readonly number[];
}

/** A rectangle in the plane of two axes. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Grid, ticks and titles. */
  readonly axes: string;
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lays out two axes around a place. The vertical axis has its title on top of it, where it can be read. */
export function layOutPanel({ left, right, top, bottom }: Place, axes: { readonly x: Axis; readonly y: Axis }): Panel {
  const x = scaleOf(axes.x, [left, right]);
  const y = scaleOf(axes.y, [bottom, top]);
  const columns = ticksOf(axes.x, (right - left) / 64).map(({ at, label }) => {
    const place = x(at);
    const line = element('line', { class: 'grid', x1: place, x2: place, y1: top, y2: bottom });
    return line + text('muted', place, bottom + 18, label, 'middle');
  });
  const rows = ticksOf(axes.y, (bottom - top) / 40).map(({ at, label }) => {
    const place = y(at);
    const line = element('line', { class: 'grid', x1: left, x2: right, y1: place, y2: place });
    return line + text('muted', left - 10, place + 4, label, 'end');
  });
  const floor = element('line', { class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom });
  const titles =
    text('muted', Math.max(8, left - 40), top - 14, axes.y.title) +
    text('muted', (left + right) / 2, bottom + 36, axes.x.title, 'middle');
  return { left, right, top, bottom, x, y, axes: [...columns, ...rows, floor, titles].join('') };
}

/** Numbers that are relatively closer than this are one number on an axis: no tick would be between them. */
const ROUNDING = 2 ** -40;

/** So are those that are smaller: their ticks would underflow. */
const LEAST = 1e-200;

/** The least and the largest of some numbers, and a little beyond both. */
export function paddedDomain(kind: Axis['kind'], values: readonly number[]): readonly [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  if (kind === 'linear') {
    const size = Math.max(Math.abs(low), Math.abs(high));
    const apart = high - low > ROUNDING * size ? high - low : size;
    const pad = size > LEAST ? 0.05 * apart : 1;
    return [low - pad, high + pad];
  }
  const pad = high > low * (1 + ROUNDING) ? exp(0.05 * (log(high) - log(low))) : 1.1;
  return [low / pad, high * pad];
}

function scaleOf({ kind, domain }: Axis, range: readonly [number, number]): (value: number) => number {
  return kind === 'linear' ? scaleLinear(domain, range) : scaleLog(domain, range);
}

/** Round numbers, about so many. */
function ticksOf({ kind, domain, ticks }: Axis, most: number): Tick[] {
  if (ticks) return ticks.map((at) => ({ at, label: at < 1e5 ? String(at) : powerOfTen(at) }));
  if (kind === 'log') {
    const label = (value: number): string => (value >= 0.01 && value < 1e5 ? String(value) : powerOfTen(value));
    return logarithmicTicks(domain, most).map((at) => ({ at, label: label(at) }));
  }
  const scale = scaleLinear(domain, [0, 1]);
  const label = scale.tickFormat(most);
  return scale.ticks(most).map((at) => ({ at, label: label(at) }));
}

import { element, text } from './element.ts';
import type { Frame } from './frame.ts';
import { tooltip } from './legend.ts';
import { textWidth } from './words.ts';

/** A dot in the picture: a model at its own scale. */
export interface Mark {
  readonly name: string;
  readonly x: number;
  readonly competence: number;
  readonly vacuous: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE = 10.5;
const RADIUS = 3.5;

/**
 * Dots with their names beside them, where there is room: the best models first, each name at the first of four places
 * that is free. A vacuous guarantee is a small dot in the strip; every dot tells its name to the pointer.
 */
export function drawMarks(frame: Frame, marks: readonly Mark[]): string {
  const dots = marks
    .filter(({ x }) => frame.x(x) >= frame.left && frame.x(x) <= frame.right)
    .sort((a, b) => b.competence - a.competence)
    .map((mark) => ({ ...mark, x: frame.x(mark.x), y: mark.vacuous ? frame.strip : frame.y(mark.competence) }));
  const drawn = dots.map((dot) => {
    const attributes = { class: 'mark', cx: dot.x, cy: dot.y, r: dot.vacuous ? 2.5 : RADIUS };
    return element('circle', attributes, tooltip(dot.name));
  });
  const named = dots.filter(({ vacuous }) => !vacuous);
  const taken = named.map(({ x, y }) => boxAround(x, y, RADIUS, RADIUS));
  const names = named.map(({ name, x, y }) => {
    const place = places(x, y, textWidth(name, SIZE)).find(({ box }) => isFree(frame, box, taken));
    if (!place) return '';
    taken.push(place.box);
    return text('name', place.x, place.box.bottom - 2, name, place.anchor);
  });
  return [...drawn, ...names].join('');
}

function places(x: number, y: number, width: number): { x: number; anchor: string; box: Box }[] {
  const [half, aside, above] = [width / 2, RADIUS + 4, RADIUS + 8];
  return [
    { x: x - aside, anchor: 'end', box: boxAround(x - aside - half, y, half, 6) },
    { x: x + aside, anchor: 'start', box: boxAround(x + aside + half, y, half, 6) },
    { x, anchor: 'middle', box: boxAround(x, y - above, half, 6) },
    { x, anchor: 'middle', box: boxAround(x, y + above, half, 6) },
  ];
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function isFree(frame: Frame, box: Box, taken: readonly Box[]): boolean {
  const inside = box.left > frame.left && box.right < frame.right && box.top > frame.top && box.bottom < frame.bottom;
  return inside && taken.every((other) => !overlap(box, other));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

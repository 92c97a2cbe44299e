import { checkAtMost, checkChoice, checkCount, checkPositive, DomainError } from '../errors.ts';
import { COMPETENCE_BOUNDS, type CompetenceBound } from '../competence/guaranteed-competence.ts';
import { checkDrawable } from './drawable.ts';
import { LIGHT } from './palette.ts';

/** The named arguments that every picture may be given. */
export const PICTURE: readonly string[] = ['width', 'height', 'title'];

/** A list of one or more different counts: one for each of the six colours that is not taken. */
export function checkCounts(parameter: string, counts: readonly number[], taken = 0): void {
  const most = LIGHT.series.length - taken;
  checkDistinct(parameter, counts, `a list of 1 to ${most} different positive integers`, most);
  Array.from(counts).forEach((count, i) => {
    checkCount(`${parameter}[${i}]`, count);
  });
}

/** One or more different bounds. */
export function checkBounds(bounds: readonly CompetenceBound[]): void {
  const names = COMPETENCE_BOUNDS.join("', '");
  checkDistinct('bounds', bounds, `a list of one or more of '${names}'`, COMPETENCE_BOUNDS.length);
  Array.from(bounds).forEach((bound, i) => {
    checkChoice(`bounds[${i}]`, bound, COMPETENCE_BOUNDS);
  });
}

/** Most pixels of a side, and most places to sample: more than any screen or printer shows. */
const MOST = 10_000;

/** Width and height in pixels, with enough room for axes and labels. */
export function checkSize(width: number, height: number): void {
  for (const [parameter, value] of [
    ['width', width],
    ['height', height],
  ] as const) {
    checkPositive(parameter, value);
    if (value < 300) throw new DomainError(parameter, value, 'a number of at least 300');
    checkAtMost(parameter, value, MOST);
  }
}

/** How many places to sample. */
export function checkPoints(points: number): void {
  checkCount('points', points);
  if (points < 2) throw new DomainError('points', points, 'at least 2');
  checkAtMost('points', points, MOST);
}

/** A title, or none. */
export function checkText(parameter: string, value: string): void {
  if (typeof value !== 'string') throw new DomainError(parameter, value, 'a string');
}

/** Two positive numbers on a logarithmic axis, the second above the first. */
export function checkRange(parameter: string, range: readonly [number, number]): void {
  checkArray(parameter, range, 'a list of two numbers', 2, 2);
  const [low, high] = range;
  checkPositive(`${parameter}[0]`, low);
  checkPositive(`${parameter}[1]`, high);
  if (low >= high) throw new DomainError(`${parameter}[1]`, high, `above ${parameter}[0] = ${low}`);
  checkDrawable('log', range, (i) => `${parameter}[${i}]`);
}

/** An array of a length between two limits. */
export function checkArray(parameter: string, list: unknown, expected: string, least: number, most: number): void {
  if (!Array.isArray(list) || list.length < least || list.length > most) {
    throw new DomainError(parameter, list, expected);
  }
}

function checkDistinct(parameter: string, list: readonly unknown[], expected: string, most: number): void {
  checkArray(parameter, list, expected, 1, most);
  if (new Set(list).size < list.length) throw new DomainError(parameter, list, expected);
}

import { checkArray, checkCount, checkOpenUnit, checkPositive, checkUnit, checkWhole, DomainError } from './errors.ts';

// Many arguments at once, column by column. Everything is checked before anything is written, so that a refusal
// changes nothing.

/**
 * One argument of a function at many points: as many numbers as there are results, or one number for all of them.
 *
 * @category Columns
 */
export type Column = Float64Array | number;

/** A column that has been checked: its element `i` is `values[i * step]`. */
export interface Checked {
  readonly values: Float64Array;
  readonly step: 0 | 1;
}

/** What a column may hold: numbers above and below two others, integers where `whole`, as the scalar's check has it. */
interface Domain {
  readonly above: number;
  readonly below: number;
  readonly whole: boolean;
  readonly check: (parameter: string, value: number) => void;
}

export const UNIT: Domain = { above: -5e-324, below: 1 + 2 ** -52, whole: false, check: checkUnit };
export const OPEN_UNIT: Domain = { above: 0, below: 1, whole: false, check: checkOpenUnit };
export const POSITIVE: Domain = { above: 0, below: Infinity, whole: false, check: checkPositive };
export const WHOLE: Domain = { above: -1, below: 2 ** 53, whole: true, check: checkWhole };
export const COUNT: Domain = { above: 0, below: 2 ** 53, whole: true, check: checkCount };

/** The check of the array that receives the results. */
export function checkOut(out: Float64Array): void {
  checkFloats('out', out, 'a Float64Array');
}

/** The check of a column: what it is, its length, where it is in memory, and what it holds. */
export function checkedColumn(parameter: string, column: Column, domain: Domain, out: Float64Array): Checked {
  const checked = shapedColumn(parameter, column, domain, out);
  checkElements(parameter, checked, domain);
  return checked;
}

/** The check of a column without that of an array's elements. */
export function shapedColumn(parameter: string, column: Column, domain: Domain, out: Float64Array): Checked {
  if (typeof column === 'number') {
    domain.check(parameter, column);
    return { values: Float64Array.of(column), step: 0 };
  }
  checkFloats(parameter, column, 'a number or a Float64Array');
  if (column.length !== out.length) {
    throw new DomainError(`${parameter}.length`, column.length, `out.length = ${out.length}`);
  }
  if (overlap(out, column)) throw new DomainError('out', out, `${parameter} itself, or apart from it in memory`);
  return { values: column, step: 1 };
}

/** The check of a column's elements; the error names the first that is outside. */
export function checkElements(parameter: string, { values, step }: Checked, domain: Domain): void {
  inStretches(values.length * step, (from, to) => {
    const i = firstOutside(values, domain, from, to);
    if (i < to) domain.check(`${parameter}[${i}]`, values[i]!);
  });
}

/** Elements in a stretch. */
const STRETCH = 4096;

/**
 * Runs from 0 to n in stretches. An engine replaces the code of a function by a faster one when it is called again; a
 * loop that is entered once stays in code that is up to three times slower.
 */
export function inStretches(n: number, run: (from: number, to: number) => void): void {
  for (let from = 0; from < n; from += STRETCH) run(from, Math.min(n, from + STRETCH));
}

function firstOutside(column: Float64Array, domain: Domain, from: number, to: number): number {
  const { above, below, whole } = domain;
  let i = from;
  for (; i < to; i++) {
    const x = column[i]!;
    if (!(x > above && x < below) || (whole && Math.floor(x) !== x)) break;
  }
  return i;
}

function checkFloats(parameter: string, column: Float64Array, expected: string): void {
  if (!(column instanceof Float64Array)) throw new DomainError(parameter, column, expected);
  checkArray(parameter, column);
}

/** Whether what is written could be what is read later: elements are read and written one after the other. */
function overlap(out: Float64Array, column: Float64Array): boolean {
  const shift = Math.abs(out.byteOffset - column.byteOffset);
  return out.buffer === column.buffer && shift > 0 && shift < out.byteLength;
}

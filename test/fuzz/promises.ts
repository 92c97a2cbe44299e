import { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import { isDomainError, printable } from '../../src/errors.ts';

/** What the code of a hostile argument throws: it is the caller's own, and passes through. */
export class Own extends Error {
  override readonly name = 'Own';
}

/** Whether an error is one that a function may throw: a DomainError of one printable line that names a parameter. */
export function expectAllowed(error: unknown): void {
  if (error instanceof Own) return;
  if (!isDomainError(error)) throw error;
  const { message, parameter } = error;
  expect(message).toBe(printable(message));
  expect(message.length).toBeLessThan(1000);
  expect(parameter).toMatch(/\S/);
  expect(message).toContain(printable(parameter.slice(0, 50)));
}

/** Whether there is a NaN anywhere in a value, be it in a text. */
export function hasNaN(value: unknown, depth = 8): boolean {
  if (typeof value === 'string') return /\bNaN\b/.test(value);
  if (typeof value === 'number') return Number.isNaN(value);
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  if (Decimal.isDecimal(value)) return value.isNaN();
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).some((x) => Number.isNaN(x));
  return Object.values(value).some((field) => hasNaN(field, depth - 1));
}

/** The least processor time of three calls, in milliseconds: a first one may be compiled, or interrupted. */
function milliseconds(call: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    call();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

/** What a call returns, within so many milliseconds of processor time. */
export function timed<T>(call: () => T, most: number): T {
  const start = performance.now();
  const result = call();
  if (performance.now() - start > most / 2) expect(milliseconds(call)).toBeLessThanOrEqual(most);
  return result;
}

import type { Arithmetic } from '../arithmetic.ts';
import { type Enclosure, precision } from './enclosure.ts';
import { exponential, exponentialTable } from './exponential.ts';
import { logarithm, logarithm1p, logTable, type LogTable } from './logarithm.ts';
import { add, divide, multiply, negate, onePlusQuotient, rational, spanning, squareRoot } from './operations.ts';
import { machinPi } from './pi.ts';

let made: Map<number, Arithmetic<Enclosure>> | undefined;

/** Arithmetic on pairs of `bigint`s, to about this many bits. One for each number of bits, with its constants. */
export function binaryArithmetic(bits: number): Arithmetic<Enclosure> {
  made ??= new Map();
  let arithmetic = made.get(bits);
  if (arithmetic === undefined) made.set(bits, (arithmetic = make(bits)));
  return arithmetic;
}

function make(bits: number): Arithmetic<Enclosure> {
  const logs = logTable(bits);
  let exps: LogTable | undefined;
  let pi: Enclosure | undefined;
  const arithmetic: Arithmetic<Enclosure> = {
    bits,
    rational: (x) => rational(x, bits),
    add: (x, y) => add(x, y, bits),
    subtract: (x, y) => add(x, negate(y), bits),
    multiply: (x, y) => multiply(x, y, bits),
    divide: (x, y) => divide(x, y, bits),
    onePlusQuotient: (n, d, x) => onePlusQuotient(n, d, x, bits),
    announce: () => undefined,
    sqrt: (x) => squareRoot(x, bits),
    exp: (x) => exponential(x, (exps ??= exponentialTable(bits)), bits),
    ln: (x) => logarithm(x, logs, bits),
    log1p: (x) => logarithm1p(x, logs, bits),
    pi: () => (pi ??= machinPi(arithmetic)),
    sign: ({ low, high }) => (low > 0n ? 1 : high < 0n ? -1 : low === 0n && high === 0n ? 0 : undefined),
    precision,
    middle: ({ low, high, exponent }) => ({ low: low + high, high: low + high, exponent: exponent - 1 }),
    span: (x, y) => spanning(x, y, bits),
  };
  return arithmetic;
}

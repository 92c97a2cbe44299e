import type { Arithmetic } from '../arithmetic.ts';
import { over, plus, type Rational, ratio, times } from '../rational.ts';
import { logOf } from './divergence.ts';

/** The coefficients of a scaling law, E aside. */
export interface Law {
  readonly A: Rational;
  readonly B: Rational;
  readonly alpha: Rational;
  readonly beta: Rational;
}

/** A value for each: numbers of parameters and tokens, or their logarithms. */
export interface Sizes<T> {
  readonly parameters: T;
  readonly tokens: T;
}

/** ε = A/N^α + B/D^β, of ln N and ln D. */
export function excessOfLogs<T>(law: Law, logs: Sizes<T>, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, exp, rational } = arithmetic;
  const term = (coefficient: Rational, log: T, exponent: Rational) =>
    exp(subtract(logOf(coefficient, arithmetic), multiply(rational(exponent), log)));
  return add(term(law.A, logs.parameters, law.alpha), term(law.B, logs.tokens, law.beta));
}

/** ε at an exact scale. */
export function excessEntropy<T>(law: Law, { parameters, tokens }: Sizes<Rational>, arithmetic: Arithmetic<T>): T {
  return excessOfLogs(
    law,
    { parameters: logOf(parameters, arithmetic), tokens: logOf(tokens, arithmetic) },
    arithmetic,
  );
}

/** Logarithms of the compute-optimal scale: of balance^(1/(α+β)) (C/6)^share. */
export function logOptimalScale<T>({ A, B, alpha, beta }: Law, flops: Rational, arithmetic: Arithmetic<T>): Sizes<T> {
  const { add, subtract, multiply, divide, rational } = arithmetic;
  const sum = plus(alpha, beta);
  const budget = logOf(times(flops, ratio(1n, 6n)), arithmetic);
  const balance = divide(logOf(over(times(alpha, A), times(beta, B)), arithmetic), rational(sum));
  return {
    parameters: add(multiply(rational(over(beta, sum)), budget), balance),
    tokens: subtract(multiply(rational(over(alpha, sum)), budget), balance),
  };
}

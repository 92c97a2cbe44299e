import { expect } from 'vitest';

// What the assertion comments of an example become (see rewrite-example.ts). `where` is `src/entropy/x.ts:20`.

/** `// => value` and `// ~> value`. */
export function equals(actual: unknown, expected: unknown, where: string): void {
  expect(actual, where).toStrictEqual(expected);
}

/** `// throws DomainError`. */
export function throws(call: () => unknown, name: string, where: string): void {
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  expect(thrown instanceof Error ? thrown.name : `no error, but ${String(thrown)}`, where).toBe(name);
}

/** A number that agrees with `printed` to half a unit in its last digit. */
export function near(printed: string): unknown {
  const [mantissa = '', exponent = '0'] = printed.toLowerCase().replaceAll('_', '').split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const halfUnit = Number(`0.5e${String(Number(exponent) - decimals)}`);
  // The slack covers a tie, which the conversions from decimal may put on the wrong side.
  const slack = Math.abs(Number(printed)) * 2 ** -50;
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (actual: unknown) =>
      typeof actual === 'number' && Math.abs(actual - Number(printed)) <= halfUnit + slack,
    // How a failure shows it: in a diff, and in a message.
    toAsymmetricMatcher: () => `~${printed}`,
    inspect: () => `~${printed}`,
  };
}

import fc from 'fast-check';
import { logUniform, openUnit } from '../support/arbitraries.ts';

/** What stands for an argument in the table of calls: numbers of a kind, a choice, a list, or an object of these. */
export type Kind = 'unit' | 'count' | 'few' | 'positive' | 'excess' | 'scale' | 'loss' | 'exact';

/** Numbers that no function, or hardly one, takes; and those at the ends of what doubles are. */
const CORNERS = [
  0,
  -0,
  1,
  5e-324,
  2 ** -1022,
  1e-308,
  1e308,
  Number.MAX_VALUE,
  2 ** 53 - 1,
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
  -1,
  0.5,
];

/** Numbers that are likely to be allowed where a number of this kind is wanted, with the extreme ones preferred. */
const LIKELY: Readonly<Record<Kind, () => fc.Arbitrary<unknown>>> = {
  unit: openUnit,
  count: () =>
    fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      logUniform(1, 2 ** 53 - 1).map(Math.floor),
      fc.constantFrom(1, 2, 1e6, 1e9, 1e12, 2 ** 53 - 2, 2 ** 53 - 1),
    ),
  few: () => fc.integer({ min: 1, max: 12 }),
  positive: () => fc.oneof(logUniform(1e-3, 1e3), logUniform(5e-324, Number.MAX_VALUE), fc.constantFrom(5e-324, 1e308)),
  excess: () => fc.oneof(logUniform(1e-3, 10), logUniform(5e-324, Number.MAX_VALUE), fc.constantFrom(0, Infinity)),
  scale: () => logUniform(1e3, 1e15),
  loss: () => logUniform(1e-9, 1e9),
  exact: () =>
    fc.oneof(
      openUnit(),
      openUnit().map(String),
      openUnit().map((x) => x.toPrecision(3)),
      logUniform(1e-3, 1e3),
      fc.constantFrom('1e-999', '1e+999', `0.${'1'.repeat(900)}`, '0.5', '1e5', '-0', 'Infinity'),
    ),
};

/** A number of this kind; one in so many is one of the others. */
export function numberOf(kind: Kind): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: LIKELY[kind](), weight: 14 }, fc.constantFrom(...CORNERS));
}

/** A value for which an object of kinds, choices, lists and objects stands. */
export function drawn(of: unknown): fc.Arbitrary<unknown> {
  if (typeof of !== 'object' || of === null) return fc.constant(of);
  if (Array.isArray(of)) return fc.tuple(...of.map(drawn));
  const { kind, choice } = of as { readonly kind?: Kind; readonly choice?: fc.Arbitrary<unknown> };
  if (kind !== undefined) return numberOf(kind);
  if (choice !== undefined) return choice;
  return fc.record(Object.fromEntries(Object.entries(of).map(([name, field]) => [name, drawn(field)])));
}

/** A function's implementations by their mathjs signatures. */
type Signatures = Readonly<Record<string, (...values: never[]) => number>>;

/** A function as mathjs gets it, with arguments by position. */
export interface PositionalFunction {
  /** The names of its arguments in their order; those that end in `?` may be left out, all of them together. */
  readonly names: readonly string[];
  readonly signatures: Signatures;
}

/** What mathjs calls the type of an argument that is not a number. */
const TYPES: Readonly<Record<string, string>> = { law: 'Object', bound: 'string' };

/** The names that may stand for fields of T: with a `?` where the field may be left out. */
type NameIn<T> = { [K in keyof T & string]: undefined extends T[K] ? `${K}?` : K }[keyof T & string];

/** A function of one object with named fields, which become its arguments. */
export function positional<T extends object>(
  f: (named: T) => number,
  names: readonly NoInfer<NameIn<T>>[],
): PositionalFunction {
  const fields = names.map(withoutMark);
  return inOrder((...values: never[]) => f(Object.fromEntries(fields.map((name, i) => [name, values[i]])) as T), names);
}

/** A function that has its arguments by position already. */
export function inOrder(f: (...values: never[]) => number, names: readonly string[]): PositionalFunction {
  const needed = names.filter((name) => !name.endsWith('?'));
  return { names, signatures: { [signatureOf(needed)]: f, [signatureOf(names)]: f } };
}

function signatureOf(names: readonly string[]): string {
  return names.map((name) => TYPES[withoutMark(name)] ?? 'number').join(', ');
}

function withoutMark(name: string): string {
  return name.replace('?', '');
}

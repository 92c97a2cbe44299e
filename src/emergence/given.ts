/**
 * An argument of a function whose result is typed by whether the argument is given: required where its type says that
 * it is, so that no result promises more than its arguments do. Where it may be absent, spell that out by `undefined`.
 *
 * @category Forecasts
 */
export type Given<Name extends string, Value> = undefined extends Value
  ? Readonly<Partial<Record<Name, Value>>>
  : Readonly<Record<Name, Value>>;

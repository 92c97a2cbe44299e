import { shorten, shown } from './shown-value.ts';

/**
 * An argument outside the domain of the function it was given to.
 *
 * The message is always `<parameter> must be <expected>, got <value>`, or, where it is missing,
 * `<parameter> is required: <expected>`; the three parts are fields as well. A setting that the function does not
 * know is an `unknown setting <parameter>, did you mean …?`, with the names that it knows where none is near. The
 * message is one line that can be shown and logged: where an argument brought characters that a terminal obeys, they
 * stand in it as `\u001b` and the like.
 * The ESM and the CommonJS build each have their own copy of this class: test with {@link isDomainError}, which
 * recognises both, rather than with `instanceof`.
 *
 * @example
 * ```ts
 * import { binaryEntropy, isDomainError } from 'skill-emergence';
 *
 * binaryEntropy(1.5); // throws DomainError
 * try {
 *   binaryEntropy(1.5);
 * } catch (error) {
 *   isDomainError(error) && error.message; // => 'p must be a number in [0, 1], got 1.5'
 * }
 * ```
 * @category Errors
 */
export class DomainError extends RangeError {
  /** Always `'DomainError'`. */
  override readonly name = 'DomainError';
  /** The argument's name, with its path inside the object that carried it (`law.alpha`, `parameters[3]`). */
  declare readonly parameter: string;
  /** The value that was refused. */
  declare readonly value: unknown;
  /** The allowed range, as a phrase that follows "must be". */
  declare readonly expected: string;

  /**
   * @param parameter - the argument's name
   * @param value - the value that was refused
   * @param expected - the allowed range, as a phrase that follows "must be"
   * @param message - what to say instead, where that does not say it
   */
  constructor(parameter: string, value: unknown, expected: string, message?: string) {
    super(
      printable(
        message ??
          (value === undefined
            ? `${parameter} is required: ${expected}`
            : `${parameter} must be ${expected}, got ${shown(value)}`),
      ),
    );
    this.parameter = parameter;
    this.value = value;
    this.expected = expected;
  }
}

/**
 * Whether `error` is a {@link DomainError}, from whichever build of the package it comes.
 *
 * @param error - anything that was caught
 * @returns true for a `DomainError` of the ESM or of the CommonJS build
 * @example
 * ```ts
 * import { DomainError, isDomainError } from 'skill-emergence';
 *
 * isDomainError(new DomainError('p', 2, 'a number in [0, 1]')); // => true
 * isDomainError(new RangeError('other')); // => false
 * ```
 * @category Errors
 */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof RangeError && error.name === 'DomainError';
}

/**
 * Characters that a terminal, a log or an editor obeys instead of showing them: control characters, line ends among
 * them, what turns the direction of text, lone surrogates, and other formatting characters. Not the two joiners, which
 * words of some languages need.
 */
const OBEYED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

/** Text as one line that can be shown, with `\u001b` for a character that would be obeyed, as JSON writes it. */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${hexadecimal(character.charCodeAt(i))}`).join(''),
  );
}

function hexadecimal(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

// The checks below are the first lines of every public function. Each returns nothing and throws a DomainError;
// `typeof` comes first because a comparison converts a numeric string, runs an object's own code, and throws for a
// symbol.

/** `0 <= value <= 1`. */
export function checkUnit(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value >= 0 && value <= 1)) {
    throw new DomainError(parameter, value, 'a number in [0, 1]');
  }
}

/** `0 < value < 1`. */
export function checkOpenUnit(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value > 0 && value < 1)) {
    throw new DomainError(parameter, value, 'a number in (0, 1)');
  }
}

/** `0 < value <= 1`. */
export function checkPositiveUnit(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value > 0 && value <= 1)) {
    throw new DomainError(parameter, value, 'a number in (0, 1]');
  }
}

/** `0 < value < Infinity`. */
export function checkPositive(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value > 0 && value < Infinity)) {
    throw new DomainError(parameter, value, 'a number in (0, Infinity)');
  }
}

/** `0 <= value < Infinity`. */
export function checkNonNegative(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value >= 0 && value < Infinity)) {
    throw new DomainError(parameter, value, 'a number in [0, Infinity)');
  }
}

/** `0 <= value <= Infinity`: an excess entropy, which is infinite where a model rules out what happens. */
export function checkExcess(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value >= 0)) {
    throw new DomainError(parameter, value, 'a number in [0, Infinity]');
  }
}

/** A safe integer of at least 0. */
export function checkWhole(parameter: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new DomainError(parameter, value, 'a non-negative safe integer');
}

/** A safe integer of at least 1. */
export function checkCount(parameter: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) throw new DomainError(parameter, value, 'a positive safe integer');
}

/** `value <= most`, for a number that has been checked to be one. */
export function checkAtMost(parameter: string, value: number, most: number): void {
  if (value > most) throw new DomainError(parameter, value, `at most ${most}`);
}

/** A boolean, not what JavaScript takes for one. */
export function checkBoolean(parameter: string, value: boolean): void {
  if (typeof value !== 'boolean') throw new DomainError(parameter, value, 'true or false');
}

/** One of a few words. */
export function checkChoice(parameter: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) {
    throw new DomainError(parameter, value, `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`);
  }
}

/**
 * An array without holes, which methods skip, or a typed array; entries are checked apart. Nothing else that has a
 * length: that costs nothing, and can be as large as one likes. Nor a typed array whose memory has gone to another
 * thread, or has become shorter than it: that would pass for an empty one.
 */
export function checkArray(parameter: string, value: ArrayLike<unknown>): void {
  for (let i = 0; Array.isArray(value) && i < value.length; i++) {
    if (!(i in value)) throw new DomainError(`${parameter}[${i}]`, undefined, 'an entry, where the array has a hole');
  }
  if (Array.isArray(value)) return;
  if (!(ArrayBuffer.isView(value) && 'length' in value)) throw new DomainError(parameter, value, 'an array');
  if (value.length === 0 && !hasMemory(value as unknown as Uint8Array)) {
    throw new DomainError(parameter, value, 'an array that still has its memory');
  }
}

/** The methods of a typed array look for its memory; the property that tells is younger than the library's target. */
function hasMemory(value: Uint8Array): boolean {
  try {
    value.keys();
    return true;
  } catch {
    return false;
  }
}

/** Anything with fields; what the fields hold is checked one by one. */
export function checkObject(parameter: string, value: object): void {
  if (typeof value !== 'object' || (value as unknown) === null) throw new DomainError(parameter, value, 'an object');
}

/** The named arguments of a function: no fields but these. What they hold, or that one is missing, is checked apart. */
export function checkNamed(call: string, parameter: string, value: object, names: readonly string[]): void {
  if (typeof value !== 'object' || (value as unknown) === null) {
    throw new DomainError(parameter, value, `an object, as in ${call}({ ${names.join(', ')} })`);
  }
  checkFields(call, value, names);
}

/**
 * No own field but these: a setting that is spelt wrongly would be left at its default in silence. In a message `path`
 * stands before the field's name, and `whose` before the names that are known.
 */
export function checkFields(whose: string, value: object, names: readonly string[], path = ''): void {
  for (const key of Object.keys(value)) {
    if (!names.includes(key)) {
      const near = nearest(key, names);
      const hint = near ? `, did you mean ${path}${near}?` : `; ${whose} takes ${names.join(', ')}`;
      throw new DomainError(path + key, value[key as never], 'absent', `unknown setting ${path}${shorten(key)}${hint}`);
    }
  }
}

/** A word that is at most 40 % of its letters away, in insertions and deletions; the nearest one first. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  for (let share = 0.1; share < 0.5; share += 0.1) {
    for (const other of words) if (isWithin(share * other.length, word, other)) return other;
  }
  return undefined;
}

/** Whether so many insertions and deletions make one word of another; fast, because there are few of them. */
function isWithin(edits: number, a: string, b: string): boolean {
  if (a === b) return true;
  // eslint-disable-next-line @typescript-eslint/prefer-string-starts-ends-with -- `b` may be empty
  if (a[0] === b[0]) return isWithin(edits, a.slice(1), b.slice(1));
  return edits >= 1 && (isWithin(edits - 1, a.slice(1), b) || isWithin(edits - 1, a, b.slice(1)));
}

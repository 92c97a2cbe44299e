import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DomainError } from '../errors.ts';
import { readNumber, wantedNumber } from './input/number.ts';

/** An option that takes a number; which numbers make sense is the library's to say. */
export function numberOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(toNumber);
}

function toNumber(text: string): number {
  const value = readNumber(text);
  if (value === undefined) throw new InvalidArgumentError(`It must be ${wantedNumber(text)}.`);
  return value;
}

/** The most work that verification may take. */
export function maxCostOption(): Option {
  const description = 'most work of verification, about microseconds (default: 1.2M)';
  return new Option('--max-cost <units>', description).argParser((text) => {
    const value = toNumber(text);
    if (!(value > 0)) throw new InvalidArgumentError('It must be positive.');
    return value;
  });
}

/** What verification may cost unless it is told. */
const DEFAULT_COST = 1.2e6;

/** What to say where that is used up: the option, and the next thing to try, because what would do is not known. */
export function tooDear({ value }: DomainError): string {
  const more =
    Number(value) < DEFAULT_COST ? '--max-cost 1.2M, the default' : `--max-cost ${String(Number(value) * 10)}`;
  return `it takes more work to verify than --max-cost ${String(value)} allows; to allow more, give ${more}`;
}

/** A {@link numberOption} without a default, and when it is required. */
export function requiredNumberOption(flags: string, description: string, when = 'required'): Option {
  return numberOption(flags, `${description} (${when})`);
}

/** An option that takes numbers, separated by commas. */
export function numbersOption(flags: string, description: string): Option {
  return new Option(flags, `${description}, separated by commas`).argParser((text) =>
    text.split(',').map((part) => {
      const value = readNumber(part);
      if (value === undefined) throw new InvalidArgumentError(`Each must be ${wantedNumber(part)}.`);
      return value;
    }),
  );
}

/** An option that takes some of a few words, each once, separated by commas. */
export function namesOption(flags: string, description: string, names: readonly string[]): Option {
  return new Option(flags, `${description}, separated by commas: ${names.join(', ')}`).argParser((text) => {
    const given = text.split(',');
    if (given.every((name, i) => names.includes(name) && given.indexOf(name) === i)) return given;
    throw new InvalidArgumentError(`Each must be one of ${names.join(', ')}, and there once.`);
  });
}

/** Adds several options. */
export function addOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}

/** `--json` */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

/**
 * Ends the command unless these options are there. Commander's own mandatory options would be missed first, and a
 * misspelt one among them would not be named.
 */
export function checkGiven(command: Command, names: readonly string[], unless = ''): void {
  const missing = command.options.find(
    (option) => names.includes(option.attributeName()) && command.getOptionValue(option.attributeName()) === undefined,
  );
  if (missing) command.error(`error: option '${missing.flags}' is required${unless}`);
}

/** Ends the command unless one of two options is there. */
export function checkOneGiven(command: Command, names: readonly [string, string], needed = ''): void {
  if (names.some((name) => command.getOptionValue(name) !== undefined)) return;
  const [first, second] = names.map((name) => command.options.find((option) => option.attributeName() === name)!.flags);
  command.error(`error: option '${first!}' or '${second!}' is required${needed}`);
}

/** Ends the command if one of these options is there without the one that it needs. */
export function checkNeeds(command: Command, needed: string, names: readonly string[]): void {
  if (command.getOptionValue(needed) !== undefined) return;
  const flagsOf = (name: string): string => command.options.find((option) => option.attributeName() === name)!.flags;
  const given = names.find((name) => !['default', undefined].includes(command.getOptionValueSource(name)));
  if (given) command.error(`error: option '${flagsOf(given)}' needs option '${flagsOf(needed)}'`);
}

/** Arguments whose options have another name in some commands. */
const OPTION_OF: Readonly<Record<string, string>> = { workers: 'threads', fraction: 'holdOut' };

/** Why an argument is refused, by the name of its option where it is one's. */
export function reasonByOption({ message, parameter }: DomainError, command: Command): string {
  const name = parameter.replace(/^(scale|errors|grader)\./, '').replace(/\[\d+\]$/, '');
  const named = (other: string | undefined): Option | undefined =>
    command.options.find((each) => each.attributeName() === other);
  const option = named(name) ?? named(OPTION_OF[name]) ?? named(`${name}s`); // one of several, as of --tuple-sizes
  return option ? message.replace(parameter, option.long!) : message;
}

/** The values of an option that may be given several times. */
export function repeated(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, value];
}

/** Of an option that is there twice commander takes the last: here that is an error, unless it is meant to be. */
export function refuseRepeated(command: Command): void {
  for (const option of command.options.filter(({ variadic, parseArg }) => !variadic && parseArg !== repeated)) {
    let isThere = false;
    command.on(`option:${option.name()}`, () => {
      if (isThere) command.error(`error: option '${option.flags}' can be given only once`);
      isThere = true;
    });
  }
}

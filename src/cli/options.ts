import { type Command, InvalidArgumentError, Option } from 'commander';
import { COMPETENCE_BOUNDS } from '../competence/guaranteed-competence.ts';
import { NUMBER_FORMS, readNumber } from './number.ts';

/** An option that takes a number; which numbers make sense is the library's to say. */
export function numberOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(toNumber);
}

function toNumber(text: string): number {
  const value = readNumber(text);
  if (value === undefined) throw new InvalidArgumentError(`It must be ${NUMBER_FORMS}.`);
  return value;
}

/** A {@link numberOption} without a default. */
export function requiredNumberOption(flags: string, description: string): Option {
  return numberOption(flags, `${description} (required)`);
}

/**
 * Ends the command unless these options are there. Commander's own mandatory options would be missed first, and a
 * misspelt one among them would not be named.
 */
export function checkGiven(command: Command, names: readonly string[]): void {
  const missing = command.options.find(
    (option) => names.includes(option.attributeName()) && command.getOptionValue(option.attributeName()) === undefined,
  );
  if (missing) command.error(`error: required option '${missing.flags}' not specified`);
}

/** `--bound`, which is both Theorem 8 and the sharp curve unless given. */
export function boundOption(): Option {
  return new Option('--bound <name>', 'only this bound (default: theorem8 and sharp)').choices(COMPETENCE_BOUNDS);
}

/** What `--law` accepts. */
export const LAW_DESCRIPTION = 'scaling law: the name of a published one, a JSON file, or E=…,A=…,B=…,alpha=…,beta=…';

/** `--json` */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

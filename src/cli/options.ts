import { type Command, InvalidArgumentError, Option } from 'commander';
import { COMPETENCE_BOUNDS } from '../competence/guaranteed-competence.ts';
import { TUPLE_OCCURRENCES } from '../competence/tuple-competence.ts';
import { NUMBER_FORMS, readNumber } from './input/number.ts';

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

/** What the commands about one model ask: its scale, the law, the skills, the occurrences of tuples and the errors. */
export function modelOptions(): readonly Option[] {
  return [
    requiredNumberOption('--parameters <count>', 'parameters N of the model'),
    requiredNumberOption('--tokens <count>', 'training tokens D'),
    requiredNumberOption('--k <count>', 'skills in a text piece'),
    requiredNumberOption('--alpha <fraction>', 'fraction of skills without a guarantee'),
    new Option('--law <law>', LAW_DESCRIPTION).default('hoffmann2022'),
    new Option('--within <kind>', 'occurrences of tuples: in one text piece, in concatenated ones, or the better')
      .choices(TUPLE_OCCURRENCES)
      .default('best'),
    numberOption('--factor <number>', 'cloze factor').default(1.1),
    numberOption('--threshold <nats>', 'loss from which a text piece is in error').default(0.5),
  ];
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

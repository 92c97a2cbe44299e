import type { Command } from 'commander';
import { nearest } from '../errors.ts';

/** What the command's exit statuses mean. */
export type ExitStatuses = Readonly<Partial<Record<0 | 1 | 2 | 3, string>>>;

const EVERYWHERE = {
  0: 'done',
  1: 'output that cannot be written',
  2: 'input that cannot be used',
} as const satisfies ExitStatuses;

/** The end of the help: examples that can be pasted, and what the exit statuses mean. */
export function addHelpSections(command: Command, examples: readonly string[], own: ExitStatuses = {}): Command {
  const statuses = Object.entries({ ...EVERYWHERE, ...own }).map(([status, meaning]) => `${status}  ${meaning}`);
  return command.addHelpText('after', `\n${section('Examples', examples)}\n\n${section('Exit status', statuses)}`);
}

function section(heading: string, lines: readonly string[]): string {
  return [`${heading}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What to write in the place of a word that is not known: the nearest one, or any of them. */
export function hintFor(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `; there are ${known.join(', ')}` : `, did you mean ${near}?`;
}

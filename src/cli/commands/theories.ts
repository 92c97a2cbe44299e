import type { Command } from 'commander';
import { compareTheories } from '../../learning/index.ts';
import { theoryComparisonPlot } from '../../plot/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { checkGiven, jsonOption, numberOption, numbersOption, requiredNumberOption } from '../options.ts';
import type { Graph } from '../theories/notes.ts';
import { textOf } from '../theories/text.ts';
import { kOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options extends Graph {
  readonly alphas?: readonly number[];
  readonly amounts?: readonly number[];
  readonly svg?: string;
  readonly json?: boolean;
}

/** `skill-emergence theories` */
export function addTheories(program: Command, io: Io): void {
  const command = program
    .command('theories')
    .description(
      'rival theories on one graph: errors by an adversary, at random or all-or-none; peeling, percolation, quanta',
    )
    .addOption(kOption())
    .addOption(requiredNumberOption('--skills <count>', 'equally likely skills'))
    .addOption(requiredNumberOption('--text-pieces <count>', 'text pieces'))
    .addOption(requiredNumberOption('--unknown <fraction>', 'fraction of the skills that are unknown at the start'))
    .addOption(numberOption('--theta <fraction>', 'error fraction of text pieces').default(0.1))
    .addOption(numberOption('--capacity <count>', 'unknown skills that a text piece can teach at once').default(1))
    .addOption(numberOption('--exponent <number>', 'Zipf exponent of the quanta').default(0.34))
    .addOption(numberOption('--tuple-size <count>', 'skills in a tuple').default(2))
    .addOption(numbersOption('--alphas <fractions>', 'fractions of skills that are left out'))
    .addOption(numbersOption('--amounts <counts>', 'text pieces to compare'))
    .option('--svg <file.svg>', 'write a picture there')
    .addOption(jsonOption())
    .action((options: Options, self: Command) => {
      checkGiven(self, ['k', 'skills', 'textPieces', 'unknown']);
      run(options, io);
    });
  addHelpSections(command, [
    'skill-emergence theories --k 8 --skills 1e4 --text-pieces 4e4 --unknown 0.4',
    'skill-emergence theories --k 8 --skills 1e4 --text-pieces 4e4 --unknown 0.4 --theta 5% --svg theories.svg',
    'skill-emergence theories --k 8 --skills 1e4 --text-pieces 4e4 --unknown 0.7 --capacity 3 --amounts 1e4,2e4,4e4',
  ]);
}

function run({ svg, json = false, ...options }: Options, io: Io): void {
  const table = compareTheories(options);
  if (svg !== undefined) writeFile(svg, pictureOf(options), io);
  if (json) io.json({ format: 'skill-emergence-theories', formatVersion: 1, ...options, ...table });
  else io.out(textOf(options, table));
}

/** It has all α, and amounts of its own. */
function pictureOf({ k, skills, textPieces, theta, unknown, capacity, exponent }: Options): string {
  return theoryComparisonPlot({ k, skills, textPieces, theta, unknown, capacity, exponent });
}

import type { Command } from 'commander';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { addBracketTest } from '../test/bracket.ts';
import { addGuaranteeTest } from '../test/guarantee.ts';
import { REJECTED } from '../test/options.ts';
import { addRatioTest } from '../test/ratio.ts';
import { addSlingshotTest } from '../test/slingshot.ts';

/** `skill-emergence test` */
export function addTest(program: Command, io: Io): void {
  const command = program
    .command('test')
    .description('whether counts of passes contradict the theory, and how many it takes to tell');
  addSlingshotTest(command, io);
  addRatioTest(command, io);
  addBracketTest(command, io);
  addGuaranteeTest(command, io);
  addHelpSections(command, ['skill-emergence test ratio --help'], REJECTED);
}

import { Command, CommanderError } from 'commander';
import { isDomainError, printable } from '../errors.ts';
import { addCertify } from './commands/certify.ts';
import { addCheck } from './commands/check.ts';
import { addCurve } from './commands/curve.ts';
import { addFinite } from './commands/finite.ts';
import { addFit } from './commands/fit.ts';
import { addForecast } from './commands/forecast.ts';
import { addLaws } from './commands/laws.ts';
import { addMeasure } from './commands/measure.ts';
import { addMerge } from './commands/merge.ts';
import { addReport } from './commands/report.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSimulateLearning } from './commands/simulate-learning.ts';
import { addSlingshot } from './commands/slingshot.ts';
import { addTheories } from './commands/theories.ts';
import { addTest } from './commands/test.ts';
import { addVerify } from './commands/verify.ts';
import { Failure } from './failure.ts';
import { addHelpSections, type ExitStatuses } from './help.ts';
import { NUMBER_FORMS } from './input/number.ts';
import { type Io, ioOn, type Streams } from './io.ts';
import { reasonByOption, refuseRepeated } from './options.ts';
import { packageVersion } from './package-root.ts';

const NAME = 'skill-emergence';

const EXAMPLES = [
  'skill-emergence report --out report',
  'skill-emergence forecast --parameters 70B --tokens 1.4T --k 8 --alpha 10%',
  'skill-emergence fit examples/synthetic-runs.csv --replicates 200 --out fit',
];

const EXIT_STATUSES: ExitStatuses = {
  1: 'output that cannot be written, an inequality that fails, or what nobody expected',
  3: 'a result that is not to be trusted, printed as it is',
};

/**
 * Runs the command line, without the name of the program.
 *
 * @returns the exit status, as the help explains it
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const io = ioOn(streams);
  const program = programFor(streams, io);
  let command = program;
  program.hook('preAction', (_program, chosen) => {
    command = chosen;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has had its say
    const name = nameOf(command);
    if (error instanceof Failure || isDomainError(error)) {
      io.err(`${name}: ${isDomainError(error) ? reasonByOption(error, command) : error.message}`);
      return error instanceof Failure ? error.exitCode : 2;
    }
    io.err(`${name}: unexpected error, please report it`);
    io.err(String(error));
    for (const line of framesOf(error)) io.err(line);
    return 1;
  }
}

/** `skill-emergence test ratio`: a command with those that it is one of. */
function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

/** Where an error happened, line by line; its message is not in it. */
function framesOf(error: unknown): readonly string[] {
  return error instanceof Error ? error.stack!.split('\n').filter((line) => line.startsWith('    at ')) : [];
}

function programFor({ out, err }: Streams, io: Io): Command {
  const program = new Command(NAME)
    .description(
      'From the scale of language models to the competence guaranteed on their skills.\n' +
        `Where a number is asked for, write ${NUMBER_FORMS}.`,
    )
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        out(shown(text));
      },
      writeErr: (text) => {
        err(shown(text));
      },
      outputError: (message, write) => {
        write(message.replace(/^error: /, `${NAME}: `));
      },
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help for what is accepted.');
  addReport(program, io);
  addForecast(program, io);
  addLaws(program, io);
  addSlingshot(program, io);
  addFit(program, io);
  addCurve(program, io);
  addFinite(program, io);
  addTheories(program, io);
  addSimulate(program, io);
  addSimulateLearning(program, io);
  addMerge(program, io);
  addMeasure(program, io);
  addTest(program, io);
  addCheck(program, io);
  addCertify(program, io);
  addVerify(program, io);
  for (const command of program.commands) [command, ...command.commands].forEach(refuseRepeated);
  return addHelpSections(program, EXAMPLES, EXIT_STATUSES);
}

/** What commander prints, which repeats arguments. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

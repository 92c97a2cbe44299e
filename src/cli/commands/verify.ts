import type { Command } from 'commander';
import { type Certificate, verifyCertificate } from '../../certificates/index.ts';
import { isDomainError } from '../../errors.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { readTextFile } from '../input/text-file.ts';

/** `skill-emergence verify` */
export function addVerify(program: Command, io: Io): void {
  program
    .command('verify')
    .description('verifies a certificate, by computing anew what it says')
    .argument('<file>', 'the certificate, as JSON')
    .action((file: string) => {
      verify(file, io);
    });
}

function verify(file: string, io: Io): void {
  const certificate = read(file);
  try {
    verifyCertificate(certificate);
  } catch (error) {
    if (isDomainError(error)) throw new Failure(1, `refused: ${error.message}`);
    throw error;
  }
  const { claim, verdict, inputs, inputsMean, lower, upper } = certificate;
  const at = Object.entries(inputs).map(([name, value]) => `${name} = ${value}`);
  io.out(`${claim} ${verdict} at ${at.join(', ')} (${inputsMean}s): margin in [${lower}, ${upper}]\n`);
}

function read(file: string): Certificate {
  try {
    return JSON.parse(readTextFile('certificate', file)) as Certificate;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(2, `the certificate ${file} is not JSON: ${error.message}`);
    throw error;
  }
}

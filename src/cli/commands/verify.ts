import type { Command } from 'commander';
import { type Certificate, type CostOptions, verifyCertificate } from '../../certificates/index.ts';
import { isDomainError } from '../../errors.ts';
import { repeatedKey } from '../../scaling/repeated-key.ts';
import { Failure } from '../failure.ts';
import { addHelpSections } from '../help.ts';
import { readTextFile } from '../input/text-file.ts';
import type { Io } from '../io.ts';
import { jsonOption, maxCostOption, tooDear } from '../options.ts';
import { certificateText } from '../text/certificate.ts';

/** `skill-emergence verify` */
export function addVerify(program: Command, io: Io): void {
  const command = program
    .command('verify')
    .description('verifies a certificate, by computing anew what it says')
    .argument('<certificate.json>', 'the certificate')
    .addOption(maxCostOption())
    .addOption(jsonOption())
    .action((file: string, { json = false, maxCost }: { readonly json?: boolean; readonly maxCost?: number }) => {
      verify(file, { maxCost }, json, io);
    });
  addHelpSections(command, ['skill-emergence verify certificate.json'], {
    0: 'verified: what the certificate says is so, be it that an inequality holds or that it fails',
    1: 'refused: it is no certificate, or something in it does not hold up',
    2: 'a file that cannot be read, or is not JSON',
    3: 'unfinished: it takes more work than --max-cost allows, and may be right or wrong',
  });
}

const HEAD = { format: 'skill-emergence-verification', formatVersion: 1 } as const;

function verify(file: string, options: CostOptions, json: boolean, io: Io): void {
  const certificate = read(file);
  try {
    verifyCertificate(certificate, options);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const isUnfinished = error.parameter === 'maxCost';
    const status = isUnfinished ? 'unfinished' : 'refused';
    const reason = isUnfinished ? tooDear(error) : error.message;
    if (json) io.json({ ...HEAD, status, verified: false, reason });
    throw new Failure(isUnfinished ? 3 : 1, `${status}: ${reason}`);
  }
  if (json) io.json({ ...HEAD, status: 'verified', verified: true, certificate });
  else io.out([`verified: ${certificateText(certificate)}`]);
}

/** Most bytes of a file: no certificate that the library takes has a tenth of them. */
const MOST_BYTES = 2 ** 20;

function read(file: string): Certificate {
  const text = readTextFile('certificate', file, MOST_BYTES);
  try {
    const certificate = JSON.parse(text) as Certificate;
    const twice = repeatedKey(text);
    if (twice !== undefined) throw new Failure(1, `refused: certificate.${twice} is there twice`);
    return certificate;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(2, `the certificate ${file} is not JSON: ${error.message}`);
    throw error;
  }
}

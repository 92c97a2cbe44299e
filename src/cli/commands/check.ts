import type { Command } from 'commander';
import { checkClaim, type Claim, type ClaimReport, claims as registry } from '../../claims/index.ts';
import { Failure } from '../failure.ts';
import { addHelpSections, hintFor } from '../help.ts';
import type { Io } from '../io.ts';
import { jsonOption, numberOption } from '../options.ts';
import { progressBar } from '../progress.ts';
import { significant } from '../text/format.ts';
import { type Column, renderTable } from '../text/table.ts';

interface Options {
  readonly claim?: string;
  readonly samples: number;
  readonly seed: number;
  readonly certified?: boolean;
  readonly json?: boolean;
}

/** `skill-emergence check` */
export function addCheck(program: Command, io: Io, claims: readonly Claim[] = registry): void {
  const command = program
    .command('check')
    .description('tries the inequalities that the library states, at corners and at random points')
    .option('--claim <id>', 'only this claim')
    .addOption(numberOption('--samples <count>', 'random points for each claim, at most 10M').default(1000))
    .addOption(numberOption('--seed <number>', 'seed of the random points').default(1))
    .option('--certified', 'prove the claims at every point, where there are certified forms')
    .addOption(jsonOption())
    .action((options: Options) => {
      check(options, io, claims);
    });
  const examples = [
    'skill-emergence check --claim pinsker',
    'skill-emergence check --claim pinsker --samples 100 --certified',
  ];
  addHelpSections(command, examples, { 1: 'a claim is refuted; or output that cannot be written' });
}

function check({ claim, samples, seed, certified = false, json = false }: Options, io: Io, claims: readonly Claim[]) {
  const chosen = claim === undefined ? claims : claims.filter(({ id }) => id === claim);
  if (chosen.length === 0) {
    const known = claims.map(({ id }) => id);
    throw new Failure(2, `no claim ${claim!}${hintFor(claim!, known)}`);
  }
  const onProgress = progressBar(io, 'claims');
  const slacks: string[] = [];
  const reports = chosen.map((each, i) => {
    const report = checkClaim(each, { samples, seed, certified });
    slacks.push(slackText(each, report));
    onProgress({ done: i + 1, total: chosen.length });
    return report;
  });
  const refuted = reports.filter(({ refutation }) => refutation !== undefined);
  if (json) io.json({ format: 'skill-emergence-check', formatVersion: 1, samples, seed, certified, claims: reports });
  else io.out([...tableOf(reports, slacks, certified), '', MARGINS, ...refuted.flatMap(counterexample)]);
  if (refuted.length > 0) throw new Failure(1, `${refuted.length} of ${reports.length} claims refuted`);
}

/** Under the table, in which some margins are far below 0 in absolute terms. */
const MARGINS =
  'A margin is the right side less the left side; below 0 it is ok as far as rounding explains it, to minus the slack.';

/** How far below 0 rounding may bring a margin that is below 0, where it is. */
function slackText(claim: Claim, { smallestMargin, at }: ClaimReport): string {
  return smallestMargin < 0 ? significant(claim.slack(at), 3) : '';
}

function tableOf(reports: readonly ClaimReport[], slacks: readonly string[], certified: boolean): readonly string[] {
  const columns: Column[] = [
    { header: 'claim', align: 'left' },
    { header: '', align: 'left' },
    { header: 'points', align: 'right' },
    ...(certified ? [{ header: 'proved', align: 'right' } as const] : []),
    { header: 'smallest margin', align: 'right' },
    { header: 'slack', align: 'right' },
    { header: 'at', align: 'left' },
  ];
  const rows = reports.map(({ claim, refutation, points, certified: proved, smallestMargin, at }, i) => [
    claim,
    refutation ? 'REFUTED' : 'ok',
    String(points),
    ...(certified ? [String(proved)] : []),
    significant(smallestMargin, 3),
    slacks[i]!,
    pointText(at),
  ]);
  return renderTable(columns, rows);
}

/** As JavaScript writes it. */
function pointText(point: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(point)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
}

/** Code that shows the failure. */
function counterexample({ claim, refutation }: ClaimReport): readonly string[] {
  const { point, margin, certified } = refutation!;
  return [
    '',
    `${claim} fails${certified ? ', provably' : ''}:`,
    '',
    "  import { claims } from 'skill-emergence/claims';",
    `  claims.find(({ id }) => id === '${claim}').margin(${pointText(point)}); // => ${margin}`,
  ];
}

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type MutantResult } from '@stryker-mutator/api/core';
import { clopperPearsonInterval } from '../../src/concentration/index.ts';

/** What the report says of the mutants that were tried. */
export function summary(title: string, results: readonly MutantResult[], isSample: boolean): string {
  const apart = results.filter(({ status }) => status === 'RuntimeError' || status === 'Ignored');
  const counted = results.filter((mutant) => !apart.includes(mutant));
  const survivors = counted.filter(({ status }) => status !== 'Killed' && status !== 'Timeout');
  const killed = counted.length - survivors.length;
  const lines = [`${title}: ${killed} of ${counted.length} mutants killed, ${percent(killed / counted.length)} %`];
  if (isSample) {
    const { lower, upper } = clopperPearsonInterval({ successes: killed, trials: counted.length, confidence: 0.95 });
    lines.push(`Clopper–Pearson interval (95 %): ${percent(lower)} % to ${percent(upper)} %`);
  }
  const endless = counted.filter(({ status }) => status === 'Timeout');
  const rounds = endless.filter(({ statusReason }) => statusReason !== undefined).length;
  lines.push(
    `${endless.length} of the killed do not end: ${rounds} after a hundred times the rounds of the original, ` +
      `${endless.length - rounds} after a minute and twice the time of their tests`,
  );
  if (apart.length > 0) lines.push(`${apart.length} not counted, which failed outside of the tests`);
  return [...lines, ...[...survivors, ...apart].map(lineOf)].join('\n');
}

function lineOf({ fileName, location: { start, end }, replacement, status }: MutantResult): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  const place = `${relative('', fileName)}:${start.line}:${start.column}`;
  return `  ${status} ${place}  ${short(lines.join('\n'))}  →  ${short(replacement)}`;
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

import { readFileSync } from 'node:fs';
import type { FitOptions, ScalingLaw, TrainingRun } from 'skill-emergence/scaling';

/** The columns `parameters`, `tokens` and `loss` of a table with a header. */
function readRuns(path: string | URL): TrainingRun[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',').map(Number);
    const field = (name: string): number => cells[names.indexOf(name)]!;
    return { parameters: field('parameters'), tokens: field('tokens'), loss: field('loss') };
  });
}

/** The example of the package: runs that never took place. */
export function syntheticRuns(): TrainingRun[] {
  return readRuns(new URL('../../examples/synthetic-runs.csv', import.meta.url));
}

/** Where the 245 runs of Besiroglu et al. (2024) are; they have no licence, and are not in the repository. */
export const CHINCHILLA_RUNS = process.env['CHINCHILLA_RUNS'];

export function chinchillaRuns(): TrainingRun[] {
  return readRuns(CHINCHILLA_RUNS!);
}

/** Fits to 30 digits from test/reference/fits.py. */
export interface ReferenceFit {
  readonly name: string;
  readonly options: FitOptions;
  readonly law: { readonly [name in keyof ScalingLaw]: string };
  readonly objective: string;
}

export function referenceFits(runs: 'synthetic' | 'chinchilla'): readonly ReferenceFit[] {
  const file = runs === 'synthetic' ? 'fits' : 'chinchilla-fits';
  return JSON.parse(
    readFileSync(new URL(`../reference/${file}.json`, import.meta.url), 'utf8'),
  ) as readonly ReferenceFit[];
}

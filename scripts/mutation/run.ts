import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type MutantResult, type PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { keyOf } from './mutants.js';
import { type Folder, testsOf } from './plan.ts';

/** Everything that a run writes: the copy of the sources in which it works, and what it remembers. */
const OUTPUT = '.mutation';

/** Milliseconds for a mutant beside twice what its tests take: a minute, since a busy machine kills no mutant. */
const PATIENCE = 60_000;

export interface Run {
  readonly folder: Folder;
  /** Paths of the sources to mutate. */
  readonly sources: readonly string[];
  /** Keys of the mutants to try. */
  readonly mutants: readonly string[];
  /** Whether to try those again of which a former run remembers the result. */
  readonly force: boolean;
  readonly concurrency: number;
}

/** Tries mutants with the tests of their folder. */
export async function tryMutants(run: Run): Promise<readonly MutantResult[]> {
  process.env['MUTATION_TESTS'] = testsOf(run.folder).join();
  const incrementalFile = `${OUTPUT}/${run.folder}.json`;
  const options: PartialStrykerOptions = {
    mutate: [...run.sources],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/mutants.js'],
    checkers: ['drawn'],
    drawn: run.mutants,
    warnings: false,
    coverageAnalysis: 'perTest',
    disableTypeChecks: false, // vitest does not check types
    concurrency: run.concurrency,
    timeoutMS: PATIENCE,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 60,
    incremental: true,
    incrementalFile,
    force: run.force,
    reporters: ['survivors', 'progress-append-only'],
    tempDirName: `${OUTPUT}/sandbox`,
    cleanTempDir: 'always',
    ignorePatterns: [OUTPUT, 'dist', 'coverage', 'report', 'docs/api'],
  };
  const results = await new Stryker(options).runMutationTest();
  forgetTheRest(incrementalFile);
  const wanted = new Set(run.mutants);
  return results.filter((mutant) => wanted.has(keyOf(mutant, 1)));
}

/** Mutants that were not drawn have no result that a later run could use. */
function forgetTheRest(file: string): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, { mutants: { status: string }[] }> };
  for (const one of Object.values(report.files)) {
    one.mutants = one.mutants.filter(({ status }) => status !== 'CompileError');
  }
  writeFileSync(file, JSON.stringify(report));
}

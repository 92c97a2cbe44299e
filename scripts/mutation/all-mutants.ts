import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { keyOf } from './mutants.js';

const SILENT = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no },
  ...{ isFatalEnabled: no, trace: no, debug: no, info: no, warn: no, error: no, fatal: no },
};

/** Keys of all mutants of some sources, in the order of the sources. */
export async function mutantsOf(sources: readonly string[]): Promise<readonly string[]> {
  const files = sources.map((path) => ({
    name: resolve(path),
    content: readFileSync(path, 'utf8'),
    mutate: true as const,
  }));
  const { mutants } = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
  });
  return mutants.map((mutant) => keyOf(mutant, 0));
}

function no(): boolean {
  return false;
}

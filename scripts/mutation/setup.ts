import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly globalNamespace: string;
  }
}

// Runs before every test file. A property that fails has killed its mutant: no smaller counterexample is sought.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// Stryker hands the coverage on at the end of every file: without this, that of all files before as well, because they
// share their modules.
const stryker = (globalThis as Record<string, unknown>)[inject('globalNamespace')] as
  { readonly mutantCoverage?: { readonly perTest: object } } | undefined;
const perTest = stryker?.mutantCoverage?.perTest ?? {};
for (const test of Object.keys(perTest)) Reflect.deleteProperty(perTest, test);

import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly globalNamespace: string;
  }
}

// Runs before every test file. Stryker hands the coverage on at the end of each: without this, as often again as there
// are files, because they share their modules.
const stryker = (globalThis as Record<string, unknown>)[inject('globalNamespace')] as
  { readonly mutantCoverage?: { readonly perTest: object } } | undefined;
const perTest = stryker?.mutantCoverage?.perTest ?? {};
for (const test of Object.keys(perTest)) Reflect.deleteProperty(perTest, test);

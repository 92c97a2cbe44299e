import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importDirection } from '../../scripts/lint/import-direction.js';

/** Whether the rule refuses a line in a file of the folder `plot`, which may import `scaling` and the package `d3`. */
function refuses(line: string, file = 'src/plot/deep/axis.ts'): boolean {
  const tables = { folders: { plot: ['scaling', 'errors'], scaling: [] }, packages: { plot: ['d3', 'node:'] } };
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { house: { rules: { 'import-direction': importDirection } } },
    rules: { 'house/import-direction': ['error', tables] },
  };
  const messages = new Linter().verify(line, config, file);
  for (const { ruleId, message } of messages) expect(ruleId, message).toBe('house/import-direction');
  return messages.length > 0;
}

describe('the lint rule import-direction', () => {
  it.each([
    "import { law } from '../../scaling/law.ts';",
    "import { DomainError } from '../../errors.ts';",
    "import { frame } from '../frame.ts';",
    "import { scaleLog } from 'd3/scale';",
    "import { readFileSync } from 'node:fs';",
  ])('lets through what the tables have: %s', (line) => {
    expect(refuses(line)).toBe(false);
  });

  it.each([
    "import { cli } from '../../cli/main.ts';",
    "import type { Cli } from '../../cli/main.ts';",
    "export * from '../../cli/main.ts';",
    "export { cli } from '../../cli/main.ts';",
    "await import('../../cli/main.ts');",
    "type Cli = import('../../cli/main.ts').Cli;",
    "import d3 from 'd3-array';",
    "import lodash from 'lodash';",
  ])('refuses everything else: %s', (line) => {
    expect(refuses(line)).toBe(true);
  });

  it('refuses every import of another folder in a folder that is not in the table', () => {
    expect(refuses("import { frame } from '../plot/frame.ts';", 'src/new/file.ts')).toBe(true);
    expect(refuses("import { frame } from './frame.ts';", 'src/new/file.ts')).toBe(false);
  });
});

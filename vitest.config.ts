import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { docExamples } from './test/support/doc-examples.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * | mode      | what is tested                                                  |
 * | --------- | --------------------------------------------------------------- |
 * | (none)    | the sources                                                     |
 * | `deep`    | the sources, with 100 000 cases for each property               |
 * | `package` | the packed package, which has to be built first                 |
 */
export default defineConfig(({ mode }) => ({
  plugins: [docExamples(root)],
  resolve: {
    // Examples import the package by its name, and get the source.
    alias: [
      { find: /^skill-emergence$/, replacement: `${root}src/index.ts` },
      { find: /^skill-emergence\/(.+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    include: mode === 'package' ? ['test/package/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: mode === 'package' ? [] : ['test/package/**'],
    globalSetup: ['test/support/announce-seed.ts'],
    setupFiles: ['test/support/setup.ts'],
    env: {
      FC_SEED: process.env['FC_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31)),
      FC_RUNS: process.env['FC_RUNS'] ?? (mode === 'deep' ? '100000' : '200'),
    },
    // No test leaves anything behind in a module, and loading the modules anew for every file takes longer than
    // the tests.
    isolate: false,
    maxWorkers: '100%', // vitest leaves one core idle by itself
    testTimeout: mode === 'deep' ? 1_800_000 : 60_000,
    hookTimeout: 60_000,
    typecheck: { include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    coverage: {
      include: ['src/**/*.ts'],
      // The command line is tested by running it, in a process of its own. The script of threads runs in them, and is
      // found differently in each format of the package, which is tested packed.
      exclude: ['src/cli/**', 'src/workers/worker.ts', 'src/workers/start-thread.ts'],
      reporter: ['text', 'html'],
      thresholds: { 100: true },
    },
  },
}));

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { docExamples } from './test/support/doc-examples.ts';
import { runSettings } from './test/support/run-settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(({ mode }) => {
  const deep = mode === 'deep';
  return {
    plugins: [docExamples(root)],
    resolve: {
      // Examples import the package by its name, and get the source.
      alias: [
        { find: /^skill-emergence$/, replacement: `${root}src/index.ts` },
        { find: /^skill-emergence\/(.+)$/, replacement: `${root}src/$1/index.ts` },
      ],
    },
    test: {
      // `--mode package` tries the packed package, which has to be built first; everything else tests the sources.
      include: mode === 'package' ? ['test/package/*.test.ts'] : ['test/**/*.test.ts'],
      exclude: mode === 'package' ? [] : ['test/package/**'],
      setupFiles: ['test/support/setup.ts'],
      env: runSettings(mode),
      testTimeout: deep ? 1_800_000 : 60_000,
      hookTimeout: 60_000,
      typecheck: { include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
      coverage: {
        include: ['src/**/*.ts'],
        // The command line is tested by running it, in a process of its own.
        exclude: ['src/cli/**'],
        reporter: ['text', 'html'],
        thresholds: { 100: true },
      },
    },
  };
});

import type { Options } from 'tsup';

const shared: Options = {
  target: 'es2022',
  sourcemap: true,
  clean: false, // `npm run build` empties dist once, before both builds start
  metafile: true, // read, and removed again, by scripts/third-party-notices.ts
};

const library: Options = {
  ...shared,
  tsconfig: 'src/tsconfig.json',
  entry: [
    'src/index.ts',
    'src/scaling/index.ts',
    'src/entropy/index.ts',
    'src/concentration/index.ts',
    'src/competence/index.ts',
    'src/emergence/index.ts',
    'src/claims/index.ts',
    'src/certified/index.ts',
    'src/mathjs/index.ts',
    'src/plot/index.ts',
  ],
  outDir: 'dist',
  format: ['esm', 'cjs'],
  platform: 'neutral',
  splitting: true, // also for CommonJS: one DomainError for all entry points of a format
  external: ['mathjs'],
  noExternal: [/^d3-/, 'internmap'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } }, // tsup itself passes a baseUrl
};

/** CommonJS, with all it needs inside: the package installs nothing else. */
const commandLine: Options = {
  ...shared,
  entry: { main: 'src/cli/main.ts' },
  outDir: 'dist/cli',
  format: ['cjs'],
  platform: 'node',
  noExternal: [/./],
  sourcemap: false,
  define: { 'import.meta.dirname': '__dirname' },
};

const config: Options[] = [library, commandLine];
export default config;

import type { Options } from 'tsup';
import { ENTRY_POINTS } from './scripts/entry-points.js';

const shared: Options = {
  target: 'es2022',
  sourcemap: false, // half of the package, for sources that it does not bring
  clean: false, // `npm run build` empties dist once, before both builds start
  metafile: true, // read, and removed again, by scripts/third-party-notices.ts
};

/** The script of worker threads, which lies beside what starts them. */
const THREAD = 'src/workers/worker.ts';

const library: Options = {
  ...shared,
  tsconfig: 'src/tsconfig.json',
  entry: [...ENTRY_POINTS, THREAD],
  outDir: 'dist',
  format: ['esm', 'cjs'],
  platform: 'neutral',
  splitting: true, // also for CommonJS: one DomainError for all entry points of a format
  external: ['mathjs', /^node:/],
  removeNodeProtocol: false,
  esbuildOptions: (options, { format }) => {
    if (format === 'cjs') options.define = { ...options.define, 'import.meta.filename': '__filename' };
  },
  noExternal: [/^d3-/, 'internmap'],
  // tsup itself passes a baseUrl; the workers need the types of Node
  dts: { entry: ENTRY_POINTS, compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
};

/** CommonJS, with all it needs inside: the package installs nothing else. */
const commandLine: Options = {
  ...shared,
  entry: { main: 'src/cli/main.ts', worker: THREAD },
  outDir: 'dist/cli',
  format: ['cjs'],
  platform: 'node',
  noExternal: [/./],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
};

const config: Options[] = [library, commandLine];
export default config;

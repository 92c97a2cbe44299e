import { readFileSync } from 'node:fs';

/** The modules that package.json exports, in its order: the one list of entry points. The root is not among them. */
export const MODULES = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).exports)
  .filter((path) => path !== '.' && path !== './package.json')
  .map((path) => path.slice(2));

/** The sources of all entry points, the root first. */
export const ENTRY_POINTS = ['src/index.ts', ...MODULES.map((name) => `src/${name}/index.ts`)];

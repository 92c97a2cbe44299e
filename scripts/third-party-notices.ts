/**
 * Writes dist/THIRD-PARTY-NOTICES.txt: the licences of the packages whose code was bundled, as esbuild's metafiles
 * name them. Runs after tsup and removes the metafiles.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const METAFILES = ['dist/metafile-esm.json', 'dist/metafile-cjs.json', 'dist/cli/metafile-cjs.json'];

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** Folders `node_modules/x` or `node_modules/@x/y` of which at least one byte is in the output. */
function bundledPackages(metafile: Metafile): string[] {
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

const metafiles = METAFILES.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Metafile);
const folders = [...new Set(metafiles.flatMap(bundledPackages))].sort();
const rule = `\n${'-'.repeat(80)}\n\n`;
const introduction =
  'The files of this package contain code of the following packages: the d3 modules in plot, the others in the\n' +
  'command line. Nothing of them is loaded by the other entry points.\n';
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', [introduction, ...folders.map(notice)].join(rule));
for (const path of METAFILES) rmSync(path);
console.log(`dist/THIRD-PARTY-NOTICES.txt: ${folders.map((folder) => folder.replace('node_modules/', '')).join(', ')}`);

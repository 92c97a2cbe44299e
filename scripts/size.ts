/**
 * `npm run size` (after a build): what the package costs in a user's bundle, minified, tree-shaken and compressed.
 *
 * Fails where a function exceeds its budget, where it costs more through the root entry than through its module, or
 * where docs/size.md is out of date; `npm run size -- --write` writes that page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { format } from 'prettier';
import { MODULES } from './entry-points.js';

const PAGE = 'docs/size.md';
/**
 * Bytes, gzip. Up to 750 are for logarithms that are the same in every engine, 1100 with powers, and 300 for kernels
 * that columns share; of the rest, half is for messages: how to call, which setting was meant, what is in a value that
 * is refused, and no character that steers.
 */
const BUDGET = 2750;
const BUDGETED = ['chinchillaLoss', 'binaryEntropy', 'errorAmplification'];
const FUNCTIONS = {
  chinchillaLoss: 'scaling',
  binaryEntropy: 'concentration',
  errorAmplification: 'competence',
  sharpErrorAmplification: 'competence',
  guaranteedCompetence: 'competence',
  forecast: 'emergence',
};

/** How far a byte count may be from the page's before the page counts as out of date. */
const DRIFT = 0.02;

interface Size {
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The size of a bundle of one line, resolved as a user's bundler would: by the exports map, in dist. */
async function sizeOf(line: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents: line, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external: ['mathjs'],
    logLevel: 'error', // outside node_modules, esbuild warns of imports that it drops because nothing uses them
    tsconfigRaw: '{}', // ours would lead the package's name to the sources
  });
  const code = outputFiles[0]!.contents;
  return { minified: code.length, gzip: gzipSync(code).length, brotli: brotliCompressSync(code).length };
}

const sizes: Record<string, Size> = {};
const problems: string[] = [];

for (const [name, module] of Object.entries(FUNCTIONS)) {
  const size = await sizeOf(`export { ${name} } from 'skill-emergence/${module}';`);
  const throughRoot = await sizeOf(`export { ${name} } from 'skill-emergence';`);
  sizes[name] = size;
  if (BUDGETED.includes(name) && size.gzip > BUDGET) {
    problems.push(`${name} costs ${size.gzip} bytes gzip, more than ${BUDGET}`);
  }
  // but for a few bytes where names of one letter run out at another place
  if (throughRoot.minified > 1.001 * size.minified) {
    problems.push(`${name} costs ${throughRoot.minified} bytes through the root, ${size.minified} through ${module}`);
  }
}
for (const module of MODULES) {
  if (module === 'workers') continue; // for Node alone, where nobody counts bytes
  sizes[`skill-emergence/${module}`] = await sizeOf(`export * from 'skill-emergence/${module}';`);
}
sizes['skill-emergence'] = await sizeOf(`export * from 'skill-emergence';`);

const rows = Object.entries(sizes).map(([name, { minified, gzip, brotli }]) => {
  return `| \`${name}\` | ${minified} | ${gzip} | ${brotli} |`;
});
const table = ['| import | minified | gzip | brotli |', '| --- | --: | --: | --: |', ...rows].join('\n');
console.log(await format(table, { parser: 'markdown' }));

if (process.argv.includes('--write')) {
  const text = `---
title: Size
---

# Size

Bytes that an import adds to a bundle (esbuild, minified, ES2022). A function costs the same through \`skill-emergence\` as
through its module; importing the core, the last row, loads no package. This page is written by \`npm run size -- --write\`.

${table}
`;
  writeFileSync(PAGE, await format(text, { parser: 'markdown' }));
} else {
  const page = readFileSync(PAGE, 'utf8');
  for (const [name, { minified, gzip, brotli }] of Object.entries(sizes)) {
    const row = page.split('\n').find((line) => line.includes(`\`${name}\` `) && line.startsWith('|'));
    const written = row?.split('|').slice(2, 5).map(Number) ?? [];
    const isCurrent = [minified, gzip, brotli].every(
      (bytes, i) => Math.abs(bytes - (written[i] ?? 0)) <= DRIFT * bytes,
    );
    if (!isCurrent) problems.push(`${PAGE} is out of date for ${name}: run \`npm run size -- --write\``);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

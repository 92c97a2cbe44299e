/**
 * `npm run engines`: whether every engine that can be had returns the same bits, from every function of the five pure
 * modules and of downstream, fits and bootstraps. Fails where one differs from test/reference/engine-hashes.json;
 * `npm run engines -- --write` writes that file, from what this Node returns.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ENGINES } from './engines/programs.ts';
import type { Swept } from './engines/sweep.ts';

const FILE = 'test/reference/engine-hashes.json';
const SCRIPT = 'sweep.js';

type Hashes = Readonly<Record<string, { readonly sha256: string; readonly values: number }>>;

const folder = mkdtempSync(join(tmpdir(), 'engines-'));
await build({
  entryPoints: ['scripts/engines/main.ts'],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  outfile: join(folder, SCRIPT),
  logLevel: 'error',
});

const problems: string[] = [];
ENGINES.forEach(({ name, run }, i) => {
  const text = run(folder, SCRIPT);
  if (text === undefined) {
    console.log(`${name}: NOT COMPARED, cannot be had on this machine`);
    if (i === 0) problems.push(`${name} fails`);
    return;
  }
  const swept = JSON.parse(text) as Readonly<Record<string, Swept>>;
  if (i === 0) {
    for (const [module, { answers }] of Object.entries(swept)) {
      const silent = Object.keys(answers).filter((of) => answers[of] === 0);
      if (silent.length > 0) problems.push(`no arguments that are allowed, in ${module}: ${silent.join(', ')}`);
    }
    if (process.argv.includes('--write')) writeFileSync(FILE, `${JSON.stringify(summary(swept), undefined, 2)}\n`);
  }
  const written = JSON.parse(readFileSync(FILE, 'utf8')) as Hashes;
  const differing = Object.keys(written).filter((module) => written[module]!.sha256 !== swept[module]?.sha256);
  console.log(`${name}: ${differing.length === 0 ? 'the same bits' : `other bits in ${differing.join(', ')}`}`);
  if (differing.length > 0) problems.push(`${name} differs in ${differing.join(', ')}`);
});
rmSync(folder, { recursive: true });

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function summary(swept: Readonly<Record<string, Swept>>): Hashes {
  return Object.fromEntries(
    Object.entries(swept).map(([module, { sha256, values }]) => [module, { sha256, values }] as const),
  );
}

import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { median } from './median.ts';

const CORE = 'bench/node_modules/.cache/core.mjs';
const PROGRAM = `
  const start = process.cpuUsage();
  await import(process.argv[1]);
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
`;

/** Milliseconds of the processor for importing the core, in a process that has imported nothing before. */
export function importTime(rounds: number): number {
  buildSync({ entryPoints: ['src/index.ts'], bundle: true, format: 'esm', target: 'es2022', outfile: CORE });
  const times = Array.from({ length: rounds }, () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM, `${process.cwd()}/${CORE}`],
      { encoding: 'utf8' },
    );
    return Number(stdout);
  });
  return Number(median(times).toPrecision(3));
}

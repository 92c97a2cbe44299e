/**
 * `npm run check`: everything that has to hold before a change is merged. Stops after the first group of npm scripts
 * of which one fails; with a script's name as argument it starts there: `npm run check -- build`.
 */
import { spawn } from 'node:child_process';

/** Scripts of a group do not need one another, and run two at a time: most of them use one processor. */
const GROUPS = [
  ['test -- --coverage'],
  ['lint', 'test:types', 'typecheck'],
  ['build'],
  ['check:package', 'unused', 'size', 'accuracy', 'claims', 'laws', 'gallery', 'performance', 'engines'],
  ['test:package', 'test:slurm', 'docs'],
];

const steps = GROUPS.flat();
const first = steps.findIndex((step) => step.startsWith(process.argv[2] ?? ''));
if (first < 0) throw new Error(`no step ${process.argv[2]}; there are ${steps.join(', ')}`);
const left = new Set(steps.slice(first));

/** Runs a script, and shows what it printed when it has ended; alone, as it prints. */
function run(step, isAlone) {
  const start = Date.now();
  const child = spawn('npm', ['run', '--silent', ...step.split(' ')], {
    stdio: isAlone ? 'inherit' : ['inherit', 'pipe', 'pipe'],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      console.log(`--- npm run ${step}`);
      for (const chunk of printed) process.stdout.write(chunk);
      console.log(`--- ${Math.round((Date.now() - start) / 1000)} s`);
      if (status !== 0) console.error(`npm run ${step} failed`);
      resolve(status === 0);
    });
  });
}

for (const group of GROUPS) {
  const waiting = group.filter((step) => left.has(step));
  const isAlone = waiting.length === 1;
  const results = [];
  const next = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await run(step, isAlone));
  };
  await Promise.all([next(), next()]);
  if (results.includes(false)) process.exit(1);
}

/**
 * `npm run check`: everything that has to hold before a change is merged, one npm script after the other. Stops at the
 * first that fails, and with a script's name as argument starts there: `npm run check -- build`.
 */
import { spawnSync } from 'node:child_process';

const STEPS = [
  'test -- --coverage',
  'test:types',
  'lint',
  'typecheck',
  'build',
  'check:package',
  'unused',
  'size',
  'accuracy',
  'claims',
  'gallery',
  'performance',
  'engines',
  'test:package',
  'test:slurm',
  'docs',
];

const first = STEPS.findIndex((step) => step.startsWith(process.argv[2] ?? ''));
if (first < 0) throw new Error(`no step ${process.argv[2]}; there are ${STEPS.join(', ')}`);

for (const step of STEPS.slice(first)) {
  console.log(`--- npm run ${step}`);
  const start = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', ...step.split(' ')], { stdio: 'inherit' });
  console.log(`--- ${Math.round((Date.now() - start) / 1000)} s`);
  if (status !== 0) {
    console.error(`npm run ${step} failed`);
    process.exit(1);
  }
}

import type { TestProject } from 'vitest/node';

/**
 * Runs once before all tests. A developer gets a new seed each time, printed so that a failure can be repeated;
 * continuous integration has to name its seed, so that a commit's result never changes.
 */
export default function announceSeed({ config }: TestProject): void {
  if (process.env['CI'] && !process.env['FC_SEED']) {
    throw new Error('set FC_SEED: property tests in continuous integration need an explicit seed');
  }
  console.log(`property tests: FC_SEED=${config.env['FC_SEED']} FC_RUNS=${config.env['FC_RUNS']}`);
}

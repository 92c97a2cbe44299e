/**
 * Seed and number of runs of the property tests, from FC_SEED and FC_RUNS.
 *
 * A developer gets a new seed each time, printed so that a failure can be repeated; continuous integration has to name
 * its seed, so that a commit's result never changes.
 */
export function runSettings(mode: string): { FC_SEED: string; FC_RUNS: string } {
  const { FC_SEED, FC_RUNS, CI } = process.env;
  if (CI && !FC_SEED) throw new Error('set FC_SEED: property tests in continuous integration need an explicit seed');
  const settings = {
    FC_SEED: FC_SEED ?? String(Math.floor(Math.random() * 2 ** 31)),
    FC_RUNS: FC_RUNS ?? (mode === 'deep' ? '100000' : '200'),
  };
  console.log(`property tests: FC_SEED=${settings.FC_SEED} FC_RUNS=${settings.FC_RUNS}`);
  return settings;
}

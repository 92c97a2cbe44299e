import fc from 'fast-check';

// Runs before every test file. vitest.config.ts has put both variables in the environment (see run-settings.ts).
fc.configureGlobal({ seed: Number(process.env['FC_SEED']), numRuns: Number(process.env['FC_RUNS']) });

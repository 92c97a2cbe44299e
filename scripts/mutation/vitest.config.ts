import { type ViteUserConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from '../../vitest.config.ts';

/** The tests to run, in this order. */
const tests = process.env['MUTATION_TESTS']!.split(',');

/** In the order of the list, so that the tests nearest to a mutant kill it before the slow ones begin. */
class ListedOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => tests.findIndex((path) => moduleId.endsWith(`/${path}`));
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b)));
  }
}

const config: ViteUserConfig = mergeConfig(base({ mode: 'mutation', command: 'serve' }), {
  test: {
    env: { FC_SEED: '1', FC_RUNS: '25' },
    setupFiles: ['scripts/mutation/setup.ts'],
    sequence: { sequencer: ListedOrder },
    // A test that is slow because the machine is busy has not failed.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
config.test!.include = tests;
config.test!.globalSetup = [];
export default config;

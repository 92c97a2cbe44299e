/**
 * `npx tsx scripts/synthetic-runs.ts`: writes examples/synthetic-runs.csv, 240 training runs that never took place.
 * Law, seed and noise are those of test/support/synthetic-study.ts; a test compares the file with them.
 */
import { writeFileSync } from 'node:fs';
import { EXAMPLE, studyTable, syntheticStudy } from '../test/support/synthetic-study.ts';

writeFileSync('examples/synthetic-runs.csv', studyTable(syntheticStudy(EXAMPLE)));

/**
 * `npx tsx scripts/synthetic-results.ts`: writes examples/synthetic-results.jsonl, results of two models that do not
 * exist on tuples of skills; a test compares the file with what test/support/synthetic-results.ts makes.
 */
import { writeFileSync } from 'node:fs';
import { resultLines, syntheticResults } from '../test/support/synthetic-results.ts';

writeFileSync('examples/synthetic-results.jsonl', resultLines(syntheticResults()));

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, temporaryFile, temporaryFolder } from '../command.ts';
import { csvOf, RUNS } from '../runs.ts';

/** A part with a checksum of what it says now. */
function sealed(all: object): string {
  const checksum = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  return JSON.stringify({ ...all, checksum });
}

async function bootstrapPart(): Promise<Record<string, unknown>> {
  const path = join(temporaryFolder(), 'part.json');
  const runs = temporaryFile('runs.csv', csvOf(RUNS));
  await command('fit', runs, '--replicates', '20', '--workers', '1', '--shard', '1/1', '--out', path);
  const { checksum: _, ...part } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return part;
}

describe('skill-emergence merge of what no command wrote', { timeout: 60_000 }, () => {
  it('names what is wrong with the source of the runs', async () => {
    const part = await bootstrapPart();
    expect((await command('merge', temporaryFile('part.json', sealed(part)))).code).toBe(0);
    const source = part['source'] as object;
    for (const [other, message] of [
      [undefined, 'source is required: an object'],
      [null, 'source must be an object'],
      [{}, 'source.paths is required: an array'],
      [{ ...source, paths: 'runs.csv' }, 'source.paths must be an array'],
      [{ ...source, paths: [1] }, 'source.paths[0] must be a string'],
      [{ ...source, places: [] }, 'source.places.length must be the number of runs'],
      [{ ...source, places: RUNS.map(() => ({})) }, 'source.places[0] must be an object with a line or an entry'],
      [{ ...source, leftOut: [{}] }, 'source.leftOut[0].place is required: an object'],
      [{ ...source, columns: { loss: 1 } }, 'source.columns.loss must be a string'],
      [{ ...source, units: undefined }, 'source.units is required: an object'],
      [{ ...source, labels: { family: 'a' } }, 'source.labels.family must be an array'],
      [{ ...source, spare: { column: 'flops' } }, 'source.spare.ratio is required: a number'],
    ] as const) {
      const { code, err } = await command('merge', temporaryFile('part.json', sealed({ ...part, source: other })));
      expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    }
  });

  it.each([
    [
      'nested more deeply than can be followed',
      `{"checksum":${'['.repeat(2e5)}${']'.repeat(2e5)}}`,
      'nested too deeply',
    ],
    ['cut off in the depth', '['.repeat(2e5), 'nested too deeply'],
    ['a key that is there twice', '{"checksum":"","plan":{},"plan":{}}', 'it has the key "plan" twice'],
  ])('refuses a text %s', async (_, text, message) => {
    const { code, err } = await command('merge', temporaryFile('part.json', text));
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

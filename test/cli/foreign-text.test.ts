import { describe, expect, it } from 'vitest';
import { command, temporaryFile } from './command.ts';

// What files say is printed by every command that reads one. It is crafted here so as to clear the screen, to ring, and
// to begin a line that looks like a result.
const FORGED = 'a\u001B[2J\u0007\u0000\r\u009B2J\u202E\ncompetence         at least 1.000';
const LAW = { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
const SCALE = ['--parameters', '70B', '--tokens', '1.4T', '--k', '8', '--alpha', '0.2'];
const SAFE = /^(?:\n|[^\p{Cc}\p{Bidi_Control}\u2028\u2029])*$/u;

const json = (name: string, value: unknown): string => temporaryFile(name, JSON.stringify(value));
const law = (): string => json('law.json', { ...LAW, source: FORGED });
const quoted = (text: string): string => `"${text}"`;
const models = (): string =>
  temporaryFile(
    'models.csv',
    `model,parameters,tokens,source,${quoted(FORGED)}\n${[FORGED, '70B', '1.4T', FORGED, ''].map(quoted).join()}\n`,
  );
const RUNS = [1, 2, 4].flatMap((n) => [1, 2, 4].map((d) => [n * 1e8, d * 1e10, 2 + 1 / n + 1 / d + 0.01 * n * d]));
const runs = (loss: string): string =>
  temporaryFile('runs.csv', `parameters,tokens,${quoted(loss)}\n${RUNS.map((run) => run.join()).join('\n')}\n`);

const results = (fields: object): string =>
  temporaryFile('results.jsonl', JSON.stringify({ skills: ['a', 'b'], pass: true, ...fields }));

describe('text from files', () => {
  it.each<[string, () => readonly string[], number]>([
    ['the source of a law', () => ['forecast', ...SCALE, '--law', law()], 0],
    ['the source of a law', () => ['slingshot', ...SCALE, '--law', law()], 0],
    ['the source of a law', () => ['report', '--law', law()], 0],
    ['the name of a law file', () => ['forecast', ...SCALE, '--law', json('a\u001B\nb.json', LAW)], 0],
    ['the name of a model', () => ['report', '--models', models()], 0],
    ['the name of a model', () => ['report', '--models', models(), '--json'], 0],
    ['an unknown field of a law', () => ['forecast', ...SCALE, '--law', json('law.json', { ...LAW, [FORGED]: 1 })], 2],
    ['a law that is no JSON', () => ['forecast', ...SCALE, '--law', temporaryFile('law.json', FORGED)], 2],
    ['the name of a measured model', () => ['measure', results({ model: FORGED })], 0],
    ['the name of a measured model', () => ['measure', results({ model: FORGED }), '--json'], 0],
    ['the name of a skill', () => ['measure', results({ skills: [FORGED, FORGED] }), '--skills', '9'], 2],
    ['a result that is none', () => ['measure', results({ pass: FORGED })], 2],
    ['a name of a field', () => ['measure', results({ ['pass\u001B\n']: true })], 2],
    ['an unknown field of a certificate', () => ['verify', json('c.json', { [FORGED]: 1 })], 1],
    ['a field of a certificate', () => ['verify', json('c.json', { format: FORGED })], 1],
    ['a certificate that is no JSON', () => ['verify', temporaryFile('c.json', FORGED)], 2],
    ['the name of a column', () => ['fit', runs(`loss${FORGED}`), '--columns', `loss=loss${FORGED}`], 0],
    ['the name of a column', () => ['fit', runs(FORGED)], 2],
  ])('is shown as one line that steers nothing: %s', async (_, args, expected) => {
    const { code, out, err } = await command(...args(), ...(args()[0] === 'fit' ? ['--replicates', '0'] : []));
    expect(out + err).toMatch(SAFE);
    expect(out + err).not.toMatch(/^competence {9}at least 1/m);
    expect({ code, err }).toEqual({ code: expected, err });
    expect(code === 0 ? err : out).toBe('');
  });
});

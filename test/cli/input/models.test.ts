import { describe, expect, it } from 'vitest';
import { readModelsFile } from '../../../src/cli/input/models.ts';
import { EXAMPLE_MODELS } from '../../../src/cli/package-root.ts';
import { command, temporaryFile } from '../command.ts';

const HEADER = 'model,parameters,tokens,source\n';

function read(content: string | Uint8Array) {
  return readModelsFile(temporaryFile('models.csv', content));
}

describe('readModelsFile', () => {
  const chinchilla = { name: 'Chinchilla', parameters: 70e9, tokens: 1.4e12, source: 'Hoffmann et al., Table 1' };

  it.each([
    ['plain', `${HEADER}Chinchilla,70B,1.4T,"Hoffmann et al., Table 1"\n`],
    ['with CRLF', `${HEADER}Chinchilla,70B,1.4T,"Hoffmann et al., Table 1"\n`.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${HEADER}Chinchilla,70e9,1400B,"Hoffmann et al., Table 1"\n`],
    ['without a newline at the end', `${HEADER}Chinchilla,70000000000,1.4e12,"Hoffmann et al., Table 1"`],
    [
      'with the columns in another order',
      'tokens,source,year,parameters,model\n1.4T,"Hoffmann et al., Table 1",2022,70B,Chinchilla\n',
    ],
  ])('reads a file %s', (_name, content) => {
    expect(read(content)).toEqual([chinchilla]);
  });

  it('takes ten thousand models, and no more', () => {
    const rows = (count: number): string => HEADER + Array.from({ length: count }, (_, i) => `m${i},1B,1T,\n`).join('');
    expect(read(rows(10_000))).toHaveLength(10_000);
    expect(() => read(rows(10_001))).toThrow(/models\.csv: at most 10000 models, got 10001$/);
  });

  it('refuses a file of more than 256 MiB before it reads a line', () => {
    expect(() => read(new Uint8Array(2 ** 28 + 1))).toThrow(/^the models file .* is larger than 256 MiB$/);
  });

  it('lets the source be empty', () => {
    expect(read(`${HEADER}a,1B,1B,\n`)[0]!.source).toBe('');
  });

  it('reads the published models', () => {
    const models = readModelsFile(EXAMPLE_MODELS);
    expect(models.length).toBeGreaterThanOrEqual(30);
    expect(models.every(({ source }) => source.length > 20)).toBe(true);
    expect(models.find(({ name }) => name === 'Llama 3.1 405B')).toMatchObject({ parameters: 405e9, tokens: 15.6e12 });
  });

  it.each<[problem: string, content: string | Uint8Array, message: RegExp]>([
    ['an empty file', '', /models\.csv: the file is empty; its first line must be model,parameters,tokens,source/],
    ['a header alone', HEADER, /models\.csv: no models under the header/],
    ['a missing column', 'model,parameters,source\na,1B,x\n', /line 1: the column tokens is missing/],
    ['a column in other letters', 'model,Parameters,tokens,source\n', /line 1: the column parameters is missing/],
    ['a column twice', 'model,parameters,tokens,source,tokens\n', /line 1: the column "tokens" is there twice/],
    [
      'too few fields',
      `${HEADER}a,1B,1B,x\nb,1B\n`,
      /line 3: 4 fields expected \(model,parameters,tokens,source\), got 2/,
    ],
    ['too many fields', `${HEADER}a,1B,1B,x,y\n`, /line 2: 4 fields expected .*, got 5/],
    ['a word for a number', `${HEADER}a,many,1B,x\n`, /line 2: parameters must be positive, .*, got "many"/],
    ['an empty number', `${HEADER}a,1B,,x\n`, /line 2: tokens must be positive, .*, got ""/],
    ['a space in a number', `${HEADER}a,1 B,1B,x\n`, /line 2: parameters .*, got "1 B"/],
    ['zero', `${HEADER}a,0,1B,x\n`, /line 2: parameters must be positive, .*, got "0"/],
    ['a negative number', `${HEADER}a,1B,-1B,x\n`, /line 2: tokens must be positive, .*, got "-1B"/],
    ['a number that is too large', `${HEADER}a,1e400,1B,x\n`, /line 2: parameters .*, got "1e400"/],
    ['a number that rounds to zero', `${HEADER}a,1e-400,1B,x\n`, /line 2: parameters .*, got "1e-400"/],
    ['an empty name', `${HEADER}a,1B,1B,x\n ,1B,1B,x\n`, /line 3: model must not be empty/],
    ['a model twice', `${HEADER}a,1B,1B,x\nb,1B,1B,x\na,2B,1B,x\n`, /line 4: model "a" is already on line 2/],
    ['an open quote', `${HEADER}a,1B,1B,"x\n`, /line 2: a quote is not closed on this line, nor further down/],
    ['an open quote long ago', `${HEADER}a,1B,1B,x\nb,1B,1B,"x\n${'c,1B,1B,x\n'.repeat(99)}`, /line 3: a quote is not/],
    ['a quote inside a field', `${HEADER}a,1B,1B,x"y"\n`, /line 2: Invalid Opening Quote/],
    ['a line after a field of two lines', `${HEADER}a,1B,1B,"x\ny"\nb,0,1B,x\n`, /line 4: parameters/],
    ['another encoding', Uint8Array.of(0x6d, 0xe4, 0x72), /models\.csv is not a text in UTF-8, or in UTF-16 with/],
  ])('names the file, the line and the field of %s, and exits 2', async (_problem, content, message) => {
    const path = temporaryFile('models.csv', content);
    const { code, out, err } = await command('report', '--models', path);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/^skill-emergence report: /);
    expect(err.trim()).not.toContain('\n');
  });

  it.each([
    ['missing', '/nowhere/models.csv', 'no such file or folder'],
    ['a folder', '/', 'it is a folder'],
  ])('says when the file is %s', async (_name, path, reason) => {
    expect(await command('report', '--models', path)).toEqual({
      code: 2,
      out: '',
      err: `skill-emergence report: cannot read the models file ${path}: ${reason}\n`,
    });
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excessEntropy, forecast, forecastTable, publishedLaws } from 'skill-emergence';
import type { Report } from '../../../src/cli/report/data.ts';
import { command, temporaryFile, temporaryFolder } from '../command.ts';

const HEADER = 'model,parameters,tokens,source\n';

/** The cells of a model's row, for each law. */
function rows(out: string, model: string): string[][] {
  return out
    .split('\n')
    .filter((line) => line.startsWith(model))
    .map((line) => line.slice(model.length).trim().split(/\s+/));
}

describe('skill-emergence report', async () => {
  const { code, out, err } = await command('report');

  it('needs nothing', () => {
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('hoffmann2022: L(N, D) = 1.69 + 406.4 / N^0.34 + 410.7 / D^0.28');
    expect(out).toContain('besiroglu2024: ');
  });

  it('fits a terminal of 140 columns', () => {
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
  });

  it('tells models apart', () => {
    const none = ['–', '–', '–', '–'];
    expect(rows(out, 'Llama 3.1 405B')).toEqual([
      ['*', '405B', '15.6T', '1.8190', '0.12904', '0.2839', ...none, '0.357', '0.150', '–', '–'],
      [
        '*',
        '405B',
        '15.6T',
        '1.8926',
        '0.075385',
        '0.1658',
        '0.311',
        '0.052',
        '–',
        '–',
        '0.530',
        '0.445',
        '0.120',
        '–',
      ],
    ]);
    expect(rows(out, 'Chinchilla 70B').map((row) => row.slice(6))).toEqual([
      [...none, '0.033', '–', '–', '–'],
      [...none, '0.281', '–', '–', '–'],
    ]);
    expect(rows(out, 'GPT-3 175B').map((row) => row.slice(6))).toEqual([
      [...none, ...none],
      [...none, '0.185', '–', '–', '–'],
    ]);
  });

  it('marks what is extrapolated, and says what its numbers rest on', () => {
    expect(rows(out, 'Pythia 1.4B').map((row) => row[0])).toEqual(['1.4B', '1.4B']);
    for (const phrase of [
      '* beyond the runs that the law was fitted to (70M to 16B parameters, 5B to 500B tokens): extrapolated',
      '– vacuous: no guarantee',
      'The law comes first, and matters more than the bound',
      'Under hoffmann2022 the sharp curve guarantees some competence on single skills for 9 of 34 models, at most 0.357 ' +
        '(Llama 3.1 405B), and Theorem 8 for none.',
      'at most 1.1 times',
      'from a loss of 0.5 nats',
      'Losses per token under different tokenizers do not compare',
      'A mixture-of-experts model needs a stated count',
    ]) {
      expect(out.replace(/\n\s+/g, ' ')).toContain(phrase);
    }
  });

  it('keeps the order of the file, and shortens a long name', async () => {
    const long = 'a model of a very long name that would break the table';
    const models = temporaryFile('models.csv', `${HEADER}zz,1B,1T,\n${long},70B,1.4T,x\n`);
    const table = (await command('report', '--models', models, '--law', 'muennighoff2023C4')).out;
    expect(table.indexOf('\nzz')).toBeGreaterThan(0);
    expect(table.indexOf('a model of a very long name th…')).toBe(-1);
    expect(table.indexOf('\na model of a very long name t… ')).toBeGreaterThan(table.indexOf('\nzz'));
    expect(table).toContain('the range of the runs behind this law is not known');
  });

  it('shows settings and laws of its own', async () => {
    const laws = ['--law', 'E=1.7,A=400,B=400,alpha=0.34,beta=0.3', '--law', 'hoffmann2022Unrounded'];
    const other = (await command('report', ...laws, '--k', '16', '--alpha', '0.2')).out;
    expect(other).toContain('α = 0.2');
    expect(other).toContain('k = 16');
    expect(other).toContain('custom: L(N, D) = 1.7 + 400 / N^0.34 + 400 / D^0.3');
    expect(other).not.toContain('besiroglu2024');
  });
});

describe('report.json', () => {
  it('holds the numbers of the library', async () => {
    const report = JSON.parse((await command('report', '--json', '--k', '4', '--alpha', '0.3')).out) as Report;
    expect(report).toMatchObject({
      format: 'skill-emergence-report',
      formatVersion: 1,
      settings: { k: 4, alpha: 0.3, tupleSizes: [1, 2, 4, 8], bounds: ['theorem8', 'sharp'] },
    });
    expect(report.laws.map(({ name }) => name)).toEqual(['hoffmann2022', 'besiroglu2024']);
    for (const { name, models, source } of report.laws) {
      const law = publishedLaws[name as 'hoffmann2022'];
      expect(source).toBe(law.source);
      for (const model of models) {
        const scale = { parameters: model.parameters, tokens: model.tokens };
        expect(model.excessEntropy).toBe(excessEntropy(law, scale));
        expect(model.flops).toBe(6 * scale.parameters * scale.tokens);
        expect(model.guarantees).toHaveLength(8);
        for (const { bound, tupleSize, ...guarantee } of model.guarantees) {
          const expected = forecast({ law, scale, k: 4, alpha: 0.3, bound, tupleSize });
          expect(model).toMatchObject({ loss: expected.loss, errorFraction: expected.errorFraction });
          expect(model.extrapolated).toBe(expected.extrapolated);
          const beta = expected.beta === Infinity ? 'Infinity' : expected.beta;
          expect({ ...expected, ...guarantee }).toEqual({ ...expected, beta });
        }
      }
    }
  });
});

describe("the law's uncertainty in a report", () => {
  it('is of the confidence asked for', async () => {
    const replicates = { E: [1.6, 1.8], A: [400, 410], B: [400, 420], alpha: [0.33, 0.35], beta: [0.28, 0.29] };
    const law = temporaryFile('law.json', JSON.stringify({ ...publishedLaws.hoffmann2022, replicates }));
    const { out } = await command('report', '--law', law, '--confidence', '50%', '--json');
    const { settings, laws } = JSON.parse(out) as Report;
    expect(settings.confidence).toBe(0.5);
    const [model] = laws[0]!.models;
    const scale = { parameters: model!.parameters, tokens: model!.tokens };
    const bootstrap = { summary: { fit: { law: publishedLaws.hoffmann2022 } }, replicates };
    const expected = forecastTable({ bootstrap, scale, k: 8, alpha: 0.1, confidence: 0.5 });
    expect(model!.bands).toEqual(expected.bands);
    expect(model!.guarantees[0]!.bands).toEqual(expected.guarantees[0]!.bands);
  });
});

describe('report --out', () => {
  it('writes the page, the numbers and the pictures, and nothing else', async () => {
    const out = join(temporaryFolder(), 'deep', 'report');
    const { code, err } = await command('report', '--out', out);
    expect([code, err]).toEqual([0, `written: ${join(out, 'report.html')}, report.json and 3 pictures\n`]);
    expect(readdirSync(out).sort()).toEqual([
      'emergence-besiroglu2024.svg',
      'emergence-hoffmann2022.svg',
      'performance-curves.svg',
      'report.html',
      'report.json',
    ]);
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe((await command('report', '--json')).out);
  });

  it('writes the same again over an older report, and leaves other files alone', async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'report.html'), 'old');
    writeFileSync(join(out, 'mine.txt'), 'mine');
    await command('report', '--out', out);
    const first = readFileSync(join(out, 'report.html'), 'utf8');
    await command('report', '--out', out);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(first);
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('makes a page that asks for nothing from elsewhere', async () => {
    const out = temporaryFolder();
    await command('report', '--out', out);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).not.toMatch(/<(script|link|img|iframe|object)\b|@import|url\(|\bsrc=/i);
    expect(page).toContain('Content-Security-Policy" content="default-src &#39;none&#39;; style-src');
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    expect(links.every((href) => /^(#|https:\/\/arxiv\.org\/abs\/)/.test(href))).toBe(true);
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id!}`));
    expect(links.filter((href) => href.startsWith('#') && !ids.has(href))).toEqual([]);
    for (const phrase of [
      'not a theorem',
      'Skills are posited, never identified',
      'training distribution',
      'pessimistic',
    ]) {
      expect(page).toContain(phrase);
    }
    expect(page.match(/<svg /g)).toHaveLength(6);
    expect(page.match(/<caption>/g)).toHaveLength(2);
  });

  it('escapes what the files say', async () => {
    const out = temporaryFolder();
    const name = '<script>alert("&")</script>';
    const models = temporaryFile('models.csv', `${HEADER}"${name.replaceAll('"', '""')}",405B,15.6T,<b>source</b>\n`);
    const law = temporaryFile('a <i>law.json', JSON.stringify({ ...publishedLaws.besiroglu2024, source: '<u>' }));
    expect((await command('report', '--models', models, '--law', law, '--out', out)).code).toBe(0);
    for (const file of readdirSync(out).filter((file) => /html|svg/.test(file))) {
      expect(readFileSync(join(out, file), 'utf8')).not.toMatch(/<script|<b>|<u>|<i>law/);
    }
    expect(readdirSync(out)).toContain('emergence-a-i-law.svg');
  });

  it('leaves nothing behind where the models file is wrong', async () => {
    const out = join(temporaryFolder(), 'report');
    const models = temporaryFile('models.csv', `${HEADER}a,1B,1T,\nb,1B,zero,\n`);
    expect((await command('report', '--models', models, '--out', out)).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('names a folder that cannot be made', async () => {
    const file = temporaryFile('file', '');
    for (const out of [file, join(file, 'report')]) {
      expect(await command('report', '--out', out)).toEqual({
        code: 1,
        out: '',
        err: `skill-emergence report: cannot write to the folder ${out}: it is a file\n`,
      });
    }
  });

  it.runIf(process.platform === 'linux')('names a folder that the system refuses', async () => {
    // the kernel alone makes folders in /proc
    const { code, out, err } = await command('report', '--out', '/proc/report');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^skill-emergence report: cannot write to the folder \/proc\/report: /);
  });

  it('leaves nothing of its own behind where a file is in the way', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'report.json'));
    const { code, err } = await command('report', '--out', out);
    expect(code).toBe(1);
    expect(err).toContain(`cannot write to the folder ${out}: report.json is a folder`);
    expect(readdirSync(out)).toEqual(['report.json']);
  });
});

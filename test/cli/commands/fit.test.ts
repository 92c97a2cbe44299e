import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chinchillaLoss, computeOptimalScale, forecast, hoffmann2022 } from 'skill-emergence';
import { bootstrapInterval, bootstrapScalingLaw, fitScalingLaw } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import type { FitReport } from '../../../src/cli/fit/data.ts';
import { exclusions } from '../../../src/cli/fit/notes.ts';
import { fitPage } from '../../../src/cli/fit/page.ts';
import { picturesOf } from '../../../src/cli/fit/pictures.ts';
import type { Report } from '../../../src/cli/report/data.ts';
import { lawNamed } from '../../../src/cli/input/law.ts';
import { run } from '../../../src/cli/program.ts';
import { command, temporaryFile, temporaryFolder } from '../command.ts';
import { csvOf, RUNS } from '../runs.ts';

const NO_BOOTSTRAP = ['--replicates', '0'];

/** Runs the command on these runs. */
const fit = (...args: readonly string[]) => command('fit', temporaryFile('runs.csv', csvOf(RUNS)), ...args);

/** Losses that grow with the tokens. */
const WITHOUT_TOKENS = RUNS.map(({ parameters, tokens }, i) => ({
  parameters,
  tokens,
  loss: chinchillaLoss(hoffmann2022, { parameters, tokens: 1e300 }) * (1 + 1e-3 * (i % 4)),
}));

describe('skill-emergence fit', () => {
  it('prints the fit, its evidence and its intervals', async () => {
    const { code, out, err } = await fit('--replicates', '60', '--seed', '3', '--workers', '2');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('20 of 20 in runs.csv; 100M to 10B parameters, 2B to 200B tokens');
    expect(out).toContain('parameters = parameters, tokens = tokens, loss = loss\n');
    expect(out).toContain("Huber's function (δ = 0.001) of the residuals of ln L");
    expect(out).toContain('converged: The law is a minimum');
    expect(out).toContain('60 draws from 20 runs or clusters, seed 3');
    expect(out).toMatch(/\nalpha +0\.3\d+ +0\.3\d+ … 0\.3\d+ /);
    expect(out).toContain('95 % interval');
    expect(out).toMatch(/\n 1\.00e22 +\S+B +\S+B … \S+B +/);
    expect(out.split('\n').every((line) => line.length <= 140)).toBe(true);
  });

  it('prints the numbers of the library as JSON', async () => {
    const { out } = await fit('--replicates', '60', '--seed', '3', '--confidence', '0.9', '--json');
    const options = { replicates: 60, seed: 3, confidence: 0.9 };
    const bootstrap = bootstrapScalingLaw(RUNS, options);
    const { fit: fitted, ...summary } = bootstrap.summary;
    const { residuals, excluded, ...expected } = fitted;
    const report = JSON.parse(out) as FitReport;
    expect(report).toMatchObject({
      format: 'skill-emergence-fit',
      formatVersion: 1,
      files: ['runs.csv'],
      fit: expected,
    });
    expect(report.bootstrap).toEqual(summary);
    expect(excluded).toEqual([]);
    expect(report.runs).toEqual(RUNS.map((run, i) => ({ line: i + 2, ...run, residual: residuals[i]! })));
    const [first] = report.optimal;
    expect(first!.flops).toBe(1e22);
    expect(first!.parameters).toEqual(bootstrapInterval(bootstrap, (law) => computeOptimalScale(law, 1e22).parameters));
  });

  it('takes of a sweep the best runs of what is asked for, without those that crashed, and lists what it leaves out', async () => {
    const rows = csvOf(RUNS).trim().split('\n');
    const swept = rows.slice(1).flatMap((row) => {
      const [n, d, flops, loss, lab] = row.split(',');
      const at = (factor: number, set: string): string => [n, d, flops, Number(loss) * factor, lab, set].join();
      return [at(1.1, 'a'), at(1, 'a'), at(0.5, 'b')];
    });
    const content = [`${rows[0]!},set`, ...swept, '1e9,1e9,6e18,nan,lab 1,a'].join('\n');
    const path = temporaryFile('sweep.csv', content);
    const options = ['--where', 'set=a', '--skip-missing', '--best', '--json', ...NO_BOOTSTRAP];
    const report = JSON.parse((await command('fit', path, ...options)).out) as FitReport;
    expect(report.fit.law).toEqual(fitScalingLaw(RUNS).law);
    expect(report.leftOut[0]).toEqual({ line: 62, reason: 'loss is "nan"' });
    expect(report.leftOut.slice(1).map(({ line }) => line)).toEqual(RUNS.map((_, i) => 3 * i + 2));
    const { out } = await command('fit', path, ...options.filter((option) => option !== '--json'));
    expect(out).toMatch(/left out +line 62: loss is "nan"\n/);
    expect(out).toMatch(/left out +lines 2, 5, 8, .*: not the least loss at its\s+scale/);
  });

  it('cautions where runs of several kinds are mixed, and names the column', async () => {
    const mixed = [1, 1.1, 1.2].flatMap((factor) => RUNS.map((run) => ({ ...run, loss: factor * run.loss })));
    const content = csvOf(mixed)
      .trim()
      .split('\n')
      .map((row, i) => `${row},${i === 0 ? 'kind' : `k${Math.floor((i - 1) / 20)}`}`);
    const path = temporaryFile('mixed.csv', content.join('\n'));
    const { out, code } = await command('fit', path, ...NO_BOOTSTRAP);
    expect(code).toBe(0);
    expect(out).toMatch(/! Half of the runs are \S+ % or more from the law/);
    expect(out).toMatch(/! Runs of the same parameters and tokens differ by/);
    expect(out).toMatch(/! The column "kind" tells 8\d\.\d %/);
    const { out: parts } = await command('fit', path, '--where', 'kind=k1', ...NO_BOOTSTRAP);
    expect(parts).not.toContain('! ');
  });

  it('fits a law for each entry of a column, and says which are not to be trusted', async () => {
    const groups = [1, 1.1].flatMap((factor) => RUNS.map((run) => ({ ...run, loss: factor * run.loss })));
    const rows = csvOf(groups).trim().split('\n');
    const content = rows.map((row, i) => `${row},${i === 0 ? 'set' : i <= 20 ? 'a' : 'b'}`).join('\n');
    const path = temporaryFile('sets.csv', `${content}\n1e9,1e9,6e18,3,lab 1,c\n`);
    const all = await command('fit', path, '--by', 'set', '--replicates', '20', '--workers', '1');
    expect([all.code, all.err]).toEqual([3, 'skill-emergence fit: 1 of 3 laws are not to be trusted\n']);
    const alone = fitScalingLaw(RUNS).law;
    expect(all.out).toMatch(new RegExp(`^a +20 +${alone.E.toPrecision(4)} .* 0\\.4\\d+ … 0\\.4\\d+ +converged$`, 'm'));
    expect(all.out).toMatch(/^b +20 +/m);
    expect(all.out).toMatch(/^c +1 +– .*no law$/m);
    expect(all.out).toMatch(/^c: the number of different parameters in runs must be at least 3/m);
    const { out } = await command('fit', path, '--by', 'set', '--where', 'set=a', '--json', ...NO_BOOTSTRAP);
    const [only, ...others] = JSON.parse(out) as { entry: string; report: FitReport }[];
    expect([only!.entry, only!.report.fit.law, others]).toEqual(['a', alone, []]);
    const { code, err } = await command('fit', path, '--by', 'set', '--out', temporaryFolder());
    expect([code, err]).toEqual([2, expect.stringContaining('--by prints the laws side by side') as string]);
    expect((await command('fit', path, '--by', 'group')).err).toContain('there is no column "group"');
  });

  it('takes several conditions', async () => {
    const path = temporaryFile('runs.csv', csvOf(RUNS));
    const { out, err } = await command(
      'fit',
      path,
      '--where',
      'laboratory=lab 1',
      '--where',
      'loss=9',
      ...NO_BOOTSTRAP,
    );
    expect(err).toContain('none of the rows is a run that was asked for');
    expect(out).toBe('');
  });

  it('predicts the largest runs from the others, where that is asked for', async () => {
    const { out } = await fit('--hold-out', '25%', ...NO_BOOTSTRAP);
    expect(out).toMatch(/held out +a law of the 15 runs of least compute predicts the loss of the other 5 to 0\.\d+ %/);
    const { code, err } = await fit('--hold-out', '2', ...NO_BOOTSTRAP);
    expect([code, err]).toEqual([2, 'skill-emergence fit: --hold-out must be a number in (0, 1), got 2\n']);
  });

  it('compares the approaches to the optimum where there are budgets of several sizes', async () => {
    const runs = [1e19, 1e20, 1e21].flatMap((flops) =>
      [0.25, 0.5, 1, 2, 4].map((factor) => {
        const { parameters } = computeOptimalScale(hoffmann2022, flops);
        const scale = { parameters: factor * parameters, tokens: flops / 6 / parameters / factor };
        return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) };
      }),
    );
    const path = temporaryFile('grid.csv', csvOf(runs));
    const { out } = await command('fit', path, '--loss', 'squared', ...NO_BOOTSTRAP);
    expect(out).toMatch(
      /approaches N\* ∝ C\^0\.4516 by the law; C\^0\.4516 by parabolas at 3 budgets, 0\.4516 without/,
    );
    const unknown = (await fit(...NO_BOOTSTRAP)).out; // no budget of them has three sizes
    expect(unknown).not.toContain('approaches');
  });

  it('fills in a checklist as far as it can, and marks what it cannot know', async () => {
    const path = join(temporaryFolder(), 'checklist.md');
    await fit('--hold-out', '25%', '--checklist', path, '--replicates', '40', '--workers', '1', '--tied-exponents');
    const text = readFileSync(path, 'utf8');
    expect(text.match(/^## .*/gm)).toEqual(['## Hypothesis', '## Setup', '## Data', '## Fitting', '## Validation']);
    expect(text).toContain('- **Runs:** 20 of 20 in runs.csv.\n');
    expect(text).toContain('alpha = beta; E, A, B');
    expect(text).toContain('95 % percentile intervals of 40 of 40 resamples of 20 runs or clusters, seed 0.');
    expect(text).toMatch(/\*\*Runs held out:\*\* the 5 of most compute, predicted from the other 15 to/);
    expect(text.match(/_to be said_/g)!.length).toBeGreaterThan(8);
    expect(text.endsWith('\n')).toBe(true);
    await fit('--checklist', path, '--exclude-top-loss', '1', ...NO_BOOTSTRAP);
    expect(readFileSync(path, 'utf8')).toContain('**Left out:** line 2: top loss.');
  });

  it('reads many files of one run each', async () => {
    const folder = temporaryFolder();
    const paths = RUNS.map((run, i) => {
      const path = join(folder, `run-${i}.json`);
      writeFileSync(path, JSON.stringify({ config: { n_params: run.parameters }, tokens: run.tokens, loss: run.loss }));
      return path;
    });
    const { out } = await command('fit', ...paths, ...NO_BOOTSTRAP);
    expect(out).toContain('20 of 20 in 20 files');
    expect(out).toMatch(/at most \(\/.*run-\d+\.json, entry 1\)/);
  });

  it('does without resamples', async () => {
    const { out } = await fit(...NO_BOOTSTRAP);
    expect(out).not.toContain('interval');
    expect(out).not.toContain('draws');
    const report = JSON.parse((await fit(...NO_BOOTSTRAP, '--json')).out) as FitReport;
    expect(report.bootstrap).toBeUndefined();
    expect(report.optimal[0]!.parameters).toEqual({
      estimate: computeOptimalScale(fitScalingLaw(RUNS).law, 1e22).parameters,
    });
  });

  it.each([
    [['--loss', 'absolute'], 'absolute residuals of ln L', 'absolute'],
    [['--loss', 'squared'], 'squared residuals of ln L', 'squared'],
    [['--loss', 'squared-levels'], 'squared residuals of L;', 'squared-levels'],
    [['--delta', '0.01'], 'δ = 0.01', 'huber'],
  ] as const)('minimises by %j', async (args, text, loss) => {
    const report = JSON.parse((await fit(...NO_BOOTSTRAP, ...args, '--json')).out) as FitReport;
    expect(report.fit.objective).toBe(fitScalingLaw(RUNS, { loss, delta: 0.01 }).objective);
    expect((await fit(...NO_BOOTSTRAP, ...args)).out).toContain(text);
  });

  it('lists the runs that it leaves out', async () => {
    const { out } = await fit(...NO_BOOTSTRAP, '--exclude-top-loss', '2');
    expect(out).toContain('18 of 20 in runs.csv');
    expect(out).toContain('left out   lines 2, 6: top loss\n');
  });

  it('draws clusters, ties exponents and tries more starts', async () => {
    const { out } = await fit('--replicates', '20', '--clusters', 'laboratory', '--tied-exponents', '--starts', '3');
    expect(out).toContain('20 draws from 5 runs or clusters');
    expect(out).toContain('! The resamples draw from only 5 runs or clusters: the intervals are too narrow.\n');
    expect(out).toMatch(/of 3 starts agree/);
    const [alpha, beta] = ['alpha', 'beta'].map((name) => new RegExp(`^${name} +(\\S+)`, 'm').exec(out)![1]);
    expect(alpha).toBe(beta);
  });

  it('prints a law that --law takes as it is', async () => {
    const { out } = await fit(...NO_BOOTSTRAP);
    const { E, A, B, alpha, beta } = fitScalingLaw(RUNS).law;
    expect(lawNamed(/^--law (.*)$/m.exec(out)![1]!).law).toEqual({ E, A, B, alpha, beta });
  });

  it('refuses to trust a law with a dead term: exit status 3, and no law', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'law.json'), 'an older one');
    const path = temporaryFile('runs.csv', csvOf(WITHOUT_TOKENS));
    const { code, out, err } = await command('fit', path, '--replicates', '20', '--out', folder);
    expect(code).toBe(3);
    expect(out).toMatch(/^! No law to be trusted \(degenerate\): /);
    expect(out).not.toContain('--law');
    expect(err).toContain('skill-emergence fit: no law to be trusted: At the minimum the data term died');
    expect(existsSync(join(folder, 'law.json'))).toBe(false);
  });

  it('shows its progress where somebody watches, and clears the line in the end', async () => {
    let err = '';
    const args = ['fit', temporaryFile('runs.csv', csvOf(RUNS)), '--replicates', '120', '--workers', '1'];
    await run(args, { out: () => undefined, err: (text) => (err += text), isTerminal: true });
    expect(err).toBe(
      `\rbootstrap [############..................] 50/120\rbootstrap [#########################.....] 100/120\r\u001B[K`,
    );
  });
});

describe('fit --out', () => {
  it('writes a law file that forecast takes, with the range of the runs', async () => {
    const folder = join(temporaryFolder(), 'fit');
    const { err } = await fit('--replicates', '20', '--out', folder);
    expect(err).toBe(`written: ${join(folder, 'fit.html')}, fit.json, law.json and 5 pictures\n`);
    expect(readdirSync(folder).sort()).toEqual([
      'coefficients.svg',
      'emergence.svg',
      'fit.html',
      'fit.json',
      'fit.svg',
      'law.json',
      'loss-contours.svg',
      'residuals.svg',
    ]);
    const { fittedRange, ...law } = fitScalingLaw(RUNS).law;
    const args = ['--parameters', '70B', '--tokens', '1.4T', '--k', '8', '--alpha', '0.2'];
    const { code, out } = await command('forecast', ...args, '--law', join(folder, 'law.json'), '--json');
    expect(code).toBe(0);
    const scale = { parameters: 70e9, tokens: 1.4e12 };
    const bootstrap = bootstrapScalingLaw(RUNS, { replicates: 20 });
    const expected = forecast({ bootstrap, scale, k: 8, alpha: 0.2 });
    const { error, competence, vacuousFraction, ...bands } = expected.bands;
    const report = JSON.parse(out) as { guarantees: object[] };
    expect(report).toMatchObject({
      law: { law: { ...law, fittedRange }, source: 'fitted to 20 runs of runs.csv, huber loss' },
      excessEntropy: expected.excessEntropy,
      extrapolated: true,
      bands,
    });
    expect(report.guarantees[0]).toMatchObject({ bands: { error, competence, vacuousFraction } });
    const text = (await command('forecast', ...args, '--law', join(folder, 'law.json'))).out;
    expect(text).toMatch(/\nloss +1\.\d+ nats per token \(95 %: 1\.9\d+ … 1\.9\d+\)\n/);
    expect(text).toMatch(/\n {19}95 %: – … \S+; vacuous in \S+ % of \d+ resamples\n/);
  });

  it('makes a page that asks for nothing from elsewhere, with the pictures and what they leave open', async () => {
    const folder = temporaryFolder();
    const path = temporaryFile('<i>runs.csv', csvOf(RUNS));
    await command('fit', path, '--replicates', '20', '--exclude-top-loss', '1', '--out', folder);
    const page = readFileSync(join(folder, 'fit.html'), 'utf8');
    expect(page).not.toMatch(/<(script|link|img|iframe|object)\b|@import|url\(|\bsrc=|<i>runs|NaN/i);
    expect(page.match(/<svg /g)).toHaveLength(10);
    for (const phrase of ['19 training runs', 'line 2: top loss', 'wrong form of the law', 'law.json']) {
      expect(page).toContain(phrase);
    }
  });

  it('has fewer pictures where there are no resamples, and fewer still where there is no law to be trusted', async () => {
    const folder = temporaryFolder();
    expect((await fit(...NO_BOOTSTRAP, '--out', folder)).err).toContain(', law.json and 4 pictures');
    const path = temporaryFile('runs.csv', csvOf(WITHOUT_TOKENS));
    const other = temporaryFolder();
    expect((await command('fit', path, ...NO_BOOTSTRAP, '--out', other)).err).toContain('fit.json and 2 pictures');
    const page = readFileSync(join(other, 'fit.html'), 'utf8');
    expect(page).toContain('<p class="caution">No law to be trusted (degenerate)');
    expect(page).not.toContain('--law');
  });

  it('leaves out pictures that have no place for the runs or the law, and says so', async () => {
    const folder = temporaryFolder();
    const far = RUNS.map((run) => ({ ...run, parameters: 1e90 * run.parameters, tokens: 1e93 * run.tokens }));
    const { code, err } = await command('fit', temporaryFile('far.csv', csvOf(far)), ...NO_BOOTSTRAP, '--out', folder);
    expect([code, err]).toEqual([0, expect.stringContaining(', law.json and 3 pictures')]);
    const undrawn = 'beyond what a picture has a place for';
    expect(readFileSync(join(folder, 'fit.html'), 'utf8')).toContain(undrawn);
    const report = JSON.parse((await fit(...NO_BOOTSTRAP, '--json')).out) as FitReport;
    const overflown = { ...report.fit, status: 'unidentified', law: { ...report.fit.law, A: Infinity } } as const;
    const pictures = picturesOf({ ...report, fit: overflown }, undefined);
    expect(pictures).toEqual({});
    expect(fitPage({ ...report, fit: overflown }, pictures)).toContain(undrawn);
  });

  it('hides no error of its own behind an absent picture', async () => {
    const report = JSON.parse((await fit(...NO_BOOTSTRAP, '--json')).out) as FitReport;
    const law = {
      ...report.fit.law,
      get E(): number {
        throw new TypeError('a mistake');
      },
    };
    expect(() => picturesOf({ ...report, fit: { ...report.fit, law } }, undefined)).toThrow('a mistake');
  });

  it('names at most a hundred of the runs that it left out, and counts the others', async () => {
    const report = JSON.parse((await fit(...NO_BOOTSTRAP, '--json')).out) as FitReport;
    const left = (count: number) =>
      exclusions({
        ...report,
        runs: Array.from({ length: count }, (_, i) => ({ ...report.runs[0]!, line: i + 2, excluded: 'top loss' })),
      });
    expect(left(1)).toEqual(['line 2: top loss']);
    expect(left(100)[0]).toMatch(/^lines 2, .*, 101: top loss$/);
    expect(left(103)[0]).toMatch(/^lines 2, .*, 101 and 3 others: top loss$/);
  });

  it('writes a law whose uncertainty a report shows', async () => {
    const folder = temporaryFolder();
    await fit('--replicates', '20', '--out', folder);
    const law = join(folder, 'law.json');
    const out = temporaryFolder();
    const { code, out: text } = await command('report', '--law', law, '--law', 'besiroglu2024', '--out', out);
    expect(code).toBe(0);
    expect(text).toContain("the law's uncertainty is in report.json, and with --out in report.html");
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
    const [own, published] = report.laws.map(({ models }) => models[0]!);
    const bootstrap = bootstrapScalingLaw(RUNS, { replicates: 20 });
    const { parameters, tokens } = own!;
    const { bands } = forecast({ bootstrap, scale: { parameters, tokens }, k: 8, alpha: 0.1, bound: 'sharp' });
    expect({ ...own!.bands, ...own!.guarantees[4]!.bands }).toEqual(bands);
    expect(published).not.toHaveProperty('bands');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(
      '95 % interval over resamples of the law&#39;s runs',
    );
    expect(readFileSync(join(out, 'emergence-law.svg'), 'utf8')).toContain('class="band fill-0"');
    expect(readFileSync(join(out, 'emergence-besiroglu2024.svg'), 'utf8')).not.toContain('class="band fill-0"');
  });
});

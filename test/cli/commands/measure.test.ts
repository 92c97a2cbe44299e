import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forecast } from 'skill-emergence';
import { clopperPearsonInterval } from 'skill-emergence/concentration';
import {
  bracketTest,
  compositionCurve,
  distinctTupleCompetence,
  expectedSeenFraction,
  guaranteeTest,
  meanTest,
  parrotPValue,
  seenTuplesQuantile,
  tupleFractionLowerBound,
} from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import type { MeasureReport } from '../../../src/cli/measure/data.ts';
import { command, temporaryFile, temporaryFolder } from '../command.ts';

type Row = Readonly<Record<string, unknown>>;

const file = (rows: readonly Row[]): string =>
  temporaryFile('results.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** So many tuples of a size of which so many passed, each of skills of its own. */
const tried = (size: number, passed: number, tuples: number, more: Row = {}): Row[] =>
  Array.from({ length: tuples }, (_, i) => ({
    ...more,
    skills: Array.from({ length: size }, (_, j) => `${size}-${i}-${j}`),
    pass: i < passed,
  }));

const COUNTS = [...tried(1, 80, 100), ...tried(2, 60, 100), ...tried(5, 12, 100)];
const measure = (rows: readonly Row[], ...args: readonly string[]) => command('measure', file(rows), ...args);
const reportOf = async (rows: readonly Row[], ...args: readonly string[]): Promise<MeasureReport> => {
  const { code, out, err } = await measure(rows, ...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as MeasureReport;
};

describe('skill-emergence measure', () => {
  it('prints the composition curve, the tuples that pass, and what single skills say of tuples', async () => {
    const { code, out, err } = await measure(COUNTS);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Mean competence on tuples, with exact 95 % intervals that hold all at once\n');
    expect(out).toMatch(/\npairs of skills +100 +60 +0\.6000 +0\.4\d+ … 0\.7\d+ +1\.19 /);
    expect(out).toMatch(/\nsingle skills +100 +1 of 1 +80 +/);
    expect(out).toMatch(/\n5-tuples of skills +0\.\d+ +1 +0\.\d+ +0\.\d+\n/);
    expect(out).toContain('What the numbers rest on:');
    expect(out.split('\n').every((line) => line.length <= 140)).toBe(true);
  });

  it('prints the numbers of the library as JSON', async () => {
    const { models, ...report } = await reportOf(COUNTS, '--failure-probability', '0.1');
    expect(report).toMatchObject({ format: 'skill-emergence-measurement', formatVersion: 1, file: 'results.jsonl' });
    const samples = [
      { tupleSize: 1, passed: 80, tuples: 100 },
      { tupleSize: 2, passed: 60, tuples: 100 },
      { tupleSize: 5, passed: 12, tuples: 100 },
    ];
    const curve = compositionCurve({ samples, failureProbability: 0.1 });
    const [{ sizes }] = models as [(typeof models)[number]];
    sizes.forEach(({ exponent, ...size }, i) => {
      const { exponent: expected, ...point } = curve[i]!;
      expect(size).toMatchObject(point);
      if (expected) expect(exponent).toMatchObject(expected);
      const { passed, tuples } = size;
      const counts = { passed, tuples, failureProbability: 0.1 / 3 };
      expect(size.passes.fractions[2]).toEqual({
        competence: 0.9,
        fraction: tupleFractionLowerBound({ ...counts, competence: 0.9 }),
      });
    });
    const five = bracketTest({ singleSuccesses: 80, singles: 100, tupleSuccesses: 12, tuples: 100, tupleSize: 5 });
    expect(sizes[2]!.bracket).toMatchObject(five);
    expect(sizes[2]!.bracket!.adjustedPValue).toBeCloseTo(Math.min(1, 2 * five.pValue), 12);
    expect(sizes[0]).not.toHaveProperty('bracket');
  });

  it('says what is refuted, and by which tuples', async () => {
    const { out } = await measure([...tried(1, 95, 100), ...tried(2, 20, 100)]);
    expect(out).toContain('refuted at 5 % by pairs of skills: that the tuples occur as in the theory');
    expect((await measure(COUNTS)).out).toContain('nothing is refuted at 5 %, which supports nothing');
  });

  it('tests whether successes are memorised, by a bound and by what is expected', async () => {
    const skillMix = ['--skill-frequency', '0.0144', '--topic-frequency', '0.0022', '--corpus-size', '5e10'];
    const expected = await reportOf(COUNTS, ...skillMix);
    const seenFraction = expectedSeenFraction({
      ...{ skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10, tupleSize: 5 },
    });
    const parrot = { successes: 12, tuples: 100, seenFraction };
    expect(expected.models[0]!.sizes[2]!.memorised).toMatchObject({
      ...{ seen: 'expected', seenFraction, pValue: parrotPValue({ ...parrot, seen: 'expected' }) },
    });
    expect(expected.models[0]!.sizes[2]!.memorised).not.toHaveProperty('unseenSuccesses');
    const bounded = await reportOf(COUNTS, '--seen-fraction', '5=0.02');
    const most = seenTuplesQuantile({ tuples: 100, seenFraction: 0.02, failureProbability: 0.05 / 3 });
    expect(bounded.models[0]!.sizes[2]!.memorised).toMatchObject({ seen: 'bounded', unseenSuccesses: 12 - most });
    expect(bounded.models[0]!.sizes[1]).not.toHaveProperty('memorised');
    const { out } = await measure(COUNTS, '--seen-fraction', '5=0.02');
    expect(out).toContain('refuted at 5 % by 5-tuples of skills: that the model succeeds only on tuples of its corpus');
    const corpus = ['--text-pieces', '1000', '--k', '8', '--skills', '100000'];
    const counted = await reportOf(COUNTS, ...corpus);
    expect(counted.models[0]!.sizes[2]!.memorised!.seen).toBe('bounded');
    // no tuple twice: the number of seen ones is hypergeometric
    const drawn = await reportOf(COUNTS, '--seen-fraction', '5=0.2', '--no-replacement');
    expect(drawn.models[0]!.sizes[2]!.memorised).toMatchObject({ pValue: 1 });
    expect(drawn.models[0]!.cautions.join()).toContain('neither binomial nor hypergeometric');
  });

  it('compares the results with a forecast from a scale, or with an error fraction', async () => {
    const scale = ['--parameters', '70B', '--tokens', '1.4T', '--k', '8', '--alpha', '0.3', '--threshold', '2'];
    const report = await reportOf(COUNTS, ...scale);
    const errors = { model: 'cloze', factor: 1.1, threshold: 2 } as const;
    const { errorFraction: theta } = forecast({
      ...{ scale: { parameters: 70e9, tokens: 1.4e12 }, k: 8, alpha: 0.3, errors },
    });
    const [single, pairs] = report.models[0]!.sizes as [(typeof report.models)[0]['sizes'][0], never];
    expect(single.expected!.concatenation).toBeCloseTo(1 - theta, 14);
    const mean = meanTest({ passed: 80, tuples: 100, theta });
    expect(single.expected!.mean).toMatchObject({ pValue: mean.pValue, refutes: mean.refutes });
    expect(report.settings).toMatchObject({ forecast: { errorFraction: theta, parameters: 70e9 } });
    const given = await reportOf(COUNTS, '--theta', '0.1', '--k', '8', '--alpha', '0.1');
    const { expected } = given.models[0]!.sizes[1]!;
    expect(expected!.concatenation).toBeCloseTo(0.81, 14);
    const { competence } = expected!.guarantee;
    expect(expected!.guaranteed!.pValue).toBe(
      guaranteeTest({ passed: 60, tuples: 100, alpha: 0.1, competence }).pValue,
    );
    expect(pairs).toBeDefined();
    const { out } = await measure(COUNTS, ...scale);
    expect(out).toContain('model              N = 70B parameters, D = 1.4T tokens');
    expect(out).toMatch(/means: (nothing is )?refuted at 5 %/);
    // a cap says nothing
    const capped = await measure(COUNTS, ...scale.slice(0, -2), '--threshold', '0.001');
    expect(capped.out).toContain('no p of means where θ = 1, which is a cap');
  });

  it('takes several tries of a tuple for one tuple: the first in means, and all in the tuples that pass', async () => {
    const rows = tried(2, 60, 80).flatMap((row, i) =>
      [1, 2, 3].map((repeat) => ({ ...row, repeat, pass: row['pass'] === true && (repeat < 3 || i % 2 === 0) })),
    );
    const report = await reportOf(rows, '--passes', '2');
    const [size] = report.models[0]!.sizes as [(typeof report.models)[0]['sizes'][0]];
    expect(size).toMatchObject({ tuples: 80, passed: 60, passes: { repeats: 3, passes: 2, passed: 60 } });
    expect(report.models[0]!.cautions[0]).toMatch(
      /^Several tries of a tuple are not several tuples: pairs of skills 3 /,
    );
    const all = await reportOf(rows);
    expect(all.models[0]!.sizes[0]!.passes).toMatchObject({ passes: 3, passed: 30 });
    const wrong = await measure(rows, '--passes', '4');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'skill-emergence measure: --passes must be at most repeats = 3, got 4\n',
    ]);
  });

  it('tells draws of one tuple apart by item', async () => {
    const one = { skills: ['a', 'b'], pass: true };
    const rows = [1, 2].flatMap((item) => [1, 2].map((repeat) => ({ ...one, item, repeat })));
    const report = await reportOf(rows);
    expect(report.models[0]!.sizes[0]).toMatchObject({ tuples: 2, passes: { repeats: 2, passed: 2 } });
  });

  it.each<[string, readonly Row[], string]>([
    [
      'a try twice',
      [1, 2, 1].map((repeat) => ({ skills: ['a', 'b'], pass: true, repeat })),
      'line 3: repeat "1" of this tuple is already on line 1; if the tuple was drawn twice, tell both draws apart by item',
    ],
    [
      'tuples that were not tried equally often',
      ['a', 'a', 'b'].map((skill, i) => ({ skills: [skill], pass: true, repeat: i })),
      'line 3: the number of tries of this tuple is 1, and that of the tuple on line 1 is 2: all tuples of a size',
    ],
    [
      'an item with other skills',
      ['a', 'b'].map((skill, repeat) => ({ skills: [skill], pass: true, item: 'x', repeat })),
      'line 2: item "x" has other skills on line 1',
    ],
    [
      'a repeat of nothing',
      [{ tuple_size: 2, pass: true, repeat: 1 }],
      'line 1: repeat needs item or skills on the line',
    ],
  ])('refuses %s', async (_, rows, message) => {
    const { code, out, err } = await measure(rows);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('cautions where equal tuples may be tries of one, where chance would not repeat them', async () => {
    const twice = [...tried(3, 10, 20), ...tried(3, 10, 20)];
    expect((await reportOf(twice)).models[0]!.cautions.join()).toContain(
      'if they are tries of one tuple, say so by repeat',
    );
    // few skills, one by one: repetitions are the design
    const singles = Array.from({ length: 60 }, (_, i) => ({ skills: [`s${i % 30}`], pass: i % 2 === 0 }));
    expect((await reportOf(singles)).models[0]!.cautions.join()).not.toContain('tries of one tuple');
  });

  it('cautions where a few skills are recombined, where none are named, and where tuples are sets', async () => {
    const recombined = Array.from({ length: 200 }, (_, i) => ({
      skills: [`s${i % 7}`, `s${(i % 7) + 1 + (i % 3)}`],
      pass: true,
      item: i,
    }));
    const cautions = (await reportOf(recombined)).models[0]!.cautions.join();
    expect(cautions).toMatch(/The tuples are made of \d+ skills, each used \d+ times on average/);
    expect(cautions).toContain(
      'None of the pairs of skills has a skill twice: sets of different skills succeed less often',
    );
    const set = (await reportOf(recombined, '--skills', '20')).models[0]!;
    expect(set.cautions.join()).not.toContain('skill twice');
    const nameless = await reportOf([
      { tuple_size: 5, pass: true, count: 12 },
      { tuple_size: 5, pass: false, count: 88 },
    ]);
    expect(nameless.models[0]!.cautions).toEqual([expect.stringMatching(/^No skills are named/)]);
    expect(nameless.models[0]!.sizes[0]).toMatchObject({ tuples: 100, passed: 12 });
    expect((await reportOf(COUNTS)).models[0]!.cautions).toEqual([]);
  });

  it('takes the product for sets of different skills by their least mean, and no lower end of θ', async () => {
    const plain = await reportOf(COUNTS);
    const sets = await reportOf(COUNTS, '--skills', '1000');
    const [before, after] = [plain, sets].map(({ models }) => models[0]!.sizes[2]!);
    expect(after!.bracket!.belowPValue).toBeGreaterThan(before!.bracket!.belowPValue);
    expect(distinctTupleCompetence({ competence: 0.8, skills: 1000, tupleSize: 5 })).toBeLessThan(0.8 ** 5);
    expect(after!.theta.lower).toBe(0);
    const twice = await measure([{ skills: ['a', 'a'], pass: true }], '--skills', '9');
    expect(twice.err).toContain('line 1: "a" is there twice, and --skills is for tuples of different skills');
    const few = await measure(tried(2, 1, 3), '--skills', '3');
    expect(few.err).toContain('line 2: more than 3 skills up to here, and --skills says that there are no more');
  });

  it('takes the errors of the grader out of the rates, and says where they cannot be its errors', async () => {
    const rates = ['--false-positive-rate', '0.1', '--false-negative-rate', '0.05'];
    const { models } = await reportOf(COUNTS, ...rates);
    expect(models[0]!.sizes[0]!.competence).toBeCloseTo((0.8 - 0.1) / 0.85, 14);
    expect(models[0]!.cautions).toEqual([]);
    const impossible = await reportOf(tried(5, 0, 100), '--false-positive-rate', '0.2');
    expect(impossible.models[0]!.cautions.join()).toContain('one that no competence shows under a grader');
    const { upper } = clopperPearsonInterval({ successes: 0, trials: 100, confidence: 0.95 });
    expect(upper).toBeLessThan(0.2);
    const wrong = await measure(COUNTS, '--false-positive-rate', '2');
    expect(wrong.err).toContain('--false-positive-rate must be a number in [0, 1], got 2');
  });

  it('reports each model, or one', async () => {
    const rows = [...tried(1, 8, 10, { model: 'small' }), ...tried(1, 9, 10, { model: 'large' })];
    expect((await reportOf(rows)).models.map(({ model }) => model)).toEqual(['small', 'large']);
    expect((await measure(rows, '--model', 'large')).out).toMatch(/^model large\n/);
    const unknown = await measure(rows, '--model', 'larg');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'skill-emergence measure: --model larg: there is no such model in the file, did you mean large?\n',
    ]);
    const both = await measure(rows, '--theta', '0.1', '--k', '8', '--alpha', '0.1');
    expect(both.err).toContain('a forecast is of one model: choose one with --model; there are small, large');
  });

  it.each<[readonly string[], string]>([
    [['--parameters', '1B'], "option '--tokens <count>' is required with --parameters"],
    [['--tokens', '1B'], "option '--tokens <count>' needs option '--parameters <count>'"],
    [['--theta', '0.1', '--k', '8'], "option '--alpha <fraction>' is required to compare with a forecast"],
    [['--alpha', '0.1'], "option '--alpha <fraction>' needs option '--theta <fraction>'"],
    [['--law', 'besiroglu2024'], "option '--law <law>' needs option '--parameters <count>'"],
    [['--theta', '0.1', '--tokens', '1'], "cannot be used with option '--tokens <count>'"],
    [['--seen', 'expected'], "option '--seen <kind>' needs option '--seen-fraction"],
    [['--topic-frequency', '0.1'], "option '--skill-frequency <fraction>' is required for the expected fraction"],
    [['--text-pieces', '5'], "option '--skills <count>' is required with --text-pieces"],
    [['--seen-fraction', '5'], 'It must be sizes with their fractions, such as 2=0.3,5=0.0681.'],
    [['--seen-fraction', '5=0.1,5=0.2'], 'The size 5 is there twice.'],
    [['--seen-fraction', '5=2'], '--seen-fraction must be a number in [0, 1], got 2'],
    [['--failure-probability', '0'], '--failure-probability must be a number in (0, 1), got 0'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await measure(COUNTS, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('writes a picture: of one model beside the theory, of several models, or none of too many', async () => {
    const svg = join(temporaryFolder(), 'a.svg');
    expect((await measure(COUNTS, '--svg', svg)).err).toBe(`written: ${svg}\n`);
    expect(readFileSync(svg, 'utf8')).toContain('given single skills');
    const many = (count: number): Row[] =>
      Array.from({ length: count }, (_, i) => tried(2, 1, 3, { model: `m${i}` })).flat();
    await measure(many(2), '--svg', svg);
    expect(readFileSync(svg, 'utf8')).toContain('m1');
    await measure(tried(2, 1, 3), '--svg', svg);
    expect(readFileSync(svg, 'utf8')).not.toContain('given single skills');
    const tooMany = await measure(many(7), '--svg', svg);
    expect([tooMany.code, tooMany.err]).toEqual([
      2,
      'skill-emergence measure: a picture shows at most 6 models: choose one with --model\n',
    ]);
    const folder = temporaryFolder();
    expect((await measure(many(7), '--report', folder)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['measurement.html', 'measurement.json']);
    const most = await measure(many(101));
    expect(most.err).toContain('at most 100 models, got 101');
    const sizes = Array.from({ length: 51 }, (_, i) => ({ tuple_size: i + 1, pass: true }));
    expect((await measure(sizes)).err).toContain('at most 50 sizes, got 51');
    const counted = await measure([{ tuple_size: 1, pass: true, count: 1_000_001 }]);
    expect(counted.err).toContain('line 1: at most 1000000 tuples of a size, got 1000001');
  });

  it('writes a page that needs nothing else, with everything that is printed', async () => {
    const folder = join(temporaryFolder(), 'measured');
    const name = '<script>alert(1)</script>';
    const rows = COUNTS.map((row) => ({ ...row, model: name }));
    const args = ['--theta', '0.2', '--k', '8', '--alpha', '0.3', '--seen-fraction', '5=0.02', '--report', folder];
    const { code, err } = await measure(rows, ...args);
    expect([code, err]).toEqual([0, `written: ${join(folder, 'measurement.html')}, measurement.json and 2 pictures\n`]);
    const page = readFileSync(join(folder, 'measurement.html'), 'utf8');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('error fraction θ   0.200000, as given');
    expect(page).toContain('What the error fraction of the model says of tuples');
    expect(page.match(/<svg/g)).toHaveLength(4);
    expect(existsSync(join(folder, 'bracket-1.svg'))).toBe(true);
    const report = JSON.parse(readFileSync(join(folder, 'measurement.json'), 'utf8')) as MeasureReport;
    expect(report.models[0]!.model).toBe(name);
  });

  it('reads the example from anywhere, whose larger model is the better', async () => {
    const { code, out } = await command('measure', 'examples/synthetic-results.jsonl', '--json');
    expect(code).toBe(0);
    const { models } = JSON.parse(out) as MeasureReport;
    expect(models.map(({ model, cautions }) => [model, cautions])).toEqual([
      ['small', []],
      ['large', []],
    ]);
    for (const [i, { competence }] of models[0]!.sizes.entries()) {
      expect(competence).toBeLessThan(models[1]!.sizes[i]!.competence);
    }
  });
});

import { tupleCompetence } from 'skill-emergence/competence';
import {
  bracketTest,
  guaranteeTest,
  pairedSlingshotTest,
  ratioTest,
  requiredMeasurements,
  slingshotTest,
  testPower,
} from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { command } from '../command.ts';

const SIXTY = ['--single-successes', '60', '--singles', '100', '--tuples', '100'];
const PAIRS = ['--reduction', '2', '--tuple-size', '2'];
const measured = { singleSuccesses: 60, singles: 100, tuples: 100 };

const jsonOf = async (...args: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await command('test', ...args, '--json')).out) as Record<string, unknown>;

describe('skill-emergence test slingshot', () => {
  it('rejects with exit status 1, and says what is refuted', async () => {
    const { code, out, err } = await command('test', 'slingshot', ...SIXTY, '--tuple-successes', '40', ...PAIRS);
    expect([code, err]).toEqual([1, 'skill-emergence test slingshot: rejected at 5 %\n']);
    expect(out).toContain('measured    60 of 100 single skills, 40 of 100 tuples\np-value     0.00353\n');
    expect(out).toContain(
      'verdict     rejected at 5 %, which refutes that errors are proportional to the excess entropy',
    );
    expect(out).not.toContain('note');
    expect(out.split('\n').every((line) => line.length <= 122)).toBe(true);
  });

  it('does not take for support that nothing is rejected', async () => {
    const { code, out, err } = await command('test', 'slingshot', ...SIXTY, '--tuple-successes', '50');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('p-value     0.1004\n');
    expect(out).toContain('not rejected at 5 %, which supports nothing; a rejection would refute that');
    expect(out).toContain("note        the theory says so where the excess entropy fell by k' or more");
    const { pValue, refutes } = slingshotTest({ ...measured, tupleSuccesses: 50 });
    expect(await jsonOf('slingshot', ...SIXTY, '--tuple-successes', '50')).toMatchObject({
      ...{ format: 'skill-emergence-test', formatVersion: 1, test: 'slingshot', failureProbability: 0.05 },
      ...{ pValue, refutes, rejected: false },
    });
  });

  it('plans: two scales, pairs, 80 % power are 321 an arm', async () => {
    const { code, out } = await command('test', 'slingshot', '--single', '0.6', '--tuple', '0.5', '--power', '80%');
    expect(code).toBe(0);
    expect(out).toContain('required    321 single skills and as many tuples for a power of 80 % at 5 %');
    const both = await jsonOf('slingshot', ...SIXTY, '--tuple-successes', '50', '--single', '0.6', '--tuple', '0.5');
    const power = testPower({
      ...{ test: 'slingshot', single: 0.6, tuple: 0.5, singles: 100, tuples: 100, failureProbability: 0.05 },
    });
    expect(both).toMatchObject({ power, rejected: false });
  });

  it('tests pairs of items', async () => {
    const { pValue } = pairedSlingshotTest({ singleOnly: 15, tupleOnly: 5 });
    expect(await jsonOf('slingshot', '--single-only', '15', '--tuple-only', '5')).toMatchObject({ pValue });
    const text = await command('test', 'slingshot', '--single-only', '5', '--tuple-only', '5');
    expect(text.out).toContain('5 pairs in which only the single skill succeeded, 5 in which only the tuple did');
  });
});

describe('skill-emergence test ratio', () => {
  it('has the numbers of the library, of each method, of sets and of graders', async () => {
    const seen = { ...measured, tupleSuccesses: 50, reduction: 2, tupleSize: 2 };
    const args = ['ratio', ...SIXTY, '--tuple-successes', '50', ...PAIRS];
    const { pValue, predicted } = ratioTest(seen);
    expect(await jsonOf(...args)).toMatchObject({ pValue, predicted, rejected: true });
    const corner = ratioTest({ ...seen, method: 'corner', nuisance: 0.01, skills: 50 });
    const more = ['--method', 'corner', '--nuisance', '0.01', '--skills', '50'];
    expect(await jsonOf(...args, ...more)).toMatchObject({ pValue: corner.pValue });
    const graded = ratioTest({
      ...{ ...seen, singleGrader: { falsePositiveRate: 0.1, falseNegativeRate: 0.05 } },
      tupleGrader: { falsePositiveRate: 0, falseNegativeRate: 0.2 },
    });
    const graders = ['--single-grader', '10%,5%', '--tuple-grader', '0,0.2'];
    expect(await jsonOf(...args, ...graders)).toMatchObject({ pValue: graded.pValue });
    const { out } = await command('test', ...args);
    expect(out).toContain('predicted   0.64\n');
  });

  it('plans by the power of a size, and by the corner for a power', async () => {
    const rates = ['--single', '0.6', '--tuple', '0.45'];
    const sixty = await command('test', 'ratio', ...rates, '--singles', '60', '--tuples', '60', ...PAIRS);
    expect(sixty.out).toMatch(/power {7}0\.7[34]\d\d at 5 % with 60 single skills and 60 tuples, if/);
    const plan = ['ratio', '--single', '0.6', '--tuple', '0.5', '--power', '0.8', ...PAIRS];
    expect(await jsonOf(...plan, '--method', 'corner')).toMatchObject({ required: { power: 0.8, items: 273 } });
    const refused = await command('test', ...plan);
    expect([refused.code, refused.err]).toEqual([
      2,
      "skill-emergence test ratio: --method is required: 'corner': an unconditional test is planned by testPower\n",
    ]);
    const graded = await command('test', ...plan, '--method', 'corner', '--skills', '9');
    expect(graded.out).toContain('note        the power is that without errors of graders');
  });
});

describe('skill-emergence test bracket', () => {
  const counts = ['--single-successes', '160', '--singles', '200', '--tuple-successes', '40', '--tuples', '200'];

  it('has both sides', async () => {
    const seen = { singleSuccesses: 160, singles: 200, tupleSuccesses: 40, tuples: 200, tupleSize: 5 };
    const { refutes: _refutes, ...result } = bracketTest(seen);
    expect(await jsonOf('bracket', ...counts, '--tuple-size', '5')).toMatchObject(result);
    const frechet = bracketTest({
      ...seen,
      lower: 'frechet',
      grader: { falsePositiveRate: 0.1, falseNegativeRate: 0 },
    });
    const args = ['--tuple-size', '5', '--lower', 'frechet', '--grader', '0.1,0'];
    expect(await jsonOf('bracket', ...counts, ...args)).toMatchObject({ pValue: frechet.pValue });
    const { out } = await command('test', 'bracket', ...counts, '--tuple-size', '5');
    expect(out).toContain('from below  0.02893\nfrom above  1\n');
    const other = await command('test', 'bracket', ...counts, ...args);
    expect(other.out).toContain("k'p₁ − k' + 1 ≤ p₂ ≤ p₁");
  });

  it('plans to both sides', async () => {
    const study = { test: 'bracket', tupleSize: 5, method: 'corner', failureProbability: 0.05 } as const;
    const items = requiredMeasurements({ ...study, single: 0.8, tuple: 0.2, power: 0.8 });
    const plan = ['--single', '0.8', '--tuple', '0.2', '--power', '80%', '--tuple-size', '5', '--method', 'corner'];
    expect(await jsonOf('bracket', ...plan)).toMatchObject({ required: { power: 0.8, items } });
  });
});

describe('skill-emergence test guarantee', () => {
  it('takes a competence, or the guarantee of an error fraction', async () => {
    const at = { alpha: 0.1, passed: 40, tuples: 100 };
    const { competence } = tupleCompetence({ theta: 0.1, k: 8, alpha: 0.1, tupleSize: 2, bound: 'sharp' });
    const counts = ['guarantee', '--passed', '40', '--tuples', '100', '--alpha', '10%'];
    const { pValue } = guaranteeTest({ ...at, competence });
    const theta = ['--theta', '10%', '--k', '8', '--tuple-size', '2'];
    expect(await jsonOf(...counts, ...theta)).toMatchObject({ pValue, rejected: true });
    const repeated = guaranteeTest({
      ...at,
      competence: 0.9,
      repeats: 5,
      passes: 4,
      grader: { falsePositiveRate: 0.1 },
    });
    const tries = ['--competence', '0.9', '--repeats', '5', '--passes', '4', '--grader', '0.1,0'];
    expect(await jsonOf(...counts, ...tries)).toMatchObject({ pValue: repeated.pValue });
    const vacuous = await command('test', ...counts, '--theta', '1', '--k', '8', '--tuple-size', '2');
    expect(vacuous.out).toContain('note        the guarantee is vacuous: no counts contradict it');
  });

  it('plans', async () => {
    const guarantee = { alpha: 0.1, competence: 0.9, repeats: 5, passRate: 0.4, failureProbability: 0.05 } as const;
    const items = requiredMeasurements({ ...guarantee, test: 'guarantee', power: 0.8 });
    const args = ['--competence', '0.9', '--alpha', '10%', '--repeats', '5', '--pass-rate', '0.4'];
    expect(await jsonOf('guarantee', ...args, '--power', '80%')).toMatchObject({ required: { items } });
    const power = testPower({ ...guarantee, test: 'guarantee', tuples: 30 });
    const graded = await command('test', 'guarantee', ...args, '--tuples', '30', '--grader', '0.1,0');
    expect(graded.out).toContain(`power       ${power.toFixed(4)} at 5 % with 30 tuples, if tuples pass at 0.4`);
    expect(graded.out).toContain('the power is that without errors of the grader');
  });
});

describe('skill-emergence test', () => {
  it.each<[string, readonly string[], string]>([
    [
      'slingshot',
      [],
      'give --single-successes, --singles, --tuple-successes and --tuples to test what was measured, or',
    ],
    ['slingshot', ['--single-successes', '4'], "option '--singles <count>' is required for a test"],
    ['slingshot', ['--single-only', '4'], "option '--tuple-only <count>' is required for a test of pairs"],
    ['slingshot', ['--single', '0.5'], "option '--tuple <rate>' is required to plan a study"],
    [
      'slingshot',
      ['--single', '.5', '--tuple', '.4'],
      "option '--power <fraction>', or '--singles' and '--tuples', is",
    ],
    [
      'slingshot',
      ['--single', '.5', '--tuple', '.4', '--singles', '9'],
      "'--tuples <count>' is required for the power",
    ],
    ['slingshot', [...SIXTY, '--tuple-successes', '101'], '--tuple-successes must be at most tuples = 100, got 101'],
    [
      'slingshot',
      [...SIXTY, '--tuple-successes', '9', '--reduction', '2', '--tuple-size', '3'],
      '--reduction must be at least tupleSize = 3, or else for ratioTest, got 2',
    ],
    ['slingshot', ['--singles', '1', '--singles', '2'], "option '--singles <count>' can be given only once"],
    ['ratio', [...SIXTY, '--tuple-successes', '9'], "option '--reduction <factor>' is required"],
    ['ratio', ['--single-grader', '0.1'], 'It must be two rates with a comma between them, such as 5%,2%.'],
    ['bracket', [...SIXTY, '--tuple-successes', '9'], "option '--tuple-size <count>' is required"],
    ['guarantee', [], 'give --passed and --tuples to test what was measured, or --pass-rate to plan a study'],
    ['guarantee', ['--passed', '1'], "option '--alpha <fraction>' is required"],
    ['guarantee', ['--passed', '1', '--alpha', '.1'], "'--theta <fraction>' is required, unless --competence is given"],
    [
      'guarantee',
      ['--passed', '1', '--alpha', '.1', '--competence', '.5'],
      "'--tuples <count>' is required for a test",
    ],
    [
      'guarantee',
      ['--pass-rate', '.1', '--alpha', '.1', '--competence', '.5'],
      "option '--power <fraction>' is required to plan a study",
    ],
    [
      'guarantee',
      ['--passed', '1', '--alpha', '.1', '--competence', '.5', '--tuple-size', '2'],
      "option '--tuple-size <count>' needs option '--theta <fraction>'",
    ],
  ])('refuses to test %s with %j', async (name, args, message) => {
    const { code, out, err } = await command('test', name, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('lists its tests, and explains each', async () => {
    const help = await command('test', '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/slingshot[^]*ratio[^]*bracket[^]*guarantee/)]);
    const ratio = await command('test', 'ratio', '--help');
    expect(ratio.out).toContain('1  a hypothesis that is rejected, or output that cannot be written');
    const unknown = await command('test', 'ration');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Did you mean ratio?')]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  finiteSizeGuarantee,
  finiteSizeLogFailure,
  requiredTextPieces,
  tupleCompetence,
} from 'skill-emergence/competence';
import { finiteSizePerformanceCurvePlot } from 'skill-emergence/plot';
import { command, temporaryFolder } from '../command.ts';

const SETTING = ['finite', '--skills', '100', '--k', '8'];
const FRACTIONS = [...SETTING, '--theta', '10%', '--alpha', '0.1'];
const SIZES = [...FRACTIONS, '--text-pieces', '1e5'];

const setting = { skills: 100, k: 8, theta: 0.1, alpha: 0.1 };
const COUNTED = [...SETTING, '--theta', '0.1', '--text-pieces', '1e5'];

const sizes = { ...setting, textPieces: 1e5 };

interface Answers {
  readonly answers: readonly Record<string, unknown>[];
}

async function answersTo(...args: readonly string[]): Promise<Answers['answers']> {
  return (JSON.parse((await command(...args, '--json')).out) as Answers).answers;
}

describe('skill-emergence finite', () => {
  it('answers with the competence at given sizes, beside that at infinite sizes', async () => {
    const { code, out, err } = await command(...SIZES, '--tuple-sizes', '1,2');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'sizes      100K text pieces, 100 skills, k = 8 skills in a text piece',
        'errors     a fraction θ = 0.1 of text pieces',
        'skills     all but a fraction α = 0.1, with the degrees that they have',
        'asked      competence, except with probability 0.05',
        '',
        '                                                               infinite sizes',
        "k'  within       n      q     z       β      ln P  competence  Theorem 8  sharp curve",
        '--  ------  ------  -----  ----  ------  --------  ----------  ---------  -----------',
        ' 1          100000  10000    11  2.9889  -2.99573       0.701      0.549        0.695',
        ' 2  piece   100000  10000  1001  5.4011  -2.99573       0.459      0.376        0.609',
        'n, q, z: pieces, those in error, and skills or tuples that are one too many',
        'at finite sizes for the fraction z/m of m skills or tuples, at infinite ones for α',
        '',
      ].join('\n'),
    );
  });

  it('answers with a bound on the probability of failure where a competence is given', async () => {
    const { out } = await command(...SIZES, '--competence', '0.6', '--tuple-sizes', '1,2');
    expect(out).toContain('asked      bound on the probability P that the competence is below 0.6\n');
    expect(out).toMatch(/^ 1 +100000 +10000 +11 +0\.4 +-5471\.53 +5\.55e-2377 +0\.549 +0\.695$/m);
    expect(out).toMatch(/^ 2 +piece +100000 +10000 +1001 +0\.4 +\d+\.\d+ +– +0\.376 +0\.609$/m);
    expect((await command(...SIZES, '--beta', '10')).out).toMatch(/ 1 +-Infinity +0 /); // no errors are above all
    expect((await command(...SIZES, '--beta', '4')).out).toContain('bound on the probability P that β is above 4\n');
  });

  it('answers with the number of text pieces where competence and probability of failure are given', async () => {
    const { out } = await command(...FRACTIONS, '--competence', '0.6', '--failure-probability', '1e-6');
    const needed = requiredTextPieces({ ...setting, competence: 0.6, failureProbability: 1e-6 });
    expect(out).toContain('text pieces from which on the competence is 0.6, except with probability 0.000001\n');
    expect(out).toMatch(new RegExp(`^ 1 +${needed} +0\\.549 +0\\.695$`, 'm'));
    expect(out).not.toContain('–');
    const never = (await command(...FRACTIONS, '--competence', '0.9')).out;
    expect(never).toMatch(/^ 1 +– +0\.549 +0\.695\n– under text pieces: no number of text pieces suffices\n$/m);
  });

  it('marks what is vacuous', async () => {
    const few = await command(...FRACTIONS, '--text-pieces', '20');
    expect(few.out).toMatch(/^ 1 +20 +2 +11 +infeasible +– +– +0\.549 +0\.695$/m);
    expect(few.out).toContain('at infinite ones for α\n– vacuous: no guarantee\n');
    expect((await command(...SETTING, '--theta', '0.9', '--alpha', '0.1', '--text-pieces', '1e5')).out).toMatch(
      / – +–$/m,
    );
  });

  it('prints the numbers of the library as JSON', async () => {
    const options = ['--failure-probability', '1e-6', '--tuple-sizes', '1,2', '--within', 'concatenation'];
    const { out } = await command(...SIZES, ...options, '--json');
    const infinite = (tupleSize: number) =>
      (['theorem8', 'sharp'] as const).map((bound) => ({
        bound,
        ...tupleCompetence({ theta: 0.1, k: 8, alpha: 0.1, tupleSize, bound, within: 'concatenation' }),
      }));
    expect(JSON.parse(out)).toEqual({
      format: 'skill-emergence-finite',
      formatVersion: 1,
      ...sizes,
      failureProbability: 1e-6,
      ...{ degrees: 'own', bound: 'sharp', tail: 'exact', draws: 'independent', within: 'concatenation' },
      tupleSizes: [1, 2],
      answers: [1, 2].map((tupleSize) => ({
        tupleSize,
        guarantee: finiteSizeGuarantee({ ...sizes, tupleSize, within: 'concatenation', failureProbability: 1e-6 }),
        infiniteSizes: infinite(tupleSize),
      })),
    });
    const [answer] = await answersTo(...SIZES, '--competence', '0.6');
    expect(answer).toMatchObject({ tupleSize: 1, failure: finiteSizeLogFailure({ ...sizes, competence: 0.6 }) });
  });

  it('takes counts in the place of fractions', async () => {
    const counts = [...SETTING, '--text-pieces', '1e5', '--error-pieces', '1e4', '--bad-skills', '10'];
    const [answer] = await answersTo(...counts, '--beta', '4');
    const point = { textPieces: 1e5, skills: 100, k: 8, errorPieces: 1e4, badSkills: 10 };
    expect(answer).toMatchObject({ failure: finiteSizeLogFailure({ ...point, beta: 4 }) });
    const { competence } = tupleCompetence({ theta: 0.1, k: 8, alpha: 0.09, tupleSize: 1, bound: 'sharp' });
    expect((answer!['infiniteSizes'] as { competence: number }[])[1]!.competence).toBe(competence);
    expect((await command(...counts, '--beta', '4')).out).toContain(
      'errors     10K text pieces\nskills     all but 9, ',
    );
  });

  it('compares with nothing where no skill may be left out', async () => {
    const all = [...SETTING, '--text-pieces', '1e5', '--theta', '0.1', '--bad-skills', '1'];
    expect((await answersTo(...all))[0]).toMatchObject({ infiniteSizes: [] });
    expect((await command(...all)).out).toMatch(/^ 1 +100000 +10000 +1 .* – +–$/m);
    expect((await command(...all)).out).toContain('at infinite ones for α = (z − 1)/m\n');
  });

  it.each([
    [['--degrees', 'nominal'], { degrees: 'nominal' }],
    [
      ['--degrees', 'nominal', '--bound', 'union', '--tail', 'chernoff'],
      { degrees: 'nominal', bound: 'union', tail: 'chernoff' },
    ],
    [['--draws', 'distinct'], { draws: 'distinct' }],
  ] as const)('takes %j', async (args, choices) => {
    const [answer] = await answersTo(...SIZES, ...args, '--competence', '0.5');
    const { multipliers, ...failure } = finiteSizeLogFailure({ ...sizes, ...choices, competence: 0.5 });
    expect(answer).toMatchObject({ failure, ...(multipliers && { failure: { multipliers } }) });
  });

  it('writes the picture', async () => {
    const file = join(temporaryFolder(), 'finite.svg');
    const { code, err } = await command(...SIZES, '--failure-probability', '1e-3', '--svg', file);
    expect([code, err]).toEqual([0, `written: ${file}\n`]);
    const point = { theta: 0.1, k: 8, skills: 100, textPieces: [1e5], failureProbability: 1e-3 };
    expect(readFileSync(file, 'utf8')).toBe(
      finiteSizePerformanceCurvePlot({ ...point, bounds: ['theorem8', 'sharp'] }),
    );
    expect((await command(...SIZES, '--svg', '/nowhere/x.svg')).code).toBe(1);
    const counts = ['--text-pieces', '1e5', '--error-pieces', '1e4', '--alpha', '0.1', '--svg', file];
    expect((await command(...SETTING, ...counts)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('θ = 0.1, k = 8, 100 skills');
  });

  it.each([
    [FRACTIONS, "option '--text-pieces <count>' is required"],
    [
      ['finite'],
      'needed are --skills and --k, --theta or --error-pieces, --alpha or --bad-skills, and two of --text-pieces, ',
    ],
    [[...SETTING, '--text-pieces', '9'], "option '--theta <fraction>' or '--error-pieces <count>' is required"],
    [
      [...SETTING, '--text-pieces', '9', '--theta', '0.1'],
      "option '--alpha <fraction>' or '--bad-skills <count>' is required",
    ],
    [[...SIZES, '--error-pieces', '3'], "'--error-pieces <count>' cannot be used with option '--theta <fraction>'"],
    [[...SIZES, '--bad-skills', '3'], "'--bad-skills <count>' cannot be used with option '--alpha <fraction>'"],
    [[...SIZES, '--beta', '3', '--competence', '0.5'], "'--beta <factor>' cannot be used with option '--competence"],
    [
      [...SIZES, '--competence', '0.5', '--failure-probability', '0.1'],
      "of '--text-pieces', '--competence' (or '--beta') and '--failure-probability' two are enough",
    ],
    [
      [...FRACTIONS, '--competence', '0.5', '--bound', 'exact'],
      "option '--bound <kind>' needs option '--text-pieces <count>'",
    ],
    [
      [...SIZES, '--degrees', 'nominal', '--svg', 'x'],
      "'--svg <file.svg>' cannot be used with option '--degrees <kind>'",
    ],
    [[...SIZES, '--bound', 'union'], "skill-emergence finite: --degrees must be 'nominal' where bound is 'union', got"],
    [[...SIZES, '--tail', 'chernoff'], "finite: --tail must be 'exact' where bound is 'sharp', got"],
    [
      [...SIZES, '--tuple-sizes', '1,0'],
      'skill-emergence finite: --tuple-sizes must be a positive safe integer, got 0',
    ],
    [
      [...SIZES, '--draws', 'distinct', '--tuple-sizes', '2'],
      "--tuple-sizes must be 1 where draws is 'distinct', got 2",
    ],
    [[...SIZES, '--failure-probability', '1'], '--failure-probability must be a number in (0, 1), got 1'],
    [[...COUNTED, '--bad-skills', '200'], 'skill-emergence finite: --bad-skills must be at most 100, got 200'],
    [[...COUNTED, '--bad-skills', '0'], 'finite: --bad-skills must be a positive safe integer, got 0'],
    [
      [...SETTING, '--text-pieces', '1e5', '--error-pieces', '1e6', '--alpha', '0.1'],
      'finite: --error-pieces must be at most 100000, got 1000000',
    ],
    [[...SIZES, '--beta', '20'], 'finite: --beta must be at most 1/θ = 10, got 20'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await command(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

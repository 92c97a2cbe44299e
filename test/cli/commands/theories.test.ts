import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTheories } from 'skill-emergence/learning';
import { theoryComparisonPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { command, temporaryFolder } from '../command.ts';

const SIZES = ['--k', '8', '--skills', '1e4', '--text-pieces', '4e4'];
const THEORIES = ['theories', ...SIZES, '--unknown', '0.4'];

const graph = { k: 8, skills: 1e4, textPieces: 4e4, theta: 0.1, unknown: 0.4 };
const DEFAULTS = { capacity: 1, exponent: 0.34, tupleSize: 2 };

describe('skill-emergence theories', () => {
  it('prints the theories side by side, and what each does not say', async () => {
    const { code, out, err } = await command(...THEORIES, '--alphas', '1%,0.1,0.5', '--amounts', '100,4000,4e4');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'graph      10K equally likely skills, 40K text pieces of k = 8 skills: c = 32 a skill',
        'errors     a fraction θ = 0.1 of text pieces: by every model of them the mean competence is 0.9',
        'learning   a fraction 0.4 of the skills is unknown at the start; a text piece teaches at most one unknown skill',
        '',
        'competence on all but a fraction α of the skills, or tuples, by model of errors',
        '      single skills                                pairs of skills',
        '   α  Theorem 8  sharp curve  random  all-or-none  sharp curve  random  all-or-none',
        '----  ---------  -----------  ------  -----------  -----------  ------  -----------',
        '0.01          –            –   0.900            0            –   0.810            0',
        ' 0.1      0.549        0.695   0.900        0.912        0.609   0.810        0.832',
        ' 0.5      0.816        0.840   0.900        0.912        0.818   0.810        0.832',
        'Theorem 8, sharp curve: at least that, whoever chose the errors',
        '– vacuous: no guarantee',
        'random, all-or-none: in the limit of many text pieces a skill; random errors know nothing of the graph',
        'all-or-none: the errors are the text pieces with an unlearnt skill; a fraction U = 0.01308 is unlearnt',
        '',
        'learnt, connected or seen, by amount of text',
        'text pieces     c  peeling  useful text  giant component  quanta',
        '-----------  ----  -------  -----------  ---------------  ------',
        '        100  0.08    0.002        0.069                0   0.810',
        '       4000   3.2    0.140        0.944            0.959   0.925',
        '      40000    32   >0.999       >0.999           >0.999   0.958',
        'peeling: of the skills unknown at the start, those learnt; useful text: those in a text piece without error',
        'giant component: skills that are connected, which is no competence; all three in the limit of large graphs',
        'quanta: what is seen of other skills, unequal ones in infinite number, of Zipf exponent 0.34',
        '',
        'giant component   from 178.571 text pieces on',
        'jumps             above 3502.26 text pieces, for some fraction unknown',
        'jump              at 4942.99 text pieces where a fraction 0.4 is unknown',
        'in the end        1.243e-13 of the skills unlearnt, and in error 9.942e-13 of fresh text, by peeling',
        'with this text    learning jumps where a fraction 0.6122 is unknown: 0.5428 unlearnt above, 1.902e-13 below',
        '',
      ].join('\n'),
    );
  });

  it('says where a theory has nothing to say', async () => {
    const notes = async (...args: readonly string[]): Promise<string> => (await command('theories', ...args)).out;
    const one = await notes('--k', '1', '--skills', '100', '--text-pieces', '500', '--unknown', '0.4');
    expect(one).toContain('\ngiant component   none: k = 1 connects no skills\n');
    expect(one).toContain(
      '\njumps             none: text teaches whatever is unknown, and skills do not help one another\n',
    );
    expect(one).toContain('\njump              none where a fraction 0.4 is unknown, however much text there is\n');
    expect(one).not.toContain('with this text');
    const two = await notes(...SIZES, '--unknown', '1', '--capacity', '7');
    expect(two).toContain('a text piece teaches at most 7 unknown skills\n');
    expect(two).toContain('\njumps             none: one known skill in a text piece is enough to learn from it\n');
    expect(two).toContain('\njump              none: nothing is known at the start, and nothing is ever learnt\n');
    const wrong = await notes(...SIZES, '--unknown', '0.4', '--theta', '1');
    expect(wrong).toContain(
      '\njumps             none: all text is in error\njump              none: all text is in error\n',
    );
    expect(await notes(...SIZES, '--unknown', '0', '--theta', '0')).not.toMatch(/NaN|vacuous|next to a jump/);
  });

  it('warns next to a jump', async () => {
    const { out } = await command(...THEORIES.slice(0, 5), '--text-pieces', '4942', '--unknown', '0.4');
    expect(out).toMatch(/\nnext to a jump: a relative change of 0\.\d+ changes what is unlearnt by 1 %\n$/);
  });

  it('prints the numbers of the library as JSON', async () => {
    const given = ['--theta', '5%', '--tuple-size', '3', '--exponent', '0.5', '--json'];
    const options = { ...graph, ...DEFAULTS, theta: 0.05, tupleSize: 3, exponent: 0.5 };
    expect(JSON.parse((await command(...THEORIES, ...given)).out)).toEqual({
      format: 'skill-emergence-theories',
      formatVersion: 1,
      ...options,
      ...compareTheories(options),
    });
    expect((await command(...THEORIES, '--capacity', '8', '--json')).out).toContain('"jump": "Infinity"');
  });

  it('writes the picture', async () => {
    const file = join(temporaryFolder(), 'theories.svg');
    const { code, err } = await command(...THEORIES, '--capacity', '2', '--svg', file);
    expect([code, err]).toEqual([0, `written: ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe(theoryComparisonPlot({ ...graph, capacity: 2 }));
    expect((await command(...THEORIES, '--svg', '/nowhere/x.svg')).code).toBe(1);
  });

  it.each([
    [['--k', '8', '--skills', '10', '--unknown', '0.5'], "option '--text-pieces <count>' is required"],
    [SIZES, "option '--unknown <fraction>' is required"],
    [[...SIZES, '--unknown', '2'], 'skill-emergence theories: --unknown must be a number in [0, 1], got 2'],
    [[...SIZES, '--unknown', '0.5', '--alphas', '0.1,0'], 'theories: --alphas must be a number in (0, 1), got 0'],
    [[...SIZES, '--unknown', '0.5', '--amounts', '1.5'], '--amounts must be a positive safe integer, got 1.5'],
    [[...SIZES, '--unknown', '0.5', '--capacity', '0'], '--capacity must be a positive safe integer, got 0'],
    [[...SIZES, '--unknown', '0.5', '--alphas', 'x'], "option '--alphas <fractions>' argument 'x' is invalid"],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await command('theories', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

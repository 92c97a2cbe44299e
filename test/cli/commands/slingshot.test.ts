import { describe, expect, it } from 'vitest';
import { besiroglu2024, slingshot } from 'skill-emergence';
import { command } from '../command.ts';

const CHINCHILLA = ['slingshot', '--parameters', '70e9', '--tokens', '1.4T', '--k', '8', '--alpha', '0.3'];

describe('skill-emergence slingshot', () => {
  it('prints the model and the table', async () => {
    const { code, out, err } = await command(...CHINCHILLA, '--tuple-sizes', '1,2,8');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'model              N = 70B parameters, D = 1.4T tokens, 5.88e23 FLOPs',
        'law                hoffmann2022: L(N, D) = 1.69 + 406.4 / N^0.34 + 410.7 / D^0.28',
        '                   Hoffmann et al. 2022, arXiv:2203.15556, equation 10',
        '                   extrapolated: beyond the runs it was fitted to (70M to 16B parameters, 5B to 500B tokens)',
        'loss               1.93665 nats per token',
        'excess entropy ε   0.246645 nats per token',
        'error fraction θ   0.542620 = min(1, 1.1 ε / 0.5), by the cloze assumption',
        'competence         on all but a fraction α = 0.3 of single skills, k = 8 skills in a text piece: – (Theorem 8), 0.250 (sharp curve)',
        '',
        "    parameters and tokens in proportion              compute-optimal                   competence on k'-tuples",
        "k'      s         between       N        D    FLOPs      ×C       N        D    FLOPs        θ  Theorem 8  sharp curve",
        '--  -----  --------------  ------  -------  -------  ------  ------  -------  -------  -------  ---------  -----------',
        ' 1      1         1 and 1     70B     1.4T  5.88e23       1  29.98B   2.735T  4.92e23   0.5426          –        0.250',
        ' 2  10.13  7.68 and 11.89  708.9B   14.18T  6.03e25    91.3  230.2B   32.52T  4.49e25   0.2713      0.274        0.471',
        ' 8   1082  453.1 and 1680  75.74T  1.51e15  6.88e29  761100  13.58T  4.60e15  3.74e29  0.06783      0.132        0.773',
        "Each row has the excess entropy of the model over k'. s: factor of its parameters and of its tokens",
        '×C: factor of the least compute that such an excess entropy takes',
        '– vacuous: no guarantee',
        '',
      ].join('\n'),
    );
  });

  it('starts from a measured error fraction', async () => {
    const { out } = await command(...CHINCHILLA, '--theta', '0.2', '--within', 'concatenation', '--bounds', 'sharp');
    expect(out).toContain('error fraction θ   0.200000, as measured, and in proportion to ε from there\n');
    expect(out).toContain(': 0.639 (sharp curve)\n');
    expect(out.match(/^ *\d+ .* 0\.6\d\d$/gm)).toHaveLength(7);
    expect(out).not.toContain('Theorem 8');
  });

  it('prints the numbers of the library as JSON', async () => {
    const { out } = await command(
      ...CHINCHILLA,
      '--tuple-sizes',
      '2,3',
      '--law',
      'besiroglu2024',
      '--threshold',
      '1',
      '--json',
    );
    const asked = {
      law: besiroglu2024,
      scale: { parameters: 70e9, tokens: 1.4e12 },
      k: 8,
      alpha: 0.3,
      tupleSizes: [2, 3],
      errors: { model: 'cloze', factor: 1.1, threshold: 1 },
    } as const;
    expect(JSON.parse(out)).toEqual({
      format: 'skill-emergence-slingshot',
      formatVersion: 1,
      law: { name: 'besiroglu2024', law: besiroglu2024, source: besiroglu2024.source },
      ...{ ...asked.scale, k: 8, alpha: 0.3, tupleSizes: [2, 3], bounds: ['theorem8', 'sharp'], within: 'best' },
      errors: asked.errors,
      ...slingshot({ ...asked, bounds: ['theorem8', 'sharp'] }),
    });
  });

  it.each([
    [
      ['--tuple-sizes', '2,x'],
      "option '--tuple-sizes <counts>' argument '2,x' is invalid. Each must be a number such as 8",
    ],
    [['--tuple-sizes', '2,0'], 'skill-emergence slingshot: --tuple-sizes must be a positive safe integer, got 0'],
    [['--theta', '0.2', '--factor', '1'], "option '--theta <fraction>' cannot be used with option '--factor <number>'"],
    [['--theta', '0'], 'skill-emergence slingshot: errors.errorFraction must be a number in (0, 1], got 0'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await command(...CHINCHILLA, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('wants a model', async () => {
    expect((await command('slingshot', '--k', '8')).err).toContain("option '--parameters <count>' is required");
  });
});

import { describe, expect, it } from 'vitest';
import { forecast, forecastTable, hoffmann2022 } from 'skill-emergence';
import { command } from '../command.ts';

const CHINCHILLA = ['forecast', '--parameters', '70e9', '--tokens', '1.4T', '--k', '8'];

describe('skill-emergence forecast', () => {
  it('prints every step', async () => {
    const { code, out, err } = await command(...CHINCHILLA, '--alpha', '0.2', '--tuple-sizes', '2');
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
        'competence         on all but a fraction α = 0.2 of pairs of skills, k = 8 skills in a text piece:',
        '  Theorem 8        no guarantee (vacuous: βθ ≥ 1, β = 1.8729)',
        '  sharp curve      at least 0.059 (β = 1.7329, for tuples inside one text piece)',
        '',
      ].join('\n'),
    );
  });

  it('says where the model lies', async () => {
    const small = ['forecast', '--parameters', '1B', '--tokens', '100B', '--k', '8', '--alpha', '0.5'];
    expect((await command(...small)).out).toContain('  within the runs it was fitted to (70M to 16B');
    expect((await command(...small, '--law', 'muennighoff2023C4')).out).toContain(
      'the range of the runs behind it is not known',
    );
  });

  it('says why there is no guarantee', async () => {
    const { out } = await command(...CHINCHILLA, '--alpha', '0.9', '--threshold', '50');
    expect(out).toContain('Theorem 8        no guarantee (vacuous: no β satisfies the condition)');
    expect(out).toContain('sharp curve      at least 0.993 (β = 1.1112)');
  });

  it('counts concatenated text pieces where they guarantee more, or when asked to', async () => {
    const args = [...CHINCHILLA, '--alpha', '0.3', '--tuple-sizes', '2', '--threshold', '5', '--bounds', 'sharp'];
    expect((await command(...args, '--within', 'concatenation')).out).toContain(
      'for tuples across 2 concatenated text pieces',
    );
  });

  it('takes one bound, and the parameters of the cloze assumption', async () => {
    const args = [
      ...CHINCHILLA,
      '--alpha',
      '0.2',
      '--bounds',
      'refined',
      '--factor',
      '1',
      '--threshold',
      '1',
      '--json',
    ];
    const { out } = await command(...args);
    const errors = { model: 'cloze', factor: 1, threshold: 1 } as const;
    const point = { scale: { parameters: 70e9, tokens: 1.4e12 }, k: 8, alpha: 0.2, bound: 'refined', errors } as const;
    const { competence, error, beta, within, feasible, vacuous, tupleSize, bound, ...steps } = forecast(point);
    const { source, ...law } = hoffmann2022;
    expect(JSON.parse(out)).toEqual({
      format: 'skill-emergence-forecast',
      formatVersion: 1,
      law: { name: 'hoffmann2022', law: { ...law, source }, source },
      ...point.scale,
      flops: 5.88e23,
      ...{ k: 8, alpha: 0.2, tupleSizes: [1], bounds: ['refined'], within: 'best' },
      errors,
      ...steps,
      guarantees: [{ tupleSize, bound, competence, error, beta, within, feasible, vacuous }],
    });
  });

  it('takes several tuple sizes', async () => {
    const args = [...CHINCHILLA, '--alpha', '0.3', '--threshold', '5', '--tuple-sizes', '1,3'];
    const { out } = await command(...args);
    for (const phrase of ['single skills', '3-tuples of skills']) {
      expect(out).toContain(`\ncompetence         on all but a fraction α = 0.3 of ${phrase}, k = 8 skills`);
    }
    expect(out.match(/^ {2}Theorem 8 /gm)).toHaveLength(2);
    const { guarantees } = JSON.parse((await command(...args, '--json')).out) as { guarantees: object[] };
    expect(guarantees).toMatchObject(
      (['theorem8', 'sharp'] as const).flatMap((bound) => [1, 3].map((tupleSize) => ({ bound, tupleSize }))),
    );
  });

  it('takes an error fraction in place of a scale and its law', async () => {
    const args = ['forecast', '--theta', '10%', '--k', '8', '--alpha', '0.1'];
    const { code, out, err } = await command(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'error fraction θ   0.100000, as given',
        'competence         on all but a fraction α = 0.1 of single skills, k = 8 skills in a text piece:',
        '  Theorem 8        at least 0.549 (β = 4.502)',
        '  sharp curve      at least 0.695 (β = 3.0447)',
        '',
      ].join('\n'),
    );
    const errors = { model: 'given', errorFraction: 0.1 } as const;
    expect(JSON.parse((await command(...args, '--bounds', 'sharp', '--json')).out)).toEqual({
      ...{ format: 'skill-emergence-forecast', formatVersion: 1, k: 8, alpha: 0.1 },
      ...{ tupleSizes: [1], bounds: ['sharp'], within: 'best', errors },
      ...forecastTable({ k: 8, alpha: 0.1, errors, bounds: ['sharp'] }),
    });
  });

  it.each([
    ['--parameters', '1B'],
    ['--tokens', '1B'],
    ['--law', 'besiroglu2024'],
    ['--factor', '1'],
    ['--threshold', '1'],
    ['--confidence', '0.9'],
  ])('refuses %s beside an error fraction', async (option, value) => {
    const { code, err } = await command('forecast', '--theta', '0.1', '--k', '8', '--alpha', '0.1', option, value);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`option '--theta <fraction>' cannot be used with option '${option} <`));
  });

  it('writes an infinite β as a string', async () => {
    const { out } = await command(
      ...CHINCHILLA,
      '--alpha',
      '0.9',
      '--threshold',
      '50',
      '--bounds',
      'theorem8',
      '--json',
    );
    expect(out).toContain('"beta": "Infinity"');
    expect(out).not.toContain('null');
  });
});

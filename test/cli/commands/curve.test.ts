import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { performanceCurve } from 'skill-emergence';
import { performanceCurvePlot } from 'skill-emergence/plot';
import { command, temporaryFolder } from '../command.ts';

const CURVE = ['curve', '--theta', '0.1', '--k', '8'];

describe('skill-emergence curve', () => {
  it('prints both bounds', async () => {
    expect((await command(...CURVE, '--points', '4')).out).toBe(
      [
        '     Theorem 8               sharp curve',
        '  α           β  competence       β  competence',
        '---  ----------  ----------  ------  ----------',
        '0.2      3.0672       0.693  2.3001       0.769',
        '0.4      2.0935       0.790  1.7469       0.825',
        '0.6      1.6262       0.837  1.4934       0.850',
        '0.8  infeasible           –  1.2500       0.875',
        '– vacuous: no guarantee',
        '',
      ].join('\n'),
    );
  });

  it('prints one bound at 19 points unless told otherwise', async () => {
    const { out, code } = await command(...CURVE, '--bounds', 'sharp');
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(3 + 19 + 2);
    expect(out).not.toContain('Theorem 8');
    expect(out).toContain('0.1  3.0447       0.695');
  });

  it('prints the numbers of the library as JSON', async () => {
    const { out } = await command(...CURVE, '--json');
    const curves = (['theorem8', 'sharp'] as const).map((bound) => ({
      bound,
      points: performanceCurve({ theta: 0.1, k: 8, points: 19, bound }).map((point) => ({
        ...point,
        beta: point.beta === Infinity ? 'Infinity' : point.beta,
      })),
    }));
    expect(out).toContain('"Infinity"');
    expect(JSON.parse(out)).toEqual({ format: 'skill-emergence-curve', formatVersion: 1, theta: 0.1, k: 8, curves });
  });

  it('writes the picture', async () => {
    const file = join(temporaryFolder(), 'curve.svg');
    const { code, err } = await command(...CURVE, '--bounds', 'sharp', '--svg', file);
    expect([code, err]).toEqual([0, `written: ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe(performanceCurvePlot({ theta: 0.1, ks: [8], bounds: ['sharp'] }));
  });

  it('says when the picture cannot be written', async () => {
    expect(await command(...CURVE, '--svg', '/nowhere/curve.svg')).toEqual({
      code: 1,
      out: '',
      err: 'skill-emergence curve: cannot write the file /nowhere/curve.svg: no such file or folder\n',
    });
  });
});

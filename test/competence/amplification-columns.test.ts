import {
  errorAmplification,
  errorAmplificationInto,
  guaranteedCompetence,
  guaranteedCompetenceInto,
  refinedErrorAmplification,
  refinedErrorAmplificationInto,
  sharpErrorAmplification,
  sharpErrorAmplificationInto,
} from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';

const columns = {
  theta: Float64Array.from({ length: 9 }, (_, i) => (i + 1) / 10.5),
  k: Float64Array.from({ length: 9 }, (_, i) => 3 ** i),
  alpha: Float64Array.from({ length: 9 }, (_, i) => 0.9 - i / 12),
};
const names = ['theta', 'k', 'alpha'] as const;
type Point = Record<(typeof names)[number], number>;

describe.each<[name: string, into: (points: never, out: Float64Array) => Float64Array, one: (point: Point) => number]>([
  ['errorAmplificationInto', errorAmplificationInto, errorAmplification],
  ['refinedErrorAmplificationInto', refinedErrorAmplificationInto, refinedErrorAmplification],
  ['sharpErrorAmplificationInto', sharpErrorAmplificationInto, sharpErrorAmplification],
  ['guaranteedCompetenceInto', guaranteedCompetenceInto, (point) => guaranteedCompetence(point).competence],
  [
    'guaranteedCompetenceInto on the sharp curve',
    (points: object, out: Float64Array) => guaranteedCompetenceInto({ ...(points as Point), bound: 'sharp' }, out),
    (point) => guaranteedCompetence({ ...point, bound: 'sharp' }).competence,
  ],
])('%s', (_name, into, one) => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('takes a number for any of its columns (set %d)', (set) => {
    const single = names.filter((_, j) => (set >> j) % 2 === 1);
    const points = Object.fromEntries(
      names.map((name) => [name, single.includes(name) ? columns[name][3]! : columns[name]]),
    );
    const out = new Float64Array(9);
    into(points as never, out);
    const expected = Array.from(out, (_, i) => {
      const at = (name: (typeof names)[number]): number => columns[name][single.includes(name) ? 3 : i]!;
      return one({ theta: at('theta'), k: at('k'), alpha: at('alpha') });
    });
    expect(Array.from(out)).toEqual(expected);
  });

  it('leaves what is beside a part of an array', () => {
    const out = new Float64Array(11).fill(7);
    into(columns as never, out.subarray(1, 10));
    expect([out[0], out[10]]).toEqual([7, 7]);
  });
});

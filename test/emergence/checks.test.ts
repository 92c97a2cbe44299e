import {
  emergenceCurve,
  forecast,
  forecastTable,
  guaranteedCompetence,
  hoffmann2022,
  type LawUncertainty,
  requiredScale,
  slingshot,
  tupleCompetence,
} from 'skill-emergence';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as errors from '../../src/errors.ts';

// Every check of the library is a function of src/errors.ts whose first argument says what it is that is checked; of
// checkNamed it is the second.

/** How often each argument is checked by a call, by the name that its errors give it. */
function checksOf(call: () => unknown): Map<string, number> {
  const counts = new Map<string, number>();
  const checks = Object.keys(errors).filter((name) => name.startsWith('check')) as 'checkUnit'[];
  for (const name of checks) {
    const check = errors[name] as (...args: readonly unknown[]) => void;
    vi.spyOn(errors, name).mockImplementation((...args: readonly unknown[]) => {
      const parameter = String(args[(name as string) === 'checkNamed' ? 1 : 0]);
      counts.set(parameter, (counts.get(parameter) ?? 0) + 1);
      check(...args);
    });
  }
  call();
  vi.restoreAllMocks();
  return counts;
}

/** A bootstrap of so many replicates, the last of which does not count. */
function bootstrapOf(size: number): LawUncertainty {
  const column = (value: number): number[] => Array.from({ length: size }, (_, i) => value * (1 + 1e-4 * i));
  const { E, A, B, alpha, beta } = hoffmann2022;
  return {
    summary: { fit: { law: hoffmann2022 } },
    replicates: {
      ...{ E: column(E), A: column(A), B: column(B), alpha: column(alpha), beta: column(beta) },
      status: Array.from({ length: size }, (_, i) => (i === size - 1 ? 1 : 0)),
    },
  };
}

const scale = { parameters: 405e9, tokens: 15.6e12 };
const asked = { k: 8, alpha: 0.1, within: 'best' } as const;
const one = { tupleSize: 2, bound: 'sharp' } as const;
const several = { tupleSizes: [1, 2], bounds: ['theorem8', 'sharp'] } as const;
const cloze = { model: 'cloze', factor: 1, threshold: 0.4 } as const;
const calibrated = { model: 'calibrated', scale: { parameters: 1e9, tokens: 2e10 }, errorFraction: 0.3 } as const;
const given = { model: 'given', errorFraction: 0.1 } as const;
const law = hoffmann2022;
const bootstrap = bootstrapOf(100);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an argument', () => {
  it.each([
    ['a forecast', () => forecast({ ...asked, ...one, law, scale, errors: cloze })],
    ['a forecast with calibrated errors', () => forecast({ ...asked, ...one, law, scale, errors: calibrated })],
    ['a forecast with given errors', () => forecast({ ...asked, ...one, law, excessEntropy: 0.1, errors: given })],
    ['a forecast with a bootstrap', () => forecast({ ...asked, ...one, bootstrap, confidence: 0.9, scale })],
    ['one with calibrated errors', () => forecast({ ...asked, ...one, bootstrap, scale, errors: calibrated })],
    ['a table of forecasts', () => forecastTable({ ...asked, ...several, bootstrap, scale, errors: calibrated })],
    ['an emergence curve', () => emergenceCurve({ ...asked, ...several, bootstrap, flops: [1e24, 1e25] })],
    ['a slingshot', () => slingshot({ ...asked, ...several, law, scale, errors: calibrated })],
    ['a required scale', () => requiredScale({ ...asked, ...one, law, competence: 0.5, errors: calibrated })],
  ])('is checked at most once by %s', (_title, call) => {
    const counts = checksOf(call);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
    for (const parameter of ['options', 'k', 'alpha', 'within']) expect(counts.get(parameter)).toBe(1);
  });

  it('is checked by name: fields of a law, of a scale and of the errors, and elements of a list', () => {
    const counts = checksOf(() => forecastTable({ ...asked, ...several, law, scale, errors: calibrated }));
    const fields = [
      'law.E',
      'law.beta',
      'law.fittedRange.tokens[1]',
      'parameters',
      'tokens',
      'bounds[1]',
      'tupleSizes[0]',
    ];
    const ofErrors = ['errors', 'errors.model', 'errors.errorFraction', 'errors.scale.parameters'];
    expect([...fields, ...ofErrors].filter((parameter) => !counts.has(parameter))).toEqual([]);
  });

  it('is checked twice by two functions, which this counts', () => {
    const point = { theta: 0.1, k: 8, alpha: 0.1 };
    const twice = checksOf(() => [guaranteedCompetence(point), tupleCompetence({ ...point, tupleSize: 2 })]);
    expect(twice.get('theta')).toBe(2);
    expect(twice.get('tupleSize')).toBe(1);
  });

  it('that is a coefficient of a replicate is read once, whatever is asked of it', () => {
    const reads = new Map<string, number>();
    const watched = (name: string, column: ArrayLike<number>): ArrayLike<number> =>
      new Proxy(column, {
        get(target, key) {
          const element = `${name}[${String(key)}]`;
          if (key !== 'length') reads.set(element, (reads.get(element) ?? 0) + 1);
          return Reflect.get(target, key) as unknown;
        },
      });
    const { status, ...columns } = bootstrap.replicates;
    const names = Object.keys(columns) as (keyof typeof columns)[];
    const replicates = Object.fromEntries(names.map((name) => [name, watched(name, columns[name])]));
    const uncertain = { ...bootstrap, replicates: { ...replicates, status } } as LawUncertainty;
    forecastTable({ ...asked, ...several, bootstrap: uncertain, scale, errors: calibrated });
    expect(reads.size).toBe(5 * 99); // the last replicate does not count
    expect([...reads].filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('that is a coefficient of a replicate is named where it is wrong', () => {
    const at = (name: string, value: unknown): (() => unknown) => {
      const column: unknown[] = Array.from(bootstrap.replicates.A);
      column[57] = value;
      const replicates = { ...bootstrap.replicates, [name]: column };
      return () => forecast({ ...asked, bootstrap: { ...bootstrap, replicates }, scale });
    };
    for (const name of ['A', 'B', 'alpha', 'beta']) {
      for (const value of [0, -1, NaN, Infinity, '1', null]) {
        expect(at(name, value)).toThrow(`bootstrap.replicates.${name}[57] must be a number in (0, Infinity)`);
      }
    }
    for (const value of [-1, NaN, Infinity, '0']) {
      expect(at('E', value)).toThrow('bootstrap.replicates.E[57] must be a number in [0, Infinity)');
    }
    expect(at('E', 0)).not.toThrow();
  });
});

import fc from 'fast-check';
import { forecast, type ScalingLaw } from 'skill-emergence';
import {
  bootstrapInterval,
  bootstrapScalingLaw,
  type DescribedLaw,
  fitScalingLaw,
  hoffmann2022,
  publishedScalingLaws,
  readLaw,
  writeLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../support/arbitraries.ts';
import { law } from '../support/laws.ts';
import { syntheticRuns } from '../support/training-runs.ts';

const NAMES = ['E', 'A', 'B', 'alpha', 'beta'] as const;
const runs = syntheticRuns();
const setting = { scale: { parameters: 70e9, tokens: 1.4e12 }, k: 8, alpha: 0.1 };

/** Laws with whatever may be known of them, of doubles with all their digits. */
const described: fc.Arbitrary<DescribedLaw> = fc
  .tuple(
    law(),
    fc.record(
      {
        source: fc.string({ unit: 'grapheme' }),
        fittedRange: fc.record({ parameters: range(), tokens: range() }, { noNullPrototype: true }),
        standardErrors: law(),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  )
  .map(([coefficients, { standardErrors, ...rest }]) => ({
    ...only(coefficients),
    ...rest,
    ...(standardErrors && { standardErrors: only(standardErrors) }),
  }));

function only({ E, A, B, alpha, beta }: ScalingLaw): ScalingLaw {
  return { E, A, B, alpha, beta };
}

function range(): fc.Arbitrary<readonly [number, number]> {
  return fc
    .tuple(logUniform(1e-300, 1e300), logUniform(1e-300, 1e300))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
}

describe('writeLaw', () => {
  it('is undone by readLaw, to the last bit', () => {
    fc.assert(
      fc.property(described, (one) => {
        expect(readLaw(writeLaw(one))).toStrictEqual({ law: one });
      }),
    );
  });

  it('keeps all of the published laws, and of a fitted one its range', () => {
    for (const one of Object.values(publishedScalingLaws)) expect(readLaw(writeLaw(one)).law).toStrictEqual(one);
    const fitted = fitScalingLaw(runs).law;
    expect(readLaw(writeLaw(fitted)).law).toStrictEqual(fitted);
  });

  it('keeps a bootstrap, but for replicates that did not converge', () => {
    const few = [5, 39, 70, 111, 142, 175, 206, 233].map((i) => runs[i]!);
    for (const bootstrap of [
      bootstrapScalingLaw(runs, { replicates: 50, seed: 1 }),
      bootstrapScalingLaw(few, { replicates: 50, seed: 3, loss: 'squared' }),
    ]) {
      const { summary, replicates } = bootstrap;
      const saved = readLaw(writeLaw(bootstrap));
      expect(saved.law).toStrictEqual(summary.fit.law);
      expect(saved.replicates?.status).toStrictEqual(new Uint8Array(summary.converged));
      for (const name of NAMES) {
        expect(saved.replicates?.[name]).toStrictEqual(replicates[name].filter((_, i) => replicates.status[i] === 0));
      }
      expect(writeLaw(saved.replicates ? saved : saved.law)).toBe(writeLaw(bootstrap));
    }
  });

  it('takes words for the source, and leaves fields out that a file has no place for', () => {
    const text = writeLaw({ ...hoffmann2022, note: 'mine' } as DescribedLaw, { source: 'somewhere else' });
    expect(readLaw(text).law).toStrictEqual({ ...hoffmann2022, source: 'somewhere else' });
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(text) as object)).toStrictEqual([
      ...[...NAMES, 'source', 'fittedRange', 'id', 'form', 'lossUnit', 'parameterCount', 'tokenCount', 'dataset'],
      ...['tokenizer', 'remarks'],
    ]);
  });

  it('refuses a law whose coefficients overflowed, and replicates of other lengths than the others', () => {
    expect(() => writeLaw({ ...hoffmann2022, A: Infinity })).toThrow('law.A must be a number in (0, Infinity)');
    const bootstrap = bootstrapScalingLaw(runs, { replicates: 2 });
    const replicates = { ...bootstrap.replicates, alpha: Float64Array.of(1) };
    expect(() => writeLaw({ ...bootstrap, replicates })).toThrow(
      'replicates.alpha.length must be replicates.E.length = 2, got 1',
    );
    const status = Uint8Array.of(0);
    expect(() => writeLaw({ ...bootstrap, replicates: { ...bootstrap.replicates, status } })).toThrow(
      'replicates.status.length must be replicates.E.length = 2, got 1',
    );
    expect(() => writeLaw('besiroglu2024' as never)).toThrow(
      'law must be an object with E, A, B, alpha and beta, such as publishedLaws.besiroglu2024, got "besiroglu2024"',
    );
  });
});

describe('readLaw', () => {
  const fields = { E: 1.7, A: 400, B: 410, alpha: 0.34, beta: 0.28 };
  const columns = { E: [1.7, 0], A: [400, 401], B: [410, 411], alpha: [0.34, 0.35], beta: [0.28, 0.29] };
  const read = (more: object): unknown => readLaw(JSON.stringify({ ...fields, ...more }));

  it('has a law that forecasts take', () => {
    const saved = readLaw(writeLaw(hoffmann2022));
    expect(forecast({ ...setting, law: saved.law })).toStrictEqual(forecast({ ...setting, law: hoffmann2022 }));
  });

  it('has a bootstrap that forecasts and intervals take, with the same bands', () => {
    const bootstrap = bootstrapScalingLaw(runs, { replicates: 50, seed: 1 });
    const saved = readLaw(writeLaw(bootstrap));
    if (saved.replicates === undefined) throw new Error('without replicates');
    expect(forecast({ ...setting, bootstrap: saved })).toStrictEqual(forecast({ ...setting, bootstrap }));
    const alpha = (one: ScalingLaw): number => one.alpha;
    expect(bootstrapInterval(saved, alpha)).toStrictEqual(bootstrapInterval(bootstrap, alpha));
    expect(bootstrapInterval(saved, alpha)).toStrictEqual(bootstrap.summary.coefficients.alpha);
  });

  it('takes a text of the most characters, and refuses a longer one before it reads it', () => {
    const text = '{ "E": 1.75, "A": 400, "B": 2000, "alpha": 0.5, "beta": 0.5 }';
    expect(readLaw(text.padEnd(2 ** 24)).law.E).toBe(1.75);
    expect(() => readLaw('['.repeat(2 ** 24 + 1))).toThrow('text.length must be at most 16777216, got 16777217');
  });

  it('names a key that is there twice', () => {
    const refused = (text: string) => () => readLaw(text);
    expect(refused('{"E":1,"A":1,"E":2,"B":1,"alpha":1,"beta":1}')).toThrow('law.E must be there once, got');
    expect(refused('{"E":1,"A":1,"B":1,"alpha":1,"beta":1,"fittedRange":{"tokens":[1,2],"tokens":[1,2]}}')).toThrow(
      'law.tokens must be there once, got',
    );
  });

  it('refuses what is deep in a line', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const law = '"E": 1.75, "A": 400, "B": 2000, "alpha": 0.5, "beta": 0.5';
    expect(() => readLaw(deep)).toThrow('text must be the JSON of a law');
    for (const field of ['source', 'fittedRange', 'standardErrors', 'replicates', 'notes']) {
      expect(() => readLaw(`{ ${law}, "${field}": ${deep} }`)).toThrow(
        expect.objectContaining({ name: 'DomainError', message: expect.stringMatching(/^.{1,250}$/) as string }),
      );
    }
  });

  it('takes an empty list of replicates', () => {
    const none = { E: [], A: [], B: [], alpha: [], beta: [] };
    expect(read({ replicates: none })).toMatchObject({ law: fields, replicates: { E: new Float64Array() } });
  });

  it.each(['', '{', 'E=1', '3', 'null', '"besiroglu2024"', '[]', '{"E":1}}'])(
    'says what a text has to be: %s',
    (text) => {
      expect(() => readLaw(text)).toThrow(
        `text must be the JSON of a law, an object with E, A, B, alpha and beta, got ${JSON.stringify(text)}`,
      );
    },
  );

  it.each<[object, string]>([
    [{ E: undefined }, 'law.E is required: a number in [0, Infinity)'],
    [{ E: -1 }, 'law.E must be a number in [0, Infinity), got -1'],
    [{ alpha: '0.34' }, 'law.alpha must be a number in (0, Infinity), got "0.34"'],
    [{ gamma: 1 }, 'law.gamma must be absent: a law has the fields E, A, B, alpha, beta, source, fittedRange,'],
    [{ source: 1 }, 'law.source must be a string, got 1'],
    [{ fittedRange: [1, 2] }, 'law.fittedRange.parameters is required: an array [least, most]'],
    [
      { fittedRange: { parameters: [1] } },
      'law.fittedRange.parameters must be an array [least, most], got an array of 1',
    ],
    [
      { fittedRange: { parameters: [2, 1] } },
      'parameters[1] must be at least law.fittedRange.parameters[0] = 2, got 1',
    ],
    [{ fittedRange: { parameters: [0, 1] } }, 'law.fittedRange.parameters[0] must be a number in (0, Infinity), got 0'],
    [{ standardErrors: { E: 0 } }, 'law.standardErrors.A is required: a number in [0, Infinity)'],
    [{ replicates: null }, 'replicates must be an object, got null'],
    [{ replicates: [] }, 'replicates.E is required: an array'],
    [{ replicates: { ...columns, B: [410] } }, 'replicates.B.length must be replicates.E.length = 2, got 1'],
    [{ replicates: { ...columns, alpha: [0.3, null] } }, 'replicates.alpha[1] must be a number in (0, Infinity), got'],
    [{ replicates: { ...columns, E: [-1, 0] } }, 'replicates.E[0] must be a number in [0, Infinity), got -1'],
    [
      { replicates: { ...columns, status: [0, 2] } },
      'replicates.status must be absent: replicates have E, A, B, alpha,',
    ],
  ])('names the field that is wrong: %j', (more, message) => {
    expect(() => read(more)).toThrow(message);
  });

  it('refuses columns that only look like lists', () => {
    const columns = (column: unknown): string =>
      JSON.stringify({
        ...{ E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 },
        replicates: { E: column, A: column, B: column, alpha: column, beta: column },
      });
    for (const column of [{ length: -1 }, { length: 0 }, { length: 1, 0: 1 }, 'x', 1, null]) {
      expect(() => readLaw(columns(column))).toThrow('replicates.E must be an array');
    }
  });

  it('writes a bootstrap of which no replicate converged as its law alone', () => {
    const column = (value: number): Float64Array => Float64Array.of(value);
    const columns = { E: column(1.7), A: column(400), B: column(410), alpha: column(0.3), beta: column(0.3) };
    const coefficients = { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
    const text = writeLaw({
      summary: { fit: { law: coefficients } },
      replicates: { ...columns, status: Uint8Array.of(1) },
    });
    expect(readLaw(text)).toEqual({ law: coefficients });
  });
});

import {
  computeOptimalScale,
  emergenceCurve,
  forecast,
  type ForecastSubject,
  hoffmann2022,
  type LawUncertainty,
  type ScalingLaw,
} from 'skill-emergence';
import { bootstrapScalingLaw, chinchillaLoss } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { guaranteeBands } from '../../src/emergence/bands.ts';
import { quantile } from '../../src/numeric/quantile.ts';

const runs = [1e8, 3e8, 1e9, 1e10].flatMap((parameters, i) =>
  [1e9, 1e10, 1e11].map((tokens, j) => {
    const scale = { parameters, tokens };
    return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.01 * Math.sin(7 * i + 3 * j)) };
  }),
);
const bootstrap = bootstrapScalingLaw(runs, { replicates: 200, seed: 2 });
const scale = { parameters: 405e9, tokens: 15.6e12 };
const asked = { k: 8, alpha: 0.1, bound: 'sharp' } as const;

/** The replicates that count, as laws. */
function lawsOf({ replicates: { E, A, B, alpha, beta, status } }: LawUncertainty): ScalingLaw[] {
  return Array.from(E, (_, i) => i)
    .filter((i) => (status?.[i] ?? 0) === 0)
    .map((i) => ({ E: E[i]!, A: A[i]!, B: B[i]!, alpha: alpha[i]!, beta: beta[i]! }));
}

/** Percentile interval of a list in any order. */
function bandOf(values: readonly number[], confidence: number) {
  const sorted = [...values].sort((a, b) => a - b);
  return { lower: quantile(sorted, (1 - confidence) / 2), upper: quantile(sorted, (1 + confidence) / 2) };
}

/** A law that is certain. */
const certain: LawUncertainty = {
  summary: { fit: { law: hoffmann2022 } },
  replicates: { E: [1.69], A: [406.4], B: [410.7], alpha: [0.34], beta: [0.28] },
};

describe('forecast of an uncertain law', () => {
  it('is the forecast of the fitted law, with bands', () => {
    const { bands, ...point } = forecast({ ...asked, bootstrap, scale });
    expect(point).toEqual(forecast({ ...asked, law: bootstrap.summary.fit.law, scale }));
    expect(bands).toMatchObject({ confidence: 0.95, replicates: bootstrap.summary.converged });
    expect(forecast({ ...asked, scale })).not.toHaveProperty('bands');
  });

  it.each([
    ['cloze', { scale, errors: undefined }],
    ['cloze', { scale, tupleSize: 3, errors: { model: 'cloze', threshold: 3 } }],
    ['calibrated', { scale, errors: { model: 'calibrated', scale: runs[4]!, errorFraction: 0.2 } }],
    ['given', { scale, errors: { model: 'given', errorFraction: 0.05 } }],
    ['cloze', { excessEntropy: 0.1 }],
  ] as const)('has the percentiles of the forecasts of all replicates (%s errors)', (_model, asks) => {
    const point: ForecastSubject & { readonly tupleSize?: number } = asks;
    for (const bound of ['theorem8', 'sharp'] as const) {
      for (const confidence of [0.5, 0.95]) {
        const { bands } = forecast({ ...asked, ...point, bound, bootstrap, confidence });
        const all = lawsOf(bootstrap).map((law) => forecast({ ...asked, ...point, bound, law }));
        expect(bands).toEqual({
          confidence,
          replicates: all.length,
          loss: bandOf(
            all.map(({ loss }) => loss!),
            confidence,
          ),
          excessEntropy: bandOf(
            all.map(({ excessEntropy }) => excessEntropy!),
            confidence,
          ),
          errorFraction: bandOf(
            all.map(({ errorFraction }) => errorFraction),
            confidence,
          ),
          error: bandOf(
            all.map(({ error }) => error),
            confidence,
          ),
          competence: bandOf(
            all.map(({ competence }) => competence),
            confidence,
          ),
          vacuousFraction: all.filter(({ vacuous }) => vacuous).length / all.length,
        });
      }
    }
  });

  it('knows of guarantees that some replicates leave vacuous', () => {
    const { bands } = forecast({ ...asked, bootstrap, scale: { parameters: 20e9, tokens: 1e12 } });
    expect(bands.vacuousFraction).toBeGreaterThan(0);
    expect(bands.vacuousFraction).toBeLessThan(1);
    expect(bands.competence.lower).toBe(0);
    expect(bands.competence.upper).toBeGreaterThan(0);
  });

  it('computes only the guarantees that its bands rest on, where they are in order', () => {
    const thetas = Float64Array.from({ length: 1000 }, (_, i) => i / 1000);
    const asked: number[] = [];
    const bands = guaranteeBands(
      thetas,
      0.95,
      (theta) => {
        asked.push(theta);
        const error = Math.min(1, 2 * theta);
        return { error, competence: 1 - error, vacuous: error === 1 };
      },
      true,
    );
    expect(bands.vacuousFraction).toBe(0.5);
    expect(bands.error.upper).toBe(1);
    expect(bands.competence.lower).toBe(0);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(14); // ten halvings, and what is beside each quantile that says something
  });

  it('has bands of no width where the law is certain', () => {
    const { bands, ...point } = forecast({ ...asked, bootstrap: certain, scale });
    for (const name of ['loss', 'excessEntropy', 'errorFraction', 'error', 'competence'] as const) {
      expect(bands[name]).toEqual({ lower: point[name], upper: point[name] });
    }
    expect(bands.vacuousFraction).toBe(0);
  });

  it('has no band of the loss where only the error fraction is given', () => {
    const { bands } = forecast({ ...asked, bootstrap: certain, errors: { model: 'given', errorFraction: 0.1 } });
    expect(Object.keys(bands)).not.toContain('loss');
    expect(bands).toMatchObject({ replicates: 1, errorFraction: { lower: 0.1, upper: 0.1 } });
  });

  it('counts only the replicates that converged, and says nothing without any', () => {
    const { E, A, B, alpha, beta } = certain.replicates;
    const twice = (column: ArrayLike<number>) => [column[0]!, NaN];
    const replicates = {
      ...{ E: twice(E), A: twice(A), B: twice(B), alpha: twice(alpha), beta: twice(beta) },
      status: [0, 2],
    };
    expect(forecast({ ...asked, bootstrap: { ...certain, replicates }, scale })).toEqual(
      forecast({ ...asked, bootstrap: certain, scale }),
    );
    const none = { ...certain, replicates: { ...replicates, status: [1, 2] } };
    const anything = { lower: 0, upper: 1 };
    const knownErrors = { error: anything, competence: anything, errorFraction: anything, vacuousFraction: 1 };
    expect(forecast({ ...asked, bootstrap: none, scale }).bands).toEqual({
      confidence: 0.95,
      replicates: 0,
      loss: { lower: 0, upper: Infinity },
      excessEntropy: { lower: 0, upper: Infinity },
      ...knownErrors,
    });
    const errors = { model: 'given', errorFraction: 0.1 } as const;
    expect(forecast({ ...asked, bootstrap: none, errors }).bands).toEqual({
      confidence: 0.95,
      replicates: 0,
      ...knownErrors,
    });
  });

  it('takes a bootstrap or a law, not both', () => {
    expect(() => forecast({ ...asked, bootstrap, law: hoffmann2022, scale })).toThrow(
      'law must be absent where a bootstrap is given, which has its own',
    );
  });

  it('refuses columns of different lengths, and laws that are none', () => {
    const withColumns = (columns: object) => () =>
      forecast({ ...asked, scale, bootstrap: { ...certain, replicates: { ...certain.replicates, ...columns } } });
    expect(withColumns({ B: [1, 2] })).toThrow(
      'bootstrap.replicates.B.length must be bootstrap.replicates.E.length = 1, got 2',
    );
    expect(withColumns({ status: [] })).toThrow('bootstrap.replicates.status.length must be');
    expect(withColumns({ A: [0] })).toThrow('bootstrap.replicates.A[0] must be a number in (0, Infinity), got 0');
  });
});

describe('emergenceCurve of an uncertain law', () => {
  it('has at each budget the bands of a forecast at the scale that the fitted law would choose', () => {
    const flops = [1e23, 1e26];
    const errors = { model: 'cloze', factor: 1 } as const;
    const { bound, ...rest } = asked;
    const curve = emergenceCurve({
      ...{ ...rest, bounds: [bound], bootstrap, confidence: 0.8, errors, flops, tupleSizes: [1, 2] },
    });
    curve.forEach((point, i) => {
      const scale = computeOptimalScale(bootstrap.summary.fit.law, flops[i]!);
      for (const { tupleSize, bands } of point.guarantees) {
        const expected = forecast({ ...asked, bootstrap, confidence: 0.8, errors, scale, tupleSize });
        expect({ ...point.bands, ...bands }).toEqual(expected.bands);
      }
    });
  });

  it('has no bands where the law is given alone', () => {
    const [point] = emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24] });
    expect(point).not.toHaveProperty('bands');
    expect(point!.guarantees[0]).not.toHaveProperty('bands');
  });
});

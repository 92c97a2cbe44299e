import fc from 'fast-check';
import {
  chinchillaLoss,
  clark2022RoutedHash,
  excessEntropy,
  farseer2025,
  hoffmann2022,
  kaplan2020JointND,
  kaplan2020LossN,
  krajewski2024Granularity,
  abnar2025Sparsity,
  lawExcess,
  lawLoss,
  type LawScale,
  type LossLaw,
  muennighoff2023C4,
  muennighoff2023Repeated,
  publishedLaws,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../../src/errors.ts';
import { logUniform, uniform } from '../../support/arbitraries.ts';
import { exactLoss } from '../../support/exact-laws.ts';
import { referenceLaws } from '../../support/published-laws.ts';

/** What the examples of the reference call the quantities of a scale. */
function scaleOf(form: string, { N, D, U, G, S, E, C, M, Cmin, Smin }: Readonly<Record<string, number>>): LawScale {
  if (form === 'tokens per parameter') {
    const parameters = Math.sqrt(C! / (6 * M!));
    return { parameters, tokens: M! * parameters };
  }
  const isDataSet = form === 'power of unique tokens' || form === 'parameters and unique tokens';
  return {
    parameters: N,
    ...(isDataSet ? { uniqueTokens: D } : { tokens: D, uniqueTokens: U }),
    granularity: G,
    sparsity: S,
    experts: E,
    flops: C === undefined ? undefined : C * 8.64e19,
    minimumFlops: Cmin === undefined ? undefined : Cmin * 8.64e19,
    minimumSteps: Smin,
  };
}

const lossLaws = Object.values(publishedLaws).filter((law): law is LossLaw => {
  const { kind } = referenceLaws().find(({ id }) => id === law.id)!;
  return kind === 'loss' && law.form !== 'broken power';
});

/** What each form depends on, told from its examples. */
const example = (law: LossLaw): LawScale => {
  const [first] = referenceLaws().find(({ id }) => id === law.id)!.examples!;
  return scaleOf(law.form, first!);
};

describe('lawLoss', () => {
  it.each(lossLaws.map((law) => [law.id, law] as const))('gives the examples of %s to all their digits', (id, law) => {
    const { examples = [] } = referenceLaws().find((one) => one.id === id)!;
    expect(examples.length).toBeGreaterThan(0);
    for (const { value, ...at } of examples) {
      // the examples have at least eight digits
      expect(Math.abs(lawLoss(law, scaleOf(law.form, at)) / value! - 1)).toBeLessThan(1e-7);
    }
  });

  it.each(lossLaws.map((law) => [law.id, law] as const))('is within 1e-12 of %s in 60 digits', (_id, law) => {
    const depends = Object.entries(example(law)).filter(([, value]) => value !== undefined);
    const sizes: Readonly<Record<string, fc.Arbitrary<number>>> = {
      sparsity: fc.oneof(uniform(0, 0.999), fc.constantFrom(0, 0.98, 1 - 2 ** -30)),
      experts: fc.oneof(logUniform(1, 1e6), fc.constantFrom(1, 512)),
      granularity: fc.oneof(logUniform(0.1, 1e3), fc.constantFrom(1, 16)),
    };
    const scales = fc.record(
      Object.fromEntries(depends.map(([name]) => [name, sizes[name] ?? logUniform(1, 1e18)])),
    ) as fc.Arbitrary<LawScale>;
    fc.assert(
      fc.property(scales, (at) => {
        // a law may be out of range where it was never meant to be used
        const loss = doubleOr(() => lawLoss(law, at));
        const exact = exactLoss(law, at);
        if (loss === undefined) expect(exact.loss.gt(1e300)).toBe(true);
        else if (exact.loss.gt(1e-290))
          expect(exact.loss.minus(loss).div(exact.loss).abs().toNumber()).toBeLessThan(1e-12);
        if (exact.irreducible === undefined || loss === undefined) return;
        const rest = exact.loss.minus(exact.irreducible);
        expect(rest.minus(lawExcess(law, at)).div(rest).abs().toNumber()).toBeLessThan(1e-12);
      }),
    );
  });

  it('takes a law without words, and one in a form of its own', () => {
    const at = { parameters: 7e9, tokens: 1.4e11 };
    const { E, A, B, alpha, beta } = hoffmann2022;
    expect(lawLoss({ E, A, B, alpha, beta }, at)).toBe(chinchillaLoss(hoffmann2022, at));
    expect(lawExcess(hoffmann2022, at)).toBe(excessEntropy(hoffmann2022, at));
    const coefficients = { Nc: 1e13, alphaN: 0.08 };
    expect(lawLoss({ form: 'power of parameters', coefficients }, { parameters: 1e13 })).toBe(1);
  });

  it('is the law for fresh data where nothing is repeated, as long as parameters are not too many for them', () => {
    const at = { parameters: 1e9, tokens: 1e11 };
    for (const uniqueTokens of [1e11, 1e12]) {
      expect(lawLoss(muennighoff2023Repeated, { ...at, uniqueTokens })).toBe(chinchillaLoss(muennighoff2023C4, at));
    }
  });

  it('saturates with repetition where its paper says so', () => {
    const { A, B, alpha, beta, RDstar, RNstar } = muennighoff2023Repeated.coefficients;
    const uniqueTokens = 1e10;
    const optimal = ((alpha * A) / (beta * B)) ** (2 / (alpha + beta)) * uniqueTokens;
    expect(optimal / uniqueTokens).toBeCloseTo(0.05098651765, 10);
    const last = lawExcess(muennighoff2023Repeated, { parameters: 1e18, tokens: 1e18, uniqueTokens });
    const tokens = (1 + RDstar) * uniqueTokens;
    const parameters = (1 + RNstar) * optimal;
    expect(last / excessEntropy(muennighoff2023C4, { parameters, tokens }) - 1).toBeCloseTo(0, 12);
  });

  it('has the routed law in logarithms to the base 10, near the losses that were measured', () => {
    const loss = lawLoss(clark2022RoutedHash, { parameters: 1e9, experts: 64 });
    expect(loss).toBeGreaterThan(2);
    expect(loss).toBeLessThan(2.3);
  });

  it('refuses what a law does not depend on, and asks for what is missing', () => {
    const at = { parameters: 1e9, tokens: 1e10 };
    expect(() => lawLoss(kaplan2020JointND, at)).toThrow(
      'scale.tokens must be absent: kaplan2020JointND does not depend on it, got 10000000000',
    );
    expect(() => lawLoss(kaplan2020JointND, { parameters: 1e9 })).toThrow(
      'scale.uniqueTokens is required: a number in (0, Infinity)',
    );
    expect(() => lawLoss(muennighoff2023Repeated, at)).toThrow('scale.uniqueTokens is required');
    expect(() => lawLoss(hoffmann2022, { ...at, uniqueTokens: 1e9 })).toThrow('hoffmann2022 does not depend on it');
    const { E, A, B, alpha, beta } = hoffmann2022;
    expect(() => lawLoss({ E, A, B, alpha, beta }, { ...at, experts: 8 })).toThrow(
      'scale.experts must be absent: this law does not depend on it, got 8',
    );
    expect(() => lawLoss(krajewski2024Granularity, { ...at, granularity: 0 })).toThrow('scale.granularity');
    expect(() => lawLoss(clark2022RoutedHash, { parameters: 1e9, experts: 0.5 })).toThrow(
      'scale.experts must be a number in [1, Infinity), got 0.5',
    );
    expect(() => lawLoss(abnar2025Sparsity, { ...at, sparsity: 1 })).toThrow(
      'scale.sparsity must be a number in [0, 1)',
    );
    expect(() => lawLoss(farseer2025, null as never)).toThrow('scale must be an object with parameters and tokens');
  });

  it('refuses a law that is none of losses, and coefficients outside their domains', () => {
    const at = { parameters: 1e9, tokens: 1e10 };
    const bad =
      (law: unknown): (() => number) =>
      (): number =>
        lawLoss(law as LossLaw, at);
    expect(bad(publishedLaws.llama3OptimalTokens)).toThrow('law must be a law of losses; llama3OptimalTokens is none');
    expect(bad({ form: 'toString' })).toThrow("a law of losses; a law of the form 'toString' is none");
    expect(bad({ form: 5 })).toThrow('a law of losses; a law without a form is none');
    expect(bad(null)).toThrow('law must be an object with E, A, B, alpha and beta');
    expect(bad({ form: 'farseer' })).toThrow('law.coefficients is required: an object');
    expect(bad({ ...farseer2025, coefficients: { ...farseer2025.coefficients, b1: NaN } })).toThrow(
      'law.coefficients.b1 must be a number in (-Infinity, Infinity), got NaN',
    );
    const { coefficients } = clark2022RoutedHash;
    expect(bad({ ...clark2022RoutedHash, coefficients: { ...coefficients, Emax: 2 } })).toThrow(
      'law.coefficients.Emax must be above law.coefficients.Estart = 4.175, got 2',
    );
    const granular = krajewski2024Granularity;
    expect(bad({ ...granular, coefficients: { ...granular.coefficients, c: -1 } })).toThrow('law.coefficients.c');
    expect(bad({ ...granular, coefficients: { ...granular.coefficients, a: 0 } })).toThrow('law.coefficients.a');
  });

  it('says where a loss is no double', () => {
    expect(() => lawLoss(farseer2025, { parameters: 1e-300, tokens: 1 })).toThrow(
      'scale must be one at which the loss is below the largest double',
    );
  });
});

describe('lawExcess', () => {
  it.each([
    [kaplan2020LossN, { parameters: 1e9 }, 'kaplan2020LossN falls to 0'],
    [farseer2025, { parameters: 1e9, tokens: 1e10 }, 'farseer2025 falls to 0 as parameters grow'],
    [
      clark2022RoutedHash,
      { parameters: 1e9, experts: 8 },
      'clark2022RoutedHash is a power law at one number of tokens',
    ],
  ] as const)('refuses a law without an irreducible loss: %#', (law, at, message) => {
    expect(() => lawExcess(law, at)).toThrow(`law must be one with an irreducible loss; ${message}`);
  });
});

function doubleOr(call: () => number): number | undefined {
  try {
    return call();
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}

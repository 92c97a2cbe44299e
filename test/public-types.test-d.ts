import { describe, expectTypeOf, it } from 'vitest';
import * as root from 'skill-emergence';
import * as competence from 'skill-emergence/competence';
import * as concentration from 'skill-emergence/concentration';
import * as emergence from 'skill-emergence/emergence';
import * as entropy from 'skill-emergence/entropy';
import * as scaling from 'skill-emergence/scaling';

// The types that users write down or rely on; what the compiler refuses is in test/package/consumer/mistakes.ts.

describe('the root entry', () => {
  it('has everything of the five pure modules', () => {
    expectTypeOf(root).toExtend<
      typeof scaling & typeof entropy & typeof concentration & typeof competence & typeof emergence
    >();
  });
});

describe('scaling', () => {
  it('takes a published law wherever it takes a law', () => {
    expectTypeOf(scaling.hoffmann2022).toExtend<scaling.ScalingLaw>();
    expectTypeOf(scaling.chinchillaLoss).parameters.toEqualTypeOf<[scaling.ScalingLaw, scaling.Scale]>();
  });

  it('returns a scale where it finds one', () => {
    expectTypeOf(scaling.computeOptimalScale).returns.toExtend<scaling.Scale>();
  });
});

describe('entropy', () => {
  it('takes typed arrays as well as arrays', () => {
    expectTypeOf<Float64Array>().toExtend<Parameters<typeof entropy.shannonEntropy>[0]>();
    expectTypeOf<readonly number[]>().toExtend<Parameters<typeof entropy.shannonEntropy>[0]>();
  });
});

describe('competence', () => {
  it('names its bounds', () => {
    expectTypeOf<competence.CompetenceBound>().toEqualTypeOf<'theorem8' | 'refined' | 'sharp'>();
  });

  it('returns guarantees that cannot be changed', () => {
    expectTypeOf(competence.guaranteedCompetence).returns.toEqualTypeOf<competence.Guarantee>();
    expectTypeOf<competence.Guarantee>().toEqualTypeOf<Readonly<competence.Guarantee>>();
    expectTypeOf(competence.performanceCurve).returns.toEqualTypeOf<readonly competence.PerformancePoint[]>();
  });
});

describe('emergence', () => {
  it('forecasts a guarantee, and the steps on the way', () => {
    expectTypeOf(emergence.forecast).returns.toExtend<competence.Guarantee>();
    expectTypeOf<emergence.Forecast['errorFraction']>().toBeNumber();
  });

  it('requires a scale', () => {
    expectTypeOf(emergence.requiredScale).returns.toExtend<scaling.Scale & { readonly flops: number }>();
  });
});

describe('isDomainError', () => {
  it('narrows what was caught', () => {
    expectTypeOf(root.isDomainError).guards.toEqualTypeOf<root.DomainError>();
  });
});

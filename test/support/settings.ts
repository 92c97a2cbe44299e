import fc from 'fast-check';
import type { CompetenceBound, TupleOccurrence } from 'skill-emergence/competence';
import type { ScalingErrorModel } from 'skill-emergence/emergence';
import { innerUnit, logUniform } from './arbitraries.ts';
import { scale } from './laws.ts';

export function bound(): fc.Arbitrary<CompetenceBound> {
  return fc.constantFrom('theorem8', 'refined', 'sharp');
}

/** Everything a forecast is asked but the law, the scale and the size of the tuples. */
export function settings(): fc.Arbitrary<{
  k: number;
  alpha: number;
  bound: CompetenceBound;
  within: TupleOccurrence;
}> {
  return fc.record({
    k: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 200 })),
    alpha: innerUnit(0.001),
    bound: bound(),
    within: fc.constantFrom('best', 'piece', 'concatenation'),
  });
}

export function tupleSize(): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }));
}

/** Both error models in which θ falls with the scale. */
export function scalingErrors(): fc.Arbitrary<ScalingErrorModel> {
  return fc.oneof(
    fc.constant({ model: 'cloze' as const }),
    fc.record({ model: fc.constant('cloze' as const), factor: logUniform(0.1, 10), threshold: logUniform(0.1, 10) }),
    fc.record({ model: fc.constant('calibrated' as const), scale: scale(), errorFraction: logUniform(1e-4, 1) }),
  );
}
